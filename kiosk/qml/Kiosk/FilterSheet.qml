pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// What the guest does not eat. Each touch acts at once; the list behind changes with it.
Sheet {
    id: root

    required property FilterModel model
    readonly property real room: root.height * (Theme.largeText || Theme.landscape ? 0.92 : 0.86) - Theme.px(200) - foot.height

    objectName: "filterSheet"
    title: qsTr("Allergens & diet")
    closeText: qsTr("Close")
    onClosed: model.close()

    component Wishes: Flow {
        id: wishes

        required property QtObject rows
        property string kind

        signal toggled(string id)

        width: page.width
        spacing: Theme.s2

        Repeater {
            model: wishes.rows

            Chip {
                required property string id
                required text
                required selected

                objectName: wishes.kind + "-" + id
                height: Theme.hSmall
                informs: true
                icon: selected ? "check" : ""
                pixelSize: Theme.tBody
                padding: Theme.px(30)
                checkable: true
                checked: selected
                Accessible.role: Accessible.CheckBox
                onClicked: wishes.toggled(id)
            }
        }
    }
    component Title: PaperText {
        width: page.width
        heading: true
        font.pixelSize: Theme.tStrong
    }

    Item {
        width: root.contentWidth
        height: page.height + foot.height + Theme.s3

        Flickable {
            id: page
            width: parent.width
            height: Math.min(column.height, root.room)
            contentHeight: column.height
            clip: true
            boundsBehavior: Flickable.StopAtBounds

            Column {
                id: column
                width: page.width
                spacing: Theme.s3

                PaperText {
                    width: parent.width
                    text: qsTr("Dishes that contain what you touch are hidden. Dishes that do not state their allergens stay, and say so.")
                    color: Theme.ink2
                }
                Title {
                    text: qsTr("I avoid")
                }
                Wishes {
                    rows: root.model.allergens
                    kind: "allergen"
                    onToggled: id => root.model.avoid(id)
                }
                Title {
                    text: qsTr("Show only")
                    visible: only.height > 0
                }
                Wishes {
                    id: only
                    rows: root.model.diets
                    kind: "diet"
                    onToggled: id => root.model.keepTo(id)
                }
            }
        }
        Column {
            id: foot
            y: page.height + Theme.s3
            width: parent.width
            spacing: Theme.s2

            IconNote {
                width: parent.width
                visible: root.model.wishes > 0
                icon: "shield"
                strong: true
                text: qsTr("%n dish(es) hidden by your filter", "", root.model.hidden) + (root.model.unknown > 0 ? " · " + qsTr("%n not stated", "", root.model.unknown) : "")
                pixelSize: Theme.tBody
            }
            Row {
                id: buttons
                anchors.right: parent.right
                spacing: Theme.s2

                SecondaryButton {
                    id: clear
                    objectName: "filter-clear"
                    visible: root.model.wishes > 0
                    width: Math.min(implicitWidth, foot.width / 2 - Theme.s2)
                    text: qsTr("Clear all")
                    onClicked: root.model.forget()
                }
                PrimaryButton {
                    objectName: "filter-show"
                    width: Math.min(Math.max(implicitWidth, Theme.px(400)), foot.width - (clear.visible ? clear.width + Theme.s2 : 0))
                    text: qsTr("Show %n dish(es)", "", root.model.left)
                    pixelSize: Theme.tStrong
                    onClicked: root.model.close()
                }
            }
        }
    }
}
