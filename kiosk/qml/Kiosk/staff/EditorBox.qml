import QtQuick
import Kiosk
import Kiosk.controls

// A field that opens something else: a caption, and a box with a picture or an icon, words, and an arrow.
Item {
    id: root

    property string label
    property string text
    property string icon
    property string picture
    property bool opens: true // has an arrow
    property real boxHeight: Theme.hChip

    signal clicked

    implicitHeight: box.y + box.height

    PaperText {
        id: heading
        width: parent.width
        visible: root.label !== ""
        text: root.label
        font.pixelSize: Theme.tMin
        font.bold: true
        Accessible.ignored: true
    }
    Touchable {
        id: box
        objectName: root.objectName + "Box"
        y: heading.visible ? heading.height + Theme.px(4) : 0
        width: parent.width
        height: Math.max(root.boxHeight, words.height + Theme.s2)
        name: root.label === "" ? root.text : root.label + ": " + root.text
        ringRadius: Theme.rS
        onClicked: root.clicked()

        Rectangle {
            anchors.fill: parent
            radius: Theme.rS
            color: Theme.surface
            border.width: Theme.bTile
            border.color: Theme.edge
        }
        Picture {
            id: dish
            x: Theme.s2
            anchors.verticalCenter: parent.verticalCenter
            visible: root.picture !== ""
            width: visible ? Theme.px(96) : 0
            height: root.boxHeight - Theme.s2
            picture: root.picture
            verticalAlignment: Image.AlignVCenter
        }
        Icon {
            id: sign
            anchors.left: dish.visible ? dish.right : parent.left
            anchors.leftMargin: Theme.px(18)
            anchors.verticalCenter: parent.verticalCenter
            visible: root.icon !== ""
            name: root.icon
            size: Math.round(Theme.tMin * 1.3)
        }
        PaperText {
            id: words
            anchors.left: sign.visible ? sign.right : dish.visible ? dish.right : parent.left
            anchors.leftMargin: Theme.px(14)
            anchors.right: arrow.visible ? arrow.left : parent.right
            anchors.rightMargin: Theme.s1
            anchors.verticalCenter: parent.verticalCenter
            text: root.text
            font.pixelSize: Theme.tMin
            Accessible.ignored: true
        }
        Icon {
            id: arrow
            anchors.right: parent.right
            anchors.rightMargin: Theme.s2
            anchors.verticalCenter: parent.verticalCenter
            visible: root.opens
            name: "right"
            size: Math.round(Theme.tMin * 1.3)
        }
    }
}
