pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// A section's heading as a row of the list; at the top of the list it lies under the pinned one.
Item {
    id: root

    required property string title
    required property int count

    // What waits to be used again is not on the screen.
    ListView.onPooled: visible = false
    ListView.onReused: visible = true

    SectionTitle {
        x: Theme.largeMode ? Theme.margin : Theme.menuMargin
        width: parent.width - 2 * x
        height: parent.height
        visible: root.title !== ""
        title: root.title
        count: root.count
    }
}
