import QtQuick
import Kiosk
import Kiosk.controls

// A labelled field; a touch makes it the one the keys write to.
Touchable {
    id: root

    required property string label
    property bool active: false
    property bool framed: true
    default property alias content: inside.data

    implicitHeight: inside.y + inside.height
    name: label
    ringRadius: Theme.rM

    PaperText {
        id: words
        width: parent.width
        text: root.label
        font.bold: true
        Accessible.ignored: true
    }
    Rectangle {
        id: inside
        y: words.height
        width: parent.width
        height: Theme.grow(112, 152)
        radius: Theme.rM
        color: root.framed ? Theme.surface : "transparent"
        border.width: !root.framed ? 0 : root.active ? Theme.bSelected : Theme.bTile
        border.color: root.active ? Theme.accentLine : Theme.edge
    }
}
