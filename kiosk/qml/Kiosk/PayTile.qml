import QtQuick
import Kiosk
import Kiosk.controls

// A way to pay.
ActionTile {
    required property string id
    required property bool chosen
    required text

    objectName: "method-" + id
    pixelSize: width < Theme.px(360) ? Theme.tBody : Theme.tStrong // a narrow tile keeps its words whole
    selected: chosen
}
