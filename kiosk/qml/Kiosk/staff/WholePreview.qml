pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// The guests' whole screen, smaller than it is, under a frame that says so and leads back in one touch.
Rectangle {
    id: root

    required property WholeModel model
    readonly property real side: Math.min((width - 2 * Theme.s2) / Math.max(1, width), (height - hole.y - Theme.s2) / Math.max(1, height))

    objectName: "wholePreview"
    color: Theme.sun
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Preview: nothing can be ordered here")

    MouseArea {
        anchors.fill: parent
    }

    component Toggle: Chip {
        informs: true
        checkable: true
        checked: selected
        height: Theme.hChip
        padding: Theme.px(18)
    }

    Item {
        id: bar
        x: Theme.s3
        y: Theme.s2
        width: parent.width - 2 * x
        height: Math.max(choices.y + choices.height, close.height)

        PaperText {
            id: title
            width: parent.width - close.width - Theme.s3
            height: Math.max(implicitHeight, close.height)
            verticalAlignment: Text.AlignVCenter
            heading: true
            text: qsTr("Preview: nothing can be ordered here")
            font.pixelSize: Theme.tBody
            color: Theme.contrast ? "#000000" : Theme.dark ? "#FFF7EC" : "#2A1810"
        }
        PrimaryButton {
            id: close
            objectName: "wholeClose"
            anchors.right: parent.right
            height: Theme.hSmall
            icon: "x"
            text: qsTr("Close")
            pixelSize: Theme.tBody
            onClicked: root.model.close()
        }
        Flow {
            id: choices
            y: Math.max(title.height, close.height) + Theme.s1
            width: parent.width
            spacing: Theme.s1

            Repeater {
                model: root.model.languages

                Toggle {
                    required property string modelData

                    objectName: "whole_" + modelData
                    text: ({"ja": "日本語", "ja-Hira": "やさしい"})[modelData] ?? modelData.toUpperCase()
                    selected: root.model.language === modelData
                    onClicked: root.model.speak(modelData)
                }
            }
            Toggle {
                objectName: "whole_light"
                text: qsTr("Light")
                selected: root.model.theme === "light"
                onClicked: root.model.colour("light")
            }
            Toggle {
                objectName: "whole_dark"
                text: qsTr("Dark")
                selected: root.model.theme === "dark"
                onClicked: root.model.colour("dark")
            }
            Toggle {
                objectName: "whole_contrast"
                text: qsTr("High contrast")
                selected: root.model.theme === "contrast"
                onClicked: root.model.colour("contrast")
            }
            Repeater {
                model: [100, 150, 200]

                Toggle {
                    required property int modelData

                    objectName: "whole_" + modelData
                    text: modelData + "%"
                    selected: root.model.textScale === modelData
                    onClicked: root.model.enlarge(modelData)
                }
            }
        }
    }
    Item {
        id: hole
        objectName: "wholeHole"
        x: (parent.width - width * scale) / 2
        y: bar.y + bar.height + Theme.s2
        width: root.width
        height: root.height
        scale: root.side
        transformOrigin: Item.TopLeft

        readonly property bool fit: root.model.ready && width > 0

        function fill(): void {
            if (fit)
                root.model.place(hole, Theme.pxPerMm, Theme.unit, width > height);
        }

        onFitChanged: Qt.callLater(fill)
        Component.onCompleted: Qt.callLater(fill)
    }
}
