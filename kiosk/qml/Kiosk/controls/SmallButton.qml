pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// A secondary button inside a card or a heading. `pill` rounds it fully; `bare` leaves only the
// words, for a way out that should not compete.
Touchable {
    id: root

    property string text
    property string icon
    property string trailingIcon
    property bool pill: false
    property bool bare: false
    property bool filled: false // the chosen one of several
    property int pixelSize: Theme.tMin
    property real padding: Theme.s3
    readonly property real radius: pill ? height / 2 : Theme.rM

    implicitWidth: label.naturalWidth + 2 * padding
    implicitHeight: Theme.hSmall
    name: text
    ringRadius: radius

    Rectangle {
        anchors.fill: parent
        visible: !root.bare
        radius: root.radius
        color: root.filled ? Theme.accent : Theme.surface
        border.width: root.filled ? 0 : Theme.bButton
        border.color: Theme.edge
    }
    ButtonLabel {
        id: label
        anchors.centerIn: parent
        text: root.text
        icon: root.icon
        trailingIcon: root.trailingIcon
        pixelSize: root.pixelSize
        iconSize: Math.round(root.pixelSize * 1.2)
        color: root.filled ? Theme.accentInk : Theme.ink
        available: root.width - 2 * Theme.s1
    }
}
