pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// How many digits are typed, without which.
Rectangle {
    id: root

    property int digits
    property bool busy: false

    implicitHeight: Theme.grow(112, 152)
    radius: Theme.rM
    color: Theme.bg
    border.width: Theme.bSelected
    border.color: Theme.accentLine
    Accessible.role: Accessible.EditableText
    Accessible.name: qsTr("%n digits typed", "", digits)
    Accessible.passwordEdit: true

    Row {
        anchors.centerIn: parent
        spacing: Math.min(Theme.px(24), (root.width - 2 * Theme.s3) / 8 - Theme.px(28))
        opacity: root.busy ? 0.5 : 1

        Repeater {
            model: 8

            Rectangle {
                required property int index

                width: Theme.px(28)
                height: width
                radius: width / 2
                color: index < root.digits ? Theme.accent : "transparent"
                border.width: Theme.bTile
                border.color: index < root.digits ? Theme.accent : index < 6 ? Theme.edge : Theme.line
            }
        }
    }
}
