pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// Bars from the left, each with its name or face before it and its number behind it.
Card {
    id: root

    required property var rows
    required property string title
    property int labels: Theme.grow(130, 300)
    property int figures: Theme.grow(76, 150)

    signal chose(string key)

    implicitHeight: content.height + 2 * Theme.s3

    Column {
        id: content
        x: Theme.s3
        y: Theme.s3
        width: parent.width - 2 * x
        spacing: Theme.px(4)

        PaperText {
            width: parent.width
            heading: true
            text: root.title
            font.pixelSize: Theme.tLabel
        }
        Repeater {
            model: root.rows

            Touchable {
                id: bar

                required property string id
                required property string title
                required property string icon
                required property string value
                required property real share
                required property bool strong

                objectName: id
                width: content.width
                height: Math.max(Theme.grow(46, 92), words.height)
                ringRadius: Theme.rS
                name: title + ": " + value
                onClicked: root.chose(id)

                PaperText {
                    id: words
                    anchors.verticalCenter: parent.verticalCenter
                    width: root.labels
                    visible: bar.icon === ""
                    text: bar.title
                    font.pixelSize: Theme.tMin
                    font.bold: bar.strong
                    Accessible.ignored: true
                }
                Icon {
                    anchors.verticalCenter: parent.verticalCenter
                    visible: bar.icon !== ""
                    name: bar.icon
                    size: Theme.grow(36, 64)
                }
                Rectangle {
                    id: length
                    x: bar.icon === "" ? root.labels + Theme.s1 : Theme.grow(52, 88)
                    anchors.verticalCenter: parent.verticalCenter
                    width: Math.max(Theme.px(6), (bar.width - x - root.figures) * bar.share)
                    height: Theme.px(28)
                    radius: Theme.px(8)
                    color: bar.strong ? Theme.accent : Theme.pick("#F1C4A0", Theme.accentSoft, "#000000")
                    border.width: bar.strong ? 0 : 2
                    border.color: Theme.edge
                }
                PaperText {
                    anchors.left: length.right
                    anchors.leftMargin: Theme.s1
                    anchors.verticalCenter: parent.verticalCenter
                    text: bar.value
                    font.pixelSize: Theme.tMin
                    font.bold: true
                    wrapMode: Text.NoWrap
                    Accessible.ignored: true
                }
            }
        }
    }
}
