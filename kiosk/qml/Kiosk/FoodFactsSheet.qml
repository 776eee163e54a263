pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// Everything that is known of a dish: each listed allergen with a word, and its nutrition.
Sheet {
    id: root

    required property FoodFactsModel model
    readonly property real room: root.height * (Theme.largeText || Theme.landscape ? 0.92 : 0.82) - Theme.px(200)
    readonly property int columns: Theme.largeText ? 1 : Theme.landscape ? 4 : Theme.smallPanel ? 2 : 3

    objectName: "factsSheet"
    title: model.title
    closeText: qsTr("Close")
    onClosed: model.close()

    component Title: PaperText {
        width: page.width
        heading: true
        font.pixelSize: Theme.tStrong
    }

    Flickable {
        id: page
        width: root.contentWidth
        height: Math.min(column.height, root.room)
        contentHeight: column.height
        clip: true
        boundsBehavior: Flickable.StopAtBounds

        Column {
            id: column
            width: page.width
            spacing: Theme.s3

            PaperText {
                width: parent.width
                text: qsTr("As you have chosen it now. All dishes are made in one kitchen: traces cannot be ruled out.")
                color: Theme.ink2
            }
            IconNote {
                width: parent.width
                visible: root.model.unknown
                icon: "warn"
                strong: true
                pixelSize: Theme.tBody
                text: qsTr("Not everything is stated. Please ask our staff.")
            }
            Title {
                text: qsTr("Allergens")
            }
            Grid {
                id: grid
                width: parent.width
                columns: root.columns
                columnSpacing: Theme.s2
                rowSpacing: Theme.px(8)

                Repeater {
                    model: root.model.allergens

                    FoodFactsRow {
                        width: Math.floor((grid.width - (grid.columns - 1) * grid.columnSpacing) / grid.columns)
                    }
                }
            }
            Title {
                visible: figures.count > 0
                text: qsTr("Nutrition")
            }
            Grid {
                id: table
                width: parent.width
                visible: figures.count > 0
                columns: Theme.largeText ? 1 : 2
                columnSpacing: Theme.s5

                Repeater {
                    id: figures
                    model: root.model.nutrition

                    Item {
                        id: figure

                        required property string label
                        required property string value

                        width: (table.width - (table.columns - 1) * table.columnSpacing) / table.columns
                        height: Theme.grow(64, 104)

                        PaperText {
                            anchors.verticalCenter: parent.verticalCenter
                            text: figure.label
                        }
                        PaperText {
                            anchors.right: parent.right
                            anchors.verticalCenter: parent.verticalCenter
                            text: figure.value
                            font.bold: true
                        }
                        Rectangle {
                            anchors.bottom: parent.bottom
                            width: parent.width
                            height: Theme.bCard
                            color: Theme.line
                        }
                    }
                }
            }
            PaperText {
                width: parent.width
                objectName: "foodNote"
                visible: text !== ""
                text: root.model.note
                font.pixelSize: Theme.tMin
                color: Theme.ink2
            }
        }
    }
}
