pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// The window of the staff's screens.
Window {
    id: root

    required property ResultsModel results
    property real panelMm: 685.8 // the panel's diagonal
    property string theme: "light"
    property real textScale: 1
    property bool reduceMotion: false
    readonly property real shortSide: Math.min(width, height)
    readonly property real pxPerMm: Math.hypot(width, height) / panelMm

    signal languageAsked(string language)

    width: 1080
    height: 1920
    visible: true
    color: Theme.bg
    title: qsTr("Results")

    component Token: Binding {
        target: Theme
    }

    Token {
        property: "theme"
        value: root.theme
    }
    Token {
        property: "textScale"
        value: root.textScale
    }
    Token {
        property: "reduceMotion"
        value: root.reduceMotion
    }
    Token {
        property: "landscape"
        value: root.width > root.height
    }
    Token {
        property: "pxPerMm"
        value: root.pxPerMm
    }
    Token {
        property: "unit"
        value: root.shortSide / 1080 * 3.215 / root.pxPerMm
    }

    StaffHeader {
        id: header
        width: root.width
        language: root.results.language
        enabled: !screen.covered
        onLanguageAsked: language => root.languageAsked(language)
        onTextAsked: root.textScale = root.textScale >= 2 ? 1 : root.textScale + 0.5
        onThemeAsked: root.theme = root.theme === "light" ? "dark" : root.theme === "dark" ? "contrast" : "light"
        onLeaving: root.close()
    }
    ResultsScreen {
        id: screen
        anchors.fill: parent
        topInset: header.height
        model: root.results
    }
}
