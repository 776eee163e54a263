pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// A category of the rail: picture and name; the present one lies on a card of its own.
Touchable {
    id: root

    property string id
    required property string title
    required property string picture
    property string icon // in place of a picture
    property bool now: false
    property bool pictured: true
    readonly property real room: height - label.height - Theme.px(Theme.landscape ? 10 : 20)
    readonly property bool hasPicture: pictured && picture !== "" && room >= Theme.px(44) // smaller it is a speck

    objectName: "category-" + id
    name: title
    checkable: true
    checked: now
    Accessible.role: Accessible.PageTab

    Elevation {
        anchors.fill: ground
        visible: root.now && Theme.shadows
    }
    Rectangle {
        id: ground
        anchors.fill: parent
        visible: root.now
        color: Theme.surface
        topRightRadius: Theme.rL
        bottomRightRadius: Theme.rL
        border.width: Theme.contrast ? Theme.bSelected : 0
        border.color: Theme.accentLine
    }
    Column {
        anchors.centerIn: parent
        spacing: Theme.landscape ? 0 : Theme.px(4)

        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            visible: root.icon !== "" && root.pictured && root.room >= Theme.px(44)
            width: Math.min(Theme.px(72), root.room)
            height: width
            radius: width / 2
            color: Theme.accentSoft
            border.width: Theme.contrast ? Theme.bCard : 0
            border.color: Theme.line

            Icon {
                anchors.centerIn: parent
                name: root.icon
                size: Math.round(parent.width * 0.56)
                color: Theme.accent
            }
        }
        Picture {
            anchors.horizontalCenter: parent.horizontalCenter
            visible: root.hasPicture
            width: Theme.px(120)
            height: Math.min(Theme.px(88), root.room)
            picture: root.picture
        }
        ButtonLabel {
            id: label
            anchors.horizontalCenter: parent.horizontalCenter
            text: root.title
            pixelSize: Theme.tMin
            color: root.now ? Theme.accent : Theme.ink
            available: root.width - (Theme.contrast ? Theme.s2 : Theme.px(6))
        }
    }
}
