pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// The day's orders, what needs staff on top of them, today's figures, and the day report.
StaffPage {
    id: root

    required property OrdersModel model

    title: qsTr("Orders")
    covered: model.detail.key !== ""
    tools: [
        Chip {
            objectName: "viewList"
            text: qsTr("Today")
            selected: root.model.view === "list"
            informs: true
            onClicked: root.model.show("list")
        },
        Chip {
            objectName: "viewFigures"
            text: qsTr("Figures")
            selected: root.model.view === "figures"
            informs: true
            onClicked: root.model.show("figures")
        },
        Chip {
            objectName: "viewReport"
            text: qsTr("Day report")
            selected: root.model.view === "report"
            informs: true
            onClicked: root.model.show("report")
        }
    ]
    over: [
        Loader {
            anchors.fill: parent
            active: root.covered
            sourceComponent: OrderSheet {
                model: root.model.detail
                foot: pad.height
            }
        },
        TypePad {
            id: pad
            anchors.bottom: parent?.bottom
            width: root.width
            qtKeyboard: root.model.qtKeyboard
        }
    ]

    StaffNote {
        objectName: "partial"
        width: parent.width
        visible: !root.model.whole
        bad: true
        text: qsTr("The shop database does not answer: only this kiosk's own orders are here.")
    }
    StaffNote {
        objectName: "reportsInTrouble"
        width: parent.width
        visible: root.model.stuck.reports !== "" && root.model.view !== "report"
        bad: true
        text: root.model.stuck.reports
    }
    SmallButton {
        objectName: "needsStaff"
        visible: root.model.view !== "list" && stuck.count > 0
        text: qsTr("Needs staff: %1").arg(stuck.count)
        icon: "warn"
        onClicked: root.model.show("list")
    }
    Repeater {
        id: stuck
        model: root.model.stuck.rows

        StuckCard {
            width: root.room
            visible: root.model.view === "list"
            acting: root.model.acting
            onRetried: notThere => refund ? root.model.stuck.refundAgain(id) : root.model.stuck.again(id, notThere)
            onSettled: happened => paper ? root.model.stuck.paperCame(id, happened) : root.model.stuck.refundDone(id, happened)
            onClosedFor: reason => root.model.stuck.settle(id, reason)
            onCalledOff: root.model.stuck.refundOff(id)
        }
    }
    TypeField {
        objectName: "orderQuery"
        width: parent.width
        visible: root.model.view === "list"
        name: qsTr("Search")
        icon: "search"
        kind: "digits"
        placeholder: qsTr("Order number")
        text: root.model.query
        onEdited: text => root.model.search(text)
    }
    PaperText {
        objectName: "noOrders"
        width: parent.width
        visible: root.model.view === "list" && root.model.known && root.model.count === 0
        text: root.model.query === "" ? qsTr("There are no orders today.") : qsTr("There is no order of that number in the last month.")
    }
    Column {
        width: parent.width
        visible: root.model.view === "list"
        spacing: Theme.s1

        Repeater {
            model: root.model.view === "list" ? root.model.rows : null

            OrderEntry {
                width: root.room
                onClicked: root.model.open(id)
            }
        }
    }
    SmallButton {
        objectName: "moreOrders"
        visible: root.model.view === "list" && root.model.more
        text: qsTr("Show more")
        icon: "down"
        onClicked: root.model.showMore()
    }
    Loader {
        width: parent.width
        active: root.model.view === "figures"
        visible: active
        sourceComponent: DayFigures {
            model: root.model.day
        }
    }
    Loader {
        width: parent.width
        active: root.model.view === "report"
        visible: active
        sourceComponent: DayReport {
            model: root.model.reports
            acting: root.model.acting
        }
    }
}
