pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// Certificates and marks: a card each, in the order in which guests see them.
Column {
    id: root

    required property MarksModel model

    spacing: Theme.s2

    Repeater {
        model: root.model.rows

        Card {
            id: mark

            required property int id
            required property string title
            required property string said
            required property string picture
            required property bool over

            objectName: "mark_" + id
            width: root.width
            height: inside.height + 2 * Theme.s2

            Row {
                id: inside
                x: Theme.s2
                y: Theme.s2
                width: parent.width - 2 * x
                spacing: Theme.s2

                MarkPlate {
                    id: plate
                    visible: mark.picture !== ""
                    width: visible ? Theme.px(96) : 0
                    picture: mark.picture
                }
                Column {
                    width: parent.width - (plate.visible ? plate.width + parent.spacing : 0)
                    spacing: Theme.s1

                    PaperText {
                        width: parent.width
                        text: mark.title
                        font.bold: true
                    }
                    IconNote {
                        width: parent.width
                        visible: mark.said !== ""
                        icon: mark.over ? "warn" : "info"
                        strong: mark.over
                        text: mark.said
                    }
                    Flow {
                        width: parent.width
                        spacing: Theme.s1

                        SmallButton {
                            objectName: "changeMark_" + mark.id
                            text: qsTr("Change")
                            name: text + ": " + mark.title
                            icon: "edit"
                            onClicked: root.model.change(mark.id)
                        }
                        SmallButton {
                            objectName: "firstMark_" + mark.id
                            visible: mark.id > 0
                            text: qsTr("To the front")
                            name: text + ": " + mark.title
                            icon: "up"
                            onClicked: root.model.first(mark.id)
                        }
                        SmallButton {
                            objectName: "dropMark_" + mark.id
                            text: qsTr("Take away")
                            name: text + ": " + mark.title
                            icon: "trash"
                            onClicked: root.model.drop(mark.id)
                        }
                    }
                }
            }
        }
    }
    SmallButton {
        objectName: "addMark"
        visible: root.model.room
        text: qsTr("Add a mark")
        icon: "plus"
        onClicked: root.model.add()
    }
}
