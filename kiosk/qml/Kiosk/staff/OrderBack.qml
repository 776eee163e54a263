pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// What is given back, why, and how much it comes to. It is asked for a PIN before anything happens.
Column {
    id: root

    required property DetailModel model
    readonly property var reasons: [qsTr("Wrong dish"), qsTr("Not good"), qsTr("Ordered twice"), qsTr("Guest changed their mind"), qsTr("Other")]

    spacing: Theme.s2

    PaperText {
        width: parent.width
        heading: true
        text: root.model.cancels ? qsTr("Cancel this order?") : qsTr("What is refunded?")
        font.pixelSize: Theme.tLabel
    }
    Repeater {
        model: root.model.cancels ? null : root.model.lines

        Touchable {
            id: line

            required property int id
            required property string dish
            required property string times
            required property string amount
            required property bool chosen
            required property bool gone

            objectName: "line_" + id
            width: root.width
            height: Math.max(Theme.hChip, words.height + Theme.s1)
            enabled: !gone
            opacity: gone ? 0.6 : 1
            name: dish + " " + times + " " + amount
            ringRadius: Theme.rS
            checkable: true
            checked: chosen
            onClicked: root.model.toggle(line.id)

            Rectangle {
                anchors.fill: parent
                radius: Theme.rS
                color: line.chosen ? Theme.accentSoft : Theme.surface
                border.width: line.chosen ? Theme.bSelected : Theme.bTile
                border.color: line.chosen ? Theme.accentLine : Theme.edge
            }
            Icon {
                x: Theme.s2
                anchors.verticalCenter: parent.verticalCenter
                size: Theme.grow(36, 56)
                name: line.chosen ? "check" : line.gone ? "undo" : "minus"
                visible: line.chosen || line.gone
            }
            PaperText {
                id: words
                x: Theme.s2 + Theme.grow(36, 56) + Theme.s1
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width - x - sum.width - Theme.s3
                text: line.dish + (line.times !== "" ? " " + line.times : "") + (line.gone ? " · " + qsTr("refunded") : "")
                font.pixelSize: Theme.tMin
                font.bold: true
                Accessible.ignored: true
            }
            PaperText {
                id: sum
                anchors.right: parent.right
                anchors.rightMargin: Theme.s2
                anchors.verticalCenter: parent.verticalCenter
                text: line.amount
                font.pixelSize: Theme.tMin
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }
        }
    }
    PaperText {
        width: parent.width
        heading: true
        text: qsTr("Why?")
        font.pixelSize: Theme.tLabel
    }
    Flow {
        width: parent.width
        spacing: Theme.s1

        Repeater {
            model: root.reasons

            Chip {
                required property string modelData
                required property int index

                objectName: "reason_" + index
                text: modelData
                informs: true
                selected: root.model.reason === modelData
                onClicked: root.model.because(modelData)
            }
        }
    }
    PaperText {
        objectName: "backSplit"
        width: parent.width
        visible: text !== ""
        text: root.model.split
        font.pixelSize: Theme.tMin
    }
    PrimaryButton {
        objectName: "giveBackNow"
        width: parent.width
        ready: root.model.ready
        text: root.model.busy ? qsTr("One moment…") : root.model.cancels ? qsTr("Cancel the order") : root.model.amount === "" ? qsTr("Choose what is refunded") : qsTr("Refund %1").arg(root.model.amount)
        caption: root.model.reason === "" ? qsTr("Say why first") : qsTr("Your PIN is asked for")
        pixelSize: Theme.tStrong
        onClicked: root.model.giveBack()
    }
    SmallButton {
        objectName: "keepOrder"
        text: qsTr("Back")
        icon: "back"
        onClicked: root.model.show("facts")
    }
}
