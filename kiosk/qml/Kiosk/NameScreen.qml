pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// A name to be called by: it may be left out.
Page {
    id: root

    required property NameModel model

    objectName: "nameScreen"
    full: true
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
            width: (Theme.landscape ? card.x - Theme.s4 : flick.width - Theme.margin) - x
            large: true
            text: qsTr("A name for your order?")
            note: qsTr("We call it when your order is ready. You can leave it out.")
        }
        // The name as it will be called.
        SunDisc {
            id: disc
            visible: !Theme.largeText && !Theme.contrast && room > Theme.px(300)

            readonly property real room: (Theme.landscape ? flick.height : card.y) - title.height - 2 * Theme.s3

            anchors.horizontalCenter: title.horizontalCenter
            y: title.height + Theme.s3 + (room - height) / 2
            width: Math.min(room, Theme.px(560))

            PaperText {
                anchors.centerIn: parent
                width: parent.width * 0.86
                horizontalAlignment: Text.AlignHCenter
                text: root.model.name === "" ? "?" : root.model.name
                font.bold: true
                font.pixelSize: parent.width * (root.model.name.length < 2 ? 0.46 : 0.14)
                wrapMode: Text.Wrap
                Accessible.ignored: true
            }
        }
        Card {
            id: card
            x: Theme.landscape ? flick.width - width - Theme.margin : Theme.margin
            y: Theme.landscape ? Theme.s3 : flick.contentHeight - height - Theme.s4
            width: Theme.landscape ? Theme.px(1000) : flick.width - 2 * x
            height: keys.y + keys.height + Theme.s3

            Rectangle {
                id: field
                objectName: "nameField"
                x: Theme.s3
                y: Theme.s3
                width: parent.width - 2 * x
                height: Theme.grow(112, 152)
                radius: Theme.rM
                color: Theme.surface
                border.width: Theme.bSelected
                border.color: Theme.accentLine
                Accessible.role: Accessible.StaticText
                Accessible.name: qsTr("Your name or nickname") + " " + root.model.name

                PaperText {
                    x: Theme.s4
                    width: parent.width - 2 * x
                    anchors.verticalCenter: parent.verticalCenter
                    text: root.model.name === "" ? qsTr("Your name or nickname") : root.model.name
                    font.bold: root.model.name !== ""
                    font.pixelSize: root.model.name === "" ? Theme.tBody : Theme.tSection
                    color: root.model.name === "" ? Theme.ink2 : Theme.ink
                    Accessible.ignored: true
                }
            }
            LetterPad {
                id: keys
                objectName: "letters"
                x: Theme.s3
                y: field.y + field.height + Theme.s3
                width: parent.width - 2 * x
                keyHeight: Theme.landscape ? Math.min(Theme.grow(80, 100), (flick.height - field.height - 4 * Theme.s3 - 4 * gap) / 5) : Theme.grow(92, 112)
                names: true
                layout: root.model.letters
                layouts: root.model.letters === "ja" ? ["ja", "en"] : ["en"]
                text: root.model.name
                maximumLength: 20
                eraseName: qsTr("Erase")
                shiftName: qsTr("Capital letters")
                voicedName: qsTr("Voiced sound")
                halfVoicedName: qsTr("Half-voiced sound")
                smallName: qsTr("Small kana")
                spaceText: layout === "ja" ? "" : qsTr("Space")
                onEdited: text => root.model.typeName(text)
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

        PrimaryButton {
            objectName: "nameEntered"
            width: bar.stacked ? bar.actionWidth : Theme.px(520)
            text: root.model.name === "" ? qsTr("Go on without") : qsTr("Next")
            trailingIcon: "right"
            onClicked: root.model.enter()
        }
    }
}
