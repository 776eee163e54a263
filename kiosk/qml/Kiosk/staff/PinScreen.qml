pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// The way in: who are you, and your PIN. In a new shop: make the first manager.
Rectangle {
    id: root

    required property GateModel model
    required property StaffModel staff
    readonly property bool making: model.state === "first" || model.state === "technician"
    readonly property bool padded: model.state === "pin" || making && !model.naming
    readonly property bool beside: Theme.landscape

    objectName: "pinScreen"
    color: Theme.bg
    focus: true
    Accessible.role: Accessible.Pane
    Accessible.name: title.text
    Keys.onPressed: event => {
        if (!root.padded)
            return;
        if (event.text >= "0" && event.text <= "9" && event.text.length === 1)
            root.model.press(event.text);
        else if (event.key === Qt.Key_Backspace)
            root.model.press("erase");
        else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter)
            root.model.submit();
        else
            return;
        event.accepted = true;
    }
    Keys.onEscapePressed: model.back()
    Component.onCompleted: forceActiveFocus()

    MouseArea {
        anchors.fill: parent
        onClicked: root.forceActiveFocus()
    }
    Rectangle {
        id: bar
        width: parent.width
        height: Theme.grow(104, 136)
        color: Theme.pick("#2A1810", "#261C15", "#000000")

        Rectangle {
            anchors.bottom: parent.bottom
            width: parent.width
            height: Theme.contrast ? Theme.bCard : 0
            color: Theme.line
        }
        Wordmark {
            id: sign
            x: Theme.menuMargin
            anchors.verticalCenter: parent.verticalCenter
            signOnly: true
            bowl: Theme.sun
            logo: ""
        }
        ButtonLabel {
            anchors.left: sign.right
            anchors.leftMargin: Theme.s3
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("Staff")
            pixelSize: Theme.tBody
            color: "#FFFFFF"
            available: out.x - x - Theme.s2
        }
        Chip {
            id: out
            objectName: "pinLeave"
            anchors.right: parent.right
            anchors.rightMargin: Theme.menuMargin
            anchors.verticalCenter: parent.verticalCenter
            icon: "x"
            text: root.staff.inside || root.model.ends ? qsTr("Cancel") : Theme.largeText ? qsTr("Guests") : qsTr("Back to the guests")
            onClicked: root.model.give_up()
        }
    }
    Flickable {
        id: flick
        y: bar.height
        width: parent.width
        height: parent.height - y - pad.height
        contentHeight: Math.max(height, root.beside ? Math.max(words.height, work.height) + 2 * Theme.s4 : words.height + work.height + 3 * Theme.s4)
        interactive: contentHeight > height
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        // Where not everything has room, what is typed into is in view.
        onHeightChanged: showWork()
        onContentHeightChanged: showWork()

        function showWork(): void {
            if (root.padded || root.making)
                contentY = Math.max(0, contentHeight - height);
        }

        Column {
            id: words
            x: Theme.margin
            y: Theme.s4
            width: (root.beside ? flick.width * 0.46 : flick.width) - 2 * Theme.margin
            spacing: Theme.s3

            PaperText {
                id: title
                objectName: "pinTitle"
                width: parent.width
                heading: true
                font.pixelSize: Theme.tSection
                text: {
                    switch (root.model.state) {
                    case "who":
                        return root.model.ends ? qsTr("Who ends the training?") : root.staff.inside ? qsTr("Who confirms?") : qsTr("Who are you?");
                    case "pin":
                        return root.model.name;
                    case "first":
                        return qsTr("The first manager");
                    case "technician":
                        return qsTr("A technician, too?");
                    case "away":
                        return qsTr("Nobody can come in just now");
                    case "failed":
                        return qsTr("That did not work");
                    default:
                        return qsTr("One moment…");
                    }
                }
            }
            PaperText {
                width: parent.width
                visible: text !== ""
                text: {
                    switch (root.model.state) {
                    case "pin":
                        return qsTr("Type your PIN.");
                    case "first":
                        return root.model.naming ? qsTr("Nobody has a PIN yet. Make one for whoever runs this shop; more people can be added afterwards.") : root.model.again ? qsTr("The same PIN once more.") : qsTr("6 to 8 digits that nobody guesses: no birthday, no row.");
                    case "technician":
                        return root.model.naming ? qsTr("Technicians see diagnostics and logs, but no menu and no money. This can be done later, too.") : root.model.again ? qsTr("The same PIN once more.") : qsTr("6 to 8 digits that nobody guesses: no birthday, no row.");
                    case "away":
                        return qsTr("The shop database does not answer, and this kiosk knows nobody yet.");
                    case "failed":
                        return qsTr("The file of this kiosk's people could not be read. The log says why.");
                    default:
                        return "";
                    }
                }
            }
            PinTrouble {
                objectName: "pinTrouble"
                width: parent.width
                trouble: root.model.trouble
                waitS: root.model.waitS
            }
            PaperText {
                width: parent.width
                visible: root.model.away && (root.model.state === "who" || root.model.state === "pin")
                text: qsTr("The shop database does not answer. These are the people this kiosk remembers.")
                font.pixelSize: Theme.tMin
                color: Theme.ink2
            }
            StaffLooks {
                width: parent.width
                visible: !root.staff.inside && !(root.padded && Theme.smallPanel && Theme.largeText)
                model: root.staff
            }
        }
        Loader {
            id: work
            x: root.beside ? flick.width * 0.46 + Theme.margin : Theme.margin
            y: root.beside ? Theme.s4 : flick.contentHeight - height - Theme.s4
            width: (root.beside ? flick.width * 0.54 : flick.width) - 2 * Theme.margin
            sourceComponent: root.model.state === "who" ? choosing : root.padded ? typing : root.making ? naming : root.model.state === "failed" || root.model.state === "away" ? failing : null
        }
    }
    TypePad {
        id: pad
        anchors.bottom: parent.bottom
        width: parent.width
    }
    Component {
        id: choosing

        Grid {
            id: grid
            columns: Theme.largeText || Theme.smallPanel ? 1 : 2
            spacing: Theme.s2

            Repeater {
                model: root.model.people

                PersonButton {
                    required property string id
                    required name
                    required role
                    required letter
                    required locked

                    objectName: "person-" + name
                    width: (work.width - (grid.columns - 1) * grid.spacing) / grid.columns
                    onClicked: root.model.choose(id)
                }
            }
        }
    }
    Component {
        id: typing

        Card {
            implicitHeight: enter.y + enter.height + Theme.s4

            PinField {
                id: field
                anchors.horizontalCenter: parent.horizontalCenter
                y: Theme.s4
                width: parent.width - 2 * Theme.s4
                digits: root.model.digits
                busy: root.model.busy
            }
            Keypad {
                id: pads
                anchors.horizontalCenter: parent.horizontalCenter
                y: field.y + field.height + Theme.s3
                keyWidth: Math.min(Theme.px(260), (parent.width - 2 * Theme.s4 - 2 * gap) / 3)
                keyHeight: Theme.landscape ? Theme.grow(96, 110) : Theme.grow(124, 140)
                eraseName: qsTr("Erase")
                enabled: root.model.trouble !== "locked" && root.model.trouble !== "wait"
                opacity: enabled ? 1 : 0.5
                onPressed: key => root.model.press(key)
            }
            Row {
                id: enter
                x: Theme.s4
                y: pads.y + pads.height + Theme.s3
                width: parent.width - 2 * x
                spacing: Theme.s2

                SecondaryButton {
                    id: back
                    objectName: "pinBack"
                    visible: root.model.several && root.model.state === "pin" || root.making
                    text: qsTr("Back")
                    padding: Theme.s3
                    onClicked: root.model.back()
                }
                PrimaryButton {
                    objectName: "pinEnter"
                    width: parent.width - (back.visible ? back.width + parent.spacing : 0)
                    ready: root.model.enough && !root.model.busy
                    text: root.model.busy ? qsTr("One moment…") : !root.model.enough ? qsTr("At least 6 digits") : root.making ? qsTr("Next") : root.model.ends ? qsTr("Sell again") : root.staff.inside ? qsTr("Confirm") : qsTr("Come in")
                    onClicked: root.model.submit()
                }
            }
        }
    }
    Component {
        id: naming

        Card {
            implicitHeight: done.y + done.height + Theme.s4

            TypeField {
                id: typed
                objectName: "newName"
                x: Theme.s4
                y: Theme.s4
                width: parent.width - 2 * x
                label: qsTr("Name")
                text: root.model.name
                language: root.staff.language
                maximumLength: 40
                onEdited: text => root.model.write(text)
                Component.onCompleted: take()
            }
            Row {
                id: done
                x: Theme.s4
                y: typed.y + typed.height + Theme.s3
                width: parent.width - 2 * x
                spacing: Theme.s2

                SecondaryButton {
                    id: later
                    objectName: "noTechnician"
                    visible: root.model.state === "technician"
                    text: qsTr("Later")
                    padding: Theme.s3
                    onClicked: root.model.later()
                }
                PrimaryButton {
                    objectName: "nameDone"
                    width: parent.width - (later.visible ? later.width + parent.spacing : 0)
                    ready: root.model.name.trim() !== ""
                    text: ready ? qsTr("Next") : qsTr("Type the name")
                    onClicked: {
                        if (!ready) {
                            typed.take();
                            return;
                        }
                        typed.leave();
                        root.model.named();
                        root.forceActiveFocus();
                    }
                }
            }
        }
    }
    Component {
        id: failing

        SecondaryButton {
            objectName: "pinAgain"
            text: qsTr("Try again")
            icon: "refresh"
            onClicked: root.model.retry()
        }
    }
}
