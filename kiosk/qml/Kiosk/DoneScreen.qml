pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// The giant number; below it what to take along. It closes by itself, any touch starts that time anew.
Page {
    id: root

    required property DoneModel model
    readonly property bool beside: Theme.landscape

    objectName: "doneScreen"
    bottomInset: bar.height

    MouseArea {
        anchors.fill: parent
        onClicked: root.model.stay()
    }
    Flickable {
        id: flick
        anchors.fill: parent
        anchors.bottomMargin: bar.height
        contentHeight: Math.max(height, sheet.y + sheet.height)
        boundsBehavior: Flickable.StopAtBounds
        clip: true

        MouseArea {
            width: flick.width
            height: flick.contentHeight
            onClicked: root.model.stay()
        }
        DoneNumber {
            id: hero
            width: root.beside ? Math.round(flick.width * 0.42) : flick.width
            height: root.beside ? Math.max(flick.height, offers.y + offers.height) : bottomOfText + Theme.s6 + Theme.rXl
            topInset: root.topInset
            low: root.beside ? Theme.largeText : root.height < Theme.px(1600)
            model: root.model
        }
        Rectangle {
            id: sheet
            x: root.beside ? hero.width : 0
            y: root.beside ? 0 : hero.height - Theme.rXl
            width: flick.width - x
            height: Math.max(flick.height - y, offers.y + offers.height + Theme.s4)
            topLeftRadius: root.beside ? 0 : Theme.rXl
            topRightRadius: root.beside ? 0 : Theme.rXl
            color: Theme.bg

            DoneOffers {
                id: offers
                x: Theme.margin
                y: root.beside ? root.topInset + Theme.s2 : Theme.s5
                width: parent.width - 2 * x
                model: root.model
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
        tools: IconNote {
            width: bar.stacked ? bar.width - 2 * bar.padding : Math.min(Theme.px(Theme.largeText ? 860 : 560), bar.width - 2 * bar.padding - Theme.px(400))
            height: parent.height
            icon: "clock"
            text: root.model.closes
            centred: true
        }

        PrimaryButton {
            objectName: "done"
            width: bar.stacked ? bar.actionWidth : Theme.px(360)
            text: qsTr("Done")
            onClicked: root.model.finish()
        }
    }
}
