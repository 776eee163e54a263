pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// The guest's own card, dressed as a guest may have it. It lives in an engine of its own, so that this Theme
// is not the staff's.
Item {
    id: root

    property bool worn: true // else the Theme is another preview's
    property string theme: "light"
    property real textScale: 1
    property real pxPerMm: 3.215
    property real unit: 1
    property real room: 0
    property string dishName
    property string price
    property string detail
    property string picture
    property string tagText
    property string tagIcon
    property bool opensChoices: false

    width: room
    height: ground.height
    enabled: false

    component Token: Binding {
        target: Theme
        when: root.worn
    }

    Token {
        property: "theme"
        value: root.theme
    }
    Token {
        property: "textScale"
        value: root.textScale
    }
    Token {
        property: "pxPerMm"
        value: root.pxPerMm
    }
    Token {
        property: "unit"
        value: root.unit
    }
    Token {
        property: "reduceMotion"
        value: true
    }
    Rectangle {
        id: ground

        readonly property real padding: root.theme === "light" ? 0 : 16

        width: parent.width
        height: card.height * card.scale + 2 * padding
        radius: 24
        color: padding > 0 ? Theme.bg : "transparent"

        MenuCard {
            id: card
            x: (parent.width - width * scale) / 2
            y: parent.padding
            transformOrigin: Item.TopLeft
            scale: Math.min(1, (parent.width - 2 * parent.padding) / width)
            width: implicitWidth
            height: implicitHeight
            text: root.dishName
            price: root.price
            detail: root.detail
            picture: root.picture
            tagText: root.tagText
            tagIcon: root.tagIcon
            opensChoices: root.opensChoices
        }
    }
}
