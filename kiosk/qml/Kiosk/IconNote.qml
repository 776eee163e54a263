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

    implicitHeight: Math.max(sign.height, words.height)

    Icon {
        id: sign
        y: Theme.px(2)
        name: root.icon
        size: Math.round(root.pixelSize * 1.4)
    }
    PaperText {
        id: words
        x: sign.width + Theme.px(16)
        width: parent.width - x
        text: root.text
        font.pixelSize: root.pixelSize
        font.bold: root.strong
    }
}
