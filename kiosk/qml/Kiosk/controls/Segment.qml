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

    Layout.fillWidth: true
    Layout.fillHeight: true
    implicitWidth: content.width + Theme.px(40)
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
            anchors.verticalCenter: parent.verticalCenter
            visible: root.picture.toString() !== ""
            width: Theme.px(72)
            height: Theme.px(72)
            picture: root.picture
            verticalAlignment: Image.AlignVCenter
        }
        ButtonLabel {
            anchors.verticalCenter: parent.verticalCenter
            text: root.text
            icon: root.icon
            pixelSize: root.pixelSize
        }
        MoneyText {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.price !== ""
            text: root.price
            pixelSize: root.pixelSize
        }
        Pill {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.tag !== ""
            text: root.tag
            kind: "offer"
            implicitHeight: Theme.grow(40, 80)
        }
    }
}
