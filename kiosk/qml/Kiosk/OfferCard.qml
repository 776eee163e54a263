pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// An offer in the last gap of a section: two columns wide. All of it can be touched.
Touchable {
    id: root

    required property var offer

    objectName: "offer-" + offer.id
    name: offer.title + " " + offer.text

    Rectangle {
        anchors.fill: parent
        radius: Theme.rL
        color: Theme.sunSoft
        border.width: Theme.contrast ? Theme.bCard : 0
        border.color: Theme.line
    }
    Picture {
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(32)
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.px(44)
        width: parent.width * 0.46
        height: parent.height - Theme.px(104)
        picture: root.offer.picture
    }
    Column {
        x: Theme.px(30)
        y: Theme.px(28)
        width: parent.width - 2 * x
        spacing: Theme.px(8)

        PaperText {
            width: parent.width
            heading: true
            text: root.offer.title
            font.pixelSize: Theme.tStrong
            Accessible.ignored: true
        }
        PaperText {
            width: parent.width * 0.52
            visible: parent.y + y + height < button.y
            text: root.offer.text
            font.pixelSize: Theme.tMin
            color: Theme.ink2
            Accessible.ignored: true
        }
    }
    Rectangle {
        id: button
        x: Theme.px(30)
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.px(30)
        width: Math.max(Theme.px(216), label.naturalWidth + Theme.s5)
        height: Theme.hSmall
        radius: Theme.rM
        color: Theme.surface
        border.width: Theme.bButton
        border.color: Theme.edge

        ButtonLabel {
            id: label
            anchors.centerIn: parent
            text: root.offer.isSet ? qsTr("See the set") : qsTr("See more")
            pixelSize: Theme.tBody
        }
    }
}
