pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk

// One part of a Segmented control.
Touchable {
    id: root

    property string text
    property string price
    property string tag
    property string icon
    property url picture
    property bool selected: false
    property int pixelSize: Theme.tLabel

    readonly property real extras: (dish.visible ? dish.width + content.spacing : 0) + (money.visible ? money.width + content.spacing : 0) + (saving.visible ? saving.width + content.spacing : 0)

    readonly property real leastWidth: label.leastWidth + extras + Theme.s2

    Layout.fillWidth: true
    Layout.fillHeight: true
    implicitWidth: label.naturalWidth + extras + Theme.px(40)
    implicitHeight: Theme.grow(96, 128)
    name: [text, price, tag].filter(part => part !== "").join(" ")
    checkable: true
    checked: selected
    Accessible.role: Accessible.RadioButton
    ringRadius: Theme.rM

    Rectangle {
        anchors.fill: parent
        visible: root.selected
        radius: Theme.rM
        color: Theme.surface
        border.width: Theme.bSelected
        border.color: Theme.accentLine
    }
    Row {
        id: content
        anchors.centerIn: parent
        spacing: Theme.s2

        Picture {
            id: dish
            anchors.verticalCenter: parent.verticalCenter
            visible: root.picture.toString() !== ""
            width: Theme.px(72)
            height: Theme.px(72)
            picture: root.picture
            verticalAlignment: Image.AlignVCenter
        }
        ButtonLabel {
            id: label
            available: root.width - root.extras - Theme.s2
            anchors.verticalCenter: parent.verticalCenter
            text: root.text
            icon: Theme.largeText ? "" : root.icon // the word needs the room
            pixelSize: root.pixelSize
        }
        MoneyText {
            id: money
            anchors.verticalCenter: parent.verticalCenter
            visible: root.price !== ""
            text: root.price
            pixelSize: root.pixelSize
        }
        Pill {
            id: saving
            anchors.verticalCenter: parent.verticalCenter
            visible: root.tag !== ""
            text: root.tag
            kind: "offer"
            implicitHeight: Theme.grow(40, 80)
        }
    }
}
