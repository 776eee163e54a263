pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// A card that is chosen as a whole: a part of a set, a reward. `marked` shows the radio mark.
// Children stand at its foot (a button, a progress bar) in place of price and detail.
Touchable {
    id: root

    required property string text
    property string price
    property string detail
    property url picture
    property url greyPicture
    property bool selected: false
    property bool marked: true
    property bool soldOut: false
    property string soldOutText
    property bool row: Theme.largeText
    property real pictureHeight: Theme.px(232)
    default property alias foot: footSlot.data
    readonly property bool footed: footSlot.children.length > 0
    // By so much the picture gives way to words that are longer than usual.
    readonly property real given: row ? 0 : Math.max(0, pictureHeight + Theme.px(14) + words.height + foots.height + Theme.px(14) - height)

    implicitWidth: Theme.px(row ? 1000 : 320)
    implicitHeight: row ? Math.max(Theme.px(256), words.height + rowFoot + Theme.s4) : Theme.px(400)
    checkable: marked
    checked: selected
    Accessible.role: marked ? Accessible.RadioButton : Accessible.Button
    name: [text, soldOut ? soldOutText : price, detail].filter(part => part !== "").join(" ")
    readonly property real rowFoot: row ? foots.height : 0

    Rectangle {
        anchors.fill: parent
        radius: Theme.rL
        color: root.selected ? Theme.accentSoft : Theme.surface
    }
    PlateGround {
        id: ground
        // In a row the plate has its own size: the words beside it decide the height.
        x: root.row ? Theme.px(28) : 0
        y: root.row ? (root.height - height) / 2 : 0
        width: root.row ? Theme.px(200) : root.width
        height: root.row ? width : root.pictureHeight - root.given
        corner: root.row ? Theme.rM : Theme.rL
        bottomLeftRadius: root.row ? Theme.rM : 0
        bottomRightRadius: bottomLeftRadius
        color: root.selected ? "transparent" : Theme.plate

        Picture {
            x: root.row ? Theme.s2 : Math.round(parent.width * 0.15)
            y: Theme.s3
            width: parent.width - 2 * x
            height: parent.height - y - Theme.px(18)
            picture: root.picture
            greyPicture: root.greyPicture
            grey: root.soldOut
        }
    }
    Rectangle {
        anchors.fill: parent
        radius: Theme.rL
        color: "transparent"
        border.width: root.selected ? Theme.bSelected : Theme.bCard
        border.color: root.selected ? Theme.accentLine : Theme.line
    }
    OptionMark {
        x: Theme.px(20)
        y: Theme.px(20)
        size: Theme.grow(52, 84)
        visible: root.marked && !root.soldOut
        selected: root.selected
    }
    PaperText {
        id: words
        x: root.row ? ground.x + ground.width + Theme.s4 : Theme.px(24)
        y: root.row ? (root.height - height - foots.height) / 2 : ground.height + Theme.px(14)
        width: root.width - x - Theme.s2
        text: root.text
        font.bold: true
        color: root.soldOut ? Theme.ink2 : Theme.ink
        Accessible.ignored: true
    }
    Item {
        id: foots
        x: words.x
        y: root.row ? words.y + words.height : root.height - height - Theme.px(14)
        width: root.width - x - Theme.px(24)
        // The detail stands under the price where there is no room beside it, as on a small panel.
        readonly property bool piled: !root.footed && (Theme.smallPanel && !root.row || money.implicitWidth + Theme.s1 + small.implicitWidth > width)
        height: root.footed ? footSlot.childrenRect.height + Theme.px(6) : piled ? money.implicitHeight + small.implicitHeight - Theme.px(6) : Math.max(money.implicitHeight, small.implicitHeight)

        MoneyText {
            id: money
            visible: !root.footed && !root.soldOut
            text: root.price
            pixelSize: Theme.tBody
            y: foots.piled ? 0 : (foots.height - height) / 2
            Accessible.ignored: true
        }
        PaperText {
            id: small
            visible: !root.footed && !root.soldOut
            x: foots.piled ? 0 : foots.width - width
            y: foots.piled ? foots.height - height : (foots.height - height) / 2
            width: foots.piled ? foots.width : implicitWidth
            text: root.detail
            font.pixelSize: Theme.tMin
            wrapMode: foots.piled ? Text.Wrap : Text.NoWrap
            color: Theme.ink2
            Accessible.ignored: true
        }
        ButtonLabel {
            visible: root.soldOut && !root.footed
            anchors.verticalCenter: parent.verticalCenter
            text: root.soldOutText
            icon: "ban"
            pixelSize: Theme.tMin
            spacing: Theme.px(8)
            available: parent.width
        }
        Item {
            id: footSlot
            width: parent.width
            height: childrenRect.height
        }
    }
}
