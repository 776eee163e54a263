pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// Sold out just before paying: what it is, that nothing was paid, and what to have instead.
Sheet {
    id: root

    required property SoldOutModel model

    objectName: "soldOutSheet"
    ground: Theme.surface

    SheetBody {
        width: root.contentWidth
        windowHeight: root.height
        headed: false
        spacing: Theme.s4

        Item {
            width: parent.width
            height: Math.max(plate.height, words.height)

            Rectangle {
                id: plate
                width: Theme.largeMode ? 0 : Theme.px(168)
                height: width
                visible: width > 0
                radius: Theme.rL
                color: Theme.plate

                Picture {
                    anchors.fill: parent
                    anchors.margins: Theme.s2
                    picture: root.model.dish
                    grey: true
                    verticalAlignment: Image.AlignVCenter
                }
            }
            Column {
                id: words
                anchors.left: plate.right
                anchors.leftMargin: plate.visible ? Theme.s3 : 0
                anchors.right: parent.right

                PaperText {
                    width: parent.width
                    heading: true
                    text: root.model.title
                    font.pixelSize: Theme.tSection
                }
                PaperText {
                    width: parent.width
                    text: qsTr("You have not paid yet.")
                }
            }
        }
        PaperText {
            width: parent.width
            visible: cards.count > 0
            heading: true
            text: qsTr("Something else instead?")
            font.pixelSize: Theme.tLabel
        }
        Grid {
            id: grid
            width: parent.width
            columns: Theme.largeText ? 1 : 3
            spacing: Theme.gap

            Repeater {
                id: cards
                model: root.model.replacements

                ReplacementCard {
                    width: (grid.width - (grid.columns - 1) * grid.spacing) / grid.columns
                    onTaken: root.model.take(id)
                }
            }
        }
        Grid {
            id: buttons
            width: parent.width
            columns: Theme.largeText ? 1 : 2
            spacing: Theme.s3

            SecondaryButton {
                objectName: "soldOutMenu"
                width: (buttons.width - (buttons.columns - 1) * buttons.spacing) / buttons.columns
                text: qsTr("Back to the menu")
                icon: "left"
                onClicked: root.model.seeMenu()
            }
            SecondaryButton {
                objectName: "soldOutDrop"
                width: (buttons.width - (buttons.columns - 1) * buttons.spacing) / buttons.columns
                text: qsTr("Leave it out")
                onClicked: root.model.drop()
            }
        }
        Item {
            width: parent.width
            height: Math.max(help.height, rest.height)

            ToolButton {
                id: help
                objectName: "help"
                anchors.verticalCenter: parent.verticalCenter
                icon: "access"
                text: qsTr("Help")
                onClicked: root.model.help()
            }
            PaperText {
                id: rest
                anchors.left: help.right
                anchors.leftMargin: Theme.s3
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                visible: root.model.rest !== ""
                horizontalAlignment: Text.AlignRight
                text: root.model.rest
            }
        }
    }
}
