pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// The shop: whether it is open and its hours, which hold at once; taxes, which are published with the draft.
StaffPage {
    id: root

    required property ShopPageModel model
    property string sheet // what lies over the page
    readonly property BrandPictureModel pictures: model.section === "profiles" ? model.profiles.pictures : model.brand.pictures
    readonly property bool hours: model.section === "hours"

    title: hours ? qsTr("Opening hours") : model.section === "taxes" ? qsTr("Taxes") : model.section === "brand" ? qsTr("Brand") : qsTr("Profiles")
    subtitle: hours ? qsTr("What you set here holds at every kiosk of the shop.") : model.changesSaid
    covered: sheet !== "" || model.week.choice !== "" || model.taxes.choice !== "" || model.brand.marks.editing || model.brand.vouchers.editing
    footed: !hours || model.week.edited

    tools: [
        Chip {
            objectName: "undo"
            visible: !root.hours && root.model.undoable
            text: qsTr("Undo")
            icon: "undo"
            informs: true
            onClicked: root.model.undo()
        }
    ]

    Segmented {
        width: parent.width

        Segment {
            objectName: "sectionHours"
            text: qsTr("Hours")
            icon: "clock"
            selected: root.hours
            pixelSize: Theme.tBody
            onClicked: root.model.show("hours")
        }
        Segment {
            objectName: "sectionTaxes"
            text: qsTr("Taxes")
            icon: "receipt"
            selected: root.model.section === "taxes"
            pixelSize: Theme.tBody
            onClicked: root.model.show("taxes")
        }
        Segment {
            objectName: "sectionBrand"
            text: qsTr("Brand")
            icon: "star"
            selected: root.model.section === "brand"
            pixelSize: Theme.tBody
            onClicked: root.model.show("brand")
        }
        Segment {
            objectName: "sectionProfiles"
            text: qsTr("Profiles")
            icon: "server"
            selected: root.model.section === "profiles"
            pixelSize: Theme.tBody
            onClicked: root.model.show("profiles")
        }
    }
    ShopNow {
        width: parent.width
        visible: root.hours
        model: root.model.opening
        onClosing: root.sheet = "close"
    }
    ShopWeek {
        width: parent.width
        visible: root.hours
        model: root.model.week
    }
    Loader {
        width: parent.width
        active: root.model.section === "taxes" && root.model.ready
        visible: active
        sourceComponent: ShopTaxes {
            model: root.model.taxes
        }
    }
    Loader {
        id: brand

        readonly property real begins: root.scrolled >= 0 ? mapToItem(root, 0, 0).y : 0

        width: parent.width
        active: root.model.section === "brand" && root.model.ready
        visible: active
        sourceComponent: ShopBrand {
            model: root.model.brand
            begins: brand.begins
            onWholeAsked: {
                pad.close();
                root.model.whole.openFirst();
            }
            onChoosing: what => {
                pad.close();
                root.model.brand.pictures.choose(what);
                root.sheet = "picture";
            }
        }
    }
    Loader {
        width: parent.width
        active: root.model.section === "profiles" && root.model.ready
        visible: active
        sourceComponent: ShopProfiles {
            model: root.model.profiles
            onChoosing: {
                pad.close();
                root.model.profiles.pictures.choose("picture");
                root.sheet = "picture";
            }
        }
    }
    footerAbove: [
        TypePad {
            id: pad
            width: parent?.width ?? 0
            qtKeyboard: root.model.qtKeyboard
        }
    ]
    footerTools: [
        ToolButton {
            objectName: "discardHours"
            visible: root.hours
            text: qsTr("Discard")
            icon: "undo"
            onClicked: root.model.week.discard()
        }
    ]
    footer: [
        SecondaryButton {
            objectName: "saveDraft"
            visible: !root.hours
            text: qsTr("Save draft")
            pixelSize: Theme.tBody
            padding: Theme.s4
            onClicked: {
                pad.close();
                root.model.save();
            }
        },
        PrimaryButton {
            objectName: root.hours ? "saveHours" : "publish"
            ready: root.hours || root.model.changesSaid !== ""
            text: root.hours ? qsTr("Set these hours") : qsTr("Publish")
            trailingIcon: "right"
            pixelSize: Theme.tStrong
            onClicked: {
                pad.close();
                if (root.hours)
                    root.model.week.save();
                else
                    root.sheet = "publish";
            }
        }
    ]
    over: [
        Loader {
            anchors.fill: parent
            active: root.sheet === "close"
            sourceComponent: ShopCloseSheet {
                onClosed: root.sheet = ""
                onChose: minutes => {
                    root.sheet = "";
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
        },
        Loader {
            anchors.fill: parent
            active: root.model.taxes.choice !== ""
            sourceComponent: ShopTaxSheet {
                model: root.model.taxes
            }
        },
        Loader {
            anchors.fill: parent
            active: root.sheet === "publish"
            sourceComponent: EditorPublishSheet {
                model: root.model.publishing
                busy: root.model.busy
                onClosed: root.sheet = ""
            }
        },
        WholeLoader {
            parent: root.Window.contentItem ?? root
            anchors.fill: parent
            model: root.model.whole
        },
        Loader {
            anchors.fill: parent
            active: root.model.brand.marks.editing
            sourceComponent: ShopMarkSheet {
                model: root.model.brand.marks
                qtKeyboard: root.model.qtKeyboard
                onChoosing: {
                    root.model.brand.pictures.choose("mark");
                    root.sheet = "picture";
                }
            }
        },
        Loader {
            anchors.fill: parent
            active: root.model.brand.vouchers.editing
            sourceComponent: ShopVoucherSheet {
                model: root.model.brand.vouchers
                qtKeyboard: root.model.qtKeyboard
            }
        },
        Loader {
            anchors.fill: parent
            active: root.sheet === "picture"
            sourceComponent: EditorPictureSheet {
                id: chooser
                model: root.pictures
                posOffered: false
                looking: root.pictures.whole ? logo : chooser.cutting
                question: root.pictures.marking ? qsTr("Is this the mark?") : qsTr("Is this the logo?")
                onClosed: root.sheet = ""
            }
        },
        Loader {
            anchors.fill: parent
            active: root.sheet === "conflict"
            sourceComponent: EditorConflictSheet {
                model: root.model.publishing
                onClosed: root.sheet = ""
            }
        }
    ]

    Component {
        id: logo

        ShopLogo {
            model: root.model.brand.pictures
        }
    }
    Connections {
        target: root.pictures
        function onFinished(): void {
            root.sheet = "";
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
}
