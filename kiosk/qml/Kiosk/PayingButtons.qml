import QtQuick
import Kiosk
import Kiosk.controls

// The ways out of a payment, by what is happening: the likeliest at the right, giving up apart from it.
// Where they do not fit side by side, they stand one above the other.
Item {
    id: root

    required property PayingModel model
    readonly property bool stacked: Theme.largeText || width < Theme.px(800)
    readonly property bool declined: model.phase === "declined"
    readonly property bool offline: model.phase === "offline"
    readonly property bool staff: model.phase === "staff"
    readonly property bool another: model.mayCancel || declined || offline || staff

    implicitHeight: stacked ? help.y + help.height : Theme.hButton

    Column {
        id: column
        x: root.stacked ? 0 : help.width + Theme.s3
        width: parent.width - x
        spacing: Theme.gap

        PrimaryButton {
            objectName: "payAgain"
            visible: root.declined
            x: root.stacked ? 0 : parent.width - width
            width: root.stacked ? parent.width : implicitWidth
            text: qsTr("Try again")
            icon: "refresh"
            onClicked: root.model.again()
        }
        PrimaryButton {
            objectName: "payAtCounter"
            visible: root.offline && root.model.toCounter
            x: root.stacked ? 0 : parent.width - width
            width: root.stacked ? parent.width : implicitWidth
            text: qsTr("Pay at the counter")
            onClicked: root.model.payAtCounter()
        }
        PrimaryButton {
            objectName: "callStaff"
            visible: root.model.callsStaff
            x: root.stacked ? 0 : parent.width - width
            width: root.stacked ? parent.width : implicitWidth
            text: qsTr("Call staff")
            icon: "bell"
            onClicked: root.model.callStaff()
        }
        Item {
            width: parent.width
            height: root.stacked ? Theme.hButton : 0
            visible: root.another

            SecondaryButton {
                objectName: root.model.mayCancel ? "payAnotherWay" : root.staff ? "finish" : "backToOrder"
                // Beside the primary button: up to its line.
                y: root.stacked || root.model.mayCancel ? 0 : -Theme.hButton - column.spacing
                width: root.stacked ? parent.width : Math.max(implicitWidth, Theme.px(320))
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
        }
    }
    ToolButton {
        id: help
        objectName: "help"
        y: root.stacked && column.height > 0 ? column.height + Theme.gap : 0
        icon: "access"
        text: qsTr("Help")
        onClicked: root.model.help()
    }
    SmallButton {
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
