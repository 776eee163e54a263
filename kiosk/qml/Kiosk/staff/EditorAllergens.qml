pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// What a dish or an option contains. What the POS states has a lock.
Column {
    id: root

    property alias rows: chips.model // ChipRow
    property bool unknown: false // nobody has said it
    property bool free: false // said to hold none of them
    property bool noneOffered: true
    property bool all: false

    signal toggled(string key)
    signal none

    spacing: Theme.s1

    PaperText {
        width: root.width
        text: root.unknown ? qsTr("Allergens (not filled in: guests read “unknown”)") : qsTr("Allergens")
        font.pixelSize: Theme.tMin
        font.bold: true
    }
    Flow {
        width: parent.width
        spacing: Theme.s1

        Repeater {
            id: chips

            Chip {
                required property string id
                required property string label
                required property bool on
                required property bool locked
                required property int index

                objectName: "allergen_" + id
                visible: root.all || on || index < 9
                text: label
                icon: locked ? "lock" : on ? "check" : ""
                selected: on
                checkable: true
                checked: on
                informs: true
                padding: Theme.px(20)
                enabled: !locked
                onClicked: root.toggled(id)
            }
        }
        Chip {
            objectName: "allergensMore"
            visible: !root.all
            text: qsTr("More…")
            informs: true
            padding: Theme.px(20)
            onClicked: root.all = true
        }
        Chip {
            objectName: "allergensNone"
            visible: root.noneOffered
            text: qsTr("None of them")
            icon: root.free ? "check" : ""
            selected: root.free
            checkable: true
            checked: selected
            informs: true
            padding: Theme.px(20)
            onClicked: root.none()
        }
    }
}
