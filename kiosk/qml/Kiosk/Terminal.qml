pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Kiosk
import Kiosk.controls

// A card reader as the guest sees it, with what is to be held against it, and an arrow to the real one.
Item {
    id: root

    required property string due
    property string method: "card"
    property string reader
    property string readerIcon
    readonly property color body: Theme.contrast ? "#1C1C1C" : "#3A2A20"

    implicitWidth: Theme.px(360)
    implicitHeight: Theme.px(readerIcon === "" ? 520 : 610)
    Accessible.ignored: true

    Shape {
        anchors.fill: parent
        visible: Theme.shadows

        ShapePath {
            strokeColor: "transparent"
            fillColor: Theme.line
            PathAngleArc {
                centerX: Theme.px(192)
                centerY: Theme.px(498)
                radiusX: Theme.px(150)
                radiusY: Theme.px(12)
                startAngle: 0
                sweepAngle: 360
            }
        }
    }
    Rectangle {
        id: machine
        x: Theme.px(88)
        y: Theme.px(152)
        width: Theme.px(208)
        height: Theme.px(344)
        radius: Theme.px(36)
        color: root.body
        border.width: Theme.contrast || Theme.dark ? Theme.px(4) : 0
        border.color: Theme.edge

        Rectangle {
            x: Theme.px(24)
            y: Theme.px(28)
            width: parent.width - 2 * x
            height: Theme.px(112)
            radius: Theme.px(16)
            color: "#FFE9C7"

            Text {
                anchors.fill: parent
                anchors.margins: Theme.px(8)
                text: root.due
                textFormat: Text.PlainText
                font.family: Theme.fontFamily
                font.bold: true
                font.pixelSize: Theme.px(34)
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: Theme.px(18)
                horizontalAlignment: Text.AlignHCenter
                verticalAlignment: Text.AlignVCenter
                color: "#2A1810"
                Accessible.ignored: true
            }
        }
        Grid {
            x: Theme.px(28)
            y: Theme.px(166)
            columns: 3
            columnSpacing: Theme.px(16)
            rowSpacing: Theme.px(14)

            Repeater {
                model: 9

                Rectangle {
                    width: Theme.px(40)
                    height: Theme.px(26)
                    radius: Theme.px(8)
                    color: "#6B5648"
                }
            }
        }
        Rectangle {
            x: Theme.px(28)
            y: Theme.px(286)
            width: Theme.px(152)
            height: Theme.px(30)
            radius: Theme.px(10)
            color: "#F4A340"
        }
    }
    Rectangle {
        visible: root.method !== "qr"
        x: Theme.px(118)
        y: Theme.px(24)
        width: Theme.px(220)
        height: Theme.px(138)
        radius: Theme.px(18)
        rotation: -14
        antialiasing: true
        color: Theme.contrast ? Theme.accent : "#76170D"

        Rectangle {
            y: Theme.px(28)
            width: parent.width
            height: Theme.px(26)
            visible: root.method === "card"
            antialiasing: true
            color: "#2A1810"
        }
        Rectangle {
            x: Theme.px(22)
            y: Theme.px(78)
            width: Theme.px(44)
            height: Theme.px(34)
            radius: Theme.px(8)
            antialiasing: true
            color: "#FFD48A"
        }
    }
    Rectangle {
        visible: root.method === "qr"
        x: Theme.px(130)
        width: Theme.px(124)
        height: Theme.px(196)
        radius: Theme.px(20)
        color: "#2A1810"
        border.width: Theme.contrast || Theme.dark ? Theme.px(4) : 0
        border.color: Theme.edge

        Rectangle {
            anchors.fill: parent
            anchors.margins: Theme.px(12)
            radius: Theme.px(8)
            color: "#FFFFFF"

            Icon {
                anchors.centerIn: parent
                name: "qr"
                size: Theme.px(76)
                color: "#2A1810"
            }
        }
    }
    Shape {
        anchors.fill: parent
        visible: root.method !== "qr"

        ShapePath {
            strokeColor: Theme.accent
            strokeWidth: Theme.px(10)
            capStyle: ShapePath.RoundCap
            fillColor: "transparent"
            PathAngleArc {
                centerX: Theme.px(150)
                centerY: Theme.px(212)
                radiusX: Theme.px(100)
                radiusY: Theme.px(100)
                startAngle: 155
                sweepAngle: 50
            }
        }
        ShapePath {
            strokeColor: Theme.accent
            strokeWidth: Theme.px(10)
            capStyle: ShapePath.RoundCap
            fillColor: "transparent"
            PathAngleArc {
                centerX: Theme.px(150)
                centerY: Theme.px(212)
                radiusX: Theme.px(142)
                radiusY: Theme.px(142)
                startAngle: 152
                sweepAngle: 56
            }
        }
    }
    Row {
        anchors.horizontalCenter: machine.horizontalCenter
        anchors.bottom: parent.bottom
        visible: root.readerIcon !== ""
        spacing: Theme.px(12)

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            name: root.readerIcon
            size: Theme.px(48)
            color: Theme.accent
        }
        PaperText {
            anchors.verticalCenter: parent.verticalCenter
            heading: true
            text: root.reader
            font.pixelSize: Theme.tLabel
            color: Theme.accent
            wrapMode: Text.NoWrap
        }
    }
}
