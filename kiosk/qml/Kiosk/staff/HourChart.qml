pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Kiosk
import Kiosk.controls

// Takings by the hour as a line over its area, with the number of orders under each hour.
Card {
    id: root

    required property var rows
    required property string title
    property var points: []
    readonly property real step: plot.width / Math.max(1, hours.count)

    implicitHeight: content.height + 2 * Theme.s3
    Accessible.role: Accessible.Chart
    Accessible.name: title

    // Where each hour's point lies; the area goes down to the floor at both ends.
    function reckon(): void {
        const found = [];
        for (let place = 0; place < hours.count; place++) {
            const hour = hours.itemAt(place);
            if (hour !== null)
                found.push(Qt.point((place + 0.5) * step, plot.floor - (hour as HourColumn).share * (plot.floor - plot.ceiling)));
        }
        points = found;
    }
    onStepChanged: reckon()

    component HourColumn: Item {
        required property string label
        required property int orders
        required property string amount
        required property real share
    }

    Column {
        id: content
        x: Theme.s3
        y: Theme.s3
        width: parent.width - 2 * x
        spacing: Theme.s1

        PaperText {
            width: parent.width
            heading: true
            text: root.title
            font.pixelSize: Theme.tLabel
        }
        Item {
            id: plot

            readonly property real ceiling: Theme.tMin * 1.6
            readonly property real floor: height - 2.6 * Theme.tMin

            width: parent.width
            height: Theme.grow(300, 420)

            Shape {
                anchors.fill: parent
                visible: root.points.length > 1
                preferredRendererType: Shape.CurveRenderer

                ShapePath {
                    strokeColor: "transparent"
                    fillColor: Theme.accentSoft

                    PathPolyline {
                        path: root.points.length > 1 ? [Qt.point(root.points[0].x, plot.floor), ...root.points, Qt.point(root.points[root.points.length - 1].x, plot.floor)] : []
                    }
                }
                ShapePath {
                    strokeColor: Theme.accentLine
                    strokeWidth: Theme.px(5)
                    fillColor: "transparent"
                    joinStyle: ShapePath.RoundJoin

                    PathPolyline {
                        path: root.points
                    }
                }
            }
            Rectangle {
                y: plot.floor
                width: parent.width
                height: Theme.bTile
                color: Theme.edge
            }
            Repeater {
                id: hours
                model: root.rows
                onCountChanged: root.reckon()

                HourColumn {
                    id: hour

                    required property int index

                    x: index * root.step
                    width: root.step
                    height: plot.height
                    onShareChanged: root.reckon()
                    Component.onCompleted: root.reckon()

                    readonly property real peak: plot.floor - share * (plot.floor - plot.ceiling)

                    Rectangle {
                        anchors.horizontalCenter: parent.horizontalCenter
                        y: hour.peak - height / 2
                        width: Theme.px(14)
                        height: width
                        radius: width / 2
                        color: Theme.accent
                    }
                    Word {
                        y: hour.peak - height - Theme.px(14)
                        visible: implicitWidth <= parent.width && hour.orders > 0
                        text: hour.amount
                        font.bold: true
                    }
                    Word {
                        y: plot.floor + Theme.px(6)
                        visible: implicitWidth <= parent.width
                        text: hour.label
                    }
                    Word {
                        y: plot.floor + Theme.px(6) + Theme.tMin * 1.2
                        visible: implicitWidth <= parent.width
                        text: hour.orders > 0 ? String(hour.orders) : ""
                        font.bold: true
                    }
                }
            }
        }
        PaperText {
            width: parent.width
            text: qsTr("Under each hour: how many orders")
            font.pixelSize: Theme.tMin
            color: Theme.ink2
        }
    }

    component Word: Text {
        anchors.horizontalCenter: parent?.horizontalCenter
        font.family: Theme.fontFamily
        font.pixelSize: Theme.tMin
        color: Theme.ink
        textFormat: Text.PlainText
        Accessible.ignored: true
    }
}
