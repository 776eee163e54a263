import QtQuick
import Kiosk
import Kiosk.controls

// The largest thing in the help sheet: call a person.
Touchable {
    id: root

    implicitHeight: Math.max(Theme.px(152), words.height + Theme.s4)
    name: title.text + " " + note.text
    ringRadius: Theme.rCard

    Rectangle {
        anchors.fill: parent
        radius: Theme.rCard
        color: Theme.accent
    }
    Icon {
        id: sign
        x: Theme.px(44)
        anchors.verticalCenter: parent.verticalCenter
        name: "bell"
        size: Theme.px(64)
        color: Theme.accentInk
    }
    Column {
        id: words
        anchors.left: sign.right
        anchors.leftMargin: Theme.px(28)
        anchors.right: arrow.left
        anchors.verticalCenter: parent.verticalCenter
        spacing: -Theme.px(4)

        PaperText {
            id: title
            width: parent.width
            heading: true
            text: qsTr("Call staff")
            font.pixelSize: Theme.tTitle
            color: Theme.accentInk
            Accessible.ignored: true
        }
        PaperText {
            id: note
            width: parent.width
            text: qsTr("Please wait here. Somebody will come at once.")
            font.pixelSize: Theme.tBody
            color: Theme.accentInk
            Accessible.ignored: true
        }
    }
    Icon {
        id: arrow
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(44)
        anchors.verticalCenter: parent.verticalCenter
        name: "right"
        size: Theme.px(48)
        color: Theme.accentInk
    }
}
