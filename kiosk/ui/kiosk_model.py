"""The one object QML is given: which screen and overlay show."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QEnum, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.journey import state as st
from kiosk.core.journey.state import Kiosk
from kiosk.ui.join import shown
from kiosk.ui.screen_models import ScreenModels
from kiosk.ui.translations import Translations
from kiosk.ui.viewmodel import Pictures, Post, ViewModel
from kiosk.ui.voice import Voice

if TYPE_CHECKING:
    from kiosk.ui.easy import EasyModel

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the program")
class KioskModel(ScreenModels):
    """`post` takes each touch as an event; `pictures(name, grey)` gives a picture's `file:` URL, "" while it
    is away. Without a `voice` nothing is said aloud.
    """

    changed = Signal()

    @QEnum
    class Screen(IntEnum):
        Starting = 0
        Attract = 1
        Service = 2
        Browse = 3
        ItemView = 4
        SetView = 5
        Basket = 6
        Member = 7
        MemberHome = 8
        Join = 9
        Table = 10
        Pay = 11
        Paying = 12
        Done = 13
        Closed = 14
        OutOfOrder = 15
        Name = 16
        Code = 17
        SignIn = 18
        IcCard = 19

    @QEnum
    class Overlay(IntEnum):
        NoOverlay = 0
        Help = 1
        ConfirmCancel = 2
        SwitchMode = 3
        SoldOut = 4
        Filter = 5
        FoodFacts = 6
        Coupon = 7
        StaffCall = 8
        Receipt = 9
        Languages = 10
        PriceChanged = 11
        Gift = 12
        About = 13
        PointCard = 14

    def __init__(
        self,
        post: Post,
        pictures: Pictures,
        parent: QObject | None = None,
        voice: Voice | None = None,
    ) -> None:
        super().__init__(post, pictures, parent, voice)
        self.translations = Translations(self)
        self._screen = KioskModel.Screen.Starting
        self._overlay = KioskModel.Overlay.NoOverlay
        self._place = 0
        self._where: tuple[object, ...] = ()
        self._post, self._pictures = post, pictures
        self._easy: EasyModel | None = None
        self._easy_shown = False

    def show(self, kiosk: Kiosk) -> None:
        """Show a state: the words first, then what every screen holds, then which screen it is."""
        self.translations.use(kiosk.guest.language)
        if kiosk.guest.easy and self._easy is None:
            self._easy = self._easy_model()
        for model in self.findChildren(ViewModel):
            model.show(kiosk)
        screen, overlay = _SCREENS[type(shown(kiosk))], _OVERLAYS[type(kiosk.overlay)]
        where, easy = _where(kiosk), self._easy is not None and self._easy.shown
        if self._easy is not None:
            where = (*where, self._easy.text)  # another question, whatever led to it: a member's scan, say
        if (screen, overlay, where, easy) == (self._screen, self._overlay, self._where, self._easy_shown):
            return
        if (
            self._easy is not None
            and self._easy.listens
            and screen is KioskModel.Screen.Done is not self._screen
        ):
            self._done.say()
        self._place += where != self._where
        self._screen, self._overlay, self._where, self._easy_shown = screen, overlay, where, easy
        self.changed.emit()

    def _easy_model(self) -> EasyModel:
        """Made for the first guest who wants it: no start waits for it."""
        from kiosk.ui.easy import EasyModel

        model = EasyModel(self._post, self._pictures, self.voice, self)
        model.turned.connect(self._turned)
        return model

    @Slot()
    def _turned(self) -> None:
        self._place += 1
        self.changed.emit()

    @Property(int, notify=changed)
    def screen(self) -> int:
        """A value of `Screen`."""
        return int(self._screen)

    @Property(int, notify=changed)
    def overlay(self) -> int:
        """A value of `Overlay`."""
        return int(self._overlay)

    @Property(int, notify=changed)
    def place(self) -> int:
        """Grows whenever something else comes to lie under the guest's finger."""
        return self._place

    @Property(QObject, notify=changed)
    def easy(self) -> QObject | None:
        """The EasyModel; null until a guest wants easy mode."""
        return self._easy

    @Property(bool, notify=changed)
    def easyShown(self) -> bool:
        """Easy mode has a page of its own for the screen."""
        return self._easy_shown


_SCREENS = {
    st.Starting: KioskModel.Screen.Starting,
    st.Attract: KioskModel.Screen.Attract,
    st.Service: KioskModel.Screen.Service,
    st.Browse: KioskModel.Screen.Browse,
    st.ItemScreen: KioskModel.Screen.ItemView,
    st.SetScreen: KioskModel.Screen.SetView,
    st.BasketScreen: KioskModel.Screen.Basket,
    st.MemberScreen: KioskModel.Screen.Member,
    st.MemberHome: KioskModel.Screen.MemberHome,
    st.JoinScreen: KioskModel.Screen.Join,
    st.CodeScreen: KioskModel.Screen.Code,
    st.SignInScreen: KioskModel.Screen.SignIn,
    st.IcCardScreen: KioskModel.Screen.IcCard,
    st.TableScreen: KioskModel.Screen.Table,
    st.NameScreen: KioskModel.Screen.Name,
    st.PayScreen: KioskModel.Screen.Pay,
    st.Paying: KioskModel.Screen.Paying,
    st.Done: KioskModel.Screen.Done,
    st.Closed: KioskModel.Screen.Closed,
    st.OutOfOrder: KioskModel.Screen.OutOfOrder,
}
_OVERLAYS = {
    type(None): KioskModel.Overlay.NoOverlay,
    st.Help: KioskModel.Overlay.Help,
    st.About: KioskModel.Overlay.About,
    st.ConfirmCancel: KioskModel.Overlay.ConfirmCancel,
    st.SwitchMode: KioskModel.Overlay.SwitchMode,
    st.SoldOut: KioskModel.Overlay.SoldOut,
    st.Filter: KioskModel.Overlay.Filter,
    st.FoodFacts: KioskModel.Overlay.FoodFacts,
    st.CouponEntry: KioskModel.Overlay.Coupon,
    st.GiftEntry: KioskModel.Overlay.Gift,
    st.PointCardEntry: KioskModel.Overlay.PointCard,
    st.StaffCall: KioskModel.Overlay.StaffCall,
    st.ReceiptView: KioskModel.Overlay.Receipt,
    st.Languages: KioskModel.Overlay.Languages,
    st.PriceChanged: KioskModel.Overlay.PriceChanged,
}


def _where(kiosk: Kiosk) -> tuple[object, ...]:
    """What must change for a second touch on the same spot to mean something else."""
    screen = kiosk.screen
    step = (screen.step, screen.part) if isinstance(screen, st.SetScreen) else ()
    phase: object = screen.phase if isinstance(screen, st.Paying) else None
    if isinstance(screen, st.SignInScreen | st.IcCardScreen):
        phase = screen.state
    as_set = kiosk.toast is not None and kiosk.toast.say is st.Say.AS_SET  # its Undo lies where the offer was
    over = (type(kiosk.overlay), kiosk.idle is not None)
    return type(shown(kiosk)), step, phase, as_set, *over, kiosk.guest.session
