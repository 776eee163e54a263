pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// The week, day by day, and the days that are different.
Column {
    id: root

    required property WeekModel model

    spacing: Theme.s2

    component Heading: PaperText {
        width: root.width
        heading: true
        font.pixelSize: Theme.tLabel
    }
    component Days: Card {
        id: days

        property alias rows: list.model

        width: root.width
        height: entries.height
        clip: true

        Column {
            id: entries
            width: parent.width

            Repeater {
                id: list

                ShopDayRow {
                    width: days.width
                    onClicked: root.model.choose(id)
                }
            }
        }
    }
    Heading {
        text: qsTr("Every week")
    }
    Days {
        rows: root.model.week
    }
    Heading {
        text: qsTr("Days that are different")
    }
    PaperText {
        width: parent.width
        visible: other.height === 0
        text: qsTr("Holidays and days with other hours.")
        font.pixelSize: Theme.tMin
    }
    Days {
        id: other
        visible: height > 0
        rows: root.model.days
    }
    Flow {
        width: parent.width
        spacing: Theme.s2

        SmallButton {
            objectName: "addDay"
            text: qsTr("Add a day")
            icon: "plus"
            onClicked: root.model.addDay()
        }
        SmallButton {
            objectName: "resetHours"
            visible: root.model.own && !root.model.edited
            bare: true
            text: qsTr("Back to the hours of the configuration")
            icon: "undo"
            onClicked: root.model.reset()
        }
    }
}
