import QtQuick
import Kiosk
import Kiosk.controls

// A category or a dish that can be moved, hidden and opened. Dragged by its grip it moves with the finger.
Rectangle {
    id: root

    required property string id
    required property string label
    required property string said
    required property bool hidden
    property bool opens: false
    property bool movable: true // and can be hidden

    signal moved(int by)
    signal dropped
    signal hiding
    signal opened

    height: Math.max(Theme.hSmall + Theme.s1, words.height + Theme.s2)
    radius: Theme.rM
    color: grip.pressed ? Theme.accentSoft : Theme.surface
    border.width: Theme.bTile
    border.color: Theme.line

    Item {
        id: handle
        width: root.movable ? Theme.tap : Theme.s2
        visible: root.movable
        height: parent.height

        Icon {
            anchors.centerIn: parent
            name: "grip"
            size: Math.round(Theme.tMin * 1.3)
        }
        MouseArea {
            id: grip
            objectName: "grip_" + root.id

            property real from: 0

            anchors.fill: parent
            preventStealing: true
            onPressed: mouse => from = mapToItem(null, mouse.x, mouse.y).y
            onPositionChanged: mouse => {
                const at = mapToItem(null, mouse.x, mouse.y).y;
                const by = at - from > root.height ? 1 : from - at > root.height ? -1 : 0;
                if (by !== 0) {
                    from += by * root.height;
                    root.moved(by);
                }
            }
            onReleased: root.dropped()
        }
    }
    Column {
        id: words
        anchors.left: handle.right
        anchors.right: tools.left
        anchors.rightMargin: Theme.s1
        anchors.verticalCenter: parent.verticalCenter

        PaperText {
            width: parent.width
            text: root.label
            font.pixelSize: Theme.tMin
            font.bold: true
            color: root.hidden ? Theme.ink2 : Theme.ink
        }
        PaperText {
            width: parent.width
            visible: text !== ""
            text: root.hidden ? qsTr("Hidden from guests") : root.said
            font.pixelSize: Theme.tMin
            color: Theme.ink2
        }
    }
    Row {
        id: tools
        anchors.right: parent.right
        anchors.rightMargin: Theme.s1
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.px(4)

        RoundButton {
            objectName: "hide_" + root.id
            visible: root.movable
            quiet: true
            icon: root.hidden ? "ban" : "eye"
            name: root.hidden ? qsTr("Show %1 again").arg(root.label) : qsTr("Hide %1").arg(root.label)
            size: Theme.tap
            onClicked: root.hiding()
        }
        RoundButton {
            objectName: "up_" + root.id
            visible: root.movable
            quiet: true
            icon: "up"
            name: qsTr("%1 up").arg(root.label)
            onClicked: {
                root.moved(-1);
                root.dropped();
            }
        }
        RoundButton {
            objectName: "down_" + root.id
            visible: root.movable
            quiet: true
            icon: "down"
            name: qsTr("%1 down").arg(root.label)
            onClicked: {
                root.moved(1);
                root.dropped();
            }
        }
        RoundButton {
            objectName: "open_" + root.id
            visible: root.opens
            quiet: true
            icon: "right"
            name: qsTr("Open %1").arg(root.label)
            onClicked: root.opened()
        }
    }
}
