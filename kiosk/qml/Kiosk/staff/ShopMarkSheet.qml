pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// A certificate or a mark: what it is called, its picture, its number, how long it is valid, a page about it.
Item {
    id: root

    required property MarksModel model
    required property bool qtKeyboard

    signal choosing

    Item {
        anchors.fill: parent
        anchors.bottomMargin: pad.height

        Sheet {
            id: sheet
            objectName: "markSheet"
            anchors.fill: parent
            title: qsTr("Certificate or mark")
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
                EditorBox {
                    objectName: "markPicture"
                    width: parent.width
                    label: qsTr("Picture")
                    text: root.model.picture === "" ? qsTr("Choose a picture") : qsTr("Change")
                    picture: root.model.picture
                    boxHeight: Theme.grow(112, 168)
                    opens: false
                    onClicked: {
                        pad.close();
                        root.choosing();
                    }
                }
                PaperText {
                    width: parent.width
                    text: qsTr("Until which day is it valid?")
                    font.bold: true
                }
                ShopDayShift {
                    width: parent.width
                    prefix: "until"
                    said: root.model.untilSaid
                    onShifted: (months, days) => root.model.shiftUntil(months, days)
                }
                PaperText {
                    width: parent.width
                    text: qsTr("From the next day on guests do not see it.")
                    font.pixelSize: Theme.tMin
                }
            }
            PrimaryButton {
                id: save
                objectName: "saveMark"
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
