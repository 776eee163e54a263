pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// A part or one of its checks; under a check that is wrong lies the card with its cure.
Column {
    id: root

    required property string id
    required property bool part
    required property bool opened
    required property string icon
    required property string name
    required property string said
    required property string level
    required property string grade
    required property string since
    required property string title
    required property string reason
    required property string steps
    required property string action
    required property int index
    property bool acting: false
    property bool running: false
    readonly property bool wide: !Theme.largeText && !Theme.smallPanel

    signal toggled(bool opened)
    signal acted(string action)

    Rectangle {
        width: parent.width
        height: root.index > 0 ? Math.max(1, Theme.bCard) : 0
        color: Theme.line
    }
    Touchable {
        id: line
        objectName: "row-" + root.id
        width: parent.width
        height: Math.max(Theme.grow(72, 128), words.height + Theme.s2)
        enabled: root.part
        ringRadius: Theme.rS
        name: root.name + ": " + root.grade + (root.said === "" ? "" : ", " + root.said)
        checkable: root.part
        checked: root.opened
        Accessible.role: root.part ? Accessible.Button : Accessible.ListItem
        onClicked: root.toggled(!root.opened)

        Icon {
            x: Theme.s3
            anchors.verticalCenter: parent.verticalCenter
            visible: root.part
            name: root.opened ? "down" : "right"
            size: Theme.grow(32, 56)
        }
        Icon {
            x: Theme.px(72)
            anchors.verticalCenter: parent.verticalCenter
            visible: root.part && root.wide
            name: root.icon
            size: Theme.grow(36, 56)
        }
        Item {
            id: words

            readonly property real start: root.part && !root.wide ? Theme.grow(72, 96) : Theme.px(root.wide ? 124 : 40)

            x: start
            anchors.verticalCenter: parent.verticalCenter
            width: mark.x - x - Theme.s2
            height: root.wide ? Math.max(called.height, told.height) : called.height + (told.visible ? told.height : 0)

            PaperText {
                id: called
                y: root.wide ? (words.height - height) / 2 : 0
                width: root.wide ? Math.min(implicitWidth, parent.width * 0.6) : parent.width
                text: root.name
                font.bold: root.part
                Accessible.ignored: true
            }
            PaperText {
                id: told
                objectName: "said"
                anchors.right: parent.right
                y: root.wide ? (words.height - height) / 2 : called.height
                width: root.wide ? parent.width - called.width - Theme.s2 : parent.width
                visible: text !== ""
                text: root.said
                color: Theme.ink2
                font.pixelSize: Theme.tMin
                horizontalAlignment: root.wide ? Text.AlignRight : Text.AlignLeft
                wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                Accessible.ignored: true
            }
        }
        StateMark {
            id: mark
            anchors.right: parent.right
            anchors.rightMargin: Theme.s3
            anchors.verticalCenter: parent.verticalCenter
            level: root.level
            text: root.grade
            Accessible.ignored: true
        }
    }
    Loader {
        width: parent.width
        active: root.title !== ""
        visible: active
        sourceComponent: CureCard {
            level: root.level
            title: root.title
            reason: root.reason
            steps: root.steps
            since: root.since
            action: root.acting ? root.action : ""
            enabled: !root.running
            onActed: root.acted(root.action)
        }
    }
}
