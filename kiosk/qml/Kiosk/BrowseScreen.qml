pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// The menu: rail, long list, bar. Wide panels have the basket beside the list in place of the bar.
Page {
    id: root

    required property BrowseModel model

    readonly property bool wide: Theme.landscape
    // While searching with the largest type, the keyboard needs the bar's place.
    readonly property bool spread: model.searching && Theme.largeMode
    readonly property real foot: bar.visible ? bar.height : 0
    readonly property real listWidth: width - rail.width - rightInset

    signal opening(Item dish, url picture)

    objectName: "browse"
    full: model.searching || model.state === "failed"
    leftInset: rail.width
    rightInset: wide ? column.width : 0
    bottomInset: model.searching ? foot + pad.height : foot
    Component.onCompleted: model.arrange(wide ? 4 : 3)
    onWideChanged: model.arrange(wide ? 4 : 3)

    // The dish that was added flies to where the basket is.
    function fly(dish: Item, picture: url): void {
        const from = dish.mapToItem(root, 0, 0);
        const to = wide ? Qt.point(column.x + Theme.s8, Theme.px(180)) : Qt.point(width * 0.42, height - bar.height / 2);
        flying.start(picture, from, Qt.size(dish.width, dish.height), to);
    }

    BrowseRail {
        id: rail
        visible: !Theme.largeMode
        y: root.topInset
        width: visible ? Theme.rail : 0
        height: root.height - y - root.foot
        model: root.model
        current: list.current
        pages: list.longer
        onPaged: direction => list.page(direction)
    }
    MenuList {
        id: list
        x: rail.width
        y: root.topInset + (Theme.largeMode ? 0 : root.model.searching ? title.height : Theme.s2)
        width: root.listWidth
        height: root.height - y - root.bottomInset
        browse: root.model
        visible: root.model.state === "ready"
        onAdded: (dish, picture) => root.fly(dish, picture)
        onOpening: (dish, picture) => root.opening(dish, picture)
    }
    MenuTitle {
        id: title
        x: rail.width
        y: root.topInset
        width: root.listWidth
        model: root.model
        current: list.current
        visible: !Theme.largeMode && list.visible
    }
    // What is seldom there is not made: each menu would carry a third more than it shows.
    Loader {
        active: Theme.largeMode && list.visible && !root.model.searching
        y: root.topInset
        width: root.listWidth
        sourceComponent: CategoryStrip {
            model: root.model
            current: list.current
        }
    }
    Loader {
        active: root.model.state !== "ready"
        x: rail.width
        y: root.topInset
        width: root.listWidth
        height: root.height - y - root.foot
        sourceComponent: MenuTrouble {
            model: root.model
        }
    }
    Loader {
        active: list.visible && root.model.search !== "" && root.model.found === 0
        x: list.x + (list.width - width) / 2
        y: list.y + Math.max(0, (list.height - height) / 2)
        width: Math.min(root.listWidth - 2 * Theme.menuMargin, Theme.px(1000))
        sourceComponent: StateCard {
            readonly property bool tight: Theme.largeMode && root.wide || Theme.largeText && Theme.low

            objectName: "nothing-found"
            icon: tight ? "" : "search"
            title: qsTr("No dish of that name")
            text: tight ? "" : qsTr("Try fewer letters, or look in the categories.")
        }
    }
    Loader {
        id: pad
        active: root.model.searching
        x: rail.width
        y: root.height - root.foot - height
        width: root.listWidth
        sourceComponent: SearchPad {
            model: root.model
        }
    }
    Loader {
        id: column
        active: root.wide
        x: root.width - width
        width: active ? Theme.grow(480, 620) : 0
        height: root.height
        sourceComponent: BasketColumn {
            model: root.model
            onPaged: direction => list.page(direction)
        }
    }
    MenuBar {
        id: bar
        visible: !root.wide && !root.spread
        width: root.width
        anchors.bottom: parent.bottom
        model: root.model
        onPaged: direction => list.page(direction)
    }
    FlyingDish {
        id: flying
    }
}
