pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// The brand's one ornament: a plain circle behind a cut-out dish. `ring` is the share of the radius
// that the outer ring takes (the attract screen only).
Rectangle {
    id: root

    property real ring: 0

    implicitWidth: Theme.px(700)
    implicitHeight: width
    radius: width / 2
    color: ring > 0 ? Theme.disc2 : Theme.disc
    Accessible.ignored: true

    Rectangle {
        anchors.fill: parent
        anchors.margins: root.width / 2 * root.ring
        radius: width / 2
        color: Theme.disc
        visible: root.ring > 0
    }
}
