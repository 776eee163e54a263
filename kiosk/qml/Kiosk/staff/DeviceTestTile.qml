import QtQuick
import Kiosk
import Kiosk.controls

// A test with a person: how it ended last.
Touchable {
    id: root

    required property string id
    required property string icon
    required property string title
    required property string said
    required property string mark
    required property bool possible

    objectName: "test-" + id
    enabled: possible
    implicitHeight: Math.max(Theme.grow(112, 180), words.height + 2 * Theme.s2)
    ringRadius: Theme.rM
    name: title + ", " + said

    Rectangle {
        anchors.fill: parent
        radius: Theme.rM
        color: root.possible ? Theme.surface : Theme.sunk
        border.width: root.possible ? Theme.bTile : Theme.bCard
        border.color: root.possible ? Theme.edge : Theme.line
    }
    Icon {
        id: sign
        x: Theme.s3
        anchors.verticalCenter: parent.verticalCenter
        name: root.icon
        size: Theme.grow(44, 64)
    }
    Column {
        id: words
        anchors.left: sign.right
        anchors.leftMargin: Theme.s3
        anchors.right: ended.left
        anchors.rightMargin: Theme.s1
        anchors.verticalCenter: parent.verticalCenter

        PaperText {
            width: parent.width
            text: root.title
            font.bold: true
            Accessible.ignored: true
        }
        PaperText {
            width: parent.width
            text: root.said
            color: Theme.ink2
            font.pixelSize: Theme.tMin
            Accessible.ignored: true
        }
    }
    Icon {
        id: ended
        anchors.right: parent.right
        anchors.rightMargin: Theme.s3
        anchors.verticalCenter: parent.verticalCenter
        name: root.mark === "ok" ? "check" : root.mark === "fail" ? "x" : root.possible ? "right" : ""
        size: Theme.grow(40, 64)
        color: root.mark === "ok" ? Theme.ok : root.mark === "fail" ? Theme.crit : Theme.ink
    }
}
