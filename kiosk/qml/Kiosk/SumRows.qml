pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// Label and amount, one row a figure.
Column {
    id: root

    property alias model: rows.model
    property bool discounts: false // small tables say discounts as a row, too

    Repeater {
        id: rows

        Item {
            id: row

            required property string label
            required property string note
            required property string amount

            width: root.width
            height: Math.max(Theme.grow(49, 84), words.height)

            PaperText {
                id: words
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width - figure.width - Theme.s1
                textFormat: Text.StyledText
                text: Theme.escaped(row.label) + (row.note === "" ? "" : " <font size=\"2\">" + Theme.escaped(row.note) + "</font>")
                Accessible.name: row.label + " " + row.note
            }
            MoneyText {
                id: figure
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                text: row.amount
                pixelSize: Theme.tBody
            }
        }
    }
}
