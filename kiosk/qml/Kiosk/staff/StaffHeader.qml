pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// The dark bar over the staff's screens: where one is, how one wants to see it, and the way out.
Rectangle {
    id: root

    property string language

    signal languageAsked(string language)
    signal textAsked
    signal themeAsked
    signal leaving

    implicitHeight: Math.max(Theme.px(104), tools.height + Theme.s2)
    color: Theme.pick("#2A1810", "#261C15", "#000000")
    Accessible.role: Accessible.ToolBar

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.contrast ? Theme.bCard : 0
        color: Theme.line
    }
    PaperText {
        id: place
        x: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(implicitWidth, tools.x - 2 * Theme.s2)
        text: qsTr("Results")
        color: "#FFFFFF"
        font.bold: true
        Accessible.role: Accessible.Heading
    }
    Rectangle {
        x: place.x - Theme.s2
        anchors.bottom: parent.bottom
        width: place.width + 2 * Theme.s2
        height: Theme.s1
        color: Theme.sun
    }
    Row {
        id: tools
        anchors.right: parent.right
        anchors.rightMargin: Theme.s3
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.s1

        Chip {
            objectName: "staffLanguage"
            text: root.language === "ja" ? "English" : "日本語"
            icon: "globe"
            onClicked: root.languageAsked(root.language === "ja" ? "en" : "ja")
        }
        Chip {
            objectName: "staffText"
            text: Theme.largeText ? "" : qsTr("Text")
            name: qsTr("Text size")
            icon: "text"
            onClicked: root.textAsked()
        }
        Chip {
            objectName: "staffTheme"
            text: Theme.largeText ? "" : qsTr("Colours")
            name: qsTr("Colours")
            icon: "contrast"
            onClicked: root.themeAsked()
        }
        Chip {
            objectName: "staffLeave"
            text: Theme.largeText ? "" : qsTr("Close")
            name: qsTr("Close")
            icon: "x"
            onClicked: root.leaving()
        }
    }
}
