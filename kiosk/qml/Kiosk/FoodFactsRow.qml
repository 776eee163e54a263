pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// One allergen of the facts sheet: its name and a word, never a colour alone.
Rectangle {
    id: root

    required property string id
    required property string text
    required property string status
    required property bool avoided

    readonly property bool has: status === "yes"
    readonly property string word: has ? qsTr("Contains") : status === "unknown" ? qsTr("Not stated") : qsTr("None")

    implicitHeight: Math.max(Theme.grow(64, 112), name.height + Theme.s1)
    radius: Theme.rS
    color: has ? (avoided ? Theme.warnSoft : Theme.accentSoft) : "transparent"
    border.width: has ? Theme.bTile : Theme.bCard
    border.color: has ? (avoided ? Theme.warn : Theme.edge) : Theme.line
    Accessible.role: Accessible.StaticText
    Accessible.name: text + " " + word

    TextMetrics {
        id: natural
        text: root.text
        font: name.font
    }
    PaperText {
        id: name
        x: Theme.px(20)
        anchors.verticalCenter: parent.verticalCenter
        width: tail.x - x - Theme.s1
        text: root.text
        font.bold: root.has
        font.pixelSize: Theme.tMin
        // A single word is set smaller before it is cut in two.
        readonly property bool cut: root.text.includes(" ") || natural.advanceWidth * 0.8 > width
        wrapMode: cut ? Text.Wrap : Text.NoWrap
        fontSizeMode: cut ? Text.FixedSize : Text.HorizontalFit
        minimumPixelSize: Math.round(Theme.tMin * 0.75)
        Accessible.ignored: true
    }
    ButtonLabel {
        id: tail
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(20)
        anchors.verticalCenter: parent.verticalCenter
        icon: root.has ? (root.avoided ? "warn" : "check") : ""
        text: root.word
        bold: root.has
        color: root.has ? Theme.ink : Theme.ink2
        pixelSize: Theme.tMin
        spacing: Theme.px(6)
    }
}
