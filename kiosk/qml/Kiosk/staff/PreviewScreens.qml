pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// The guests' real screens, as far as they can be looked at without ordering. They live in an engine of their
// own, so that this Theme is not the staff's.
Rectangle {
    id: root

    required property KioskModel kiosk
    property bool worn: false // else the Theme is another preview's
    property real pxPerMm: 3.215
    property real unit: 1
    property bool landscape: false
    readonly property ChromeModel chrome: kiosk.chrome
    readonly property real topInset: header.visible ? header.height : 0
    readonly property bool covered: kiosk.overlay !== KioskModel.Overlay.NoOverlay
    property Page page: null

    anchors.fill: parent
    clip: true
    color: Theme.bg

    component Token: Binding {
        target: Theme
        when: root.worn
    }
    Token {
        property: "theme"
        value: root.chrome.theme
    }
    Token {
        property: "textScale"
        value: root.chrome.textScale
    }
    Token {
        property: "brandAccent"
        value: root.chrome.accent === "" ? "transparent" : root.chrome.accent
    }
    Token {
        property: "logo"
        value: root.chrome.logo
    }
    Token {
        property: "logoRatio"
        value: root.chrome.logoRatio
    }
    Token {
        property: "logoGrounds"
        value: root.chrome.logoGrounds
    }
    Token {
        property: "reduceMotion"
        value: true
    }
    Token {
        property: "landscape"
        value: root.landscape
    }
    Token {
        property: "pxPerMm"
        value: root.pxPerMm
    }
    Token {
        property: "unit"
        value: root.unit
    }

    component Screen: Loader {
        required property int on

        anchors.fill: parent
        asynchronous: true
        active: root.kiosk.screen === on
        enabled: !root.covered
        onLoaded: root.page = item as Page
    }
    component Overlay: Loader {
        required property int on

        anchors.fill: parent
        active: root.kiosk.overlay === on
    }

    Screen {
        on: KioskModel.Screen.Attract
        sourceComponent: AttractScreen {
            model: root.kiosk.attract
            about: root.kiosk.about
        }
    }
    Screen {
        on: KioskModel.Screen.Browse
        sourceComponent: BrowseScreen {
            model: root.kiosk.browse
            topInset: root.topInset
        }
    }
    Screen {
        on: KioskModel.Screen.ItemView
        sourceComponent: ItemScreen {
            model: root.kiosk.item
            topInset: root.topInset
        }
    }
    Screen {
        on: KioskModel.Screen.SetView
        sourceComponent: SetScreen {
            model: root.kiosk.set
            topInset: root.topInset
        }
    }
    Header {
        id: header
        width: root.width - (root.page?.rightInset ?? 0)
        visible: root.chrome.headed
        enabled: !root.covered
        brand: root.page?.ownHead ?? true ? "" : root.chrome.brand // a page on its way may have one, too
        serviceText: root.chrome.service
        serviceIcon: root.chrome.serviceIcon
        memberText: root.chrome.member
        memberIcon: root.chrome.memberIcon
        languageText: root.chrome.languageText
        onLanguageClicked: root.chrome.changeLanguage()
    }
    Overlay {
        on: KioskModel.Overlay.Filter
        sourceComponent: FilterSheet {
            model: root.kiosk.filter
        }
    }
    Overlay {
        on: KioskModel.Overlay.FoodFacts
        sourceComponent: FoodFactsSheet {
            model: root.kiosk.foodFacts
        }
    }
    Overlay {
        on: KioskModel.Overlay.Languages
        sourceComponent: LanguageSheet {
            model: root.kiosk.help
        }
    }
}
