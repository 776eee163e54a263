pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// What a member can have: rewards, points as money, coupons.
Column {
    id: root

    required property MemberHomeModel model
    required property UsualModel usual

    spacing: Theme.s3

    Item {
        width: parent.width
        height: heading.height
        visible: rewards.count > 0

        PaperText {
            id: heading
            heading: true
            text: qsTr("Rewards")
            font.pixelSize: Theme.tTitle
        }
        PaperText {
            anchors.right: parent.right
            anchors.verticalCenter: heading.verticalCenter
            width: parent.width - heading.width - Theme.s3
            horizontalAlignment: Text.AlignRight
            text: root.model.earning
            font.pixelSize: Theme.tMin
            color: Theme.ink2
        }
    }
    Grid {
        id: grid
        width: parent.width
        columns: Theme.largeText ? 1 : Theme.landscape ? 4 : rewards.count === 4 ? 2 : 3
        spacing: Theme.gap

        Repeater {
            id: rewards
            model: root.model.rewards

            RewardCard {
                width: (grid.width - (grid.columns - 1) * grid.spacing) / grid.columns
                onTaken: root.model.take(id)
                onGivenBack: root.model.giveBack()
            }
        }
    }
    OfferStrip {
        objectName: "bestSaving"
        width: parent.width
        visible: root.model.best !== "" && root.model.bestReward !== ""
        icon: "star"
        text: root.model.best
        action: qsTr("Use it")
        actionName: "useBest"
        onActed: root.model.takeBest()
    }
    OfferStrip {
        objectName: "payWithPoints"
        width: parent.width
        visible: root.model.payMost !== ""
        icon: "star"
        text: qsTr("Pay with points")
        note: root.model.payUsed !== "" ? root.model.payUsed : qsTr("up to %1, worth %2").arg(root.model.payMost).arg(root.model.payWorth) + (root.model.best !== "" && root.model.bestReward === "" ? qsTr(" (saves you most now)") : "")
        action: root.model.payUsed === "" ? qsTr("Use %1").arg(root.model.payMost) : qsTr("Do not use")
        actionName: "usePoints"
        onActed: root.model.payWithPoints(root.model.payUsed === "")
    }
    Repeater {
        model: root.model.coupons

        OfferStrip {
            required property string id
            required property string asks
            required property bool taken

            width: root.width
            icon: "ticket"
            note: asks
            action: taken ? "" : qsTr("Apply")
            actionName: "coupon-" + id
            onActed: root.model.useCoupon(id)
        }
    }
    OfferStrip {
        objectName: "unproved"
        width: parent.width
        visible: root.model.unproved !== ""
        icon: "shield"
        text: qsTr("Confirm %1").arg(root.model.unproved)
        note: qsTr("From then on typing it collects your points.")
        action: qsTr("Confirm")
        actionName: "confirmNumber"
        onActed: root.model.confirm()
    }
    MemberBefore {
        width: parent.width
        model: root.usual
    }
}
