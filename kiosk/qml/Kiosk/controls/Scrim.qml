pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// The veil between a screen and what lies over it: it takes every touch.
Rectangle {
    id: root

    property bool open: true

    signal clicked

    anchors.fill: parent
    color: Theme.scrim
    visible: opacity > 0
    opacity: open ? 1 : 0
    Accessible.ignored: true

    Behavior on opacity {
        NumberAnimation {
            duration: Theme.base
        }
    }

    MouseArea {
        anchors.fill: parent
        onClicked: root.clicked()
        onWheel: wheel => wheel.accepted = true
    }
}
