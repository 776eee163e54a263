import QtQuick
import Kiosk
import Kiosk.controls

// The ways out of a payment, by what is happening: the likeliest at the right, giving up apart from it.
// Where they do not fit side by side, they stand one above the other.
Item {
    id: root

    required property PayingModel model
    property bool wishes: model.mayJoin // here, and not elsewhere on the page
    readonly property real sideBySide: help.width + Theme.s3 + other.own + Theme.gap + primary.implicitWidth
    readonly property bool stacked: width < Theme.grow(800, 1400) || primary.wanted && other.wanted && sideBySide > width
    readonly property bool declined: model.phase === "declined"
    readonly property bool offline: model.phase === "offline"
    readonly property bool staff: model.phase === "staff"
    readonly property real step: Theme.hButton + Theme.gap

    implicitHeight: Math.max(help.y + help.height, wish.visible ? wish.y + wish.height : 0)

    PrimaryButton {
        id: primary

        readonly property bool wanted: root.declined || root.model.callsStaff || root.offline && root.model.toCounter

        objectName: root.declined ? "payAgain" : root.offline ? "payAtCounter" : "callStaff"
        visible: wanted
        x: root.stacked ? 0 : root.width - width
        width: root.stacked ? root.width : implicitWidth
        text: root.declined ? qsTr("Try again") : root.offline ? qsTr("Pay at the counter") : qsTr("Call staff")
        icon: root.declined ? "refresh" : root.offline ? "" : "bell"
        onClicked: {
            if (root.declined)
                root.model.again();
            else if (root.offline)
                root.model.payAtCounter();
            else
                root.model.callStaff();
        }
    }
    SecondaryButton {
        id: other

        readonly property bool wanted: root.model.mayCancel || root.declined || root.offline || root.staff
        readonly property real own: Math.max(implicitWidth, Theme.px(320))

        objectName: root.model.mayCancel ? "payAnotherWay" : root.staff ? "finish" : "backToOrder"
        visible: wanted
        x: root.stacked ? 0 : help.width + Theme.s3
        y: root.stacked && primary.wanted ? root.step : 0
        width: root.stacked ? root.width : Math.min(own, (cancel.visible ? cancel.x - Theme.s1 : root.width) - x)
        text: root.model.mayCancel ? qsTr("Pay another way") : root.staff ? qsTr("Close") : qsTr("Back to your order")
        onClicked: {
            if (root.model.mayCancel)
                root.model.cancel();
            else if (root.staff)
                root.model.finish();
            else
                root.model.back();
        }
    }
    ToolButton {
        id: help
        objectName: "help"
        y: root.stacked ? root.step * ((primary.wanted ? 1 : 0) + (other.wanted ? 1 : 0)) : 0
        icon: "access"
        text: qsTr("Help")
        onClicked: root.model.help()
    }
    JoinWish {
        id: wish
        x: bare ? Theme.s1 - padding : 0 // its words begin where the buttons do
        y: help.y + help.height + Theme.s2
        visible: root.wishes
        model: root.model
    }
    SmallButton {
        id: cancel
        objectName: "cancelPayment"
        visible: root.model.mayCancel
        anchors.right: parent.right
        anchors.verticalCenter: help.verticalCenter
        height: Theme.hButton
        bare: true
        text: qsTr("Cancel payment")
        pixelSize: Theme.tBody
        onClicked: root.model.cancel()
    }
}
