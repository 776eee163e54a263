pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// One dish: what it is, what can be chosen, what it costs. The picture stays while the choices scroll
// under it; with large type all of it scrolls.
Page {
    id: root

    required property ItemModel model

    readonly property bool wide: Theme.landscape
    readonly property bool flowing: Theme.largeText && !wide
    readonly property Item hero: flowing ? null : stands.dish // what a card's picture grows into
    readonly property real covered: flowing ? topInset : 0 // by the header, once the page is scrolled
    readonly property real heroWidth: wide ? Theme.grow(760, 860) : width

    objectName: "item"
    bottomInset: bar.height
    ownHead: true

    // Scrolls until a group's title stands under the picture.
    function showGroup(index: int): void {
        const top = groups.topOf(index);
        if (top < 0)
            return;
        scroll.stop();
        scroll.to = Math.max(0, Math.min(groups.y + top - (flowing ? covered + Theme.s2 : Theme.px(40)), page.contentHeight - page.height));
        scroll.start();
    }

    // Shows what is still missing, where it is out of sight.
    function showShort(): void {
        const top = groups.topOf(model.shortRow) + groups.y - page.contentY;
        if (model.shortRow >= 0 && (top < covered || top > page.height * 0.6))
            showGroup(model.shortRow);
    }

    // When the rows have found their places.
    Timer {
        id: settling
        interval: 0
        onTriggered: root.showShort()
    }
    Connections {
        target: root.model

        function onNodded(): void {
            root.showGroup(root.model.shortRow);
            bar.nod();
        }
    }
    HeroGround {
        width: root.heroWidth
        height: root.wide ? root.height : root.flowing ? head.height : head.height + Theme.rXl
        visible: !root.flowing

        ItemPicture {
            id: stands
            y: root.wide ? head.wordsBottom : 0
            width: parent.width
            height: (root.wide ? bar.y : parent.height) - y
            wide: root.wide
            picture: root.model.itemPicture
        }
    }
    Flickable {
        width: root.heroWidth
        height: root.wide ? bar.y : head.height
        contentHeight: root.wide ? Math.max(height, head.wordsBottom + Theme.s2) : height
        visible: !root.flowing
        interactive: contentHeight > height
        clip: interactive
        boundsBehavior: Flickable.StopAtBounds

        ItemHead {
            id: head
            width: parent.width
            model: root.model
            below: root.wide ? root.height - bar.height : 0
        }
    }
    Rectangle {
        x: root.wide ? root.heroWidth : 0
        y: root.wide || root.flowing ? 0 : head.height
        width: root.width - x
        height: root.height - y
        color: Theme.bg
        topLeftRadius: root.flowing ? 0 : Theme.rXl
        topRightRadius: root.wide || root.flowing ? 0 : Theme.rXl
    }
    Flickable {
        id: page
        objectName: "item-page"
        x: root.wide ? root.heroWidth : 0
        y: root.wide ? root.topInset : root.flowing ? 0 : head.height + Theme.px(4)
        width: root.width - x
        height: root.height - y - bar.height
        contentHeight: howMany.y + howMany.height + Theme.s4
        clip: true
        boundsBehavior: Flickable.StopAtBounds

        Loader {
            id: flowingHead
            active: root.flowing
            width: parent.width
            sourceComponent: FlowingHead {}
        }
        Column {
            id: top
            x: Theme.margin
            y: root.flowing ? flowingHead.height + Theme.s4 : root.wide ? Theme.s1 : Theme.px(36)
            width: page.width - 2 * x
            spacing: Theme.s3

            Loader {
                width: parent.width
                active: root.model.setPrice !== ""
                visible: active
                sourceComponent: SetChoice {
                    model: root.model
                }
            }
            IconNote {
                width: parent.width
                visible: root.model.ageLimit > 0
                icon: "user"
                strong: true
                text: qsTr("Only for guests aged %1 and over; our staff will check.").arg(root.model.ageLimit)
            }
            IconNote {
                width: parent.width
                visible: root.model.takeOutOnly
                icon: "bag"
                strong: true
                text: qsTr("To take out only; taxed as that.")
            }
        }
        OptionGroups {
            id: groups
            x: Theme.margin
            y: top.y + top.height + (top.height > 0 ? Theme.px(32) : 0)
            width: page.width - 2 * x
            rows: root.model.groups
            onTouched: (group, option) => {
                root.model.choose(group, option);
                settling.restart();
            }
            onCounted: (group, option, change) => root.model.count(group, option, change)
        }
        // With large type there is no room for it in the bar.
        Row {
            id: howMany
            x: Theme.margin
            y: groups.y + groups.height + (Theme.largeText ? Theme.s5 : 0)
            height: Theme.largeText ? amount.height : 0
            visible: Theme.largeText
            spacing: Theme.s4

            PaperText {
                anchors.verticalCenter: parent.verticalCenter
                heading: true
                text: qsTr("How many")
                font.pixelSize: Theme.tStrong
            }
            QuantityStepper {
                id: amount
                model: root.model
            }
        }
        NumberAnimation {
            id: scroll
            target: page
            property: "contentY"
            duration: Theme.move
            easing.type: Easing.OutCubic
        }
    }
    HeaderGround {
        list: page
        height: root.covered
        visible: root.flowing && page.contentY > Theme.s2
    }
    ItemBack {
        visible: root.flowing
        room: root.width
        model: root.model
    }
    ScrollShade {
        list: page
    }
    ItemBar {
        id: bar
        width: root.width
        anchors.bottom: parent.bottom
        model: root.model
        onHintTouched: root.showGroup(root.model.shortRow)
        onPaged: direction => {
            scroll.stop();
            scroll.to = Math.max(0, Math.min(page.contentY + direction * (page.height - root.covered) * 0.8, page.contentHeight - page.height));
            scroll.start();
        }
    }

    component FlowingHead: Item {
        height: column.height

        HeroGround {
            anchors.fill: parent
        }
        ItemPicture {
            x: parent.width - width - Theme.margin
            y: column.nameTop
            width: column.pictureRoom
            height: column.nameHeight
            centred: true
            picture: root.model.itemPicture
        }
        ItemHead {
            id: column
            width: parent.width
            model: root.model
            flowing: true
        }
    }
}
