pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk
import Kiosk.controls

// Is everything well here, and if not, what is to be done? Worst first, then the tree in the order in which
// things depend on each other.
StaffPage {
    id: root

    required property DiagnosticsModel model

    GridLayout {
        objectName: "tiles"
        width: parent.width
        visible: root.model.known
        columns: Theme.largeText ? 1 : 3
        columnSpacing: Theme.s2
        rowSpacing: Theme.s2
        uniformCellWidths: true

        Repeater {
            model: root.model.tiles

            CheckTile {
                objectName: "tile-" + id
                all: root.model.count
                Layout.fillWidth: true
                Layout.fillHeight: true
            }
        }
    }
    Item {
        width: parent.width
        height: root.stacked ? about.height + only.height : Math.max(about.height, only.height)

        PaperText {
            id: about
            y: root.stacked ? 0 : (parent.height - height) / 2
            width: root.stacked ? parent.width : parent.width - only.width - Theme.s2
            text: root.model.place + " · " + (root.model.running ? qsTr("checking…") : root.model.known ? qsTr("checked %1 ago, in %2 s").arg(root.model.age).arg(root.model.took) : "")
            color: Theme.ink2
            font.pixelSize: Theme.tMin
        }
        OnOff {
            id: only
            objectName: "onlyProblems"
            anchors.right: parent.right
            y: root.stacked ? about.height : (parent.height - height) / 2
            text: qsTr("Only problems")
            checked: root.model.onlyProblems
            onClicked: root.model.show(!checked)
        }
    }
    Repeater {
        model: root.model.papers.rows

        StuckCard {
            width: root.room
            acting: true
            onSettled: happened => root.model.papers.settle(id, happened)
        }
    }
    PaperText {
        width: parent.width
        visible: root.model.known && root.model.onlyProblems && list.count === 0
        text: qsTr("There are no problems.")
        font.bold: true
    }
    Rectangle {
        width: parent.width
        height: tree.height
        visible: list.count > 0
        radius: Theme.rM
        color: Theme.surface
        border.width: Theme.bCard
        border.color: Theme.line
        clip: true
        Accessible.role: Accessible.Tree
        Accessible.name: qsTr("Parts and their checks")

        Column {
            id: tree
            width: parent.width

            Repeater {
                id: list
                model: root.model.rows

                CheckRow {
                    width: tree.width
                    acting: root.model.acting
                    running: root.model.running
                    onToggled: opened => root.model.toggle(id, opened)
                    onActed: action => root.model.act(action)
                }
            }
        }
    }
    footerTools: [
        ToolButton {
            objectName: "back"
            icon: "undo"
            text: qsTr("Back")
            onClicked: root.model.leave()
        },
        SmallButton {
            objectName: "stopOrders"
            anchors.verticalCenter: parent?.verticalCenter
            visible: root.model.acting
            bare: true
            text: root.model.stopped ? qsTr("Take orders") : qsTr("Stop orders")
            icon: root.model.stopped ? "check" : "ban"
            pixelSize: Theme.tBody
            onClicked: root.model.stopOrders()
        }
    ]
    footer: [
        SecondaryButton {
            id: file
            objectName: "support"
            visible: root.model.supports && !Theme.largeText && !Theme.smallPanel // there is a tab for it too
            text: qsTr("Support file")
            pixelSize: Theme.tBody
            padding: Theme.s3
            width: Math.min(implicitWidth, root.footerWidth * 0.45)
            onClicked: root.model.support()
        },
        PrimaryButton {
            objectName: "checkAgain"
            ready: !root.model.running
            icon: "refresh"
            text: qsTr("Check again")
            pixelSize: Theme.tStrong
            width: Math.min(implicitWidth, root.footerWidth - (file.visible ? file.width + Theme.s2 : 0))
            onClicked: root.model.check()
        }
    ]
}
