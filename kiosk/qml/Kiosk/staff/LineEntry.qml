import QtQuick
import Kiosk
import Kiosk.controls

// A line of the log. A touch shows all of it.
Touchable {
    id: root

    required property string at
    required property string level
    required property string mark // "ok", "warn" or "fail"
    required property string event
    required property string more
    property bool opened: false

    objectName: "logLine"
    implicitHeight: Math.max(Theme.grow(64, 112), words.height + Theme.s2)
    ringRadius: 0
    name: level + ", " + at + ", " + event
    checkable: more !== ""
    checked: opened
    onClicked: opened = !opened

    Rectangle {
        anchors.fill: parent
        color: root.mark === "fail" ? Theme.critSoft : root.mark === "warn" ? Theme.warnSoft : Theme.surface
        border.width: Theme.contrast ? Theme.bCard : 0
        border.color: Theme.line
    }
    Rectangle {
        width: Theme.px(8)
        height: parent.height
        visible: root.mark !== "ok"
        color: root.mark === "fail" ? Theme.crit : Theme.warn
    }
    Column {
        id: words
        x: Theme.s3
        anchors.verticalCenter: parent.verticalCenter
        width: root.width - 2 * x

        PaperText {
            width: parent.width
            text: (root.at === "" ? "" : root.at + "  ") + (root.mark === "ok" ? "" : root.level.toUpperCase() + "  ") + root.event
            font.pixelSize: Theme.tMin
            font.bold: root.mark !== "ok"
            wrapMode: Text.WrapAtWordBoundaryOrAnywhere
            Accessible.ignored: true
        }
        PaperText {
            width: parent.width
            visible: text !== "" && root.opened
            text: root.more
            color: Theme.ink2
            font.pixelSize: Theme.tMin
            wrapMode: Text.WrapAtWordBoundaryOrAnywhere
            Accessible.ignored: true
        }
    }
}
