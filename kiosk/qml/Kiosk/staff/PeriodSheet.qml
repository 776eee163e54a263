pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// Which days the results are about.
Sheet {
    id: root

    required property string choice

    signal chose(string period)

    objectName: "periods"
    title: qsTr("Which days?")
    closeText: qsTr("Close")

    Column {
        width: root.contentWidth
        spacing: Theme.s2

        Repeater {
            model: [
                {"key": "this_month", "text": qsTr("This month")},
                {"key": "last_month", "text": qsTr("Last month")},
                {"key": "last_30", "text": qsTr("The last 30 days")},
                {"key": "last_90", "text": qsTr("The last 90 days")},
                {"key": "year", "text": qsTr("This year")}
            ]

            Chip {
                required property var modelData

                objectName: "period_" + modelData.key
                width: root.contentWidth
                text: modelData.text
                informs: true
                selected: root.choice === modelData.key
                checkable: true
                checked: selected
                pixelSize: Theme.tBody
                onClicked: root.chose(modelData.key)
            }
        }
    }
}
