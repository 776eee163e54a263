pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// The staff's side, over the whole window: first the PIN, then the pages of who came in.
Rectangle {
    id: root

    required property StaffModel model
    readonly property bool asking: !model.inside || model.confirming
    property bool looking: false // at the sheet of language, text size and colours
    property Item page: pages.item as Item

    objectName: "staffShell"
    color: Theme.bg
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Staff")

    // Nothing of the guests' screen takes a touch or a key while this lies over it.
    MouseArea {
        anchors.fill: parent
    }

    function openPage(): void {
        root.looking = false;
        if (model.qml === "") {
            pages.source = "";
            return;
        }
        pages.setSource(Qt.resolvedUrl(model.qml + ".qml"), {
            "model": model.page
        });
        root.Accessible.announce(model.title);
    }

    Component.onCompleted: openPage()

    Connections {
        target: root.model
        function onPageChanged(): void {
            root.openPage();
        }
        function onTold(): void {
            if (root.model.messageShown)
                root.Accessible.announce(root.model.message, root.model.messageBad ? Accessible.Assertive : Accessible.Polite);
        }
    }
    ShellHeader {
        id: header
        width: root.width
        visible: !root.asking
        enabled: !root.asking && !root.looking
        model: root.model
        onLooksAsked: root.looking = true
    }
    Loader {
        id: pages
        objectName: "staffPage"
        y: header.height
        width: root.width
        height: root.height - y
        visible: !root.asking
        enabled: !root.asking && !root.looking
    }
    Toast {
        objectName: "staffToast"

        readonly property real inset: (root.page as StaffPage)?.bottomInset ?? 0
        readonly property bool above: (root.page as StaffPage)?.covered ?? false // a sheet's buttons are below

        anchors.horizontalCenter: parent.horizontalCenter
        y: above ? header.height + Theme.s2 : root.height - height - inset - Theme.s2
        width: Math.min(root.width - 2 * Theme.menuMargin, Theme.px(1000))
        shown: root.model.messageShown && !root.asking
        text: root.model.message
        icon: root.model.messageBad ? "warn" : "check"
        undoText: root.model.undoable ? qsTr("Undo") : ""
        onUndone: root.model.undo()
    }
    Loader {
        anchors.fill: parent
        active: root.model.tour !== null && !root.asking
        sourceComponent: Coach {
            model: root.model.tour
            pages: root
        }
    }
    Loader {
        anchors.fill: parent
        active: root.looking && root.model.inside
        sourceComponent: Sheet {
            title: qsTr("How you see it")
            closeText: qsTr("Close")
            onClosed: root.looking = false

            StaffLooks {
                width: parent?.width ?? 0
                model: root.model
            }
        }
    }
    Loader {
        anchors.fill: parent
        active: root.asking
        sourceComponent: PinScreen {
            model: root.model.gate
            staff: root.model
        }
    }
}
