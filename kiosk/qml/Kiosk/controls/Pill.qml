pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// A small rounded label that is not touched: the state of an option group, a tax rate, a saving.
Rectangle {
    id: root

    required property string text
    property string icon
    property string kind: "plain" // "required", "done", "optional", "plain" or "offer"
    readonly property bool done: root.kind === "done"
    readonly property color paint: root.kind === "required" ? Theme.accentInk : root.kind === "offer" ? Theme.tagInk : Theme.ink

    implicitWidth: label.naturalWidth + (done ? Theme.s1 : Theme.px(40))
    implicitHeight: Theme.grow(44, 84)
    radius: height / 2
    color: root.kind === "required" ? Theme.accent : root.kind === "offer" ? Theme.tag : done ? "transparent" : Theme.sunk
    border.width: Theme.contrast && (root.kind === "optional" || root.kind === "plain") ? Theme.bCard : 0
    border.color: Theme.line
    Accessible.role: Accessible.StaticText
    Accessible.name: text

    ButtonLabel {
        id: label
        anchors.centerIn: parent
        text: root.text
        icon: root.done ? "check" : root.icon
        pixelSize: Theme.tMin
        spacing: Theme.px(8)
        color: root.paint
    }
}
