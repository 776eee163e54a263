pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// Filter and search at the top of the list in the large mode, under the strip of categories.
Item {
    id: root

    required property BrowseModel model
    property real covered: 0

    height: covered + column.height + Theme.s2

    // What waits to be used again is not on the screen.
    ListView.onPooled: visible = false
    ListView.onReused: visible = true

    Column {
        id: column
        x: Theme.margin
        y: root.covered
        width: parent.width - 2 * x
        spacing: Theme.gap

        FilterChip {
            width: parent.width
            model: root.model
        }
        Chip {
            objectName: "search"
            width: parent.width
            icon: "search"
            text: qsTr("Search")
            onClicked: root.model.openSearch()
        }
    }
}
