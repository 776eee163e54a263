pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// Each language by its own name.
Grid {
    id: root

    property alias model: buttons.model

    signal chosen(string id)

    columns: Theme.largeText ? Math.min(2, buttons.count) : Math.min(5, buttons.count)
    spacing: Theme.px(12)

    Repeater {
        id: buttons

        SmallButton {
            required property string id
            required property bool chosen
            required text

            objectName: "language-" + id
            width: (root.width - (root.columns - 1) * root.spacing) / Math.max(1, root.columns)
            height: Theme.grow(96, 134)
            filled: chosen
            pixelSize: Theme.tBody
            Accessible.role: Accessible.RadioButton
            checkable: true
            checked: chosen
            onClicked: root.chosen(id)
        }
    }
}
