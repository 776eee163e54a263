pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// A category: its names, its picture, when it is sold, hidden or not.
Column {
    id: root

    required property OrderModel model

    signal pictureAsked

    spacing: Theme.s2

    Repeater {
        model: root.model.names

        EditorField {
            objectName: "category_" + id
            width: root.width
            onEdited: text => root.model.type(id, text)
            onFinished: root.model.leave(id)
        }
    }
    EditorBox {
        objectName: "categoryPicture"
        width: parent.width
        label: qsTr("Picture")
        text: root.model.picture === "" ? qsTr("Choose a picture") : qsTr("Change")
        picture: root.model.picture
        boxHeight: Theme.grow(112, 168)
        opens: false
        onClicked: root.pictureAsked()
    }
    PaperText {
        width: parent.width
        text: qsTr("When it is sold")
        font.pixelSize: Theme.tMin
        font.bold: true
    }
    Repeater {
        model: root.model.spans

        Rectangle {
            id: span

            required property int id
            required property string start
            required property string end
            required property var days

            width: root.width
            height: lines.height + 2 * Theme.s2
            radius: Theme.rM
            color: Theme.surface
            border.width: Theme.bTile
            border.color: Theme.line

            Column {
                id: lines
                x: Theme.s2
                y: Theme.s2
                width: parent.width - 2 * x
                spacing: Theme.s1

                Flow {
                    width: parent.width
                    spacing: Theme.px(6)

                    Repeater {
                        model: root.model.days

                        Chip {
                            required property string modelData
                            required property int index

                            objectName: "day_" + span.id + "_" + index
                            text: modelData
                            informs: true
                            checkable: true
                            selected: span.days[index] ?? false
                            checked: selected
                            padding: Theme.px(18)
                            onClicked: root.model.toggleDay(span.id, index)
                        }
                    }
                }
                Flow {
                    width: parent.width
                    spacing: Theme.s2

                    component Clock: Row {
                        id: clock

                        required property string at
                        required property bool end
                        required property string what

                        spacing: Theme.px(4)

                        RoundButton {
                            objectName: (clock.end ? "endEarlier_" : "startEarlier_") + span.id
                            quiet: true
                            icon: "minus"
                            name: clock.what + " −30"
                            onClicked: root.model.shift(span.id, clock.end, -1)
                        }
                        PaperText {
                            height: Theme.tap
                            width: Math.max(implicitWidth, Theme.grow(96, 180))
                            verticalAlignment: Text.AlignVCenter
                            horizontalAlignment: Text.AlignHCenter
                            text: clock.at
                            font.bold: true
                            wrapMode: Text.NoWrap
                        }
                        RoundButton {
                            objectName: (clock.end ? "endLater_" : "startLater_") + span.id
                            quiet: true
                            icon: "plus"
                            name: clock.what + " +30"
                            onClicked: root.model.shift(span.id, clock.end, 1)
                        }
                    }
                    Clock {
                        at: span.start
                        end: false
                        what: qsTr("Begin")
                    }
                    Clock {
                        at: span.end
                        end: true
                        what: qsTr("End")
                    }
                    RoundButton {
                        objectName: "removeSpan_" + span.id
                        quiet: true
                        icon: "trash"
                        name: qsTr("Remove this time")
                        onClicked: root.model.removeSpan(span.id)
                    }
                }
            }
        }
    }
    Flow {
        width: parent.width
        spacing: Theme.s1

        Chip {
            objectName: "addSpan"
            text: qsTr("Add a time")
            icon: "plus"
            informs: true
            onClicked: root.model.addSpan()
        }
        Chip {
            objectName: "alwaysSold"
            text: qsTr("Always while the shop is open")
            informs: true
            onClicked: root.model.always()
        }
    }
    ForWhom {
        width: parent.width
        rows: root.model.whom
        onChosen: place => root.model.chooseWhom(place)
    }
    Chip {
        objectName: "categoryHidden"
        text: root.model.hidden ? qsTr("Hidden from guests") : qsTr("Hide from guests")
        icon: root.model.hidden ? "check" : "eye"
        selected: root.model.hidden
        checkable: true
        checked: selected
        informs: true
        onClicked: root.model.toggleCategory()
    }
    EditorPosNote {
        width: parent.width
        text: root.model.parent !== "" ? qsTr("It belongs to %1. Which dishes are in it is set at the POS.").arg(root.model.parent) : qsTr("Which dishes are in it is set at the POS.")
    }
    PaperText {
        width: parent.width
        text: qsTr("Its dishes")
        font.pixelSize: Theme.tMin
        font.bold: true
    }
}
