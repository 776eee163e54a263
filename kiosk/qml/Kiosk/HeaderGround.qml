import QtQuick
import Kiosk

// A ground for the header on a page that begins behind it: once scrolled, nothing shines through its words.
Rectangle {
    required property Flickable list

    width: list.width
    visible: list.contentY > Theme.s2
    color: Theme.hero1

    // Nor is anything touched through it.
    MouseArea {
        anchors.fill: parent
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.bTile
        color: Theme.line
    }
}
