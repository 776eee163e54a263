pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// A line icon drawn in one colour. Signs (an arrow, a tick, a plus) have so few lines that they are drawn as heavy
// as the bold words they stand beside.
Image {
    id: root

    required property string name
    property int size: Theme.px(32)
    property color color: Theme.ink
    readonly property bool sign: ["check", "x", "plus", "left", "right", "up", "down"].includes(name)
    property bool bold: sign

    width: size
    height: size
    sourceSize: Qt.size(size, size)
    source: name === "" ? "" : "image://icon/" + name + "/" + String(color).slice(-6) + (bold ? "/bold" : "")
    Accessible.ignored: true
}
