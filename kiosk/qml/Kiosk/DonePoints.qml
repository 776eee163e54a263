import QtQuick
import Kiosk
import Kiosk.controls

// The points of this order and how far the next reward is.
Card {
    id: root

    required property DoneModel model

    implicitHeight: column.height + 2 * Theme.px(32)

    Column {
        id: column
        x: Theme.px(32)
        y: (parent.height - height) / 2
        width: parent.width - 2 * x
        spacing: Theme.largeText ? Theme.s1 : Theme.px(12)

        Row {
            width: parent.width
            spacing: Theme.px(16)

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: "star"
                size: Theme.grow(40, 64)
            }
            PaperText {
                width: parent.width - x
                heading: true
                text: root.model.pointsTitle
                font.pixelSize: Theme.tLabel
            }
        }
        PaperText {
            objectName: "pointsEarned"
            width: parent.width
            heading: true
            text: Theme.escaped(root.model.pointsEarned).replace(/\+?[\d,.]+/, "<font size=\"6\">$&</font>\u2009")
            textFormat: Text.StyledText
            font.pixelSize: Theme.tTitle
            Accessible.name: root.model.pointsEarned
            color: Theme.accent
        }
        ProgressBar {
            width: parent.width
            visible: root.model.pointsNext !== ""
            fraction: root.model.pointsFraction
        }
        Flow {
            width: parent.width
            spacing: Theme.s2

            PaperText {
                visible: root.model.pointsStanding !== ""
                text: root.model.pointsStanding
                font.pixelSize: Theme.tMin
            }
            PaperText {
                width: Math.min(implicitWidth, column.width)
                visible: root.model.pointsNext !== ""
                text: root.model.pointsNext
                font.pixelSize: Theme.tMin
                font.bold: true
            }
        }
    }
}
