pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// The ground under the picture of a card, rounded where it meets the card's top corners (a clip
// would not round it).
Rectangle {
    id: root

    property real corner: Theme.rL

    color: Theme.plate
    topLeftRadius: corner
    topRightRadius: corner
}
