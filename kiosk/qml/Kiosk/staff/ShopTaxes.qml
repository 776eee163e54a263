pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// The tax rates as they hold and will hold, and the kiosk as it would be on a day to come.
Column {
    id: root

    required property TaxesModel model
    readonly property bool narrow: Theme.largeText || Theme.smallPanel

    spacing: Theme.s2

    StaffNote {
        objectName: "askPos"
        width: parent.width
        visible: !root.model.asPos
        text: qsTr("The POS reckons every order too. Change the rate there for the same day, or orders will not be taken.")
    }
    Repeater {
        model: root.model.rates

        Card {
            id: rate

            required property int id
            required property string title
            required property string rate
            required property string said
            required property bool coming

            width: root.width
            height: line.height + 2 * Theme.s2
            color: rate.coming ? Theme.sunSoft : Theme.surface

            Flow {
                id: line
                x: Theme.s3
                y: Theme.s2
                width: parent.width - 2 * x
                spacing: Theme.s2

                Column {
                    topPadding: root.narrow ? 0 : Math.max(0, (change.height - about.height - (more.visible ? more.height : 0)) / 2)
                    width: root.narrow ? parent.width : parent.width - change.width - parent.spacing

                    PaperText {
                        id: about
                        width: parent.width
                        text: rate.title + "  " + rate.rate
                        font.bold: true
                    }
                    PaperText {
                        id: more
                        width: parent.width
                        visible: rate.said !== ""
                        text: rate.said
                        font.pixelSize: Theme.tMin
                    }
                }
                SmallButton {
                    id: change
                    objectName: (rate.coming ? "takeBack_" : "change_") + rate.id
                    text: rate.coming ? qsTr("Withdraw") : qsTr("Change")
                    name: text + ": " + rate.title
                    icon: rate.coming ? "undo" : "edit"
                    onClicked: root.model.choose(rate.id)
                }
            }
        }
    }
    PaperText {
        width: parent.width
        heading: true
        text: qsTr("Show me the kiosk on this day")
        font.pixelSize: Theme.tLabel
    }
    ShopDayShift {
        width: parent.width
        prefix: "rehearse"
        said: root.model.daySaid
        onShifted: (months, days) => root.model.rehearse(months, days)
    }
    Card {
        width: parent.width
        height: table.height + 2 * Theme.s3

        Column {
            id: table
            x: Theme.s3
            y: Theme.s3
            width: parent.width - 2 * x
            spacing: Theme.s1

            component Sums: Grid {
                id: sums

                required property string title
                required property string eatIn
                required property string takeOut
                property bool strong: false
                readonly property real cell: root.narrow ? (table.width - spacing) / 2 : table.width * 0.22

                width: table.width
                columns: root.narrow ? 2 : 3
                spacing: Theme.s1

                PaperText {
                    width: root.narrow ? table.width : table.width - 2 * (sums.cell + sums.spacing)
                    visible: !root.narrow
                    text: sums.title
                    font.pixelSize: Theme.tMin
                    font.bold: sums.strong
                }
                PaperText {
                    width: sums.cell
                    horizontalAlignment: Text.AlignRight
                    text: sums.eatIn
                    font.pixelSize: Theme.tMin
                    font.bold: sums.strong
                }
                PaperText {
                    width: sums.cell
                    horizontalAlignment: Text.AlignRight
                    text: sums.takeOut
                    font.pixelSize: Theme.tMin
                    font.bold: sums.strong
                }
            }
            Sums {
                title: qsTr("One of each")
                eatIn: qsTr("Eat in")
                takeOut: qsTr("Take out")
                strong: true
            }
            Repeater {
                model: root.model.sums

                Column {
                    id: row

                    required property string title
                    required property string eat_in
                    required property string take_out
                    required property bool strong

                    width: table.width

                    PaperText {
                        width: parent.width
                        visible: root.narrow
                        text: row.title
                        font.pixelSize: Theme.tMin
                        font.bold: row.strong
                    }
                    Sums {
                        title: row.title
                        eatIn: row.eat_in
                        takeOut: row.take_out
                        strong: row.strong
                    }
                }
            }
        }
    }
}
