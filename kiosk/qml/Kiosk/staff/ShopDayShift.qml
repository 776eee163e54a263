pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// A day, and buttons that move it.
Flow {
    id: root

    required property string said
    property string prefix // of the buttons' names

    signal shifted(int months, int days)

    spacing: Theme.s1

    component Shift: SmallButton {
        required property int months
        required property int days

        onClicked: root.shifted(months, days)
    }
    Shift {
        objectName: root.prefix + "MonthEarlier"
        text: qsTr("−1 month")
        months: -1
        days: 0
    }
    Shift {
        objectName: root.prefix + "DayEarlier"
        text: qsTr("−1 day")
        months: 0
        days: -1
    }
    Shift {
        objectName: root.prefix + "DayLater"
        text: qsTr("+1 day")
        months: 0
        days: 1
    }
    Shift {
        objectName: root.prefix + "MonthLater"
        text: qsTr("+1 month")
        months: 1
        days: 0
    }
    PaperText {
        objectName: root.prefix + "Day"
        height: Theme.hSmall
        verticalAlignment: Text.AlignVCenter
        text: root.said
        font.bold: true
    }
}
