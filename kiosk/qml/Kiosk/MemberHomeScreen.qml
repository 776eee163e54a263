pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// A member's own page: the greeting on the sun, rewards that can be used first, coupons, points as money.
Page {
    id: root

    required property MemberHomeModel model
    required property UsualModel usual
    readonly property real heroWidth: Theme.landscape ? Math.round(width * 0.36) : width
    readonly property real heroHeight: topInset + Math.max(hello.height + Theme.s5, Theme.px(Theme.largeText ? 0 : 400))

    objectName: "memberHomeScreen"
    bottomInset: bar.height
    toastAbove: true

    Flickable {
        id: flick
        anchors.fill: parent
        anchors.bottomMargin: bar.height
        contentHeight: Math.max(height, sheet.y + sheet.height)
        boundsBehavior: Flickable.StopAtBounds
        clip: true

        HeroGround {
            width: root.heroWidth
            height: Theme.landscape ? Math.max(flick.height, offers.y + offers.height) : root.heroHeight + Theme.rXl

            SunDisc {
                id: sun
                visible: !Theme.largeText
                width: Theme.px(560)
                x: parent.width - width * (Theme.landscape ? 0.86 : 0.8)
                y: Theme.landscape ? Math.max(root.topInset + Theme.px(300), root.usual.known ? hello.y + hello.height : 0) : root.topInset + Theme.px(60)

                Picture {
                    id: main
                    x: Theme.px(40)
                    y: Theme.px(Theme.landscape ? 130 : 56)
                    width: Theme.px(380)
                    height: Theme.px(270)
                    picture: root.usual.dish !== "" ? root.usual.dish : root.model.dish
                    verticalAlignment: Image.AlignVCenter
                }
                Repeater {
                    model: root.usual.beside

                    Picture {
                        required property int index
                        required property string modelData

                        x: Theme.px(index === 0 ? 30 : 300)
                        y: main.y + Theme.px(190)
                        width: Theme.px(150)
                        height: Theme.px(140)
                        picture: modelData
                        verticalAlignment: Image.AlignBottom
                    }
                }
            }
            Column {
                id: hello

                readonly property real narrow: sun.visible && !Theme.landscape ? Math.max(Theme.px(430), sun.x - x + Theme.px(60)) : Math.min(width, root.heroWidth - 2 * x)

                x: Theme.margin
                y: root.topInset + Theme.px(12)
                width: Theme.largeText ? parent.width - 2 * x : Math.min(parent.width - 2 * x, Theme.px(900))
                spacing: Theme.s1

                PaperText {
                    width: parent.width
                    heading: true
                    text: root.model.greeting
                    font.pixelSize: Theme.tDisplay
                }
                Flow {
                    width: parent.width
                    spacing: Theme.s2

                    PaperText {
                        heading: true
                        text: root.model.points
                        font.pixelSize: Theme.tTitle
                    }
                    PaperText {
                        text: qsTr("points")
                        font.pixelSize: Theme.tLabel
                        height: Theme.tTitle * 1.25
                        verticalAlignment: Text.AlignBottom
                    }
                    Rectangle {
                        visible: root.model.couponCount !== ""
                        width: Theme.px(3)
                        height: Theme.tTitle
                        color: Theme.edge
                    }
                    PaperText {
                        visible: root.model.couponCount !== ""
                        text: root.model.couponCount
                        font.pixelSize: Theme.tLabel
                        height: Theme.tTitle * 1.25
                        verticalAlignment: Text.AlignBottom
                    }
                    Tag {
                        objectName: "tier"
                        text: root.model.tier
                        icon: "star"
                        ground: Theme.tier(root.model.rank)
                        paint: Theme.tierInk(root.model.rank)
                        corner: height / 2
                    }
                }
                Repeater {
                    model: root.model.facts

                    IconNote {
                        width: hello.narrow
                        required icon
                        required text
                    }
                }
                Item {
                    width: 1
                    height: Theme.s2
                    visible: root.usual.known
                }
                MemberUsual {
                    width: hello.narrow
                    visible: root.usual.known
                    model: root.usual
                }
                Item {
                    width: 1
                    height: Theme.s1
                    visible: root.model.cards
                }
                SmallButton {
                    objectName: "linkIcCard"
                    height: Theme.grow(64, 112)
                    visible: root.model.cards
                    text: qsTr("Use my IC card")
                    icon: "contactless"
                    pill: true
                    onClicked: root.model.linkCard()
                }
            }
        }
        Rectangle {
            id: sheet
            x: Theme.landscape ? root.heroWidth : 0
            y: Theme.landscape ? 0 : root.heroHeight
            width: flick.width - x
            height: Math.max(flick.height - y, offers.y + offers.height + Theme.s5)
            topLeftRadius: Theme.rXl
            topRightRadius: Theme.landscape ? 0 : Theme.rXl
            color: Theme.bg

            MemberOffers {
                id: offers
                x: Theme.margin
                y: Theme.landscape ? root.topInset + Theme.s2 : Theme.s4
                width: parent.width - 2 * x
                model: root.model
                usual: root.usual
            }
        }
    }
    HeaderGround {
        list: flick
        height: root.topInset
    }
    BottomBar {
        id: bar
        anchors.bottom: parent.bottom
        width: parent.width
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
            }
        ]

        SecondaryButton {
            objectName: "seeMenu"
            visible: (root.model.fullMenu || root.usual.leads) && !bar.stacked
            width: Theme.px(280)
            text: qsTr("Full menu")
            onClicked: root.model.seeMenu()
        }
        PrimaryButton {
            objectName: "goOn"
            width: bar.stacked ? bar.actionWidth : Theme.largeMode ? Math.min(bar.actionWidth, Math.max(Theme.px(432), implicitWidth)) : Theme.px(432)
            text: root.usual.leads ? qsTr("Order my usual") : qsTr("Continue")
            icon: root.usual.leads ? "bag" : ""
            trailingIcon: root.usual.leads ? "" : "right"
            onClicked: {
                if (root.usual.leads)
                    root.usual.order();
                else
                    root.model.goOn();
            }
        }
    }
}
