pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// What stands over the list: the section it is in, the filter and the search; or the field that is
// being typed into. It lies exactly over the section's own heading in the list.
Rectangle {
    id: root

    required property BrowseModel model
    property string current

    height: Theme.px(96)
    color: Theme.bg

    // Touches that miss a button do not reach the list behind.
    MouseArea {
        anchors.fill: parent
    }
    Repeater {
        model: root.model.rail

        SectionTitle {
            required property string id

            x: Theme.menuMargin
            width: buttons.x - x - Theme.s2
            height: root.height
            visible: id === root.current && !root.model.searching
        }
    }
    Row {
        id: buttons
        anchors.right: parent.right
        anchors.rightMargin: Theme.menuMargin
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.s2
        visible: !root.model.searching

        FilterChip {
            model: root.model
        }
        RoundButton {
            objectName: "search"
            bare: true
            size: Theme.hChip
            icon: "search"
            name: qsTr("Search")
            onClicked: root.model.openSearch()
        }
    }
    Loader {
        x: Theme.menuMargin
        width: parent.width - 2 * x
        anchors.verticalCenter: parent.verticalCenter
        active: root.model.searching
        sourceComponent: SearchField {
            model: root.model
        }
    }
}
