pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// The one filled button of a screen: the next step. While `ready` is false it looks unfinished and
// says what is missing, and can still be touched (the screen then shows what is missing).
Touchable {
    id: root

    property string text
    property string caption // a second, smaller line
    property string icon
    property string trailingIcon
    property bool ready: true
    property int pixelSize: Theme.tTitle
    property real radius: Theme.rL
    property real padding: Theme.px(36)
    readonly property color paint: ready ? Theme.accentInk : Theme.ink

    implicitWidth: Math.max(label.naturalWidth, small.implicitWidth) + 2 * padding
    implicitHeight: Theme.hButton
    name: caption === "" ? text : text + " " + caption
    ringRadius: radius

    Rectangle {
        anchors.fill: parent
        radius: root.radius
        color: Theme.accent
        visible: root.ready
    }
    Loader {
        anchors.fill: parent
        active: !root.ready
        sourceComponent: DashedFrame {
            radius: root.radius
        }
    }
    Column {
        anchors.centerIn: parent
        spacing: Theme.largeText ? -Theme.px(14) : 0 // two large lines stand closer

        ButtonLabel {
            id: label
            anchors.horizontalCenter: parent.horizontalCenter
            text: root.text
            icon: root.icon
            trailingIcon: Theme.largeMode ? "" : root.trailingIcon
            pixelSize: Math.round(root.pixelSize * (Theme.largeText && root.caption !== "" ? 0.8 : 1))
            color: root.paint
            available: root.width - 2 * Theme.s2
        }
        Text {
            id: small
            anchors.horizontalCenter: parent.horizontalCenter
            visible: root.caption !== ""
            text: root.caption
            font.family: Theme.fontFamily
            font.pixelSize: Theme.tMin
            color: root.paint
            textFormat: Text.PlainText
            Accessible.ignored: true
        }
    }
}
