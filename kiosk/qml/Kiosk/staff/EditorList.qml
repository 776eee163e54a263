import QtQuick
import Kiosk

// Rows, under a head with fields. What has the focus is brought into view: above the pad, which makes the list
// shorter, and row by row for a keyboard.
ListView {
    id: root

    property string page // what the list is about: another one begins with its head
    property bool fresh: true // nobody has moved it since: it stays at its head, however that grows

    clip: true
    boundsBehavior: Flickable.StopAtBounds
    cacheBuffer: 0 // what is not seen is not begun: the next list may be shorter
    spacing: Theme.s1

    function begin(): void {
        if (fresh)
            positionViewAtBeginning();
    }

    function show(): void {
        const item = Window.activeFocusItem;
        let above = item;
        while (above !== null && above !== contentItem)
            above = above.parent;
        if (above === null)
            return;
        const top = item.mapToItem(contentItem, 0, 0).y;
        if (top - Theme.s6 < contentY)
            contentY = Math.max(originY, top - Theme.s6);
        else if (top + item.height + Theme.s3 > contentY + height)
            contentY = top + item.height + Theme.s3 - height;
        else
            return;
        fresh = false;
    }

    onPageChanged: {
        fresh = true;
        Qt.callLater(begin);
    }
    onMovementStarted: fresh = false
    onHeightChanged: Qt.callLater(show)

    Connections {
        target: root.headerItem
        function onHeightChanged(): void {
            Qt.callLater(root.begin);
        }
    }
    Connections {
        target: root.Window.window
        function onActiveFocusItemChanged(): void {
            Qt.callLater(root.show);
        }
    }
}
