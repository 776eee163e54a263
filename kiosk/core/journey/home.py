"""A member's own page: the usual order, what was ordered before, offers that fit, rewards, coupons."""

from __future__ import annotations

from dataclasses import replace

from kiosk.core.frozen import frozen
from kiosk.core.journey import effects as fx
from kiosk.core.journey import events as ev
from kiosk.core.journey import one_time
from kiosk.core.journey.basket_moves import (
    local_quote,
    most_points,
    points_can_be_spent,
    to_basket,
    total_of,
    with_basket,
)
from kiosk.core.journey.browse import add_item
from kiosk.core.journey.events import Touch
from kiosk.core.journey.moves import Result, go, say, stay, with_guest
from kiosk.core.journey.rewards import on_rewards
from kiosk.core.journey.state import Browse, IcCardScreen, Kiosk, MemberHome, Say, Service, Toast
from kiosk.core.loyalty import PastOrder, rejected, same_goods
from kiosk.core.menu import Item
from kiosk.core.money import Money
from kiosk.core.offers import Reward
from kiosk.core.suggest import suits
from kiosk.core.usual import Again, again

MOST_ORDERS = 3
"""Earlier orders that are shown beside the usual one."""
MOST_OFFERS = 3


def on_home(kiosk: Kiosk, screen: MemberHome, event: Touch) -> Result:
    match event:
        case ev.MoreAsked():
            back = screen.back
            return go(kiosk, Browse() if not isinstance(back, Browse | Service) else back), ()
        case ev.BackPressed() | ev.MemberSkipped():
            return go(kiosk, screen.back), ()
        case ev.CouponEntered(code) if code and kiosk.shop.facts.coupons and kiosk.guest.member:
            return kiosk, (fx.CheckCoupon(code, kiosk.guest.member.id),)
        case ev.UsualOrdered():
            return _ordered(kiosk, screen, usual(kiosk), True)
        case ev.OrderedAgain(place):
            orders = [order for at, order in enumerate(past(kiosk)) if at == place]
            return _ordered(kiosk, screen, today(kiosk, orders[0]), False) if orders else stay(kiosk)
        case ev.ItemAdded(item_id):
            return add_item(kiosk, item_id)
        case ev.WhyAsked():
            return replace(kiosk, screen=replace(screen, why=not screen.why)), ()
        case ev.PersonalToggled():
            return _prefer(kiosk)
        case ev.CodeWanted():
            return one_time.confirm(kiosk, screen)
        case ev.CardAsked() if kiosk.shop.facts.ic_prefix is not None and kiosk.guest.member:
            return go(kiosk, IcCardScreen(screen.back)), ()
        case _:
            return on_rewards(kiosk, event)


def usual(kiosk: Kiosk) -> Again | None:
    """The member's usual order as it can be had today; None where there is none, or none is wanted."""
    menu, member = kiosk.shop.menu, kiosk.guest.member
    if menu is None or member is None or not member.personal or not member.usual:
        return None
    return again(menu, kiosk.shop.now, kiosk.guest.basket.mode, member.usual)


def past(kiosk: Kiosk) -> tuple[PastOrder, ...]:
    """The last orders that were not the usual one, each once, the newest first."""
    member = kiosk.guest.member
    if member is None or not member.personal:
        return ()
    kept: list[PastOrder] = []
    for order in member.past:
        if not any(same_goods(order.lines, lines) for lines in (member.usual, *(o.lines for o in kept))):
            kept.append(order)
    return tuple(kept[:MOST_ORDERS])


def today(kiosk: Kiosk, order: PastOrder) -> Again | None:
    menu = kiosk.shop.menu
    return again(menu, kiosk.shop.now, kiosk.guest.basket.mode, order.lines) if menu else None


def _ordered(kiosk: Kiosk, screen: MemberHome, order: Again | None, leave: bool) -> Result:
    """An earlier order into the basket, once more; `leave`: and on to it. Who has not said yet whether they
    eat here is asked first.
    """
    if order is None or not order.lines:
        gone = order.gone[0] if order and order.gone else ""
        item = kiosk.shop.menu.by_id.get(gone) if kiosk.shop.menu else None
        theirs = item is not None and item.barred is not None
        return say(kiosk, Toast(Say.FOR_MEMBERS if theirs else Say.SOLD_OUT, gone))
    before = basket = kiosk.guest.basket
    for line in order.lines:
        basket = basket.added(replace(line, id=0))
    if leave and isinstance(screen.back, Service):
        return with_basket(go(kiosk, screen.back), basket)
    kiosk, effects = with_basket(kiosk, basket)
    if leave:
        kiosk, more = to_basket(kiosk)
        return kiosk, effects + more
    kiosk, toast = say(kiosk, Toast(Say.ADDED, order.lines[0].item_id, undo=before.lines))
    return kiosk, effects + toast


def _prefer(kiosk: Kiosk) -> Result:
    """Suggestions from history, or none: it holds at once, the programme learns it behind."""
    member = kiosk.guest.member
    if member is None or not kiosk.shop.facts.preferences:
        return stay(kiosk)
    personal = not member.personal
    kiosk = with_guest(kiosk, member=replace(member, personal=personal))
    return kiosk, (fx.Prefer(member.id, personal),)


# What fits.


def fitting(kiosk: Kiosk) -> tuple[Item, ...]:
    """What this member often buys, and what goes with that; never what is in the basket, nor what does not
    suit the guest now.
    """
    menu, member = kiosk.shop.menu, kiosk.guest.member
    if menu is None or member is None or not member.personal or kiosk.guest.suggestions_refused:
        return ()
    liked = [menu.by_id[name] for name in member.favourites if name in menu.by_id]
    beside = [menu.by_id[name] for item in liked for name in item.goes_with if name in menu.by_id]
    found = {item.id: item for item in (*liked, *beside) if _fits(kiosk, item)}
    return tuple(found.values())[:MOST_OFFERS]


def _fits(kiosk: Kiosk, item: Item) -> bool:
    menu, guest = kiosk.shop.menu, kiosk.guest
    assert menu is not None
    here = {name for line in guest.basket.lines for name in _names(kiosk, line.item_id, line.parts)}
    sold = item.sellable and menu.on_sale(item, kiosk.shop.now)
    return sold and item.id not in here and not item.age_limit and suits(guest, item)


def _names(kiosk: Kiosk, item_id: str, parts: tuple[object, ...]) -> list[str]:
    menu = kiosk.shop.menu
    assert menu is not None
    inside = [menu.by_variant.get(getattr(part, "variant_id", "")) for part in parts]
    return [item_id, *(item.id for item in inside if item)]


@frozen
class Saving:
    """What takes most off this basket: `reward`, or where that is None as many points as possible."""

    amount: Money
    reward: Reward | None = None


def best_saving(kiosk: Kiosk) -> Saving | None:
    """What saves most on what is in the basket; None where nothing does."""
    return next((saving for saving in savings(kiosk) if saving.amount), None)


def savings(kiosk: Kiosk) -> list[Saving]:
    """The rewards that can be had now, and the points as money: what saves most first, of equals what costs
    fewer points. None where nothing is in the basket, or something is spent already.
    """
    member, basket = kiosk.guest.member, kiosk.guest.basket
    if member is None or not basket.lines or basket.reward or basket.points:
        return []
    if not points_can_be_spent(kiosk):
        return []
    found = [s for reward in member.rewards if (s := _saving(kiosk, reward)) is not None]
    points = most_points(kiosk, basket)
    value = kiosk.shop.programme.point_value if kiosk.shop.programme else None
    if points and value is not None:
        found.append(Saving(value * points))
    return sorted(found, key=lambda s: (-s.amount.minor, s.reward.points if s.reward else points))


def _saving(kiosk: Kiosk, reward: Reward) -> Saving | None:
    member, basket = kiosk.guest.member, kiosk.guest.basket
    assert member is not None
    if not kiosk.shop.facts.rewards or rejected(reward, member.points, total_of(kiosk, basket)):
        return None
    with_it = local_quote(kiosk, basket.with_reward(reward))
    return Saving(total_of(kiosk, basket) - with_it.due, reward) if with_it else None
