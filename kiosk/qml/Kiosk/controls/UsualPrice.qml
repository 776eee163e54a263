import QtQuick
import Kiosk

// The price without an offer, struck; a screen reader says it in words.
MoneyText {
    pixelSize: Theme.tMin
    bold: false
    struck: true
    color: Theme.ink2
    Accessible.name: qsTr("instead of %1").arg(text)
}
