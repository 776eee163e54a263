pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// The categories in the large mode: the present one, and the ways to the one before and after it.
Rectangle {
    id: root

    required property BrowseModel model
    property string current

    readonly property real size: Theme.px(134)

    height: Theme.px(174)
    color: Theme.bg

    MouseArea {
        anchors.fill: parent
    }
    component Turn: Touchable {
        id: turn

        required property string icon

        anchors.verticalCenter: parent.verticalCenter
        width: root.size
        height: root.size

        Rectangle {
            anchors.fill: parent
            radius: Theme.rL
            color: Theme.surface
            border.width: Theme.bButton
            border.color: Theme.edge
        }
        Icon {
            anchors.centerIn: parent
            name: turn.icon
            size: Theme.px(72)
        }
    }
    Repeater {
        id: places
        model: root.model.rail

        Item {
            id: place

            required property string id
            required property string title
            required property string picture
            required property int index

            x: Theme.margin
            width: root.width - 2 * x
            height: root.height
            visible: id === root.current

            Turn {
                objectName: "category-before"
                icon: "left"
                name: qsTr("Category before")
                visible: place.index > 0
                onClicked: root.model.turn(place.id, -1)
            }
            Rectangle {
                anchors.centerIn: parent
                width: parent.width - 2 * (root.size + Theme.s2)
                height: root.size
                radius: Theme.rL
                color: Theme.accent
                Accessible.role: Accessible.Heading
                Accessible.name: place.title

                Row {
                    anchors.centerIn: parent
                    spacing: Theme.s3

                    Picture {
                        id: dish
                        anchors.verticalCenter: parent.verticalCenter
                        visible: place.picture !== ""
                        width: visible ? Theme.px(104) : 0
                        height: Theme.px(92)
                        picture: place.picture
                        verticalAlignment: Image.AlignVCenter
                    }
                    ButtonLabel {
                        anchors.verticalCenter: parent.verticalCenter
                        text: place.title
                        pixelSize: Theme.tBody
                        color: Theme.accentInk
                        available: place.width - 2 * (root.size + Theme.s8) - dish.width - Theme.s3
                    }
                }
            }
            Turn {
                objectName: "category-after"
                anchors.right: parent.right
                icon: "right"
                name: qsTr("Category after")
                visible: place.index < places.count - 1
                onClicked: root.model.turn(place.id, 1)
            }
        }
    }
}
