pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// A dish that is offered in passing: picture, name, price, plus.
Card {
    id: card

    required property string id
    required property string name
    required property string price
    required property string picture

    signal added

    implicitHeight: Math.max(Theme.px(136), words.height + Theme.s3)
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
        onClicked: card.added()
    }
}
