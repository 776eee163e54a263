import QtQuick
import Kiosk
import Kiosk.controls

// A line of the audit log: when, who, and what was done.
Item {
    id: root

    property string when
    property string who
    property string what
    readonly property bool stacked: Theme.largeText

    implicitHeight: (stacked ? head.height + done.height : Math.max(head.height, done.height)) + Theme.s2
    Accessible.role: Accessible.ListItem
    Accessible.name: root.when + " " + root.who + " " + root.what

    PaperText {
        id: head
        x: Theme.s3
        y: Theme.s1
        width: root.stacked ? root.width - 2 * x : root.width * 0.42 - x
        text: root.when + "  " + root.who
        font.pixelSize: Theme.tMin
        color: Theme.ink2
        Accessible.ignored: true
    }
    PaperText {
        id: done
        x: root.stacked ? Theme.s3 : root.width * 0.42 + Theme.s2
        y: root.stacked ? head.y + head.height : Theme.s1
        width: root.width - x - Theme.s3
        text: root.what
        font.pixelSize: Theme.tMin
        Accessible.ignored: true
    }
}
