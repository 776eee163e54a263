pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// The words over the picture: back, name, text, calories, allergens.
Item {
    id: root

    required property ItemModel model
    property bool flowing: false // in the middle of a page that scrolls
    property real below: 0 // the height it has on a wide panel
    readonly property bool full: flowing || below > 0
    readonly property real wordsWidth: full ? width - 2 * Theme.margin : Theme.px(Theme.smallPanel ? 500 : 460)
    // With large type the dish stands beside its name: what can be chosen comes into sight sooner.
    readonly property real pictureRoom: flowing ? Theme.px(340) : 0
    readonly property real nameTop: words.y
    readonly property real nameHeight: Math.max(Theme.px(255), furigana.visible ? furigana.height : title.implicitHeight)
    readonly property real wordsBottom: facts.y + facts.height

    implicitHeight: flowing ? facts.y + facts.height + Theme.s3 : below > 0 ? below : Math.max(Theme.px(Theme.low ? 430 : 600), words.y + words.height + Theme.s2 + facts.height + Theme.px(22))

    ItemBack {
        id: back
        visible: !root.flowing // there it stands over the page, and stays
        room: parent.width
        model: root.model
    }
    Column {
        id: words
        x: Theme.margin
        y: back.y + back.height + Theme.px(36)
        width: root.wordsWidth
        spacing: Theme.px(6)

        PaperText {
            id: title
            width: parent.width - root.pictureRoom
            height: root.pictureRoom > 0 ? root.nameHeight : implicitHeight
            verticalAlignment: Text.AlignVCenter
            visible: furigana.count === 0
            heading: true
            text: root.model.name
            font.pixelSize: Theme.tHead
        }
        Furigana {
            id: furigana
            objectName: "furigana"
            width: parent.width - root.pictureRoom
            visible: count > 0
            name: root.model.name
            model: root.model.words
            pixelSize: Theme.tHead
        }
        PaperText {
            width: root.full || Theme.smallPanel ? parent.width : Theme.px(400)
            visible: root.model.text !== "" && !(root.below > 0 && Theme.largeMode)
            text: root.model.text
        }
        IconWords {
            objectName: "offer"
            width: parent.width
            visible: text !== ""
            icon: "clock"
            text: root.model.offer
        }
    }
    Column {
        id: facts
        x: Theme.margin
        y: root.flowing ? words.y + words.height + Theme.s2 : root.below > 0 ? words.y + words.height + Theme.s3 : root.implicitHeight - height - Theme.px(18)
        width: root.wordsWidth
        spacing: Theme.px(14)

        Flow {
            width: parent.width
            spacing: Theme.px(12)

            PaperText {
                visible: root.model.calories !== ""
                height: Theme.grow(48, 88)
                rightPadding: Theme.px(8)
                verticalAlignment: Text.AlignVCenter
                text: root.model.calories
                font.bold: true
                wrapMode: Text.NoWrap
            }
            Repeater {
                model: root.model.allergens

                FoodChip {}
            }
            FoodChip {
                visible: root.model.unknown
                name: qsTr("Allergens not stated")
                avoided: true
            }
        }
        Touchable {
            objectName: "facts"
            width: Math.min(link.naturalWidth, link.available)
            height: Math.max(Theme.grow(48, 96), Math.ceil(12 * Theme.pxPerMm)) // never under 12 mm
            name: link.text
            ringRadius: Theme.rS
            onClicked: root.model.openFacts()

            ButtonLabel {
                id: link
                anchors.verticalCenter: parent.verticalCenter
                icon: "shield"
                text: qsTr("All %n allergen(s), nutrition", "", root.model.listed)
                pixelSize: Theme.tMin
                iconSize: Math.round(Theme.tMin * 1.3)
                available: root.full ? root.wordsWidth : root.width * 0.62
            }
            Rectangle {
                x: link.iconSize + link.spacing
                anchors.bottom: parent.bottom
                anchors.bottomMargin: Theme.px(4)
                width: link.width - x
                height: Theme.px(3)
                color: Theme.ink
            }
        }
    }
}
