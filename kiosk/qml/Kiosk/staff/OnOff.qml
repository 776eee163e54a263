import QtQuick
import Kiosk
import Kiosk.controls

// A switch with its words beside it.
Touchable {
    id: root

    required property string text

    implicitWidth: words.implicitWidth + Theme.s2 + track.width
    implicitHeight: Math.max(Theme.tap, words.height)
    name: text
    checkable: true
    Accessible.role: Accessible.CheckBox

    PaperText {
        id: words
        anchors.right: track.left
        anchors.rightMargin: Theme.s2
        anchors.verticalCenter: parent.verticalCenter
        text: root.text
        font.pixelSize: Theme.tMin
        font.bold: true
        wrapMode: Text.NoWrap
        Accessible.ignored: true
    }
    Rectangle {
        id: track
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.grow(96, 150)
        height: Theme.grow(56, 88)
        radius: height / 2
        color: root.checked ? Theme.accent : Theme.surface
        border.width: Theme.bButton
        border.color: root.checked ? Theme.accent : Theme.edge

        Rectangle {
            x: root.checked ? parent.width - width - Theme.s1 : Theme.s1
            anchors.verticalCenter: parent.verticalCenter
            width: parent.height - 2 * Theme.s1
            height: width
            radius: width / 2
            color: root.checked ? Theme.accentInk : Theme.edge
        }
    }
}
