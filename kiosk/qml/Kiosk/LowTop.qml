pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// What stands over the screen when it was brought down: a dish, that nothing up here is to be touched, and what
// was ordered last.
HeroGround {
    id: root

    required property ChromeModel chrome
    property bool covered: false // something lies over the screen

    readonly property real room: order.visible ? order.y : height

    objectName: "lowTop"

    SunDisc {
        id: sun
        x: root.width - width * (Theme.largeText ? 0.84 : 0.92)
        y: (root.room - height) / 2
        width: root.height * 0.78
        visible: !Theme.contrast
    }
    Picture {
        x: sun.x + Theme.s3
        y: Math.max(Theme.s3, sun.y)
        width: root.width - Theme.margin - x
        height: Math.min(sun.height, root.room - 2 * y)
        picture: root.chrome.dish
        verticalAlignment: Image.AlignVCenter
    }
    Column {
        id: words
        x: Theme.margin
        y: Math.round((root.room - height) / 2)
        width: sun.x - x - Theme.s2
        spacing: Theme.s2

        PaperText {
            objectName: "lowTitle"
            width: parent.width
            heading: true
            text: qsTr("Controls are below")
            font.pixelSize: Theme.largeMode ? Theme.tSection : Theme.tDisplay
        }
        PaperText {
            width: parent.width
            visible: !(Theme.largeMode && order.visible)
            text: qsTr("There is nothing to touch up here.")
        }
    }
    Card {
        id: order

        // The last three lines, or as many as leave the words and the dish their room.
        readonly property real most: root.height - 2 * inset - Theme.s3 - (Theme.largeMode ? words.height + Theme.s3 : root.height * 0.64)
        readonly property real inset: Theme.s2
        readonly property int shown: {
            let left = most, at = lines.made - 1;
            for (; at >= Math.max(0, lines.made - 3); at--) {
                left -= ((lines.itemAt(at) as PayLine)?.implicitHeight ?? 0) + ordered.spacing;
                if (left < (at > 0 ? rest.height : 0))
                    break;
            }
            return Math.max(1, lines.made - 1 - at);
        }

        objectName: "lowOrder"
        x: Theme.margin
        y: parent.height - height - Theme.s3
        width: parent.width - 2 * x
        height: ordered.height + 2 * inset
        visible: lines.count > 0

        Column {
            id: ordered
            x: Theme.s3
            y: order.inset
            width: order.width - 2 * x
            spacing: Theme.largeText ? 0 : Theme.px(20)

            PaperText {
                id: rest
                width: parent.width
                visible: lines.count > order.shown
                text: qsTr("and %1 more").arg(lines.count - order.shown)
                font.pixelSize: Theme.tMin
                color: Theme.ink2
            }
            Repeater {
                id: lines

                property int made: 0

                model: root.chrome.ordered
                onItemAdded: made++
                onItemRemoved: made--

                PayLine {
                    required property int index

                    width: ordered.width
                    visible: index >= lines.count - order.shown
                    close: true
                }
            }
        }
    }
    Scrim {
        open: root.covered
    }
}
