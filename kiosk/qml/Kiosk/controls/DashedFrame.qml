pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Kiosk

// The not-ready look: quiet ground, dashed border. `pen` is the border's width.
Shape {
    id: root

    property real radius: Theme.rL
    property real pen: Theme.bButton
    property color fill: Theme.sunk
    property color stroke: Theme.edge

    ShapePath {
        strokeColor: root.stroke
        strokeWidth: root.pen
        strokeStyle: ShapePath.DashLine
        dashPattern: [3, 1.6]
        capStyle: ShapePath.FlatCap
        fillColor: root.fill

        PathRectangle {
            x: root.pen / 2
            y: root.pen / 2
            width: root.width - root.pen
            height: root.height - root.pen
            radius: root.radius - root.pen / 2
        }
    }
}
