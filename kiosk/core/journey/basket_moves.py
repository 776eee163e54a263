"""The moves that change the basket or what it costs, and lead to it."""

from __future__ import annotations

from dataclasses import replace

from kiosk.core.basket import Basket, Line, known, sold_out_lines
from kiosk.core.journey import effects as fx
from kiosk.core.journey.effects import Effect
from kiosk.core.journey.looks import looks_of
from kiosk.core.journey.moves import Result, go, say, stay, tiers, with_guest
from kiosk.core.journey.state import (
    BasketScreen,
    Browse,
    CouponEntry,
    Guest,
    JoinScreen,
    Kiosk,
    MemberHome,
    MemberScreen,
    NameScreen,
    PayScreen,
    PriceChanged,
    Say,
    Screen,
    SoldOut,
    TableScreen,
    Toast,
)
from kiosk.core.members_only import offers_for
from kiosk.core.menu import Menu
from kiosk.core.money import Money, zero
from kiosk.core.offering import taken_off
from kiosk.core.pricing import Outside, Quote, price
from kiosk.core.suggest import replacements


def holding(kiosk: Kiosk) -> tuple[str, ...]:
    """The ids of the shop's offers that hold for this guest now; one that just ended a while longer."""
    shop, guest = kiosk.shop, kiosk.guest
    if shop.menu is None or not shop.facts.offers:
        return ()
    offers = shop.menu.offers
    return offers_for(offers, offers.kept(guest.offers, shop.now), tiers(shop), guest.member)


def barred_lines(kiosk: Kiosk) -> bool:
    """Is something in the basket that is for members, and not for this guest?"""
    menu = kiosk.shop.menu
    if menu is None:
        return False
    items = (menu.by_id.get(line.item_id) for line in kiosk.guest.basket.lines)
    return any(item is not None and item.barred is not None for item in items)


def offered(kiosk: Kiosk, basket: Basket) -> Basket:
    """With what the offers that hold for this guest take off it."""
    menu = kiosk.shop.menu
    return basket if menu is None else basket.with_offers(taken_off(menu, kiosk.guest.offers, basket))


def local_quote(kiosk: Kiosk, basket: Basket) -> Quote | None:
    """The kiosk's own price of a basket, the shop's offers chosen anew; None without a menu or where the menu
    no longer has what is in it.
    """
    shop, basket = kiosk.shop, offered(kiosk, basket)
    if shop.menu is None:
        return None
    value = shop.programme.point_value if shop.programme else None
    try:
        quote = price(shop.menu, basket, shop.now.date(), shop.facts.tax, value)
    except KeyError:
        return None
    if not shop.facts.outside:
        return quote
    return replace(quote, outside=Outside(quote.discounts[len(basket.offers) :], quote.points))


def most_points(kiosk: Kiosk, basket: Basket) -> int:
    """How many points the member can pay with: not more than they have, nor than there is to pay; none
    while nobody can be asked for them.
    """
    programme, member = kiosk.shop.programme, kiosk.guest.member
    if programme is None or member is None or not programme.point_value or not kiosk.shop.facts.tender:
        return 0
    if not points_can_be_spent(kiosk):
        return 0
    quote = local_quote(kiosk, basket.with_points(0))
    left = member.points - (basket.reward.points if basket.reward else 0)
    return max(0, min(left, quote.total.minor // programme.point_value.minor)) if quote else 0


def with_basket(kiosk: Kiosk, basket: Basket) -> Result:
    """Another basket: priced at once by the kiosk, then by the POS where the guest looks at the total.

    A toast that could undo an earlier change goes: it would undo this one too.
    """
    fitting = _fitting(kiosk, basket)
    if kiosk.toast is not None and kiosk.toast.undo is not None:
        kiosk = replace(kiosk, toast=None)
    kiosk = with_guest(kiosk, basket=fitting, quote=local_quote(kiosk, fitting))
    effects = (fx.SaveDraft(fitting, looks_of(kiosk.guest)), *ask_quote(kiosk))
    if basket.reward is None or fitting.reward is not None:
        return kiosk, effects
    kiosk, toast = say(kiosk, Toast(Say.DISCOUNT_GONE))
    return kiosk, effects + toast


def with_offers(kiosk: Kiosk, holding: tuple[str, ...]) -> Result:
    """Other offers hold for this guest: the basket is priced anew, and one that costs more is said."""
    before = kiosk.guest
    kiosk = with_guest(kiosk, offers=holding)
    basket = _fitting(kiosk, before.basket)
    if basket == before.basket:
        return stay(kiosk)
    kiosk = with_quote(with_guest(kiosk, basket=basket), local_quote(kiosk, basket))
    effects = (fx.SaveDraft(basket, looks_of(before)), *ask_quote(kiosk))
    after = kiosk.guest.quote
    dearer = before.quote is not None and after is not None and before.quote.total < after.total
    if not dearer or isinstance(kiosk.overlay, PriceChanged):
        return kiosk, effects
    kiosk, toast = say(kiosk, Toast(Say.OFFER_ENDED))
    return kiosk, effects + toast


def points_can_be_spent(kiosk: Kiosk) -> bool:
    return kiosk.shop.online and kiosk.shop.loyalty_ready


def _fitting(kiosk: Kiosk, basket: Basket) -> Basket:
    """With the shop's offers, without a reward that gives nothing (its dish has gone, the goods cost too
    little), and with no more points than the member has or there is to pay.
    """
    basket = offered(kiosk, basket)
    if kiosk.guest.member is None and (basket.reward or basket.points):
        return basket.without_member()
    if basket.reward and basket.lines and not _gives_something(kiosk, basket):
        basket = basket.with_reward(None)
    if basket.points and basket.points > (most := most_points(kiosk, basket)):
        basket = basket.with_points(most)
    return basket


def _gives_something(kiosk: Kiosk, basket: Basket) -> bool:
    quote, reward, member = local_quote(kiosk, basket), basket.reward, kiosk.guest.member
    if reward is None or member is None or member.points < reward.points:
        return False
    return quote is None or any(off.id == reward.id for off in quote.discounts)


def ask_quote(kiosk: Kiosk) -> tuple[Effect, ...]:
    """Ask the POS for its price, on the screens that show a total to pay."""
    guest, shop = kiosk.guest, kiosk.shop
    looks = isinstance(kiosk.screen, BasketScreen | PayScreen | MemberHome)
    if not (looks and shop.facts.quote and shop.online and guest.basket.lines):
        return ()
    if not shop.facts.outside:
        return (fx.AskQuote(guest.basket, guest.member.id if guest.member else None),)
    own = local_quote(kiosk, guest.basket)
    return (fx.AskQuote(guest.basket, None, own.outside),) if own else ()


def with_quote(kiosk: Kiosk, quote: Quote | None) -> Kiosk:
    """Another quote; once the guest has left the basket to pay, a change of the total is said at once."""
    before = kiosk.guest.quote
    kiosk = with_guest(kiosk, quote=quote)
    if not (_on_the_way_to_pay(kiosk.screen) and before and quote and before.total != quote.total):
        return kiosk
    shown = kiosk.overlay.before if isinstance(kiosk.overlay, PriceChanged) else before.due
    return replace(kiosk, overlay=PriceChanged(shown, quote.due) if shown != quote.due else None)


def _on_the_way_to_pay(screen: Screen) -> bool:
    """Has the guest seen the total and gone on? Whoever turns aside to the member's pages there has, too."""
    if isinstance(screen, MemberScreen | MemberHome | JoinScreen):
        return _on_the_way_to_pay(screen.back)
    return isinstance(screen, TableScreen | NameScreen | PayScreen)


def to_basket(kiosk: Kiosk) -> Result:
    """To the basket, where the POS is asked for stock and price."""
    kiosk, effects = with_known_goods(go(kiosk, BasketScreen()))
    stock: tuple[Effect, ...] = (fx.AskStock(),) if kiosk.shop.facts.stock and kiosk.shop.online else ()
    return with_sold_out(kiosk), (*effects, *stock, *(() if effects else ask_quote(kiosk)))


def with_known_goods(kiosk: Kiosk) -> Result:
    """What has gone from the menu leaves the basket, and the guest is told."""
    menu, basket = kiosk.shop.menu, kiosk.guest.basket
    if menu is None:
        return stay(kiosk)
    left = tuple(line for line in basket.lines if known(menu, line))
    if left == basket.lines:
        return stay(kiosk)
    kiosk, effects = with_basket(kiosk, basket.restored(left))
    kiosk, toast = say(kiosk, Toast(Say.MENU_CHANGED))
    return kiosk, effects + toast


def gone_lines(guest: Guest, menu: Menu, line_ids: tuple[int, ...] = ()) -> list[Line]:
    """Lines of the basket that can no longer be made: `line_ids`, else what the menu says. The last piece
    that the guest's own order holds, whose place this basket will take, is sold out for others alone.
    """
    gone = [line for line in guest.basket.lines if line.id in line_ids] or sold_out_lines(menu, guest.basket)
    own = guest.order
    held = own.order.basket.lines if own is not None and own.receipt is not None and own.end is None else ()
    return [line for line in gone if line not in held]


def with_sold_out(kiosk: Kiosk, line_ids: tuple[int, ...] = ()) -> Kiosk:
    """With the sheet for the first line that cannot be had: one of `line_ids`, else what the menu says.

    What the guest has opened (help, a call) is not taken away: the sheet comes at the next step.
    """
    menu, basket = kiosk.shop.menu, kiosk.guest.basket
    if menu is None or not isinstance(kiosk.overlay, SoldOut | PriceChanged | CouponEntry | None):
        return kiosk
    gone = gone_lines(kiosk.guest, menu, line_ids)
    if not gone:
        return kiosk
    line = gone[0]
    quote = local_quote(kiosk, basket.with_quantity(line.id, 0))
    rest = quote.due if quote else zero(menu.currency)
    return replace(kiosk, overlay=SoldOut(line.id, replacements(kiosk, line), rest))


def added(kiosk: Kiosk, line: Line) -> Result:
    """With a new line in the basket, said in a toast that can take it back. Where one question follows the
    other the order itself says so: is there anything else?
    """
    before = kiosk.guest.basket
    basket = before.added(line)
    shown = kiosk.guest.easy and isinstance(kiosk.screen, Browse)
    kiosk, effects = with_basket(kiosk, basket) if basket is not before else stay(kiosk)
    if shown:
        kiosk, more = to_basket(replace(kiosk, toast=None))
        effects += more
    if basket is before:
        kiosk, more = say(kiosk, Toast(Say.FULL))
        effects += more
    elif not shown:
        kiosk, more = say(kiosk, Toast(Say.ADDED, line.item_id, undo=before.lines))
        effects += more
    return kiosk, effects


def total_of(kiosk: Kiosk, basket: Basket) -> Money:
    quote = local_quote(kiosk, basket)
    assert kiosk.shop.menu is not None
    return quote.due if quote else zero(kiosk.shop.menu.currency)
