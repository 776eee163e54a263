pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// The hours of one day: closed, all day, or from when to when.
Sheet {
    id: root

    required property WeekModel model

    objectName: "daySheet"
    title: model.choiceTitle
    closeText: qsTr("Close")
    onClosed: model.choose("")

    SheetBody {
        width: root.contentWidth
        windowHeight: root.height

        Flow {
            width: parent.width
            visible: root.model.choiceDated
            spacing: Theme.s1

            Repeater {
                model: [
                    {"by": -7, "text": qsTr("A week earlier")},
                    {"by": -1, "text": qsTr("A day earlier")},
                    {"by": 1, "text": qsTr("A day later")},
                    {"by": 7, "text": qsTr("A week later")}
                ]

                SmallButton {
                    required property var modelData

                    objectName: "move_" + modelData.by
                    text: modelData.text
                    icon: modelData.by < 0 ? "left" : ""
                    trailingIcon: modelData.by > 0 ? "right" : ""
                    onClicked: root.model.moveDay(modelData.by)
                }
            }
        }
        Flow {
            width: parent.width
            spacing: Theme.s1

            component Way: Chip {
                informs: true
                checkable: true
                checked: selected
            }
            Way {
                objectName: "dayShut"
                text: qsTr("Closed")
                selected: root.model.choiceIs === "shut"
                onClicked: root.model.shut()
            }
            Way {
                objectName: "dayAll"
                text: qsTr("Open all day")
                selected: root.model.choiceIs === "all"
                onClicked: root.model.allDay()
            }
            Way {
                objectName: "daySpans"
                text: qsTr("From when to when")
                selected: root.model.choiceIs === "spans"
                onClicked: {
                    if (!selected)
                        root.model.addSpan();
                }
            }
        }
        Repeater {
            model: root.model.spans

            ShopSpan {
                width: root.contentWidth
                onShifted: (end, steps) => root.model.shift(id, end, steps)
                onRemoved: root.model.removeSpan(id)
            }
        }
        Flow {
            width: parent.width
            spacing: Theme.s1

            SmallButton {
                objectName: "addSpan"
                visible: root.model.choiceIs === "spans"
                text: qsTr("Add a time")
                icon: "plus"
                onClicked: root.model.addSpan()
            }
            SmallButton {
                objectName: "everyDay"
                visible: !root.model.choiceDated
                text: qsTr("Every day like this")
                icon: "check"
                onClicked: root.model.everyDay()
            }
            SmallButton {
                objectName: "removeDay"
                visible: root.model.choiceDated
                bare: true
                text: qsTr("As every week")
                icon: "trash"
                onClicked: root.model.removeDay()
            }
        }
    }
}
