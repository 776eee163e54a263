pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// What a list shows when there is nothing, or when it failed: a dish on the sun disc or an icon, a
// title, a sentence, and what to do.
Card {
    id: root

    property string icon
    property url picture
    required property string title
    property string text
    property string primaryText
    property string primaryIcon
    property string secondaryText
    property string secondaryIcon
    readonly property bool pictured: picture.toString() !== ""

    signal primary
    signal secondary

    implicitWidth: Theme.px(1000)
    implicitHeight: column.height + 2 * Theme.px(36)

    Column {
        id: column
        anchors.centerIn: parent
        width: parent.width - 2 * Theme.s4
        spacing: Theme.s1

        SunDisc {
            anchors.horizontalCenter: parent.horizontalCenter
            visible: root.pictured
            width: Theme.px(200)

            Picture {
                anchors.fill: parent
                picture: root.picture
                verticalAlignment: Image.AlignVCenter
            }
        }
        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            visible: !root.pictured && root.icon !== ""
            width: Theme.px(112)
            height: width
            radius: width / 2
            color: Theme.warnSoft
            border.width: Theme.contrast ? Theme.bCard : 0
            border.color: Theme.line

            Icon {
                anchors.centerIn: parent
                name: root.icon
                size: Theme.px(60)
            }
        }
        PaperText {
            width: parent.width
            heading: true
            horizontalAlignment: Text.AlignHCenter
            text: root.title
            font.pixelSize: Theme.tTitle
        }
        PaperText {
            width: parent.width
            visible: root.text !== ""
            horizontalAlignment: Text.AlignHCenter
            text: root.text
            color: Theme.ink2
        }
        Item {
            width: 1
            height: Theme.s1
            visible: buttons.visible
        }
        Flow {
            id: buttons
            readonly property real naturalWidth: (call.visible ? call.implicitWidth + spacing : 0) + (act.visible ? act.implicitWidth : 0)

            anchors.horizontalCenter: parent.horizontalCenter
            readonly property bool stacked: naturalWidth > column.width

            width: stacked ? column.width : Math.ceil(naturalWidth)
            visible: root.primaryText !== "" || root.secondaryText !== ""
            spacing: Theme.s2

            SecondaryButton {
                id: call
                objectName: "stateSecondary"
                visible: root.secondaryText !== ""
                text: root.secondaryText
                icon: root.secondaryIcon
                width: buttons.stacked ? column.width : implicitWidth
                onClicked: root.secondary()
            }
            PrimaryButton {
                id: act
                objectName: "statePrimary"
                visible: root.primaryText !== ""
                text: root.primaryText
                icon: root.primaryIcon
                pixelSize: Theme.tStrong
                width: buttons.stacked ? column.width : implicitWidth
                padding: root.secondaryText === "" ? Theme.px(96) : Theme.px(56)
                onClicked: root.primary()
            }
        }
    }
}
