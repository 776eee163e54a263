pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// Members by the month of their first order, and how many of them came back in the months after it. The
// figure stands in each cell; its ground only repeats it.
Card {
    id: root

    required property var rows
    required property string title
    readonly property int labels: Theme.grow(84, 150)
    readonly property int gap: Theme.s1
    readonly property real cell: (width - 2 * Theme.s3 - 2 * (labels + gap)) / 6 - gap

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
        Row {
            spacing: root.gap

            Head {
                width: root.labels
                horizontalAlignment: Text.AlignLeft
                text: qsTr("First")
            }
            Head {
                width: root.labels
                horizontalAlignment: Text.AlignLeft
                text: qsTr("New")
            }
            Repeater {
                model: 6

                Head {
                    required property int index
                    text: String(index)
                    Accessible.name: qsTr("Month %1").arg(index)
                }
            }
        }
        Repeater {
            model: root.rows

            Row {
                id: line

                required property string month
                required property string fresh
                required property var cells

                spacing: root.gap

                PaperText {
                    width: root.labels
                    height: Theme.grow(60, 104)
                    verticalAlignment: Text.AlignVCenter
                    text: line.month
                    font.pixelSize: Theme.tMin
                    font.bold: true
                    wrapMode: Text.NoWrap
                }
                PaperText {
                    width: root.labels
                    height: Theme.grow(60, 104)
                    verticalAlignment: Text.AlignVCenter
                    text: line.fresh
                    font.pixelSize: Theme.tMin
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
