pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// One line of the order: picture, name, what was chosen, its price, and how many.
Item {
    id: root

    required property int index
    required property int id
    required property string name
    required property string detail
    required property int quantity
    required property string price
    required property string picture
    required property bool most
    required property string mark
    required property bool editable
    required property string gone
    required property string warning
    readonly property bool stacked: Theme.largeText || Theme.tMin > Theme.px(30)
    readonly property real inset: Theme.s3

    signal less
    signal more
    signal edit

    objectName: "line-" + id
    implicitHeight: controls.y + controls.height + Theme.px(20)

    Rectangle {
        x: root.inset
        width: parent.width - 2 * x
        height: Theme.bCard
        visible: root.index > 0
        color: Theme.line
    }
    Rectangle {
        id: plate
        x: root.inset
        y: Theme.px(20)
        width: Theme.largeMode ? 0 : Theme.px(152)
        height: width
        visible: width > 0
        radius: Theme.rM
        color: Theme.plate

        Picture {
            anchors.fill: parent
            anchors.margins: Theme.s2
            picture: root.picture
            grey: root.gone !== ""
        }
    }
    Column {
        id: words
        x: plate.visible ? plate.x + plate.width + Theme.px(20) : Theme.s4
        y: plate.y - Theme.px(4)
        width: (root.stacked ? parent.width - root.inset : amount.x - Theme.s2) - x
        spacing: -Theme.px(4)

        PaperText {
            objectName: "name"
            width: parent.width
            font.bold: true
            text: root.mark === "" ? root.name : root.name + " " + root.mark
        }
        PaperText {
            objectName: "detail"
            width: root.stacked ? parent.width : controls.x - words.x - Theme.s2
            visible: text !== ""
            text: root.detail
            font.pixelSize: Theme.tMin
            color: Theme.ink2
        }
        IconNote {
            objectName: "gone"
            width: root.stacked ? parent.width : controls.x - words.x - Theme.s2
            visible: root.gone !== ""
            icon: "ban"
            text: root.gone
            strong: true
        }
        IconNote {
            objectName: "warning"
            width: root.stacked ? parent.width : controls.x - words.x - Theme.s2
            visible: root.warning !== ""
            icon: "warn"
            text: root.warning
            strong: true
        }
    }
    MoneyText {
        id: amount
        objectName: "amount"
        anchors.right: parent.right
        anchors.rightMargin: root.inset
        y: root.stacked ? controls.y + (controls.height - height) / 2 : plate.y
        text: root.price
        pixelSize: Theme.tStrong
    }
    Row {
        id: controls
        x: root.stacked ? words.x : parent.width - root.inset - width
        y: root.stacked ? Math.max(words.y + words.height + Theme.s2, Theme.largeMode ? 0 : plate.y + plate.height - height) : Math.max(plate.y + plate.height - height, words.y + words.height - height)
        height: count.height
        spacing: Theme.s2
        layoutDirection: root.stacked ? Qt.RightToLeft : Qt.LeftToRight

        SmallButton {
            objectName: "edit-" + root.id
            anchors.verticalCenter: parent.verticalCenter
            visible: root.editable
            height: Theme.grow(56, 112)
            pill: true
            text: qsTr("Edit")
            icon: Theme.largeMode ? "" : "edit"
            onClicked: root.edit()
        }
        Stepper {
            id: count
            quantity: root.quantity
            maximum: root.most ? root.quantity : 99
            removable: true
            lessName: qsTr("One less: %1").arg(root.name)
            moreName: qsTr("One more: %1").arg(root.name)
            removeName: qsTr("Remove: %1").arg(root.name)
            maximumText: qsTr("%n at most", "", root.quantity)
            onLess: root.less()
            onMore: root.more()
            onRemoved: root.less()
        }
    }
}
