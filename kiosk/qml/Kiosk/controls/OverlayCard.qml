pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// A card over the veiled screen, its buttons within everybody's reach. Fill the parent with it; the
// children stand in a column `contentWidth` wide.
Item {
    id: root

    property bool open: true
    readonly property bool dense: Theme.largeText && Theme.smallPanel // every millimetre is needed
    property real bottomGap: Theme.px(dense ? 24 : Theme.landscape ? 60 : 160)
    property real padding: dense ? Theme.s4 : Theme.s6
    property alias spacing: column.spacing
    default property alias content: column.data
    readonly property real contentWidth: column.width

    signal scrimClicked

    visible: open

    Scrim {
        open: root.open
        onClicked: root.scrimClicked()
    }
    Rectangle {
        id: panel
        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(Theme.px(Theme.landscape && Theme.largeText ? 1500 : 1000), parent.width - 2 * Theme.margin)
        height: column.height + 2 * root.padding
        y: root.height - root.bottomGap - height + (root.open ? 0 : Theme.s8)
        radius: Theme.rXl
        color: Theme.surface
        border.width: Theme.contrast ? Theme.bCard : 0
        border.color: Theme.line
        Accessible.role: Accessible.Dialog

        Behavior on y {
            NumberAnimation {
                duration: Theme.move
                easing.type: Easing.OutCubic
            }
        }

        MouseArea {
            anchors.fill: parent
        }
        Column {
            id: column
            x: root.padding
            y: root.padding
            width: panel.width - 2 * x
            spacing: Theme.s3
        }
    }
}
