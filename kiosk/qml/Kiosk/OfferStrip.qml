import QtQuick
import Kiosk
import Kiosk.controls

// One line that offers something, with the button to take it.
Rectangle {
    id: root

    required property string icon
    required property string text
    property string note
    property string action
    property string actionName
    property color ground: Theme.sunSoft

    signal acted

    implicitHeight: Math.max(Theme.grow(96, 152), words.height + Theme.s2)
    radius: Theme.rM
    color: ground
    border.width: Theme.contrast ? Theme.bCard : 0
    border.color: Theme.line

    Icon {
        id: sign
        x: Theme.px(28)
        anchors.verticalCenter: parent.verticalCenter
        name: root.icon
        size: Theme.grow(40, 64)
    }
    Flow {
        id: words
        anchors.left: sign.right
        anchors.leftMargin: Theme.px(20)
        anchors.right: act.visible ? act.left : parent.right
        anchors.rightMargin: Theme.s2
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.px(18)

        PaperText {
            id: main
            width: Math.min(implicitWidth, words.width)
            font.bold: true
            text: root.text
        }
        PaperText {
            width: Math.min(implicitWidth, words.width)
            height: Math.max(implicitHeight, root.text === "" ? 0 : Math.min(main.height, Theme.tBody * 1.5))
            verticalAlignment: Text.AlignVCenter
            visible: root.note !== ""
            text: root.note
            font.pixelSize: Theme.tMin
        }
    }
    SmallButton {
        id: act
        objectName: root.actionName
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(14)
        anchors.verticalCenter: parent.verticalCenter
        visible: root.action !== ""
        height: Theme.grow(72, 112)
        pill: true
        text: root.action
        pixelSize: Theme.tBody
        onClicked: root.acted()
    }
}
