pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// The window: the screens, the overlays, and around them what every screen shares.
Window {
    id: root

    required property KioskModel kiosk
    property StaffDoor door: null // tests may leave it out
    property real panelMm: 685.8 // the panel's diagonal
    property bool reduceMotion: false
    property int guardMs: 300

    readonly property ChromeModel chrome: kiosk.chrome
    readonly property real shortSide: Math.min(width, height)
    readonly property real pxPerMm: Math.hypot(width, height) / panelMm
    readonly property real topInset: (header.visible ? header.height : 0) + (banner.visible ? banner.height : 0)
    // A panel so high that not everybody reaches its upper part; what is brought down stands from `lowTop` on.
    readonly property bool high: height > width && height / pxPerMm > 420
    readonly property bool low: high && chrome.lowReach && !staffed
    readonly property real lowTop: low ? Math.round(height * 0.408) : 0
    readonly property bool idling: chrome.idle !== ""
    readonly property bool staffed: door?.opened ?? false
    // These bindings alone write to the Theme: what a page wrote there would stay for guests.
    readonly property BrandLooks tried: staffed ? Theme.tried : null
    // What lies under something is out of reach of the keyboard and of assistive technology too.
    readonly property bool covered: staffed || idling || kiosk.overlay !== KioskModel.Overlay.NoOverlay
    readonly property Page page: screens.page

    width: 1080
    height: 1920
    visible: true
    color: Theme.bg
    title: chrome.brand

    // Guests who hear the screen are told what others see pop up; signs that steer line breaks are not read.
    readonly property string told: staffed ? "" : chrome.toast
    onToldChanged: {
        if (told !== "")
            world.Accessible.announce(told.replace(/[\u200b\u2060]/g, ""));
    }

    component Token: Binding {
        target: Theme
    }

    Token {
        property: "theme"
        value: root.staffed ? root.door.theme : root.chrome.theme
    }
    Token {
        property: "textScale"
        value: root.staffed ? root.door.textScale : root.chrome.textScale
    }
    Token {
        property: "brandAccent"
        value: root.tried ? root.tried.accent : root.chrome.accent === "" ? "transparent" : root.chrome.accent
    }
    Token {
        property: "logo"
        value: root.tried ? root.tried.logo : root.chrome.logo
    }
    Token {
        property: "logoRatio"
        value: root.tried ? root.tried.logoRatio : root.chrome.logoRatio
    }
    Token {
        property: "logoGrounds"
        value: root.tried ? root.tried.logoGrounds : root.chrome.logoGrounds
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
        property: "low"
        value: root.low
    }
    Token {
        property: "pxPerMm"
        value: root.pxPerMm
    }
    // The design's 1080 fill the short side of every panel; type keeps its millimetres.
    Token {
        property: "unit"
        value: root.shortSide / 1080 * 3.215 / root.pxPerMm * (root.low ? 0.88 : 1)
    }

    Loader {
        active: root.low
        width: root.width
        height: root.lowTop
        sourceComponent: LowTop {
            chrome: root.chrome
            covered: root.covered
        }
    }
    // All of a kiosk; while staff train, the banner that says so stands over it.
    Item {
        id: world
        y: Math.max(root.lowTop, training.visible ? training.height : 0)
        width: root.width
        height: root.height - y

        Screens {
            id: screens
            width: world.width
            height: world.height
            kiosk: root.kiosk
            door: root.door
            topInset: root.topInset
            dish: growing
            enabled: !root.covered
            visible: !root.staffed
        }
        GrowingDish {
            id: growing
            objectName: "growing"
        }
        Header {
            id: header
            width: world.width - (root.page?.rightInset ?? 0)
            visible: root.chrome.headed && !root.staffed
            enabled: !root.covered
            brand: root.page?.ownHead ? "" : root.chrome.brand
            serviceText: root.chrome.service
            serviceIcon: root.chrome.serviceIcon
            memberText: root.chrome.member
            memberDetail: root.chrome.memberDetail
            memberLetter: root.chrome.memberLetter
            memberIcon: root.chrome.memberIcon
            memberRank: root.chrome.memberRank
            languageText: root.chrome.languageText
            helped: root.chrome.help
            onServiceClicked: root.chrome.switchService()
            onMemberClicked: root.chrome.openMember()
            onLanguageClicked: root.chrome.changeLanguage()
            onHelpClicked: root.chrome.openHelp()
            onKnocked: root.door?.knock()
        }
        ChromeBanner {
            id: banner
            y: header.visible ? header.height : 0
            width: header.width
            readonly property bool cramped: Theme.largeText && (Theme.smallPanel || Theme.landscape || Theme.low)
            visible: root.chrome.offline && !root.staffed && !(cramped && (root.page?.full ?? false))
            whole: root.kiosk.screen === KioskModel.Screen.Browse && !root.kiosk.browse.searching && !Theme.largeText && !Theme.smallPanel
            brief: cramped
        }
        ChromeToast {
            chrome: root.chrome
            readonly property real leftInset: root.page?.leftInset ?? 0
            readonly property bool titled: Theme.landscape && (root.page?.toastAbove ?? false)
            readonly property real room: world.width - leftInset - (root.page?.rightInset ?? 0) - 2 * (leftInset > 0 ? Theme.menuMargin : Theme.margin)
            // Under the header it stands below the screen's title or covers it whole, and no key beside it.
            x: titled ? Theme.margin : leftInset + (world.width - leftInset - (root.page?.rightInset ?? 0) - width) / 2
            height: Math.max(implicitHeight, root.page?.toastHeight ?? 0)
            y: root.page?.toastAbove ? root.topInset + root.page.toastBelow : world.height - height - Theme.s2 - (root.page?.bottomInset ?? 0)
            width: Math.min(room, Theme.px(titled ? 850 : 1000))
            enabled: !root.covered
            shown: !root.staffed && root.chrome.toast !== "" && !(root.page?.showsToast ?? false)
            guardMs: 2 * root.guardMs
        }
        Overlays {
            anchors.fill: parent
            kiosk: root.kiosk
            high: root.high
            enabled: !root.idling && !root.staffed
            visible: !root.staffed
        }
        IdleWarning {
            anchors.fill: parent
            chrome: root.chrome
            visible: root.idling && !root.staffed
        }
        Shortcut {
            sequence: "Ctrl+Alt+S"
            enabled: root.door !== null
            onActivated: root.door.open()
        }
        // The staff's side. Nothing of it is loaded before somebody goes in.
        Loader {
            readonly property bool there: root.staffed

            anchors.fill: parent
            onThereChanged: {
                if (there)
                    setSource(Qt.resolvedUrl("staff/StaffShell.qml"), {
                        "model": root.door.staff
                    });
                else
                    source = "";
            }
        }

        // What has just appeared does not take a touch that was meant for what was there.
        MouseArea {
            id: guard
            objectName: "guard"

            property int place: root.kiosk.place

            anchors.fill: parent
            enabled: guarding.running
            onPlaceChanged: {
                if (root.guardMs > 0)
                    guarding.restart();
            }

            Timer {
                id: guarding
                interval: root.guardMs
            }
        }
    }
    TrainingBanner {
        id: training
        objectName: "training"
        width: root.width
        height: implicitHeight
        visible: root.door?.trainingState === "on"
        endable: !root.staffed
        frameHeight: root.height
        onEnded: root.door?.open()
    }
}
