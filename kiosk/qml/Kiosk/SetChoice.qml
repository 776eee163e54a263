pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// On its own (always chosen first), or as a set with what that saves.
Item {
    id: root

    required property ItemModel model

    implicitHeight: Theme.largeMode ? 2 * Theme.grow(112, 144) + Theme.s2 : control.height

    component Measure: TextMetrics {
        font.family: Theme.fontFamily
        font.pixelSize: Theme.tLabel
        font.bold: true
    }
    Measure {
        id: word
        text: qsTr("Set")
    }
    Measure {
        id: cost
        text: root.model.setPrice
    }
    Measure {
        id: saved
        font.pixelSize: Theme.tMin
        text: qsTr("Save %1").arg(root.model.setSaving)
    }
    Segmented {
        id: control
        width: parent.width
        height: Theme.largeMode ? Theme.grow(112, 144) : implicitHeight

        Segment {
            objectName: "alone"
            text: qsTr("On its own")
            price: root.model.alone
            selected: true
        }
        Segment {
            objectName: "as-set"
            visible: !Theme.largeMode
            text: qsTr("Set")
            price: root.model.setPrice
            picture: roomy ? root.model.setPicture : ""

            // Where the words of a language are long, the picture gives way: a label may shrink by a fifth.
            readonly property real asked: 0.8 * word.advanceWidth + cost.advanceWidth + saved.advanceWidth + Theme.px(176)
            readonly property bool roomy: !Theme.largeText && !Theme.smallPanel && asked < root.width / 2 - Theme.px(12)
            tag: root.model.setSaving === "" || Theme.largeText ? "" : qsTr("Save %1").arg(root.model.setSaving)
            onClicked: root.model.asSet()
        }
    }
    Segmented {
        y: control.height + Theme.s2
        width: parent.width
        height: control.height
        visible: Theme.largeMode

        Segment {
            objectName: "as-set"
            text: qsTr("Set")
            price: root.model.setPrice
            onClicked: root.model.asSet()
        }
    }
}
