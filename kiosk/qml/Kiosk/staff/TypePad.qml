pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// The keys for the field that is typed into, at the foot of the page; nothing while there is none. Where Qt's
// own virtual keyboard is switched on it stands here instead.
Rectangle {
    id: root

    property bool qtKeyboard: false
    readonly property TypeField field: (Window.activeFocusItem?.parent?.parent as TypeField) ?? null
    readonly property bool open: field !== null && !field.locked
    readonly property bool digits: open && field.kind === "digits"

    visible: open
    height: open ? content.height + 2 * Theme.s2 : 0
    color: Theme.sunk

    function close(): void {
        field?.leave();
    }

    MouseArea {
        anchors.fill: parent
    }
    Rectangle {
        width: parent.width
        height: Theme.bCard
        color: Theme.line
    }
    Loader {
        id: content
        y: Theme.s2
        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(parent.width - 2 * Theme.s3, Theme.px(1000))
        active: root.open
        sourceComponent: pad
    }
    Component {
        id: pad

        Column {
            width: content.width
            spacing: Theme.s1

            Flow {
                width: parent.width
                layoutDirection: Qt.RightToLeft
                spacing: Theme.s1

                SmallButton {
                    objectName: "padDone"
                    text: qsTr("Done")
                    icon: "check"
                    onClicked: root.close()
                }
                SmallButton {
                    objectName: "cursorRight"
                    icon: "right"
                    name: qsTr("To the right")
                    onClicked: root.field.move(1)
                }
                SmallButton {
                    objectName: "cursorLeft"
                    icon: "left"
                    name: qsTr("To the left")
                    onClicked: root.field.move(-1)
                }

                Repeater {
                    model: !root.digits ? Array.from(root.field?.marks ?? "").reverse() : []

                    SmallButton {
                        required property string modelData

                        objectName: "mark" + modelData
                        text: modelData
                        name: modelData === "｜" ? qsTr("A line may break here") : modelData
                        pixelSize: Theme.tLabel
                        onClicked: root.field.rewrite(root.field.before + modelData)
                    }
                }
            }
            Loader {
                width: parent.width
                sourceComponent: root.digits ? figures : root.qtKeyboard ? qt : letters
            }
        }
    }
    Component {
        id: letters

        LetterPad {
            objectName: "letters"
            width: content.width
            keyHeight: Theme.landscape ? Theme.grow(60, 80) : Theme.grow(76, 96)
            layout: root.field?.language === "ja" ? "ja" : "en"
            layouts: ["ja", "katakana", "en"]
            text: root.field?.before ?? ""
            maximumLength: root.field?.maximumLength ?? 0
            eraseName: qsTr("Delete")
            shiftName: qsTr("Capitals")
            voicedName: qsTr("Voiced sound")
            halfVoicedName: qsTr("Half-voiced sound")
            smallName: qsTr("Small kana")
            spaceText: qsTr("Space")
            onEdited: text => root.field.rewrite(text)
        }
    }
    Component {
        id: figures

        Item {
            width: content.width
            height: keys.height

            Keypad {
                id: keys
                objectName: "figures"
                anchors.horizontalCenter: parent.horizontalCenter
                keyWidth: Math.min(Theme.px(192), (content.width - 2 * gap) / 3)
                keyHeight: Theme.landscape ? Theme.grow(64, 90) : Theme.grow(88, 112)
                eraseName: qsTr("Delete")
                onPressed: key => root.field.rewrite(key === "erase" ? root.field.before.slice(0, -1) : root.field.before + key)
            }
        }
    }
    Component {
        id: qt

        Loader {
            id: panel
            width: content.width
            source: Qt.resolvedUrl("QtKeyboard.qml")

            Binding {
                target: panel.item
                property: "language"
                value: root.field?.language ?? "en"
                when: panel.item !== null
            }
        }
    }
}
