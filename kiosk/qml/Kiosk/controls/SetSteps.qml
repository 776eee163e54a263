pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// The steps of a set: done ones carry a check and can be touched, the present one is filled.
Item {
    id: root

    required property list<string> names
    required property int current

    signal chosen(int index)

    readonly property real cell: width / Math.max(1, names.length)
    readonly property int size: Theme.grow(64, 96)

    implicitHeight: size + Theme.grow(44, 84)

    Repeater {
        model: root.names

        Item {
            id: step

            required property int index
            required property string modelData
            readonly property bool done: index < root.current
            readonly property bool now: index === root.current

            x: index * root.cell
            width: root.cell
            height: root.height

            Rectangle {
                visible: step.index > 0
                readonly property bool reached: step.index <= root.current
                x: root.size / 2 - width / 2
                anchors.right: circle.left
                width: root.cell - root.size
                y: root.size / 2 - height / 2
                height: Theme.px(reached ? 8 : 4)
                color: reached ? Theme.accent : Theme.edge
            }
            Touchable {
                id: circle
                objectName: "step" + step.index
                anchors.horizontalCenter: parent.horizontalCenter
                width: root.size
                height: root.size
                ringRadius: root.size / 2
                enabled: step.done
                name: step.modelData
                onClicked: root.chosen(step.index)

                Rectangle {
                    anchors.fill: parent
                    radius: width / 2
                    color: step.now ? Theme.accent : Theme.surface
                    border.width: step.now ? 0 : Theme.bSelected
                    border.color: step.done ? Theme.accentLine : Theme.edge
                }
                Icon {
                    anchors.centerIn: parent
                    visible: step.done
                    name: step.done ? "check" : ""
                    size: Math.round(root.size * 0.55)
                }
                PaperText {
                    anchors.centerIn: parent
                    visible: !step.done
                    text: step.index + 1
                    font.bold: true
                    font.pixelSize: Math.min(Theme.tBody, root.size * 0.6)
                    color: step.now ? Theme.accentInk : Theme.ink
                    wrapMode: Text.NoWrap
                    Accessible.ignored: true
                }
            }
            ButtonLabel {
                anchors.horizontalCenter: parent.horizontalCenter
                y: root.size + Theme.px(6)
                text: step.modelData
                pixelSize: Theme.tBody
                bold: step.now
                available: step.width - Theme.s1
            }
        }
    }
}
