pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// A copy of a dish that goes from its card to the basket. It does not move under reduce motion.
// As large as it is on the card, so that its pixels are there already: decoding them would hold the touch up.
Picture {
    id: root

    property point goal
    property point origin
    property real way: 0

    function start(dish: url, from: point, extent: size, to: point): void {
        if (Theme.move === 0)
            return;
        picture = "";
        width = extent.width;
        height = extent.height;
        picture = dish;
        origin = from;
        goal = Qt.point(to.x - width / 2, to.y - height / 2);
        flight.restart();
    }

    visible: flight.running
    asynchronous: false
    // One curve: sideways evenly, down ever faster.
    x: origin.x + (goal.x - origin.x) * way
    y: origin.y + (goal.y - origin.y) * way * way
    scale: 1 - 0.6 * way
    opacity: 1 - 0.5 * way * way

    NumberAnimation {
        id: flight
        target: root
        property: "way"
        from: 0
        to: 1
        duration: Theme.move
    }
}
