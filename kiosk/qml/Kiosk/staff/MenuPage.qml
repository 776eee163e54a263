pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// The menu: the sold-out board, and for managers the editor of a dish under it, low until a dish is edited.
// Where there is no room for both, one of them.
StaffPage {
    id: root

    required property MenuPageModel model
    readonly property bool both: !Theme.largeText && !Theme.smallPanel
    readonly property bool beside: both && Theme.landscape
    property bool editing: false // where only one has room
    property string sheet // what lies over the page
    property string category // whose hours are asked for
    property string behind // the sheet to come back to from a picture

    scrolls: false
    covered: sheet !== "" || model.board.choice !== ""

    function discard(): void {
        pad.close();
        root.model.discard();
    }

    function choices(dish: string, group: string): void {
        root.model.choices.start(dish, group);
        root.ask("choices");
    }

    function choosePicture(kind: string, id: string, behind: string): void {
        root.model.picture.aim(kind, id);
        root.behind = behind;
        root.ask("picture");
    }

    function pictureChosen(): void {
        root.sheet = root.behind;
        root.behind = "";
    }

    function ask(what: string): void {
        pad.close();
        root.sheet = what;
    }

    footerTools: [
        ToolButton {
            objectName: "editorBack"
            visible: root.model.editable && !root.both && root.editing
            icon: "back"
            text: qsTr("Back")
            onClicked: root.editing = false
        },
        ToolButton {
            objectName: "discard"
            visible: root.model.editable && !root.both && !Theme.largeText && root.model.changes > 0 // else it is under “More”
            icon: "undo"
            text: qsTr("Discard")
            onClicked: root.discard()
        },
        SmallButton {
            objectName: "discard"
            visible: root.model.editable && root.both && root.model.changes > 0
            bare: true
            text: qsTr("Discard changes")
            icon: "undo"
            height: Theme.hButton
            onClicked: root.discard()
        }
    ]
    footer: [
        SecondaryButton {
            objectName: "saveDraft"
            visible: root.model.editable
            text: qsTr("Save draft")
            pixelSize: Theme.tBody
            padding: Theme.s4
            onClicked: {
                pad.close();
                root.model.save();
            }
        },
        PrimaryButton {
            objectName: "publish"
            visible: root.model.editable
            ready: root.model.changes > 0
            text: qsTr("Publish")
            trailingIcon: "right"
            pixelSize: Theme.tStrong
            onClicked: root.ask("publish")
        }
    ]

    Item {
        width: parent.width
        height: root.bodyHeight

        Item {
            x: -Theme.menuMargin
            y: -Theme.s3
            width: root.width
            height: root.height - root.bottomInset

            // Made in pieces, a frame each: first the frame of the page, then the board, then the editor.
            Timer {
                id: piece

                property int count: 0

                interval: count === 0 ? 1 : 50
                running: count < 2
                repeat: true
                onTriggered: count += 1
            }
            Loader {
                id: board

                readonly property real below: root.model.editor.dishId !== "" ? Math.round(parent.height * 0.605) : (editor.item as EditorPane)?.rest ?? 0

                width: root.beside ? parent.width * 0.46 : parent.width
                height: Math.min(root.beside || !root.both ? parent.height : parent.height - below, parent.height + root.bottomInset - pad.height)
                active: piece.count > 0
                visible: root.both || !root.editing
                sourceComponent: BoardPane {
                    model: root.model.board
                }
            }
            Loader {
                id: editor
                x: root.beside ? board.width : 0
                y: root.both && !root.beside ? board.height : 0
                width: parent.width - x
                height: parent.height - y
                active: root.model.editable && piece.count > 1
                visible: root.both || root.editing
                sourceComponent: EditorPane {
                    model: root.model
                    foot: pad.height > 0 ? Math.max(0, pad.height - root.bottomInset) : 0
                    onAsked: what => {
                        if (what === "picture")
                            root.choosePicture("items", root.model.editor.dishId, "");
                        else
                            root.ask(what);
                    }
                    onChoicesAsked: (dish, group) => root.choices(dish, group)
                    onHoursAsked: category => {
                        root.category = category;
                        root.ask("hours");
                    }
                }
            }
        }
        TypePad {
            id: pad
            parent: root
            z: 2
            anchors.bottom: parent.bottom
            width: parent.width
            qtKeyboard: root.model.qtKeyboard
        }
        Loader {
            parent: root
            anchors.fill: parent
            active: root.model.board.choice !== ""
            sourceComponent: BoardSheet {
                model: root.model.board
                editable: root.model.editable
                onEditing: dish => root.model.edit(dish)
            }
        }
        WholeLoader {
            parent: root.Window.contentItem ?? root
            anchors.fill: parent
            model: root.model.whole
        }
        Connections {
            target: root.model.editor
            function onSelected(): void {
                root.editing = true;
            }
        }
        Connections {
            target: root.model.checks
            function onLed(): void {
                root.sheet = "";
            }
            function onCategoryAsked(category: string): void {
                root.category = category;
                root.sheet = "order";
            }
            function onChoicesAsked(): void {
                root.sheet = "choices";
            }
            function onLinkAsked(old: string): void {
                root.model.picking.aim(old);
                root.sheet = "link";
            }
        }
        Connections {
            target: root.model.publishing
            function onFinished(): void {
                root.sheet = "";
            }
            function onDisputed(): void {
                root.sheet = "conflict";
            }
        }
        Connections {
            target: root.model.history
            function onFinished(): void {
                root.sheet = "";
            }
        }
        Connections {
            target: root.model.picture
            function onFinished(): void {
                root.pictureChosen();
            }
        }
        Loader {
            parent: root
            anchors.fill: parent
            sourceComponent: root.sheetOf(root.sheet)
        }
    }
    Component {
        id: more

        EditorMoreSheet {
            findings: root.model.findings
            changes: root.model.changes
            onClosed: root.sheet = ""
            onChose: what => {
                root.category = "";
                if (what === "choices") {
                    root.choices("", "");
                    return;
                }
                root.ask(what === "discard" ? "" : what);
                if (what === "discard")
                    root.model.discard();
            }
        }
    }
    Component {
        id: publish

        EditorPublishSheet {
            model: root.model.publishing
            busy: root.model.busy
            onClosed: root.sheet = ""
        }
    }
    Component {
        id: history

        EditorHistorySheet {
            model: root.model.history
            onClosed: root.sheet = ""
        }
    }
    Component {
        id: conflict

        EditorConflictSheet {
            model: root.model.publishing
            onClosed: root.sheet = ""
        }
    }
    Component {
        id: pick

        EditorPickSheet {
            model: root.model.picking
            foot: pad.height
            onClosed: root.sheet = ""
            onFinished: root.sheet = ""
            Component.onCompleted: model.start(root.sheet)
        }
    }
    Component {
        id: order

        EditorOrderSheet {
            model: root.model.ordering
            category: root.category
            foot: pad.height
            onClosed: root.sheet = ""
            onPictureAsked: category => {
                root.category = category;
                root.choosePicture("categories", category, "order");
            }
        }
    }
    Component {
        id: choicesSheet

        EditorChoicesSheet {
            model: root.model.choices
            foot: pad.height
            onClosed: root.sheet = ""
            onPictureAsked: root.choosePicture("options", model.option, "choices")
        }
    }
    Component {
        id: bulk

        EditorBulkSheet {
            model: root.model.bulk
            foot: pad.height
            onClosed: root.sheet = ""
            onFinished: root.sheet = ""
        }
    }
    Component {
        id: checks

        EditorChecksSheet {
            model: root.model.checks
            onClosed: root.sheet = ""
        }
    }
    Component {
        id: picture

        EditorPictureSheet {
            model: root.model.picture
            pictured: root.model.picture.pictured
            onClosed: root.pictureChosen()
            onRemoved: {
                root.model.picture.remove();
                root.pictureChosen();
            }
            onRestored: {
                root.model.picture.restore();
                root.pictureChosen();
            }
        }
    }

    function sheetOf(what: string): Component {
        switch (what) {
        case "more":
            return more;
        case "publish":
            return publish;
        case "history":
            return history;
        case "conflict":
            return conflict;
        case "goes_with":
        case "set_id":
        case "copy":
        case "suggestions":
        case "link":
            return pick;
        case "order":
        case "hours":
            return order;
        case "choices":
            return choicesSheet;
        case "bulk":
            return bulk;
        case "checks":
            return checks;
        case "picture":
            return picture;
        }
        return null;
    }
}
