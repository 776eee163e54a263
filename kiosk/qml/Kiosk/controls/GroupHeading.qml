pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// The title of an option group, with a pill that says what is asked and a limit in small type.
Flow {
    id: root

    required property string title
    property string kind // "required", "done", "optional" or empty
    property string pillText
    property string limit

    spacing: Theme.s2

    PaperText {
        id: name
        heading: true
        text: root.title
        font.pixelSize: Theme.tStrong
    }
    Item {
        width: pill.width
        height: name.height
        visible: root.pillText !== ""

        Pill {
            id: pill
            anchors.verticalCenter: parent.verticalCenter
            text: root.pillText
            kind: root.kind
        }
    }
    PaperText {
        visible: root.limit !== ""
        text: root.limit
        font.pixelSize: Theme.tMin
        color: Theme.ink2
        height: name.height
        verticalAlignment: Text.AlignVCenter
    }
}
