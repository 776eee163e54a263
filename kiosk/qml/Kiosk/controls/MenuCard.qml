pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// A dish of the menu. The round button adds it at once (+) or opens its choices (›); the rest of the
// card opens it. A sold-out card answers a touch too: the screen says so and offers another dish.
// `row` is the layout for large text, one card a line.
Touchable {
    id: root

    required property string text
    property string price
    property string usual // what it costs without an offer
    property string detail // calories, or the difference in price
    property bool detailed: !Theme.smallPanel // whether a card shows it
    property url picture
    property url greyPicture
    property string tagText
    property string tagIcon
    property int quantity: 0
    property bool opensChoices: false
    property string icon: opensChoices ? "right" : "plus"
    property bool soldOut: false
    property string soldOutText
    property string soldOutIcon: "ban"
    property string addName
    property bool row: Theme.largeText
    property real pictureHeight: Theme.px(Theme.smallPanel ? 169 : 184)
    readonly property alias pictured: pictured
    readonly property real rowHeight: Math.max(Theme.px(Theme.largeMode ? 328 : 256), words.height + Theme.s4 + (tag.width > words.x ? tag.height : 0))
    readonly property bool inBasket: quantity > 0
    readonly property real frame: inBasket ? Theme.bSelected : Theme.bCard
    readonly property real pad: Theme.px(Theme.smallPanel && !row ? 12 : 20)

    signal opened
    signal added
    signal refused

    implicitWidth: Theme.px(row ? (Theme.largeMode ? 1000 : 840) : 264)
    implicitHeight: row ? rowHeight : Theme.px(376)
    readonly property string said: usual === "" ? price : qsTr("%1 instead of %2").arg(price).arg(usual)
    name: [text, soldOut ? soldOutText : said, detail].filter(part => part !== "").join(" ")
    onClicked: soldOut ? refused() : opened()

    Rectangle {
        anchors.fill: parent
        radius: Theme.rL
        color: Theme.surface
    }
    PlateGround {
        id: ground
        // In a row the plate has its own size: the words beside it decide the height.
        x: root.row ? Theme.px(28) : 0
        y: root.row ? (root.height - height) / 2 : 0
        width: root.row ? Theme.px(Theme.largeMode ? 272 : 200) : root.width
        height: root.row ? width : root.pictureHeight
        corner: root.row ? Theme.rM : Theme.rL
        bottomLeftRadius: root.row ? Theme.rM : 0
        bottomRightRadius: bottomLeftRadius

        Picture {
            id: pictured
            x: root.row ? Theme.s2 : Math.round(parent.width / 8)
            y: root.tagText !== "" && !root.row ? Theme.px(28) : Theme.s2
            width: parent.width - 2 * x
            height: parent.height - y - Theme.px(10)
            picture: root.picture
            greyPicture: root.greyPicture
            grey: root.soldOut
        }
    }
    Rectangle {
        anchors.fill: parent
        radius: Theme.rL
        color: "transparent"
        border.width: root.frame
        border.color: root.inBasket ? Theme.accentLine : Theme.line
    }
    // Parts that most cards do not have are made only where they are: a flick makes three cards a row.
    Component {
        id: instead

        UsualPrice {
            text: root.usual
            Accessible.ignored: true
        }
    }
    Loader {
        id: tag
        active: root.tagText !== "" && !root.soldOut && !root.inBasket
        sourceComponent: Tag {
            text: root.tagText
            icon: root.tagIcon
            most: root.width
        }
    }
    Loader {
        x: root.row ? Theme.px(16) : root.width - width - Theme.px(12)
        y: Theme.px(12)
        active: root.inBasket
        sourceComponent: Badge {
            quantity: root.quantity
        }
    }
    Column {
        id: words
        x: root.row ? ground.x + ground.width + Theme.s4 : root.pad
        y: root.row ? Math.max((root.height - height) / 2, tag.width > x ? tag.height : 0) : root.pictureHeight + Theme.px(9)
        width: root.width - x - (root.row ? add.width + 2 * Theme.s4 : Theme.px(Theme.smallPanel ? 6 : 12))
        spacing: -Theme.px(6)

        PaperText {
            width: parent.width
            text: root.text
            font.bold: true
            color: root.soldOut ? Theme.ink2 : Theme.ink
            Accessible.ignored: true
        }
        Loader {
            width: parent.width
            active: root.row && !root.soldOut
            visible: active
            sourceComponent: Flow {
                spacing: Theme.s3

                MoneyText {
                    id: rowPrice
                    visible: root.price !== ""
                    text: root.price
                    pixelSize: Theme.grow(36, 60)
                    Accessible.ignored: true
                }
                Loader {
                    height: rowPrice.height
                    active: root.usual !== ""
                    visible: active
                    sourceComponent: instead
                }
                PaperText {
                    visible: root.detail !== ""
                    height: rowPrice.height
                    verticalAlignment: Text.AlignVCenter
                    text: root.detail
                    color: Theme.ink2
                    Accessible.ignored: true
                }
            }
        }
        Loader {
            width: parent.width
            active: root.row && root.soldOut
            visible: active
            sourceComponent: PaperText {
                text: root.soldOutText
                font.bold: true
                Accessible.ignored: true
            }
        }
    }
    Loader {
        x: root.pad
        anchors.verticalCenter: add.verticalCenter
        anchors.verticalCenterOffset: root.usual !== "" ? -Theme.px(8) : 0
        active: !root.row && !root.soldOut
        sourceComponent: Column {
            spacing: -Theme.px(root.usual !== "" ? 12 : 7)

            Loader {
                active: root.usual !== ""
                visible: active
                sourceComponent: instead
            }
            MoneyText {
                text: root.price
                visible: root.price !== ""
                pixelSize: Theme.tStrong
                Accessible.ignored: true
            }
            PaperText {
                visible: root.detail !== "" && root.detailed
                text: root.detail
                font.pixelSize: Theme.tMin
                wrapMode: Text.NoWrap
                color: Theme.ink2
                Accessible.ignored: true
            }
        }
    }
    Loader {
        x: root.pad + Theme.px(2)
        anchors.verticalCenter: add.verticalCenter
        active: !root.row && root.soldOut
        sourceComponent: ButtonLabel {
            text: root.soldOutText
            icon: root.soldOutIcon
            pixelSize: Theme.tMin
            iconSize: Theme.px(36)
            spacing: Theme.px(8)
            available: root.width - 2 * root.pad
        }
    }
    RoundButton {
        id: add
        objectName: "add"
        x: root.width - width - (root.row ? Theme.s4 : Theme.px(17))
        y: root.row ? (root.height - height) / 2 : root.height - height - Theme.px(17)
        visible: !root.soldOut
        icon: root.icon
        filled: !root.opensChoices
        name: root.addName
        onClicked: root.opensChoices ? root.opened() : root.added()
    }
    Loader {
        anchors.centerIn: add
        active: root.row && root.soldOut
        sourceComponent: Icon {
            name: root.soldOutIcon
            size: Theme.grow(56, 96)
        }
    }
}
