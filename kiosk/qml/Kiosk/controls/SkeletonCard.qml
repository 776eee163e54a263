pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// The place of a menu card while the menu is loading: still, nothing blinks.
Rectangle {
    id: root

    property bool row: Theme.largeText
    property real pictureHeight: Theme.px(184)

    implicitWidth: Theme.px(row ? (Theme.largeMode ? 1000 : 840) : 264)
    implicitHeight: Theme.px(row ? (Theme.largeMode ? 328 : 256) : 376)
    radius: Theme.rL
    color: Theme.surface
    border.width: Theme.bCard
    border.color: Theme.line
    Accessible.ignored: true

    component Bar: Rectangle {
        radius: height / 2
        color: Theme.sunk
        border.width: Theme.contrast ? 2 : 0
        border.color: Theme.line
        height: Theme.px(28)
    }

    Rectangle {
        x: root.row ? Theme.s3 : 1
        y: root.row ? Theme.s3 : 1
        width: root.row ? root.height - 2 * y : root.width - 2
        height: root.row ? width : root.pictureHeight
        color: Theme.sunk
        topLeftRadius: root.row ? Theme.rM : root.radius - 1
        topRightRadius: topLeftRadius
        bottomLeftRadius: root.row ? Theme.rM : 0
        bottomRightRadius: bottomLeftRadius
        border.width: Theme.contrast ? 2 : 0
        border.color: Theme.line
    }
    Column {
        x: root.row ? root.height + Theme.s1 : Theme.s3
        y: root.row ? (root.height - height) / 2 : root.pictureHeight + Theme.s3
        spacing: Theme.s2

        Bar {
            width: root.width * (root.row ? 0.4 : 0.62)
        }
        Bar {
            width: root.width * (root.row ? 0.3 : 0.44)
        }
        Item {
            width: 1
            height: Theme.s1
        }
        Bar {
            width: Theme.px(96)
            height: Theme.px(36)
        }
    }
    Rectangle {
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.rightMargin: Theme.px(20)
        anchors.bottomMargin: root.row ? (root.height - height) / 2 : Theme.px(6)
        width: Theme.px(64)
        height: width
        radius: width / 2
        color: Theme.sunk
        border.width: Theme.contrast ? 2 : 0
        border.color: Theme.line
    }
}
