pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// Members' orders of ten weeks: returning ones below, first ones on top, both with their number.
Card {
    id: root

    required property var rows
    required property int tick
    required property string title
    readonly property real most: 2 * tick
    readonly property color firstPaint: Theme.pick("#F1C4A0", Theme.accentSoft, "#000000")

    signal chose(string key)

    implicitHeight: content.height + 2 * Theme.s3

    component Key: Row {
        id: key

        required property string text
        required property color paint

        height: heading.height
        spacing: Theme.s1

        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.s3
            height: width
            radius: Theme.px(6)
            color: key.paint
            border.width: 2
            border.color: Theme.edge
        }
        PaperText {
            anchors.verticalCenter: parent.verticalCenter
            text: key.text
            font.pixelSize: Theme.tMin
        }
    }
    component Figure: Text {
        anchors.horizontalCenter: parent?.horizontalCenter
        font.family: Theme.fontFamily
        font.pixelSize: Theme.tMin
        textFormat: Text.PlainText
        Accessible.ignored: true
    }

    Column {
        id: content
        x: Theme.s3
        y: Theme.s3
        width: parent.width - 2 * x
        spacing: Theme.s2

        Flow {
            width: parent.width
            spacing: Theme.s3

            PaperText {
                id: heading
                heading: true
                text: root.title
                font.pixelSize: Theme.tLabel
            }
            Key {
                text: qsTr("Returning")
                paint: Theme.accent
            }
            Key {
                text: qsTr("First time")
                paint: root.firstPaint
            }
        }
        Item {
            id: plot

            readonly property real axis: Theme.grow(56, 120)
            readonly property real foot: Theme.tMin * 1.6
            readonly property real tall: height - foot - Theme.tMin * 1.5

            width: parent.width
            height: Theme.grow(300, 420)

            Repeater {
                model: [0, root.tick, root.most]

                Item {
                    id: mark

                    required property real modelData

                    y: plot.height - plot.foot - plot.tall * modelData / root.most
                    width: plot.width

                    Rectangle {
                        x: plot.axis
                        width: plot.width - x
                        height: 1
                        visible: !Theme.contrast // a white line would run through the numbers
                        color: Theme.line
                    }
                    PaperText {
                        y: -height / 2
                        text: String(mark.modelData)
                        font.pixelSize: Theme.tMin
                    }
                }
            }
            Row {
                id: bars
                x: plot.axis
                width: plot.width - x
                height: parent.height

                Repeater {
                    id: weeks
                    model: root.rows

                    Touchable {
                        id: bar

                        required property string id
                        required property string label
                        required property int returning
                        required property int first

                        objectName: id
                        width: bars.width / Math.max(1, weeks.count)
                        height: bars.height
                        ringRadius: Theme.rS
                        onClicked: root.chose(id)

                        Rectangle {
                            id: again
                            anchors.horizontalCenter: parent.horizontalCenter
                            y: plot.height - plot.foot - height
                            width: parent.width * 0.66
                            height: Math.round(plot.tall * bar.returning / root.most)
                            radius: Theme.px(8)
                            color: Theme.accent
                        }
                        Rectangle {
                            id: fresh
                            anchors.horizontalCenter: parent.horizontalCenter
                            y: again.y - height - (height > 0 ? 4 : 0)
                            width: again.width
                            height: Math.round(plot.tall * bar.first / root.most)
                            radius: Theme.px(8)
                            color: root.firstPaint
                            border.width: height > 0 ? 2 : 0
                            border.color: Theme.edge
                        }
                        Figure {
                            y: again.y + Theme.px(4)
                            visible: again.height > height && implicitWidth <= again.width
                            text: String(bar.returning)
                            color: Theme.accentInk
                        }
                        Figure {
                            y: fresh.y - height
                            visible: implicitWidth <= bar.width
                            text: String(bar.first)
                            color: Theme.ink
                        }
                        Figure {
                            y: plot.height - height
                            visible: implicitWidth <= bar.width
                            text: bar.label
                            color: Theme.ink
                        }
                    }
                }
            }
        }
    }
}
