import QtQuick
import Kiosk
import Kiosk.controls

// What is set at the POS alone: said where somebody would look for it.
Rectangle {
    id: root

    property alias text: words.text

    implicitHeight: words.height + 2 * Theme.s2
    radius: Theme.rS
    color: Theme.sunk

    Icon {
        id: mark
        x: Theme.s2
        y: Theme.s2
        name: "lock"
        size: Math.round(Theme.tMin * 1.2)
    }
    PaperText {
        id: words
        anchors.left: mark.right
        anchors.leftMargin: Theme.s2
        y: Theme.s2
        width: parent.width - x - Theme.s2
        font.pixelSize: Theme.tMin
        color: Theme.ink2
    }
}
