pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// Help from far away: codes that a telephone reads, and the support file with what is in it.
StaffPage {
    id: root

    required property SupportModel model

    title: qsTr("Support")
    subtitle: root.model.about

    PaperText {
        width: parent.width
        visible: !root.model.reachable
        text: qsTr("Nobody to call is set yet: mail, phone or chat below [support] in kiosk.toml.")
        color: Theme.ink2
    }
    Grid {
        id: ways
        width: parent.width
        columns: Theme.largeText || Theme.smallPanel ? 1 : Theme.landscape ? 3 : 2
        spacing: Theme.s2

        Repeater {
            model: root.model.ways

            Card {
                id: way

                required property string id
                required property string title
                required property string said
                required property string link

                objectName: "way-" + way.id
                width: (ways.width - (ways.columns - 1) * ways.spacing) / ways.columns
                height: Math.max(code.height, words.height) + 2 * Theme.s3

                QrCode {
                    id: code
                    x: Theme.s3
                    y: Theme.s3
                    size: Theme.grow(200, 240)
                    text: way.link
                    name: way.title + " " + way.said
                }
                Column {
                    id: words
                    x: code.x + code.width + Theme.s3
                    anchors.verticalCenter: parent.verticalCenter
                    width: parent.width - x - Theme.s3
                    spacing: Theme.s1

                    PaperText {
                        width: parent.width
                        text: way.title
                        font.bold: true
                    }
                    PaperText {
                        width: parent.width
                        text: way.said
                        wrapMode: Text.Wrap
                        font.pixelSize: Theme.tMin
                    }
                    PaperText {
                        width: parent.width
                        text: qsTr("Point a phone's camera here")
                        color: Theme.ink2
                        font.pixelSize: Theme.tMin
                    }
                }
            }
        }
    }
    PaperText {
        width: parent.width
        heading: true
        text: qsTr("Support file")
        font.bold: true
    }
    PaperText {
        width: parent.width
        text: qsTr("This is what leaves the shop. Nothing in it is about a guest, and no secret is.")
        color: Theme.ink2
        font.pixelSize: Theme.tMin
    }
    Card {
        width: parent.width
        height: pieces.height + 2 * Theme.s2

        Column {
            id: pieces
            y: Theme.s2
            width: parent.width

            Repeater {
                model: root.model.pieces

                LogRow {
                    required property string id
                    required property string about
                    required property string size

                    objectName: "piece-" + id
                    width: pieces.width
                    when: id
                    who: size
                    what: about
                }
            }
        }
    }
    Flow {
        width: parent.width
        spacing: Theme.s2

        SecondaryButton {
            objectName: "supportMail"
            width: Math.min(implicitWidth, parent.width)
            visible: root.model.mails
            enabled: !root.model.busy
            text: qsTr("Send by mail")
            icon: "send"
            onClicked: root.model.mail()
        }
        SecondaryButton {
            objectName: "supportUpload"
            width: Math.min(implicitWidth, parent.width)
            visible: root.model.uploads
            enabled: !root.model.busy
            text: qsTr("Send to the help desk")
            icon: "send"
            onClicked: root.model.upload()
        }
    }
    footer: [
        PrimaryButton {
            objectName: "supportSave"
            width: Math.min(implicitWidth, root.footerWidth)
            ready: !root.model.busy
            pixelSize: Theme.tStrong
            text: root.model.busy ? qsTr("One moment") : qsTr("Save support file")
            onClicked: root.model.save()
        }
    ]
}
