import QtQuick
import QtQuick.VirtualKeyboard
import QtQuick.VirtualKeyboard.Settings

// Qt's own keyboard, with its Japanese conversion. Loaded by its address only where the shop has switched it
// on: it comes with another package and another licence.
InputPanel {
    id: root

    property string language: "ja" // of the field: its letters come first
    readonly property var method: Qt.inputMethod

    active: method.visible

    Binding {
        target: VirtualKeyboardSettings
        property: "locale"
        value: root.language === "ja" ? "ja_JP" : "en_GB"
    }
}
