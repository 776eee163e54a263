pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// Somebody who lies open, or somebody new: name, role, PIN.
Item {
    id: root

    required property PeopleModel model
    property string language: "ja"
    readonly property string editing: model.editing
    readonly property bool adding: editing === "add"
    property bool typing: false // somebody new has a name and a role, now the PIN

    onEditingChanged: typing = editing === "pin"

    Item {
        anchors.fill: parent
        anchors.bottomMargin: pad.height

        Loader {
            anchors.fill: parent
            active: root.editing !== ""
            sourceComponent: Sheet {
                id: sheet
                title: root.adding ? qsTr("Somebody new") : root.model.name
                closeText: qsTr("Close")
                onClosed: root.model.close()

                Flickable {
                    width: sheet.contentWidth
                    height: Math.min(column.height, root.height - pad.height - Theme.px(220))
                    contentHeight: column.height
                    interactive: contentHeight > height
                    boundsBehavior: Flickable.StopAtBounds
                    clip: true
                    onContentHeightChanged: contentY = Math.max(0, contentHeight - height)

                    Column {
                        id: column
                        width: parent.width
                        spacing: Theme.s3

                        PinTrouble {
                            id: trouble
                            objectName: "personTrouble"
                            width: parent.width
                            trouble: root.model.trouble
                        }
                        Loader {
                            width: parent.width
                            sourceComponent: root.editing === "person" ? choices : root.typing ? digits : words
                        }
                    }
                }
            }
        }
    }
    TypePad {
        id: pad
        anchors.bottom: parent.bottom
        width: parent.width
    }
    Component {
        id: choices

        Flow {
            spacing: Theme.s2

            SecondaryButton {
                objectName: "personUnlock"
                visible: root.model.locked
                text: qsTr("Unlock")
                icon: "lock"
                onClicked: root.model.unlock()
            }
            SecondaryButton {
                objectName: "personPin"
                text: qsTr("New PIN")
                onClicked: root.model.edit("pin")
            }
            SecondaryButton {
                objectName: "personRename"
                text: qsTr("Rename")
                icon: "edit"
                onClicked: root.model.edit("rename")
            }
            SecondaryButton {
                objectName: "personRole"
                text: qsTr("Another role")
                onClicked: root.model.edit("role")
            }
            SecondaryButton {
                objectName: "personRemove"
                text: root.model.removing ? qsTr("Touch again to remove") : qsTr("Remove")
                icon: "trash"
                onClicked: root.model.remove()
            }
        }
    }
    Component {
        id: words

        Column {
            spacing: Theme.s3

            TypeField {
                objectName: "personName"
                width: parent.width
                visible: root.editing !== "role"
                label: qsTr("Name")
                text: root.model.name
                language: root.language
                maximumLength: 40
                onEdited: text => root.model.write(text)
            }
            RoleChoice {
                width: parent.width
                visible: root.editing !== "rename"
                role: root.model.role
                onChose: role => root.model.choose(role)
            }
            PrimaryButton {
                objectName: "personNext"
                width: parent.width
                ready: root.model.name.trim() !== "" && !root.model.busy
                text: !ready ? qsTr("Type the name") : root.adding ? qsTr("Next") : qsTr("Save")
                onClicked: {
                    if (!ready)
                        return;
                    if (root.adding)
                        root.typing = true;
                    else
                        root.model.save();
                }
            }
        }
    }
    Component {
        id: digits

        Column {
            spacing: Theme.s3

            PaperText {
                width: parent.width
                text: root.model.again ? qsTr("The same PIN once more.") : qsTr("6 to 8 digits that nobody guesses: no birthday, no row. Let them type it.")
            }
            PinField {
                width: parent.width
                digits: root.model.digits
                busy: root.model.busy
            }
            Keypad {
                anchors.horizontalCenter: parent.horizontalCenter
                keyWidth: Math.min(Theme.px(240), (parent.width - 2 * gap) / 3)
                keyHeight: Theme.landscape || Theme.smallPanel && Theme.largeText ? Theme.grow(80, 96) : Theme.grow(112, 128)
                eraseName: qsTr("Erase")
                onPressed: key => root.model.press(key)
            }
            PrimaryButton {
                objectName: "personSave"
                width: parent.width
                ready: root.model.enough && !root.model.busy
                text: !root.model.enough ? qsTr("At least 6 digits") : root.model.again ? qsTr("Save") : qsTr("Next")
                onClicked: root.model.save()
            }
        }
    }
}
