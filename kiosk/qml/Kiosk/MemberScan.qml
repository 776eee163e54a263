pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Kiosk
import Kiosk.controls

// Hold the member code under the scanner, or an IC card to its reader: said, and drawn.
Card {
    id: root

    property bool searching: false
    property bool cards: false
    readonly property string where: cards ? qsTr("Hold it to the scanner below the screen, or your linked IC card to the card reader.") : qsTr("Hold it to the scanner below the screen.")
    property bool drawn: true
    readonly property bool beside: width > Theme.px(700)
    readonly property real zoom: beside && !Theme.largeText ? 1.45 : 1

    implicitHeight: !drawn ? words.height + 2 * Theme.s3 : beside ? Math.max(Theme.px(Theme.largeText ? 320 : 470), words.height + 2 * Theme.s5) : words.height + drawing.height + 3 * Theme.s5

    Column {
        id: words
        x: Theme.s4
        y: root.beside || !root.drawn ? (parent.height - height) / 2 : Theme.s5
        width: (root.beside && root.drawn ? drawing.x : parent.width) - x - Theme.s4

        Row {
            width: parent.width
            spacing: Theme.px(20)

            Icon {
                id: sign
                y: Theme.px(4)
                name: "scan"
                size: Theme.grow(44, 72)
            }
            PaperText {
                width: parent.width - sign.width - parent.spacing
                heading: true
                text: root.searching ? qsTr("One moment, please") : qsTr("Scan your member code")
                font.pixelSize: Theme.tStrong
            }
        }
        PaperText {
            width: parent.width
            text: !root.searching ? root.where : root.cards ? qsTr("We are looking it up.") : qsTr("We are looking your code up.")
            color: Theme.ink2
        }
    }
    Item {
        id: drawing
        visible: root.drawn
        width: root.zoomed(200)
        height: root.zoomed(260)
        x: root.beside ? parent.width - width - Theme.px(80) : (parent.width - width) / 2
        y: root.beside ? (parent.height - height) / 2 : words.y + words.height + Theme.s5

        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            width: root.zoomed(116)
            height: root.zoomed(176)
            radius: root.zoomed(18)
            color: Theme.ink

            Rectangle {
                x: root.zoomed(10)
                y: root.zoomed(18)
                width: parent.width - 2 * x
                height: parent.height - root.zoomed(36)
                radius: root.zoomed(6)
                color: Theme.contrast ? Theme.bg : Theme.dark ? Theme.ink2 : Theme.surface

                Row {
                    anchors.centerIn: parent
                    spacing: root.zoomed(3)

                    Repeater {
                        model: [3, 2, 6, 2, 4, 2, 3, 6, 2, 4, 3]

                        Rectangle {
                            required property int modelData

                            width: root.zoomed(modelData)
                            height: root.zoomed(84)
                            color: Theme.dark ? Theme.bg : Theme.ink
                        }
                    }
                }
            }
        }
        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            y: root.zoomed(178)
            name: "arrow-down"
            size: root.zoomed(48)
            color: Theme.accent
        }
        Shape {
            anchors.fill: parent

            ShapePath {
                strokeColor: Theme.sun
                strokeWidth: root.zoomed(6)
                capStyle: ShapePath.RoundCap
                fillColor: "transparent"
                startX: root.zoomed(20)
                startY: root.zoomed(194)
                PathLine {
                    x: root.zoomed(34)
                    y: root.zoomed(234)
                }
                PathMove {
                    x: root.zoomed(180)
                    y: root.zoomed(194)
                }
                PathLine {
                    x: root.zoomed(166)
                    y: root.zoomed(234)
                }
            }
        }
        Rectangle {
            anchors.bottom: parent.bottom
            width: parent.width
            height: root.zoomed(16)
            radius: height / 2
            color: Theme.ink
        }
    }

    function zoomed(length: real): real {
        return Theme.px(length * zoom);
    }
}
