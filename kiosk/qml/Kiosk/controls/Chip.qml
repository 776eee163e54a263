pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// A pill of the header and of filters: icon or a member's initial, a bold word, a plain detail, a
// trailing icon. `selected` fills it with ink (the chosen language, an active filter).
Touchable {
    id: root

    property string text
    property string detail
    property string icon
    property string trailingIcon
    property string letter
    property color letterGround: Theme.accent
    property color letterPaint: Theme.accentInk
    property bool selected: false
    property bool informs: false // a border that must be seen, where the chip is the only control
    property int pixelSize: Theme.tMin
    property real padding: Theme.px(26)
    readonly property color paint: selected ? Theme.bg : Theme.ink

    implicitWidth: content.width + (letter !== "" ? Theme.px(8) : padding) + padding
    implicitHeight: Theme.hChip
    name: detail === "" ? text : text + " " + detail
    ringRadius: height / 2

    Rectangle {
        anchors.fill: parent
        radius: height / 2
        color: root.selected ? Theme.ink : Theme.surface
        border.width: root.selected ? 0 : root.informs ? Theme.bTile : Theme.bCard
        border.color: root.informs ? Theme.edge : Theme.line
    }
    Row {
        id: content
        x: root.letter !== "" ? Theme.px(8) : root.text === "" ? (root.width - width) / 2 : root.padding
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.px(12)

        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.letter !== ""
            width: root.height - 2 * Theme.px(8)
            height: width
            radius: width / 2
            color: root.letterGround

            Word {
                anchors.centerIn: parent
                text: root.letter
                color: root.letterPaint
                font.pixelSize: Theme.tBody
                font.bold: true
            }
        }
        Icon {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.icon !== ""
            name: root.icon
            size: Math.round(root.pixelSize * 1.3)
            color: root.paint
        }
        Word {
            visible: root.text !== ""
            text: root.text
            font.bold: true
        }
        Word {
            visible: root.detail !== ""
            text: root.detail
        }
        Icon {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.trailingIcon !== ""
            name: root.trailingIcon
            size: Math.round(root.pixelSize * 1.2)
            color: root.paint
        }
    }

    component Word: Text {
        anchors.verticalCenter: parent?.verticalCenter
        font.family: Theme.fontFamily
        font.pixelSize: root.pixelSize
        color: root.paint
        textFormat: Text.PlainText
        Accessible.ignored: true
    }
}
