pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// The lower edge: larger type, a person, and the ways to pay, so that nobody finds out at the end.
Item {
    id: root

    required property AttractModel model
    property bool brief: false // no room for the ways to pay

    function methodName(method: string): string {
        switch (method) {
        case "card":
            return qsTr("Cards");
        case "ic":
            return qsTr("IC cards");
        case "qr":
        case "scan":
            return qsTr("QR pay");
        case "counter":
            return qsTr("At the counter");
        }
        return method;
    }

    function methodIcon(method: string): string {
        switch (method) {
        case "ic":
            return "tap";
        case "qr":
        case "scan":
            return "qr";
        case "counter":
            return "cash";
        }
        return "card";
    }

    // The ways to pay stand two by two beside the buttons, else below them, in a row where they fit.
    readonly property bool beside: width - buttons.width - Theme.s2 >= inPairs()
    readonly property bool inRow: !beside && width >= together()

    function together(): real {
        let found = (methods.count - 1) * ways.columnSpacing;
        for (let at = 0; at < methods.count; ++at)
            found += methods.itemAt(at)?.implicitWidth ?? 0;
        return found;
    }

    function inPairs(): real {
        const widest = [0, 0];
        for (let at = 0; at < methods.count; ++at)
            widest[at % 2] = Math.max(widest[at % 2], methods.itemAt(at)?.implicitWidth ?? 0);
        return widest[0] + ways.columnSpacing + widest[1];
    }

    implicitHeight: beside || brief ? buttons.height : buttons.height + Theme.s3 + ways.height

    Flow {
        id: buttons
        width: Math.min(root.width, access.width + (staff.visible ? staff.width + spacing : 0))
        spacing: Theme.s2

        SecondaryButton {
            id: access
            objectName: "help"
            width: Math.min(implicitWidth, root.width)
            icon: "access"
            text: qsTr("Easier to see")
            pixelSize: Theme.tBody
            padding: Theme.px(Theme.smallPanel ? 18 : 30)
            onClicked: root.model.help()
        }
        SecondaryButton {
            id: staff
            objectName: "call-staff"
            width: Math.min(implicitWidth, root.width)
            visible: root.model.staff
            icon: "bell"
            text: qsTr("Call staff")
            pixelSize: Theme.tBody
            padding: Theme.px(Theme.smallPanel ? 18 : 30)
            onClicked: root.model.callStaff()
        }
    }
    Grid {
        id: ways
        visible: !root.brief
        x: root.beside ? root.width - width : 0
        y: root.beside ? (root.height - height) / 2 : root.height - height
        columns: root.inRow ? Math.max(2, methods.count) : 2
        columnSpacing: Theme.px(24)
        rowSpacing: Theme.px(8)
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Ways to pay")

        Repeater {
            id: methods
            model: root.model.methods

            IconWords {
                required property string modelData

                icon: root.methodIcon(modelData)
                text: root.methodName(modelData)
            }
        }
    }
}
