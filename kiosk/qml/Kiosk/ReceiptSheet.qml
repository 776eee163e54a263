pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// The receipt on the screen, as paper would have it.
Sheet {
    id: root

    required property ReceiptModel model
    readonly property real room: root.height - Theme.px(Theme.landscape ? 200 : 340)

    objectName: "receiptSheet"
    title: model.title
    closeText: qsTr("Close")
    onClosed: model.close()

    Item {
        width: root.contentWidth
        height: paper.height

        Rectangle {
            id: paper
            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(parent.width, Theme.largeText ? Theme.px(1000) : Theme.px(760))
            height: Math.min(rows.contentHeight + 2 * Theme.s5, root.room)
            radius: Theme.rS
            color: Theme.surface
            border.width: Theme.bCard
            border.color: Theme.line

            ListView {
                id: rows
                objectName: "receiptRows"
                x: Theme.s5
                y: Theme.s5
                width: parent.width - 2 * x
                height: parent.height - 2 * y
                clip: true
                cacheBuffer: 0
                boundsBehavior: Flickable.StopAtBounds
                model: root.model.rows
                delegate: ReceiptLine {
                    width: rows.width
                }
            }
        }
    }
}
