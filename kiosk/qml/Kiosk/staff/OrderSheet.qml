pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// One order: its receipt as the guest saw it, and what can be done about it.
Sheet {
    id: root

    required property DetailModel model
    property real foot: 0 // what keys cover
    readonly property bool beside: contentWidth > Theme.px(760) && !Theme.largeText

    objectName: "orderSheet"
    title: qsTr("Order %1").arg(model.number)
    closeText: qsTr("Close")
    sheetHeight: height * 0.88
    onClosed: model.close()

    Flickable {
        id: flick
        objectName: "orderFlick"
        width: root.contentWidth
        height: root.sheetHeight - parent.y - root.foot
        contentHeight: grid.height + Theme.s4
        clip: true
        boundsBehavior: Flickable.StopAtBounds

        Grid {
            id: grid
            width: parent.width
            columns: root.beside ? 2 : 1
            spacing: Theme.s3

            OrderPaper {
                objectName: "orderPaper"
                width: root.beside ? Math.round(grid.width * 0.4) : grid.width
                visible: root.beside || root.model.part !== "back"
                paper: root.model.part === "formal" && root.model.formal !== "" ? root.model.formal : root.model.paper
                words: root.model.part === "formal" ? qsTr("What will be printed") : qsTr("The receipt as the guest saw it")
            }
            Column {
                width: root.beside ? grid.width - Math.round(grid.width * 0.4) - Theme.s3 : grid.width
                spacing: Theme.s2

                StaffNote {
                    objectName: "orderSaid"
                    width: parent.width
                    visible: text !== ""
                    text: root.model.said
                    bad: root.model.bad
                    icon: root.model.bad ? "warn" : "check"
                }
                Loader {
                    width: parent.width
                    sourceComponent: root.model.part === "back" ? back : root.model.part === "formal" ? formal : facts
                }
            }
        }
    }
    ScrollShade {
        list: flick
    }
    Component {
        id: facts

        OrderFacts {
            model: root.model
        }
    }
    Component {
        id: back

        OrderBack {
            model: root.model
        }
    }
    Component {
        id: formal

        OrderFormal {
            model: root.model
        }
    }
}
