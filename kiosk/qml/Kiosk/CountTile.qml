pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// An option that can be had more than once: a touch takes one, the stepper more or less.
Touchable {
    id: root

    required property string text
    property string price
    property string note
    property string picture
    property int quantity: 0
    property bool soldOut: false
    property string soldOutText
    property bool full: false // no more can be had of its group
    readonly property bool selected: quantity > 0
    readonly property real side: Theme.s3
    readonly property bool tall: Theme.largeText || Theme.smallPanel || width < Theme.px(440)

    signal counted(int change)

    implicitHeight: Math.max(Theme.grow(112, 150), words.height + Theme.px(20), tall && selected ? words.height + stepper.height + Theme.px(36) : 0)
    name: [text, price, soldOut ? soldOutText : note, quantity > 0 ? "× " + quantity : ""].filter(part => part !== "").join(" ")
    checkable: true
    checked: selected
    Accessible.role: Accessible.SpinBox
    ringRadius: Theme.rM
    onClicked: {
        if (!soldOut && !full)
            counted(1);
    }

    Rectangle {
        anchors.fill: parent
        radius: Theme.rM
        color: root.selected ? Theme.accentSoft : Theme.surface
        border.width: root.selected ? Theme.bSelected : Theme.bTile
        border.color: root.selected ? Theme.accentLine : Theme.line
    }
    Picture {
        id: dish
        x: root.side
        anchors.verticalCenter: parent.verticalCenter
        visible: root.picture !== ""
        width: visible ? Theme.grow(88, 132) : 0
        height: Theme.grow(64, 96)
        picture: root.picture
        grey: root.soldOut
        verticalAlignment: Image.AlignVCenter
    }
    Column {
        id: words
        x: dish.visible ? dish.x + dish.width + Theme.s2 : root.side
        y: root.tall && root.selected ? Theme.px(10) : (root.height - height) / 2
        width: (root.tall && root.selected ? root.width - root.side : stepper.visible ? stepper.x : plus.visible ? plus.x : root.width) - x - Theme.s1
        spacing: -Theme.px(4)

        PaperText {
            width: parent.width
            text: root.text
            font.bold: true
            color: root.soldOut ? Theme.ink2 : Theme.ink
            Accessible.ignored: true
        }
        MoneyText {
            visible: root.price !== "" && !root.soldOut
            text: root.price
            pixelSize: Theme.tBody
        }
        PaperText {
            width: parent.width
            visible: text !== ""
            text: root.soldOut ? root.soldOutText : root.note
            font.pixelSize: Theme.tMin
            color: Theme.ink2
            Accessible.ignored: true
        }
    }
    RoundButton {
        id: plus
        objectName: "more"
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(16)
        anchors.verticalCenter: parent.verticalCenter
        visible: !root.selected && !root.soldOut
        quiet: true
        dashed: root.full
        icon: "plus"
        name: qsTr("One more")
        onClicked: {
            if (!root.full)
                root.counted(1);
        }
    }
    Stepper {
        id: stepper
        x: root.width - width - Theme.px(12)
        y: root.tall ? root.height - height - Theme.px(14) : (root.height - height) / 2
        visible: root.selected
        quantity: root.quantity
        minimum: 0
        maximum: root.full ? root.quantity : 99
        lessName: qsTr("One less")
        moreName: qsTr("One more")
        onLess: root.counted(-1)
        onMore: root.counted(1)
    }
}
