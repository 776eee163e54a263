pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// A member's own contactless card becomes their member card, by two touches of the reader.
Page {
    id: root

    required property IcCardModel model

    // Nobody touches the screen meanwhile: who hears it is told what to do next, and what came of it.
    readonly property string told: (model.title + " " + model.note).replace(/[\u200b\u2060]/g, "")

    objectName: "icCardScreen"
    bottomInset: bar.height
    onToldChanged: {
        if (model.title !== "")
            root.Accessible.announce(told);
    }

    Flickable {
        id: flick
        anchors.fill: parent
        anchors.topMargin: root.topInset
        anchors.bottomMargin: bar.height
        contentHeight: Math.max(height, card.y + card.height + Theme.s4)
        boundsBehavior: Flickable.StopAtBounds
        clip: true

        ScreenTitle {
            id: title
            x: Theme.margin
            width: flick.width - 2 * x
            large: true
            text: root.model.title
            note: root.model.note
        }
        Card {
            id: card
            x: (flick.width - width) / 2
            y: title.height + Theme.s4
            width: Math.min(flick.width - 2 * Theme.margin, Theme.px(800))
            height: column.height + 2 * Theme.s5

            Column {
                id: column
                x: Theme.s5
                y: Theme.s5
                width: parent.width - 2 * x
                spacing: Theme.s3

                Rectangle {
                    anchors.horizontalCenter: parent.horizontalCenter
                    width: Theme.px(Theme.landscape ? 260 : 400)
                    height: width
                    radius: width / 2
                    color: root.model.touch !== "" || root.model.linked ? Theme.sunSoft : Theme.sunk
                    border.width: Theme.contrast ? Theme.bCard : 0
                    border.color: Theme.line

                    Icon {
                        anchors.centerIn: parent
                        name: root.model.icon
                        size: parent.width * 0.5
                        color: root.model.touch !== "" ? Theme.accent : Theme.ink
                    }
                }
                PaperText {
                    objectName: "icCardTouch"
                    width: parent.width
                    visible: text !== ""
                    horizontalAlignment: Text.AlignHCenter
                    heading: true
                    text: root.model.touch
                    font.pixelSize: Theme.tLabel
                }
                PrimaryButton {
                    objectName: "icCardAgain"
                    width: parent.width
                    visible: root.model.retry
                    text: qsTr("Try again")
                    onClicked: root.model.again()
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
            objectName: "leaveIcCard"
            width: bar.stacked ? bar.actionWidth : Theme.px(480)
            text: root.model.linked ? qsTr("Continue") : qsTr("Not now")
            trailingIcon: "right"
            onClicked: root.model.back()
        }
    }
}
