pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// How many dishes of a section the filter hides, and the way to change it.
Item {
    id: root

    required property BrowseModel browse
    required property int hidden

    height: row.height + Theme.s3

    HintRow {
        id: row
        objectName: "hidden-note"
        x: Theme.largeMode ? Theme.margin : Theme.menuMargin
        width: parent.width - 2 * x
        icon: "shield"
        trailingIcon: "right"
        text: qsTr("%n dish(es) hidden by your filter", "", root.hidden)
        onClicked: root.browse.openFilter()
    }
}
