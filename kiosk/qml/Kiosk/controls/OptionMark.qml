pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// The mark of a choice: round where one is chosen, square where several are.
Rectangle {
    id: root

    property bool selected: false
    property bool several: false
    property int size: Theme.grow(44, 72)

    width: size
    height: size
    radius: several ? Math.round(size * 12 / 44) : size / 2
    color: selected ? Theme.accent : Theme.surface
    border.width: selected ? 0 : Theme.px(4)
    border.color: Theme.edge
    Accessible.ignored: true

    Icon {
        anchors.centerIn: parent
        visible: root.selected
        name: root.selected ? "check" : ""
        size: Math.round(root.size * 0.78)
        color: Theme.accentInk
    }
}
