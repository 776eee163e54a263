pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// Signing in happens on the guest's own phone: nothing is typed here.
Page {
    id: root

    required property SignInModel model

    objectName: "signInScreen"
    bottomInset: bar.height

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
            height: visible ? column.height + 2 * Theme.s5 : 0
            visible: root.model.url !== "" || root.model.retry || root.model.joins

            Column {
                id: column
                x: Theme.s5
                y: Theme.s5
                width: parent.width - 2 * x
                spacing: Theme.s3

                QrCode {
                    objectName: "signInCode"
                    anchors.horizontalCenter: parent.horizontalCenter
                    visible: root.model.url !== ""
                    text: root.model.url
                    size: Math.min(column.width, Theme.px(Theme.landscape ? 360 : 560))
                    name: root.model.title
                }
                PaperText {
                    width: parent.width
                    visible: root.model.code !== ""
                    horizontalAlignment: Text.AlignHCenter
                    text: qsTr("Your phone shows this code, too: %1").arg("<b>" + Theme.escaped(root.model.code) + "</b>")
                    textFormat: Text.StyledText
                }
                PrimaryButton {
                    objectName: "signInAgain"
                    width: parent.width
                    visible: root.model.retry
                    text: qsTr("Try again")
                    onClicked: root.model.again()
                }
                PrimaryButton {
                    objectName: "signInJoin"
                    width: parent.width
                    visible: root.model.joins
                    text: qsTr("Join")
                    onClicked: root.model.join()
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
            text: qsTr("Continue without")
            trailingIcon: "right"
            onClicked: root.model.skip()
        }
    }
}
