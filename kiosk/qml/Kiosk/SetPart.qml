pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// A part of the set on the review: a touch goes back to its step; its own choices have a button.
Card {
    id: root

    required property SetModel model
    required property int id
    required property string label
    required property string name
    required property string detail
    required property string price
    required property string picture
    required property int step
    required property bool options

    implicitHeight: Math.max(Theme.grow(168, 200), words.height + (Theme.largeText && choose.visible ? choose.height + Theme.s2 : 0) + Theme.s4)

    Touchable {
        objectName: "part-" + root.id
        anchors.fill: parent
        enabled: root.step >= 0
        name: [root.label, root.name, root.detail, root.price].filter(part => part !== "").join(" ")
        ringRadius: Theme.rCard
        onClicked: root.model.openStep(root.step)
    }
    Rectangle {
        id: plate
        x: Theme.s3
        anchors.verticalCenter: parent.verticalCenter
        visible: !Theme.largeMode
        width: visible ? Theme.px(136) : 0
        height: Theme.px(120)
        radius: Theme.rM
        color: Theme.plate

        Picture {
            anchors.fill: parent
            anchors.margins: Theme.px(12)
            picture: root.picture
            verticalAlignment: Image.AlignVCenter
        }
    }
    Column {
        id: words
        x: plate.visible ? plate.x + plate.width + Theme.s3 : Theme.s3
        y: Theme.largeText && choose.visible ? Theme.s2 : (root.height - height) / 2
        width: (Theme.largeText || !choose.visible ? arrow.x : choose.x) - x - Theme.s2
        spacing: -Theme.px(4)

        PaperText {
            width: parent.width
            text: root.label
            font.pixelSize: Theme.tMin
            color: Theme.ink2
            Accessible.ignored: true
        }
        PaperText {
            width: parent.width
            text: root.name
            font.bold: true
            font.pixelSize: Theme.tLabel
            Accessible.ignored: true
        }
        PaperText {
            width: parent.width
            visible: root.detail !== ""
            text: root.detail
            font.pixelSize: Theme.tMin
            color: Theme.ink2
            Accessible.ignored: true
        }
        MoneyText {
            visible: root.price !== ""
            text: root.price
            pixelSize: Theme.tBody
        }
    }
    SmallButton {
        id: choose
        objectName: "part-options-" + root.id
        x: Theme.largeText ? words.x : arrow.x - width - Theme.s2
        y: Theme.largeText ? root.height - height - Theme.s2 : (root.height - height) / 2
        visible: root.options
        icon: "sliders"
        text: qsTr("Options")
        onClicked: root.model.openPart(root.id)
    }
    Icon {
        id: arrow
        anchors.right: parent.right
        anchors.rightMargin: Theme.s4
        anchors.verticalCenter: parent.verticalCenter
        name: root.step >= 0 ? "right" : ""
        size: Theme.grow(40, 64)
    }
}
