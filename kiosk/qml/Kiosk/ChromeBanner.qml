import QtQuick
import Kiosk.controls

// The connection is lost: what still works. `whole` adds the list of what does and what does not.
Banner {
    property bool whole: false

    objectName: "offline"
    icon: "wifi-off"
    title: qsTr("We are offline just now")
    text: qsTr("You can still order; please pay at the counter.")
    note: qsTr("Reconnecting")
    noteIcon: "refresh"
    points: whole ? [
        {
            "text": qsTr("Order and get your number"),
            "icon": "check",
            "strong": false
        },
        {
            "text": qsTr("Your order is kept"),
            "icon": "check",
            "strong": false
        },
        {
            "text": qsTr("Cards and points: when we are back"),
            "icon": "x",
            "strong": true
        }
    ] : []
}
