pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// How staff want to see their screens: language, text size, colours. One chip each, which goes on to the next.
Flow {
    id: root

    required property StaffModel model
    readonly property string nextTheme: ({
            "light": "dark",
            "dark": "contrast"
        })[model.theme] ?? "light"

    spacing: Theme.s2

    Chip {
        objectName: "staffLanguage"
        text: root.model.language === "ja" ? "English" : "日本語"
        icon: "globe"
        informs: true
        onClicked: root.model.speak(root.model.language === "ja" ? "en" : "ja")
    }
    Chip {
        objectName: "staffText"
        text: Math.round(root.model.textScale * 100) + "%"
        name: qsTr("Text size") + " " + text
        icon: "text"
        informs: true
        onClicked: root.model.enlarge(root.model.textScale >= 2 ? 1 : root.model.textScale + 0.5)
    }
    Chip {
        objectName: "staffTheme"
        text: root.model.theme === "light" ? qsTr("Light") : root.model.theme === "dark" ? qsTr("Dark") : qsTr("High contrast")
        name: qsTr("Colours") + " " + text
        icon: "contrast"
        informs: true
        onClicked: root.model.colour(root.nextTheme)
    }
}
