import QtQuick
import Kiosk
import Kiosk.controls

// A sentence that must not be overlooked; `bad`: something is wrong.
Rectangle {
    id: root

    required property string text
    property bool bad: false
    property string icon: bad ? "warn" : "info"

    implicitHeight: Math.max(Theme.hSmall, words.height + 2 * Theme.s2)
    radius: Theme.rM
    color: bad ? Theme.critSoft : Theme.warnSoft
    border.width: Theme.bTile
    border.color: bad ? Theme.crit : Theme.warn

    Icon {
        id: sign
        x: Theme.s3
        anchors.verticalCenter: parent.verticalCenter
        name: root.icon
        size: Theme.grow(36, 64)
    }
    PaperText {
        id: words
        anchors.left: sign.right
        anchors.leftMargin: Theme.s2
        anchors.right: parent.right
        anchors.rightMargin: Theme.s3
        anchors.verticalCenter: parent.verticalCenter
        text: root.text
        font.bold: true
    }
}
