import QtQuick
import Kiosk
import Kiosk.controls

// The points an order earns and how far the next reward is.
Item {
    id: root

    required property string title
    property string after
    property real fraction
    property string next
    property bool ruled: false
    property real ruleHeight: height

    implicitHeight: column.height
    visible: title !== ""

    Rectangle {
        x: -Theme.px(50)
        width: Theme.bTile
        height: root.ruleHeight
        visible: root.ruled
        color: Theme.line
    }
    Column {
        id: column
        width: parent.width
        spacing: Theme.px(2)

        Row {
            width: parent.width
            spacing: Theme.px(10)

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: "star"
                size: Theme.grow(34, 64)
            }
            PaperText {
                width: parent.width - x
                heading: true
                text: root.title
                font.pixelSize: Theme.tBody
            }
        }
        PaperText {
            width: parent.width
            visible: root.after !== ""
            text: root.after
            font.pixelSize: Theme.tMin
            color: Theme.ink2
        }
        ProgressBar {
            width: parent.width
            visible: root.next !== ""
            fraction: root.fraction
        }
        PaperText {
            width: parent.width
            visible: root.next !== ""
            text: root.next
            font.pixelSize: Theme.tMin
            color: Theme.ink2
        }
    }
}
