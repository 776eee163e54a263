pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// The last look at the order above, the ways to pay within reach; a touch on one starts at once.
Page {
    id: root

    required property PayModel model
    required property ChromeModel chrome

    objectName: "payScreen"
    bottomInset: bar.height
    // Elsewhere it stands over the bar, if no way to pay does; else it covers the title whole.
    toastAbove: choices.y < flick.height && choices.y + choices.height > flick.height - said.height - Theme.s3
    toastHeight: toastAbove ? title.height : 0
    // Over the ways to pay, for which the order's list makes room: the question stays in sight, and no way to pay moves.
    readonly property real free: flick.beside ? choices.y : choices.y - summary.y - summary.height
    showsToast: free >= said.height + 2 * Theme.s1

    Flickable {
        id: flick

        readonly property bool beside: Theme.landscape && !Theme.largeText
        // The ways to pay before the order, where not both have room: the bar has the total.
        readonly property bool first: Theme.largeMode || ((Theme.smallPanel || Theme.low) && !beside && !Theme.largeText && others + Theme.px(140) > height)
        readonly property real share: beside ? (width - 2 * Theme.margin - Theme.s5) / 2 : width - 2 * Theme.margin
        // Where the first of both stands. Neither asks where the other is: they change places.
        readonly property real uppermost: title.height + Theme.s3
        // What the page holds beside the list of lines: the list takes the rest, and scrolls in it.
        readonly property real others: title.height + summary.others + (beside ? 0 : choices.height + Theme.s3) + 2 * Theme.s3
        readonly property real news: beside || said.text === "" ? 0 : said.height + Theme.s3

        anchors.fill: parent
        anchors.topMargin: root.topInset
        anchors.bottomMargin: bar.height
        contentHeight: Math.max(height, choices.y + choices.height + Theme.s4, summary.y + summary.height + Theme.s4)
        boundsBehavior: Flickable.StopAtBounds
        clip: true

        ScreenTitle {
            id: title
            x: Theme.margin
            width: flick.share
            text: root.model.stuck ? qsTr("Please ask our staff") : qsTr("How would you like to pay?")
            note: root.model.table
            actionText: !root.model.named ? "" : root.model.table === "" ? qsTr("Add a name") : qsTr("Change the name")
            actionIcon: "edit"
            actionName: "rename"
            below: true
            onActed: root.model.rename()
        }
        PaySummary {
            id: summary
            x: Theme.margin
            y: flick.first ? flick.uppermost + choices.height + Theme.s3 : flick.uppermost
            width: flick.share
            listRoom: Theme.largeText || flick.first ? Infinity : flick.height - flick.others - flick.news
            model: root.model
        }
        ChromeToast {
            id: said
            chrome: root.chrome
            x: choices.x
            y: choices.y - height - Math.min(Theme.s3, (root.free - height) / 2)
            width: flick.share
            visible: text !== "" && root.showsToast
        }
        // Within reach: at the foot of the page wherever there is room.
        PayChoices {
            id: choices
            x: flick.beside ? flick.width - width - Theme.margin : Theme.margin
            y: flick.first ? flick.uppermost : flick.beside ? Math.max(Theme.s3, Math.min(flick.uppermost, flick.height - height - Theme.s4)) : Math.max(flick.uppermost + summary.height + Theme.s3, flick.height - height - Theme.s4)
            width: flick.share
            model: root.model
        }
    }
    BottomBar {
        id: bar
        anchors.bottom: parent.bottom
        width: parent.width
        label: root.model.included ? qsTr("To pay, incl. tax") : qsTr("To pay")
        total: flick.first ? root.model.due : ""
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

        PaperText {
            visible: !root.model.stuck && !flick.first
            height: parent.height
            width: Math.min(implicitWidth, bar.actionWidth)
            verticalAlignment: Text.AlignVCenter
            horizontalAlignment: Text.AlignRight
            text: qsTr("Touch a way to pay: it starts at once")
        }
        PrimaryButton {
            objectName: "callStaff"
            visible: root.model.stuck
            width: bar.stacked ? bar.actionWidth : Theme.px(432)
            icon: "bell"
            text: qsTr("Call staff")
            onClicked: root.model.callStaff()
        }
    }
}
