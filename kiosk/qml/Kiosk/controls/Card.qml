pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// A white card on the paper ground. Children go inside, without padding.
Rectangle {
    id: root

    property bool selected: false

    color: selected ? Theme.accentSoft : Theme.surface
    radius: Theme.rCard
    border.width: selected ? Theme.bSelected : Theme.bCard
    border.color: selected ? Theme.accentLine : Theme.line
}
