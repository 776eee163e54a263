pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// The dish on the sun disc: at the right of the words, under them on a wide panel, or in the middle.
Item {
    id: root

    visible: height > Theme.px(120)

    property string picture
    property bool wide: false
    property bool centred: false
    readonly property alias dish: dish

    SunDisc {
        id: disc
        visible: !Theme.contrast
        width: root.wide ? Math.min(root.width, root.height * 1.25) : root.centred ? Math.min(parent.height * 1.15, parent.width) : Theme.px(640)
        x: root.wide || root.centred ? (root.width - width) / 2 : root.width - Theme.px(596)
        y: root.wide ? root.height - height * 0.8 : root.centred ? root.height - height * 0.92 : Theme.px(40)
    }
    Picture {
        id: dish
        x: root.wide || root.centred ? (root.width - width) / 2 : root.width - Theme.px(548)
        y: root.wide ? Theme.s3 : root.centred ? 0 : Theme.px(Theme.low ? 64 : 130)
        width: root.wide ? Theme.px(620) : root.centred ? root.width * 0.6 : Theme.px(492)
        height: root.wide ? Math.max(0, root.height - Theme.s6) : root.centred ? root.height - Theme.s3 : Theme.px(Theme.low ? 340 : 384)
        picture: root.picture
        verticalAlignment: Image.AlignVCenter
    }
}
