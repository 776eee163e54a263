pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// Do guests come back? The answer first, one thing to do at the foot.
Item {
    id: root

    required property ResultsModel model
    property real topInset: 0
    property bool choosing: false
    readonly property bool covered: choosing || model.figure.key !== ""
    readonly property bool narrow: Theme.largeText
    readonly property real room: width - 2 * Theme.menuMargin

    signal offerAsked

    Flickable {
        id: page
        objectName: "page"
        y: root.topInset
        width: root.width
        height: root.height - y
        contentHeight: content.height + 2 * Theme.s3
        boundsBehavior: Flickable.StopAtBounds
        enabled: !root.covered
        clip: true

        // What the keyboard reaches is brought into view.
        function show(item: Item): void {
            let above = item;
            while (above !== null && above !== content)
                above = above.parent;
            if (above === null)
                return;
            const top = item.mapToItem(page.contentItem, 0, 0).y;
            if (top < contentY)
                contentY = Math.max(0, top - Theme.s3);
            else if (top + item.height > contentY + height)
                contentY = Math.min(contentHeight - height, top + item.height - height + Theme.s3);
        }

        Connections {
            target: root.Window.window
            function onActiveFocusItemChanged(): void {
                page.show(root.Window.activeFocusItem);
            }
        }
        Column {
            id: content
            x: Theme.menuMargin
            y: Theme.s3
            width: root.room
            spacing: Theme.s2

            Item {
                width: parent.width
                height: root.narrow ? title.height + Theme.s2 + tools.height : Math.max(title.height, tools.height)

                PaperText {
                    id: title
                    width: root.narrow ? parent.width : parent.width - tools.width - Theme.s2
                    y: root.narrow ? 0 : (parent.height - height) / 2
                    heading: true
                    text: qsTr("Do guests come back?")
                    font.pixelSize: Theme.tTitle
                }
                Flow {
                    id: tools
                    x: root.narrow ? 0 : parent.width - width
                    anchors.bottom: parent.bottom
                    width: root.narrow ? parent.width : choice.width + out.width + spacing
                    spacing: Theme.s1

                    Chip {
                        id: choice
                        objectName: "choosePeriod"
                        text: root.model.period === "" ? qsTr("Which days?") : root.model.period
                        icon: "calendar"
                        trailingIcon: "down"
                        informs: true
                        onClicked: root.choosing = true
                    }
                    Chip {
                        id: out
                        objectName: "export"
                        text: qsTr("Export")
                        icon: "right"
                        informs: true
                        visible: root.model.known
                        onClicked: root.model.export()
                    }
                }
            }
            PaperText {
                objectName: "note"
                width: parent.width
                visible: text !== ""
                text: root.model.state === "empty" ? qsTr("Nothing was sold yet, or nothing has arrived in the shop database.") : root.model.state === "failed" ? qsTr("The figures could not be read.") + " " + root.model.trouble : root.model.state === "loading" && !root.model.known ? qsTr("Counting…") : ""
            }
            SmallButton {
                objectName: "again"
                visible: root.model.state === "failed"
                text: qsTr("Try again")
                icon: "refresh"
                onClicked: root.model.again()
            }
            Grid {
                id: tiles
                visible: root.model.known
                readonly property real tallest: Math.max(0, ...Array.from(children, each => each.implicitHeight))

                columns: root.narrow ? 1 : 4
                spacing: Theme.s2

                Repeater {
                    model: root.model.tiles

                    ResultTile {
                        required property string id
                        required property int index

                        objectName: "tile_" + id
                        width: (root.room - (tiles.columns - 1) * tiles.spacing) / tiles.columns
                        height: tiles.tallest
                        first: index === 0
                        onClicked: root.model.open(id)
                    }
                }
            }
            HeatTable {
                width: parent.width
                visible: root.model.known
                rows: root.model.cohorts
                title: root.model.titles.cohorts
                corners: [qsTr("First"), qsTr("New")]
                heads: ["0", "1", "2", "3", "4", "5"]
                headName: qsTr("Month %1")
                onChose: key => root.model.open(key)
            }
            WeekChart {
                width: parent.width
                visible: root.model.known
                rows: root.model.weeks
                tick: root.model.tick
                title: root.model.titles.weeks
                onChose: key => root.model.open(key)
            }
            Grid {
                id: bars
                visible: root.model.known
                columns: root.narrow ? 1 : 2
                spacing: Theme.s2

                BarList {
                    width: root.narrow ? root.room : root.room * 0.55 - bars.spacing / 2
                    height: root.narrow ? implicitHeight : Math.max(implicitHeight, happy.implicitHeight)
                    rows: root.model.habits
                    title: root.model.titles.habits
                    labels: Theme.grow(210, 470)
                    onChose: key => root.model.open(key)
                }
                BarList {
                    id: happy
                    width: root.narrow ? root.room : root.room * 0.45 - bars.spacing / 2
                    rows: root.model.faces
                    title: root.model.titles.faces + " · " + root.model.satisfaction
                    onChose: key => root.model.open(key)
                }
            }
            SlippingStrip {
                width: parent.width
                visible: root.model.known && root.model.slipping !== ""
                text: root.model.slipping
                onAsked: root.model.open("habit:slipping")
                onOfferAsked: root.offerAsked()
            }
            Grid {
                id: more
                visible: root.model.known
                readonly property real tallest: Math.max(0, ...Array.from(children, each => each.implicitHeight))

                columns: root.narrow ? 1 : 3
                spacing: Theme.s2

                Repeater {
                    model: root.model.more

                    ResultTile {
                        required property string id

                        objectName: "tile_" + id
                        width: (root.room - (more.columns - 1) * more.spacing) / more.columns
                        height: more.tallest
                        small: true
                        onClicked: root.model.open(id)
                    }
                }
            }
            Grid {
                id: turns
                visible: root.model.known
                columns: root.narrow ? 1 : 2
                spacing: Theme.s2

                TurnTable {
                    id: byWeek
                    width: root.narrow ? root.room : root.room * 0.5 - turns.spacing / 2
                    height: root.narrow ? implicitHeight : Math.max(implicitHeight, byMonth.implicitHeight)
                    model: root.model
                    rows: root.model.byWeek
                    by: root.model.titles.by_week
                }
                TurnTable {
                    id: byMonth
                    width: root.narrow ? root.room : root.room * 0.5 - turns.spacing / 2
                    height: root.narrow ? implicitHeight : Math.max(implicitHeight, byWeek.implicitHeight)
                    model: root.model
                    rows: root.model.byMonth
                    by: root.model.titles.by_month
                }
            }
            Grid {
                id: groups
                visible: root.model.known
                columns: root.narrow ? 1 : 2
                spacing: Theme.s2

                HeatTable {
                    id: marks
                    width: root.narrow ? root.room : root.room * 0.5 - groups.spacing / 2
                    height: root.narrow ? implicitHeight : Math.max(implicitHeight, codes.implicitHeight)
                    rows: root.model.rfm
                    title: root.model.titles.rfm
                    note: qsTr("Higher: came more recently. Further right: ordered more often.")
                    corners: [""]
                    heads: ["F 1", "F 2", "F 3", "F 4", "F 5"]
                    onChose: key => root.model.open(key)
                }
                CodeList {
                    id: codes
                    width: root.narrow ? root.room : root.room * 0.5 - groups.spacing / 2
                    height: root.narrow ? implicitHeight : Math.max(implicitHeight, marks.implicitHeight)
                    rows: root.model.channels
                    title: root.model.titles.channels
                    onChose: key => root.model.open(key)
                }
            }
            ScreenFunnel {
                width: parent.width
                visible: root.model.known
                rows: root.model.screens
                title: root.model.titles.screens
                reachedTitle: root.model.titles.reached
                leftTitle: root.model.titles.left
                onChose: key => root.model.open(key)
            }
        }
    }
    ScrollShade {
        list: page
    }
    Toast {
        objectName: "message"
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.s2
        x: Theme.menuMargin
        width: root.room
        text: root.model.message
        shown: said.running

        Timer {
            id: said
            interval: 6000
        }
        Connections {
            target: root.model
            function onTold() {
                said.restart();
            }
        }
    }
    Loader {
        anchors.fill: parent
        active: root.choosing
        sourceComponent: PeriodSheet {
            choice: root.model.choice
            onClosed: root.choosing = false
            onChose: period => {
                root.choosing = false;
                root.model.choose(period);
            }
        }
    }
    Loader {
        anchors.fill: parent
        active: root.model.figure.key !== ""
        sourceComponent: FigureSheet {
            model: root.model.figure
            onClosed: root.model.figure.close()
        }
    }
}
