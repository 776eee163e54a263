pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// A line icon drawn in one colour.
Image {
    id: root

    required property string name
    property int size: Theme.px(32)
    property color color: Theme.ink

    width: size
    height: size
    sourceSize: Qt.size(size, size)
    source: name === "" ? "" : "image://icon/" + name + "/" + String(color).slice(-6)
    Accessible.ignored: true
}
