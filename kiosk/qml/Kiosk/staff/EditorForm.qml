pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// Everything that can be said about a dish.
Column {
    id: root

    required property EditorModel model
    readonly property int pair: Theme.largeText || Theme.smallPanel ? 1 : 2

    signal pictureAsked
    signal hoursAsked
    signal picked(string field)
    signal choicesAsked(string group)

    spacing: Theme.s3

    // What a finding is about; a field is made ready to be typed into.
    function place(what: string): Item {
        for (const fields of [names, prices, calories, texts, sizes, steps]) {
            const found = fields.field(what) as EditorField;
            if (found !== null) {
                found.take();
                return found;
            }
        }
        return ({
                "allergens": allergens,
                "diet": diet,
                "picture": looks,
                "tags": looks,
                "goes_with": goesWith,
                "set_id": offered,
                "members": whom,
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
    EditorAllergens {
        id: allergens
        width: parent.width
        rows: root.model.allergens
        unknown: root.model.unknown
        free: root.model.free
        onToggled: key => root.model.toggleAllergen(key)
        onNone: root.model.noAllergens()
    }
    Column {
        id: diet
        width: parent.width
        spacing: Theme.s1

        Caption {
            text: qsTr("Fit for")
        }
        Flow {
            width: parent.width
            spacing: Theme.s1

            Repeater {
                model: root.model.diets

                Chip {
                    required property string id
                    required property string label
                    required property string sign
                    required property bool on

                    objectName: "diet_" + id
                    text: label
                    icon: sign
                    selected: on
                    checkable: true
                    checked: on
                    informs: true
                    padding: Theme.px(20)
                    onClicked: root.model.toggleDiet(id)
                }
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
    Caption {
        visible: choices.count > 0
        text: qsTr("Choices")
    }
    Repeater {
        id: choices
        model: root.model.groups

        EditorBox {
            required property string id
            required property string said
            required label

            objectName: "choices_" + id
            width: root.width
            text: said
            onClicked: root.choicesAsked(id)
        }
    }
    Caption {
        visible: sizes.visible
        text: qsTr("Sizes")
    }
    Fields {
        id: sizes
        visible: implicitHeight > 0
        fieldRows: root.model.sizes
    }
    Caption {
        visible: steps.visible
        text: qsTr("Steps of the set")
    }
    Fields {
        id: steps
        columns: 1
        visible: implicitHeight > 0
        fieldRows: root.model.steps
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
    ForWhom {
        id: whom
        width: parent.width
        rows: root.model.whom
        onChosen: place => root.model.chooseWhom(place)
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
    EditorPosNote {
        objectName: "atPos"
        width: parent.width
        text: qsTr("Set at the POS, with new dishes and what they are made of:") + "\n" + root.model.atPos
    }
}
