pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// Learning: a guided tour of these pages, and the guests' side with fake money.
StaffPage {
    id: root

    required property TrainingModel model

    title: qsTr("Learn and practise")
    subtitle: qsTr("Nothing here reaches your POS, your terminal or a guest.")
    spacing: Theme.s3

    component Way: Card {
        id: way

        required property string icon
        required property string heading
        required property string body
        required property string button
        required property string key

        signal begun

        width: parent.width
        height: words.y + words.height + Theme.s4

        Icon {
            id: sign
            x: Theme.s4
            y: Theme.s4
            name: way.icon
            size: Theme.grow(64, 84)
        }
        Column {
            id: words
            x: Theme.largeText ? Theme.s4 : sign.x + sign.width + Theme.s4
            y: Theme.largeText ? sign.y + sign.height + Theme.s2 : Theme.s4
            width: parent.width - x - Theme.s4
            spacing: Theme.s2

            PaperText {
                width: parent.width
                heading: true
                text: way.heading
                font.pixelSize: Theme.tStrong
            }
            PaperText {
                width: parent.width
                text: way.body
            }
            SecondaryButton {
                objectName: way.key
                width: Math.min(parent.width, implicitWidth)
                enabled: !root.model.starting
                opacity: enabled ? 1 : 0.5
                text: root.model.starting ? qsTr("One moment…") : way.button
                trailingIcon: root.model.starting ? "" : "right"
                onClicked: way.begun()
            }
        }
    }

    Way {
        key: "beginTour"
        icon: "info"
        heading: qsTr("A tour of five minutes")
        body: qsTr("These pages, one by one, with a demo shop behind them: you can touch and change everything. Leave it whenever you like.")
        button: qsTr("Begin the tour")
        onBegun: root.model.tour()
    }
    Way {
        key: "beginTraining"
        icon: "hand"
        heading: qsTr("Training with fake money")
        body: qsTr("The guests' screen of a demo shop: order, pay with a card that is none, get a number. A yellow frame says so on every screen.")
        button: qsTr("Start training")
        onBegun: root.model.train()
    }
    StaffNote {
        width: parent.width
        text: qsTr("The kiosk sells nothing meanwhile. Training ends with a touch and a PIN, after %1 minutes without a touch, when the shop opens or closes, and at a restart.").arg(root.model.idleMin)
    }
}
