pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// One option of a group: mark, picture, name, price. `wide` (2 columns, or a row of the large mode)
// has the price at the right, else it stands under the name.
Touchable {
    id: root

    required property string text
    property string price
    property string note
    property url picture
    property url greyPicture
    property bool selected: false
    property bool several: false
    property bool wide: Theme.largeText
    property bool soldOut: false
    property string soldOutText
    readonly property bool pictured: picture.toString() !== ""
    readonly property string remark: soldOut ? soldOutText : note
    readonly property real dishX: mark.x + mark.width + Theme.px(18)
    readonly property real dishWidth: Theme.grow(88, 132)
    readonly property bool below: !wide && (price !== "" || remark !== "")

    implicitWidth: Theme.px(wide ? 490 : 320)
    implicitHeight: Math.max(Theme.grow(104, 136), words.height + 2 * Theme.px(10))
    checkable: true
    Accessible.role: several ? Accessible.CheckBox : Accessible.RadioButton
    checked: selected
    name: [text, price, remark].filter(part => part !== "").join(" ")
    ringRadius: Theme.rM

    Rectangle {
        anchors.fill: parent
        radius: Theme.rM
        color: root.selected ? Theme.accentSoft : Theme.surface
        border.width: root.selected ? Theme.bSelected : Theme.bTile
        border.color: root.selected ? Theme.accentLine : Theme.line

        Behavior on color {
            ColorAnimation {
                duration: Theme.quick
            }
        }
    }
    OptionMark {
        id: mark
        x: Theme.px(26)
        anchors.verticalCenter: parent.verticalCenter
        visible: !root.soldOut
        selected: root.selected
        several: root.several
    }
    // The parts that a plain option does not have are made only where they are.
    Loader {
        x: mark.x
        anchors.verticalCenter: parent.verticalCenter
        active: root.soldOut
        sourceComponent: Icon {
            name: "ban"
            size: mark.size
            color: Theme.ink2
        }
    }
    Loader {
        x: root.dishX
        anchors.verticalCenter: parent.verticalCenter
        active: root.pictured
        sourceComponent: Picture {
            width: root.dishWidth
            height: Theme.grow(64, 96)
            picture: root.picture
            greyPicture: root.greyPicture
            grey: root.soldOut
            verticalAlignment: Image.AlignVCenter
        }
    }
    Column {
        id: words
        x: root.pictured ? root.dishX + root.dishWidth + Theme.px(16) : mark.x + mark.width + Theme.px(16)
        width: root.width - x - Theme.px(12) - (side.active ? side.width + Theme.s3 : 0)
        anchors.verticalCenter: parent.verticalCenter
        spacing: -Theme.px(6)

        PaperText {
            width: parent.width
            text: root.text
            font.bold: true
            color: root.soldOut ? Theme.ink2 : Theme.ink
        }
        Loader {
            width: parent.width
            active: root.below
            visible: active
            sourceComponent: Flow {
                spacing: Theme.px(8)

                MoneyText {
                    id: price
                    visible: root.price !== "" && !root.soldOut
                    text: root.price
                    pixelSize: Theme.tBody
                }
                Item {
                    visible: root.remark !== ""
                    width: small.width
                    height: Math.max(small.height, price.visible ? price.height : 0)

                    PaperText {
                        id: small
                        anchors.verticalCenter: parent.verticalCenter
                        width: Math.min(implicitWidth, words.width)
                        text: root.remark
                        font.pixelSize: Theme.tMin
                        color: Theme.ink2
                    }
                }
            }
        }
        Loader {
            width: parent.width
            active: root.wide && root.remark !== ""
            visible: active
            sourceComponent: PaperText {
                text: root.remark
                font.pixelSize: Theme.tMin
                color: Theme.ink2
            }
        }
    }
    Loader {
        id: side
        anchors.right: parent.right
        anchors.rightMargin: Theme.s3
        anchors.verticalCenter: parent.verticalCenter
        active: root.wide && !root.soldOut && root.price !== ""
        sourceComponent: MoneyText {
            text: root.price
            pixelSize: Theme.tBody
        }
    }
}
