import QtQuick
import Kiosk.controls

// A dish to have in place of one that is sold out, with the difference it makes.
MenuCard {
    id: root

    required property string id
    required text
    required price
    required detail
    required picture

    signal taken

    objectName: "replacement-" + id
    icon: "swap"
    detailed: true
    pictureHeight: Theme.px(Theme.landscape ? 140 : Theme.smallPanel ? 169 : 184)
    implicitHeight: row ? rowHeight : Theme.px(Theme.landscape ? 332 : 376)
    addName: qsTr("Take this instead")
    onOpened: taken()
    onAdded: taken()
}
