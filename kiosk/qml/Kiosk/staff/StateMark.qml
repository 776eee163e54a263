import QtQuick
import Kiosk
import Kiosk.controls

// How something is: a sign and a word, filled where somebody has to do something.
Rectangle {
    id: root

    required property string level // "ok", "off", "warn" or "fail"
    required property string text
    readonly property bool filled: level === "warn" || level === "fail"
    readonly property color paint: level === "fail" ? Theme.crit : level === "warn" ? Theme.warn : level === "ok" ? Theme.ok : Theme.ink2

    implicitWidth: Math.max(Theme.grow(176, 260), label.naturalWidth + 2 * Theme.s2)
    implicitHeight: Theme.grow(52, 92)
    radius: height / 2
    color: filled ? paint : "transparent"
    border.width: filled || level === "off" ? 0 : Theme.contrast ? 4 : 3
    border.color: paint
    Accessible.role: Accessible.StaticText
    Accessible.name: text

    ButtonLabel {
        id: label
        anchors.centerIn: parent
        icon: root.level === "fail" ? "x" : root.level === "warn" ? "warn" : root.level === "ok" ? "check" : "minus"
        text: root.text
        pixelSize: Theme.tMin
        color: root.filled ? Theme.stateInk : root.paint
        available: root.width - 2 * Theme.s1
    }
}
