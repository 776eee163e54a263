pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// What can be done about a dish: stop it for how long, or put it back. Its sizes and options can be aimed at
// in place of the whole.
Sheet {
    id: root

    required property BoardModel model
    property bool editable: false // whoever is here may edit the dish too

    signal editing(string dish)

    objectName: "boardSheet"
    title: model.choiceName
    closeText: qsTr("Close")
    onClosed: model.close()

    SheetBody {
        width: root.contentWidth
        windowHeight: root.height

        Flow {
            width: parent.width
            spacing: Theme.s2

            Rectangle {
                width: Theme.px(96)
                height: width
                radius: Theme.rM
                color: Theme.plate

                Picture {
                    anchors.fill: parent
                    anchors.margins: Theme.s1
                    picture: root.model.choicePicture
                    verticalAlignment: Image.AlignVCenter
                }
            }
            PaperText {
                objectName: "boardSaid"
                height: Theme.px(96)
                verticalAlignment: Text.AlignVCenter
                text: root.model.choiceSaid
                font.bold: true
            }
        }
        PaperText {
            width: parent.width
            heading: true
            text: root.model.targetStopped ? qsTr("Sell %1 again?").arg(root.model.targetName) : qsTr("Stop selling %1 until when?").arg(root.model.targetName)
            font.pixelSize: Theme.tLabel
        }
        PrimaryButton {
            objectName: "boardBack"
            width: parent.width
            visible: root.model.targetStopped
            text: qsTr("Back on sale")
            icon: "check"
            pixelSize: Theme.tStrong
            onClicked: root.model.back()
        }
        Grid {
            id: ways
            width: parent.width
            columns: Theme.largeText ? 1 : 3
            spacing: Theme.s2

            component Way: SecondaryButton {
                width: (ways.width - (ways.columns - 1) * ways.spacing) / ways.columns
                pixelSize: Theme.tLabel
            }
            Way {
                objectName: "stop_time"
                text: qsTr("For an hour")
                icon: "clock"
                onClicked: root.model.stop("time")
            }
            Way {
                objectName: "stop_close"
                text: qsTr("Until closing")
                icon: "ban"
                onClicked: root.model.stop("close")
            }
            Way {
                objectName: "stop_word"
                text: qsTr("Until I say")
                icon: "hand"
                onClicked: root.model.stop("word")
            }
        }
        PaperText {
            width: parent.width
            visible: parts.count > 1
            text: qsTr("Only a part of it")
            font.pixelSize: Theme.tMin
            font.bold: true
        }
        Flow {
            width: parent.width
            visible: parts.count > 1
            spacing: Theme.s1

            Repeater {
                id: parts
                model: root.model.parts

                Chip {
                    required property string id
                    required property string title
                    required property string standing
                    required property bool aimed

                    objectName: "part_" + id
                    text: title
                    icon: standing === "out" ? "ban" : ""
                    informs: true
                    selected: aimed
                    checkable: true
                    checked: aimed
                    onClicked: root.model.aim(id)
                }
            }
        }
        PaperText {
            width: parent.width
            visible: root.model.shared
            text: qsTr("It stops in every dish that has this option.")
            font.pixelSize: Theme.tMin
        }
        SmallButton {
            objectName: "boardEdit"
            visible: root.editable
            text: qsTr("Edit this dish")
            icon: "edit"
            onClicked: root.editing(root.model.choice)
        }
    }
}
