import QtQuick
import Kiosk
import Kiosk.controls

// A way to pay.
ActionTile {
    required property string id
    required property bool chosen
    required text

    objectName: "method-" + id
    pixelSize: Theme.tStrong
    selected: chosen
}
