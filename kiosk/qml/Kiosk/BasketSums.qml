pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// What the order costs: discounts, subtotal, tax by rate beside the points, and the total.
Card {
    id: root

    required property BasketModel model
    readonly property bool sideBySide: !Theme.largeText && width > Theme.px(800)

    implicitHeight: column.height + 2 * Theme.s3

    Column {
        id: column
        x: Theme.s3
        y: Theme.s3
        width: parent.width - 2 * x
        spacing: Theme.s2

        Repeater {
            model: root.model.discounts

            DiscountStrip {
                width: column.width
                onTakenOff: what => root.model.takeOff(what)
            }
        }
        Grid {
            id: sides
            x: Theme.s1
            width: parent.width - 2 * x
            columns: root.sideBySide && points.visible ? 2 : 1
            columnSpacing: Theme.px(98)
            rowSpacing: Theme.s3

            SumRows {
                width: points.visible && root.sideBySide ? Theme.px(418) : sides.width
                model: root.model.sums
            }
            PointsBox {
                id: points
                width: root.sideBySide ? sides.width - sides.columnSpacing - Theme.px(418) : sides.width
                title: root.model.pointsTitle
                after: root.model.pointsAfter
                fraction: root.model.pointsFraction
                next: root.model.pointsNext
                ruled: root.sideBySide
                ruleHeight: sides.height
            }
        }
        Rectangle {
            x: Theme.s1
            width: parent.width - 2 * x
            height: Theme.bTile
            color: Theme.line
        }
        TotalRow {
            x: Theme.s1
            width: parent.width - 2 * x
            label: qsTr("To pay")
            note: root.model.count
            total: root.model.due
        }
    }
}
