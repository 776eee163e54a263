pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// Cancel and help under the basket of a wide panel: quiet, icon beside the word.
Touchable {
    id: root

    required property string icon
    required property string text

    implicitHeight: Theme.hSmall
    name: text
    ringRadius: Theme.rM

    Rectangle {
        anchors.fill: parent
        radius: Theme.rM
        color: Theme.contrast ? Theme.surface : Theme.sunk
        border.width: Theme.contrast ? Theme.bButton : 0
        border.color: Theme.edge
    }
    ButtonLabel {
        anchors.centerIn: parent
        text: root.text
        icon: Theme.largeMode ? "" : root.icon
        pixelSize: Theme.tBody
        available: root.width - Theme.s2
    }
}
