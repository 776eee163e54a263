pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// Back, cancel, help, coupon: an icon over a short word, bottom left. In the large mode it is a
// bordered button with the word alone.
Touchable {
    id: root

    required property string icon
    required property string text
    readonly property bool wordOnly: Theme.largeMode

    implicitWidth: wordOnly ? word.implicitWidth + 2 * Theme.s4 : Math.max(Theme.hButton, word.implicitWidth + Theme.s2)
    implicitHeight: Theme.hButton
    name: text

    Rectangle {
        anchors.fill: parent
        radius: Theme.rL
        color: root.wordOnly || Theme.contrast ? Theme.surface : Theme.sunk
        border.width: root.wordOnly || Theme.contrast ? Theme.bButton : 0
        border.color: Theme.edge
    }
    Column {
        anchors.centerIn: parent
        anchors.verticalCenterOffset: root.wordOnly ? 0 : Theme.px(2)
        spacing: -Theme.px(2)

        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            visible: !root.wordOnly
            name: root.icon
            size: Theme.grow(44, 64)
            bold: false
        }
        Text {
            id: word
            anchors.horizontalCenter: parent.horizontalCenter
            text: root.text
            font.family: Theme.fontFamily
            font.pixelSize: Theme.tMin
            font.bold: true
            color: Theme.ink
            textFormat: Text.PlainText
            Accessible.ignored: true
        }
    }
}
