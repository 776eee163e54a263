pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// Is the shop open? With the button that closes it at once, and queue mode.
Column {
    id: root

    required property OpeningModel model

    signal closing

    spacing: Theme.s2

    Rectangle {
        width: parent.width
        height: state.height + 2 * Theme.s3
        radius: Theme.rL
        color: root.model.isOpen ? Theme.okSoft : Theme.warnSoft
        border.width: Theme.bTile
        border.color: root.model.isOpen ? Theme.ok : Theme.warn

        Column {
            id: state
            x: Theme.s3
            y: Theme.s3
            width: parent.width - 2 * x
            spacing: Theme.s2

            Row {
                width: parent.width
                spacing: Theme.s2

                Icon {
                    id: sign
                    name: root.model.isOpen ? "check" : "clock"
                    size: Theme.grow(56, 88)
                }
                Column {
                    width: parent.width - sign.width - parent.spacing

                    PaperText {
                        objectName: "openSaid"
                        width: parent.width
                        heading: true
                        text: root.model.said
                        font.pixelSize: Theme.tTitle
                    }
                    PaperText {
                        objectName: "openWhy"
                        width: parent.width
                        visible: text !== ""
                        text: root.model.why
                        font.pixelSize: Theme.tMin
                    }
                }
            }
            SecondaryButton {
                objectName: root.model.shutNow ? "openAgain" : "closeNow"
                width: parent.width
                text: root.model.shutNow ? qsTr("Open again") : qsTr("Close now")
                icon: root.model.shutNow ? "check" : "ban"
                onClicked: root.model.shutNow ? root.model.openAgain() : root.closing()
            }
        }
    }
    Card {
        width: parent.width
        height: queue.height + 2 * Theme.s3

        Column {
            id: queue
            x: Theme.s3
            y: Theme.s3
            width: parent.width - 2 * x
            spacing: Theme.s1

            Item {
                width: parent.width
                height: Math.max(queueTitle.height, queueSwitch.height)

                PaperText {
                    id: queueTitle
                    anchors.verticalCenter: parent.verticalCenter
                    width: queueSwitch.x - Theme.s2
                    text: qsTr("Queue mode")
                    font.bold: true
                    Accessible.ignored: true
                }
                OnOff {
                    id: queueSwitch
                    objectName: "queue"
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    text: checked ? qsTr("On") : qsTr("Off")
                    name: qsTr("Queue mode")
                    checked: root.model.queue
                    onClicked: root.model.toggleQueue()
                }
            }
            PaperText {
                objectName: "queueSaid"
                width: parent.width
                text: root.model.queueSaid
                font.pixelSize: Theme.tMin
            }
        }
    }
}
