pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// Joining: a name to be called by, a number, and a plain agreement. The keys follow the field.
Page {
    id: root

    required property JoinModel model
    property bool typesName: true // which field the keys write to

    bottomInset: bar.height

    Flickable {
        id: page
        anchors.fill: parent
        anchors.topMargin: root.topInset
        anchors.bottomMargin: bar.height
        contentHeight: Math.max(height, column.beside ? column.height + Theme.s5 : fields.height + pad.height + 2 * Theme.s3)
        boundsBehavior: Flickable.StopAtBounds
        clip: true

        Grid {
            id: column
            readonly property bool beside: Theme.landscape
            readonly property real share: beside ? (width - columnSpacing) / 2 : width

            x: Theme.margin
            width: page.width - 2 * x
            columns: beside ? 2 : 1
            columnSpacing: Theme.s5
            rowSpacing: Theme.s3

            Column {
                id: fields
                width: column.share
                spacing: Theme.s3

                ScreenTitle {
                    width: parent.width
                    text: qsTr("Become a member")
                    note: root.model.welcome
                }
                JoinField {
                    objectName: "nameField"
                    width: parent.width
                    label: qsTr("Your name or nickname")
                    active: root.typesName
                    onClicked: root.typesName = true

                    PaperText {
                        x: Theme.s4
                        anchors.verticalCenter: parent.verticalCenter
                        text: root.model.name
                        font.bold: true
                        font.pixelSize: Theme.tSection
                    }
                }
                JoinField {
                    objectName: "phoneFieldChoice"
                    width: parent.width
                    label: qsTr("Phone number")
                    active: !root.typesName
                    framed: false
                    onClicked: root.typesName = false

                    DigitField {
                        width: parent.width
                        name: qsTr("Phone number")
                        text: root.model.digits
                        groups: root.model.groups
                        active: !root.typesName
                    }
                }
                JoinConsent {
                    objectName: "consent"
                    width: parent.width
                    agreed: root.model.agreed
                    encrypted: root.model.encrypted
                    onClicked: root.model.agree()
                }
            }
            // The keys lie at the foot of the page, where every hand reaches.
            Item {
                width: column.share
                height: Math.max(pad.height, column.beside ? 0 : page.height - fields.height - 2 * Theme.s3)

                Card {
                    id: pad
                    anchors.bottom: parent.bottom
                    width: parent.width
                    height: (root.typesName ? letters.height : digits.height) + 2 * Theme.s3

                    LetterPad {
                        id: letters
                        objectName: "letters"
                        x: Theme.s3
                        y: Theme.s3
                        width: parent.width - 2 * x
                        visible: root.typesName
                        layout: root.model.letters
                        layouts: root.model.letters === "ja" ? ["ja", "en"] : ["en"]
                        text: root.model.name
                        maximumLength: 20
                        eraseName: qsTr("Erase")
                        shiftName: qsTr("Capital letters")
                        voicedName: qsTr("Voiced sound")
                        halfVoicedName: qsTr("Half-voiced sound")
                        smallName: qsTr("Small kana")
                        onEdited: text => root.model.typeName(text)
                    }
                    Keypad {
                        id: digits
                        anchors.horizontalCenter: parent.horizontalCenter
                        y: Theme.s3
                        visible: !root.typesName
                        keyWidth: Math.min(Theme.px(300), (parent.width - 2 * Theme.s3 - 2 * gap) / 3)
                        keyHeight: Theme.grow(100, 130)
                        eraseName: qsTr("Erase")
                        onPressed: key => root.model.press(key)
                    }
                }
            }
        }
    }
    BottomBar {
        id: bar
        anchors.bottom: parent.bottom
        width: parent.width
        above: HintRow {
            id: hint
            objectName: "missing"
            width: parent.width
            visible: root.model.missing !== ""
            text: root.model.missing
            word: root.model.word
            onClicked: root.showMissing()
        }
        tools: [
            ToolButton {
                objectName: "back"
                icon: "back"
                text: qsTr("Back")
                onClicked: root.model.back()
            },
            ToolButton {
                objectName: "help"
                icon: "access"
                text: qsTr("Help")
                onClicked: root.model.help()
            }
        ]

        PrimaryButton {
            objectName: "joinNow"
            width: bar.stacked ? bar.actionWidth : Theme.px(480)
            ready: root.model.missing === ""
            text: qsTr("Join")
            onClicked: root.model.join()
        }
    }

    // To the field that still lacks something.
    function showMissing(): void {
        typesName = model.name === "" || model.whole && typesName;
        page.contentY = model.name !== "" && model.whole ? Math.max(0, page.contentHeight - page.height) : 0;
    }

    Connections {
        target: root.model

        property int nod: 0

        function onChanged(): void {
            if (nod === root.model.nod)
                return;
            nod = root.model.nod;
            root.showMissing();
            hint.nod();
        }
    }
}
