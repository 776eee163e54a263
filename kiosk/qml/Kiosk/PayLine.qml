import QtQuick
import Kiosk
import Kiosk.controls

// One line of the order in short.
Item {
    id: root

    required property string name
    required property int quantity
    required property string price
    required property string picture
    required property string mark
    property bool close: false

    implicitHeight: Math.max(close ? Theme.px(60) : Theme.grow(104, 112), words.height + Theme.s1)

    Picture {
        id: dish
        width: Theme.largeText ? 0 : Theme.px(root.close ? 72 : 112)
        height: parent.height - Theme.px(root.close ? 6 : 20)
        anchors.verticalCenter: parent.verticalCenter
        visible: !Theme.largeText
        picture: root.picture
        verticalAlignment: Image.AlignVCenter
    }
    PaperText {
        id: words
        anchors.left: dish.right
        anchors.leftMargin: Theme.largeText ? 0 : Theme.px(24)
        anchors.right: times.left
        anchors.rightMargin: Theme.s1
        anchors.verticalCenter: parent.verticalCenter
        font.bold: true
        text: root.mark === "" ? root.name : root.name + " " + root.mark
    }
    PaperText {
        id: times
        x: parent.width - Theme.grow(216, 400)
        anchors.verticalCenter: parent.verticalCenter
        text: "×" + root.quantity
        wrapMode: Text.NoWrap
    }
    MoneyText {
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        text: root.price
        pixelSize: Theme.tLabel
    }
}
