pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// The ways to pay as tiles; above them what the guest may want to know or use first.
Column {
    id: root

    required property PayModel model
    readonly property int strips: [why, points, gift, member, card, limits].filter(each => each.visible).length
    readonly property bool stripped: strips > 0
    readonly property bool crowded: strips > (Theme.landscape ? 2 : 3)

    spacing: Theme.s3

    OfferStrip {
        id: why
        objectName: "why"
        width: parent.width
        visible: root.model.why !== ""
        ground: Theme.warnSoft
        icon: root.model.whyIcon
        text: root.model.why
    }
    OfferStrip {
        id: points
        objectName: "payWithPoints"
        width: parent.width
        visible: root.model.payMost !== ""
        icon: "star"
        text: qsTr("Pay with points")
        note: root.model.payUsed === "" ? qsTr("up to %1, worth %2").arg(root.model.payMost).arg(root.model.payWorth) : root.model.payUsed
        action: root.model.payUsed === "" ? qsTr("Use %1").arg(root.model.payMost) : qsTr("Do not use")
        actionName: "usePoints"
        onActed: root.model.payWithPoints(root.model.payUsed === "")
    }
    OfferStrip {
        id: gift
        objectName: "giftStrip"
        width: parent.width
        visible: root.model.giftCards
        icon: "gift"
        text: qsTr("Gift card")
        note: root.model.giftNote
        action: root.model.giftUsed ? qsTr("Do not use") : qsTr("Use or check")
        actionName: "giftCard"
        onActed: root.model.giftCard()
    }
    OfferStrip {
        id: member
        objectName: "memberStrip"
        width: parent.width
        visible: root.model.asksMember !== ""
        icon: "star"
        text: root.model.asksMember
        action: qsTr("Collect")
        actionName: "member"
        onActed: root.model.askMember()
    }
    OfferStrip {
        id: card
        objectName: "pointCardStrip"
        width: parent.width
        visible: root.model.pointCards
        icon: "scan"
        text: root.model.pointCardText
        note: root.model.pointCardNote
        action: root.model.pointCardUsed ? qsTr("Remove") : qsTr("Show card")
        actionName: "pointCard"
        onActed: root.model.pointCard()
    }
    LimitNotes {
        id: limits
        width: parent.width
        rows: root.model.limits
    }
    Grid {
        id: tiles
        width: parent.width
        columns: Theme.largeText ? 1 : methods.count === 1 ? 1 : 2
        spacing: Theme.gap

        Repeater {
            id: methods
            model: root.model.methods

            PayTile {
                width: (tiles.width - (tiles.columns - 1) * tiles.spacing) / tiles.columns
                flat: Theme.largeMode || ((Theme.smallPanel || Theme.low || root.crowded) && root.stripped && !Theme.largeText)
                height: root.stripped || Theme.largeText ? implicitHeight : Theme.px(264)
                mark: "arrow"
                onClicked: root.model.choose(id)
            }
        }
    }
}
