pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// Paper that guests bring: what it is called, and whether the counter takes it.
Item {
    id: root

    required property VouchersModel model
    required property bool qtKeyboard

    Item {
        anchors.fill: parent
        anchors.bottomMargin: pad.height

        Sheet {
            id: sheet
            objectName: "voucherSheet"
            anchors.fill: parent
            title: qsTr("Paper that guests bring")
            closeText: qsTr("Close")
            onClosed: {
                pad.close();
                root.model.close();
            }

            SheetBody {
                id: body
                width: sheet.contentWidth
                windowHeight: sheet.height - save.height - Theme.s3
                spacing: Theme.s2

                Repeater {
                    model: root.model.fields

                    EditorField {
                        width: parent?.width ?? 0
                        onEdited: text => root.model.type(id, text)
                    }
                }
                Segmented {
                    width: parent.width

                    Segment {
                        objectName: "voucherTaken"
                        text: qsTr("Taken at the counter")
                        icon: "ticket"
                        selected: root.model.atCounter
                        pixelSize: Theme.tBody
                        onClicked: root.model.choose(true)
                    }
                    Segment {
                        objectName: "voucherRefused"
                        text: qsTr("Not taken here")
                        icon: "ban"
                        selected: !root.model.atCounter
                        pixelSize: Theme.tBody
                        onClicked: root.model.choose(false)
                    }
                }
                PaperText {
                    width: parent.width
                    text: qsTr("Guests read it on the first screens, and again beside the ways to pay.")
                    font.pixelSize: Theme.tMin
                }
            }
            PrimaryButton {
                id: save
                objectName: "saveVoucher"
                y: body.height + Theme.s3
                width: sheet.contentWidth
                text: qsTr("Into the draft")
                pixelSize: Theme.tStrong
                onClicked: {
                    pad.close();
                    root.model.take();
                }
            }
        }
    }
    TypePad {
        id: pad
        anchors.bottom: parent.bottom
        width: parent.width
        qtKeyboard: root.qtKeyboard
    }
}
