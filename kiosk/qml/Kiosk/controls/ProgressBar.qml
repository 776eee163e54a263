pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// How far: one bar, or `steps` segments of which fraction × steps are full.
Row {
    id: root

    required property real fraction
    property int steps: 0
    property real barHeight: Theme.px(20)

    spacing: Theme.s2
    Accessible.role: Accessible.ProgressBar
    Accessible.name: Math.round(fraction * 100) + "%"

    Repeater {
        model: Math.max(1, root.steps)

        Rectangle {
            id: bar

            required property int index
            readonly property int count: Math.max(1, root.steps)
            readonly property real share: Math.max(0, Math.min(1, root.fraction * count - index))

            width: (root.width - (count - 1) * root.spacing) / count
            height: root.barHeight
            radius: height / 2
            color: Theme.sunk
            border.width: Theme.bTile
            border.color: Theme.edge

            Rectangle {
                width: Math.max(bar.height, bar.width * bar.share)
                height: parent.height
                visible: bar.share > 0
                radius: height / 2
                topRightRadius: bar.share < 1 ? 0 : radius
                bottomRightRadius: bar.share < 1 ? 0 : radius
                color: Theme.accent
            }
        }
    }
}
