pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// A mail address earns points and opens nothing, as a number does: members and strangers see the same.
Card {
    id: root

    required property MemberModel model
    property bool low: false // flatter keys

    // What is done with the address stands beside it where it leaves the address its room.
    readonly property bool beside: !Theme.largeText && done.implicitWidth < title.width * 0.5

    implicitHeight: (ways.height > 0 ? ways.y + ways.height : beside ? pad.y + pad.height : done.y + done.height) + Theme.s4

    Row {
        id: title
        x: Theme.s4
        y: Theme.px(28)
        width: parent.width - 2 * x
        spacing: Theme.px(20)

        Icon {
            id: sign
            anchors.verticalCenter: parent.verticalCenter
            name: "mail"
            size: Theme.grow(44, 72)
        }
        PaperText {
            width: parent.width - sign.width - parent.spacing
            heading: true
            text: qsTr("Collect by mail address")
            font.pixelSize: Theme.tStrong
        }
    }
    PaperText {
        id: said
        x: title.x
        anchors.top: title.bottom
        width: title.width
        text: wrong ? qsTr("Please type the whole address, like name@example.jp.") : qsTr("No name and no balance is shown on this screen. New guests can use it, too.")
        font.pixelSize: Theme.tMin
        font.bold: wrong
        color: wrong ? Theme.ink : Theme.ink2

        readonly property bool wrong: root.model.nod > 0
    }
    MailField {
        id: field
        objectName: "mailField"
        x: title.x
        anchors.top: said.bottom
        anchors.topMargin: Theme.s2
        width: title.width - (root.beside ? done.width + Theme.s2 : 0)
        address: root.model.address
        flat: root.low
    }
    LetterPad {
        id: pad
        objectName: "mailKeys"
        x: title.x
        anchors.top: field.bottom
        anchors.topMargin: Theme.s2
        width: title.width
        keyHeight: root.low ? Theme.grow(72, 112) : Theme.grow(84, 112)
        layout: "en"
        layouts: ["en"]
        mails: true
        text: root.model.address
        maximumLength: 254
        eraseName: qsTr("Erase")
        onEdited: text => root.model.typeMail(text)
    }
    SmallButton {
        id: done
        objectName: "mailDone"
        x: root.beside ? title.x + title.width - width : title.x
        y: root.beside ? field.y + (field.height - height) / 2 : pad.y + pad.height + Theme.s3
        width: root.beside ? implicitWidth : title.width
        height: root.beside ? Math.max(implicitHeight, Math.min(field.height, Theme.px(96))) : implicitHeight
        filled: true
        text: qsTr("Collect with this address")
        onClicked: root.model.giveMail()
    }
    // The other ways.
    Flow {
        id: ways
        x: title.x
        y: (root.beside ? pad.y + pad.height : done.y + done.height) + (root.beside ? Theme.s3 : Theme.s2)
        width: title.width
        spacing: Theme.s2

        SmallButton {
            objectName: "byPhone"
            visible: root.model.phones
            text: qsTr("By phone number")
            icon: "phone"
            onClicked: root.model.chooseMail(false)
        }
        SmallButton {
            objectName: "ownPhone"
            visible: root.model.ownPhone
            text: qsTr("Sign in on your phone")
            icon: "qr"
            onClicked: root.model.signIn()
        }
        SmallButton {
            objectName: "join"
            visible: root.model.joins
            text: qsTr("Join")
            onClicked: root.model.join()
        }
    }
}
