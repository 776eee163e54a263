pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// The bar of the menu: cancel and help left, what is in the basket, checkout right.
BottomBar {
    id: root

    required property BrowseModel model

    signal paged(int direction)

    readonly property string taxed: model.taxIncluded ? qsTr("incl. tax") : qsTr("plus tax")
    readonly property string counted: model.taxIncluded ? qsTr("%n item(s) · incl. tax", "", model.count) : qsTr("%n item(s) · plus tax", "", model.count)

    // At 150 % there is room for one thing; how many there are shows on the cards.
    label: model.count === 0 ? "" : Theme.largeText && !Theme.largeMode ? taxed : counted
    total: model.total
    thumbnails: model.thumbnails
    tools: [
        ToolButton {
            objectName: "cancel"
            icon: "x"
            text: qsTr("Cancel")
            onClicked: root.model.cancel()
        },
        ToolButton {
            objectName: "help"
            icon: "access"
            text: qsTr("Help")
            onClicked: root.model.help()
        }
    ]
    pager: PageTurner {
        visible: Theme.largeMode && !root.model.searching
        width: 2 * root.pagerWidth + spacing
        onTurned: direction => root.paged(direction)
    }

    CheckoutButton {
        width: Theme.largeMode ? root.actionWidth : Math.max(implicitWidth, Theme.px(ready ? 288 : 418))
        model: root.model
    }
}
