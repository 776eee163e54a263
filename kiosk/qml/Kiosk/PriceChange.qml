import QtQuick
import Kiosk
import Kiosk.controls

// What it cost and what it will cost, and the difference in words that need no arithmetic.
Rectangle {
    id: root

    required property string before
    required property string beforeLabel
    required property string after
    required property string afterLabel
    required property string difference
    readonly property bool stacked: Theme.largeText && !Theme.landscape

    implicitHeight: row.height + 2 * Theme.s3
    radius: Theme.rM
    color: Theme.sunk
    border.width: Theme.contrast ? Theme.bCard : 0
    border.color: Theme.line

    Grid {
        id: row
        anchors.centerIn: parent
        columns: root.stacked ? 1 : 3
        spacing: root.stacked ? Theme.s1 : Theme.s5
        horizontalItemAlignment: Grid.AlignHCenter
        verticalItemAlignment: Grid.AlignVCenter

        Column {
            PaperText {
                anchors.horizontalCenter: parent.horizontalCenter
                text: root.beforeLabel
                font.pixelSize: Theme.tMin
            }
            MoneyText {
                anchors.horizontalCenter: parent.horizontalCenter
                text: root.before
                pixelSize: Theme.tTitle
                bold: false
            }
        }
        Icon {
            name: root.stacked ? "down" : "right"
            size: Theme.px(56)
        }
        Column {
            PaperText {
                anchors.horizontalCenter: parent.horizontalCenter
                text: root.difference === "" ? root.afterLabel : root.afterLabel + " (" + root.difference + ")"
                font.pixelSize: Theme.tMin
            }
            MoneyText {
                objectName: "priceAfter"
                anchors.horizontalCenter: parent.horizontalCenter
                text: root.after
                pixelSize: Theme.tHead
            }
        }
    }
}
