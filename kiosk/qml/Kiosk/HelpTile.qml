import QtQuick
import Kiosk
import Kiosk.controls

// A way to see or to use the kiosk: on or off.
ActionTile {
    implicitHeight: Theme.grow(232, 260)
}
