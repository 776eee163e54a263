pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// What to take along: notes, the receipt, the points; and one touch to say how it was.
Column {
    id: root

    required property DoneModel model

    spacing: Theme.s5

    SmallButton {
        objectName: "sayNumber"
        anchors.horizontalCenter: parent.horizontalCenter
        visible: root.model.speaks
        pill: true
        icon: "volume"
        text: qsTr("Say it aloud")
        onClicked: root.model.sayNumber()
    }
    Column {
        width: parent.width
        visible: notes.count > 0
        spacing: Theme.s2

        Repeater {
            id: notes
            model: root.model.notes

            OfferStrip {
                width: root.width
                ground: Theme.warnSoft
                required icon
                required text
            }
        }
    }
    PaperDoubt {
        width: parent.width
        visible: root.model.paperDoubt !== ""
        question: root.model.paperDoubt
        onLooked: came => root.model.paperCame(came)
    }
    Grid {
        id: cards
        readonly property real tallest: Math.max(receipt.implicitHeight, claim.visible ? claim.implicitHeight : points.implicitHeight)
        readonly property bool both: (points.visible || claim.visible) && !Theme.largeText

        width: parent.width
        columns: both ? 2 : 1
        spacing: Theme.s3

        DoneReceipt {
            id: receipt
            width: cards.both ? (cards.width - cards.spacing) / 2 : cards.width
            height: cards.both ? cards.tallest : implicitHeight
            title: root.model.receipt
            url: root.model.url
            paper: root.model.paper
            prints: root.model.prints
            onAsked: root.model.showReceipt()
            onPrinted: root.model.printReceipt()
        }
        DonePoints {
            id: points
            width: cards.both ? (cards.width - cards.spacing) / 2 : cards.width
            height: cards.both ? cards.tallest : implicitHeight
            visible: root.model.pointsEarned !== ""
            model: root.model
        }
        DoneLink {
            id: claim
            objectName: "claim"
            width: cards.both ? (cards.width - cards.spacing) / 2 : cards.width
            height: cards.both ? cards.tallest : implicitHeight
            visible: root.model.claim !== ""
            url: root.model.claim
            title: qsTr("Collect your points later")
            note: qsTr("Scan with your phone: the points of this order wait for you there.")
        }
    }
    DoneFeedback {
        width: parent.width
        model: root.model
    }
    OfferStrip {
        objectName: "joinAfter"
        width: parent.width
        visible: root.model.joins
        icon: "gift"
        text: root.model.joinWords
        action: qsTr("Join")
        actionName: "joinNowAfter"
        onActed: root.model.join()
    }
    DoneLink {
        objectName: "invite"
        width: parent.width
        visible: root.model.invite !== ""
        url: root.model.invite
        title: qsTr("Bring a friend")
        note: qsTr("Scan and share: both of you get points after their first order.")
    }
}
