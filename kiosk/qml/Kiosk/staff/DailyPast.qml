import QtQuick
import Kiosk
import Kiosk.controls

// A daily check that was signed: when, by whom, and what was not well.
Item {
    id: root

    required property string day
    required property string who
    required property string open

    implicitHeight: words.height + Theme.s1
    Accessible.role: Accessible.ListItem
    Accessible.name: words.text

    Icon {
        id: sign
        y: Theme.px(4)
        name: root.open === "" ? "check" : "warn"
        size: Theme.tBody
        color: root.open === "" ? Theme.ok : Theme.warn
    }
    PaperText {
        id: words
        anchors.left: sign.right
        anchors.leftMargin: Theme.s2
        anchors.right: parent.right
        text: root.day + " · " + root.who + (root.open === "" ? "" : " · " + root.open)
        font.pixelSize: Theme.tMin
        Accessible.ignored: true
    }
}
