pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// Offers of one kind, each with what can be done about it.
Column {
    id: root

    required property string section
    required property string asked // what is ended at the next touch
    property alias model: list.model
    readonly property int count: list.count

    signal tried(string id)
    signal changing(string id)
    signal ended(string id)

    spacing: Theme.s2

    Repeater {
        id: list

        Card {
            id: offer

            required property string id
            required property string title
            required property string said
            required property string more
            required property bool open

            width: parent?.width ?? 0
            height: lines.height + 2 * Theme.s2
            color: open ? Theme.surface : Theme.sunk

            Column {
                id: lines
                x: Theme.s3
                y: Theme.s2
                width: parent.width - 2 * x
                spacing: Theme.s1

                PaperText {
                    width: parent.width
                    text: offer.title
                    font.bold: true
                }
                PaperText {
                    width: parent.width
                    text: offer.said
                }
                PaperText {
                    width: parent.width
                    visible: offer.more !== ""
                    text: offer.more
                    font.pixelSize: Theme.tMin
                }
                Flow {
                    width: parent.width
                    visible: offer.open
                    spacing: Theme.s2

                    SmallButton {
                        objectName: "try_" + offer.id
                        visible: root.section === "codes"
                        text: qsTr("Try it")
                        name: text + ": " + offer.title
                        icon: "eye"
                        onClicked: root.tried(offer.id)
                    }
                    SmallButton {
                        objectName: (root.section === "rewards" ? "points_" : "change_") + offer.id
                        visible: !["codes", "days"].includes(root.section)
                        text: root.section === "rewards" ? qsTr("Change points") : qsTr("Change")
                        name: text + ": " + offer.title
                        icon: "edit"
                        onClicked: root.changing(offer.id)
                    }
                    SmallButton {
                        objectName: "end_" + offer.id
                        text: root.asked === offer.id ? qsTr("Touch again to end it") : ["codes", "happy", "combo"].includes(root.section) ? qsTr("End it") : qsTr("Remove")
                        name: text + ": " + offer.title
                        icon: "trash"
                        onClicked: root.ended(offer.id)
                    }
                }
            }
        }
    }
}
