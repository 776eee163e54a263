pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk

// A choice of one among two to four, side by side. Children are Segments; `label` and `icon` stand
// before them.
Rectangle {
    id: root

    property string label
    property string icon
    default property alias segments: row.data

    implicitHeight: Theme.grow(112, 144)
    implicitWidth: row.implicitWidth + 2 * Theme.s1
    radius: Theme.rL
    color: Theme.sunk
    border.width: Theme.contrast ? Theme.bCard : 0
    border.color: Theme.line

    ButtonLabel {
        id: caption
        x: Theme.s4
        anchors.verticalCenter: parent.verticalCenter
        visible: root.label !== ""
        text: root.label
        icon: root.icon
        pixelSize: Theme.tBody
    }
    RowLayout {
        id: row
        anchors.fill: parent
        anchors.margins: Theme.s1
        anchors.leftMargin: caption.visible ? caption.x + caption.width + Theme.s3 : Theme.s1
        spacing: Theme.s1
        // Alike, where the longest can be set into its share.
        uniformCellSizes: row.children.every(each => (each as Segment)?.leastWidth <= (row.width - row.spacing) / row.children.length)
    }
}
