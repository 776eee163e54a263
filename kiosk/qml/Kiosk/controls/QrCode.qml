pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// A QR code on its white quiet zone, in every theme.
Rectangle {
    id: root

    required property string text
    property int size: Theme.px(240)
    property string name

    implicitWidth: size
    implicitHeight: size
    color: "#FFFFFF"
    radius: Theme.rS
    Accessible.role: Accessible.Graphic
    Accessible.name: name

    Image {
        anchors.fill: parent
        source: root.text === "" ? "" : "image://qr/" + encodeURIComponent(root.text)
        sourceSize: Qt.size(root.size, root.size)
        fillMode: Image.PreserveAspectFit
        smooth: false
    }
}
