pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// One answer: a picture, a word, the tax where it differs. `row` has the picture at the left.
Touchable {
    id: root

    required property string text
    required property string note
    property string rate
    property string picture
    property bool row: false
    readonly property bool flat: row && height < Theme.px(260) // little room: word and tax side by side
    readonly property string taxed: rate === "" ? "" : qsTr("Incl. %1% tax").arg(rate)

    name: [text, taxed, note].filter(part => part !== "").join(" ")
    ringRadius: Theme.rXl

    Elevation {
        anchors.fill: parent
        level: 2
    }
    Rectangle {
        anchors.fill: parent
        radius: Theme.rXl
        color: Theme.surface
    }
    PlateGround {
        id: ground
        width: root.row ? Math.min(root.height * 1.1, root.width * 0.42) : root.width
        height: root.row ? root.height : root.height * 0.58
        corner: Theme.rXl
        topRightRadius: root.row ? 0 : corner
        bottomLeftRadius: root.row ? corner : 0

        Picture {
            anchors.fill: parent
            anchors.leftMargin: Theme.s3
            anchors.rightMargin: Theme.s3
            anchors.topMargin: Theme.s3
            anchors.bottomMargin: root.row ? Theme.s3 : Theme.px(40)
            picture: root.picture
            verticalAlignment: root.row ? Image.AlignVCenter : Image.AlignBottom
        }
    }
    Rectangle {
        anchors.fill: parent
        radius: Theme.rXl
        color: "transparent"
        border.width: Theme.bCard
        border.color: Theme.line
    }
    Grid {
        id: words
        readonly property real cell: root.flat && root.taxed !== "" ? (width - columnSpacing) / 2 : width

        x: root.row ? ground.width + Theme.s3 : Theme.s2
        y: root.row ? (root.height - height) / 2 : ground.height + (root.height - ground.height - height) / 2
        width: root.width - x - (root.row ? Theme.s3 : Theme.s2)
        columns: root.flat ? 2 : 1
        rowSpacing: Theme.px(8)
        columnSpacing: Theme.s2
        horizontalItemAlignment: root.flat ? Grid.AlignLeft : Grid.AlignHCenter
        verticalItemAlignment: Grid.AlignVCenter

        ButtonLabel {
            text: root.text
            pixelSize: root.row && Theme.largeMode ? Theme.tTitle : Theme.tHead
            available: words.cell
        }
        Rectangle {
            visible: root.taxed !== ""
            width: Math.min(words.cell, tax.naturalWidth + Theme.px(48))
            height: Theme.grow(56, 88)
            radius: height / 2
            color: Theme.sunk
            border.width: Theme.contrast ? Theme.bCard : 0
            border.color: Theme.line

            ButtonLabel {
                id: tax
                anchors.centerIn: parent
                text: root.taxed
                pixelSize: Theme.largeMode ? Theme.px(44) : Theme.tBody
                available: words.cell - Theme.px(48)
            }
        }
        PaperText {
            width: words.cell
            visible: !Theme.largeMode && !Theme.low && root.height >= Theme.px(root.row ? 260 : 470)
            topPadding: Theme.px(8)
            text: root.note
            font.pixelSize: Theme.tMin
            color: Theme.ink2
            horizontalAlignment: Text.AlignHCenter
            Accessible.ignored: true
        }
    }
}
