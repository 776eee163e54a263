pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// Collect points? Scan a code or type a number; going on without is the big button.
Page {
    id: root

    required property MemberModel model

    objectName: "memberScreen"
    bottomInset: bar.height
    toastAbove: true

    Flickable {
        id: flick

        readonly property bool beside: Theme.landscape && !Theme.largeText && root.model.scans && (root.model.phones || root.model.mails)

        readonly property bool compact: !beside && height < Theme.px(1500) // a low panel: the keys come first

        anchors.fill: parent
        anchors.topMargin: root.topInset
        anchors.bottomMargin: bar.height
        contentHeight: Math.max(scan.visible ? scan.y + scan.height : 0, typed.item ? typed.y + typed.height : 0) + Theme.s4
        boundsBehavior: Flickable.StopAtBounds
        clip: true

        ScreenTitle {
            id: title
            x: Theme.margin
            width: (flick.beside ? typed.x : flick.width - Theme.margin) - x
            text: qsTr("Collect points?")
            note: root.model.earns === "" ? qsTr("You can also order without.") : qsTr("%1 You can also order without.")
            strong: root.model.earns
        }
        MemberScan {
            id: scan
            x: Theme.margin
            y: title.height + Theme.s4
            width: title.width - (flick.beside ? Theme.s4 : 0)
            height: flick.beside ? typed.height + Theme.s1 - y : implicitHeight
            visible: root.model.scans
            searching: root.model.searching
            cards: root.model.cards
            drawn: !flick.compact || Theme.largeText
        }
        // A number or a mail address: the same card, with other keys.
        Loader {
            id: typed
            x: flick.width - width - Theme.margin
            y: flick.beside ? Theme.s1 : scan.visible ? scan.y + scan.height + Theme.s4 : scan.y
            width: flick.beside ? Theme.px(1000) : flick.width - 2 * Theme.margin
            active: root.model.phones || root.model.mails
            sourceComponent: root.model.byMail ? byMail : byPhone
        }
        Component {
            id: byPhone

            MemberPhone {
                low: flick.compact || flick.beside
                model: root.model
            }
        }
        Component {
            id: byMail

            MemberMail {
                low: flick.compact || flick.beside
                model: root.model
            }
        }
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
            objectName: "skip"
            width: bar.stacked ? bar.actionWidth : Theme.px(480)
            text: qsTr("Continue without")
            trailingIcon: "right"
            onClicked: root.model.skip()
        }
    }
}
