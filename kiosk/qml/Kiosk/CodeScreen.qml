pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// The digits that were sent to the number: the same screen for everybody, and the last digit goes on by itself.
Page {
    id: root

    required property CodeModel model
    readonly property bool confirms: model.confirms !== ""

    objectName: "codeScreen"
    bottomInset: bar.height
    toastAbove: true

    component SendAgain: SmallButton {
        objectName: "sendAgain"
        height: Theme.grow(72, 112)
        text: qsTr("Send it again")
        icon: "refresh"
        pixelSize: Theme.tBody
        onClicked: root.model.sendAgain()
    }

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
            text: root.confirms ? qsTr("Confirm %1").arg(root.model.confirms) : qsTr("Use your points")
            note: root.confirms ? qsTr("A code of 6 digits is on its way to it.") : (root.model.mail ? qsTr("If %1 belongs to a member, a code of 6 digits is on its way to it.") : qsTr("If the number ending in %1 belongs to a member, a code of 6 digits is on its way to it.")).arg(root.model.ending)
        }
        // Beside the keys, where a wide panel has room.
        SendAgain {
            x: Theme.margin
            y: title.height + Theme.s4
            visible: root.model.again && Theme.landscape
        }
        Card {
            id: card
            x: Theme.landscape ? flick.width - width - Theme.margin : Theme.margin
            // Within reach: at the foot of the page.
            y: Theme.landscape ? Theme.s3 : Math.max(title.height + Theme.s4, flick.height - height - Theme.s4)
            width: Theme.landscape ? Theme.px(880) : flick.width - 2 * x
            height: column.height + 2 * Theme.s4

            Column {
                id: column
                x: Theme.s4
                y: Theme.s4
                width: parent.width - 2 * x
                spacing: Theme.s3

                DigitField {
                    objectName: "codeField"
                    width: parent.width
                    name: qsTr("Code")
                    text: root.model.digits
                    groups: [3, 3]
                }
                PaperText {
                    objectName: "codeNote"
                    width: parent.width
                    height: Math.max(implicitHeight, Theme.tBody * 1.6)
                    horizontalAlignment: Text.AlignHCenter
                    text: root.model.note
                    font.bold: true
                }
                Keypad {
                    id: keys
                    anchors.horizontalCenter: parent.horizontalCenter
                    keyWidth: Math.min(Theme.px(240), (column.width - 2 * gap) / 3)
                    keyHeight: Theme.grow(112, 134)
                    eraseName: qsTr("Erase")
                    onPressed: key => root.model.press(key)
                }
                SendAgain {
                    anchors.horizontalCenter: parent.horizontalCenter
                    visible: root.model.again && !Theme.landscape
                }
            }
        }
    }
    BottomBar {
        id: bar
        anchors.bottom: parent.bottom
        width: parent.width
        pager: PageTurner {
            width: 2 * bar.pagerWidth + spacing
            page: flick
        }
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

        SecondaryButton {
            objectName: "skip"
            width: bar.stacked ? bar.actionWidth : Theme.px(480)
            text: root.confirms ? qsTr("Later") : qsTr("Only collect points")
            trailingIcon: "right"
            onClicked: root.model.skip()
        }
    }
}
