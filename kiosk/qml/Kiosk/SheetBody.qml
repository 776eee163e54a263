import QtQuick
import Kiosk

// What a sheet holds, as tall as it is, and scrolling where the window is too low for it. Give it the
// sheet's width and the window's height.
Flickable {
    id: root

    required property real windowHeight
    property bool headed: true // the sheet has a title above
    default property alias content: column.data
    property alias spacing: column.spacing
    readonly property real head: headed ? Theme.px(36) + Theme.hSmall + Theme.s3 : Theme.s5

    height: Math.min(contentHeight, windowHeight - head - Theme.s5 - Theme.s3)
    contentHeight: column.height
    boundsBehavior: Flickable.StopAtBounds
    clip: contentHeight > height

    Column {
        id: column
        width: root.width
        spacing: Theme.s3
    }
}
