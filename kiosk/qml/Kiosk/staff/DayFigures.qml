pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// Today so far: sums, takings by the hour, dishes, ways to pay, and where walks ended without an order.
Column {
    id: root

    required property DayModel model
    readonly property int columns: Theme.largeText ? 1 : Theme.smallPanel ? 2 : 4

    spacing: Theme.s2

    StaffNote {
        objectName: "figuresAway"
        width: parent.width
        visible: root.model.failed
        bad: true
        text: qsTr("The shop database does not answer: try again later.")
    }
    Grid {
        id: tiles
        width: parent.width
        visible: root.model.counted
        columns: root.columns
        spacing: Theme.s2

        component Tile: Card {
            id: tile

            required property string name
            required property string value

            width: (tiles.width - (tiles.columns - 1) * tiles.spacing) / tiles.columns
            implicitHeight: words.height + 2 * Theme.s2

            Column {
                id: words
                x: Theme.s3
                y: Theme.s2
                width: parent.width - 2 * x

                PaperText {
                    width: parent.width
                    text: tile.name
                    font.pixelSize: Theme.tMin
                    color: Theme.ink2
                }
                PaperText {
                    width: parent.width
                    heading: true
                    text: tile.value
                    font.pixelSize: Theme.tTitle
                }
            }
        }
        Tile {
            name: qsTr("Orders")
            value: root.model.orders
        }
        Tile {
            name: qsTr("Takings")
            value: root.model.takings
        }
        Tile {
            name: qsTr("On average")
            value: root.model.average
        }
        Tile {
            name: qsTr("Refunded")
            value: root.model.refunds
        }
    }
    HourChart {
        objectName: "hourChart"
        width: parent.width
        visible: root.model.counted
        title: qsTr("Takings by the hour")
        rows: root.model.hours
    }
    BarList {
        objectName: "dishes"
        width: parent.width
        visible: root.model.counted
        title: qsTr("Dishes")
        labels: Theme.grow(360, 420)
        rows: root.model.dishes
    }
    BarList {
        objectName: "methods"
        width: parent.width
        visible: root.model.counted
        title: qsTr("Ways to pay")
        labels: Theme.grow(280, 360)
        figures: Theme.grow(140, 220)
        rows: root.model.methods
    }
    BarList {
        objectName: "left"
        width: parent.width
        visible: root.model.counted
        title: qsTr("Where guests left without an order")
        labels: Theme.grow(280, 360)
        rows: root.model.left
    }
}
