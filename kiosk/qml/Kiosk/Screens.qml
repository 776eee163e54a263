pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// The screens: a loader each, of which one is active. A new one comes in from where it leads.
Item {
    id: root

    required property KioskModel kiosk
    required property StaffDoor door
    required property real topInset
    required property GrowingDish dish // between the menu and its page
    property Page page: null // the one that is shown
    property int shown: kiosk.screen
    property int before: shown

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

    // There while the kiosk is on it.
    component Screen: Loader {
        required property int on

        anchors.fill: parent
        active: root.kiosk.screen === on && !root.kiosk.easyShown
        onLoaded: root.page = item as Page
    }

    onShownChanged: {
        const way = wayIn(before, shown);
        slide.from = way.x;
        rise.from = way.y;
        enter.time = way.time;
        if (shown === KioskModel.Screen.Browse && before === KioskModel.Screen.ItemView)
            root.dish.shrink();
        else if (shown !== KioskModel.Screen.ItemView)
            root.dish.forget();
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
            onOpening: (dish, picture) => root.dish.remember(dish, picture)
        }
    }
    Screen {
        on: KioskModel.Screen.ItemView
        onLoaded: root.dish.grow((item as ItemScreen).hero, this)
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
            chrome: root.kiosk.chrome
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
            chrome: root.kiosk.chrome
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
            target: root
            property: "x"
            to: 0
            duration: enter.time
            easing.type: Easing.OutCubic
        }
        NumberAnimation {
            id: rise
            target: root
            property: "y"
            to: 0
            duration: enter.time
            easing.type: Easing.OutCubic
        }
        NumberAnimation {
            target: root
            property: "opacity"
            from: 0
            to: 1
            duration: enter.time
        }
    }
}
