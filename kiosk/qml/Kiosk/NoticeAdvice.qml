import QtQuick
import Kiosk
import Kiosk.controls

// One thing to do instead: icon, what, and a word about it.
Item {
    id: root

    required property string icon
    required property string title
    required property string text

    implicitHeight: words.height

    Icon {
        id: sign
        anchors.verticalCenter: parent.verticalCenter
        name: root.icon
        size: Theme.px(56)
    }
    Column {
        id: words
        anchors.left: sign.right
        anchors.leftMargin: Theme.s4
        anchors.right: parent.right
        spacing: -Theme.px(4)

        PaperText {
            width: parent.width
            heading: true
            text: root.title
            font.pixelSize: Theme.tTitle
        }
        PaperText {
            width: parent.width
            text: root.text
            font.pixelSize: Theme.tBody
        }
    }
}
