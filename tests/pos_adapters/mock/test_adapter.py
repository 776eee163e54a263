"""The mock's adapters beyond the contract: two independent sums, what is learned, what is remembered."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.conformance.drafts import order_of
from kiosk.core.basket import Basket, Choice, Line, Part
from kiosk.core.loyalty import Credential, CredentialKind, Member
from kiosk.core.menu import Item, Menu, ModifierGroup, ServiceMode
from kiosk.core.money import Money, Rounding
from kiosk.core.offers import Coupon
from kiosk.core.order import COUNTER, Payment, PaymentState, Receipt, ReceiptState
from kiosk.core.pricing import Outside, QuoteDiscount, price
from kiosk.core.tax import TaxFacts
from kiosk.ports.errors import NotAllowed, Reason, Refused, Uncertain, Unreachable
from pos_adapters.mock import MockLoyalty, MockPos, MockTerminal
from pos_adapters.mock.link import MockPosSettings, MockSettings
from tests.examples import examples
from tests.mockpos import Clock, MemoryState, Mock, running_mock
from tests.pos_adapters.mock.goods import approved
from tests.pos_adapters.mock.test_menu_pages import many

Shop = tuple[MockPos, Menu, Member, list[Coupon], Money | None]
TODAY = Clock()().date()


@pytest.fixture(scope="module")
def demos() -> Iterator[dict[str, Shop]]:
    """The two demo shops, in which nothing is sold out."""
    with running_mock("okawari") as japan, running_mock("us") as texas:
        yield {"okawari": demo(japan), "us": demo(texas)}


def demo(mock: Mock) -> Shop:
    mock.reset()
    for variant in mock.get("/v1/stock")["remaining"]:
        mock.post(f"/staff/api/shelf/{variant}/remaining", {"remaining": None})
    pos, loyalty, catalogue = mock.pos_adapter(), mock.loyalty_adapter(), mock.server.pos.shop.catalogue
    pos.health()
    menu = pos.menu(None)
    member = loyalty.find(Credential(CredentialKind.CODE, catalogue.members[0].code))
    assert isinstance(menu, Menu) and member is not None
    coupons = []
    for coupon in catalogue.coupons:
        with suppress(Refused):  # not its season
            coupons.append(loyalty.check_code(coupon.code, None))
    assert coupons
    return pos, menu, member, coupons, loyalty.programme().point_value


def choices(draw: st.DrawFn, groups: Sequence[ModifierGroup]) -> tuple[Choice, ...]:
    """Any choices that the groups allow."""
    made = []
    for group in groups:
        most = min(group.max or len(group.options), len(group.options))
        options = draw(
            st.lists(
                st.sampled_from(group.options), min_size=group.min, max_size=most, unique_by=lambda o: o.id
            )
        )
        made += [Choice(group.id, option.id, 1, choices(draw, option.groups)) for option in options]
    return tuple(made)


@st.composite
def baskets(draw: st.DrawFn, menu: Menu) -> Basket:
    """Anything a guest could order."""
    basket = Basket(draw(st.sampled_from(ServiceMode)))
    items: list[Item] = draw(st.lists(st.sampled_from(menu.items), min_size=1, max_size=6))
    for item in items:
        parts = []
        for step in item.steps:
            count = draw(st.integers(step.min, step.max))
            for choice in draw(st.lists(st.sampled_from(step.choices), min_size=count, max_size=count)):
                groups = menu.by_variant[choice.variant_id].groups
                parts.append(Part(step.id, choice.variant_id, choices(draw, groups)))
        variant = draw(st.sampled_from(item.variants))
        quantity = draw(st.integers(1, 4))
        line = Line(0, item.id, variant.id, quantity, choices(draw, item.groups), tuple(parts))
        basket = basket.added(line)
    return basket


@pytest.mark.parametrize("shop", ["okawari", "us"])
@settings(max_examples=examples(60), deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_two_independent_sums_agree_in_every_figure(demos, shop: str, data: st.DataObject):
    pos, menu, member, coupons, point = demos[shop]
    basket = data.draw(baskets(menu))
    basket = basket.with_coupon(data.draw(st.none() | st.sampled_from(coupons)))
    basket = basket.with_reward(data.draw(st.none() | st.sampled_from(member.rewards)))
    basket = basket.with_points(data.draw(st.integers(0, 5000)))
    theirs = pos.quote(basket, member.id)
    own = price(menu, basket, TODAY, pos.capabilities.tax, point)
    assert theirs.from_pos
    assert replace(theirs, from_pos=False) == own


@pytest.mark.parametrize("shop", ["okawari", "us"])
@settings(max_examples=examples(60), deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_two_independent_sums_agree_on_what_another_programme_takes_off(
    demos: dict[str, Shop], shop: str, data: st.DataObject
):
    pos, menu, _, coupons, _ = demos[shop]
    basket = data.draw(baskets(menu)).with_coupon(data.draw(st.none() | st.sampled_from(coupons)))
    amounts = data.draw(st.lists(st.integers(1, 3000), max_size=4))
    offs = tuple(
        QuoteDiscount(f"off-{place}", {"en": "Off"}, Money(amount, menu.currency))
        for place, amount in enumerate(amounts)
    )
    outside = Outside(offs, Money(data.draw(st.integers(0, 5000)), menu.currency))
    theirs = pos.quote(basket, None, outside)
    own = price(menu, basket, TODAY, pos.capabilities.tax, outside=outside)
    assert replace(theirs, from_pos=False, outside=outside) == own
    assert own.total.minor >= 0 and sum(off.amount.minor for off in own.discounts) <= own.subtotal.minor


def test_the_menu_arrives_whole(mock: Mock):
    menu = mock.pos_adapter().menu(None)
    assert isinstance(menu, Menu)
    burger = menu.by_id["burger"]
    sauce, topping, without = burger.groups
    assert [o.id for o in sauce.options[1].groups[0].options] == ["mild", "hot"]
    assert (topping.included, topping.repeat, without.removes) == (1, True, True)
    assert burger.set_id == "burger-set" and burger.allergens.contains == {"wheat"}
    assert menu.by_id["cola"].allergens.contains is None
    assert menu.by_id["cookies"].take_out_only and menu.by_id["beer"].age_limit == 20
    side = menu.by_id["burger-set"].steps[1]
    assert (side.max, side.choices[1].extra) == (2, Money(60, "JPY"))
    assert menu.categories[1].day_parts[0].weekdays == {0, 2}
    assert menu.shop_name["ja"] == "ちいさな｜店" and menu.notes["en"] == "Ask us."
    assert [(row.rate, row.mode) for row in menu.taxes if row.tax_class == "gift"] == [
        (menu.taxes[3].rate, None)
    ]


def test_how_the_shop_taxes_is_learned_once_and_remembered(us: Mock):
    state = MemoryState()
    given_settings = MockPosSettings.model_validate({"url": us.url, "token": us.token})
    first = MockPos(given_settings, us.http, state)
    assert first.capabilities.tax.included
    first.health()
    second = MockPos(given_settings, us.http, state)
    assert second.capabilities.tax == TaxFacts(included=False, rounding=Rounding.HALF_UP)
    assert second.capabilities.tables == 0


def order(mock: Mock, pos: MockPos, method: str = "card", **changes):
    basket = Basket(ServiceMode.EAT_IN).added(Line(0, "dinner", "dinner"))
    return replace(order_of(basket, pos.quote(basket, None), method), **changes)


def test_an_order_promised_to_the_guest_keeps_its_number_after_a_first_try_under_another_body(mock: Mock):
    pos = mock.pos_adapter()
    new = order(mock, pos, COUNTER, number="907")
    mock.price("dinner", 2500)
    mock.fault("lose_reply", "POST /v1/orders")
    with pytest.raises(Uncertain):
        pos.submit(new, None, new.key)  # refused for its price, but nobody heard
    receipt = pos.submit(replace(new, promised=True), None, new.key)
    assert (receipt.number, receipt.state) == ("907", ReceiptState.UNPAID)
    stored = mock.order(new.key)
    assert stored is not None and stored["shown_total"] == {"amount": 2430, "currency": "JPY"}


def test_a_forgotten_key_doubles_nothing(mock: Mock):
    pos = mock.pos_adapter()
    new = order(mock, pos)
    receipt = pos.submit(new, None, new.key)
    assert pos.submit(new, None, "another key").id == receipt.id


def test_a_request_that_is_being_worked_on_may_come_again(mock: Mock):
    """The POS answers 409 in_flight: for the kiosk that is *maybe*, not *no*."""
    pos = mock.pos_adapter()
    new = order(mock, pos)
    with mock.server.pos.keys.flight(new.key), pytest.raises(Uncertain, match="worked on"):
        pos.submit(new, None, new.key)
    assert pos.submit(new, None, new.key).state is ReceiptState.OPEN


def test_discounts_and_payments_of_other_houses_are_passed_on(mock: Mock):
    pos = mock.pos_adapter(terminal="other")
    off = QuoteDiscount("THEIRS", {"en": "Ten off"}, Money(243, "JPY"))
    basket = Basket(ServiceMode.EAT_IN).added(Line(0, "dinner", "dinner"))
    outside = Outside((off,), Money(0, "JPY"))
    quote = replace(pos.quote(basket, None, outside), outside=outside)
    assert quote.total == Money(2187, "JPY")
    new = order_of(basket, quote)
    receipt = pos.submit(new, None, new.key)
    payment = Payment("square-1", PaymentState.APPROVED, Money(2187, "JPY"))
    assert pos.settle(receipt, payment, f"{new.key}-s").state is ReceiptState.PAID


def test_a_payment_given_back_is_told_as_such(mock: Mock):
    terminal = mock.terminal_adapter()
    payment = terminal.payment(approved(mock, 500))
    terminal.refund(payment, Money(200, "JPY"), f"{payment.id}-1")
    assert terminal.payment(payment.id).state is PaymentState.APPROVED
    terminal.refund(payment, Money(300, "JPY"), f"{payment.id}-2")
    assert terminal.payment(payment.id).state is PaymentState.REFUNDED


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        (401, NotAllowed),
        (403, NotAllowed),
        (404, Refused),
        (429, Unreachable),
        (503, Unreachable),
        (500, Uncertain),
    ],
)
def test_what_a_status_code_means_for_an_order(mock: Mock, status: int, expected: type[Exception]):
    pos = mock.pos_adapter()
    new = order(mock, pos)
    mock.fault("error", "POST /v1/orders", status=status)
    with pytest.raises(expected):
        pos.submit(new, None, new.key)


def test_a_quote_that_is_not_answered_has_done_nothing(mock: Mock):
    pos = mock.pos_adapter()
    basket = Basket(ServiceMode.EAT_IN).added(Line(0, "dinner", "dinner"))
    for fault in ("drop", "nonsense"):
        mock.fault(fault, "POST /v1/quote")
        with pytest.raises(Unreachable):
            pos.quote(basket, None)


def test_a_menu_that_changes_while_it_is_read_is_read_again(tmp_path: Path):
    path = tmp_path / "menu.json"
    path.write_text(json.dumps(many(501)))
    with running_mock(path) as mock:
        prices = iter(range(101, 105))

        def change_the_menu(request: httpx.Request) -> None:
            if "page=2" in str(request.url):
                for price in prices:  # four new versions: the one that is being read is gone
                    mock.price("i500", price)

        mock.http.event_hooks["request"].append(change_the_menu)
        menu = mock.pos_adapter().menu(None)
        assert isinstance(menu, Menu) and len(menu.items) == 501
        assert menu.by_id["i500"].variants[0].price[ServiceMode.EAT_IN].minor == 104


def test_a_closed_shop_says_when_it_opens(mock: Mock):
    pos = mock.pos_adapter()
    new = order(mock, pos)
    mock.session(False)
    assert not pos.health().open
    with pytest.raises(Refused) as refused:
        pos.submit(new, None, new.key)
    assert refused.value.reason is Reason.CLOSED


def test_a_wrong_coupon_or_reward_is_invalid(mock: Mock):
    with pytest.raises(Refused) as refused:
        mock.loyalty_adapter().check_code("NOPE", None)
    assert refused.value.reason is Reason.INVALID


def test_the_token_stays_out_of_sight(mock: Mock, monkeypatch: pytest.MonkeyPatch):
    assert mock.token not in repr(mock.settings())
    monkeypatch.setenv("OKAWARI_MOCK_TOKEN", "from-the-environment")
    assert MockPosSettings().token.get_secret_value() == "from-the-environment"


@pytest.mark.slow
def test_how_long_keys_are_kept_is_learned_and_known_after_the_next_start(tmp_path: Path) -> None:
    with running_mock(key_lifetime_s=3600) as mock:
        state = MemoryState()
        terminal, loyalty = mock.terminal_adapter(), mock.loyalty_adapter()
        assert terminal.capabilities.key_lifetime_s == loyalty.capabilities.key_lifetime_s == 24 * 3600
        terminal = MockTerminal(mock.settings(), mock.http, state)
        loyalty = MockLoyalty(mock.settings(), mock.http, state)
        assert terminal.health() and loyalty.programme()
        for adapter in (terminal, loyalty, MockTerminal(mock.settings(), mock.http, state)):
            assert adapter.capabilities.key_lifetime_s == 3600
        assert terminal.capabilities.methods == ("card", "ic", "qr")


@pytest.mark.parametrize(
    "told", [None, 5, "12", {"1": 1}, ["9" * 5000], [None, "x"]], ids=lambda told: str(told)[:12]
)
def test_a_refusal_that_names_no_lines_is_a_refusal_all_the_same(told: object):
    def answer(request: httpx.Request) -> httpx.Response:
        return httpx.Response(409, json={"error": {"code": "sold_out", "line_ids": told}})

    with httpx.Client(transport=httpx.MockTransport(answer)) as http:
        settings = MockPosSettings.model_validate({"url": "http://pos.example", "token": "t"})
        with pytest.raises(Refused) as refused:
            MockPos(settings, http, MemoryState()).stock()
    assert (refused.value.reason, refused.value.line_ids) == (Reason.SOLD_OUT, ())


@pytest.mark.parametrize("told", [5, ["x"], {}, "\ud800"], ids=ascii)
@pytest.mark.parametrize("name", ["reason", "masked", "code"])
def test_a_payment_whose_words_are_none_is_a_lost_answer(name: str, told: object):
    body = {"id": "p", "state": "declined", "amount": {"amount": 5, "currency": "JPY"}, "refunded": 0}
    body |= {"reason": None, "masked": None, "code": None} | {name: told}

    def answer(request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, content=json.dumps(body))

    with httpx.Client(transport=httpx.MockTransport(answer)) as http:
        settings = MockSettings.model_validate({"url": "http://pos.example", "token": "t"})
        with pytest.raises(Unreachable, match="payment: the answer makes no sense"):
            MockTerminal(settings, http, MemoryState()).payment("p")


@pytest.mark.parametrize(
    ("name", "told"),
    [("receipt_url", {"": ""}), ("receipt_url", "\ud800"), ("number", "\ud800"), ("wait_minutes", "soon")],
    ids=ascii,
)
def test_an_order_whose_words_are_none_is_a_lost_answer(name: str, told: object):
    yen = {"amount": 5, "currency": "JPY"}
    body = {"id": "o", "number": "101", "quote": {"total": yen}, "state": "open", "receipt_url": None}
    body |= {"wait_minutes": None, "refunded": {"amount": yen | {"amount": 0}}, "card_points": None}

    def answer(request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, content=json.dumps(body))

    with httpx.Client(transport=httpx.MockTransport(answer)) as http:
        pos = MockPos(MockPosSettings.model_validate({"url": "http://pos.example"}), http, MemoryState())
        assert pos.find("key") == Receipt(
            "o", "101", Money(5, "JPY"), ReceiptState.OPEN, refunded=Money(0, "JPY")
        )
        body[name] = told
        with pytest.raises(Unreachable, match="the answer makes no sense"):
            pos.find("key")


def test_a_terminal_whose_methods_are_no_words_is_away():
    body = {"terminal": {"methods": ["card", "\ud800"]}, "key_lifetime_s": 60}

    def answer(request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, content=json.dumps(body))

    with httpx.Client(transport=httpx.MockTransport(answer)) as http:
        settings = MockSettings.model_validate({"url": "http://pos.example", "token": "t"})
        state = MemoryState()
        terminal = MockTerminal(settings, http, state)
        assert not terminal.health() and state == {}
        body["terminal"] = {"methods": ["card"]}
        assert terminal.health() and state["methods"] == "card"
