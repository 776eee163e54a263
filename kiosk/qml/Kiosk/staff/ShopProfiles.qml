pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// Kinds of kiosks, and the few things in which the open one differs.
Column {
    id: root

    required property ProfilesModel model

    signal choosing // a picture for the first screen of the open one

    spacing: Theme.s2

    component Caption: PaperText {
        width: root.width
        font.pixelSize: Theme.tMin
        font.bold: true
    }
    component Ways: Flow {
        id: ways

        required property QtObject rows
        property string kind

        signal chosen(string id)

        width: root.width
        spacing: Theme.s1

        Repeater {
            model: ways.rows

            Chip {
                required property string id
                required property string label
                required property bool on

                objectName: ways.kind + "_" + id
                text: label
                informs: true
                checkable: true
                selected: on
                checked: on
                onClicked: ways.chosen(id)
            }
        }
    }

    PaperText {
        width: parent.width
        text: qsTr("Kiosks of one kind can hide dishes, have another order and other words. Without a profile a kiosk is like the shop.")
        font.pixelSize: Theme.tMin
    }
    StaffNote {
        objectName: "profileUnknown"
        width: parent.width
        visible: root.model.unknown !== ""
        icon: "warn"
        text: qsTr("This kiosk is to be “%1”, and there is no such profile.").arg(root.model.unknown)
    }
    Caption {
        text: qsTr("This kiosk is")
    }
    Ways {
        kind: "here"
        rows: root.model.here
        onChosen: id => root.model.become(id)
    }
    Caption {
        text: qsTr("The shop's profiles")
    }
    Flow {
        width: parent.width
        spacing: Theme.s1

        Repeater {
            model: root.model.rows

            Chip {
                required property string id
                required property string title
                required property bool on
                required property bool here

                objectName: "profile_" + id
                text: here ? qsTr("%1 (this kiosk)").arg(title) : title
                informs: true
                checkable: true
                selected: on
                checked: on
                onClicked: root.model.choose(id)
            }
        }
    }
    Repeater {
        model: root.model.name === "" ? root.model.adding : null

        EditorField {
            width: root.width
            onEdited: text => root.model.type(id, text)
            onFinished: root.model.leave(id)
        }
    }
    SmallButton {
        objectName: "profileAdd"
        visible: root.model.name === ""
        text: qsTr("Make it")
        icon: "plus"
        onClicked: root.model.add()
    }
    Repeater {
        model: root.model.fields

        EditorField {
            width: root.width
            onEdited: text => root.model.type(id, text)
            onFinished: root.model.leave(id)
        }
    }
    Column {
        width: parent.width
        visible: root.model.name !== ""
        spacing: Theme.s2

        Caption {
            text: qsTr("What guests can choose")
        }
        Ways {
            kind: "mode"
            rows: root.model.modes
            onChosen: id => root.model.offer(id)
        }
        Caption {
            text: qsTr("The language guests begin in")
        }
        Ways {
            kind: "begin"
            rows: root.model.languages
            onChosen: id => root.model.begin(id)
        }
        Item {
            width: parent.width
            height: Math.max(queueTitle.height, queueSwitch.height)

            PaperText {
                id: queueTitle
                anchors.verticalCenter: parent.verticalCenter
                width: queueSwitch.x - Theme.s2
                text: qsTr("Always in queue mode")
                font.pixelSize: Theme.tMin
                font.bold: true
                Accessible.ignored: true
            }
            OnOff {
                id: queueSwitch
                objectName: "profileQueue"
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                text: checked ? qsTr("On") : qsTr("Off")
                name: queueTitle.text
                checked: root.model.queue
                onClicked: root.model.toggleQueue()
            }
        }
        Caption {
            text: qsTr("Pictures of its own on the first screen")
        }
        ShopPictures {
            width: parent.width
            model: root.model.pictures
            onChoosing: root.choosing()
        }
        PaperText {
            width: parent.width
            text: qsTr("What is hidden there, and its order: page Menu, More, Categories and order.")
            font.pixelSize: Theme.tMin
        }
        SmallButton {
            objectName: "profileRemove"
            text: qsTr("Remove this profile")
            icon: "trash"
            onClicked: root.model.remove()
        }
    }
}
