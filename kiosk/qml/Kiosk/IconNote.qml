import QtQuick
import Kiosk
import Kiosk.controls

// A short remark behind its icon.
Item {
    id: root

    required property string icon
    required property string text
    property int pixelSize: Theme.tMin
    property bool strong: false
    property bool centred: false // in a given height

    implicitHeight: Math.max(sign.height, words.height)

    Icon {
        id: sign
        y: root.centred ? (root.height - height) / 2 : Theme.px(2)
        name: root.icon
        size: Math.round(root.pixelSize * 1.4)
    }
    PaperText {
        id: words
        x: sign.width + Theme.px(16)
        y: root.centred ? (root.height - height) / 2 : 0
        width: parent.width - x
        text: root.text
        font.pixelSize: root.pixelSize
        font.bold: root.strong
    }
}
