import QtQuick
import QtQuick.VirtualKeyboard

// Qt's own keyboard. Loaded by its address only where the shop has switched it on: it comes with another
// package and another licence.
InputPanel {
    readonly property var method: Qt.inputMethod

    active: method.visible
}
