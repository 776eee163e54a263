pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// How many dishes of a section the filter hides, and the way to change it.
Item {
    id: root

    required property BrowseModel browse
    required property int hidden
    required property string section

    height: row.height + Theme.s3

    // What waits to be used again is not on the screen.
    ListView.onPooled: visible = false
    ListView.onReused: visible = true

    HintRow {
        id: row
        objectName: "hidden-" + root.section
        x: Theme.largeMode ? Theme.margin : Theme.menuMargin
        width: parent.width - 2 * x
        icon: "shield"
        trailingIcon: "right"
        text: qsTr("%n dish(es) hidden by your filter", "", root.hidden)
        onClicked: root.browse.openFilter()
    }
}
