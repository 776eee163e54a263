pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// The editions there were; any of them again in two touches.
Sheet {
    id: root

    required property HistoryModel model
    property int asking: -1 // the edition that is about to be restored

    objectName: "historySheet"
    title: qsTr("Earlier editions")
    closeText: qsTr("Close")
    sheetHeight: height * 0.8
    Component.onCompleted: model.look()

    ListView {
        id: list
        width: root.contentWidth
        height: root.sheetHeight - Theme.grow(180, 260)
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        spacing: Theme.s1
        model: root.model.editions
        delegate: Rectangle {
            id: row

            required property int id
            required property string said
            required property string when
            required property string note
            required property bool holds
            required property bool coming

            width: list.width
            height: Math.max(words.height, act.height) + 2 * Theme.s2
            radius: Theme.rM
            color: Theme.surface
            border.width: holds ? Theme.bSelected : Theme.bTile
            border.color: holds ? Theme.accentLine : Theme.line

            Column {
                id: words
                x: Theme.s3
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width - act.width - 3 * Theme.s3

                PaperText {
                    width: parent.width
                    text: row.said
                    font.pixelSize: Theme.tMin
                    font.bold: true
                }
                PaperText {
                    width: parent.width
                    visible: text !== ""
                    text: [row.coming ? qsTr("begins %1").arg(row.when) : row.when, row.note].filter(part => part !== "").join(" · ")
                    font.pixelSize: Theme.tMin
                }
            }
            SmallButton {
                id: act
                objectName: "edition_" + row.id
                anchors.right: parent.right
                anchors.rightMargin: Theme.s3
                anchors.verticalCenter: parent.verticalCenter
                bare: row.holds
                enabled: !row.holds && !root.model.busy
                filled: root.asking === row.id
                text: row.holds ? qsTr("holds now") : row.coming ? qsTr("Withdraw") : root.asking === row.id ? qsTr("Yes, this one") : qsTr("Restore")
                icon: row.holds ? "check" : ""
                onClicked: {
                    if (row.coming)
                        root.model.withdraw(row.id);
                    else if (root.asking === row.id)
                        root.model.restore(row.id);
                    else
                        root.asking = row.id;
                }
            }
        }
    }
}
