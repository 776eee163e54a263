pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// What to take along: notes, the receipt, the points; and one touch to say how it was.
Column {
    id: root

    required property DoneModel model

    spacing: Theme.s5

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
    Grid {
        id: cards
        readonly property real tallest: Math.max(receipt.implicitHeight, points.implicitHeight)
        readonly property bool both: points.visible && !Theme.largeText

        width: parent.width
        columns: both ? 2 : 1
        spacing: Theme.s3

        DoneReceipt {
            id: receipt
            width: cards.both ? (cards.width - cards.spacing) / 2 : cards.width
            height: cards.both ? cards.tallest : implicitHeight
            title: root.model.receipt
            url: root.model.url
            onAsked: root.model.showReceipt()
        }
        DonePoints {
            id: points
            width: cards.both ? (cards.width - cards.spacing) / 2 : cards.width
            height: cards.both ? cards.tallest : implicitHeight
            visible: root.model.pointsEarned !== ""
            model: root.model
        }
    }
    Column {
        width: parent.width
        spacing: Theme.s3

        PaperText {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            heading: true
            text: root.model.score < 0 ? qsTr("How was ordering today?") : qsTr("Thank you for telling us.")
            font.pixelSize: Theme.tStrong
        }
        FaceRow {
            width: parent.width
            words: [qsTr("Bad"), qsTr("Not great"), qsTr("OK"), qsTr("Good"), qsTr("Great")]
            chosen: root.model.score
            onChose: face => root.model.rate(face)
        }
    }
}
