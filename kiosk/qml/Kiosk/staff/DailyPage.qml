pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// Two minutes before opening: what the kiosk knows ticks itself, the rest is looked at, then somebody signs.
StaffPage {
    id: root

    required property DailyModel model

    title: qsTr("Daily check")
    subtitle: root.model.done ? qsTr("Today's check is signed.") : qsTr("Two minutes before opening. Touch what you have looked at; touch again if it is not well.")

    tools: [
        Chip {
            objectName: "exportCsv"
            text: "CSV"
            name: qsTr("Export as CSV")
            icon: "right"
            informs: true
            onClicked: root.model.exportCsv()
        },
        Chip {
            objectName: "exportPdf"
            text: "PDF"
            name: qsTr("Export as PDF")
            icon: "right"
            informs: true
            onClicked: root.model.exportPdf()
        }
    ]

    Rectangle {
        width: parent.width
        height: list.height
        radius: Theme.rM
        color: Theme.surface
        border.width: Theme.bCard
        border.color: Theme.line
        clip: true

        Column {
            id: list
            width: parent.width

            Repeater {
                model: root.model.points

                DailyPoint {
                    width: list.width
                    onClicked: root.model.press(id)
                }
            }
        }
    }
    PaperText {
        width: parent.width
        heading: true
        text: qsTr("The last 30 days")
        font.pixelSize: Theme.tLabel
    }
    StaffNote {
        width: parent.width
        visible: root.model.trouble !== ""
        text: root.model.trouble
    }
    PaperText {
        width: parent.width
        visible: past.count === 0
        text: qsTr("Nothing was signed yet.")
    }
    Repeater {
        id: past
        model: root.model.past

        DailyPast {
            width: root.room
        }
    }
    footerTools: [
        SmallButton {
            objectName: "lookAgain"
            anchors.verticalCenter: parent?.verticalCenter
            bare: true
            text: root.model.looking ? qsTr("checking…") : qsTr("Look again")
            icon: "refresh"
            pixelSize: Theme.tBody
            onClicked: root.model.look()
        }
    ]
    footer: [
        PrimaryButton {
            objectName: "sign"
            ready: root.model.open === 0
            icon: "edit"
            text: root.model.open === 0 ? qsTr("Sign with PIN") : qsTr("%n to look at", "", root.model.open)
            pixelSize: Theme.tStrong
            width: Math.min(implicitWidth, root.footerWidth)
            onClicked: root.model.sign()
        }
    ]
}
