import QtQuick
import Kiosk
import Kiosk.controls

// The call for staff: going out, heard, taken, or not gone through.
OverlayCard {
    id: root

    required property StaffCallModel model
    readonly property bool coming: model.state === "coming"

    objectName: "staffCall"

    Item {
        width: root.contentWidth
        height: sign.height + Theme.s2
        visible: !(Theme.landscape && Theme.largeText)

        Rectangle {
            id: sign
            objectName: "staffCall-" + root.model.state
            anchors.horizontalCenter: parent.horizontalCenter
            width: Theme.px(184)
            height: width
            radius: width / 2
            color: root.coming ? Theme.okSoft : root.model.state === "failed" ? Theme.warnSoft : Theme.sunSoft
            border.width: Theme.contrast ? Theme.bCard : 0
            border.color: Theme.line

            Icon {
                anchors.centerIn: parent
                name: root.coming ? "check" : "bell"
                size: Theme.px(96)
                color: root.coming ? Theme.ok : Theme.ink
            }
        }
    }
    PaperText {
        objectName: "staffCallTitle"
        width: root.contentWidth
        heading: true
        horizontalAlignment: Text.AlignHCenter
        text: root.model.title
        font.pixelSize: Theme.tHead
    }
    PaperText {
        width: root.contentWidth
        horizontalAlignment: Text.AlignHCenter
        text: root.model.text
        font.pixelSize: Theme.tLabel
        color: Theme.ink2
        bottomPadding: Theme.s1
    }
    PrimaryButton {
        objectName: "callAgain"
        width: root.contentWidth
        visible: root.model.again
        text: qsTr("Call again")
        icon: "bell"
        onClicked: root.model.callAgain()
    }
    SecondaryButton {
        objectName: "staffCallClose"
        width: root.contentWidth
        text: qsTr("Close")
        onClicked: root.model.close()
    }
}
