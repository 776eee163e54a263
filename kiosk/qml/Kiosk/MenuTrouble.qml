pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// What stands in place of the list: still cards while it loads (only when that takes longer than a
// moment), or what happened and what to do.
Item {
    id: root

    required property BrowseModel model

    Timer {
        interval: 300
        running: root.visible && root.model.state === "loading"
        onTriggered: cards.shown = true
        onRunningChanged: cards.shown = false
    }
    Grid {
        id: cards

        property bool shown: false
        readonly property real cell: (width - (columns - 1) * columnSpacing) / columns

        x: Theme.menuMargin
        y: Theme.px(96)
        width: parent.width - 2 * x
        columns: Theme.largeText ? 1 : Theme.landscape ? 4 : 3
        columnSpacing: Theme.s3
        rowSpacing: Theme.s3
        visible: shown && root.model.state === "loading"

        Repeater {
            model: cards.columns * 3

            SkeletonCard {
                width: cards.cell
            }
        }
    }
    StateCard {
        objectName: "menu-failed"
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.menuMargin, Theme.px(1000))
        visible: root.model.state === "failed"
        icon: "refresh"
        title: qsTr("The menu could not be loaded")
        text: qsTr("Please try again. Your order is kept.")
        primaryText: qsTr("Load again")
        secondaryText: qsTr("Call staff")
        secondaryIcon: "bell"
        onPrimary: root.model.retry()
        onSecondary: root.model.callStaff()
    }
    StateCard {
        objectName: "menu-empty"
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.menuMargin, Theme.px(1000))
        visible: root.model.state === "empty"
        icon: "clock"
        title: qsTr("Nothing is on sale just now")
        text: qsTr("Please ask our staff.")
        secondaryText: qsTr("Call staff")
        secondaryIcon: "bell"
        onSecondary: root.model.callStaff()
    }
}
