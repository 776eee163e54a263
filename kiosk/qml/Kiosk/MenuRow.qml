pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// A row of cards. The cards stay while the row is used again for other dishes: only what they show changes.
Item {
    id: root

    required property BrowseModel browse
    required property var cards
    required property var quantities
    required property var offer
    required property string section
    required property int columns

    readonly property real room: width - 2 * side
    readonly property real side: Theme.largeMode ? Theme.margin : Theme.menuMargin
    readonly property real gap: Theme.px(columns === 4 ? 48 : 24)
    readonly property real cardWidth: (room - (columns - 1) * gap) / columns
    // Small panels have larger type for their width: a name may take three lines.
    readonly property real cardHeight: Theme.px((columns === 2 ? 440 : 376) + (Theme.smallPanel ? 48 : 0))
    readonly property real pictureHeight: Theme.px(columns === 2 ? 248 : Theme.smallPanel ? 169 : 184)

    signal added(Item dish, url picture)
    signal opening(Item dish, url picture)

    height: (columns === 1 ? first.implicitHeight : cardHeight) + Theme.s3

    // What waits to be used again is not on the screen.
    ListView.onPooled: visible = false
    ListView.onReused: visible = true

    component DishCard: MenuCard {
        id: dish

        property int place: 0
        readonly property var card: root.cards[place]

        objectName: (root.section === "picks" ? "pick-" : "card-") + (card?.id ?? "")
        visible: card !== undefined
        x: root.side + place * (root.cardWidth + root.gap)
        width: root.cardWidth
        height: root.columns === 1 ? implicitHeight : root.cardHeight
        pictureHeight: root.pictureHeight
        text: card?.name ?? ""
        price: card?.price ?? ""
        usual: card?.usual ?? ""
        detail: card?.detail ?? ""
        picture: card?.picture ?? ""
        greyPicture: card?.greyPicture ?? ""
        tagText: card?.tag ?? ""
        tagIcon: card?.tagIcon ?? ""
        opensChoices: card?.opens ?? false
        soldOut: card?.soldOut ?? false
        soldOutText: card?.barred || card?.back || qsTr("Sold out")
        soldOutIcon: card?.barred ? "user" : "ban"
        addName: opensChoices ? qsTr("Choose options") : qsTr("Add to order")
        quantity: root.quantities[place] ?? 0
        onOpened: {
            root.opening(dish.pictured, picture);
            root.browse.open(card.id);
        }
        onRefused: root.browse.open(card.id)
        onAdded: {
            root.added(dish.pictured, picture);
            root.browse.add(card.id);
        }
    }
    DishCard {
        id: first
    }
    Repeater {
        model: root.columns - 1

        DishCard {
            required property int index

            place: index + 1
        }
    }
    Loader {
        active: root.offer.id !== undefined
        x: root.side + (root.columns - 2) * (root.cardWidth + root.gap)
        width: 2 * root.cardWidth + root.gap
        height: root.cardHeight
        sourceComponent: OfferCard {
            offer: root.offer
            onClicked: root.browse.open(root.offer.id)
        }
    }
}
