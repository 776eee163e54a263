pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// A band across the screen that pushes the content down and covers nothing: connection lost.
// `points` says what still works; each is {"text": string, "icon": string, "strong": bool}.
Rectangle {
    id: root

    required property string icon
    required property string title
    property string text
    property string note
    property string noteIcon
    property list<var> points
    property bool brief: false // the title alone, in running text: the rest of the panel is needed
    readonly property real edge: Theme.px(brief ? 12 : 22)

    implicitHeight: column.height + 2 * edge
    color: Theme.warnSoft
    Accessible.role: Accessible.AlertMessage
    Accessible.name: title + ". " + text

    component Rule: Rectangle {
        width: root.width
        height: Theme.px(4)
        color: Theme.warn
    }

    Rule {}
    Rule {
        anchors.bottom: parent.bottom
    }
    Column {
        id: column
        x: Theme.margin
        y: root.edge
        width: root.width - 2 * x
        spacing: Theme.s3

        Item {
            width: parent.width
            height: Math.max(disc.height, words.height)

            Rectangle {
                id: disc
                anchors.verticalCenter: parent.verticalCenter
                width: Theme.px(root.brief ? 64 : 96)
                height: width
                radius: width / 2
                color: Theme.warn

                Icon {
                    anchors.centerIn: parent
                    name: root.icon
                    size: Theme.px(root.brief ? 40 : 56)
                    color: Theme.stateInk
                }
            }
            Column {
                id: words
                anchors.left: disc.right
                anchors.leftMargin: Theme.s3
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                spacing: -Theme.px(8)

                PaperText {
                    width: parent.width - (aside.visible ? aside.width + Theme.s2 : 0)
                    heading: true
                    text: root.title
                    font.pixelSize: root.brief ? Theme.tBody : Theme.tTitle
                    Accessible.ignored: true
                }
                PaperText {
                    width: parent.width
                    visible: root.text !== "" && !root.brief
                    text: root.text
                    Accessible.ignored: true
                }
            }
            ButtonLabel {
                id: aside
                anchors.right: parent.right
                y: Theme.s1
                visible: root.note !== "" && !Theme.largeText
                text: root.note
                icon: root.noteIcon
                pixelSize: Theme.tMin
                spacing: Theme.s1
            }
        }
        Grid {
            id: grid
            width: parent.width
            visible: root.points.length > 0
            columns: Theme.largeText ? 1 : Math.max(1, root.points.length)
            spacing: Theme.s2

            Repeater {
                model: root.points

                Rectangle {
                    id: point
                    required property var modelData

                    width: (grid.width - (grid.columns - 1) * grid.spacing) / grid.columns
                    height: Math.max(Theme.px(88), pointText.height + Theme.s2)
                    radius: Theme.rM
                    color: Theme.surface
                    border.width: Theme.bTile
                    border.color: point.modelData.strong ? Theme.edge : Theme.line

                    Icon {
                        id: pointIcon
                        x: Theme.s3
                        anchors.verticalCenter: parent.verticalCenter
                        name: point.modelData.icon
                        size: Theme.grow(36, 64)
                    }
                    PaperText {
                        id: pointText
                        anchors.left: pointIcon.right
                        anchors.leftMargin: Theme.s2
                        anchors.right: parent.right
                        anchors.rightMargin: Theme.s1
                        anchors.verticalCenter: parent.verticalCenter
                        heading: true
                        text: point.modelData.text
                        font.pixelSize: Theme.tMin
                        Accessible.role: Accessible.StaticText
                    }
                }
            }
        }
    }
}
