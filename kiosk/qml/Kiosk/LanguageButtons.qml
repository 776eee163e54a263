pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// Each language by its own name.
Grid {
    id: root

    property alias model: buttons.model

    signal chosen(string id)

    // As many beside each other as have room for the longest name, in rows of one length.
    columns: Math.max(1, Math.ceil(buttons.count / Math.ceil(buttons.count / fitting())))
    spacing: Theme.px(12)

    function fitting(): int {
        let longest = 1;
        for (let at = 0; at < buttons.count; ++at)
            longest = Math.max(longest, buttons.itemAt(at)?.implicitWidth ?? 0);
        const most = Math.floor((width + spacing) / (0.9 * longest + spacing));
        return Math.max(1, Math.min(most, Theme.largeText ? 2 : 5));
    }

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
