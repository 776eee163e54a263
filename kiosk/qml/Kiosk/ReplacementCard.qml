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
    addName: qsTr("Take this instead")
    onOpened: taken()
    onAdded: taken()
}
