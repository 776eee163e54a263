pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// Modifier groups: those of a dish or all of them, the options of one, what can be said of an option.
Sheet {
    id: root

    required property ChoicesModel model
    property real foot: 0 // what lies over the lower end: the pad

    signal pictureAsked

    objectName: "choicesSheet"
    title: model.title
    closeText: qsTr("Close")
    sheetHeight: height * 0.9

    EditorList {
        id: list
        objectName: "choices"
        page: root.model.path
        width: root.contentWidth
        height: root.sheetHeight - Theme.grow(150, 230) - root.foot
        model: root.model.rows
        header: Column {
            width: list.width
            spacing: Theme.s2
            bottomPadding: Theme.s2

            SmallButton {
                objectName: "choicesBack"
                visible: root.model.level !== "list"
                text: qsTr("Back")
                icon: "back"
                onClicked: root.model.back()
            }
            PaperText {
                width: parent.width
                visible: text !== ""
                text: root.model.empty ? qsTr("There is nothing to choose.") : root.model.shared
                font.pixelSize: Theme.tMin
            }
            Repeater {
                model: root.model.fields

                EditorField {
                    objectName: "choice_" + id
                    width: list.width
                    onEdited: text => root.model.type(id, text)
                    onFinished: root.model.leave(id)
                }
            }
            Loader {
                width: parent.width
                active: root.model.level === "option"
                visible: active
                sourceComponent: Column {
                    spacing: Theme.s2

                    EditorAllergens {
                        width: parent.width
                        rows: root.model.allergens
                        unknown: root.model.unknown
                        free: root.model.free
                        noneOffered: root.model.unstated
                        onToggled: key => root.model.toggleAllergen(key)
                        onNone: root.model.noAllergens()
                    }
                    EditorBox {
                        objectName: "choicePicture"
                        width: parent.width
                        label: qsTr("Picture")
                        text: root.model.picture === "" ? qsTr("Choose a picture") : qsTr("Change")
                        picture: root.model.picture
                        boxHeight: Theme.grow(112, 168)
                        opens: false
                        onClicked: root.pictureAsked()
                    }
                }
            }
            EditorPosNote {
                objectName: "choicesAtPos"
                width: parent.width
                text: root.model.atPos
            }
        }
        delegate: EditorOrderRow {
            width: list.width
            opens: true
            movable: root.model.level === "group"
            onMoved: by => root.model.move(id, by)
            onDropped: root.model.dropped()
            onHiding: root.model.toggleHidden(id)
            onOpened: root.model.open(id)
        }
    }
}
