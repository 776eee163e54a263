pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// The shop's own pictures that take turns on the first screen: each goes by a touch.
Flow {
    id: root

    required property BrandPictureModel model

    signal choosing

    spacing: Theme.s2

    Repeater {
        model: root.model.shown

        Touchable {
            id: own

            required property int id
            required name
            required property string picture

            objectName: "dropPicture_" + id
            width: Theme.grow(160, 200)
            height: width
            ringRadius: Theme.rM
            Accessible.description: qsTr("Take it away")
            onClicked: root.model.drop(id)

            Picture {
                anchors.fill: parent
                picture: own.picture
                verticalAlignment: Image.AlignVCenter
            }
            Rectangle {
                anchors.right: parent.right
                anchors.top: parent.top
                width: Theme.grow(48, 80)
                height: width
                radius: width / 2
                color: Theme.surface
                border.width: Theme.bTile
                border.color: Theme.edge

                Icon {
                    anchors.centerIn: parent
                    name: "x"
                    size: Math.round(parent.width * 0.6)
                }
            }
        }
    }
    SmallButton {
        objectName: "addPicture"
        visible: root.model.room
        text: qsTr("Add a picture")
        icon: "plus"
        onClicked: root.choosing()
    }
}
