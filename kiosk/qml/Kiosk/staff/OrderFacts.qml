pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// What is known about an order, and the buttons for what can be done.
Column {
    id: root

    required property DetailModel model

    spacing: Theme.s2

    Repeater {
        model: root.model.facts

        Column {
            id: fact

            required property string name
            required property string value

            width: root.width

            PaperText {
                width: parent.width
                text: fact.name
                font.pixelSize: Theme.tMin
                color: Theme.ink2
            }
            PaperText {
                width: parent.width
                text: fact.value
                font.bold: true
            }
        }
    }
    SecondaryButton {
        objectName: "giveBack"
        width: parent.width
        visible: root.model.acting && !root.model.over
        text: root.model.cancels ? qsTr("Cancel the order") : qsTr("Refund")
        icon: "undo"
        onClicked: root.model.show("back")
    }
    SecondaryButton {
        objectName: "formal"
        width: parent.width
        visible: root.model.acting
        text: root.model.japan ? qsTr("Receipt with addressee") : qsTr("Receipt copy")
        icon: "receipt"
        onClicked: root.model.show("formal")
    }
    SecondaryButton {
        objectName: "reprint"
        width: parent.width
        visible: root.model.acting
        text: qsTr("Print again")
        icon: "printer"
        onClicked: root.model.reprint()
    }
    PaperText {
        width: parent.width
        visible: !root.model.acting
        text: qsTr("Only managers can refund.")
        font.pixelSize: Theme.tMin
        color: Theme.ink2
    }
}
