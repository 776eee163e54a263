pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// What does not work just now, said before anybody orders.
Column {
    id: root

    property alias rows: notes.model
    readonly property bool any: notes.count > 0

    objectName: "limits"
    visible: any
    spacing: Theme.px(8)

    Repeater {
        id: notes

        IconNote {
            required icon
            required text

            width: root.width
        }
    }
}
