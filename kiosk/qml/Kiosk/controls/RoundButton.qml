pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// A round button with an icon alone, so `name` says what it does. `filled` acts at once, an
// outline opens something; `quiet` has the neutral edge; `dashed` has come to its end.
Touchable {
    id: root

    required property string icon
    property bool filled: false
    property bool quiet: false
    property bool dashed: false
    property bool bare: false // white, with a hairline
    property int size: Theme.tap
    property int iconSize: Math.round(size * 0.5)
    readonly property color paint: quiet || bare ? Theme.ink : Theme.accent

    implicitWidth: size
    implicitHeight: size
    ringRadius: size / 2

    Rectangle {
        anchors.fill: parent
        visible: !root.dashed
        radius: width / 2
        color: root.filled ? Theme.accent : Theme.surface
        border.width: root.filled ? 0 : root.bare ? Theme.bCard : Theme.bButton
        border.color: root.bare ? Theme.line : root.quiet ? Theme.edge : Theme.accentLine
    }
    Loader {
        anchors.fill: parent
        active: root.dashed
        sourceComponent: DashedFrame {
            radius: root.size / 2
            fill: "transparent"
        }
    }
    Icon {
        anchors.centerIn: parent
        name: root.icon
        size: root.iconSize
        bold: sign && !root.quiet
        color: root.filled ? Theme.accentInk : root.paint
    }
}
