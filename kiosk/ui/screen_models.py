"""A view-model for each screen and overlay, and for what stands around them."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject
from PySide6.QtQml import QmlAnonymous

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
from kiosk.ui.join import JoinModel
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
from kiosk.ui.usual import UsualModel
from kiosk.ui.viewmodel import Pictures, Post
from kiosk.ui.voice import Voice
from kiosk.ui.who import CodeModel, SignInModel

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlAnonymous
class ScreenModels(QObject):
    """Those every kiosk has from its start. What they show is a state's, see `ViewModel`."""

    def __init__(
        self,
        post: Post,
        pictures: Pictures,
        parent: QObject | None = None,
        voice: Voice | None = None,
    ) -> None:
        super().__init__(parent)
        self.voice = voice or Voice(parent=self)
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

    @Property(BasketModel, constant=True)
    def basket(self) -> BasketModel:
        return self._basket
