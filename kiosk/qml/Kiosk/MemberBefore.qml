pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// Earlier orders with their plus, offers made from them, why they are shown, and the way to have none.
Column {
    id: root

    required property UsualModel model

    spacing: Theme.s3

    Card {
        width: parent.width
        height: rows.height + 2 * Theme.s3
        visible: orders.count > 0
        radius: Theme.rL

        Column {
            id: rows
            x: Theme.s3
            y: Theme.s3
            width: parent.width - 2 * x
            spacing: Theme.s2

            PaperText {
                width: parent.width
                heading: true
                text: qsTr("Ordered before")
                font.pixelSize: Theme.tMin
            }
            Repeater {
                id: orders
                model: root.model.orders

                MemberPast {
                    width: rows.width
                    onAgain: root.model.orderAgain(id)
                }
            }
        }
    }
    PaperText {
        width: parent.width
        visible: offers.count > 0
        heading: true
        text: qsTr("You might like")
        font.pixelSize: Theme.tLabel
    }
    Grid {
        id: grid
        width: parent.width
        columns: Theme.largeText || Theme.tMin > Theme.px(30) ? 1 : 3
        spacing: Theme.gap

        Repeater {
            id: offers
            model: root.model.offers

            OfferTile {
                width: (grid.width - (grid.columns - 1) * grid.spacing) / grid.columns
                onAdded: root.model.add(id)
            }
        }
    }
    Flow {
        width: parent.width
        spacing: Theme.s2
        visible: root.model.canChoose

        SmallButton {
            objectName: "why"
            height: Theme.grow(64, 112)
            visible: root.model.personal
            text: qsTr("Why am I seeing this?")
            icon: "info"
            pill: true
            onClicked: root.model.askWhy()
        }
        SmallButton {
            objectName: "personal"
            height: Theme.grow(64, 112)
            visible: root.model.why || !root.model.personal
            text: root.model.personal ? qsTr("Do not suggest from my orders") : qsTr("Suggest from my orders again")
            pill: true
            onClicked: root.model.choosePersonal()
        }
    }
    PaperText {
        objectName: "whyText"
        width: parent.width
        visible: root.model.why && root.model.personal
        text: qsTr("It comes from what you ordered here as a member, and from what goes with it. Nothing else is used.")
        font.pixelSize: Theme.tMin
    }
}
