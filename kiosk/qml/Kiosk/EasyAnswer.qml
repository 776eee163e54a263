pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// One answer: a large picture over its name and price, or, where there is little height, beside them.
Touchable {
    id: root

    required property int index
    required property string text
    required property string price
    required property string note
    required property string picture
    required property string greyPicture
    required property string icon
    required property bool selected
    required property bool soldOut
    required property string soldOutText
    required property int quantity
    property bool row: false
    // What its words need, and what they get: as much as those of its neighbours, so that the pictures are alike.
    readonly property real wanted: words.height
    property real given: wanted

    readonly property bool seen: picture !== "" || icon !== ""
    readonly property real room: row ? Theme.s3 : Theme.s2
    readonly property string priced: soldOut ? "" : price
    readonly property string said: soldOut ? soldOutText : note

    name: [text, soldOut ? soldOutText : price, note].filter(part => part !== "").join(", ")
    checkable: selected
    checked: selected
    ringRadius: Theme.rCard

    Rectangle {
        anchors.fill: parent
        radius: Theme.rCard
        color: root.selected ? Theme.accentSoft : Theme.surface
    }
    PlateGround {
        id: ground
        visible: root.seen
        width: !root.seen ? 0 : root.row ? Math.min(root.height * 1.15, root.width * 0.34) : root.width
        height: root.row ? root.height : !root.seen ? 0 : root.height - root.given - 2 * Theme.s2
        corner: Theme.rCard
        topRightRadius: root.row ? 0 : corner
        bottomLeftRadius: root.row ? corner : 0

        Picture {
            anchors.fill: parent
            anchors.margins: root.row ? Theme.s2 : Theme.s3
            visible: root.picture !== ""
            picture: root.picture
            greyPicture: root.greyPicture
            grey: root.soldOut
            verticalAlignment: Image.AlignVCenter
        }
        Icon {
            anchors.centerIn: parent
            visible: root.picture === "" && name !== ""
            name: root.icon
            size: Math.min(parent.height * 0.6, Theme.px(130))
        }
    }
    Rectangle {
        anchors.fill: parent
        radius: Theme.rCard
        color: "transparent"
        border.width: root.selected ? Theme.bSelected : Theme.bButton
        border.color: root.selected ? Theme.accentLine : Theme.edge
    }
    Badge {
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.s2
        quantity: root.quantity
    }
    // What the guest has chosen has a sign, not a colour alone.
    Rectangle {
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.s2
        visible: root.selected && root.quantity === 0
        width: Theme.grow(64, 84)
        height: width
        radius: width / 2
        color: Theme.accent
        border.width: Theme.px(4)
        border.color: Theme.surface

        Icon {
            anchors.centerIn: parent
            name: "check"
            size: parent.width * 0.55
            color: Theme.accentInk
        }
    }
    Flow {
        id: words

        // Where there is room for one line only, the price stands at its end.
        readonly property bool inline: root.row && root.height < Theme.leading * 2 * name.font.pixelSize + Theme.s1

        x: root.row ? ground.width + root.room : root.room
        y: root.row || !root.seen ? (root.height - height) / 2 : ground.height + (root.height - ground.height - height) / 2
        width: root.width - x - root.room

        PaperText {
            id: name
            width: words.inline && root.priced !== "" ? parent.width - money.width : parent.width
            text: root.text
            heading: true
            readonly property bool single: root.row && root.height < Theme.headLeading * 2 * font.pixelSize

            wrapMode: single ? Text.NoWrap : Text.Wrap
            fontSizeMode: single ? Text.HorizontalFit : Text.FixedSize
            minimumPixelSize: Theme.tMin
            font.pixelSize: root.row && !Theme.largeMode ? Theme.tBody : Theme.tLabel
            color: root.soldOut ? Theme.ink2 : Theme.ink
            horizontalAlignment: root.row ? Text.AlignLeft : Text.AlignHCenter
            Accessible.ignored: true
        }
        Item {
            visible: root.priced !== ""
            width: words.inline ? money.width : parent.width
            height: money.height

            MoneyText {
                id: money
                x: root.row ? 0 : (parent.width - width) / 2
                text: root.priced
                pixelSize: name.font.pixelSize
                Accessible.ignored: true
            }
        }
        PaperText {
            width: parent.width
            // A remark gives way where there is no height for it; why something cannot be had does not.
            visible: text !== "" && (root.soldOut || !root.row || root.height >= name.height + (root.priced === "" ? 0 : money.height) + implicitHeight + Theme.s2)
            text: root.said
            font.pixelSize: Theme.tMin
            color: Theme.ink2
            horizontalAlignment: root.row ? Text.AlignLeft : Text.AlignHCenter
            Accessible.ignored: true
        }
    }
}
