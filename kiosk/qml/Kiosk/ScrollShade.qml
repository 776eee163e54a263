pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// A line at the upper edge of a page that is scrolled, so that what slides under it is seen to go on.
Rectangle {
    required property Flickable list

    x: list.x
    y: list.y
    width: list.width
    height: Theme.bTile
    visible: list.contentY > Theme.s2
    color: Theme.line
}
