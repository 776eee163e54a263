pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// The dark bar over the staff's pages: the tabs of who is in, how they want to see them, and the way out.
// Tabs that find no room beside the rest take a row of their own, with arrows where that is too short as well.
Rectangle {
    id: root

    required property StaffModel model
    readonly property color paint: "#FFFFFF" // the bar is dark in every theme
    readonly property real row: Theme.grow(104, 136)
    readonly property real beside: tools.x - sign.x - sign.width - 2 * Theme.s3
    readonly property bool own: tabs.contentWidth > beside
    readonly property bool over: tabs.contentWidth > width - 2 * Theme.s2 // more than one row holds
    readonly property real arrow: over ? Theme.tap : 0

    signal looksAsked

    implicitHeight: row + (own ? row : 0)
    color: Theme.pick("#2A1810", "#261C15", "#000000")
    Accessible.role: Accessible.ToolBar

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.contrast ? Theme.bCard : 0
        color: Theme.line
    }
    Wordmark {
        id: sign
        x: Theme.menuMargin
        y: (root.row - height) / 2
        signOnly: true
        bowl: Theme.sun
        logo: ""
    }
    ListView {
        id: tabs
        objectName: "tabs"
        x: root.own ? Theme.s2 + root.arrow : sign.x + sign.width + Theme.s3
        y: root.own ? root.row : 0
        width: root.own ? root.width - 2 * x : root.beside
        height: root.row
        orientation: ListView.Horizontal
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        model: root.model.tabs
        cacheBuffer: 4000 // its width is only known when every tab is made
        Accessible.role: Accessible.PageTabList

        // The tab that is open stays in sight, whatever language and size its words have.
        function showCurrent(): void {
            for (let at = 0; at < count; at++)
                if ((itemAtIndex(at) as Touchable)?.checked)
                    positionViewAtIndex(at, ListView.Contain);
        }

        onContentWidthChanged: Qt.callLater(showCurrent)
        onWidthChanged: Qt.callLater(showCurrent)
        Accessible.name: qsTr("Pages")

        delegate: Touchable {
            id: tab

            required property string key
            required property string title
            required property int index
            required property bool due
            readonly property bool current: root.model.tab === key

            objectName: "tab-" + key
            width: word.naturalWidth + 2 * Theme.px(tabs.count > 6 ? 16 : 22)
            height: root.row
            name: due ? title + ", " + qsTr("not done yet") : title
            checkable: true
            checked: current
            Accessible.role: Accessible.PageTab
            onClicked: root.model.go(key)
            onActiveFocusChanged: {
                if (activeFocus)
                    tabs.positionViewAtIndex(index, ListView.Contain);
            }
            onCurrentChanged: {
                if (current)
                    tabs.positionViewAtIndex(index, ListView.Contain);
            }

            ButtonLabel {
                id: word
                anchors.centerIn: parent
                text: tab.title
                pixelSize: Theme.tBody
                color: root.paint
            }
            Rectangle {
                anchors.left: word.right
                y: word.y
                width: Theme.px(16)
                height: width
                radius: width / 2
                visible: tab.due
                color: Theme.sun
            }
            Rectangle {
                anchors.bottom: parent.bottom
                width: parent.width
                height: Theme.s1
                visible: tab.current
                color: Theme.sun
            }
        }
    }
    component Arrow: Touchable {
        property int way: 1

        y: root.row
        width: root.arrow
        height: root.row
        visible: root.over
        activeFocusOnTab: false // the keyboard goes through the tabs themselves
        enabled: way < 0 ? !tabs.atXBeginning : !tabs.atXEnd
        opacity: enabled ? 1 : 0.3
        onClicked: tabs.contentX = Math.max(0, Math.min(tabs.contentWidth - tabs.width, tabs.contentX + way * tabs.width * 0.8))

        Icon {
            anchors.centerIn: parent
            name: parent.way < 0 ? "left" : "right"
            size: Theme.grow(40, 64)
            color: root.paint
        }
    }
    Arrow {
        x: Theme.s2
        way: -1
        name: qsTr("Earlier pages")
    }
    Arrow {
        x: root.width - Theme.s2 - width
        name: qsTr("More pages")
    }
    Row {
        id: tools
        anchors.right: parent.right
        anchors.rightMargin: Theme.s2
        height: root.row

        Touchable {
            objectName: "staffLooks"
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.tap
            height: Theme.tap
            ringRadius: height / 2
            name: qsTr("Language, text size and colours")
            onClicked: root.looksAsked()

            Icon {
                anchors.centerIn: parent
                name: "text"
                size: Theme.grow(36, 64)
                color: root.paint
            }
        }
        Touchable {
            objectName: "staffLeave"
            anchors.verticalCenter: parent.verticalCenter
            width: who.naturalWidth + 2 * Theme.s2
            height: Theme.tap
            name: root.model.name + " · " + qsTr("Log out")
            onClicked: root.model.leave()

            ButtonLabel {
                id: who
                anchors.centerIn: parent
                icon: "lock"
                text: Theme.largeText || Theme.smallPanel ? qsTr("Log out") : root.model.name + " · " + qsTr("Log out")
                pixelSize: Theme.tMin
                bold: false
                color: root.paint
            }
        }
    }
}
