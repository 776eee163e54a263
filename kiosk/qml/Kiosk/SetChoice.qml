pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// On its own (always chosen first), or as a set with what that saves.
Item {
    id: root

    required property ItemModel model

    implicitHeight: Theme.largeMode ? 2 * Theme.grow(112, 144) + Theme.s2 : control.height

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
            picture: Theme.largeText || Theme.smallPanel ? "" : root.model.setPicture
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
