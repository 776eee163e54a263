pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// One key of a pad.
Touchable {
    id: root

    property string text
    property string icon
    property int pixelSize: Theme.tLabel
    property bool held: false // a toggle that is on

    name: text
    ringRadius: Theme.rM

    Rectangle {
        anchors.fill: parent
        radius: Theme.rM
        color: root.held ? Theme.accent : root.pressed ? Theme.sunk : Theme.surface
        border.width: root.held ? 0 : Theme.bTile
        border.color: Theme.edge
    }
    ButtonLabel {
        anchors.centerIn: parent
        text: root.text
        icon: root.icon
        pixelSize: root.pixelSize
        iconSize: Theme.px(44)
        spacing: Theme.s1
        color: root.held ? Theme.accentInk : Theme.ink
        available: root.width - Theme.s1
    }
}
