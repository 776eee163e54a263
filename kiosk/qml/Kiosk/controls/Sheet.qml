pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// A sheet from below over a veiled screen. Fill the parent with it. Its children are laid out by the
// caller inside the sheet's padding, under the title; `sheetHeight` 0 takes their own height.
Item {
    id: root

    property bool open: true
    property string title
    property string closeText
    property color ground: Theme.bg
    property real sheetHeight: 0
    property real padding: Theme.margin
    default property alias content: slot.data
    readonly property real contentWidth: slot.width
    readonly property real contentHeight: slot.height - padding // the room under the title
    readonly property bool headed: title !== "" || closeText !== ""

    signal closed

    visible: open || panel.y < height

    Scrim {
        open: root.open
        onClicked: root.closed()
    }
    Rectangle {
        id: panel
        width: parent.width
        height: root.sheetHeight > 0 ? root.sheetHeight : slot.y + slot.childrenRect.height + root.padding
        y: root.open ? root.height - height : root.height
        topLeftRadius: Theme.rXl
        topRightRadius: Theme.rXl
        color: root.ground
        Accessible.role: Accessible.Dialog
        Accessible.name: root.title

        Behavior on y {
            NumberAnimation {
                duration: Theme.move
                easing.type: Easing.OutCubic
            }
        }

        MouseArea {
            anchors.fill: parent
        }
        Rectangle {
            anchors.fill: parent
            visible: Theme.contrast
            topLeftRadius: Theme.rXl
            topRightRadius: Theme.rXl
            color: "transparent"
            border.width: Theme.bCard
            border.color: Theme.line
        }
        PaperText {
            id: words
            x: root.padding
            anchors.verticalCenter: close.verticalCenter
            anchors.verticalCenterOffset: Math.max(0, Theme.s3 - close.y + (height - close.height) / 2) // of two lines
            width: close.x - x - Theme.s2
            visible: root.title !== ""
            heading: true
            text: root.title
            font.pixelSize: Theme.tSection
        }
        SmallButton {
            id: close
            objectName: "sheetClose"
            anchors.right: parent.right
            anchors.rightMargin: root.padding
            y: Theme.px(36)
            visible: root.closeText !== ""
            text: root.closeText
            icon: "x"
            pill: true
            pixelSize: Theme.tBody
            onClicked: root.closed()
        }
        Item {
            id: slot
            x: root.padding
            y: root.headed ? Math.max(close.y + close.height, words.visible ? words.y + words.height : 0) + Theme.s3 : root.padding
            width: panel.width - 2 * x
            height: panel.height - y
        }
    }
}
