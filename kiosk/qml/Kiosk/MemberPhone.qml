pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// A telephone number earns points and opens nothing: members and strangers see the same.
Card {
    id: root

    required property MemberModel model
    property bool low: false // flatter keys
    readonly property bool tight: low && Theme.tMin > Theme.px(30)
    readonly property bool stacked: Theme.largeText
    // Beside the keys there is room for one other way; several stand below them.
    readonly property bool below: !stacked && model.mails + model.ownPhone + model.joins > 1

    implicitHeight: Math.max(pad.y + pad.height, ways.y + ways.height) + Theme.s5

    Row {
        id: title
        x: Theme.s4
        y: Theme.px(28)
        width: parent.width - 2 * x
        spacing: Theme.px(20)

        Icon {
            id: sign
            anchors.verticalCenter: parent.verticalCenter
            name: "phone"
            size: Theme.grow(44, 72)
        }
        PaperText {
            width: parent.width - sign.width - parent.spacing
            heading: true
            text: qsTr("Collect by phone number")
            font.pixelSize: Theme.tStrong
        }
    }
    PaperText {
        id: said
        x: title.x
        anchors.top: title.bottom
        width: title.width
        text: qsTr("No name and no balance is shown on this screen. New guests can use it, too.")
        font.pixelSize: Theme.tMin
        color: Theme.ink2
    }
    DigitField {
        id: field
        objectName: "phoneField"
        x: title.x
        anchors.top: said.bottom
        anchors.topMargin: Theme.s2
        width: title.width
        name: qsTr("Phone number")
        text: root.model.digits
        groups: root.model.groups
    }
    Keypad {
        id: pad
        x: root.stacked ? title.x : parent.width - width - title.x
        anchors.top: field.bottom
        anchors.topMargin: Theme.px(20)
        keyWidth: root.stacked ? (title.width - 2 * gap) / 3 : Theme.px(192)
        keyHeight: root.low ? Theme.grow(96, 120) : Theme.grow(112, 134)
        eraseName: qsTr("Erase")
        onPressed: key => root.model.press(key)
    }
    Column {
        id: notes
        x: title.x
        y: root.stacked ? pad.y + pad.height + Theme.s3 : pad.y
        width: root.stacked ? title.width : pad.x - x - Theme.s4
        spacing: Theme.s2

        IconNote {
            width: parent.width
            visible: root.model.encrypted && !root.tight
            icon: "lock"
            text: qsTr("Your number is kept encrypted")
        }
        IconNote {
            width: parent.width
            visible: root.model.joins && !root.tight
            icon: "gift"
            text: qsTr("New here?\nJoin in 20 seconds")
        }
    }
    Flow {
        id: ways
        x: title.x
        y: root.below ? pad.y + pad.height + Theme.s3 : notes.y + notes.height + (notes.height > 0 ? Theme.s2 : 0)
        width: root.below ? title.width : notes.width
        spacing: Theme.s2

        SmallButton {
            objectName: "byMail"
            width: root.below ? implicitWidth : parent.width
            visible: root.model.mails
            text: qsTr("By mail address")
            icon: "mail"
            onClicked: root.model.chooseMail(true)
        }
        SmallButton {
            objectName: "ownPhone"
            width: root.below ? implicitWidth : parent.width
            visible: root.model.ownPhone
            text: qsTr("Sign in on your phone")
            icon: "qr"
            onClicked: root.model.signIn()
        }
        SmallButton {
            objectName: "join"
            width: root.below ? implicitWidth : parent.width
            visible: root.model.joins
            text: qsTr("Join")
            pixelSize: root.below ? Theme.tMin : Theme.tBody
            onClicked: root.model.join()
        }
    }
    // What is still missing stands where the thumb is; the last digit goes on by itself.
    Item {
        visible: !root.stacked
        x: title.x
        width: notes.width
        height: Theme.px(root.low ? 140 : 170)
        anchors.bottom: pad.bottom

        DashedFrame {
            anchors.fill: parent
            radius: Theme.rL
        }
        Column {
            anchors.centerIn: parent
            width: parent.width - Theme.s3
            spacing: -Theme.px(4)

            PaperText {
                width: parent.width
                heading: true
                horizontalAlignment: Text.AlignHCenter
                text: root.model.left
                font.pixelSize: Theme.tStrong
            }
            PaperText {
                width: parent.width
                visible: !Theme.smallPanel
                horizontalAlignment: Text.AlignHCenter
                text: qsTr("then it goes on by itself")
                font.pixelSize: Theme.tMin
            }
        }
    }
}
