pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// Many prices at once: of which dishes, by how much, and the list of what becomes of them.
Sheet {
    id: root

    required property BulkModel model
    property real foot: 0 // what lies over the lower end: the pad

    signal finished

    objectName: "bulkSheet"
    title: qsTr("Change many prices")
    closeText: qsTr("Close")
    sheetHeight: height * 0.9
    Component.onCompleted: model.start()

    ListView {
        id: list
        objectName: "bulk"
        width: root.contentWidth
        height: root.contentHeight - done.height - Theme.s2 - Math.max(0, root.foot - done.height)
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        cacheBuffer: 0
        model: root.model.rows
        header: Column {
            width: list.width
            spacing: Theme.s2
            bottomPadding: Theme.s2

            component Caption: PaperText {
                width: parent?.width ?? 0
                font.pixelSize: Theme.tMin
                font.bold: true
            }
            component Choice: Chip {
                informs: true
                checkable: true
                checked: selected
            }
            Caption {
                text: qsTr("Of which dishes?")
            }
            Flow {
                width: parent.width
                spacing: Theme.s1

                Repeater {
                    model: root.model.categories

                    Choice {
                        required property string id
                        required property string label
                        required property bool on

                        objectName: "bulkOf_" + id
                        text: label
                        selected: on
                        onClicked: root.model.choose(id)
                    }
                }
            }
            Caption {
                text: qsTr("By how much?")
            }
            Flow {
                width: parent.width
                spacing: Theme.s1

                Choice {
                    objectName: "bulkPercent"
                    text: qsTr("Percent")
                    selected: root.model.percent
                    onClicked: root.model.usePercent(true)
                }
                Choice {
                    objectName: "bulkAmount"
                    text: qsTr("Amount")
                    selected: !root.model.percent
                    onClicked: root.model.usePercent(false)
                }
                Choice {
                    objectName: "bulkDearer"
                    text: qsTr("Dearer")
                    icon: "plus"
                    selected: !root.model.cheaper
                    onClicked: root.model.makeCheaper(false)
                }
                Choice {
                    objectName: "bulkCheaper"
                    text: qsTr("Cheaper")
                    icon: "minus"
                    selected: root.model.cheaper
                    onClicked: root.model.makeCheaper(true)
                }
            }
            TypeField {
                objectName: "bulkBy"
                width: parent.width
                name: qsTr("By how much?")
                kind: root.model.percent || root.model.whole ? "digits" : "text"
                language: "en"
                maximumLength: 7
                note: root.model.percent ? "%" : root.model.currency
                text: root.model.by
                wrong: root.model.wrong
                onEdited: text => root.model.write(text)
            }
            Flow {
                width: parent.width
                spacing: Theme.s1

                PaperText {
                    height: Theme.hChip
                    verticalAlignment: Text.AlignVCenter
                    text: qsTr("Round to")
                    font.pixelSize: Theme.tMin
                    font.bold: true
                }
                Repeater {
                    model: root.model.steps

                    Choice {
                        required property string id
                        required property string label
                        required property bool on

                        objectName: "bulkStep_" + id
                        text: label
                        selected: on
                        onClicked: root.model.round(id)
                    }
                }
            }
            Caption {
                text: qsTr("%1 prices change").arg(root.model.count)
            }
        }
        delegate: Item {
            id: row

            required property string label
            required property string before
            required property string after

            width: list.width
            height: Math.max(words.height, sums.height) + Theme.s1
            Accessible.role: Accessible.ListItem
            Accessible.name: label + ": " + before + " → " + after

            PaperText {
                id: words
                width: parent.width - sums.width - Theme.s2
                text: row.label
                font.pixelSize: Theme.tMin
                Accessible.ignored: true
            }
            PaperText {
                id: sums
                anchors.right: parent.right
                text: row.before + " → " + row.after
                font.pixelSize: Theme.tMin
                font.bold: true
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }
        }
    }
    PrimaryButton {
        id: done
        objectName: "bulkDone"
        y: list.height + Theme.s2
        width: root.contentWidth
        ready: root.model.count > 0
        text: qsTr("Take over into the draft")
        pixelSize: Theme.tStrong
        onClicked: {
            if (ready && root.model.apply())
                root.finished();
        }
    }
}
