pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// What a sample basket would pay: at a time that can be moved, and with a code.
Sheet {
    id: root

    required property TryModel model

    objectName: "trySheet"
    title: model.title
    closeText: qsTr("Close")
    onClosed: model.close()

    SheetBody {
        width: root.contentWidth
        windowHeight: root.height
        spacing: Theme.s2

        PaperText {
            objectName: "tryAt"
            width: parent.width
            text: root.model.atSaid
            font.bold: true
        }
        Flow {
            width: parent.width
            spacing: Theme.s1

            component Shift: SmallButton {
                required property int days
                required property int minutes

                onClicked: root.model.shift(days, minutes)
            }
            Shift {
                objectName: "tryDayEarlier"
                text: qsTr("−1 day")
                days: -1
                minutes: 0
            }
            Shift {
                objectName: "tryEarlier"
                text: qsTr("−30 minutes")
                days: 0
                minutes: -30
            }
            Shift {
                objectName: "tryLater"
                text: qsTr("+30 minutes")
                days: 0
                minutes: 30
            }
            Shift {
                objectName: "tryDayLater"
                text: qsTr("+1 day")
                days: 1
                minutes: 0
            }
        }
        ForWhom {
            width: parent.width
            rows: root.model.whom
            label: qsTr("Who orders")
            onChosen: place => root.model.choosePlayer(place)
        }
        PaperText {
            width: parent.width
            text: root.model.tooLittle ? qsTr("This basket does not reach what the code asks for.") : qsTr("A basket of these would pay")
        }
        Repeater {
            model: root.model.sums

            Item {
                id: row

                required property string title
                required property string amount
                required property bool strong

                objectName: strong ? "toPay" : ""
                width: parent?.width ?? 0
                height: Math.max(what.height, figure.height)

                PaperText {
                    id: what
                    width: figure.x - Theme.s2
                    text: row.title
                    font.bold: row.strong
                }
                PaperText {
                    id: figure
                    anchors.right: parent.right
                    text: row.amount
                    font.bold: row.strong
                    wrapMode: Text.NoWrap
                }
            }
        }
    }
}
