pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// What is in the order so far. Of a long one the end is seen first: what was just added.
Flickable {
    id: root

    required property EasyModel model
    property bool fresh: true

    // What is out of sight, and from its end the beginning again.
    function turn(): void {
        fresh = false;
        const rest = contentHeight - height - contentY;
        contentY = rest < Theme.s2 ? 0 : contentY + Math.min(rest, height * 0.8);
    }

    function toEnd(): void {
        if (fresh)
            contentY = Math.max(0, contentHeight - height);
    }

    objectName: "easyOrder"
    contentHeight: order.height
    boundsBehavior: Flickable.StopAtBounds
    onMovementStarted: fresh = false
    onContentHeightChanged: toEnd()
    onHeightChanged: toEnd()
    clip: contentHeight > height

    Card {
        id: order
        width: root.width
        height: lines.height
        visible: lines.count > 0

        ListView {
            id: lines
            width: parent.width
            height: contentHeight
            interactive: false
            cacheBuffer: 0
            model: root.model.lines
            delegate: BasketLine {
                width: lines.width
                onLess: {
                    root.fresh = false;
                    root.model.count(id, -1);
                }
                onMore: {
                    root.fresh = false;
                    root.model.count(id, 1);
                }
                onEdit: root.model.edit(id)
            }
        }
    }
}
