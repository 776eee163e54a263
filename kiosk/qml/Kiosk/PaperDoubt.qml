import QtQuick
import Kiosk
import Kiosk.controls

// Nobody knows whether a paper came out: whoever stands there can see it.
Rectangle {
    id: root

    required property string question
    readonly property bool stacked: Theme.largeText || Theme.smallPanel

    signal looked(came: bool)

    objectName: "paperDoubt"
    implicitHeight: stacked ? words.height + buttons.height + 3 * Theme.s2 : Math.max(Theme.px(96), words.height + Theme.s2)
    radius: Theme.rM
    color: Theme.warnSoft
    border.width: Theme.contrast ? Theme.bCard : 0
    border.color: Theme.line

    IconNote {
        id: words
        x: Theme.px(28)
        y: root.stacked ? Theme.s2 : (root.height - height) / 2
        width: (root.stacked ? root.width : buttons.x) - x - Theme.s2
        icon: "printer"
        text: root.question
        pixelSize: Theme.tBody
        strong: true
    }
    Row {
        id: buttons
        x: root.width - width - Theme.px(14)
        y: root.stacked ? words.y + words.height + Theme.s2 : (root.height - height) / 2
        spacing: Theme.s1

        SmallButton {
            objectName: "paperGone"
            height: Theme.grow(72, 112)
            pill: true
            text: qsTr("No, print again")
            pixelSize: Theme.tBody
            onClicked: root.looked(false)
        }
        SmallButton {
            objectName: "paperCame"
            height: Theme.grow(72, 112)
            pill: true
            text: qsTr("Yes")
            pixelSize: Theme.tBody
            onClicked: root.looked(true)
        }
    }
}
