import QtQuick
import Kiosk
import Kiosk.controls

// The kiosk rests: what to do instead, no cause, a reference for staff.
NoticePage {
    id: root

    Card {
        width: root.contentWidth
        height: advice.height + 2 * Theme.s4

        Column {
            id: advice
            x: Theme.px(56)
            y: Theme.s4
            width: parent.width - 2 * x
            spacing: Theme.s3

            NoticeAdvice {
                width: parent.width
                icon: "swap"
                title: qsTr("Please use another kiosk")
                text: qsTr("The others work as usual.")
            }
            Rectangle {
                width: parent.width
                height: Theme.bTile
                color: Theme.line
            }
            NoticeAdvice {
                width: parent.width
                icon: "user"
                title: qsTr("Or order at the counter")
                text: qsTr("We are sorry for the trouble.")
            }
        }
    }
    SecondaryButton {
        objectName: "callStaff"
        width: root.contentWidth
        height: Theme.grow(128, 144)
        visible: root.model.staff
        text: qsTr("Call staff")
        icon: "bell"
        pixelSize: Theme.tTitle
        onClicked: root.model.callStaff()
    }
    PaperText {
        objectName: "reference"
        width: root.contentWidth
        visible: root.model.reference !== ""
        horizontalAlignment: Text.AlignHCenter
        text: qsTr("Reference %1").arg(root.model.reference)
        font.pixelSize: Theme.tMin
    }    PaperText {
        objectName: "cure"
        width: root.contentWidth
        visible: root.model.cure !== ""
        horizontalAlignment: Text.AlignHCenter
        text: root.model.cure
        font.pixelSize: Theme.tMin
    }
}
