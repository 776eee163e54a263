pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// What the guest does not eat, and the most it may cost or bring. Each touch acts at once; the list behind changes with it.
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
        readonly property int count: all.count

        signal toggled(string id)

        width: parent.width
        spacing: Theme.s2

        Repeater {
            id: all
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
        width: parent.width
        heading: true
        font.pixelSize: Theme.tStrong
    }
    component Part: Column {
        id: part

        required property QtObject rows
        required property string kind
        required property string title

        signal toggled(string id)

        width: Theme.landscape ? (page.width - Theme.s3) / 2 : page.width
        visible: wishes.count > 0
        spacing: Theme.s3

        Title {
            text: part.title
        }
        Wishes {
            id: wishes
            rows: part.rows
            kind: part.kind
            onToggled: id => part.toggled(id)
        }
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
                // On a wide panel beside each other, where they can be seen without scrolling.
                Grid {
                    columns: Theme.landscape ? 2 : 1
                    spacing: Theme.s3

                    Part {
                        title: qsTr("Show only")
                        rows: root.model.diets
                        kind: "diet"
                        onToggled: id => root.model.keepTo(id)
                    }
                    Part {
                        title: qsTr("At most, a dish")
                        rows: root.model.limits
                        kind: "most"
                        onToggled: id => root.model.limit(id)
                    }
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
