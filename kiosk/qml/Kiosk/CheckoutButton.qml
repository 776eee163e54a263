pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// On to the basket; while that is empty it says so.
PrimaryButton {
    required property BrowseModel model

    objectName: "checkout"
    ready: model.count > 0
    text: ready ? qsTr("Checkout") : qsTr("Nothing yet")
    trailingIcon: ready && !Theme.largeText ? "right" : ""
    pixelSize: ready ? Theme.tTitle : Theme.tLabel
    onClicked: model.checkout()
}
