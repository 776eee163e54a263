pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// Joining: a name to be called by, a number, and a plain agreement. The keys follow the field.
Page {
    id: root

    required property JoinModel model
    property bool typesName: true // which field the keys write to

    objectName: "joinScreen"
    bottomInset: bar.height
    toastAbove: true

    Flickable {
        id: flick

        readonly property bool beside: Theme.landscape && !Theme.largeText
        readonly property bool inline: Theme.largeText || !beside && height < Theme.px(1350) // the keys follow the field they write to
        readonly property real share: beside ? (width - 2 * Theme.margin - Theme.s5) / 2 : width - 2 * Theme.margin
        readonly property real keys: inline ? pad.height + Theme.s3 : 0
        readonly property real fields: beside ? Math.max(otherWay.visible ? otherWay.y + otherWay.height : phoneField.y + phoneField.height, consent.y + consent.height) : consent.y + consent.height

        anchors.fill: parent
        anchors.topMargin: root.topInset
        anchors.bottomMargin: bar.height
        contentHeight: Math.max(height, fields + Theme.s3 + (beside || inline ? 0 : pad.height + Theme.s3))
        boundsBehavior: Flickable.StopAtBounds
        clip: true

        ScreenTitle {
            id: title
            x: Theme.margin
            width: flick.share
            text: qsTr("Become a member")
            note: root.model.welcome
        }
        JoinField {
            id: nameField
            objectName: "nameField"
            x: Theme.margin
            y: title.height + Theme.s3
            width: flick.share
            label: qsTr("Your name or nickname")
            active: root.typesName
            onClicked: root.typesName = true

            PaperText {
                x: Theme.s4
                anchors.verticalCenter: parent.verticalCenter
                text: root.model.name
                font.bold: true
                font.pixelSize: Theme.tSection
            }
        }
        JoinField {
            id: phoneField
            objectName: "phoneFieldChoice"
            x: Theme.margin
            y: nameField.y + nameField.height + Theme.s3 + (root.typesName ? flick.keys : 0)
            width: flick.share
            label: root.model.byMail ? qsTr("Mail address") : qsTr("Phone number")
            active: !root.typesName
            framed: false
            onClicked: root.typesName = false

            DigitField {
                width: parent.width
                visible: !root.model.byMail
                name: qsTr("Phone number")
                text: root.model.digits
                groups: root.model.groups
                active: !root.typesName
            }
            MailField {
                objectName: "joinMail"
                width: parent.width
                visible: root.model.byMail
                address: root.model.address
                active: !root.typesName
            }
        }
        SmallButton {
            id: otherWay
            objectName: "joinByMail"
            anchors.right: phoneField.right
            y: phoneField.y + phoneField.height + Theme.s2 + (root.typesName ? 0 : flick.keys)
            visible: root.model.mails
            text: root.model.byMail ? qsTr("With a phone number") : qsTr("With a mail address")
            icon: root.model.byMail ? "phone" : "mail"
            onClicked: {
                root.model.chooseMail(!root.model.byMail);
                root.typesName = false;
            }
        }
        JoinConsent {
            id: consent
            objectName: "consent"
            x: flick.beside ? pad.x : Theme.margin
            y: flick.beside ? pad.y + pad.height + Theme.s3 : (otherWay.visible ? otherWay.y + otherWay.height : phoneField.y + phoneField.height + (root.typesName ? 0 : flick.keys)) + Theme.s3
            width: flick.share
            agreed: root.model.agreed
            byMail: root.model.byMail
            encrypted: root.model.encrypted
            onClicked: root.model.agree()
        }
        // The keys lie at the foot of the page, where every hand reaches.
        Card {
            id: pad
            x: flick.beside ? flick.width - width - Theme.margin : Theme.margin
            y: flick.beside ? Theme.s3 : flick.inline ? (root.typesName ? nameField.y + nameField.height : phoneField.y + phoneField.height) + Theme.s3 : flick.contentHeight - height - Theme.s3
            width: flick.share
            height: (root.typesName ? letters.height : root.model.byMail ? mails.height : digits.height) + 2 * Theme.s3

            LetterPad {
                id: letters
                objectName: "letters"
                x: Theme.s3
                y: Theme.s3
                width: parent.width - 2 * x
                visible: root.typesName
                keyHeight: flick.beside ? Theme.px(72) : Theme.grow(84, 112)
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
            Keypad {
                id: digits
                objectName: "digits"
                anchors.horizontalCenter: parent.horizontalCenter
                y: Theme.s3
                visible: !root.typesName && !root.model.byMail
                keyWidth: Math.min(Theme.px(300), (parent.width - 2 * Theme.s3 - 2 * gap) / 3)
                keyHeight: flick.beside ? Theme.px(80) : Theme.grow(100, 130)
                eraseName: qsTr("Erase")
                onPressed: key => root.model.press(key)
            }
            Loader {
                id: mails
                x: Theme.s3
                y: Theme.s3
                width: parent.width - 2 * x
                active: root.model.byMail
                visible: !root.typesName
                sourceComponent: LetterPad {
                    objectName: "mailKeys"
                    keyHeight: letters.keyHeight
                    layout: "en"
                    layouts: ["en"]
                    mails: true
                    text: root.model.address
                    maximumLength: 254
                    eraseName: qsTr("Erase")
                    onEdited: text => root.model.typeMail(text)
                }
            }
        }
    }
    BottomBar {
        id: bar
        anchors.bottom: parent.bottom
        width: parent.width
        above: HintRow {
            id: hint
            objectName: "missing"
            width: parent.width
            visible: root.model.missing !== ""
            text: root.model.missing
            word: root.model.word
            onClicked: root.showMissing()
        }
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
            objectName: "joinNow"
            width: bar.stacked ? bar.actionWidth : Theme.px(480)
            ready: root.model.missing === ""
            text: qsTr("Join")
            onClicked: root.model.join()
        }
    }

    // To the field that still lacks something.
    function showMissing(): void {
        const nameMissing = model.name === "";
        if (nameMissing || !model.whole)
            typesName = nameMissing;
        const place = nameMissing ? nameField : model.whole ? consent : phoneField;
        flick.contentY = Math.max(0, Math.min(place.y - Theme.s3, flick.contentHeight - flick.height));
    }

    Connections {
        target: root.model

        property int nod: 0

        function onChanged(): void {
            if (nod === root.model.nod)
                return;
            nod = root.model.nod;
            root.showMissing();
            hint.nod();
        }
    }
}
