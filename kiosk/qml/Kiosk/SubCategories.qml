pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// The sub-categories of a section, with "All" before them.
Item {
    id: root

    required property BrowseModel browse
    required property var subs

    height: Theme.hChip + Theme.s3

    // What waits to be used again is not on the screen.
    ListView.onPooled: visible = false
    ListView.onReused: visible = true

    Flickable {
        x: Theme.largeMode ? Theme.margin : Theme.menuMargin
        width: parent.width - 2 * x
        height: Theme.hChip
        contentWidth: chips.width
        clip: contentWidth > width
        interactive: contentWidth > width
        boundsBehavior: Flickable.StopAtBounds

        Row {
            id: chips
            spacing: Theme.s2

            Repeater {
                model: root.subs

                Chip {
                    required property var modelData

                    objectName: "sub-" + modelData.id
                    text: modelData.name
                    selected: modelData.selected
                    informs: true
                    checkable: true
                    checked: selected
                    onClicked: root.browse.choose(modelData.id)
                }
            }
        }
    }
}
