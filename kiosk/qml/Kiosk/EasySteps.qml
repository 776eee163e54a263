pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// How far the guest is: a bar a step, and the figures.
Row {
    id: root

    required property int step
    required property int steps

    spacing: Theme.s2
    Accessible.role: Accessible.ProgressBar
    Accessible.name: figures.text

    Repeater {
        model: root.steps

        Rectangle {
            required property int index
            readonly property bool done: index < root.step

            anchors.verticalCenter: parent.verticalCenter
            width: (root.width - figures.width - root.steps * root.spacing) / root.steps
            height: Theme.px(20)
            radius: height / 2
            color: done ? Theme.accent : Theme.sunk
            border.width: done ? 0 : Theme.bTile
            border.color: Theme.edge
        }
    }
    PaperText {
        id: figures
        leftPadding: Theme.s1
        anchors.verticalCenter: parent.verticalCenter
        text: qsTr("%1 / %2").arg(root.step).arg(root.steps)
        font.pixelSize: Theme.tBody
        font.bold: true
        wrapMode: Text.NoWrap
        Accessible.ignored: true
    }
}
