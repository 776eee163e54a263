pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// A line of the basket beside the list: a touch on its words changes its options.
Item {
    id: root

    required property BrowseModel browse
    required property int id
    required property string name
    required property string detail
    required property int quantity
    required property string price
    required property string picture
    required property bool most
    required property string gone
    required property string warning

    readonly property bool stacked: stepper.width + amount.width + Theme.s1 > width

    height: stepper.y + stepper.height + Theme.px(44)

    Touchable {
        id: words
        objectName: "line-" + root.id
        width: parent.width
        height: Math.max(plate.height, texts.height)
        name: [root.name, root.detail, root.gone, root.warning].join(" ").trim()
        ringRadius: Theme.rS
        onClicked: root.browse.openLine(root.id)

        Rectangle {
            id: plate
            width: Theme.px(88)
            height: width
            radius: Theme.px(20)
            color: Theme.plate

            Picture {
                anchors.fill: parent
                anchors.margins: Theme.px(10)
                picture: root.picture
                grey: root.gone !== ""
                verticalAlignment: Image.AlignVCenter
            }
        }
        Column {
            id: texts
            anchors.left: plate.right
            anchors.leftMargin: Theme.s2
            anchors.right: parent.right
            spacing: -Theme.px(4)

            PaperText {
                width: parent.width
                text: root.name
                font.bold: true
                Accessible.ignored: true
            }
            PaperText {
                width: parent.width
                text: root.detail
                font.pixelSize: Theme.tMin
                color: Theme.ink2
                Accessible.ignored: true
            }
            IconNote {
                width: parent.width
                visible: root.gone !== ""
                icon: "ban"
                text: root.gone
                strong: true
            }
            IconNote {
                width: parent.width
                visible: root.warning !== ""
                icon: "warn"
                text: root.warning
                strong: true
            }
        }
    }
    Stepper {
        id: stepper
        y: words.height + Theme.s1 + (root.stacked ? amount.height : 0)
        quantity: root.quantity
        maximum: root.most ? root.quantity : 99
        removable: true
        lessName: qsTr("One less")
        moreName: qsTr("One more")
        removeName: qsTr("Remove")
        onLess: root.browse.countLine(root.id, -1)
        onMore: root.browse.countLine(root.id, 1)
        onRemoved: root.browse.countLine(root.id, -1)
    }
    MoneyText {
        id: amount
        anchors.right: parent.right
        y: words.height + (root.stacked ? 0 : Theme.s1 + (stepper.height - height) / 2)
        text: root.price
        pixelSize: Theme.tStrong
    }
    Rectangle {
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.px(20)
        width: parent.width
        height: Theme.bTile
        color: Theme.line
    }
}
