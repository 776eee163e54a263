pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Kiosk
import Kiosk.controls

// How many walks saw each screen (the upper edge) and how many went on from there (the lower one); the rest
// ended there without an order.
Card {
    id: root

    required property var rows
    required property string title
    required property string reachedTitle
    required property string leftTitle
    readonly property int labels: Theme.grow(250, 330)
    readonly property int figures: Theme.grow(110, 190)

    signal chose(string key)

    implicitHeight: content.height + 2 * Theme.s3

    component Number: PaperText {
        width: root.figures
        font.pixelSize: Theme.tMin
        horizontalAlignment: Text.AlignRight
        wrapMode: Text.NoWrap
    }

    Column {
        id: content
        x: Theme.s3
        y: Theme.s3
        width: parent.width - 2 * x

        Item {
            width: parent.width
            height: Math.max(heading.height, saw.height) + Theme.s1

            PaperText {
                id: heading
                width: parent.width - 2 * root.figures
                heading: true
                text: root.title
                font.pixelSize: Theme.tLabel
            }
            Number {
                id: saw
                x: parent.width - 2 * root.figures
                text: root.reachedTitle
            }
            Number {
                x: parent.width - root.figures
                text: root.leftTitle
            }
        }
        Repeater {
            model: root.rows

            Touchable {
                id: part

                required property string id
                required property string title
                required property string reached
                required property string gone
                required property real share
                required property real stayed
                required property bool strong
                required name

                objectName: id
                width: content.width
                height: Math.max(Theme.grow(56, 100), words.height)
                ringRadius: Theme.rS
                onClicked: root.chose(id)

                PaperText {
                    id: words
                    anchors.verticalCenter: parent.verticalCenter
                    width: root.labels
                    text: part.title
                    font.pixelSize: Theme.tMin
                    font.bold: part.strong
                    Accessible.ignored: true
                }
                Shape {
                    id: shape
                    x: root.labels + Theme.s1
                    width: Math.max(1, part.width - x - 2 * root.figures)
                    height: part.height - Theme.px(4)
                    preferredRendererType: Shape.CurveRenderer

                    ShapePath {
                        strokeColor: part.strong ? Theme.accent : Theme.edge
                        strokeWidth: 2
                        joinStyle: ShapePath.RoundJoin
                        fillColor: part.strong ? Theme.accent : Theme.pick("#F1C4A0", Theme.accentSoft, "#000000")
                        startX: 1
                        startY: 1

                        PathLine {
                            x: Math.max(3, shape.width * part.share - 1)
                            y: 1
                        }
                        PathLine {
                            x: Math.max(3, shape.width * part.stayed - 1)
                            y: shape.height - 1
                        }
                        PathLine {
                            x: 1
                            y: shape.height - 1
                        }
                        PathLine {
                            x: 1
                            y: 1
                        }
                    }
                }
                Number {
                    x: part.width - 2 * root.figures
                    anchors.verticalCenter: parent.verticalCenter
                    text: part.reached
                    Accessible.ignored: true
                }
                Number {
                    x: part.width - root.figures
                    anchors.verticalCenter: parent.verticalCenter
                    text: part.gone
                    font.bold: true
                    Accessible.ignored: true
                }
            }
        }
    }
}
