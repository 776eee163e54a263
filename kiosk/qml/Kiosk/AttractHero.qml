pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// The dish of the house on the sun disc. With several pictures one fades into the next every eight
// seconds; under reduce motion the first stays.
Item {
    id: root

    required property list<string> pictures
    property int filled: 0 // so many of the first are photographs, whose edges are not empty
    property int shown: 0

    clip: true
    Accessible.ignored: true
    onPicturesChanged: shown = 0

    SunDisc {
        anchors.horizontalCenter: parent.horizontalCenter
        y: Math.max(Theme.px(44), (parent.height - height) * 0.42) // the heading ends above it
        width: Math.min(parent.width * 0.78, parent.height - Theme.px(52))
        ring: 0.15
        visible: !Theme.contrast
    }
    Repeater {
        model: root.pictures

        Picture {
            id: dish

            required property int index
            required property string modelData

            anchors.fill: parent
            anchors.leftMargin: Theme.px(26)
            anchors.rightMargin: Theme.px(34)
            anchors.topMargin: index < root.filled ? Theme.px(48) : 0
            anchors.bottomMargin: index < root.filled ? Theme.px(36) : 0
            picture: modelData
            opacity: index === root.shown ? 1 : 0
            visible: opacity > 0

            Behavior on opacity {
                NumberAnimation {
                    duration: Theme.reduceMotion ? 0 : 600
                }
            }
        }
    }
    Timer {
        interval: 8000
        repeat: true
        running: root.visible && root.pictures.length > 1 && !Theme.reduceMotion
        onTriggered: root.shown = (root.shown + 1) % root.pictures.length
    }
}
