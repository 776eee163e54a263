pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// The small label in a card's top left corner.
Rectangle {
    id: root

    required property string text
    property string icon
    property color ground: Theme.tag
    property color paint: Theme.tagInk
    property real corner: Theme.rL // the card's own radius

    property real most: Infinity // as wide as its card is

    width: Math.min(most, label.naturalWidth + Theme.px(36))
    height: Math.max(Theme.grow(44, 84), Math.ceil(Theme.tMin * 1.5))
    topLeftRadius: corner
    bottomRightRadius: Theme.px(22)
    color: ground
    visible: text !== ""

    ButtonLabel {
        id: label
        anchors.centerIn: parent
        text: root.text
        icon: root.icon
        pixelSize: Theme.tMin
        spacing: Theme.px(8)
        color: root.paint
    }
}
