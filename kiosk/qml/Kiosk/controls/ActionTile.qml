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
    property bool flat: false // the icon beside the words, in half the height

    implicitWidth: Theme.px(320)
    implicitHeight: flat ? Math.max(Theme.grow(150, 168), words.height + Theme.s3) : Math.max(Theme.px(232), sign.height + words.height + 2 * Theme.s4)
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
        x: Theme.px(root.flat ? 20 : 28)
        y: root.flat ? (root.height - height) / 2 : Theme.s4
        name: root.icon
        size: Theme.px(root.mark === "" || root.flat ? 64 : 84)
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
        visible: root.mark === "arrow" && !root.flat
        name: root.mark === "arrow" ? "right" : ""
        size: Theme.px(48)
    }
    Column {
        id: words
        x: root.flat ? sign.x + sign.width + Theme.s2 : Theme.px(30)
        width: root.width - x - Theme.px(root.flat ? 12 : 30)
        y: root.flat ? (root.height - height) / 2 : root.height - height - Theme.px(18)
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
            visible: root.text !== "" && !root.flat
            text: root.text
            font.pixelSize: Theme.tMin
            color: Theme.ink2
            Accessible.ignored: true
        }
    }
}
