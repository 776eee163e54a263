pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// The dish that was touched grows from its card to the head of its page, and goes back to the card.
// It does not move under reduce motion. As large as it is on the card and only scaled, so that no touch waits
// for its pixels; the page's own picture takes its place when it is there.
Picture {
    id: root

    property Item hero: null // the page's picture, centred in its box; null where it has none
    property rect place // of the card's picture, standing at the bottom of its box
    property real way: 0 // 0 on the card, 1 at the head of the page
    property real far: 1 // how much larger it is there
    property point foot // the middle of its lower edge there
    readonly property bool going: growing.running || shrinking.running
    readonly property bool waiting: way === 1 && !going && hero !== null && (hero as Image).status === Image.Loading

    // The card is touched: from here it will grow.
    function remember(dish: Item, source: url): void {
        growing.stop();
        shrinking.stop();
        way = 0;
        place = dish.mapToItem(root.parent, 0, 0, dish.width, dish.height);
        picture = source;
    }

    function forget(): void {
        picture = "";
        hero = null;
        way = 0;
    }

    // Where the hero will be when its page, which is `page` or lies in it, has come to rest.
    function aim(page: Item): void {
        const box = hero.mapToItem(page, 0, 0, hero.width, hero.height);
        far = Math.min(box.width / paintedWidth, box.height / paintedHeight);
        foot = Qt.point(box.x + box.width / 2, box.y + box.height / 2 + paintedHeight * far / 2);
    }

    function grow(dish: Item, page: Item): void {
        hero = dish;
        way = 0;
        if (Theme.move === 0 || hero === null || picture.toString() === "" || paintedHeight === 0)
            return;
        aim(page);
        growing.restart();
    }

    function shrink(): void {
        hero = null;
        if (Theme.move > 0 && way === 1 && picture.toString() !== "")
            shrinking.restart();
    }

    width: place.width
    height: place.height
    x: place.x + (foot.x - width / 2 - place.x) * way
    y: place.y + (foot.y - height - place.y) * way
    transformOrigin: Item.Bottom
    scale: 1 + (far - 1) * way
    visible: going || waiting
    asynchronous: false

    Binding {
        target: root.hero
        when: root.hero !== null
        property: "visible"
        value: !root.visible
    }
    NumberAnimation {
        id: growing
        target: root
        property: "way"
        from: 0
        to: 1
        duration: Theme.move
        easing.type: Easing.OutCubic
    }
    NumberAnimation {
        id: shrinking
        target: root
        property: "way"
        from: 1
        to: 0
        duration: Theme.move * 2 / 3
        easing.type: Easing.InCubic
    }
}
