import QtQuick

// A field of the form, as a row of the model describes it.
TypeField {
    id: root

    required property string id
    required property string value
    required property int most
    required label
    required placeholder
    required note
    required hint
    required unit
    required kind
    required language
    required marks
    required lines
    required locked
    required wrong

    objectName: "field_" + id
    text: value
    maximumLength: most
}
