pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// All groups of options of an item or a part of a set, one under the other.
Column {
    id: root

    required property QtObject rows

    signal touched(int group, int option)
    signal counted(int group, int option, int change)

    // Where a group begins; -1 where there is none.
    function topOf(index: int): real {
        return groups.itemAt(index)?.y ?? -1;
    }

    spacing: Theme.px(30)

    Repeater {
        id: groups
        model: root.rows

        OptionGroup {
            required property int index

            width: root.width
            onTouched: option => root.touched(index, option)
            onCounted: (option, change) => root.counted(index, option, change)
        }
    }
}
