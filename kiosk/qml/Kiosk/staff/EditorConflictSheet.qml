pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// Two people changed the same: both versions, and which one holds.
Sheet {
    id: root

    required property PublishModel model

    objectName: "conflictSheet"
    title: qsTr("Somebody changed this too")
    closeText: qsTr("Close")

    SheetBody {
        width: root.contentWidth
        windowHeight: root.height

        PaperText {
            width: parent.width
            text: qsTr("Nothing is saved yet. Choose what holds.")
        }
        Repeater {
            model: root.model.conflicts

            Column {
                id: row

                required property int id
                required property string about
                required property string mine
                required property string theirs
                required property string who
                required property string choice

                width: parent?.width ?? 0
                spacing: Theme.s1

                PaperText {
                    width: parent.width
                    text: row.about
                    font.bold: true
                }
                Grid {
                    id: pair

                    readonly property real half: (width - (columns - 1) * columnSpacing) / columns

                    width: parent.width
                    columns: Theme.largeText ? 1 : 2
                    columnSpacing: Theme.s2
                    rowSpacing: Theme.s1

                    OptionTile {
                        objectName: "mine_" + row.id
                        width: pair.half
                        text: row.mine
                        note: qsTr("yours")
                        selected: row.choice === "mine"
                        onClicked: root.model.decide(row.id, "mine")
                    }
                    OptionTile {
                        objectName: "theirs_" + row.id
                        width: pair.half
                        text: row.theirs
                        note: row.who
                        selected: row.choice === "theirs"
                        onClicked: root.model.decide(row.id, "theirs")
                    }
                }
            }
        }
        PrimaryButton {
            objectName: "conflictDone"
            width: parent.width
            ready: root.model.decided
            text: root.model.decided ? qsTr("Go on") : qsTr("Choose for each")
            pixelSize: Theme.tStrong
            onClicked: {
                if (ready)
                    root.model.settle();
            }
        }
    }
}
