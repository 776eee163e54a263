pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// What somebody should look at before publishing; a touch leads to it.
Sheet {
    id: root

    required property CheckModel model

    objectName: "checksSheet"
    title: qsTr("Things to look at")
    closeText: qsTr("Close")
    sheetHeight: height * 0.86

    PaperText {
        width: root.contentWidth
        visible: list.count === 0
        text: root.model.busy ? qsTr("Checking…") : qsTr("All is well.")
    }
    SmallButton {
        id: all
        objectName: "forgetAll"
        visible: root.model.gone > 1
        text: qsTr("Forget all that has gone")
        icon: "trash"
        onClicked: root.model.forgetAll()
    }
    ListView {
        id: list
        objectName: "findingsList"
        y: all.visible ? all.height + Theme.s2 : 0
        width: root.contentWidth
        height: root.sheetHeight - Theme.grow(180, 260) - y
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        spacing: Theme.s1
        cacheBuffer: 0
        model: root.model.rows
        delegate: Touchable {
            id: row

            required property int id
            required property string about
            required property string said
            required property string cure
            required property string level
            required property string act
            required property bool leads

            objectName: "finding_" + id
            width: list.width
            height: Math.max(words.height, button.visible ? button.height : 0) + 2 * Theme.s2
            name: about + ": " + said + " " + cure
            ringRadius: Theme.rM
            onClicked: root.model.lead(id)

            Rectangle {
                anchors.fill: parent
                radius: Theme.rM
                color: row.level === "error" ? Theme.critSoft : row.level === "warning" ? Theme.warnSoft : Theme.surface
                border.width: Theme.bTile
                border.color: row.level === "error" ? Theme.crit : row.level === "warning" ? Theme.warn : Theme.line
            }
            Icon {
                id: sign
                x: Theme.s3
                y: Theme.s2
                name: row.level === "error" ? "ban" : row.level === "warning" ? "warn" : "info"
                size: Math.round(Theme.tMin * 1.3)
            }
            Column {
                id: words
                anchors.left: sign.right
                anchors.leftMargin: Theme.s2
                anchors.right: arrow.visible ? arrow.left : button.left
                anchors.rightMargin: Theme.s1
                y: Theme.s2

                PaperText {
                    width: parent.width
                    text: row.about + ": " + row.said
                    font.pixelSize: Theme.tMin
                    font.bold: true
                    Accessible.ignored: true
                }
                PaperText {
                    width: parent.width
                    text: row.cure
                    font.pixelSize: Theme.tMin
                    Accessible.ignored: true
                }
            }
            SmallButton {
                id: button
                objectName: (row.act === "forget" ? "forget_" : "giveUp_") + row.id
                visible: row.act !== ""
                anchors.right: parent.right
                anchors.rightMargin: Theme.s2
                anchors.verticalCenter: parent.verticalCenter
                text: row.act === "forget" ? qsTr("Forget") : qsTr("Give up")
                onClicked: root.model.act(row.id)
            }
            Icon {
                id: arrow
                visible: row.leads
                anchors.right: button.visible ? button.left : parent.right
                anchors.rightMargin: Theme.s2
                anchors.verticalCenter: parent.verticalCenter
                name: "right"
                size: Math.round(Theme.tMin * 1.3)
            }
        }
    }

    Component.onCompleted: model.ask()
}
