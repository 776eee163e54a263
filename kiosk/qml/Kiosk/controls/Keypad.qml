pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// Ten digits and erase; no key bottom left.
Grid {
    id: root

    property string eraseName
    property real keyWidth: Theme.px(192)
    property real keyHeight: Theme.px(112)
    property real gap: Theme.px(12)

    signal pressed(string key)

    columns: 3
    spacing: gap

    Repeater {
        model: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "", "0", "erase"]

        Item {
            id: place

            required property string modelData

            width: root.keyWidth
            height: root.keyHeight

            PadKey {
                anchors.fill: parent
                visible: place.modelData !== ""
                objectName: place.modelData === "erase" ? "keyErase" : "key" + place.modelData
                text: place.modelData === "erase" ? "" : place.modelData
                icon: place.modelData === "erase" ? "backsp" : ""
                name: place.modelData === "erase" ? root.eraseName : place.modelData
                pixelSize: Theme.tSection
                onClicked: root.pressed(place.modelData)
            }
        }
    }
}
