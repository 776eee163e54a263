pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// Paper that guests ask about: a card each, with what becomes of it here.
Column {
    id: root

    required property VouchersModel model

    spacing: Theme.s2

    Repeater {
        model: root.model.rows

        Card {
            id: voucher

            required property int id
            required property string title
            required property string said
            required property bool taken

            objectName: "voucher_" + id
            width: root.width
            height: inside.height + 2 * Theme.s2

            Column {
                id: inside
                x: Theme.s2
                y: Theme.s2
                width: parent.width - 2 * x
                spacing: Theme.s1

                PaperText {
                    width: parent.width
                    text: voucher.title
                    font.bold: true
                }
                IconNote {
                    width: parent.width
                    icon: voucher.taken ? "ticket" : "ban"
                    text: voucher.said
                }
                Flow {
                    width: parent.width
                    spacing: Theme.s1

                    SmallButton {
                        objectName: "changeVoucher_" + voucher.id
                        text: qsTr("Change")
                        name: text + ": " + voucher.title
                        icon: "edit"
                        onClicked: root.model.change(voucher.id)
                    }
                    SmallButton {
                        objectName: "dropVoucher_" + voucher.id
                        text: qsTr("Take away")
                        name: text + ": " + voucher.title
                        icon: "trash"
                        onClicked: root.model.drop(voucher.id)
                    }
                }
            }
        }
    }
    SmallButton {
        objectName: "addVoucher"
        visible: root.model.room
        text: qsTr("Add a voucher")
        icon: "plus"
        onClicked: root.model.add()
    }
}
