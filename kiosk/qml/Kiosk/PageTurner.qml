import QtQuick
import Kiosk
import Kiosk.controls

// Up and down by a page, for large text: nobody has to flick. Without a `page` it only says what was touched.
Row {
    id: root

    property Flickable page: null
    readonly property real share: (width - spacing) / 2
    readonly property real last: page === null ? 0 : Math.max(0, page.contentHeight - page.height)

    signal turned(int direction)

    visible: Theme.largeMode
    spacing: Theme.gap

    function turn(direction: int): void {
        turned(direction);
        if (page === null)
            return;
        turning.to = Math.max(0, Math.min(last, page.contentY + direction * page.height * 0.85));
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
        opacity: root.page === null || root.page.contentY > 1 ? 1 : 0.5
        name: qsTr("Up")
        text: Theme.landscape ? "" : name // a wide bar has one row for all
        icon: "up"
        onClicked: root.turn(-1)
    }
    SecondaryButton {
        objectName: "page-down"
        width: root.share
        opacity: root.page === null || root.page.contentY < root.last - 1 ? 1 : 0.5
        name: qsTr("Down")
        text: Theme.landscape ? "" : name
        icon: "down"
        onClicked: root.turn(1)
    }
}
