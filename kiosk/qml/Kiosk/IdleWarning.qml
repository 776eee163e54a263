import QtQuick
import Kiosk
import Kiosk.controls

// Is anybody there? A ring of the seconds left; one touch goes on.
OverlayCard {
    id: root

    required property ChromeModel chrome

    objectName: "idleWarning"
    onVisibleChanged: {
        if (visible)
            root.Accessible.announce(question.Accessible.name + " " + otherwise.Accessible.name, Accessible.Assertive);
    }

    Item {
        width: root.contentWidth
        height: ring.height + Theme.s3

        CountRing {
            id: ring
            anchors.horizontalCenter: parent.horizontalCenter
            y: Theme.s2
            fraction: root.chrome.idleLeft
            text: root.chrome.idle
            size: Theme.px(Theme.landscape && Theme.largeText ? 160 : 232)
        }
    }
    PaperText {
        id: question
        width: root.contentWidth
        heading: true
        horizontalAlignment: Text.AlignHCenter
        text: qsTr("Are you still ordering?")
        font.pixelSize: Theme.tDisplay
    }
    PaperText {
        id: otherwise
        width: root.contentWidth
        horizontalAlignment: Text.AlignHCenter
        text: qsTr("If not, this order is cleared\nand the kiosk starts over.")
        font.pixelSize: Theme.tLabel
        color: Theme.ink2
        bottomPadding: Theme.s1
    }
    PrimaryButton {
        objectName: "idleContinue"
        width: root.contentWidth
        height: Theme.grow(144, 160)
        text: qsTr("Continue")
        pixelSize: Theme.tSection
        onClicked: root.chrome.goOn()
    }
    SecondaryButton {
        objectName: "idleStop"
        width: root.contentWidth
        text: qsTr("Stop and start over")
        onClicked: root.chrome.stop()
    }
}
