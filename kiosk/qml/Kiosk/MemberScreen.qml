pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// Collect points? Scan a code or type a number; going on without is the big button.
Page {
    id: root

    required property MemberModel model

    bottomInset: bar.height

    Flickable {
        id: flick
        anchors.fill: parent
        anchors.topMargin: root.topInset
        anchors.bottomMargin: bar.height
        contentHeight: column.height + Theme.s5
        boundsBehavior: Flickable.StopAtBounds
        clip: true

        Column {
            id: column
            x: Theme.margin
            width: flick.width - 2 * x
            spacing: Theme.s4

            ScreenTitle {
                width: parent.width
                text: qsTr("Collect points?")
                note: root.model.earns === "" ? qsTr("You can order without.") : qsTr("%1 You can order without.").arg("<b>" + root.model.earns + "</b>")
                large: true
            }
            Grid {
                id: ways
                readonly property bool beside: Theme.landscape && root.model.scans && root.model.phones

                width: parent.width
                columns: beside ? 2 : 1
                spacing: Theme.s4

                MemberScan {
                    width: ways.beside ? ways.width - phone.width - ways.spacing : ways.width
                    height: ways.beside ? phone.height : implicitHeight
                    visible: root.model.scans
                    searching: root.model.searching
                }
                MemberPhone {
                    id: phone
                    width: ways.beside ? Theme.px(1000) : ways.width
                    visible: root.model.phones
                    model: root.model
                }
            }
        }
    }
    BottomBar {
        id: bar
        anchors.bottom: parent.bottom
        width: parent.width
        pager: PageTurner {
            width: bar.width - 2 * bar.padding
            page: flick
        }
        tools: [
            ToolButton {
                objectName: "back"
                icon: "back"
                text: qsTr("Back")
                onClicked: root.model.back()
            },
            ToolButton {
                objectName: "help"
                icon: "access"
                text: qsTr("Help")
                onClicked: root.model.help()
            }
        ]

        SecondaryButton {
            objectName: "skip"
            width: bar.stacked ? bar.actionWidth : Theme.px(480)
            text: qsTr("Continue without")
            trailingIcon: "right"
            onClicked: root.model.skip()
        }
    }
}
