pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// The order in short: lines, discounts, tax by rate, and what is to pay.
Card {
    id: root

    required property PayModel model
    property real listRoom: Infinity
    readonly property real others: sums.height + foot.height + 4 * column.spacing + 2 * Theme.px(28) + 2 * Theme.bTile // all but the list
    readonly property real inset: Theme.px(40)
    // Where not all lines have room with their dishes they stand closer, so that all can be seen.
    readonly property bool close: counted.count * Theme.grow(104, 112) > listRoom

    implicitHeight: column.height + 2 * Theme.px(28)

    // How many lines there are: a list only knows once it has laid them out.
    Repeater {
        id: counted
        model: root.model.lines

        Item {}
    }
    Column {
        id: column
        x: root.inset
        y: Theme.px(28)
        width: parent.width - 2 * x
        spacing: Theme.s2

        ListView {
            id: lines
            objectName: "payLines"
            width: parent.width
            height: Math.min(contentHeight, Math.max(Theme.px(!root.close ? 112 : Theme.landscape ? 180 : 140), root.listRoom))
            interactive: contentHeight > height + 1
            boundsBehavior: Flickable.StopAtBounds
            clip: interactive
            cacheBuffer: 0
            model: root.model.lines
            delegate: PayLine {
                width: lines.width
                close: root.close
            }
        }
        Rectangle {
            width: parent.width
            height: Theme.bTile
            color: Theme.line
        }
        SumRows {
            id: sums
            width: parent.width
            model: root.model.sums
        }
        Rectangle {
            width: parent.width
            height: Theme.bTile
            color: Theme.line
        }
        Item {
            id: foot
            width: parent.width
            height: Theme.largeText ? words.height + figure.implicitHeight : Math.max(words.height, figure.implicitHeight)

            Column {
                id: words
                y: Theme.largeText ? 0 : parent.height - height
                width: Theme.largeText ? parent.width : figure.x - Theme.s2
                spacing: -Theme.px(4)

                PaperText {
                    width: parent.width
                    heading: true
                    text: root.model.included ? qsTr("To pay, incl. tax") : qsTr("To pay")
                    font.pixelSize: Theme.tStrong
                }
                IconNote {
                    width: parent.width
                    visible: root.model.points !== ""
                    icon: "star"
                    text: root.model.points
                    pixelSize: Theme.tBody
                }
            }
            MoneyText {
                id: figure
                objectName: "total"
                anchors.right: parent.right
                anchors.bottom: parent.bottom
                text: root.model.due
                pixelSize: Theme.largeText ? Theme.tHero : Theme.tSum
            }
        }
    }
}
