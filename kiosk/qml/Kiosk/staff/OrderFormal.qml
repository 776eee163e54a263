import QtQuick
import Kiosk
import Kiosk.controls

// A receipt in somebody's name: who it is for, and what for.
Column {
    id: root

    required property DetailModel model

    spacing: Theme.s2

    TypeField {
        objectName: "addressee"
        width: parent.width
        label: qsTr("Who it is for")
        placeholder: qsTr("Name of the company or person")
        text: root.model.addressee
        onEdited: text => root.model.address(text)
    }
    TypeField {
        objectName: "proviso"
        width: parent.width
        visible: root.model.japan
        label: qsTr("What for")
        placeholder: qsTr("Food and drinks")
        text: root.model.proviso
        onEdited: text => root.model.provide(text)
    }
    PaperText {
        width: parent.width
        text: qsTr("The second one for the same order is marked as a copy. The name is kept nowhere.")
        font.pixelSize: Theme.tMin
        color: Theme.ink2
    }
    PrimaryButton {
        objectName: "issueFormal"
        width: parent.width
        ready: !root.model.busy
        text: qsTr("Print")
        icon: "printer"
        pixelSize: Theme.tStrong
        onClicked: root.model.issueFormal()
    }
    SmallButton {
        objectName: "formalBack"
        text: qsTr("Back")
        icon: "back"
        onClicked: root.model.show("facts")
    }
}
