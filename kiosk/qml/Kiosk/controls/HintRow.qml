pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// What is still missing, over the not-ready button: a touch shows the place. `word`, a part of the
// text, is underlined.
Touchable {
    id: root

    required property string text
    property string word
    property string icon: "info"
    property string trailingIcon: "up"

    implicitHeight: Math.max(Theme.hSmall, words.height + Theme.s1)
    ringRadius: Theme.rM
    name: text

    // A small nod of the row: when a guest touches the button too early.
    function nod(): void {
        if (Theme.move > 0)
            nodding.restart();
    }

    Rectangle {
        anchors.fill: parent
        radius: Theme.rM
        color: Theme.warnSoft
        border.width: Theme.contrast ? Theme.bCard : 0
        border.color: Theme.warn
    }
    SequentialAnimation {
        id: nodding
        NumberAnimation {
            target: root
            property: "opacity"
            to: 0.5
            duration: Theme.move / 2
        }
        NumberAnimation {
            target: root
            property: "opacity"
            to: 1
            duration: Theme.move / 2
        }
    }
    Icon {
        id: sign
        x: Theme.px(26)
        anchors.verticalCenter: parent.verticalCenter
        name: root.icon
        size: Theme.grow(36, 64)
    }
    PaperText {
        id: words
        anchors.left: sign.right
        anchors.leftMargin: Theme.px(18)
        anchors.right: arrow.left
        anchors.rightMargin: Theme.s2
        anchors.verticalCenter: parent.verticalCenter
        font.bold: true
        textFormat: Text.StyledText
        text: root.word === "" ? Theme.escaped(root.text) : Theme.escaped(root.text).replace(Theme.escaped(root.word), word => "<u>" + word + "</u>")
        Accessible.ignored: true
    }
    Icon {
        id: arrow
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(24)
        anchors.verticalCenter: parent.verticalCenter
        visible: root.trailingIcon !== ""
        name: root.trailingIcon
        size: Theme.grow(36, 64)
    }
}
