pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// Everything that can be said about a dish.
Column {
    id: root

    required property EditorModel model
    property bool allAllergens: false
    readonly property int pair: Theme.largeText || Theme.smallPanel ? 1 : 2

    signal pictureAsked
    signal hoursAsked
    signal picked(string field)

    spacing: Theme.s3

    // What a finding is about; a field is made ready to be typed into.
    function place(what: string): Item {
        for (const fields of [names, prices, calories, texts]) {
            const found = fields.field(what) as EditorField;
            if (found !== null) {
                found.take();
                return found;
            }
        }
        return ({
                "allergens": allergens,
                "picture": looks,
                "tags": looks,
                "goes_with": goesWith,
                "set_id": offered,
                "hidden": seen
            })[what] ?? names;
    }

    component Caption: PaperText {
        width: root.width
        font.pixelSize: Theme.tMin
        font.bold: true
    }
    component Fields: Grid {
        id: fields

        property alias fieldRows: repeater.model

        width: root.width
        columns: root.pair
        columnSpacing: Theme.s2
        rowSpacing: Theme.s2
        verticalItemAlignment: Grid.AlignBottom

        // The field of that id; null where it is another's.
        function field(id: string): Item {
            for (let at = 0; at < repeater.count; at++) {
                const found = repeater.itemAt(at) as EditorField;
                if (found?.id === id)
                    return found;
            }
            return null;
        }

        Repeater {
            id: repeater

            EditorField {
                width: (fields.width - (fields.columns - 1) * fields.columnSpacing) / fields.columns
                onEdited: text => root.model.type(id, text)
                onFinished: root.model.leave(id)
            }
        }
    }

    Fields {
        id: names
        columns: 1
        fieldRows: root.model.names
    }
    Fields {
        id: prices
        fieldRows: root.model.prices
    }
    Column {
        id: allergens
        width: parent.width
        spacing: Theme.s1

        Caption {
            text: root.model.unknown ? qsTr("Allergens (not filled in: guests read “unknown”)") : qsTr("Allergens")
        }
        Flow {
            width: parent.width
            spacing: Theme.s1

            Repeater {
                model: root.model.allergens

                Chip {
                    required property string id
                    required property string label
                    required property bool on
                    required property bool locked
                    required property int index

                    objectName: "allergen_" + id
                    visible: root.allAllergens || on || index < 9
                    text: label
                    icon: locked ? "lock" : on ? "check" : ""
                    selected: on
                    checkable: true
                    checked: on
                    informs: true
                    padding: Theme.px(20)
                    enabled: !locked
                    onClicked: root.model.toggleAllergen(id)
                }
            }
            Chip {
                objectName: "allergensMore"
                visible: !root.allAllergens
                text: qsTr("More…")
                informs: true
                padding: Theme.px(20)
                onClicked: root.allAllergens = true
            }
            Chip {
                objectName: "allergensNone"
                text: qsTr("None of them")
                icon: root.model.free ? "check" : ""
                selected: root.model.free
                checkable: true
                checked: selected
                informs: true
                padding: Theme.px(20)
                onClicked: root.model.noAllergens()
            }
        }
    }
    Grid {
        id: looks

        readonly property real half: (width - (columns - 1) * columnSpacing) / columns

        width: parent.width
        columns: root.pair
        columnSpacing: Theme.s2
        rowSpacing: Theme.s2

        EditorBox {
            objectName: "picture"
            width: looks.half
            label: qsTr("Picture")
            text: root.model.picture === "" ? qsTr("Choose a picture") : qsTr("Change")
            picture: root.model.picture
            boxHeight: Theme.grow(112, 168)
            opens: false
            onClicked: root.pictureAsked()
        }
        Column {
            width: looks.half
            spacing: Theme.px(4)

            PaperText {
                width: parent.width
                text: qsTr("Badge")
                font.pixelSize: Theme.tMin
                font.bold: true
            }
            Flow {
                width: parent.width
                spacing: Theme.s1

                Repeater {
                    model: root.model.badges

                    Chip {
                        required property string id
                        required property string label
                        required property string sign
                        required property bool on

                        objectName: "badge_" + id
                        text: label
                        icon: on ? "check" : sign
                        selected: on
                        checkable: true
                        checked: on
                        informs: true
                        padding: Theme.px(20)
                        onClicked: root.model.toggleBadge(id)
                    }
                }
            }
        }
    }
    EditorBox {
        objectName: "hours"
        width: parent.width
        label: qsTr("When it is sold (with its category)")
        text: root.model.hours
        icon: "calendar"
        onClicked: root.hoursAsked()
    }
    Fields {
        id: calories
        fieldRows: root.model.calories
    }
    Fields {
        id: texts
        columns: 1
        fieldRows: root.model.texts
    }
    EditorBox {
        id: goesWith
        objectName: "goesWith"
        width: parent.width
        label: qsTr("Goes with")
        text: root.model.goesWith === "" ? qsTr("Nothing") : root.model.goesWith
        onClicked: root.picked("goes_with")
    }
    EditorBox {
        id: offered
        objectName: "setOffered"
        width: parent.width
        label: qsTr("The set that is offered with it")
        text: root.model.setName === "" ? qsTr("None") : root.model.setName
        onClicked: root.picked("set_id")
    }
    Flow {
        id: seen
        width: parent.width
        spacing: Theme.s2

        Chip {
            objectName: "hidden"
            text: root.model.hidden ? qsTr("Hidden from guests") : qsTr("Hide from guests")
            icon: root.model.hidden ? "check" : "eye"
            selected: root.model.hidden
            checkable: true
            checked: selected
            informs: true
            onClicked: root.model.toggleHidden()
        }
        Chip {
            objectName: "copyTo"
            text: qsTr("Copy this to other dishes")
            icon: "swap"
            informs: true
            onClicked: root.picked("copy")
        }
    }
}
