pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// Choosing the dishes of an offer: whole categories and single dishes.
Sheet {
    id: root

    required property GoodsModel model
    property real foot: 0 // what lies over the lower end: the pad

    objectName: "goodsSheet"
    title: qsTr("Which dishes?")
    closeText: qsTr("Close")
    sheetHeight: height * 0.86
    onClosed: model.close()

    TypeField {
        id: query
        objectName: "goodsQuery"
        width: root.contentWidth
        name: qsTr("Search")
        icon: "search"
        placeholder: qsTr("Name of a dish")
        language: root.model.keyboard
        text: root.model.query
        onEdited: text => root.model.search(text)
    }
    ListView {
        id: list
        objectName: "goods"
        y: query.height + Theme.s2
        width: root.contentWidth
        height: Math.max(Theme.hSmall, root.sheetHeight - y - done.height - Theme.grow(210, 300) - Math.max(0, root.foot - done.height))
        clip: true
        cacheBuffer: 0 // rows that are still being made when others are searched for would be missed
        boundsBehavior: Flickable.StopAtBounds
        spacing: Theme.s1
        model: root.model.rows
        delegate: OptionTile {
            required property string id
            required property string label
            required property bool on

            objectName: "goods_" + id
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
        objectName: "goodsDone"
        y: list.y + list.height + Theme.s2
        width: root.contentWidth
        text: root.model.count > 0 ? qsTr("Take these (%1)").arg(root.model.count) : qsTr("Take none")
        pixelSize: Theme.tStrong
        onClicked: root.model.finish()
    }
}
