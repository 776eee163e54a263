pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// The set's bar: back, help, what the set costs, and the way on.
BottomBar {
    id: root

    required property SetModel model
    readonly property bool reviewing: model.view === "review"

    signal paged(int direction)

    function nod(): void {
        hint.nod();
    }

    function onward(): string {
        if (reviewing)
            return model.editing ? qsTr("Save") : qsTr("Add to order");
        return model.nextWord === "" || model.view === "part" ? qsTr("Next") : qsTr("Next: %1").arg(model.nextWord);
    }

    readonly property string taxed: model.taxIncluded ? qsTr("incl. tax") : qsTr("plus tax")

    label: Theme.largeText ? taxed : model.taxIncluded ? qsTr("Set, incl. tax") : qsTr("Set, plus tax")
    total: model.price
    usual: model.usual
    above: [
        HintRow {
            id: hint
            objectName: "hint"
            width: root.width - 2 * Theme.margin
            visible: root.model.short > 0
            text: qsTr("%n to go: choose your %1", "", root.model.short).arg(root.model.shortWord)
            word: root.model.shortWord
            trailingIcon: ""
            onClicked: root.model.goOn()
        },
        HintRow {
            objectName: "warning"
            width: root.width - 2 * Theme.margin
            visible: root.reviewing && root.model.warning !== "" && root.model.short === 0
            icon: "warn"
            trailingIcon: ""
            text: qsTr("What you chose contains %1").arg(root.model.warning.toLowerCase())
            word: root.model.warning.toLowerCase()
        }
    ]
    tools: [
        ToolButton {
            objectName: "back"
            icon: "back"
            text: qsTr("Back")
            onClicked: root.model.back()
        },
        ToolButton {
            objectName: "help"
            icon: "access"
            text: qsTr("Help")
            onClicked: root.model.help()
        }
    ]
    pager: PageTurner {
        width: 2 * root.pagerWidth + spacing
        onTurned: direction => root.paged(direction)
    }

    PrimaryButton {
        objectName: root.reviewing ? "add" : "next"
        width: Theme.largeMode ? root.actionWidth : Math.min(root.roomBesideSum, Math.max(implicitWidth, Theme.px(root.reviewing ? 344 : 400)))
        ready: root.model.ready
        icon: root.reviewing && !Theme.largeText ? "bag" : ""
        trailingIcon: root.reviewing || Theme.largeText ? "" : "right"
        text: root.onward()
        pixelSize: Theme.tStrong
        onClicked: root.model.goOn()
    }
}
