pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// The big field of a phone number or a code: one place a digit, in groups; the next place is marked.
Rectangle {
    id: root

    property string text
    property list<int> groups: [3, 4, 4]
    property bool active: true
    property string name
    readonly property int length: groups.reduce((sum, group) => sum + group, 0)
    readonly property real room: width - 2 * Theme.s5
    readonly property real hyphen: Theme.grow(36, 46)
    readonly property real place: Math.min(Theme.px(60), (room - (groups.length - 1) * hyphen) / length - Theme.px(14))

    implicitHeight: Theme.grow(112, 152)
    radius: Theme.rM
    color: Theme.bg
    border.width: active ? Theme.bSelected : Theme.bTile
    border.color: active ? Theme.accentLine : Theme.edge
    Accessible.role: Accessible.EditableText
    Accessible.name: name + " " + text

    Row {
        anchors.centerIn: parent
        spacing: Theme.px(14)

        Repeater {
            model: root.length

            Row {
                id: cell

                required property int index
                readonly property bool opensGroup: root.opensGroup(index)

                spacing: Theme.px(14)

                PaperText {
                    visible: cell.opensGroup
                    width: root.hyphen - Theme.px(14)
                    anchors.verticalCenter: parent.verticalCenter
                    horizontalAlignment: Text.AlignHCenter
                    text: "-"
                    font.bold: true
                    font.pixelSize: Theme.tSection
                    wrapMode: Text.NoWrap
                    Accessible.ignored: true
                }
                Item {
                    width: root.place
                    height: Theme.grow(88, 130)

                    PaperText {
                        anchors.horizontalCenter: parent.horizontalCenter
                        anchors.verticalCenter: parent.verticalCenter
                        anchors.verticalCenterOffset: -Theme.px(4)
                        text: root.text.charAt(cell.index)
                        font.bold: true
                        font.pixelSize: Math.min(Theme.tHead, root.place * 1.4)
                        wrapMode: Text.NoWrap
                        Accessible.ignored: true
                    }
                    Rectangle {
                        anchors.bottom: parent.bottom
                        width: parent.width
                        height: Theme.px(5)
                        color: root.active && cell.index === root.text.length ? Theme.accent : Theme.edge
                    }
                }
            }
        }
    }

    function opensGroup(index: int): bool {
        let start = 0;
        for (const group of groups) {
            if (index === start)
                return index > 0;
            start += group;
        }
        return false;
    }
}
