pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// Whatever can be pressed: a button to the finger, to the keyboard and to assistive technology.
// Everything pressable in the program is built on it.
Item {
    id: root

    property string name // what assistive technology calls it
    property bool checkable: false
    property bool checked: false
    property real ringRadius: Theme.rL
    readonly property bool pressed: area.pressed && area.containsMouse

    signal clicked

    scale: pressed ? 0.98 : 1
    activeFocusOnTab: enabled
    Accessible.role: Accessible.Button
    // Without the signs that only steer Japanese line breaks.
    Accessible.name: name.replace(/[\u200b\u2060]/g, "")
    Accessible.checkable: checkable
    Accessible.checked: checked
    Accessible.focusable: true
    Accessible.onPressAction: root.clicked()
    Keys.onSpacePressed: clicked()
    Keys.onReturnPressed: clicked()

    Behavior on scale {
        NumberAnimation {
            duration: Theme.quick
            easing.type: Easing.OutCubic
        }
    }

    MouseArea {
        id: area
        anchors.fill: parent
        // A target is never smaller than 12 mm, whatever is drawn.
        anchors.margins: Math.min(0, (Math.min(root.width, root.height) - Theme.px(39)) / 2)
        onClicked: root.clicked()
    }

    Rectangle {
        anchors.fill: parent
        anchors.margins: -8
        z: 1
        visible: root.activeFocus
        color: "transparent"
        radius: root.ringRadius + 8
        border.width: 4
        border.color: Theme.ink
    }
}
