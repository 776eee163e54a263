pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// An allergen of a dish; one the guest avoids carries a sign.
Rectangle {
    id: root

    required property string name
    required property bool avoided

    width: label.naturalWidth + Theme.px(40)
    height: Theme.grow(48, 88)
    radius: height / 2
    color: root.avoided ? Theme.warnSoft : Theme.surface
    border.width: root.avoided ? Theme.bTile : Theme.bCard
    border.color: root.avoided ? Theme.warn : Theme.line
    Accessible.role: Accessible.StaticText
    Accessible.name: name

    ButtonLabel {
        id: label
        anchors.centerIn: parent
        text: root.name
        icon: root.avoided ? "warn" : ""
        pixelSize: Theme.tMin
        spacing: Theme.px(8)
    }
}
