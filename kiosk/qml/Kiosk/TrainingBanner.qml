pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// On every screen while staff train: that nothing here is real, and the way back to selling. A frame of the
// same colour goes around the whole screen.
Rectangle {
    id: root

    property bool endable: true
    property real frameHeight: 0
    readonly property color ground: "#FFD400" // in every theme: it must look like nothing else
    readonly property color paint: "#1A1400"

    signal ended

    implicitHeight: Math.max(Theme.grow(96, 136), words.height + Theme.s2)
    color: ground
    Accessible.role: Accessible.AlertMessage
    Accessible.name: words.text

    component Edge: Rectangle {
        width: Theme.px(14)
        height: root.frameHeight
        color: root.ground
    }

    Edge {}
    Edge {
        anchors.right: parent.right
    }
    Edge {
        y: root.frameHeight - height
        width: root.width
        height: Theme.px(14)
    }
    Icon {
        id: sign
        x: Theme.menuMargin
        anchors.verticalCenter: parent.verticalCenter
        name: "warn"
        size: Theme.grow(48, 64)
        color: root.paint
    }
    PaperText {
        id: words
        anchors.left: sign.right
        anchors.leftMargin: Theme.s2
        anchors.right: end.visible ? end.left : parent.right
        anchors.rightMargin: Theme.s2
        anchors.verticalCenter: parent.verticalCenter
        text: qsTr("TRAINING · no real order, no real money")
        color: root.paint
        font.bold: true
        font.pixelSize: Theme.tMin
    }
    Touchable {
        id: end
        objectName: "endTraining"
        visible: root.endable
        anchors.right: parent.right
        anchors.rightMargin: Theme.menuMargin
        anchors.verticalCenter: parent.verticalCenter
        width: label.naturalWidth + 2 * Theme.s3
        height: Theme.hChip
        ringRadius: height / 2
        name: qsTr("End training")
        onClicked: root.ended()

        Rectangle {
            anchors.fill: parent
            radius: height / 2
            color: root.paint
        }
        ButtonLabel {
            id: label
            anchors.centerIn: parent
            text: Theme.largeText || Theme.smallPanel ? qsTr("End") : qsTr("End training")
            icon: "lock"
            pixelSize: Theme.tMin
            color: "#FFFFFF"
        }
    }
}
