pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// What publishing changes, what of it is written to the POS, and when.
Sheet {
    id: root

    required property PublishModel model
    required property bool busy

    objectName: "publishSheet"
    title: qsTr("Publish?")
    closeText: qsTr("Close")
    Component.onCompleted: model.prepare()

    SheetBody {
        id: body
        width: root.contentWidth
        windowHeight: root.height - fixed.height - Theme.s3
        spacing: Theme.s2

        PaperText {
            width: parent.width
            visible: list.count === 0
            text: qsTr("Nothing is changed.")
        }
        Repeater {
            id: list
            model: root.model.changes

            Column {
                id: row

                required property string about
                required property string before
                required property string after
                required property bool pos

                width: parent?.width ?? 0
                Accessible.role: Accessible.ListItem
                Accessible.name: row.about + ": " + row.before + " → " + row.after

                PaperText {
                    width: parent.width
                    text: row.about
                    font.pixelSize: Theme.tMin
                    font.bold: true
                    Accessible.ignored: true
                }
                PaperText {
                    width: parent.width
                    text: row.before + " → " + row.after
                    font.pixelSize: Theme.tMin
                    Accessible.ignored: true
                }
                ButtonLabel {
                    visible: row.pos
                    text: qsTr("is written to the POS")
                    icon: "server"
                    pixelSize: Theme.tMin
                    bold: false
                }
            }
        }
        PaperText {
            width: parent.width
            visible: root.model.more > 0
            text: qsTr("and %1 more").arg(root.model.more)
            font.pixelSize: Theme.tMin
        }
        PaperText {
            width: parent.width
            text: qsTr("Guests in the middle of an order finish on the menu they began with.")
            font.pixelSize: Theme.tMin
            color: Theme.ink2
        }
    }
    Column {
        id: fixed
        y: body.height + Theme.s3
        width: root.contentWidth
        spacing: Theme.s2

        Segmented {
            width: parent.width

            Segment {
                objectName: "publishNow"
                text: qsTr("At once")
                selected: !root.model.isLater
                pixelSize: Theme.tBody
                onClicked: root.model.now()
            }
            Segment {
                objectName: "publishLater"
                text: qsTr("At a time")
                selected: root.model.isLater
                pixelSize: Theme.tBody
                onClicked: root.model.later()
            }
        }
        Flow {
            width: parent.width
            visible: root.model.isLater
            spacing: Theme.s1

            component Shift: SmallButton {
                required property int days
                required property int steps

                onClicked: root.model.shift(days, steps)
            }
            Shift {
                objectName: "dayEarlier"
                text: qsTr("−1 day")
                days: -1
                steps: 0
            }
            Shift {
                objectName: "dayLater"
                text: qsTr("+1 day")
                days: 1
                steps: 0
            }
            Shift {
                objectName: "timeEarlier"
                text: qsTr("−30 min")
                days: 0
                steps: -1
            }
            Shift {
                objectName: "timeLater"
                text: qsTr("+30 min")
                days: 0
                steps: 1
            }
            PaperText {
                objectName: "publishWhen"
                height: Theme.hSmall
                verticalAlignment: Text.AlignVCenter
                text: root.model.when
                font.bold: true
            }
        }
        PrimaryButton {
            objectName: "publishDo"
            width: parent.width
            ready: list.count > 0 && !root.busy
            text: root.model.isLater ? qsTr("Publish at that time") : qsTr("Publish now")
            pixelSize: Theme.tStrong
            onClicked: {
                if (ready)
                    root.model.publish();
            }
        }
    }
}
