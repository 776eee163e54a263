pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// What guests can trust the shop for, in one quiet line: a touch says more.
Touchable {
    id: root

    required property AboutModel model
    readonly property int most: Theme.smallPanel ? 2 : 3 // names; the sheet has all of them

    objectName: "marks"
    implicitHeight: Math.max(Theme.tap, line.height)
    name: qsTr("About this shop")
    ringRadius: Theme.rS
    onClicked: model.ask()

    Row {
        id: line
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width
        spacing: Theme.s2

        Repeater {
            model: root.model.marks

            MarkPlate {
                required property int id
                required picture

                anchors.verticalCenter: parent?.verticalCenter
                visible: picture.toString() !== "" && id < root.most
                width: Theme.grow(64, 88)
            }
        }
        PaperText {
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, parent.width - x - more.width - parent.spacing)
            text: Theme.largeText ? root.name : root.model.names
            font.pixelSize: Theme.tMin
            maximumLineCount: 2
            elide: Text.ElideRight
            Accessible.ignored: true
        }
        Icon {
            id: more
            anchors.verticalCenter: parent.verticalCenter
            name: "right"
            size: Theme.grow(32, 56)
        }
    }
}
