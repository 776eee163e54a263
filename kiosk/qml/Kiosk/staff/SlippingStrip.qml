pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// The one thing to do at the foot: who is about to stay away.
Rectangle {
    id: root

    required property string text

    signal asked

    implicitHeight: Math.max(words.height, button.height) + 2 * Theme.s2
    radius: Theme.rL
    color: Theme.sunSoft
    border.width: Theme.bTile
    border.color: Theme.edge

    Icon {
        id: sun
        x: Theme.s3
        anchors.verticalCenter: parent.verticalCenter
        name: "sun"
        size: Theme.grow(40, 64)
    }
    PaperText {
        id: words
        anchors.left: sun.right
        anchors.leftMargin: Theme.s2
        anchors.right: button.left
        anchors.rightMargin: Theme.s2
        anchors.verticalCenter: parent.verticalCenter
        text: root.text
        font.bold: true
    }
    PrimaryButton {
        id: button
        objectName: "showSlipping"
        anchors.right: parent.right
        anchors.rightMargin: Theme.s2
        anchors.verticalCenter: parent.verticalCenter
        height: Theme.hSmall
        pixelSize: Theme.tBody
        text: qsTr("Show them")
        onClicked: root.asked()
    }
}
