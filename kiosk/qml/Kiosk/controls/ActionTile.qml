pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// A tile that does one thing or chooses one way: icon, title, a line of text. The mark at the right
// is a radio mark, an arrow, or only a check once it is on.
Touchable {
    id: root

    required property string icon
    required property string title
    property string text
    property bool selected: false
    property string mark // "", "radio" or "arrow"
    property int pixelSize: Theme.tLabel

    implicitWidth: Theme.px(320)
    implicitHeight: Math.max(Theme.px(232), sign.y + sign.height + words.height + Theme.s4)
    name: text === "" ? title : title + " " + text
    checkable: mark !== "arrow"
    checked: selected
    ringRadius: Theme.rCard

    Card {
        anchors.fill: parent
        selected: root.selected
    }
    Icon {
        id: sign
        x: Theme.px(28)
        y: Theme.s4
        name: root.icon
        size: Theme.px(root.mark === "" ? 64 : 84)
    }
    OptionMark {
        anchors.right: parent.right
        anchors.rightMargin: Theme.s4
        y: Theme.s4
        visible: root.mark === "radio" || (root.mark === "" && root.selected)
        selected: root.selected
    }
    Icon {
        anchors.right: parent.right
        anchors.rightMargin: Theme.s4
        y: Theme.s4
        visible: root.mark === "arrow"
        name: root.mark === "arrow" ? "right" : ""
        size: Theme.px(48)
    }
    Column {
        id: words
        x: Theme.px(30)
        width: root.width - 2 * x
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.px(18)
        spacing: -Theme.px(8)

        PaperText {
            width: parent.width
            heading: true
            text: root.title
            font.pixelSize: root.pixelSize
            Accessible.ignored: true
        }
        PaperText {
            width: parent.width
            visible: root.text !== ""
            text: root.text
            font.pixelSize: Theme.tMin
            color: Theme.ink2
            Accessible.ignored: true
        }
    }
}
