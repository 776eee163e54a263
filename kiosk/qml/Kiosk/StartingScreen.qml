pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// No menu yet: still for a moment, then what is being waited for; or what to do where it failed.
Page {
    id: root

    required property NoticeModel model
    readonly property bool loading: model.kind === "loading"

    objectName: "startingScreen"

    HeroGround {
        anchors.fill: parent
    }
    Timer {
        id: patience
        interval: 300
        running: true
    }
    Column {
        anchors.centerIn: parent
        width: parent.width - 2 * Theme.margin
        spacing: Theme.s4
        visible: root.loading && !patience.running

        PaperText {
            width: parent.width
            heading: true
            horizontalAlignment: Text.AlignHCenter
            text: root.model.title
            font.pixelSize: Theme.tTitle
        }
        Row {
            anchors.horizontalCenter: parent.horizontalCenter
            spacing: Theme.gap

            Repeater {
                model: Theme.largeText ? 1 : 3

                SkeletonCard {}
            }
        }
    }
    StateCard {
        objectName: "startingFailed"
        anchors.horizontalCenter: parent.horizontalCenter
        y: Math.max(root.topInset, (parent.height - height) * 0.55)
        width: Math.min(Theme.px(1000), parent.width - 2 * Theme.margin)
        visible: !root.loading
        icon: "refresh"
        title: root.model.title
        text: root.model.text
        primaryText: root.model.retry ? qsTr("Try again") : ""
        secondaryText: root.model.staff ? qsTr("Call staff") : ""
        secondaryIcon: "bell"
        onPrimary: root.model.tryAgain()
        onSecondary: root.model.callStaff()
    }
}
