pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// A soft shadow under a box: level 1 close, level 2 far. Put it before the box and fill the box.
Item {
    id: root

    property int level: 1
    readonly property int reach: level === 1 ? 24 : 56

    visible: Theme.shadows
    Accessible.ignored: true

    BorderImage {
        anchors.fill: parent
        anchors.margins: -root.reach
        source: "shadows/e" + root.level + (Theme.dark ? "-dark" : "-light") + ".png"
        border {
            left: root.reach + 48
            right: root.reach + 48
            top: root.reach + 48
            bottom: root.reach + 48
        }
    }
}
