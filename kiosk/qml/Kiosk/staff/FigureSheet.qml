pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// A figure in words, and the orders (or members) behind it.
Sheet {
    id: root

    required property FigureModel model

    objectName: "figure"
    title: model.title
    closeText: qsTr("Close")
    sheetHeight: height * 0.72

    PaperText {
        id: words
        objectName: "definition"
        width: root.contentWidth
        text: root.model.definition
    }
    PaperText {
        id: note
        y: words.height + Theme.s3
        width: root.contentWidth
        visible: text !== ""
        font.bold: true
        text: root.model.listing ? qsTr("Looking for the orders…") : !root.model.countsOrders ? qsTr("This counts walks, not orders.") : list.count === 0 ? qsTr("No orders.") : ""
    }
    ListView {
        id: list
        objectName: "lines"
        y: words.height + Theme.s3 + (note.visible ? note.height : 0)
        width: root.contentWidth
        height: root.sheetHeight - y - Theme.grow(180, 240)
        clip: true
        cacheBuffer: 0 // the next figure may have fewer
        model: root.model.lines
        delegate: Item {
            id: line

            required property string start
            required property string middle
            required property string end

            width: list.width
            height: Math.max(Theme.grow(64, 110), texts.height)
            Accessible.role: Accessible.ListItem
            Accessible.name: line.start + ", " + line.middle + ", " + line.end

            Rectangle {
                width: parent.width
                height: 1
                color: Theme.line
            }
            Row {
                id: texts
                anchors.verticalCenter: parent.verticalCenter

                Repeater {
                    model: [line.start, line.middle, line.end]

                    PaperText {
                        required property string modelData
                        required property int index
                        width: list.width / 3
                        text: modelData
                        font.pixelSize: Theme.tMin
                        horizontalAlignment: index === 2 ? Text.AlignRight : Text.AlignLeft
                        Accessible.ignored: true
                    }
                }
            }
        }
    }
}
