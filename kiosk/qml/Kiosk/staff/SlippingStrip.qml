pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// The one thing to do at the foot: who is about to stay away, and the way to an offer that brings them back.
Rectangle {
    id: root

    required property string text

    readonly property bool narrow: Theme.largeText || Theme.smallPanel

    signal asked
    signal offerAsked

    implicitHeight: (narrow ? words.height + Theme.s2 + ways.height : Math.max(words.height, ways.height)) + 2 * Theme.s2
    radius: Theme.rL
    color: Theme.sunSoft
    border.width: Theme.bTile
    border.color: Theme.edge

    Icon {
        id: sun
        x: Theme.s3
        anchors.verticalCenter: words.verticalCenter
        name: "sun"
        size: Theme.grow(40, 64)
    }
    PaperText {
        id: words
        anchors.left: sun.right
        anchors.leftMargin: Theme.s2
        anchors.right: root.narrow ? parent.right : ways.left
        anchors.rightMargin: Theme.s2
        y: root.narrow ? Theme.s2 : (root.height - height) / 2
        text: root.text
        font.bold: true
    }
    Flow {
        id: ways
        x: root.narrow ? Theme.s2 : root.width - width - Theme.s2
        y: root.narrow ? words.y + words.height + Theme.s2 : (root.height - height) / 2
        width: root.narrow ? root.width - 2 * Theme.s2 : show.width + Theme.s1 + draft.width
        spacing: Theme.s1

        SmallButton {
            id: show
            objectName: "showSlipping"
            height: Theme.hSmall
            pixelSize: Theme.tBody
            text: qsTr("Show them")
            onClicked: root.asked()
        }
        PrimaryButton {
            id: draft
            objectName: "draftOffer"
            height: Theme.hSmall
            padding: Theme.s3
            pixelSize: Theme.tBody
            text: qsTr("Draft an offer")
            onClicked: root.offerAsked()
        }
    }
}
