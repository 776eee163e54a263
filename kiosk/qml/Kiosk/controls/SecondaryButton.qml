pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// A button beside the primary one: white with an edge, never filled.
Touchable {
    id: root

    property string text
    property string icon
    property string trailingIcon
    property int pixelSize: Theme.tStrong
    property real radius: Theme.rL
    property real padding: Theme.px(40)
    property color ground: Theme.surface

    implicitWidth: label.naturalWidth + 2 * padding
    implicitHeight: Theme.hButton
    name: text
    ringRadius: radius

    Rectangle {
        anchors.fill: parent
        radius: root.radius
        color: root.ground
        border.width: Theme.bButton
        border.color: Theme.edge
    }
    ButtonLabel {
        id: label
        anchors.centerIn: parent
        text: root.text
        icon: root.icon
        trailingIcon: root.trailingIcon
        pixelSize: root.pixelSize
        available: root.width - 2 * Theme.s2
    }
}
