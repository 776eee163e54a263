pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// What else the editor can do.
Sheet {
    id: root

    property int findings: 0
    property int changes: 0

    signal chose(string what)

    objectName: "moreSheet"
    title: qsTr("More about the menu")
    closeText: qsTr("Close")

    SheetBody {
        width: root.contentWidth
        windowHeight: root.height

        component Way: EditorBox {
            width: (ways.width - (ways.columns - 1) * ways.spacing) / ways.columns
            boxHeight: Theme.hSmall
        }
        Grid {
            id: ways
            width: parent.width
            columns: Theme.landscape ? 2 : 1
            spacing: Theme.s2

            Way {
                objectName: "more_order"
                icon: "grip"
                text: qsTr("Categories and order")
                onClicked: root.chose("order")
            }
            Way {
                objectName: "more_choices"
                icon: "sliders"
                text: qsTr("Choices and options")
                onClicked: root.chose("choices")
            }
            Way {
                objectName: "more_bulk"
                icon: "cash"
                text: qsTr("Change many prices")
                onClicked: root.chose("bulk")
            }
            Way {
                objectName: "more_suggestions"
                icon: "star"
                text: qsTr("What is suggested with anything")
                onClicked: root.chose("suggestions")
            }
            Way {
                objectName: "more_checks"
                icon: root.findings > 0 ? "warn" : "check"
                text: root.findings > 0 ? qsTr("%n thing(s) to look at", "", root.findings) : qsTr("Nothing to look at")
                onClicked: root.chose("checks")
            }
            Way {
                objectName: "more_history"
                icon: "clock"
                text: qsTr("Earlier editions")
                onClicked: root.chose("history")
            }
            Way {
                objectName: "more_discard"
                visible: root.changes > 0
                icon: "undo"
                text: qsTr("Discard changes")
                onClicked: root.chose("discard")
            }
        }
    }
}
