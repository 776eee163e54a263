pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// A few bold words behind their icon, on one line.
ButtonLabel {
    pixelSize: Theme.tMin
    iconSize: Math.round(pixelSize * 1.25)
    spacing: Theme.px(12)
}
