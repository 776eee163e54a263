pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// What guests see: the real card with the draft, in another language, theme or size, and what is worth a look.
Rectangle {
    id: root

    required property PreviewModel model

    signal wholeAsked

    implicitHeight: content.height + 2 * Theme.s3
    radius: Theme.rL
    color: Theme.bg
    border.width: Theme.bTile
    border.color: Theme.line

    component Toggle: Chip {
        informs: true
        checkable: true
        checked: selected
        padding: Theme.px(14)
    }

    Column {
        id: content
        x: Theme.s3
        y: Theme.s3
        width: parent.width - 2 * x
        spacing: Theme.s2

        ButtonLabel {
            text: qsTr("What guests see")
            icon: "eye"
            pixelSize: Theme.tMin
        }
        Flow {
            width: parent.width
            spacing: Theme.px(6)

            Repeater {
                model: root.model.languages

                Toggle {
                    required property string modelData

                    objectName: "preview_" + modelData
                    text: ({"ja": "日本語", "ja-Hira": "やさしい"})[modelData] ?? modelData.toUpperCase()
                    selected: root.model.language === modelData
                    onClicked: root.model.speak(modelData)
                }
            }
            Toggle {
                objectName: "preview_dark"
                text: qsTr("Dark")
                selected: root.model.dark
                onClicked: root.model.darken()
            }
            Toggle {
                objectName: "preview_large"
                text: "200%"
                selected: root.model.large
                onClicked: root.model.enlarge()
            }
        }
        Item {
            id: hole
            objectName: "previewHole"
            width: parent.width
            height: childrenRect.height

            function fill(): void {
                root.model.place(hole, Theme.pxPerMm, Theme.unit, width);
            }

            Component.onCompleted: Qt.callLater(fill)
            onWidthChanged: Qt.callLater(fill)
        }
        SmallButton {
            objectName: "seeWhole"
            width: parent.width
            text: qsTr("See the whole screen")
            icon: "search"
            onClicked: root.wholeAsked()
        }
        Column {
            width: parent.width
            spacing: Theme.s1

            Repeater {
                model: root.model.notes

                Row {
                    id: note

                    required property string id
                    required property string label
                    required property string sign
                    required property bool on

                    objectName: "note_" + id
                    width: parent.width
                    spacing: Theme.s1

                    Icon {
                        id: mark
                        name: note.sign
                        size: Math.round(Theme.tMin * 1.2)
                    }
                    PaperText {
                        width: note.width - mark.width - note.spacing
                        text: note.label
                        font.pixelSize: Theme.tMin
                        font.bold: !note.on
                    }
                }
            }
        }
    }
}
