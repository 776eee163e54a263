pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// The order before it is paid: what is in it, what goes with it, what it costs.
Page {
    id: root

    required property BasketModel model
    required property ChromeModel chrome

    objectName: "basketScreen"
    bottomInset: bar.height
    // Where the lines leave room for it in sight; else it lies over the page, as on other screens.
    // Over the title, where nothing is touched, if it would hide most of the lines that are in sight.
    toastAbove: Theme.landscape || Theme.largeText && (Theme.smallPanel || Theme.low)
    showsToast: order.y + order.height + Theme.s3 + Theme.grow(88, 144) <= flick.height

    Flickable {
        id: flick

        readonly property bool beside: Theme.landscape && !Theme.largeText && !root.model.bare

        anchors.fill: parent
        anchors.topMargin: root.topInset
        anchors.bottomMargin: bar.height
        contentHeight: Math.max(column.height, beside ? sums.y + sums.height : 0) + Theme.s5
        boundsBehavior: Flickable.StopAtBounds
        clip: true

        Transition {
            id: leaving

            NumberAnimation {
                property: "opacity"
                to: 0
                duration: Theme.quick
            }
        }
        Transition {
            id: closing

            NumberAnimation {
                property: "y"
                duration: Theme.base
                easing.type: Easing.OutCubic
            }
        }
        Column {
            id: column
            x: Theme.margin
            width: flick.width - 2 * x - (flick.beside ? Theme.px(620) + Theme.s5 : 0)
            spacing: Theme.s3

            ScreenTitle {
                width: parent.width
                text: qsTr("Your order")
                actionText: root.model.bare || Theme.largeMode ? "" : qsTr("Add something else")
                actionIcon: "plus"
                actionName: "addMore"
                onActed: root.model.addMore()
            }
            StateCard {
                objectName: "emptyBasket"
                width: parent.width
                visible: root.model.bare
                picture: root.model.emptyPicture
                title: qsTr("Nothing in your order yet")
                text: qsTr("Choose what you would like from the menu.")
                primaryText: qsTr("See the menu")
                onPrimary: root.model.addMore()
            }
            Card {
                id: order
                width: parent.width
                height: lines.height
                visible: !root.model.bare

                ListView {
                    id: lines
                    objectName: "basketLines"
                    width: parent.width
                    height: contentHeight
                    interactive: false
                    cacheBuffer: 0
                    model: root.model.lines
                    // What goes fades; what is under it closes up.
                    remove: Theme.quick > 0 ? leaving : null
                    displaced: Theme.base > 0 ? closing : null
                    delegate: BasketLine {
                        width: lines.width
                        onLess: root.model.less(id)
                        onMore: root.model.more(id)
                        onEdit: root.model.edit(id)
                    }
                }
            }
            OfferStrip {
                objectName: "asSet"
                width: parent.width
                visible: root.model.setName !== ""
                icon: "swap"
                text: root.model.setName
                note: root.model.setSaved
                action: qsTr("Make it a set")
                actionName: "takeSet"
                onActed: root.model.takeSet()
            }
            OfferStrip {
                objectName: "oneMore"
                width: parent.width
                visible: root.model.hint !== ""
                icon: "star"
                text: root.model.hint
                note: root.model.hintSaved
            }
            ChromeToast {
                chrome: root.chrome
                width: parent.width
                visible: root.chrome.toast !== "" && root.showsToast
            }
            BasketSuggestions {
                width: parent.width
                visible: count > 0
                model: root.model.suggestions
                onAdded: id => root.model.add(id)
                onRefused: root.model.refuseSuggestions()
            }
            SecondaryButton {
                objectName: "coupon"
                width: parent.width
                visible: root.model.coupons && !root.model.bare && Theme.largeMode // where the bar has no room
                icon: "ticket"
                text: qsTr("Coupon")
                onClicked: root.model.askCoupon()
            }
            Item {
                width: parent.width
                height: sums.height
                visible: !root.model.bare && !flick.beside
            }
        }
        BasketSums {
            id: sums
            x: flick.width - width - Theme.margin
            y: flick.beside ? Theme.s3 : column.height - height
            width: flick.beside ? Theme.px(620) : flick.width - 2 * Theme.margin
            visible: !root.model.bare
            model: root.model
        }
    }

    BottomBar {
        id: bar

        // Where the sums are out of sight, the button says the total.
        readonly property bool sumsInSight: sums.y + sums.height - Theme.s4 < flick.contentY + flick.height

        anchors.bottom: parent.bottom
        width: parent.width
        label: Theme.largeMode && !bar.stacked ? "" : root.model.count
        total: Theme.largeMode && !root.model.bare ? root.model.due : ""
        pager: PageTurner {
            width: 2 * bar.pagerWidth + spacing
            page: flick
        }
        tools: [
            ToolButton {
                objectName: "back"
                icon: "back"
                text: qsTr("Back")
                onClicked: root.model.back()
            },
            ToolButton {
                objectName: "help"
                icon: "access"
                text: qsTr("Help")
                onClicked: root.model.help()
            },
            ToolButton {
                objectName: "coupon"
                visible: root.model.coupons && !root.model.bare && !Theme.largeMode
                icon: "ticket"
                text: qsTr("Coupon")
                onClicked: root.model.askCoupon()
            },
            ToolButton {
                objectName: "cancel"
                icon: "x"
                text: qsTr("Cancel")
                onClicked: root.model.cancel()
            }
        ]

        PrimaryButton {
            objectName: "pay"
            width: bar.stacked ? bar.actionWidth : Math.min(Theme.px(Theme.largeMode ? 340 : 560), bar.actionWidth)
            caption: Theme.largeMode || bar.sumsInSight || root.model.bare ? "" : root.model.due
            ready: !root.model.bare
            text: root.model.bare ? qsTr("Still empty") : qsTr("Pay")
            trailingIcon: root.model.bare ? "" : "right"
            onClicked: {
                if (root.model.bare)
                    root.model.addMore();
                else
                    root.model.pay();
            }
        }
    }
}
