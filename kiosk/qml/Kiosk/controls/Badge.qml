pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// How many of a dish are in the basket. It pops when the number changes.
Rectangle {
    id: root

    required property int quantity
    property int size: Theme.grow(64, 84)

    width: Math.max(size, figure.implicitWidth + Theme.s3)
    height: size
    radius: size / 2
    color: Theme.accent
    border.width: Theme.px(4)
    border.color: Theme.surface
    visible: quantity > 0
    Accessible.ignored: true

    onQuantityChanged: {
        if (Theme.base > 0 && quantity > 0)
            pop.restart();
    }

    SequentialAnimation {
        id: pop
        NumberAnimation {
            target: root
            property: "scale"
            to: 1.15
            duration: Theme.base / 2
            easing.type: Easing.OutCubic
        }
        NumberAnimation {
            target: root
            property: "scale"
            to: 1
            duration: Theme.base / 2
        }
    }

    Text {
        id: figure
        anchors.centerIn: parent
        anchors.verticalCenterOffset: -font.pixelSize * 0.04
        text: root.quantity
        textFormat: Text.PlainText
        font.family: Theme.fontFamily
        font.pixelSize: Theme.tLabel
        font.bold: true
        color: Theme.accentInk
    }
}
