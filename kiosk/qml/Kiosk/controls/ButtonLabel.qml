pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// What stands on a button: icon, one line of text, icon. Text that is wider than `available` is set
// smaller, down to 0.7 of its size and never under the smallest type; what is longer still takes a
// second line. It is never cut.
Row {
    id: root

    property string text
    property string icon
    property string trailingIcon
    property int pixelSize: Theme.tStrong
    property int iconSize: Math.round(pixelSize * 1.1)
    property color color: Theme.ink
    property bool bold: true
    property real available: Infinity
    // The width it would like to have.
    readonly property real naturalWidth: Math.ceil(metrics.advanceWidth) + iconsWidth
    // The smallest it can be set in before it takes a second line, and the width it has then.
    readonly property int smallest: Math.min(pixelSize, Math.max(24 * Theme.physical, pixelSize * 0.7))
    readonly property real leastWidth: Math.ceil(metrics.advanceWidth * smallest / pixelSize) + iconsWidth
    readonly property real iconsWidth: (icon !== "" ? iconSize + spacing : 0) + (trailingIcon !== "" ? iconSize + spacing : 0)

    spacing: Math.round(pixelSize * 0.4)

    TextMetrics {
        id: metrics
        text: root.text
        font.family: Theme.fontFamily
        font.pixelSize: root.pixelSize
        font.bold: root.bold
    }

    Icon {
        name: root.icon
        size: root.iconSize
        color: root.color
        visible: root.icon !== ""
        anchors.verticalCenter: parent.verticalCenter
    }
    Text {
        readonly property real room: root.available - root.iconsWidth
        readonly property int fitted: Math.floor(root.pixelSize * Math.min(1, room / Math.max(1, metrics.advanceWidth)))
        readonly property bool wraps: isFinite(room) && fitted < root.smallest

        visible: root.text !== ""
        text: root.text
        font.family: Theme.fontFamily
        font.bold: root.bold
        font.pixelSize: Math.max(root.smallest, fitted)
        width: wraps ? Math.max(1, room) : Math.ceil(metrics.advanceWidth * font.pixelSize / root.pixelSize)
        wrapMode: wraps ? Text.Wrap : Text.NoWrap
        horizontalAlignment: Text.AlignHCenter
        lineHeight: Theme.headLeading / 1.448
        color: root.color
        textFormat: Text.PlainText
        anchors.verticalCenter: parent.verticalCenter
        Accessible.ignored: true
    }
    Icon {
        name: root.trailingIcon
        size: root.iconSize
        color: root.color
        visible: root.trailingIcon !== ""
        anchors.verticalCenter: parent.verticalCenter
    }
}
