import QtQuick
import Kiosk
import Kiosk.controls

// Volume or brightness: less, how much, more.
Rectangle {
    id: root

    required property string title
    required property string icon
    required property int value // 0 to 100

    signal stepped(int by)

    implicitHeight: Math.max(Theme.grow(112, 170), words.height + Theme.s2)
    radius: Theme.rM
    color: Theme.surface
    border.width: Theme.bCard
    border.color: Theme.line

    Icon {
        id: sign
        x: Theme.s3
        anchors.verticalCenter: parent.verticalCenter
        name: root.icon
        size: Theme.grow(44, 64)
    }
    PaperText {
        id: words
        anchors.left: sign.right
        anchors.leftMargin: Theme.s2
        anchors.right: less.left
        anchors.rightMargin: Theme.s1
        anchors.verticalCenter: parent.verticalCenter
        text: root.title + "  " + root.value + "%"
        font.bold: true
    }
    RoundButton {
        id: less
        objectName: "less"
        anchors.right: more.left
        anchors.rightMargin: Theme.s1
        anchors.verticalCenter: parent.verticalCenter
        icon: "minus"
        name: qsTr("Less")
        onClicked: root.stepped(-1)
    }
    RoundButton {
        id: more
        objectName: "more"
        anchors.right: parent.right
        anchors.rightMargin: Theme.s3
        anchors.verticalCenter: parent.verticalCenter
        icon: "plus"
        name: qsTr("More")
        onClicked: root.stepped(1)
    }
}
