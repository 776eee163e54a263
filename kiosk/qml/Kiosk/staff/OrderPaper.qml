import QtQuick
import Kiosk

// A paper as the printer draws it.
Rectangle {
    id: root

    required property string paper
    required property string words

    implicitHeight: Math.max(Theme.hButton, image.height + 2 * Theme.s2)
    radius: Theme.rM
    color: "white"
    border.width: Theme.bTile
    border.color: Theme.line
    Accessible.role: Accessible.Graphic
    Accessible.name: words

    Image {
        id: image
        x: Theme.s2
        y: Theme.s2
        width: Math.min(parent.width - 2 * Theme.s2, Theme.px(576))
        height: sourceSize.width > 0 ? implicitHeight * width / implicitWidth : 0
        anchors.horizontalCenter: parent.horizontalCenter
        source: root.paper
        smooth: true
        mipmap: true
    }
}
