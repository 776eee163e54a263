import QtQuick
import Kiosk
import Kiosk.controls

// One point of the daily check: not looked at, well, or not well.
Touchable {
    id: root

    required property string id
    required property string mark // "well", "bad" or ""
    required property bool auto // the kiosk looks by itself
    required property int index
    required property string title
    readonly property color paint: mark === "bad" ? Theme.crit : Theme.ok

    objectName: "point-" + id
    implicitHeight: Math.max(Theme.grow(88, 140), words.height + Theme.s2)
    ringRadius: Theme.rS
    enabled: !auto
    checkable: true
    checked: mark === "well"
    name: title + ", " + (mark === "well" ? qsTr("well") : mark === "bad" ? qsTr("not well") : qsTr("not looked at"))

    Rectangle {
        width: parent.width
        height: root.index > 0 ? Math.max(1, Theme.bCard) : 0
        color: Theme.line
    }
    Rectangle {
        id: box
        x: Theme.s3
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.grow(52, 84)
        height: width
        radius: root.auto ? width / 2 : Theme.px(12)
        color: root.mark === "" ? Theme.surface : root.paint
        border.width: root.mark === "" ? Theme.bButton : 0
        border.color: Theme.edge

        Icon {
            anchors.centerIn: parent
            visible: root.mark !== ""
            name: root.mark === "bad" ? "x" : "check"
            size: parent.width * 0.7
            color: Theme.stateInk
        }
    }
    PaperText {
        id: words
        anchors.left: box.right
        anchors.leftMargin: Theme.s3
        anchors.right: by.left
        anchors.rightMargin: Theme.s2
        anchors.verticalCenter: parent.verticalCenter
        text: root.title
        font.bold: root.mark === ""
        Accessible.ignored: true
    }
    PaperText {
        id: by
        anchors.right: parent.right
        anchors.rightMargin: Theme.s3
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(implicitWidth, root.width * 0.3)
        text: root.auto ? qsTr("by itself") : root.mark === "bad" ? qsTr("not well") : ""
        color: Theme.ink2
        font.pixelSize: Theme.tMin
        Accessible.ignored: true
    }
}
