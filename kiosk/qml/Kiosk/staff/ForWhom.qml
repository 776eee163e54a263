pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// For whom something is: everybody, members, members from a tier on. Not there where there is nothing to choose.
Column {
    id: root

    required property var rows
    property string label: qsTr("For whom")

    signal chosen(int place)

    visible: choices.count > 0
    spacing: Theme.px(4)

    PaperText {
        width: parent.width
        text: root.label
        font.pixelSize: Theme.tMin
        font.bold: true
    }
    Flow {
        width: parent.width
        spacing: Theme.s1

        Repeater {
            id: choices
            model: root.rows

            Chip {
                required property int id
                required property string title
                required property bool on

                objectName: "whom_" + id
                text: title
                icon: on ? "check" : id > 0 ? "user" : ""
                selected: on
                checkable: true
                checked: on
                informs: true
                padding: Theme.px(20)
                onClicked: root.chosen(id)
            }
        }
    }
}
