pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// Up to three things that go with the order, once; "no thanks" is as large as "add".
Column {
    id: root

    property alias model: cards.model
    readonly property int count: cards.count

    signal added(string id)
    signal refused

    spacing: Theme.s2

    Item {
        width: parent.width
        height: refuse.height

        PaperText {
            anchors.verticalCenter: parent.verticalCenter
            width: refuse.x - Theme.s2
            heading: true
            text: qsTr("Something with it?")
            font.pixelSize: Theme.tLabel
        }
        SmallButton {
            id: refuse
            objectName: "noThanks"
            anchors.right: parent.right
            height: Theme.grow(72, 112)
            pill: true
            text: qsTr("No thanks")
            icon: "x"
            padding: Theme.px(28)
            onClicked: root.refused()
        }
    }
    Grid {
        id: grid
        width: parent.width
        columns: Theme.largeText || Theme.tMin > Theme.px(30) ? 1 : 3
        spacing: Theme.gap

        Repeater {
            id: cards

            Card {
                id: card

                required property string id
                required property string name
                required property string price
                required property string picture

                width: (grid.width - (grid.columns - 1) * grid.spacing) / grid.columns
                height: Math.max(Theme.px(136), words.height + Theme.s3)
                radius: Theme.rM

                Picture {
                    id: dish
                    x: Theme.px(12)
                    width: Theme.px(72)
                    height: Theme.px(92)
                    anchors.verticalCenter: parent.verticalCenter
                    verticalAlignment: Image.AlignVCenter
                    picture: card.picture
                }
                Column {
                    id: words
                    anchors.left: dish.right
                    anchors.leftMargin: Theme.px(10)
                    anchors.right: plus.left
                    anchors.verticalCenter: parent.verticalCenter
                    spacing: -Theme.px(6)

                    PaperText {
                        width: parent.width
                        heading: true
                        text: card.name
                        font.pixelSize: Theme.tMin
                    }
                    MoneyText {
                        text: card.price
                        pixelSize: Theme.tBody
                    }
                }
                RoundButton {
                    id: plus
                    objectName: "suggest-" + card.id
                    anchors.right: parent.right
                    anchors.rightMargin: Theme.px(12)
                    anchors.verticalCenter: parent.verticalCenter
                    icon: "plus"
                    size: Theme.grow(64, 112)
                    name: qsTr("Add: %1").arg(card.name)
                    onClicked: root.added(card.id)
                }
            }
        }
    }
}
