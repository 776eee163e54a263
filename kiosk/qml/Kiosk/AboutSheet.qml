pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// About this shop: what guests can trust it for, with numbers, dates, and addresses for their own phones.
Sheet {
    id: root

    required property AboutModel model

    objectName: "aboutSheet"
    title: model.title
    closeText: qsTr("Close")
    onClosed: model.close()

    SheetBody {
        id: body
        width: root.contentWidth
        windowHeight: root.height
        spacing: Theme.s2

        Repeater {
            model: root.model.marks

            Card {
                id: mark

                required property int id
                required property string title
                required property string detail
                required property string picture
                required property string link

                objectName: "mark_" + id
                width: body.width
                implicitHeight: inside.height + 2 * Theme.s3
                Accessible.role: Accessible.StaticText
                Accessible.name: [title, detail].filter(part => part !== "").join(", ")

                Row {
                    id: inside
                    x: Theme.s3
                    y: Theme.s3
                    width: parent.width - 2 * x
                    spacing: Theme.s3

                    MarkPlate {
                        id: plate
                        visible: mark.picture !== "" && !Theme.largeMode
                        width: visible ? Theme.px(128) : 0
                        picture: mark.picture
                    }
                    Column {
                        width: parent.width - (plate.visible ? plate.width + parent.spacing : 0) - (code.visible ? code.width + parent.spacing : 0)
                        anchors.verticalCenter: parent.verticalCenter
                        spacing: Theme.px(4)

                        PaperText {
                            width: parent.width
                            text: mark.title
                            font.bold: true
                            font.pixelSize: Theme.tLabel
                            Accessible.ignored: true
                        }
                        PaperText {
                            width: parent.width
                            visible: text !== ""
                            text: mark.detail
                            font.pixelSize: Theme.tMin
                            color: Theme.ink2
                            Accessible.ignored: true
                        }
                        PaperText {
                            width: parent.width
                            visible: code.visible
                            text: qsTr("More on your own phone")
                            font.pixelSize: Theme.tMin
                            color: Theme.ink2
                        }
                    }
                    QrCode {
                        id: code
                        visible: mark.link !== ""
                        text: mark.link
                        size: Theme.px(Theme.smallPanel ? 140 : 168)
                        name: qsTr("QR code: %1").arg(mark.title)
                    }
                }
            }
        }
        Item {
            width: 1
            height: Theme.s1
        }
    }
}
