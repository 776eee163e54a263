pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// The editor of a dish: its form, and beside it what guests see.
Rectangle {
    id: root

    required property MenuPageModel model
    property real foot: 0 // what lies over the lower end: the pad
    readonly property EditorModel editor: model.editor
    readonly property bool wide: !Theme.largeText && width >= Theme.px(900)
    readonly property bool chosen: editor.dishId !== ""
    readonly property real rest: flick.anchors.topMargin + Theme.s1 + note.height + Theme.s3 // high, without a dish
    property bool touched: false // a dish was chosen once

    onChosenChanged: touched = touched || chosen
    Component.onCompleted: touched = chosen

    signal asked(string what) // "more", "checks", "picture", "goes_with", "set_id", "copy"
    signal hoursAsked(string category)
    signal choicesAsked(string dish, string group)

    color: Theme.surface

    function show(item: Item): void {
        let above = item;
        while (above !== null && above !== body)
            above = above.parent;
        if (above === null)
            return;
        const top = item.mapToItem(body, 0, 0).y + body.y;
        const room = flick.height - root.foot;
        if (top < flick.contentY)
            flick.contentY = Math.max(0, top - Theme.s6);
        else if (top + item.height + Theme.s3 > flick.contentY + room)
            flick.contentY = top + item.height + Theme.s3 - room;
    }

    onFootChanged: Qt.callLater(show, Window.activeFocusItem)

    Rectangle {
        width: parent.width
        height: Theme.bTile
        color: Theme.line
    }
    Connections {
        target: root.Window.window
        function onActiveFocusItemChanged(): void {
            Qt.callLater(root.show, root.Window.activeFocusItem);
        }
    }
    Connections {
        target: root.model.checks
        function onLed(field: string): void {
            Qt.callLater(() => root.show((form.item as EditorForm).place(field)));
        }
    }
    Connections {
        target: root.editor
        function onSelected(): void {
            flick.contentY = 0;
        }
    }
    Flow {
        id: head
        x: Theme.menuMargin
        y: Theme.s2
        width: parent.width - 2 * x
        spacing: Theme.s1

        PaperText {
            heading: true
            height: Math.max(implicitHeight, Theme.hChip)
            verticalAlignment: Text.AlignVCenter
            text: qsTr("Edit a dish")
            font.pixelSize: Theme.tTitle
        }
        Item {
            width: badge.width
            height: Theme.hChip
            visible: root.model.changes > 0

            Rectangle {
                id: badge
                objectName: "draftBadge"
                anchors.verticalCenter: parent.verticalCenter
                width: words.naturalWidth + Theme.px(40)
                height: Math.max(Theme.grow(48, 88), Math.ceil(Theme.tMin * 1.6))
                radius: height / 2
                color: Theme.warnSoft
                border.width: Theme.contrast ? Theme.bCard : 0
                border.color: Theme.line
                Accessible.role: Accessible.StaticText
                Accessible.name: root.model.changesSaid

                ButtonLabel {
                    id: words
                    anchors.centerIn: parent
                    text: root.model.changesSaid
                    icon: "edit"
                    pixelSize: Theme.tMin
                }
            }
        }
        Chip {
            objectName: "undoEdit"
            padding: Theme.px(18)
            visible: root.model.undoable
            text: qsTr("Undo")
            icon: "undo"
            informs: true
            onClicked: {
                root.asked("");
                root.model.undo();
            }
        }
        Chip {
            objectName: "findings"
            padding: Theme.px(18)
            visible: root.model.findings > 0
            text: String(root.model.findings)
            name: qsTr("%n thing(s) to look at", "", root.model.findings)
            icon: "warn"
            informs: true
            onClicked: root.asked("checks")
        }
        Chip {
            objectName: "editorMore"
            padding: Theme.px(18)
            visible: root.editor.ready
            text: qsTr("More")
            icon: "sliders"
            informs: true
            onClicked: root.asked("more")
        }
    }
    Flickable {
        id: flick
        objectName: "editor"
        anchors.fill: parent
        anchors.topMargin: head.y + head.height + Theme.s1
        contentHeight: body.y + body.height + Theme.s3 + root.foot
        boundsBehavior: Flickable.StopAtBounds
        clip: true

        Item {
            id: body
            x: Theme.menuMargin
            y: Theme.s1
            width: parent.width - 2 * x
            height: !root.chosen ? note.height : root.wide ? Math.max(form.height, preview.height) : form.height + Theme.s3 + preview.height

            PaperText {
                id: note
                objectName: "editorNote"
                width: parent.width
                visible: !root.chosen
                text: root.editor.ready ? qsTr("Touch a dish on the board, then “Edit this dish”.") : qsTr("The draft is on its way…")
            }
            // Made with the first dish, and kept.
            Loader {
                id: preview
                x: root.wide ? parent.width - width : 0
                y: root.wide ? Math.max(0, Math.min(flick.contentY - body.y + Theme.s2, form.height - height)) : 0
                width: root.wide ? Theme.px(424) : parent.width
                active: root.touched
                visible: root.chosen
                sourceComponent: EditorPreview {
                    objectName: "preview"
                    model: root.model.preview
                    onWholeAsked: {
                        root.asked("");
                        root.model.whole.openItem(root.editor.dishId);
                    }
                }
            }
            Loader {
                id: form
                y: root.wide ? 0 : preview.height + Theme.s3
                width: root.wide ? parent.width - preview.width - Theme.s4 : parent.width
                active: root.touched
                visible: root.chosen
                sourceComponent: EditorForm {
                    model: root.editor
                    onPictureAsked: root.asked("picture")
                    onHoursAsked: root.hoursAsked(root.editor.category)
                    onPicked: field => root.asked(field)
                    onChoicesAsked: group => root.choicesAsked(root.editor.dishId, group)
                }
            }
        }
    }
    ScrollShade {
        list: flick
    }
}
