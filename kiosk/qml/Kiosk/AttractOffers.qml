pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// Up to three offers; each leads straight to its dish.
Row {
    id: root

    required property AttractModel model
    readonly property alias count: tiles.count
    readonly property int columns: Math.max(2, tiles.count)
    readonly property real tallest: Theme.px(Theme.smallPanel ? 204 : 168)

    spacing: Theme.gap

    Repeater {
        id: tiles
        model: root.model.offers

        Touchable {
            id: tile

            required property string id
            required property string label
            required name
            required property string price
            required property string picture

            objectName: "offer-" + id
            width: (root.width - (root.columns - 1) * root.spacing) / root.columns
            height: root.tallest
            onClicked: root.model.beginWith(tile.id)

            Rectangle {
                anchors.fill: parent
                radius: Theme.rL
                color: Theme.surface
                border.width: Theme.contrast ? Theme.bCard : 0
                border.color: Theme.line
            }
            Picture {
                id: dish
                visible: !Theme.smallPanel
                anchors.right: parent.right
                anchors.rightMargin: Theme.px(16)
                anchors.verticalCenter: parent.verticalCenter
                width: Theme.px(112)
                height: Theme.px(120)
                picture: tile.picture
                verticalAlignment: Image.AlignVCenter
            }
            Column {
                x: Theme.px(17)
                width: (dish.visible ? dish.x : parent.width - x) - x
                anchors.verticalCenter: parent.verticalCenter
                spacing: -Theme.px(4)

                PaperText {
                    width: parent.width
                    heading: true
                    text: tile.label
                    font.pixelSize: Theme.tMin
                    color: Theme.accent
                    Accessible.ignored: true
                }
                PaperText {
                    width: parent.width
                    heading: true
                    text: tile.name
                    font.pixelSize: Theme.tMin
                    Accessible.ignored: true
                }
                MoneyText {
                    text: tile.price
                    pixelSize: Theme.tBody
                }
            }
        }
    }
}
