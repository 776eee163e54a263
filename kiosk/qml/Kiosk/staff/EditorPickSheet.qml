pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// Choosing dishes from all there are.
Sheet {
    id: root

    required property PickModel model
    property real foot: 0 // what lies over the lower end: the pad

    signal finished

    objectName: "pickSheet"
    title: model.title
    closeText: qsTr("Close")
    sheetHeight: height * 0.86

    TypeField {
        id: query
        objectName: "pickQuery"
        width: root.contentWidth
        name: qsTr("Search")
        icon: "search"
        placeholder: qsTr("Name of a dish")
        language: root.model.keyboard
        text: root.model.query
        onEdited: text => root.model.search(text)
    }
    PaperText {
        id: explained
        y: query.height + Theme.s1
        width: root.contentWidth
        visible: text !== ""
        text: root.model.explained
        font.pixelSize: Theme.tMin
    }
    EditorList {
        id: list
        objectName: "picks"
        y: (explained.visible ? explained.y + explained.height : query.height) + Theme.s2
        width: root.contentWidth
        height: Math.max(Theme.hSmall, root.sheetHeight - y - done.height - Theme.grow(210, 300) - Math.max(0, root.foot - done.height))
        model: root.model.rows
        delegate: OptionTile {
            required property string id
            required property string label
            required property bool on
            required picture

            objectName: "pick_" + id
            width: list.width
            several: true
            wide: true
            text: label
            selected: on
            onClicked: root.model.toggle(id)
        }
    }
    PrimaryButton {
        id: done
        objectName: "pickDone"
        y: list.y + list.height + Theme.s2
        width: root.contentWidth
        text: root.model.count > 0 ? qsTr("Take these (%1)").arg(root.model.count) : qsTr("Take none")
        pixelSize: Theme.tStrong
        onClicked: {
            root.model.finish();
            root.finished();
        }
    }
}
