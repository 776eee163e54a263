pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// Close the shop now: for how long?
Sheet {
    id: root

    signal chose(int minutes)

    objectName: "closeSheet"
    title: qsTr("Close now, for how long?")
    closeText: qsTr("Close")

    SheetBody {
        width: root.contentWidth
        windowHeight: root.height

        PaperText {
            width: parent.width
            text: qsTr("No kiosk of the shop takes a new order. Whoever is ordering may finish.")
        }
        Grid {
            id: ways
            width: parent.width
            columns: Theme.largeText ? 1 : 2
            spacing: Theme.s2

            Repeater {
                model: [
                    {"minutes": 30, "text": qsTr("For 30 minutes"), "icon": "clock"},
                    {"minutes": 60, "text": qsTr("For an hour"), "icon": "clock"},
                    {"minutes": 0, "text": qsTr("For the rest of the day"), "icon": "home"},
                    {"minutes": -1, "text": qsTr("Until I open again"), "icon": "hand"}
                ]

                SecondaryButton {
                    required property var modelData

                    objectName: "close_" + modelData.minutes
                    width: (ways.width - (ways.columns - 1) * ways.spacing) / ways.columns
                    pixelSize: Theme.tLabel
                    text: modelData.text
                    icon: modelData.icon
                    onClicked: root.chose(modelData.minutes)
                }
            }
        }
    }
}
