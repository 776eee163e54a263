import QtQuick
import Kiosk
import Kiosk.controls

// The way back from a dish, where other screens have the wordmark.
SecondaryButton {
    id: root

    required property ItemModel model
    property real room: 0

    objectName: "back"
    x: Theme.margin
    y: Theme.px(32)
    width: Math.min(implicitWidth, room - 2 * x)
    height: Theme.hSmall
    icon: "left"
    text: root.model.editing ? qsTr("Back to your order") : qsTr("Menu")
    pixelSize: Theme.tBody
    radius: Theme.rM
    padding: Theme.px(30)
    onClicked: root.model.back()
}
