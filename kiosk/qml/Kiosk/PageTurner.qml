import QtQuick
import Kiosk
import Kiosk.controls

// Up and down by a page, for large text: nobody has to flick.
Row {
    id: root

    required property Flickable page
    readonly property real share: (width - spacing) / 2
    readonly property real last: Math.max(0, page.contentHeight - page.height)

    visible: Theme.largeMode
    spacing: Theme.gap

    function turn(pages: real): void {
        turning.to = Math.max(0, Math.min(last, page.contentY + pages * page.height * 0.85));
        turning.restart();
    }

    NumberAnimation {
        id: turning
        target: root.page
        property: "contentY"
        duration: Theme.move
        easing.type: Easing.OutCubic
    }
    SecondaryButton {
        objectName: "page-up"
        width: root.share
        opacity: root.page.contentY > 1 ? 1 : 0.5
        name: qsTr("Previous")
        text: Theme.landscape ? "" : name // a wide bar has one row for all
        icon: "up"
        onClicked: root.turn(-1)
    }
    SecondaryButton {
        objectName: "page-down"
        width: root.share
        opacity: root.page.contentY < root.last - 1 ? 1 : 0.5
        name: qsTr("Next")
        text: Theme.landscape ? "" : name
        icon: "down"
        onClicked: root.turn(1)
    }
}
