pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// Offers: what the loyalty programme is told, which holds at once; happy hours and combos, which are published with
// the draft.
StaffPage {
    id: root

    required property OffersModel model
    property string sheet // what lies over the page
    readonly property bool drafted: model.drafted

    title: qsTr("Offers")
    subtitle: drafted ? model.changesSaid : model.addable ? qsTr("What you set here holds at every kiosk of the shop.") : ""
    covered: sheet !== "" || model.programme.editing !== "" || model.shop.editing !== "" || model.trying.open
    footed: drafted && (model.changesSaid !== "" || model.undoable)

    tools: [
        Chip {
            objectName: "undo"
            visible: root.drafted && root.model.undoable
            text: qsTr("Undo")
            icon: "undo"
            informs: true
            onClicked: root.model.undo()
        },
        Chip {
            objectName: "tryOffers"
            visible: root.drafted && root.model.addable
            text: qsTr("Try it")
            icon: "eye"
            informs: true
            onClicked: root.model.trying.start("")
        },
        Chip {
            objectName: "addOffer"
            visible: root.model.addable
            text: qsTr("Add")
            icon: "plus"
            informs: true
            onClicked: root.model.add()
        }
    ]

    component Part: Segment {
        required property string key

        selected: root.model.section === key
        pixelSize: Theme.tBody
        onClicked: root.model.show(key)
    }
    Segmented {
        width: parent.width

        Part {
            objectName: "sectionHappy"
            key: "happy"
            text: qsTr("Happy hours")
            icon: "clock"
        }
        Part {
            objectName: "sectionCombos"
            key: "combo"
            text: qsTr("Combos")
            icon: "star"
        }
    }
    Segmented {
        width: parent.width
        visible: root.model.programme.parts.length > 0

        component Told: Part {
            visible: root.model.programme.parts.includes(key)
        }
        Told {
            objectName: "sectionCodes"
            key: "codes"
            text: qsTr("Codes")
            icon: "ticket"
        }
        Told {
            objectName: "sectionRewards"
            key: "rewards"
            text: qsTr("Rewards")
            icon: "gift"
        }
        Told {
            objectName: "sectionDays"
            key: "days"
            text: qsTr("More points")
            icon: "calendar"
        }
    }
    StaffNote {
        objectName: "elsewhere"
        width: parent.width
        visible: root.model.programme.elsewhere !== ""
        text: root.model.programme.elsewhere
    }
    StaffNote {
        objectName: "notTaken"
        width: parent.width
        visible: root.drafted && !root.model.shop.taken
        text: qsTr("This POS takes no happy hours and combos from the kiosk: set them up in the POS itself. What stands here is not shown to guests.")
    }
    PaperText {
        objectName: "noOffers"
        width: parent.width
        visible: root.model.addable && list.count === 0
        text: qsTr("Nothing here yet.")
    }
    OfferList {
        id: list
        width: parent.width
        section: root.model.section
        asked: root.drafted ? root.model.shop.asked : root.model.programme.asked
        model: root.drafted ? root.model.shop.offers : root.model.programme.offers
        onTried: id => root.model.trying.start(id)
        onChanging: id => {
            if (root.drafted)
                root.model.shop.change(id);
            else
                root.model.programme.change(id);
        }
        onEnded: id => {
            if (root.drafted)
                root.model.shop.end(id);
            else
                root.model.programme.end(id);
        }
    }
    footer: [
        SecondaryButton {
            objectName: "saveDraft"
            text: qsTr("Save draft")
            pixelSize: Theme.tBody
            padding: Theme.s4
            onClicked: root.model.save()
        },
        PrimaryButton {
            objectName: "publish"
            ready: root.model.changesSaid !== ""
            text: qsTr("Publish")
            trailingIcon: "right"
            pixelSize: Theme.tStrong
            onClicked: root.sheet = "publish"
        }
    ]
    over: [
        OfferSheet {
            anchors.fill: parent
            model: root.model.programme
            qtKeyboard: root.model.qtKeyboard
        },
        ShopOfferSheet {
            anchors.fill: parent
            model: root.model.shop
            qtKeyboard: root.model.qtKeyboard
        },
        Loader {
            anchors.fill: parent
            active: root.model.trying.open
            sourceComponent: OfferTrySheet {
                model: root.model.trying
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
        Loader {
            anchors.fill: parent
            active: root.sheet === "conflict"
            sourceComponent: EditorConflictSheet {
                model: root.model.publishing
                onClosed: root.sheet = ""
            }
        }
    ]

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
