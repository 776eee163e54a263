pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// What somebody may do: one of three, each with what that means.
Column {
    id: root

    required property string role

    signal chose(string role)

    spacing: Theme.s2

    component Choice: OptionTile {
        required property string key

        objectName: "role-" + key
        width: root.width
        selected: root.role === key
        onClicked: root.chose(key)
    }

    Choice {
        key: "crew"
        text: qsTr("Crew")
        note: qsTr("Sold-out board, daily check, orders to look at")
    }
    Choice {
        key: "manager"
        text: qsTr("Manager")
        note: qsTr("Menu, offers, shop, money and people")
    }
    Choice {
        key: "technician"
        text: qsTr("Technician")
        note: qsTr("Diagnostics, logs and the machine")
    }
}
