pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// Who has a PIN, and what everybody did.
StaffPage {
    id: root

    required property PeopleModel model

    title: model.logging ? qsTr("What was done") : qsTr("Who may come in")
    subtitle: model.away ? qsTr("The shop database does not answer: nothing can be changed now.") : model.logging ? qsTr("The newest of all kiosks on top") : ""
    tools: [
        Chip {
            objectName: "peopleLog"
            text: root.model.logging ? qsTr("People") : qsTr("What was done")
            icon: root.model.logging ? "user" : "clock"
            informs: true
            onClicked: root.model.showLog(!root.model.logging)
        },
        Chip {
            objectName: "peopleExport"
            visible: root.model.logging
            text: qsTr("Export")
            icon: "right"
            informs: true
            onClicked: root.model.export()
        },
        Chip {
            objectName: "peopleAdd"
            visible: !root.model.logging && !root.model.away
            text: qsTr("Add")
            icon: "plus"
            informs: true
            onClicked: root.model.add()
        }
    ]
    covered: model.editing !== ""
    over: [
        PersonSheet {
            anchors.fill: parent
            model: root.model
            language: root.model.language
        }
    ]

    Grid {
        id: grid
        width: parent.width
        visible: !root.model.logging
        columns: Theme.largeText || Theme.smallPanel ? 1 : Theme.landscape ? 3 : 2
        spacing: Theme.s2

        Repeater {
            model: root.model.people

            PersonButton {
                required property string id
                required name
                required role
                required letter
                required locked

                objectName: "person-" + name
                width: (grid.width - (grid.columns - 1) * grid.spacing) / grid.columns
                enabled: !root.model.away
                onClicked: root.model.open(id)
            }
        }
    }
    Card {
        width: parent.width
        height: lines.height + 2 * Theme.s2
        visible: root.model.logging

        Column {
            id: lines
            y: Theme.s2
            width: parent.width

            Repeater {
                model: root.model.log

                LogRow {
                    required when
                    required who
                    required what

                    width: lines.width
                }
            }
        }
    }
}
