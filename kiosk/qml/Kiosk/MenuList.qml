pragma ComponentBehavior: Bound

import QtQuick
import QtQml.Models
import Kiosk

// All of the menu as one list of rows: headings and rows of cards. It reports which section it is in
// and can be turned by pages as well as flicked.
ListView {
    id: root

    required property BrowseModel browse
    readonly property string current: currentSection
    readonly property bool longer: contentHeight > height
    readonly property real headingHeight: Theme.largeMode ? Theme.px(174) : Theme.px(80)
    // What the pinned title covers: a row at the top of a page stands under it. A search has no such title.
    readonly property real covered: browse.searching ? 0 : headingHeight

    signal added(Item dish, url picture)
    signal opening(Item dish, url picture)

    // Where the next page begins: the row that the lower edge cuts; or with -1, the one before.
    function page(direction: int): void {
        const edge = direction > 0 ? contentY + height - 2 : contentY + covered - 2;
        const row = itemAt(width / 2, edge);
        const ahead = row ? (direction > 0 ? row.y - covered : row.y + row.height - height) : contentY + direction * (height - covered);
        const step = direction > 0 ? Math.max(ahead, contentY + covered) : Math.min(ahead, contentY - covered);
        turning.stop();
        turning.to = Math.max(originY, Math.min(step, originY + contentHeight - height));
        turning.start();
    }

    // Puts a row at the top, `offset` pixels of it hidden; -1: as it looks best, under the pinned title.
    // Once more when the rows above have found their heights.
    function goTo(row: int, offset: real): void {
        turning.stop();
        put(row, offset);
        settling.row = row;
        settling.offset = offset;
        settling.restart();
    }

    function put(row: int, offset: real): void {
        positionViewAtIndex(row, ListView.Beginning);
        const best = itemAtIndex(row) as SectionHeading ? 0 : -covered;
        contentY = Math.max(originY, contentY + (offset >= 0 ? offset : best));
    }

    // Remembers where the guest is, for the way back.
    function keep(): void {
        const first = itemAt(width / 2, contentY + 1);
        if (first)
            browse.rest(indexAt(width / 2, contentY + 1), contentY - first.y);
    }

    objectName: "menu-list"
    model: browse.rows
    clip: true
    boundsBehavior: Flickable.DragOverBounds
    reuseItems: true
    currentIndex: -1 // no row is kept when it is out of sight
    cacheBuffer: 0
    section.property: "section"
    Component.onCompleted: goTo(browse.restedRow(), browse.restedOffset())
    Component.onDestruction: keep()
    onMovementEnded: keep()

    Connections {
        target: root.browse

        function onJumped(row: int, offset: real): void {
            root.goTo(row, offset);
        }
    }
    Timer {
        id: settling

        property int row: 0
        property real offset: 0

        interval: 0
        onTriggered: {
            root.put(row, offset);
            root.keep();
        }
    }
    NumberAnimation {
        id: turning
        target: root
        property: "contentY"
        duration: Theme.move
        easing.type: Easing.OutCubic
        onFinished: root.keep()
    }

    footer: Item {
        width: root.width
        height: Theme.s5
    }

    component Cards: MenuRow {
        browse: root.browse
        onAdded: (dish, picture) => root.added(dish, picture)
        onOpening: (dish, picture) => root.opening(dish, picture)
    }

    delegate: DelegateChooser {
        role: "kind"

        DelegateChoice {
            roleValue: "tools"

            MenuTools {
                width: root.width
                model: root.browse
                covered: root.covered
            }
        }
        DelegateChoice {
            roleValue: "heading"

            SectionHeading {
                width: root.width
                height: title === "" ? root.covered : root.headingHeight
            }
        }
        DelegateChoice {
            roleValue: "subs"

            SubCategories {
                width: root.width
                browse: root.browse
            }
        }
        DelegateChoice {
            roleValue: "note"

            HiddenNote {
                width: root.width
                browse: root.browse
            }
        }
        DelegateChoice {
            roleValue: "cards1"

            Cards {
                width: root.width
                columns: 1
            }
        }
        DelegateChoice {
            roleValue: "cards2"

            Cards {
                width: root.width
                columns: 2
            }
        }
        DelegateChoice {
            roleValue: "cards3"

            Cards {
                width: root.width
                columns: 3
            }
        }
        DelegateChoice {
            roleValue: "cards4"

            Cards {
                width: root.width
                columns: 4
            }
        }
    }
}
