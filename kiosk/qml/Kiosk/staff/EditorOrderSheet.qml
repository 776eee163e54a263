pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// Categories in their order, or the dishes of one with its name and hours.
Sheet {
    id: root

    required property OrderModel model
    required property string category
    property real foot: 0 // what lies over the lower end: the pad

    signal pictureAsked(string category)

    readonly property bool inside: model.category !== ""

    objectName: "orderSheet"
    title: model.title
    closeText: qsTr("Close")
    sheetHeight: height * 0.9
    Component.onCompleted: model.start(category)

    EditorList {
        id: list
        objectName: "order"
        page: root.model.category
        width: root.contentWidth
        height: root.sheetHeight - Theme.grow(150, 230) - root.foot
        model: root.model.rows
        header: Column {
            width: list.width
            spacing: Theme.s2
            bottomPadding: Theme.s2

            Flow {
                width: parent.width
                visible: profiles.count > 0
                spacing: Theme.s1

                Repeater {
                    id: profiles
                    model: root.model.profiles

                    Chip {
                        required property string id
                        required property string title
                        required property bool on

                        objectName: "forProfile_" + id
                        text: title
                        informs: true
                        checkable: true
                        selected: on
                        checked: on
                        onClicked: root.model.choose(id)
                    }
                }
            }
            SmallButton {
                objectName: "orderBack"
                visible: root.inside
                text: qsTr("All categories")
                icon: "back"
                onClicked: root.model.start("")
            }
            Loader {
                width: parent.width
                active: root.inside && root.model.everywhere
                visible: active
                sourceComponent: EditorCategory {
                    model: root.model
                    onPictureAsked: root.pictureAsked(root.model.category)
                }
            }
            Flow {
                width: parent.width
                visible: !root.inside && root.model.everywhere
                spacing: Theme.s1

                PaperText {
                    height: Theme.hChip
                    verticalAlignment: Text.AlignVCenter
                    text: qsTr("Cards in a row")
                    font.pixelSize: Theme.tMin
                    font.bold: true
                }
                Repeater {
                    model: [0, 2, 3, 4]

                    Chip {
                        required property int modelData

                        objectName: "columns_" + modelData
                        text: modelData === 0 ? qsTr("By itself") : String(modelData)
                        informs: true
                        checkable: true
                        selected: root.model.columns === modelData
                        checked: selected
                        onClicked: root.model.setColumns(modelData)
                    }
                }
            }
        }
        delegate: EditorOrderRow {
            width: list.width
            opens: !root.inside
            onMoved: by => root.model.move(id, by)
            onDropped: root.model.dropped()
            onHiding: root.model.toggleHidden(id)
            onOpened: root.model.start(id)
        }
    }
}
