pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// Every dish as a tile, with what to look at: a category, or what is searched for.
Item {
    id: root

    required property BoardModel model
    readonly property int columns: Math.max(1, Math.floor((width - 2 * Theme.menuMargin + Theme.s2) / (Theme.px(Theme.largeMode ? 600 : Theme.largeText ? 440 : Theme.smallPanel ? 330 : 300) + Theme.s2)))
    readonly property bool stacked: measured.advanceWidth + search.width + back.width + Theme.s4 > head.width // the tools stand under the title

    Item {
        id: head
        x: Theme.menuMargin
        y: Theme.s2
        width: root.width - 2 * x
        height: root.stacked ? heading.height + Theme.s1 + tools.height : Math.max(heading.height, tools.height)

        TextMetrics {
            id: measured
            font: heading.font
            text: heading.text
        }
        PaperText {
            id: heading
            anchors.verticalCenter: root.stacked ? undefined : tools.verticalCenter
            heading: true
            width: root.stacked ? parent.width : Math.ceil(measured.advanceWidth) + 1
            text: qsTr("Sold-out board")
            font.pixelSize: Theme.tTitle
        }
        PaperText {
            anchors.left: heading.right
            anchors.leftMargin: Theme.s2
            anchors.baseline: heading.baseline
            width: tools.x - x - Theme.s2
            visible: !root.stacked && width >= implicitWidth
            text: qsTr("Touch to change · on all kiosks in 3 s")
            font.pixelSize: Theme.tMin
            color: Theme.ink2
            wrapMode: Text.NoWrap
        }
        Flow {
            id: tools
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            width: root.stacked ? parent.width : search.width + back.width + spacing
            spacing: Theme.s1

            Chip {
                id: search
                objectName: "boardSearch"
                width: height
                icon: "search"
                name: qsTr("Search")
                informs: true
                selected: root.model.searching
                onClicked: root.model.searching ? root.model.closeSearch() : root.model.openSearch()
            }
            Chip {
                id: back
                objectName: "backAll"
                text: qsTr("Put everything back")
                informs: true
                onClicked: root.model.backAll()
            }
        }
    }
    Loader {
        id: searching
        x: Theme.menuMargin
        y: head.y + head.height + Theme.s2
        width: root.width - 2 * x
        active: root.model.searching
        visible: active
        sourceComponent: TypeField {
            objectName: "boardQuery"
            name: qsTr("Search")
            icon: "search"
            placeholder: qsTr("Name of a dish")
            language: root.model.keyboard
            text: root.model.query
            onEdited: text => root.model.search(text)
            Component.onCompleted: take()
        }
    }
    ListView {
        id: chips
        x: 0
        y: head.y + head.height + Theme.s2
        width: root.width
        height: Theme.hChip
        visible: !searching.active
        leftMargin: Theme.menuMargin
        rightMargin: Theme.menuMargin
        orientation: ListView.Horizontal
        boundsBehavior: Flickable.StopAtBounds
        spacing: Theme.s1
        model: root.model.categories
        delegate: Chip {
            required property string id
            required property int index
            required property string title
            required property bool chosen

            objectName: "boardCategory_" + id
            text: title
            selected: chosen
            informs: true
            onClicked: root.model.choose(id)
            onActiveFocusChanged: {
                if (activeFocus)
                    chips.positionViewAtIndex(index, ListView.Contain);
            }
        }
    }
    GridView {
        id: grid
        objectName: "board"

        readonly property var shares: [0, 0.35, 0.7, 1]
        readonly property bool filled: pieces.count === 3

        x: Theme.menuMargin
        y: (searching.active ? searching.y + searching.height : chips.y + chips.height) + Theme.s2
        width: root.width - x
        height: Math.round((root.height - y) * shares[pieces.count])
        visible: root.model.state === "ready"
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        reuseItems: true
        cacheBuffer: 0 // tiles that were still being made when others are searched for would be missed
        cellWidth: Math.floor((width - Theme.menuMargin + Theme.s2) / root.columns)
        cellHeight: Math.max(Theme.px(152), Math.ceil(Theme.tMin * 1.25 * 4.2)) + Theme.s2
        model: root.model.tiles
        delegate: Item {
            id: cell

            required property int index
            required property string id
            required property string name
            required property string picture
            required property string greyPicture
            required property string standing
            required property string said

            width: grid.cellWidth
            height: grid.cellHeight
            // What waits to be used again is not on the screen.
            GridView.onPooled: visible = false
            GridView.onReused: visible = true

            BoardTile {
                objectName: "tile_" + cell.id
                width: parent.width - Theme.s2
                height: parent.height - Theme.s2
                dish: cell.name
                picture: cell.picture
                greyPicture: cell.greyPicture
                standing: cell.standing
                said: cell.said
                onClicked: root.model.open(cell.id)
                onActiveFocusChanged: {
                    if (activeFocus)
                        grid.positionViewAtIndex(cell.index, GridView.Contain);
                }
            }
        }
    }
    // Its tiles are made and painted in pieces, a frame each: all at once they would hold the screen up.
    Timer {
        id: pieces

        property int count: 0

        interval: 16
        running: count < 3 && root.model.state === "ready"
        repeat: true
        onTriggered: count += 1
    }
    PaperText {
        objectName: "boardNote"
        x: Theme.menuMargin
        y: grid.y + Theme.s3
        width: root.width - 2 * x
        visible: root.model.state !== "ready"
        text: root.model.state === "loading" ? qsTr("The menu is on its way…") : root.model.state === "empty" ? qsTr("The POS's menu holds nothing.") : qsTr("Nothing of that name. Kana and Latin letters both work.")
    }
    ScrollShade {
        list: grid
    }
}
