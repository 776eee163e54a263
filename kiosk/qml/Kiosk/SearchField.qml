pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// What is being searched for, and the way out of the search.
Item {
    id: root

    required property BrowseModel model

    implicitHeight: Theme.hChip

    Rectangle {
        width: parent.width - close.width - Theme.s2
        height: parent.height
        radius: Theme.rS
        color: Theme.surface
        border.width: Theme.bButton
        border.color: Theme.edge
        Accessible.role: Accessible.EditableText
        Accessible.name: qsTr("Search")
        Accessible.description: words.text

        Icon {
            id: glass
            x: Theme.s3
            anchors.verticalCenter: parent.verticalCenter
            name: "search"
            size: Theme.grow(36, 56)
        }
        ButtonLabel {
            id: words
            anchors.left: glass.right
            anchors.leftMargin: Theme.s2
            anchors.verticalCenter: parent.verticalCenter
            text: root.model.search === "" ? qsTr("Name of a dish") : root.model.search
            pixelSize: Theme.tBody
            bold: root.model.search !== ""
            color: root.model.search === "" ? Theme.ink2 : Theme.ink
            available: parent.width - x - Theme.s6
        }
        Rectangle {
            anchors.left: root.model.search === "" ? words.left : words.right
            anchors.leftMargin: root.model.search === "" ? -Theme.px(6) : Theme.px(6)
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.px(3)
            height: Theme.tBody * 1.3
            color: Theme.accent
        }
    }
    SmallButton {
        id: close
        objectName: "search-close"
        anchors.right: parent.right
        height: parent.height
        pill: true
        icon: "x"
        text: qsTr("Close")
        onClicked: root.model.closeSearch()
    }
}
