import QtQuick
import Kiosk
import Kiosk.controls

// A day and its hours.
Touchable {
    id: root

    required property string id
    required property string title
    required property string said
    required property bool shut

    objectName: "day_" + id
    implicitHeight: Math.max(Theme.grow(80, 128), words.height + 2 * Theme.s2)
    ringRadius: 0
    name: title + ": " + said

    Flow {
        id: words
        x: Theme.s3
        anchors.verticalCenter: parent.verticalCenter
        width: arrow.x - x - Theme.s1
        spacing: Theme.px(4)

        PaperText {
            width: Theme.largeText || Theme.smallPanel ? parent.width : Math.round(parent.width * 0.36)
            text: root.title
            font.bold: true
            Accessible.ignored: true
        }
        PaperText {
            width: Theme.largeText || Theme.smallPanel ? parent.width : parent.width - Math.round(parent.width * 0.36) - parent.spacing
            text: root.said
            color: root.shut ? Theme.ink2 : Theme.ink
            Accessible.ignored: true
        }
    }
    Icon {
        id: arrow
        anchors.right: parent.right
        anchors.rightMargin: Theme.s3
        anchors.verticalCenter: parent.verticalCenter
        name: "right"
        size: Theme.grow(32, 56)
    }
    Rectangle {
        anchors.bottom: parent.bottom
        visible: root.y + root.height < (root.parent?.height ?? 0) - 1
        width: parent.width
        height: Theme.bCard
        color: Theme.line
    }
}
