"""A member's own page: points, rewards, coupons, paying with points."""

from __future__ import annotations

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.frozen import frozen
from kiosk.core.journey.basket_moves import total_of
from kiosk.core.journey.events import (
    BackPressed,
    CardAsked,
    CodeWanted,
    CouponEntered,
    HelpAsked,
    MemberSkipped,
    MoreAsked,
    PointsChosen,
    RewardChosen,
    RewardRemoved,
)
from kiosk.core.journey.state import Browse, Kiosk, MemberHome, Service
from kiosk.core.loyalty import Programme, rejected
from kiosk.core.menu import plain
from kiosk.core.offers import Coupon, Reward
from kiosk.ui.member_facts import FactRow, best_text, fact_rows
from kiosk.ui.members_only import tier_rank, tier_text
from kiosk.ui.pay_with_points import PayWithPoints, pay_with_points
from kiosk.ui.rows import Rows
from kiosk.ui.text import money_in_words, number, prose, tr
from kiosk.ui.toasts import member_name
from kiosk.ui.viewmodel import Pictures, Post, ViewModel

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate


@frozen
class RewardRow:
    """`standing`: "ready", "taken" (it is in the order), "far" (points are missing), or "away" (`note` says
    why).
    """

    id: str
    text: str
    points: str
    picture: str
    standing: str
    action: str
    note: str
    fraction: float


@frozen
class CouponRow:
    """`id` is its code, `text` what it gives, `asks` what it asks for."""

    id: str
    text: str
    asks: str
    taken: bool


@frozen
class _Face:
    greeting: str = ""
    points: str = ""
    coupons: str = ""
    earning: str = ""
    picture: str = ""
    pay: PayWithPoints = PayWithPoints()
    full_menu: bool = False
    tier: str = ""
    rank: str = ""
    best: str = ""
    best_reward: str = ""
    cards: bool = False
    unproved: str = ""


@QmlElement
@QmlUncreatable("made by the program")
class MemberHomeModel(ViewModel):
    """The page of a member who has shown a code. The name is masked before it comes here."""

    changed = Signal()

    def __init__(self, post: Post, pictures: Pictures, parent: QObject | None = None) -> None:
        super().__init__(post, pictures, parent)
        self._rewards = Rows(RewardRow, self)
        self._coupons = Rows(CouponRow, self)
        self._facts = Rows(FactRow, self)

    def empty(self) -> _Face:
        return _Face()

    def face(self, kiosk: Kiosk) -> _Face | None:
        screen, member = kiosk.screen, kiosk.guest.member
        if not isinstance(screen, MemberHome) or member is None:
            return None
        said = translate("MemberHome", "Welcome back, %1").replace("%1", member_name(member.name))
        best, best_reward = best_text(kiosk)
        return _Face(
            greeting=said,
            points=number(member.points, kiosk.guest.language),
            coupons=_coupon_count(len(member.coupons) if kiosk.shop.facts.coupons else 0),
            earning=_earning(kiosk.shop.programme, kiosk.guest.language),
            picture=self._tempting(kiosk),
            pay=pay_with_points(kiosk),
            full_menu=not isinstance(screen.back, Browse | Service),
            tier=tier_text(member, kiosk.guest.language),
            rank=tier_rank(kiosk),
            best=best,
            best_reward=best_reward,
            cards=kiosk.shop.facts.ic_prefix is not None,
            unproved=member.unproved,
        )

    def fill(self, kiosk: Kiosk) -> None:
        member, basket = kiosk.guest.member, kiosk.guest.basket
        if member is None:
            return
        rewards = member.rewards if kiosk.shop.facts.rewards else ()
        self._rewards.replace([self._reward(kiosk, reward) for reward in rewards])
        coupons = member.coupons if kiosk.shop.facts.coupons else ()
        self._facts.replace(fact_rows(kiosk))
        taken = basket.coupon.code if basket.coupon else None
        self._coupons.replace([_coupon(kiosk, coupon, coupon.code == taken) for coupon in coupons])

    def clear(self) -> None:
        for rows in (self._rewards, self._coupons, self._facts):
            rows.replace(())

    def _reward(self, kiosk: Kiosk, reward: Reward) -> RewardRow:
        language, member = kiosk.guest.language, kiosk.guest.member
        assert member is not None
        standing, note = _standing(kiosk, reward)
        points = number(reward.points, language)
        return RewardRow(
            reward.id,
            prose(plain(reward.name, language), language),
            translate("MemberHome", "%1 points").replace("%1", points),
            self._pictured(kiosk, reward, standing == "away"),
            standing,
            translate("MemberHome", "Use %1 pt").replace("%1", points),
            note,
            min(1.0, member.points / reward.points) if reward.points else 1.0,
        )

    def _pictured(self, kiosk: Kiosk, reward: Reward, grey: bool) -> str:
        """The reward's own picture, else that of the dish it gives, else a present. `grey`: not to be had."""
        menu, variant_id = kiosk.shop.menu, reward.discount.variant_id
        dish = menu.by_variant.get(variant_id) if menu and variant_id else None
        name = reward.picture or (dish.picture if dish else None)
        return self.picture(name or "gift-coupon", grey)

    def _tempting(self, kiosk: Kiosk) -> str:
        menu = kiosk.shop.menu
        items = [menu.by_id[p.item_id] for p in menu.promotions if p.item_id in menu.by_id] if menu else []
        return next((found for item in items if (found := self.picture(item.picture, False))), "")

    @Property(Rows, constant=True)
    def rewards(self) -> Rows:
        return self._rewards

    @Property(Rows, constant=True)
    def coupons(self) -> Rows:
        return self._coupons

    @Property(Rows, constant=True)
    def facts(self) -> Rows:
        return self._facts

    @Property(str, notify=changed)
    def tier(self) -> str:
        return self._face.tier

    @Property(str, notify=changed)
    def rank(self) -> str:
        """How the tier is marked: "low", "mid" or "top"; "" for none."""
        return self._face.rank

    @Property(str, notify=changed)
    def best(self) -> str:
        """What saves most now; `bestReward`: its id, "" for the points."""
        return self._face.best

    @Property(str, notify=changed)
    def bestReward(self) -> str:
        return self._face.best_reward

    @Property(str, notify=changed)
    def greeting(self) -> str:
        return self._face.greeting

    @Property(str, notify=changed)
    def points(self) -> str:
        return self._face.points

    @Property(str, notify=changed)
    def couponCount(self) -> str:
        return self._face.coupons

    @Property(str, notify=changed)
    def earning(self) -> str:
        return self._face.earning

    @Property(str, notify=changed)
    def dish(self) -> str:
        return self._face.picture

    @Property(str, notify=changed)
    def payMost(self) -> str:
        return self._face.pay.most

    @Property(str, notify=changed)
    def payWorth(self) -> str:
        return self._face.pay.worth

    @Property(str, notify=changed)
    def payUsed(self) -> str:
        return self._face.pay.used

    @Property(bool, notify=changed)
    def fullMenu(self) -> bool:
        """The guest came from somewhere else than the menu, and may want to see it."""
        return self._face.full_menu

    @Property(bool, notify=changed)
    def cards(self) -> bool:
        """An IC card can be made a member card here."""
        return self._face.cards

    @Property(str, notify=changed)
    def unproved(self) -> str:
        """What the member gave and never showed to be theirs, masked; "" for nothing."""
        return self._face.unproved

    @Slot()
    def confirm(self) -> None:
        self.post(CodeWanted())

    @Slot()
    def linkCard(self) -> None:
        self.post(CardAsked())

    @Slot(str)
    def take(self, reward_id: str) -> None:
        self.post(RewardChosen(reward_id))

    @Slot()
    def takeBest(self) -> None:
        reward = self._face.best_reward
        self.post(RewardChosen(reward) if reward else PointsChosen(-1))

    @Slot()
    def giveBack(self) -> None:
        self.post(RewardRemoved())

    @Slot(str)
    def useCoupon(self, code: str) -> None:
        self.post(CouponEntered(code))

    @Slot(bool)
    def payWithPoints(self, pay: bool) -> None:
        self.post(PointsChosen(-1 if pay else 0))

    @Slot()
    def goOn(self) -> None:
        self.post(MemberSkipped())

    @Slot()
    def seeMenu(self) -> None:
        self.post(MoreAsked())

    @Slot()
    def back(self) -> None:
        self.post(BackPressed())

    @Slot()
    def help(self) -> None:
        self.post(HelpAsked())


def _coupon(kiosk: Kiosk, coupon: Coupon, taken: bool) -> CouponRow:
    language, least = kiosk.guest.language, coupon.min_total
    note = translate("MemberHome", "in your order") if taken else ""
    if not taken and least is not None:
        note = translate("MemberHome", "For orders from %1").replace("%1", money_in_words(least, language))
    return CouponRow(coupon.code, prose(plain(coupon.name, language), language), note, taken)


def _coupon_count(count: int) -> str:
    return tr("%n coupons", "", count) if count else ""


def _standing(kiosk: Kiosk, reward: Reward) -> tuple[str, str]:
    """Whether a reward can be used now, and if not, why."""
    guest, language = kiosk.guest, kiosk.guest.language
    assert guest.member is not None
    if guest.basket.reward is not None and guest.basket.reward.id == reward.id:
        return "taken", ""
    missing = reward.points - guest.member.points
    if missing > 0:
        return "far", translate("MemberHome", "%1 pt to go").replace("%1", number(missing, language))
    if not kiosk.shop.loyalty_ready or not kiosk.shop.online:
        return "away", translate("MemberHome", "When we are back online")
    why = rejected(reward, guest.member.points, total_of(kiosk, guest.basket.with_reward(None)))
    if why is not None and reward.min_total is not None and reward.discount.variant_id is None:
        least = money_in_words(reward.min_total, language)
        return "away", translate("MemberHome", "For orders from %1").replace("%1", least)
    return "ready", ""


def _earning(programme: Programme | None, language: str) -> str:
    """ "1 point for every ¥100"."""
    if programme is None:
        return ""
    said = tr("%n points for every %1", "", programme.points)
    return said.replace("%1", money_in_words(programme.amount, language))
