import QtQuick
import Kiosk
import Kiosk.controls

// The shop is closed, and when it opens.
NoticePage {
    id: root

    Card {
        width: root.contentWidth
        height: opens.height + 2 * Theme.s5

        NoticeAdvice {
            id: opens
            objectName: "opensAt"
            x: Theme.px(56)
            y: Theme.s5
            width: parent.width - 2 * x
            icon: "clock"
            title: root.model.text
            text: qsTr("We look forward to seeing you.")
        }
    }
}
