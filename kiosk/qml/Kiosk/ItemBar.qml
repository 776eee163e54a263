pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// The item's bar: help, how many, what it costs, add. While something is missing it says what.
BottomBar {
    id: root

    required property ItemModel model

    signal hintTouched
    signal paged(int direction)

    function nod(): void {
        hint.nod();
    }

    label: model.taxIncluded ? qsTr("incl. tax") : qsTr("plus tax")
    total: model.price
    usual: model.usual
    padding: Theme.margin
    above: [
        HintRow {
            id: hint
            objectName: "hint"
            width: root.width - 2 * Theme.margin
            visible: root.model.short > 0
            text: qsTr("%n to go: choose your %1", "", root.model.short).arg(root.model.shortWord)
            word: root.model.shortWord
            onClicked: root.hintTouched()
        },
        HintRow {
            objectName: "warning"
            width: root.width - 2 * Theme.margin
            visible: root.model.warning !== "" && root.model.short === 0
            icon: "warn"
            trailingIcon: ""
            text: qsTr("What you chose contains %1").arg(root.model.warning.toLowerCase())
            word: root.model.warning.toLowerCase()
        }
    ]
    tools: [
        ToolButton {
            objectName: "help"
            icon: "access"
            text: qsTr("Help")
            onClicked: root.model.help()
        },
        QuantityStepper {
            anchors.verticalCenter: parent?.verticalCenter
            visible: !Theme.largeText
            model: root.model
        }
    ]
    pager: PageTurner {
        width: 2 * root.pagerWidth + spacing
        onTurned: direction => root.paged(direction)
    }

    PrimaryButton {
        objectName: "add"
        width: Theme.largeMode ? root.actionWidth : Math.max(implicitWidth, Theme.px(344))
        ready: root.model.short === 0
        icon: Theme.largeText ? "" : "bag"
        text: root.model.editing ? qsTr("Save") : qsTr("Add to order")
        pixelSize: Theme.tStrong
        onClicked: root.model.add()
    }
}
