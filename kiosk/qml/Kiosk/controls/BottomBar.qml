pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// The bar at the foot of every screen: tools left, running total, next step right. Set its width;
// its height follows. Children are the buttons at the right; `tools`, `pager` and `above` are
// slots. In the large mode the total has a row of its own, then paging, then the buttons.
Rectangle {
    id: root

    property alias tools: toolRow.data
    default property alias actions: actionRow.data
    property alias pager: pagerRow.data // large mode only: previous and next
    property alias above: aboveColumn.data // a hint row over the buttons
    property string label
    property string total
    property string usual // what it would be without an offer
    property list<string> thumbnails
    property real padding: Theme.largeMode ? Theme.margin : Theme.menuMargin
    readonly property bool stacked: Theme.largeMode && !Theme.landscape // a wide panel has room in one row
    readonly property real aboveHeight: aboveColumn.height > 0 ? aboveColumn.height + Theme.s2 : 0
    readonly property real sumHeight: stacked && total !== "" ? Theme.px(132) : 0
    readonly property real pagerHeight: stacked && pagerRow.visibleChildren.length > 0 ? Theme.hButton + Theme.gap : 0

    readonly property real pagerWidth: stacked ? (width - 2 * padding - Theme.gap) / 2 : Theme.px(140)

    // The room for the buttons at the right; where the tools leave too little they get their own row.
    readonly property real actionWidth: wrapped ? width - 2 * padding : Math.min(stacked ? width : Theme.px(620), width - 2 * padding - toolRow.width - Theme.gap)
    readonly property bool wrapped: stacked && width - 2 * padding - toolRow.width - Theme.gap < Theme.px(440)
    // What tools and sum leave of their row: a longer word there is set smaller.
    readonly property real roomBesideSum: width - 2 * padding - toolRow.width - Theme.gap - sum.width - Theme.s4
    readonly property real wrapHeight: wrapped ? Theme.hButton + Theme.gap : 0

    implicitHeight: 2 * Theme.menuMargin + aboveHeight + sumHeight + pagerHeight + wrapHeight + Theme.hButton
    color: Theme.surface

    // Touches that miss a button do not reach the list behind.
    MouseArea {
        anchors.fill: parent
    }
    ShadowStrip {
        width: parent.width
        anchors.bottom: parent.top
    }
    Rectangle {
        width: parent.width
        height: Theme.contrast ? 4 : 1
        color: Theme.line
    }
    Column {
        id: aboveColumn
        x: Theme.margin
        y: Theme.s2
        width: root.width - 2 * x
    }
    Row {
        id: toolRow
        x: root.padding
        y: actionRow.y - root.wrapHeight
        height: Theme.hButton
        spacing: root.stacked ? Theme.gap : Theme.s2
    }
    Row {
        id: pagerRow
        visible: Theme.largeMode
        x: root.stacked ? root.padding : toolRow.x + toolRow.width + Theme.gap
        y: root.stacked ? root.aboveHeight + Theme.s4 + root.sumHeight : toolRow.y
        height: Theme.hButton
        spacing: Theme.gap
    }
    Row {
        id: actionRow
        anchors.right: parent.right
        anchors.rightMargin: root.padding
        y: root.height - Theme.menuMargin - Theme.hButton
        height: Theme.hButton
        spacing: Theme.s2
    }
    Row {
        anchors.right: sum.left
        anchors.rightMargin: Theme.s5
        anchors.verticalCenter: toolRow.verticalCenter
        visible: !root.stacked && sum.visible && x > toolRow.x + toolRow.width
        spacing: -Theme.px(12)

        Repeater {
            model: 3 // a fixed number: new thumbnails only change, at each touch, what is there

            Rectangle {
                id: thumbnail
                required property int index
                readonly property string dish: visible ? root.thumbnails[index] : ""

                visible: index < root.thumbnails.length
                width: Theme.px(68)
                height: width
                radius: width / 2
                color: Theme.plate
                border.width: Theme.bTile
                border.color: Theme.surface

                Picture {
                    anchors.fill: parent
                    anchors.margins: Theme.px(10)
                    picture: thumbnail.dish
                    verticalAlignment: Image.AlignVCenter
                }
            }
        }
    }
    Column {
        id: sum
        visible: root.total !== "" && !root.stacked
        anchors.right: actionRow.left
        anchors.rightMargin: Theme.s4
        anchors.verticalCenter: toolRow.verticalCenter
        spacing: -Theme.px(14)

        Row {
            anchors.right: parent.right
            spacing: Theme.px(12)

            UsualPrice {
                visible: text !== ""
                text: root.usual
            }
            PaperText {
                text: root.label
                font.pixelSize: Theme.tMin
                color: Theme.ink2
            }
        }
        ChangingMoney {
            objectName: "barTotal"
            anchors.right: parent.right
            text: root.total
            pixelSize: Theme.tSection
        }
    }
    Item {
        visible: root.stacked && root.total !== ""
        x: root.padding
        y: root.aboveHeight + Theme.s2
        width: root.width - 2 * x
        height: root.sumHeight

        PaperText {
            anchors.verticalCenter: parent.verticalCenter
            text: root.label
            font.bold: true
        }
        UsualPrice {
            anchors.right: largeTotal.left
            anchors.rightMargin: Theme.s3
            anchors.baseline: largeTotal.baseline
            visible: text !== ""
            text: root.usual
        }
        MoneyText {
            id: largeTotal
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            text: root.total
            pixelSize: Theme.tHead
        }
    }
}
