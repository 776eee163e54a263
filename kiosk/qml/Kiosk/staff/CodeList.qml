pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// What codes brought, by the channel that carried them: a bar for the orders, and what became of them in words.
Card {
    id: root

    required property var rows
    required property string title
    property int figures: Theme.grow(76, 150)

    signal chose(string key)

    implicitHeight: content.height + 2 * Theme.s3

    Column {
        id: content
        x: Theme.s3
        y: Theme.s3
        width: parent.width - 2 * x
        spacing: Theme.s2

        PaperText {
            width: parent.width
            heading: true
            text: root.title
            font.pixelSize: Theme.tLabel
        }
        PaperText {
            objectName: "noCodes"
            width: parent.width
            visible: list.count === 0
            text: qsTr("No code was used in these days.")
            font.pixelSize: Theme.tMin
        }
        Repeater {
            id: list
            model: root.rows

            Touchable {
                id: channel

                required property string id
                required property string title
                required property string value
                required property real share
                required property string words

                objectName: id
                width: content.width
                height: lines.height
                ringRadius: Theme.rS
                name: title + ": " + value + ", " + words
                onClicked: root.chose(id)

                Column {
                    id: lines
                    width: parent.width
                    spacing: Theme.px(4)

                    PaperText {
                        width: parent.width
                        text: channel.title
                        font.pixelSize: Theme.tMin
                        font.bold: true
                        wrapMode: Text.WrapAnywhere
                        Accessible.ignored: true
                    }
                    Item {
                        width: parent.width
                        height: Math.max(Theme.px(28), orders.height)

                        Rectangle {
                            id: length
                            anchors.verticalCenter: parent.verticalCenter
                            width: Math.max(Theme.px(6), (parent.width - root.figures) * channel.share)
                            height: Theme.px(28)
                            radius: Theme.px(8)
                            color: Theme.pick("#F1C4A0", Theme.accentSoft, "#000000")
                            border.width: 2
                            border.color: Theme.edge
                        }
                        PaperText {
                            id: orders
                            anchors.left: length.right
                            anchors.leftMargin: Theme.s1
                            anchors.verticalCenter: parent.verticalCenter
                            text: channel.value
                            font.pixelSize: Theme.tMin
                            font.bold: true
                            wrapMode: Text.NoWrap
                            Accessible.ignored: true
                        }
                    }
                    PaperText {
                        width: parent.width
                        text: channel.words
                        font.pixelSize: Theme.tMin
                        Accessible.ignored: true
                    }
                }
            }
        }
    }
}
