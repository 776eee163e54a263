import QtQuick
import Kiosk
import Kiosk.controls

// A mail address while it is typed: of a long one its end is seen.
Rectangle {
    id: root

    required property string address
    property bool active: true
    property bool flat: false

    implicitHeight: flat ? Theme.grow(80, 108) : Theme.grow(96, 132)
    radius: Theme.rM
    color: Theme.surface
    border.width: active ? Theme.bSelected : Theme.bTile
    border.color: active ? Theme.accentLine : Theme.edge
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("Mail address") + " " + address

    PaperText {
        x: Theme.s4
        width: parent.width - 2 * x
        anchors.verticalCenter: parent.verticalCenter
        text: root.address === "" ? "name@example.jp" : root.address
        color: root.address === "" ? Theme.ink2 : Theme.ink
        font.bold: root.address !== ""
        font.pixelSize: Theme.tLabel
        maximumLineCount: 1
        wrapMode: Text.NoWrap
        elide: Text.ElideLeft
        Accessible.ignored: true
    }
}
