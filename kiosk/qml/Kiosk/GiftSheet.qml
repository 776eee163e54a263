import QtQuick
import Kiosk
import Kiosk.controls

// A gift card: its number is typed here or scanned; then what is on it, and one touch to pay with it.
Sheet {
    id: root

    required property GiftModel model
    readonly property bool found: model.card !== ""

    objectName: "giftSheet"
    title: qsTr("Gift card")
    closeText: qsTr("Close")
    onClosed: model.close()

    SheetBody {
        id: body
        x: (root.contentWidth - width) / 2
        width: Math.min(root.contentWidth, Theme.px(1000))
        windowHeight: root.height

        IconNote {
            width: parent.width
            visible: !root.found && !root.model.staff
            icon: "scan"
            text: qsTr("Type the number on the card, or hold its code under the scanner below the screen.")
            pixelSize: Theme.tBody
        }
        OfferStrip {
            objectName: "giftWhy"
            width: parent.width
            visible: root.model.why !== ""
            ground: Theme.warnSoft
            icon: "info"
            text: root.model.why
        }
        Rectangle {
            width: parent.width
            height: Theme.grow(112, 160)
            visible: !root.found && !root.model.staff
            radius: Theme.rM
            color: Theme.surface
            border.width: Theme.bSelected
            border.color: Theme.accentLine
            Accessible.role: Accessible.EditableText
            Accessible.name: qsTr("Number of the gift card")

            PaperText {
                objectName: "giftDigits"
                anchors.fill: parent
                anchors.leftMargin: Theme.s4
                anchors.rightMargin: Theme.s4
                verticalAlignment: Text.AlignVCenter
                horizontalAlignment: Text.AlignHCenter
                text: root.model.digits
                font.bold: true
                font.pixelSize: Theme.tHead
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: Theme.tMin
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }
        }
        Keypad {
            objectName: "giftKeys"
            anchors.horizontalCenter: parent.horizontalCenter
            visible: !root.found && !root.model.staff
            keyWidth: Math.min(Theme.px(240), (body.width - 2 * gap) / 3)
            keyHeight: Theme.landscape ? Theme.grow(84, 96) : Theme.grow(112, 134)
            eraseName: qsTr("Erase")
            onPressed: key => root.model.press(key)
        }
        Card {
            width: parent.width
            height: facts.height + 2 * Theme.s4
            visible: root.found

            Column {
                id: facts
                x: Theme.s4
                y: Theme.s4
                width: parent.width - 2 * x
                spacing: Theme.s2

                PaperText {
                    objectName: "giftCard"
                    width: parent.width
                    horizontalAlignment: Text.AlignHCenter
                    text: root.model.card
                    color: Theme.ink2
                    font.pixelSize: Theme.tLabel
                }
                PaperText {
                    width: parent.width
                    horizontalAlignment: Text.AlignHCenter
                    text: qsTr("On this card")
                    font.pixelSize: Theme.tBody
                }
                MoneyText {
                    objectName: "giftBalance"
                    anchors.horizontalCenter: parent.horizontalCenter
                    text: root.model.balance
                    pixelSize: Theme.tHead
                }
                PaperText {
                    width: parent.width
                    visible: root.model.expires !== ""
                    horizontalAlignment: Text.AlignHCenter
                    text: root.model.expires
                    font.pixelSize: Theme.tBody
                }
                PaperText {
                    objectName: "giftPays"
                    width: parent.width
                    visible: root.model.pays !== ""
                    horizontalAlignment: Text.AlignHCenter
                    text: root.model.pays
                    font.bold: true
                }
            }
        }
        PrimaryButton {
            objectName: "giftEnter"
            width: parent.width
            visible: !root.found && !root.model.staff
            ready: root.model.digits !== "" && !root.model.checking
            text: root.model.checking ? qsTr("Checking") : root.model.digits === "" ? qsTr("Type the number") : qsTr("See what is on it")
            onClicked: root.model.enter()
        }
        PrimaryButton {
            objectName: "giftUse"
            width: parent.width
            visible: root.found
            icon: "gift"
            text: qsTr("Pay with this card")
            onClicked: root.model.use()
        }
        PrimaryButton {
            objectName: "giftStaff"
            width: parent.width
            visible: root.model.staff
            icon: "bell"
            text: qsTr("Call our staff")
            onClicked: root.model.callStaff()
        }
        SecondaryButton {
            objectName: "giftClose"
            width: parent.width
            visible: root.found || root.model.staff
            text: qsTr("Not now")
            onClicked: root.model.close()
        }
        Item {
            width: 1
            height: Theme.s1
        }
    }
}
