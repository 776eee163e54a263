"""The one object QML is given: which screen and overlay show, and a view-model for each."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QEnum, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.journey import state as st
from kiosk.core.journey.state import Kiosk
from kiosk.ui.about import AboutModel
from kiosk.ui.attract import AttractModel
from kiosk.ui.basket import BasketModel
from kiosk.ui.browse import BrowseModel
from kiosk.ui.chrome import ChromeModel
from kiosk.ui.coupon import CouponModel
from kiosk.ui.done import DoneModel
from kiosk.ui.filter import FilterModel
from kiosk.ui.food_facts import FoodFactsModel
from kiosk.ui.gift import GiftModel
from kiosk.ui.help import HelpModel
from kiosk.ui.ic_card import IcCardModel
from kiosk.ui.item import ItemModel
from kiosk.ui.join import JoinModel, shown
from kiosk.ui.member import MemberModel
from kiosk.ui.member_home import MemberHomeModel
from kiosk.ui.name import NameModel
from kiosk.ui.notices import NoticeModel
from kiosk.ui.overlays import QuestionModel, StaffCallModel
from kiosk.ui.pay import PayModel
from kiosk.ui.paying import PayingModel
from kiosk.ui.point_card import PointCardModel
from kiosk.ui.receipt import ReceiptModel
from kiosk.ui.service import ServiceModel
from kiosk.ui.sets import SetModel
from kiosk.ui.sold_out import SoldOutModel
from kiosk.ui.table import TableModel
from kiosk.ui.translations import Translations
from kiosk.ui.usual import UsualModel
from kiosk.ui.viewmodel import Pictures, Post, ViewModel
from kiosk.ui.voice import Voice
from kiosk.ui.who import CodeModel, SignInModel

if TYPE_CHECKING:
    from kiosk.ui.easy import EasyModel

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the program")
class KioskModel(QObject):
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
        super().__init__(parent)
        self.voice = voice or Voice(parent=self)
        self.translations = Translations(self)
        self._screen = KioskModel.Screen.Starting
        self._overlay = KioskModel.Overlay.NoOverlay
        self._place = 0
        self._where: tuple[object, ...] = ()
        self._chrome = ChromeModel(post, pictures, self)
        self._basket = BasketModel(post, pictures, self)
        self._notice = NoticeModel(post, pictures, self)
        self._coupon = CouponModel(post, pictures, self)
        self._gift = GiftModel(post, pictures, self)
        self._point_card = PointCardModel(post, pictures, self)
        self._sold_out = SoldOutModel(post, pictures, self)
        self._staff_call = StaffCallModel(post, pictures, self)
        self._question = QuestionModel(post, pictures, self)
        self._help = HelpModel(post, pictures, self)
        self._about = AboutModel(post, pictures, self)
        self._receipt = ReceiptModel(post, pictures, self)
        self._done = DoneModel(post, pictures, self.voice, self)
        self._paying = PayingModel(post, pictures, self)
        self._table = TableModel(post, pictures, self)
        self._name = NameModel(post, pictures, self)
        self._pay = PayModel(post, pictures, self)
        self._member_home = MemberHomeModel(post, pictures, self)
        self._usual = UsualModel(post, pictures, self)
        self._code = CodeModel(post, pictures, self)
        self._sign_in = SignInModel(post, pictures, self)
        self._ic_card = IcCardModel(post, pictures, self)
        self._join = JoinModel(post, pictures, self)
        self._member = MemberModel(post, pictures, self)
        self._attract = AttractModel(post, pictures, self)
        self._service = ServiceModel(post, pictures, self)
        self._browse = BrowseModel(post, pictures, self)
        self._item = ItemModel(post, pictures, self)
        self._set = SetModel(post, pictures, self)
        self._filter = FilterModel(post, pictures, self)
        self._food_facts = FoodFactsModel(post, pictures, self)
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

    @Property(ChromeModel, constant=True)
    def chrome(self) -> ChromeModel:
        return self._chrome

    @Property(AttractModel, constant=True)
    def attract(self) -> AttractModel:
        return self._attract

    @Property(ServiceModel, constant=True)
    def service(self) -> ServiceModel:
        return self._service

    @Property(BrowseModel, constant=True)
    def browse(self) -> BrowseModel:
        return self._browse

    @Property(MemberModel, constant=True)
    def member(self) -> MemberModel:
        return self._member

    @Property(JoinModel, constant=True)
    def join(self) -> JoinModel:
        return self._join

    @Property(MemberHomeModel, constant=True)
    def memberHome(self) -> MemberHomeModel:
        return self._member_home

    @Property(CodeModel, constant=True)
    def code(self) -> CodeModel:
        return self._code

    @Property(SignInModel, constant=True)
    def signIn(self) -> SignInModel:
        return self._sign_in

    @Property(IcCardModel, constant=True)
    def icCard(self) -> IcCardModel:
        return self._ic_card

    @Property(UsualModel, constant=True)
    def usual(self) -> UsualModel:
        return self._usual

    @Property(PayModel, constant=True)
    def pay(self) -> PayModel:
        return self._pay

    @Property(TableModel, constant=True)
    def table(self) -> TableModel:
        return self._table

    @Property(NameModel, constant=True)
    def name(self) -> NameModel:
        return self._name

    @Property(PayingModel, constant=True)
    def paying(self) -> PayingModel:
        return self._paying

    @Property(DoneModel, constant=True)
    def done(self) -> DoneModel:
        return self._done

    @Property(ReceiptModel, constant=True)
    def receipt(self) -> ReceiptModel:
        return self._receipt

    @Property(HelpModel, constant=True)
    def help(self) -> HelpModel:
        return self._help

    @Property(AboutModel, constant=True)
    def about(self) -> AboutModel:
        return self._about

    @Property(QuestionModel, constant=True)
    def question(self) -> QuestionModel:
        return self._question

    @Property(StaffCallModel, constant=True)
    def staffCall(self) -> StaffCallModel:
        return self._staff_call

    @Property(SoldOutModel, constant=True)
    def soldOut(self) -> SoldOutModel:
        return self._sold_out

    @Property(CouponModel, constant=True)
    def coupon(self) -> CouponModel:
        return self._coupon

    @Property(GiftModel, constant=True)
    def gift(self) -> GiftModel:
        return self._gift

    @Property(PointCardModel, constant=True)
    def pointCard(self) -> PointCardModel:
        return self._point_card

    @Property(NoticeModel, constant=True)
    def notice(self) -> NoticeModel:
        return self._notice

    @Property(ItemModel, constant=True)
    def item(self) -> ItemModel:
        return self._item

    @Property(SetModel, constant=True)
    def set(self) -> SetModel:
        return self._set

    @Property(FilterModel, constant=True)
    def filter(self) -> FilterModel:
        return self._filter

    @Property(FoodFactsModel, constant=True)
    def foodFacts(self) -> FoodFactsModel:
        return self._food_facts

    @Property(QObject, notify=changed)
    def easy(self) -> QObject | None:
        """The EasyModel; null until a guest wants easy mode."""
        return self._easy

    @Property(bool, notify=changed)
    def easyShown(self) -> bool:
        """Easy mode has a page of its own for the screen."""
        return self._easy_shown

    @Property(BasketModel, constant=True)
    def basket(self) -> BasketModel:
        return self._basket


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
