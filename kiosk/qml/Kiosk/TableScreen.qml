pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// Which table, or which stand: a big number and big keys.
Page {
    id: root

    required property TableModel model

    objectName: "tableScreen"
    bottomInset: bar.height
    toastAbove: true
    toastBelow: !Theme.largeText && disc.room > Theme.px(140) ? title.height + Theme.s1 : 0

    Flickable {
        id: flick
        anchors.fill: parent
        anchors.topMargin: root.topInset
        anchors.bottomMargin: bar.height
        contentHeight: Math.max(height, title.height + card.height + 3 * Theme.s4)
        boundsBehavior: Flickable.StopAtBounds
        clip: true

        ScreenTitle {
            id: title
            x: Theme.margin
            width: (Theme.landscape ? card.x : flick.width - Theme.margin) - x
            large: true
            text: qsTr("Your table number?")
            note: qsTr("It is on the table, or on the stand you have taken.")
        }
        // The number as it will stand on the table.
        SunDisc {
            id: disc
            visible: !Theme.largeText && room > Theme.px(360)

            readonly property real room: (Theme.landscape ? flick.height : card.y) - title.height - 2 * Theme.s3

            anchors.horizontalCenter: title.horizontalCenter
            y: title.height + Theme.s3 + (room - height) / 2
            width: Math.min(room, Theme.px(560))

            PaperText {
                anchors.centerIn: parent
                text: root.model.digits === "" ? "?" : root.model.digits
                font.bold: true
                font.pixelSize: parent.width * 0.46
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }
        }
        Card {
            id: card
            x: Theme.landscape ? flick.width - width - Theme.margin : Theme.margin
            y: Theme.landscape ? Theme.s3 : flick.contentHeight - height - Theme.s4
            width: Theme.landscape ? Theme.px(880) : flick.width - 2 * x
            height: keys.y + keys.height + Theme.s5

            DigitField {
                id: field
                objectName: "tableField"
                anchors.horizontalCenter: parent.horizontalCenter
                y: Theme.s5
                width: Math.min(parent.width - 2 * Theme.s5, Theme.px(420))
                height: Theme.grow(152, 200)
                name: qsTr("Table number")
                text: root.model.digits
                groups: [root.model.places]
            }
            Keypad {
                id: keys
                anchors.horizontalCenter: parent.horizontalCenter
                y: field.y + field.height + Theme.s4
                keyWidth: Math.min(Theme.px(260), (parent.width - 2 * Theme.s5 - 2 * gap) / 3)
                keyHeight: Theme.landscape ? Theme.grow(96, 110) : Theme.grow(Theme.low ? 112 : 124, 140)
                eraseName: qsTr("Erase")
                onPressed: key => root.model.press(key)
            }
        }
    }
    BottomBar {
        id: bar
        anchors.bottom: parent.bottom
        width: parent.width
        tools: [
            ToolButton {
                objectName: "back"
                icon: "back"
                text: qsTr("Back")
                onClicked: root.model.back()
            },
            ToolButton {
                objectName: "help"
                icon: "access"
                text: qsTr("Help")
                onClicked: root.model.help()
            }
        ]

        PrimaryButton {
            objectName: "tableEntered"
            width: bar.stacked ? bar.actionWidth : Theme.px(480)
            ready: root.model.digits !== ""
            text: root.model.digits === "" ? qsTr("Type the number") : qsTr("Next")
            trailingIcon: root.model.digits === "" ? "" : "right"
            onClicked: root.model.enter()
        }
    }
}
