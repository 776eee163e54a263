pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Kiosk

// A ring that empties, with what is left written inside.
Item {
    id: root

    required property real fraction // 1 full, 0 empty
    property string text
    property real size: Theme.px(232)
    property real thickness: Math.round(size * 0.1)
    property int pixelSize: Theme.tSum

    implicitWidth: size
    implicitHeight: size
    Accessible.role: Accessible.StaticText
    Accessible.name: text

    Shape {
        anchors.fill: parent

        ShapePath {
            strokeColor: Theme.contrast ? Theme.edge : Theme.sunk
            strokeWidth: Theme.contrast ? 4 : root.thickness
            fillColor: "transparent"
            PathAngleArc {
                centerX: root.size / 2
                centerY: root.size / 2
                radiusX: (root.size - root.thickness) / 2
                radiusY: radiusX
                startAngle: 0
                sweepAngle: 360
            }
        }
        ShapePath {
            strokeColor: root.fraction > 0 ? Theme.accent : "transparent"
            strokeWidth: root.thickness
            fillColor: "transparent"
            capStyle: ShapePath.RoundCap
            PathAngleArc {
                centerX: root.size / 2
                centerY: root.size / 2
                radiusX: (root.size - root.thickness) / 2
                radiusY: radiusX
                startAngle: -90
                sweepAngle: 360 * Math.max(0, Math.min(1, root.fraction))
            }
        }
    }
    PaperText {
        anchors.centerIn: parent
        anchors.verticalCenterOffset: -font.pixelSize * 0.06
        visible: root.text !== ""
        text: root.text
        font.bold: true
        font.pixelSize: Math.min(root.pixelSize, root.size * 0.5)
        wrapMode: Text.NoWrap
        Accessible.ignored: true
    }
}
