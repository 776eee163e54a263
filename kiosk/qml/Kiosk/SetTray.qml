pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// What is on the tray already; open places are dashed.
Rectangle {
    id: root

    required property SetModel model

    implicitHeight: Theme.px(248)
    radius: Theme.rXl
    color: Theme.sunSoft
    border.width: Theme.contrast ? Theme.bCard : 0
    border.color: Theme.line
    Accessible.role: Accessible.List
    Accessible.name: model.title

    Repeater {
        id: places
        model: root.model.tray

        Item {
            id: place

            required property int index
            required property string name
            required property string picture
            required property bool open
            readonly property real cell: (root.width - 2 * Theme.s3) / Math.max(1, places.count)

            x: Theme.s3 + index * cell
            width: cell
            height: root.height

            Picture {
                anchors.horizontalCenter: parent.horizontalCenter
                y: Theme.px(32)
                width: Math.min(Theme.px(160), parent.width - Theme.s2)
                height: Theme.px(128)
                visible: !place.open
                picture: place.picture
            }
            Loader {
                anchors.horizontalCenter: parent.horizontalCenter
                y: Theme.px(40)
                width: Theme.px(112)
                height: width
                active: place.open
                sourceComponent: DashedFrame {
                    radius: width / 2
                    fill: Theme.surface

                    Icon {
                        anchors.centerIn: parent
                        name: "plus"
                        size: Theme.px(56)
                        bold: false
                    }
                }
            }
            PaperText {
                x: Theme.s1
                y: Theme.px(170)
                width: parent.width - 2 * x
                heading: true
                horizontalAlignment: Text.AlignHCenter
                text: place.name
                font.pixelSize: Theme.tMin
                maximumLineCount: 2
            }
        }
    }
}
