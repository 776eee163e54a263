"""Whatever a POS answers: nothing is built on nonsense, the last good menu stays, and the log says where."""

import copy
import json
import logging
from collections.abc import Iterator
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import httpx
import pytest

from kiosk.core.basket import Basket, first_line, missing_of
from kiosk.core.journey import events as ev
from kiosk.core.journey.state import Attract, Browse, Done, Starting
from kiosk.core.menu import Menu, ServiceMode
from kiosk.core.pricing import price
from kiosk.core.sound import DEAREST, faults
from kiosk.core.summary import order_lines
from kiosk.core.tax import TaxFacts
from kiosk.ports.errors import PortError
from kiosk.ports.http import client
from pos_adapters.mock import MockPos
from pos_adapters.mock.link import MockPosSettings
from tests.journeys.conftest import Start
from tests.journeys.guest import Guest
from tests.journeys.world import World
from tests.mockpos import MemoryState, Mock, running_mock

NOON = datetime(2026, 11, 25, 12, 0, tzinfo=ZoneInfo("Asia/Tokyo"))

SHOP = """\
shop:
  id: small
  name: {ja: 小さな店, en: Small}
  country: JP
  currency: JPY
  time_zone: Asia/Tokyo
  prices_include_tax: true
  tax_rounding: floor
  rounding_place: order
  languages: [ja, en]
  phone_region: JP
  hours: []
  wait: {base_minutes: 3, minutes_per_open_order: 1}
taxes:
  - {class: food, name: {ja: 消費税, en: Tax}, rate: "0.10", since: 2019-10-01}
categories:
  - {id: food, name: {ja: 料理, en: Food}, picture: soup}
  - {id: hot, name: {ja: 温, en: Hot}, parent: food, day_parts: [{start: "05:00", end: "22:00"}]}
modifier_groups:
  milk: {name: {ja: 乳, en: Milk}, max: 1, options: [{id: oat, name: {ja: 麦, en: Oat}, price: 50}]}
  top:
    name: {ja: 具, en: Topping}
    min: 1
    max: 2
    options:
      - {id: leek, name: {ja: ねぎ, en: Leek}, price: 60, calories: 8, allergens: []}
      - {id: cream, name: {ja: 乳, en: Cream}, groups: [milk]}
items:
  - {id: soup, name: {ja: 汁, en: Soup}, categories: [food, hot], tax_class: food, price: 500, groups: [top]}
  - id: set
    name: {ja: 定食, en: Set}
    categories: [food]
    tax_class: food
    price: 900
    steps:
      - {id: dish, name: {ja: 一品, en: Dish}, choices: [{variant: soup, extra: 20, default: true}]}
promotions:
  - {item: soup, label: {ja: 新, en: New}, title: {ja: 汁, en: Soup}, text: {ja: 汁, en: Soup}}
coupons: []
members: []
terminal: {methods: [card], latency_ms: 1500}
tables: {use: false, digits: 2}
"""

NONSENSE: tuple[Any, ...] = (None, True, -1, 10**30, "nonsense", [7], {"a": 7})


class Answers:
    """Stands for a POS at the end of the line: answers /v1/menu with what it was given."""

    def __init__(self) -> None:
        self.body: Any = None

    def __call__(self, request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, content=json.dumps(self.body).encode())


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """The one page of a small shop's menu, as the POS sends it."""
    menu = tmp_path_factory.mktemp("menu") / "menu.yaml"
    menu.write_text(SHOP)
    with running_mock(menu) as mock:
        return mock.get("/v1/menu")


@pytest.fixture(scope="module")
def answers() -> Answers:
    return Answers()


@pytest.fixture(scope="module")
def adapter(answers: Answers) -> Iterator[MockPos]:
    with httpx.Client(transport=httpx.MockTransport(answers)) as http:
        yield MockPos(MockPosSettings(), http, MemoryState())


def places(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The way to every value in a JSON document."""
    yield path
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, part in inner:
        yield from places(part, (*path, key))


def spoiled(body: Any, path: tuple[Any, ...], bad: Any) -> Any:
    """A copy with `bad` at the end of `path`; an exception class: it is missing there."""
    if not path:
        return bad
    key, rest = path[0], path[1:]
    body = copy.copy(body)
    if not rest and bad is KeyError:
        del body[key]
    else:
        body[key] = spoiled(body[key], rest, bad)
    return body


def can_be_sold_from(menu: Menu) -> None:
    """All that the kiosk does with a menu before an order."""
    list(menu.open_categories(NOON))
    for item in menu.items:
        line = first_line(menu, item)
        missing_of(menu, item, line)
        for mode in ServiceMode:
            basket = Basket(mode).added(line)
            quote = price(menu, basket, NOON.date(), TaxFacts())
            order_lines(menu, basket, quote, NOON.date())


def test_the_page_itself_is_good(page: Any, answers: Answers, adapter: MockPos) -> None:
    answers.body = page
    menu = adapter.menu(None)
    assert isinstance(menu, Menu) and faults(menu) == []
    can_be_sold_from(menu)


@pytest.mark.slow
def test_every_value_missing_or_wrong_is_refused_or_harmless(
    page: Any, answers: Answers, adapter: MockPos
) -> None:
    """By the adapter, else by the look at what it made; what passes both can be sold from."""
    refused = found = passed = 0
    for path in places(page):
        for bad in (KeyError, *NONSENSE) if path else NONSENSE:
            answers.body = spoiled(page, path, bad)
            try:
                menu = adapter.menu(None)
                assert isinstance(menu, Menu)
                if faults(menu):
                    found += 1
                    continue
                passed += 1
                can_be_sold_from(menu)
            except PortError:
                refused += 1
            except Exception as error:
                raise AssertionError(f"{path} = {bad!r:.60}") from error
    assert min(refused, found, passed) > 100


def fault_of(page: Any, answers: Answers, adapter: MockPos, *path: Any, bad: Any) -> str:
    answers.body = spoiled(page, path, bad)
    menu = adapter.menu(None)
    assert isinstance(menu, Menu)
    return faults(menu)[0]


def test_a_fault_is_named_with_its_place(page: Any, answers: Answers, adapter: MockPos) -> None:
    def fault(*path: Any, bad: Any) -> str:
        return fault_of(page, answers, adapter, *path, bad=bad)

    price_at = ("items", 0, "variants", 0, "price", "eat_in", "amount")
    assert fault(*price_at, bad=-500) == "item 0 soup, variant 0 soup: price must not be negative"
    assert f"more than {DEAREST}" in fault(*price_at, bad=10**30)
    assert "name must hold texts" in fault("items", 0, "name", "en", bad="x" * 10_000_000)
    for half in ("\ud800", "Soup \udc00"):  # JSON can say half a character; no file can hold it
        assert "name must hold texts" in fault("items", 0, "name", "en", bad=half)
        assert "picture must be a text" in fault("items", 0, "picture", bad=half)
        fault("items", 0, "id", bad=half).encode()
    assert "name nowhere, which is not there" in fault("items", 0, "categories", bad=["nowhere"])
    assert "offers ghost, which is not there" in fault(
        "items", 1, "steps", 0, "choices", 0, "variant_id", bad="ghost"
    )
    assert "offers set, which is a set itself" in fault(
        "items", 1, "steps", 0, "choices", 0, "variant_id", bad=page["items"][1]["variants"][0]["id"]
    )
    assert "rate must be a number" in fault("taxes", 0, "rate", bad="NaN")
    assert "is in USD, the menu in JPY" in fault(*price_at[:-1], "currency", bad="USD")
    assert "items have soup twice" in fault("items", 1, "id", bad="soup")


def test_groups_that_hold_each_other_are_refused(page: Any, answers: Answers, adapter: MockPos) -> None:
    groups = {group["id"]: index for index, group in enumerate(page["modifier_groups"])}
    path = ("modifier_groups", groups["milk"], "options", 0, "groups")
    answers.body = spoiled(page, path, ["top"])
    with pytest.raises(PortError, match="nested in itself"):
        adapter.menu(None)
    many = [{**page["modifier_groups"][0], "id": f"g{n}"} for n in range(3000)]
    for n, group in enumerate(many[:-1]):
        group["options"] = [{**group["options"][0], "groups": [f"g{n + 1}"]}]
    answers.body = {**page, "modifier_groups": page["modifier_groups"] + many}
    with pytest.raises(PortError, match="group 2: group g0, option 0: group g1"):
        adapter.menu(None)


def test_the_adapter_says_where_it_stumbled(page: Any, answers: Answers, adapter: MockPos) -> None:
    answers.body = spoiled(page, ("items", 1, "steps", 0, "choices"), KeyError)
    with pytest.raises(PortError, match="item 1: step 0: KeyError 'choices'"):
        adapter.menu(None)


def test_an_answer_without_end_is_cut_off() -> None:
    def endless(request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, content=(b"x" * 1_000_000 for _ in range(1000)))

    with httpx.Client(transport=httpx.MockTransport(endless)) as http:
        adapter = MockPos(MockPosSettings(), http, MemoryState())
        with pytest.raises(PortError, match="ReadError"):
            adapter.menu(None)
    assert client().timeout.connect == 3


# Before a whole kiosk.


def with_menu(kiosk: World, spoil: Any) -> None:
    """From now on the POS's menu is what `spoil` makes of it."""
    adapter = kiosk.machine.ports.pos._adapter
    good = adapter.menu
    adapter.menu = lambda since: spoil(good(None))


def test_the_last_good_menu_stays(
    pos: Mock, kiosk: World, guest: Guest, caplog: pytest.LogCaptureFixture
) -> None:
    from dataclasses import replace

    with_menu(
        kiosk,
        lambda menu: replace(
            menu, version="next", items=tuple(replace(item, variants=()) for item in menu.items)
        ),
    )
    guest.begins()
    guest.adds("classic-burger")
    kiosk.passes(55)
    guest.does(ev.Touched())
    kiosk.passes(30)
    guest.does(ev.Touched())
    assert isinstance(kiosk.screen, Browse) and guest.total() == 540
    said = [r.getMessage() for r in caplog.records if r.levelno >= logging.WARNING]
    assert len(said) == 1 and "double-cheeseburger: variants are missing (and" in said[0]
    assert "the last good one is kept" in said[0]
    guest.pays("card")
    assert isinstance(kiosk.screen, Done)
    kiosk.start_again(2)
    assert kiosk.shop.menu is not None and len(kiosk.shop.menu.items) > 30


def test_a_bug_of_an_adapter_costs_nothing(pos: Mock, kiosk: World, caplog: pytest.LogCaptureFixture) -> None:
    def bug(menu: Menu) -> Menu:
        raise ZeroDivisionError("a bug")

    with_menu(kiosk, bug)
    kiosk.passes(65)
    assert isinstance(kiosk.screen, Attract)
    assert any("asking for menu failed" in r.getMessage() for r in caplog.records)


def test_without_a_good_menu_the_kiosk_waits_for_one(pos: Mock, start: Start) -> None:
    from dataclasses import replace

    kiosk = start(begin=False)
    broken = [True]
    adapters = kiosk._adapters

    def build(settings: Any, state: Any) -> Any:
        built = adapters(settings, state)
        adapter = built.pos._adapter
        good = adapter.menu
        adapter.menu = lambda since: replace(good(since), languages=()) if broken else good(since)
        return built

    kiosk._adapters = build
    kiosk.start()
    kiosk.passes(5)
    assert isinstance(kiosk.screen, Starting)
    broken.clear()
    kiosk.passes(65)
    assert isinstance(kiosk.screen, Attract)


@pytest.mark.parametrize("bad", ["lines", "currency", "amount"])
def test_a_price_that_is_not_the_baskets_is_not_used(
    pos: Mock, kiosk: World, guest: Guest, bad: str, caplog: pytest.LogCaptureFixture
) -> None:
    """The kiosk's own price stays, and the POS checks it when the order comes."""
    from kiosk.core.money import Money
    from kiosk.core.pricing import Outside, Quote, QuoteLine, QuoteTax

    def nonsense(basket: Basket, member_id: str | None, outside: Outside | None = None) -> Quote:
        amount = Money({"amount": 10**15}.get(bad, 1), "USD" if bad == "currency" else "JPY")
        zero = Money(0, amount.currency)
        lines = (QuoteLine(99 if bad == "lines" else basket.lines[0].id, amount, amount),)
        tax = (QuoteTax((), amount, (), amount),)
        return Quote(amount.currency, lines, amount, (), tax, amount, True, zero, zero, from_pos=True)

    kiosk.machine.ports.pos._adapter.quote = nonsense
    guest.begins()
    guest.adds("classic-burger")
    guest.to_pay()
    assert guest.total() == 540 and "price is not used" in caplog.text
    guest.pays("card")
    assert isinstance(kiosk.screen, Done) and kiosk.charged() == 540


def test_the_kept_menu_is_broken(pos: Mock, kiosk: World, caplog: pytest.LogCaptureFixture) -> None:
    """It is thrown away and fetched again, and a technician is told."""
    import sqlite3
    from contextlib import closing

    path = kiosk.machine.folder.cache
    kiosk.stop()
    with closing(sqlite3.connect(path)) as cache, cache:
        cache.execute("UPDATE menu_pages SET data = substr(data, 1, 1000) WHERE number = 1")
    pos.down()
    kiosk.start()
    assert isinstance(kiosk.screen, Starting)
    pos.up()
    kiosk.passes(15)
    assert isinstance(kiosk.screen, Attract) and "cached menu cannot be read" in caplog.text
