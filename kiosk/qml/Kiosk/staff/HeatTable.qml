pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// Rows of cells with their names before them. The figure stands in each cell; its ground only repeats it.
Card {
    id: root

    required property var rows
    required property string title
    property string note
    required property var corners // over the rows' names
    required property var heads // over the cells
    property string headName: "%1" // what a head is called by who does not see it
    property int labels: Theme.grow(84, 150)
    readonly property int gap: Theme.s1
    readonly property real cell: (width - 2 * Theme.s3 - corners.length * (labels + gap)) / heads.length - gap

    signal chose(string key)

    implicitHeight: content.height + 2 * Theme.s3

    function ground(step: int): color {
        if (step >= 3)
            return step === 4 ? Theme.pick("#4F0C05", Theme.accentDark, "#FFE04A") : Theme.accent;
        return Theme.pick(["#FBEBDD", "#F6D2B4", "#F1C4A0"][step], Theme.accentSoft, "#000000");
    }

    component Head: PaperText {
        width: root.cell
        font.pixelSize: Theme.tMin
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.NoWrap
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
        PaperText {
            width: parent.width
            visible: root.note !== ""
            text: root.note
            font.pixelSize: Theme.tMin
        }
        Row {
            spacing: root.gap

            Repeater {
                model: root.corners

                Head {
                    required property string modelData
                    width: root.labels
                    horizontalAlignment: Text.AlignLeft
                    text: modelData
                }
            }
            Repeater {
                model: root.heads

                Head {
                    required property string modelData
                    text: modelData
                    Accessible.name: root.headName.arg(modelData)
                }
            }
        }
        Repeater {
            model: root.rows

            Row {
                id: line

                required property var labels
                required property var cells

                spacing: root.gap

                Repeater {
                    model: line.labels

                    PaperText {
                        required property string modelData
                        required property int index
                        width: root.labels
                        height: Theme.grow(60, 104)
                        verticalAlignment: Text.AlignVCenter
                        text: modelData
                        font.pixelSize: Theme.tMin
                        font.bold: index === 0
                        wrapMode: Text.NoWrap
                    }
                }
                Repeater {
                    model: line.cells

                    Touchable {
                        id: place

                        required property var modelData
                        readonly property int step: modelData.step

                        objectName: modelData.key
                        width: root.cell
                        height: Theme.grow(60, 104)
                        name: modelData.name
                        ringRadius: Theme.rS
                        onClicked: root.chose(modelData.key)

                        Rectangle {
                            anchors.fill: parent
                            radius: Theme.px(12)
                            color: root.ground(place.step)
                            border.width: Theme.theme === "light" ? 0 : Theme.bTile
                            border.color: Theme.edge
                        }
                        Text {
                            anchors.centerIn: parent
                            text: place.modelData.text
                            color: place.step >= 3 ? Theme.accentInk : Theme.ink
                            font.family: Theme.fontFamily
                            font.pixelSize: Theme.tMin
                            font.bold: true
                            textFormat: Text.PlainText
                            Accessible.ignored: true
                        }
                    }
                }
            }
        }
    }
}
