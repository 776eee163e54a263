pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// The shop's name, colour and words, above them what guests would see. While it is open the staff's own
// screen wears the colour, in whatever theme and text size they chose.
Column {
    id: root

    required property BrandModel model

    spacing: Theme.s2

    Binding {
        target: Theme
        property: "brandAccent"
        value: root.model.accent === "" ? "transparent" : root.model.accent
    }
    Card {
        width: parent.width
        height: preview.height + 2 * Theme.s3
        color: Theme.bg

        Column {
            id: preview
            x: Theme.s3
            y: Theme.s3
            width: parent.width - 2 * x
            spacing: Theme.s2

            Wordmark {
                objectName: "previewName"
                text: root.model.name
                signOnly: wholeWidth > preview.width
            }
            PaperText {
                objectName: "previewGreeting"
                width: parent.width
                heading: true
                horizontalAlignment: Text.AlignHCenter
                text: root.model.greeting === "" ? qsTr("One more?\nYes, please.") : root.model.greeting
                font.pixelSize: Theme.tHead
            }
            PrimaryButton {
                width: parent.width
                enabled: false
                text: qsTr("Touch to order")
            }
            PaperText {
                width: parent.width
                visible: root.model.closing !== ""
                horizontalAlignment: Text.AlignHCenter
                text: root.model.closing
            }
        }
    }
    PaperText {
        width: parent.width
        text: qsTr("Colour")
        font.pixelSize: Theme.tMin
        font.bold: true
    }
    Flow {
        width: parent.width
        spacing: Theme.s2

        Repeater {
            model: root.model.swatches

            Touchable {
                id: swatch

                required property string colour
                required property bool on

                objectName: "swatch_" + (colour === "" ? "own" : colour.slice(1))
                implicitWidth: Theme.tap
                implicitHeight: Theme.tap
                ringRadius: height / 2
                name: colour === "" ? qsTr("Okawari's own") : colour
                checkable: true
                checked: on
                onClicked: root.model.choose(colour)

                Rectangle {
                    anchors.fill: parent
                    radius: height / 2
                    color: swatch.colour === "" ? Theme.ownAccent : swatch.colour
                    border.width: swatch.on ? Theme.bSelected : Theme.bTile
                    border.color: Theme.edge
                }
                Icon {
                    anchors.centerIn: parent
                    visible: swatch.on
                    name: "check"
                    size: Math.round(parent.height * 0.6)
                    color: "white"
                }
            }
        }
    }
    Repeater {
        model: root.model.fields

        EditorField {
            width: root.width
            onEdited: text => root.model.type(id, text)
            onFinished: root.model.leave(id)
        }
    }
}
