import QtQuick
import Kiosk
import Kiosk.controls

// The ways out of a payment, by what is happening: the likeliest at the right, giving up apart from it.
Item {
    id: root

    required property PayingModel model
    readonly property bool stacked: Theme.largeMode || width < Theme.px(800)
    readonly property bool declined: model.phase === "declined"
    readonly property bool offline: model.phase === "offline"
    readonly property bool staff: model.phase === "staff"

    implicitHeight: stacked ? column.height : Theme.hButton

    ToolButton {
        id: helpTool
        objectName: "help"
        icon: "access"
        text: qsTr("Help")
        anchors.bottom: parent.bottom
        onClicked: root.model.help()
    }
    Flow {
        id: column
        anchors.bottom: parent.bottom
        x: root.stacked ? 0 : helpTool.width + Theme.s3
        width: parent.width - x
        spacing: Theme.s3
        bottomPadding: root.stacked ? Theme.hButton + Theme.s3 : 0
        layoutDirection: root.stacked ? Qt.LeftToRight : Qt.LeftToRight

        SecondaryButton {
            objectName: "payAnotherWay"
            visible: root.model.mayCancel
            width: root.stacked ? column.width : Math.max(implicitWidth, Theme.px(360))
            text: qsTr("Pay another way")
            onClicked: root.model.cancel()
        }
        SecondaryButton {
            objectName: "backToOrder"
            visible: root.declined || root.offline
            width: root.stacked ? column.width : Math.max(implicitWidth, Theme.px(320))
            text: qsTr("Back to your order")
            onClicked: root.model.back()
        }
        SecondaryButton {
            objectName: "finish"
            visible: root.staff
            width: root.stacked ? column.width : Theme.px(320)
            text: qsTr("Close")
            onClicked: root.model.finish()
        }
    }
    SmallButton {
        objectName: "cancelPayment"
        visible: root.model.mayCancel
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: Theme.hButton
        bare: true
        text: qsTr("Cancel payment")
        pixelSize: Theme.tBody
        onClicked: root.model.cancel()
    }
    PrimaryButton {
        objectName: "payAgain"
        visible: root.declined
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        text: qsTr("Try again")
        icon: "refresh"
        onClicked: root.model.again()
    }
    PrimaryButton {
        objectName: "payAtCounter"
        visible: root.offline && root.model.toCounter
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        text: qsTr("Pay at the counter")
        onClicked: root.model.payAtCounter()
    }
    PrimaryButton {
        objectName: "callStaff"
        visible: root.model.callsStaff
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        text: qsTr("Call staff")
        icon: "bell"
        onClicked: root.model.callStaff()
    }
}
