pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// The categories, always in sight, and two buttons that turn the list's pages.
Rectangle {
    id: root

    required property BrowseModel model
    property string current
    property bool pages: false

    signal paged(int direction)

    readonly property real room: height - Theme.s1 - (turn.visible ? turn.height + Theme.s2 : 0)
    readonly property real tallest: Theme.px(Theme.landscape ? 104 : 176)
    readonly property real least: Theme.px(Theme.landscape ? 92 : Theme.smallPanel ? 120 : 136)
    readonly property real entry: !visible ? least : Math.floor(Math.max(least, Math.min(tallest, room / Math.max(1, counted.count + (model.usual ? 1 : 0)))))
    readonly property bool pictured: !Theme.smallPanel || counted.count <= 8

    color: Theme.sunk

    // How many there are: a list only knows once it has laid them out.
    Repeater {
        id: counted
        model: root.model.rail

        Item {}
    }
    Loader {
        id: usual
        y: Theme.s1
        width: parent.width - Theme.px(12)
        height: active ? root.entry : 0
        active: root.model.usual
        sourceComponent: RailEntry {
            objectName: "usual"
            Accessible.role: Accessible.Button
            checkable: false
            title: qsTr("Usual")
            picture: ""
            icon: "heart"
            pictured: root.pictured
            onClicked: root.model.openUsual()
        }
    }
    ListView {
        id: list
        y: usual.y + usual.height
        width: parent.width
        height: root.room - usual.height
        model: root.model.rail
        cacheBuffer: 0 // nothing is half made when the menu goes
        clip: contentHeight > height
        boundsBehavior: Flickable.StopAtBounds
        interactive: contentHeight > height
        delegate: RailEntry {
            id: place

            required property int index
            required id

            width: list.width - Theme.px(12)
            height: root.entry
            now: root.current === id
            pictured: root.pictured
            onClicked: root.model.choose(id)
            onNowChanged: {
                if (now)
                    list.positionViewAtIndex(place.index, ListView.Contain);
            }
        }
    }
    Rectangle {
        width: parent.width
        height: Theme.s6
        anchors.bottom: list.bottom
        visible: list.interactive && !list.atYEnd
        gradient: Gradient {
            GradientStop {
                position: 0
                color: Qt.alpha(Theme.sunk, 0)
            }
            GradientStop {
                position: 1
                color: Theme.sunk
            }
        }
    }
    Row {
        id: turn
        visible: root.pages
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.s2
        spacing: Theme.s1

        RoundButton {
            objectName: "page-up"
            quiet: true
            size: Theme.px(72)
            icon: "up"
            name: qsTr("Page up")
            onClicked: root.paged(-1)
        }
        RoundButton {
            objectName: "page-down"
            quiet: true
            size: Theme.px(72)
            icon: "down"
            name: qsTr("Page down")
            onClicked: root.paged(1)
        }
    }
}
