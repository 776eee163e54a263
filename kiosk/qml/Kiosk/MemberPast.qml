pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// An earlier order: what it was, when, what it costs today, and the plus.
Item {
    id: root

    required property int id
    required property string text
    required property string on
    required property string price
    required property string note
    required property var pictures
    required property bool ready

    signal again

    implicitHeight: Math.max(Theme.px(104), words.height)

    Row {
        id: dishes
        anchors.verticalCenter: parent.verticalCenter
        visible: !Theme.largeText
        spacing: Theme.px(8)

        Repeater {
            model: root.pictures.slice(0, 2)

            Picture {
                required property string modelData

                width: Theme.px(88)
                height: Theme.px(88)
                picture: modelData
                verticalAlignment: Image.AlignVCenter
            }
        }
    }
    Column {
        id: words
        x: dishes.visible ? Theme.px(204) : 0
        width: cost.x - x - Theme.s2
        anchors.verticalCenter: parent.verticalCenter

        PaperText {
            width: parent.width
            heading: true
            text: root.text
            font.pixelSize: Theme.tBody
        }
        PaperText {
            width: parent.width
            text: root.note === "" ? root.on : root.note
            font.pixelSize: Theme.tMin
            color: Theme.ink2
        }
    }
    MoneyText {
        id: cost
        anchors.right: plus.left
        anchors.rightMargin: Theme.s2
        anchors.verticalCenter: parent.verticalCenter
        text: root.price
        pixelSize: Theme.tBody
    }
    RoundButton {
        id: plus
        objectName: "again-" + root.id
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        visible: root.ready
        icon: "plus"
        size: Theme.grow(72, 112)
        name: qsTr("Add: %1").arg(root.text)
        onClicked: root.again()
    }
}
