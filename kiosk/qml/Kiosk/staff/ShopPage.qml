pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// The shop: whether it is open, queue mode, and its hours.
StaffPage {
    id: root

    required property ShopPageModel model
    property bool closing: false // how long is asked for

    title: qsTr("Opening hours")
    subtitle: qsTr("What you set here holds at every kiosk of the shop.")
    footed: model.week.edited
    covered: closing || model.week.choice !== ""

    ShopNow {
        width: parent.width
        model: root.model.opening
        onClosing: root.closing = true
    }
    ShopWeek {
        width: parent.width
        model: root.model.week
    }
    footerTools: [
        ToolButton {
            objectName: "discardHours"
            text: qsTr("Discard")
            icon: "undo"
            onClicked: root.model.week.discard()
        }
    ]
    footer: [
        PrimaryButton {
            objectName: "saveHours"
            text: qsTr("Set these hours")
            trailingIcon: "right"
            pixelSize: Theme.tStrong
            onClicked: root.model.week.save()
        }
    ]
    over: [
        Loader {
            anchors.fill: parent
            active: root.closing
            sourceComponent: ShopCloseSheet {
                onClosed: root.closing = false
                onChose: minutes => {
                    root.closing = false;
                    root.model.opening.closeFor(minutes);
                }
            }
        },
        Loader {
            anchors.fill: parent
            active: root.model.week.choice !== ""
            sourceComponent: ShopDaySheet {
                model: root.model.week
            }
        }
    ]
}
