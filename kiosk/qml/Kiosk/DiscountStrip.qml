import QtQuick
import Kiosk
import Kiosk.controls

// A coupon or reward in the order, and the way to take it out again; or one of the shop's offers, which stays.
Rectangle {
    id: root

    required property string label
    required property string note
    required property string amount
    required property string what

    signal takenOff(string what)

    implicitHeight: Math.max(Theme.grow(88, 144), words.height + Theme.s2)
    radius: Theme.rM
    color: Theme.sunSoft

    Icon {
        id: sign
        x: Theme.s3
        anchors.verticalCenter: parent.verticalCenter
        name: root.what === "coupon" ? "ticket" : root.what === "offer" ? "star" : "gift"
        size: Theme.grow(36, 64)
    }
    PaperText {
        id: words
        anchors.left: sign.right
        anchors.leftMargin: Theme.px(18)
        anchors.right: figure.left
        anchors.rightMargin: Theme.s1
        anchors.verticalCenter: parent.verticalCenter
        font.bold: true
        text: root.label
    }
    MoneyText {
        id: figure
        anchors.right: off.visible ? off.left : parent.right
        anchors.rightMargin: off.visible ? Theme.s2 : Theme.s3
        anchors.verticalCenter: parent.verticalCenter
        text: root.amount === "" ? root.note : root.amount
        pixelSize: Theme.tLabel
    }
    RoundButton {
        id: off
        objectName: "takeOff-" + root.what
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(12)
        anchors.verticalCenter: parent.verticalCenter
        visible: root.what !== "offer"
        bare: true
        icon: "x"
        size: Theme.grow(64, 112)
        name: qsTr("Remove: %1").arg(root.label)
        onClicked: root.takenOff(root.what)
    }
}
