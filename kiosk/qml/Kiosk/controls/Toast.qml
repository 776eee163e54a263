pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// What just happened, with a way back. The caller places it and decides how long it is `shown`.
Rectangle {
    id: root

    required property string text
    property string icon: "check"
    property string undoText
    property string undoIcon: "undo"
    property bool shown: true
    property int guardMs: 0 // a finger that is busy where the toast appears does not hit its button

    signal undone

    onTextChanged: {
        if (guardMs > 0)
            fresh.restart();
    }

    implicitHeight: Math.max(Theme.grow(88, 144), words.height + Theme.s1, undoText !== "" ? undo.height + Theme.s3 : 0)
    radius: Theme.rM
    color: Theme.ink
    border.width: Theme.contrast ? Theme.bCard : 0
    border.color: Theme.bg
    opacity: shown ? 1 : 0
    visible: opacity > 0
    Accessible.role: Accessible.AlertMessage
    Accessible.name: text

    Behavior on opacity {
        NumberAnimation {
            duration: Theme.base
        }
    }

    Timer {
        id: fresh
        interval: root.guardMs
    }
    MouseArea {
        anchors.fill: parent
    }
    Icon {
        id: sign
        x: Theme.px(28)
        anchors.verticalCenter: parent.verticalCenter
        name: root.icon
        size: Theme.grow(36, 64)
        color: Theme.bg
    }
    PaperText {
        id: words
        anchors.left: sign.right
        anchors.leftMargin: Theme.px(18)
        anchors.right: undo.visible ? undo.left : parent.right
        anchors.rightMargin: Theme.s2
        anchors.verticalCenter: parent.verticalCenter
        text: root.text
        color: Theme.bg
        Accessible.ignored: true
    }
    Touchable {
        id: undo
        objectName: "undo"
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(12)
        anchors.verticalCenter: parent.verticalCenter
        visible: root.undoText !== ""
        width: Math.min(undoLabel.naturalWidth + Theme.px(56), root.width / 2) // what happened is read first
        height: Math.max(Theme.grow(64, 120), undoLabel.height + Theme.s1)
        ringRadius: height / 2
        name: root.undoText
        onClicked: {
            if (!fresh.running)
                root.undone();
        }

        Rectangle {
            anchors.fill: parent
            radius: height / 2
            color: Theme.surface
        }
        ButtonLabel {
            id: undoLabel
            anchors.centerIn: parent
            text: root.undoText
            icon: root.undoIcon
            pixelSize: Theme.tBody
            spacing: Theme.s1
            available: undo.width - Theme.s3
        }
    }
}
