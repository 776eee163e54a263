pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// One test: what to do, how it went, and the person's word on it.
Sheet {
    id: root

    required property DeviceTestsModel model
    readonly property bool asking: model.state === "asking"
    readonly property bool ended: model.state === "ended"

    objectName: "testSheet"
    title: model.title
    closeText: qsTr("Close")
    onClosed: model.close()

    Column {
        width: root.contentWidth
        spacing: Theme.s3

        PaperText {
            width: parent.width
            visible: !root.asking && !root.ended
            text: root.model.how
        }
        QrCode {
            anchors.horizontalCenter: parent.horizontalCenter
            visible: root.model.qr !== "" && !root.ended
            text: root.model.qr
            size: Theme.px(360)
            name: root.model.qr
        }
        StaffNote {
            objectName: "testEnd"
            width: parent.width
            visible: root.ended
            bad: !root.model.passed
            icon: root.model.passed ? "check" : "x"
            text: root.model.passed ? qsTr("Passed, and written down.") : qsTr("Not passed, and written down.")
        }
        PaperText {
            objectName: "testLines"
            width: parent.width
            visible: text !== ""
            text: root.model.state === "running" ? qsTr("Trying…") : root.model.state === "waiting" ? qsTr("Waiting for the scanner…") : root.model.lines
            font.pixelSize: Theme.tMin
            wrapMode: Text.WrapAtWordBoundaryOrAnywhere
        }
        PaperText {
            width: parent.width
            visible: root.asking
            text: root.model.question
            heading: true
        }
        Flow {
            width: parent.width
            spacing: Theme.s2
            layoutDirection: Qt.RightToLeft

            PrimaryButton {
                objectName: "testStart"
                visible: root.model.state === "ready"
                text: qsTr("Start")
                onClicked: root.model.visual ? root.model.show() : root.model.start()
            }
            PrimaryButton {
                objectName: "testPassed"
                visible: root.asking || (root.model.state === "waiting" && root.model.question !== "")
                text: root.asking ? qsTr("Yes") : qsTr("It was read")
                icon: "check"
                onClicked: root.model.finish(true, "")
            }
            SecondaryButton {
                objectName: "testFailed"
                visible: root.asking || root.model.state === "waiting"
                text: root.asking ? qsTr("No") : qsTr("It is not read")
                icon: "x"
                onClicked: root.model.finish(false, "")
            }
            SecondaryButton {
                objectName: "testAgain"
                visible: root.asking || root.ended
                text: qsTr("Once more")
                icon: "refresh"
                onClicked: root.model.open(root.model.key)
            }
        }
    }
}
