import QtQuick
import Kiosk
import Kiosk.controls

// The picture of a mark, on white in every theme: so it was drawn.
Rectangle {
    id: root

    property alias picture: inner.picture

    height: width
    radius: Theme.rS
    color: "#FFFFFF"
    border.width: Theme.bCard
    border.color: Theme.line

    Picture {
        id: inner
        anchors.fill: parent
        anchors.margins: Math.round(parent.width * 0.1)
        verticalAlignment: Image.AlignVCenter
    }
}
