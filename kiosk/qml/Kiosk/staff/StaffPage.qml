pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// A page of the staff's: a title with tools at its right, then what the page is about in one column, and a
// bar at the foot if it has one. Children stand in that column: give them `width: parent.width`. Where
// `scrolls` is false the column is as high as the page, `bodyHeight` is what is left under the title, and
// the page brings lists of its own.
FocusScope {
    id: root

    property string title
    property string subtitle
    property bool scrolls: true
    property real spacing: Theme.s2
    default property alias content: column.data
    property alias tools: toolFlow.data // right of the title
    property alias footerTools: bar.tools // back, and a quiet action
    property alias footer: bar.actions // secondary, then primary
    property bool footed: true // the bar shows, where it holds anything
    property alias footerAbove: bar.above
    property alias over: overSlot.data // sheets over the whole page: what lies under an open one is out of reach
    property bool covered: false // one is open
    readonly property bool stacked: Theme.largeText || Theme.smallPanel // the tools under the title
    readonly property real room: width - 2 * Theme.menuMargin
    readonly property real bodyHeight: flick.height - head.y - head.height - spacing - Theme.s3
    readonly property real bottomInset: bar.visible ? bar.height : 0
    readonly property real scrolled: flick.contentY
    readonly property real footerWidth: bar.actionWidth

    Flickable {
        id: flick
        objectName: "pageFlick"
        enabled: !root.covered
        width: root.width
        height: root.height - root.bottomInset
        contentHeight: root.scrolls ? column.y + column.height + Theme.s3 : height
        interactive: contentHeight > height
        boundsBehavior: Flickable.StopAtBounds
        clip: true

        onHeightChanged: show(root.Window.activeFocusItem) // keys came up under it

        // What the keyboard reaches is brought into view.
        function show(item: Item): void {
            if (!root.scrolls || item === null)
                return;
            let above = item;
            while (above !== null && above !== column)
                above = above.parent;
            if (above === null)
                return;
            const top = item.mapToItem(flick.contentItem, 0, 0).y;
            if (top < contentY)
                contentY = Math.max(0, top - Theme.s3);
            else if (top + item.height > contentY + height)
                contentY = Math.min(contentHeight - height, top + item.height - height + Theme.s3);
        }

        Connections {
            target: root.Window.window
            function onActiveFocusItemChanged(): void {
                flick.show(root.Window.activeFocusItem);
            }
        }
        Item {
            id: head
            x: Theme.menuMargin
            y: Theme.s3
            width: root.room
            height: visible ? root.stacked ? words.height + (toolFlow.height > 0 ? Theme.s2 + toolFlow.height : 0) : Math.max(words.height, toolFlow.height) : 0
            visible: root.title !== ""

            Column {
                id: words
                width: root.stacked ? parent.width : parent.width - toolFlow.width - Theme.s2
                y: root.stacked ? 0 : (parent.height - height) / 2

                PaperText {
                    objectName: "pageTitle"
                    width: parent.width
                    heading: true
                    text: root.title
                    font.pixelSize: Theme.tTitle
                }
                PaperText {
                    width: parent.width
                    visible: root.subtitle !== ""
                    text: root.subtitle
                    color: Theme.ink2
                    font.pixelSize: Theme.tMin
                }
            }
            Flow {
                id: toolFlow

                readonly property real natural: {
                    let sum = 0;
                    for (const child of visibleChildren)
                        sum += child.width + spacing;
                    return Math.max(0, sum - spacing);
                }

                x: root.stacked ? 0 : parent.width - width
                anchors.bottom: parent.bottom
                width: root.stacked ? parent.width : Math.min(natural, parent.width * 0.6)
                spacing: Theme.s1
            }
        }
        Column {
            id: column
            x: Theme.menuMargin
            y: head.visible ? head.y + head.height + root.spacing : Theme.s3
            width: root.room
            spacing: root.spacing
        }
    }
    ScrollShade {
        list: flick
    }
    BottomBar {
        id: bar
        anchors.bottom: parent.bottom
        width: parent.width
        visible: root.footed && (root.footer.length > 0 || root.footerTools.length > 0)
        enabled: !root.covered
    }
    Item {
        id: overSlot
        anchors.fill: parent
    }
}
