pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// The basket beside the list, on wide panels: lines that can be changed, the total, checkout at the foot.
Rectangle {
    id: root

    required property BrowseModel model

    signal paged(int direction)

    color: Theme.surface

    MouseArea {
        anchors.fill: parent
    }
    Rectangle {
        width: Theme.contrast ? 4 : 1
        height: parent.height
        color: Theme.line
    }
    Item {
        id: title
        x: Theme.menuMargin
        width: parent.width - 2 * x
        height: Theme.grow(112, 144)

        PaperText {
            id: words
            anchors.verticalCenter: parent.verticalCenter
            heading: true
            text: qsTr("Your order")
            font.pixelSize: Theme.tTitle
        }
        PaperText {
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            visible: root.model.count > 0 && !Theme.largeMode && words.implicitWidth + Theme.s2 + implicitWidth <= parent.width
            text: qsTr("%n item(s)", "", root.model.count)
            font.pixelSize: Theme.tMin
            color: Theme.ink2
        }
    }
    PaperText {
        anchors.top: title.bottom
        x: Theme.menuMargin
        width: parent.width - 2 * x
        visible: root.model.count === 0
        text: qsTr("Nothing in it yet. Choose what you would like from the menu.")
        color: Theme.ink2
    }
    ListView {
        id: list
        x: Theme.menuMargin
        width: parent.width - 2 * x
        anchors.top: title.bottom
        anchors.bottom: foot.top
        anchors.bottomMargin: Theme.s2
        clip: true
        model: root.model.lines
        boundsBehavior: Flickable.StopAtBounds
        delegate: BasketColumnLine {
            width: list.width
            browse: root.model
        }
        onCountChanged: positionViewAtEnd()
    }
    Column {
        id: foot
        x: Theme.menuMargin
        width: parent.width - 2 * x
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.menuMargin
        spacing: Theme.s2

        Item {
            width: parent.width
            height: sum.height
            visible: root.model.total !== ""

            PaperText {
                anchors.baseline: sum.baseline
                text: root.model.taxIncluded ? qsTr("incl. tax") : qsTr("plus tax")
                font.pixelSize: Theme.tMin
                color: Theme.ink2
            }
            ChangingMoney {
                id: sum
                objectName: "barTotal"
                anchors.right: parent.right
                text: root.model.total
                pixelSize: Theme.grow(56, 80)
            }
        }
        CheckoutButton {
            width: parent.width
            model: root.model
        }
        Row {
            spacing: Theme.s2

            BasketColumnTool {
                objectName: "cancel"
                width: (foot.width - parent.spacing) / 2
                icon: "x"
                text: qsTr("Cancel")
                onClicked: root.model.cancel()
            }
            BasketColumnTool {
                objectName: "help"
                width: (foot.width - parent.spacing) / 2
                icon: "access"
                text: qsTr("Help")
                onClicked: root.model.help()
            }
        }
        PageTurner {
            width: parent.width
            onTurned: direction => root.paged(direction)
        }
    }
}
