pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.controls

// The window: one loader a screen, one an overlay, and around them what every screen shares.
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
    property Page page: null

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

    // From where a screen comes in, and how long that takes. A session's end moves nothing.
    function wayIn(before: int, shown: int): var {
        const S = KioskModel.Screen;
        if ([S.Starting, S.Attract, S.Closed, S.OutOfOrder].includes(shown))
            return {"x": 0, "y": 0, "time": Theme.base};
        if (before === S.Attract)
            return {"x": 0, "y": Theme.s5, "time": Theme.move};
        if (shown === S.Done)
            return {"x": 0, "y": Theme.px(320), "time": Theme.move};
        if (before === S.Browse && (shown === S.ItemView || shown === S.SetView))
            return {"x": 0, "y": Theme.px(120), "time": Theme.move};
        if (shown === S.Browse && (before === S.ItemView || before === S.SetView))
            return {"x": 0, "y": 0, "time": Theme.move * 2 / 3};
        return {"x": shown < before ? -Theme.s8 : Theme.s8, "y": 0, "time": Theme.base};
    }

    // A screen: there while the kiosk is on it. New ones come in from where they lead.
    component Screen: Loader {
        required property int on

        anchors.fill: parent
        active: root.kiosk.screen === on && !root.kiosk.easyShown
        onLoaded: root.page = item as Page
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

        Item {
            id: stage

            property int shown: root.kiosk.screen
            property int before: shown

            width: world.width
            height: world.height
            enabled: !root.covered
            visible: !root.staffed
            onShownChanged: {
                const way = root.wayIn(before, shown);
                slide.from = way.x;
                rise.from = way.y;
                enter.time = way.time;
                if (shown === KioskModel.Screen.Browse && before === KioskModel.Screen.ItemView)
                    growing.shrink();
                else if (shown !== KioskModel.Screen.ItemView)
                    growing.forget();
                before = shown;
                enter.restart();
            }
            Screen {
                on: KioskModel.Screen.Attract
                sourceComponent: AttractScreen {
                    model: root.kiosk.attract
                    about: root.kiosk.about
                    door: root.door
                }
            }
            Screen {
                on: KioskModel.Screen.Service
                sourceComponent: ServiceScreen {
                    model: root.kiosk.service
                    topInset: root.topInset
                }
            }
            Screen {
                on: KioskModel.Screen.Browse
                sourceComponent: BrowseScreen {
                    model: root.kiosk.browse
                    topInset: root.topInset
                    onOpening: (dish, picture) => growing.remember(dish, picture)
                }
            }
            Screen {
                on: KioskModel.Screen.ItemView
                onLoaded: growing.grow((item as ItemScreen).hero, this)
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
            Screen {
                on: KioskModel.Screen.Basket
                sourceComponent: BasketScreen {
                    model: root.kiosk.basket
                    chrome: root.chrome
                    topInset: root.topInset
                }
            }
            Screen {
                on: KioskModel.Screen.Member
                sourceComponent: MemberScreen {
                    model: root.kiosk.member
                    topInset: root.topInset
                }
            }
            Screen {
                on: KioskModel.Screen.MemberHome
                sourceComponent: MemberHomeScreen {
                    model: root.kiosk.memberHome
                    usual: root.kiosk.usual
                    topInset: root.topInset
                }
            }
            Screen {
                on: KioskModel.Screen.Code
                sourceComponent: CodeScreen {
                    model: root.kiosk.code
                    topInset: root.topInset
                }
            }
            Screen {
                on: KioskModel.Screen.SignIn
                sourceComponent: SignInScreen {
                    model: root.kiosk.signIn
                    topInset: root.topInset
                }
            }
            Screen {
                on: KioskModel.Screen.IcCard
                sourceComponent: IcCardScreen {
                    model: root.kiosk.icCard
                    topInset: root.topInset
                }
            }
            Screen {
                on: KioskModel.Screen.Join
                sourceComponent: JoinScreen {
                    model: root.kiosk.join
                    topInset: root.topInset
                }
            }
            Screen {
                on: KioskModel.Screen.Pay
                sourceComponent: PayScreen {
                    model: root.kiosk.pay
                    chrome: root.chrome
                    topInset: root.topInset
                }
            }
            Screen {
                on: KioskModel.Screen.Table
                sourceComponent: TableScreen {
                    model: root.kiosk.table
                    topInset: root.topInset
                }
            }
            Screen {
                on: KioskModel.Screen.Name
                sourceComponent: NameScreen {
                    model: root.kiosk.name
                    topInset: root.topInset
                }
            }
            Screen {
                on: KioskModel.Screen.Paying
                sourceComponent: PayingScreen {
                    model: root.kiosk.paying
                    topInset: root.topInset
                }
            }
            Screen {
                on: KioskModel.Screen.Done
                sourceComponent: DoneScreen {
                    model: root.kiosk.done
                    topInset: root.topInset
                }
            }
            Screen {
                on: KioskModel.Screen.Starting
                sourceComponent: StartingScreen {
                    model: root.kiosk.notice
                    topInset: root.topInset
                }
            }
            Screen {
                on: KioskModel.Screen.Closed
                sourceComponent: ClosedScreen {
                    model: root.kiosk.notice
                    topInset: root.topInset
                }
            }
            Screen {
                on: KioskModel.Screen.OutOfOrder
                sourceComponent: OutOfOrderScreen {
                    model: root.kiosk.notice
                    topInset: root.topInset
                }
            }

            // Nothing of it is loaded before somebody wants it.
            Loader {
                id: easy

                readonly property bool there: root.kiosk.easyShown

                anchors.fill: parent
                onThereChanged: {
                    if (there)
                        setSource(Qt.resolvedUrl("EasyScreen.qml"), {
                            "model": root.kiosk.easy
                        });
                    else
                        source = "";
                }
                onLoaded: root.page = item as Page
            }
            Binding {
                target: easy.item
                property: "topInset"
                value: root.topInset
                when: easy.item !== null
            }

            ParallelAnimation {
                id: enter

                property int time: Theme.base

                NumberAnimation {
                    id: slide
                    target: stage
                    property: "x"
                    to: 0
                    duration: enter.time
                    easing.type: Easing.OutCubic
                }
                NumberAnimation {
                    id: rise
                    target: stage
                    property: "y"
                    to: 0
                    duration: enter.time
                    easing.type: Easing.OutCubic
                }
                NumberAnimation {
                    target: stage
                    property: "opacity"
                    from: 0
                    to: 1
                    duration: enter.time
                }
            }
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
            // Under the header it covers the screen's title whole, and no key beside it.
            x: titled ? Theme.margin : leftInset + (world.width - leftInset - (root.page?.rightInset ?? 0) - width) / 2
            height: Math.max(implicitHeight, root.page?.toastHeight ?? 0)
            y: root.page?.toastAbove ? root.topInset : world.height - height - Theme.s2 - (root.page?.bottomInset ?? 0)
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
