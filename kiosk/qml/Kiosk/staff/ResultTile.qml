pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// One figure: its name, its value, and what is different from the period before.
Touchable {
    id: root

    required property string title
    required property string value
    required property string change
    required property int way
    property bool first: false
    property bool small: false
    readonly property color paint: first ? Theme.accentInk : Theme.ink

    implicitHeight: words.height + 2 * Theme.s3
    name: title + ": " + value + (change === "" ? "" : ", " + change)

    Rectangle {
        anchors.fill: parent
        radius: Theme.rL
        color: root.first ? Theme.accent : Theme.surface
        border.width: root.first ? 0 : Theme.bCard
        border.color: Theme.line
    }
    Column {
        id: words
        x: Theme.s3
        y: Theme.s3
        width: root.width - 2 * x

        PaperText {
            width: parent.width
            text: root.title
            color: root.paint
            font.pixelSize: Theme.tMin
            font.bold: true
            Accessible.ignored: true
        }
        MoneyText { // a per cent sign is smaller than its figure, as a currency is
            objectName: "value"
            text: root.value
            color: root.paint
            pixelSize: root.small ? Theme.tTitle : Theme.tHead
            scale: Math.min(1, words.width / implicitWidth)
            transformOrigin: Item.Left
            Accessible.ignored: true
        }
        Row {
            visible: root.change !== ""
            spacing: Theme.s1

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                visible: root.way !== 0
                name: root.way > 0 ? "up" : "down"
                size: Theme.tMin
                color: root.paint
            }
            PaperText {
                width: Math.min(implicitWidth, words.width - (root.way !== 0 ? Theme.tMin + Theme.s1 : 0))
                text: root.change
                color: root.paint
                font.pixelSize: Theme.tMin
                font.bold: true
                Accessible.ignored: true
            }
        }
    }
}
