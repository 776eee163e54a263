pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// A quantity between minus and plus. At 1 the minus is a bin (with `removable`), at `maximum` the
// plus is dashed and `maximumText` says why.
Item {
    id: root

    required property int quantity
    property int minimum: 1
    property int maximum: 99
    property bool removable: false
    property string maximumText
    property string lessName
    property string moreName
    property string removeName
    readonly property bool atMaximum: quantity >= maximum
    readonly property bool bin: removable && quantity <= minimum

    signal less
    signal more
    signal removed

    implicitWidth: pill.width
    implicitHeight: pill.height + (note.visible ? note.height : 0)

    Rectangle {
        id: pill
        width: 2 * Theme.tap + 2 * Theme.px(4) + Theme.grow(64, 110)
        height: Theme.tap + 2 * Theme.px(4)
        radius: height / 2
        color: Theme.sunk
        border.width: Theme.contrast ? Theme.bCard : 0
        border.color: Theme.line
        Accessible.role: Accessible.SpinBox
        Accessible.name: String(root.quantity)

        RoundButton {
            objectName: "less"
            x: Theme.px(4)
            anchors.verticalCenter: parent.verticalCenter
            quiet: true
            dashed: !root.bin && root.quantity <= root.minimum
            icon: root.bin ? "trash" : "minus"
            name: root.bin ? root.removeName : root.lessName
            onClicked: {
                if (root.bin)
                    root.removed();
                else if (root.quantity > root.minimum)
                    root.less();
            }
        }
        Text {
            objectName: "quantity"
            anchors.centerIn: parent
            text: root.quantity
            textFormat: Text.PlainText
            font.family: Theme.fontFamily
            font.pixelSize: Theme.tStrong
            font.bold: true
            color: Theme.ink
            Accessible.ignored: true
        }
        RoundButton {
            objectName: "more"
            anchors.right: parent.right
            anchors.rightMargin: Theme.px(4)
            anchors.verticalCenter: parent.verticalCenter
            quiet: true
            dashed: root.atMaximum
            icon: "plus"
            name: root.atMaximum ? root.maximumText : root.moreName
            onClicked: {
                if (!root.atMaximum)
                    root.more();
            }
        }
    }
    PaperText {
        id: note
        anchors.top: pill.bottom
        anchors.horizontalCenter: pill.horizontalCenter
        visible: root.atMaximum && root.maximumText !== ""
        text: root.maximumText
        font.pixelSize: Theme.tMin
        wrapMode: Text.NoWrap
    }
}
