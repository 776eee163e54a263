"""Kiosks of one kind differ from the shop's others by a few keys, laid over what the shop lays over."""

from __future__ import annotations

from dataclasses import replace

from kiosk.core.brand import Brand
from kiosk.core.edition import Content, shown
from kiosk.core.edits import Put
from kiosk.core.journey import events as ev
from kiosk.core.journey import first, step
from kiosk.core.journey.moves import timings
from kiosk.core.journey.state import Browse, Kiosk, Service
from kiosk.core.lint import Level, Rule, check
from kiosk.core.menu import ServiceMode
from kiosk.core.overlay import CategoryOverlay, ItemOverlay, Overlay
from kiosk.core.places import changes, merged, put
from kiosk.core.profile import Profile
from kiosk.store.codec import codec
from tests.ui import demo, states

MENU = demo.menu()
BAR = Profile(
    title="Bar",
    overlay=Overlay(
        items={"gyudon": ItemOverlay(hidden=True)},
        categories={"kids": CategoryOverlay(hidden=True)},
        category_order=("drinks",),
    ),
    modes=(ServiceMode.TAKE_OUT,),
    language="en",
    greeting={"en": "Cheers"},
    pictures=("shop:a.webp",),
    queue=True,
)
CONTENT = Content(
    overlay=Overlay(items={"cheeseburger": ItemOverlay(hidden=True)}),
    brand=Brand({"en": "Yamada"}, attract=("gyudon",)),
    wording={"greeting": {"en": "Hello"}, "closing": {"en": "Bye"}},
    profiles={"bar": BAR},
)


def kiosk(profile: str) -> Kiosk:
    facts = states.NAMED["loading"]("ja").shop
    made = first(facts.facts, facts.now)
    return step(made, ev.MenuArrived(shown(CONTENT, MENU, profile)))[0]


def test_what_a_profile_hides_goes_with_what_the_shop_hides() -> None:
    bar, other = shown(CONTENT, MENU, "bar"), shown(CONTENT, MENU)
    assert "gyudon" not in bar.by_id and "cheeseburger" not in bar.by_id
    assert "gyudon" in other.by_id and "cheeseburger" not in other.by_id
    assert bar.categories[0].id == "drinks" != other.categories[0].id
    assert bar.brand.pictures == ("shop:a.webp",) and bar.brand.name == {"en": "Yamada"}
    assert bar.wording == {"greeting": {"en": "Cheers"}, "closing": {"en": "Bye"}}


def test_a_profile_that_is_not_there_differs_in_nothing() -> None:
    assert shown(CONTENT, MENU, "drive-through") == shown(CONTENT, MENU)


def test_a_kiosk_that_offers_one_mode_asks_nothing_and_switches_nothing() -> None:
    bar = kiosk("bar")
    assert bar.guest.language == "en" and bar.guest.basket.mode is ServiceMode.TAKE_OUT
    menu, _ = step(bar, ev.Began())
    assert isinstance(menu.screen, Browse) and menu.guest.basket.mode is ServiceMode.TAKE_OUT
    assert step(menu, ev.ModeSwitchAsked())[0].overlay is None
    simple = next(item for item in MENU.items if item.barcode)
    assert isinstance(step(bar, ev.Scanned(simple.barcode or ""))[0].screen, Browse)


def test_another_kiosk_of_the_shop_asks_as_ever() -> None:
    other = kiosk("")
    assert other.guest.language == "ja"
    assert isinstance(step(other, ev.Began())[0].screen, Service)


def test_each_guest_begins_in_the_profiles_language_and_who_has_chosen_keeps_theirs() -> None:
    bar = kiosk("bar")
    chosen, _ = step(bar, ev.LanguageChosen("ja"))
    again, _ = step(chosen, ev.MenuArrived(shown(CONTENT, MENU, "bar")))
    assert again.guest.language == "ja"
    begun, _ = step(chosen, ev.Began())
    assert step(begun, ev.CancelAsked())[0].guest.language == "en"


def test_a_profile_may_be_in_queue_mode_always() -> None:
    assert kiosk("bar").shop.hurried and not kiosk("").shop.hurried
    assert timings(kiosk("bar")).idle < timings(kiosk("")).idle


def test_a_profile_has_places_like_the_rest_of_a_draft() -> None:
    hidden = ("profiles", "bar", "overlay", "items", "gyudon", "hidden")
    made = Put({("profiles", "bar", "title"): "Bar", hidden: True}).on(Content())
    assert made.profiles["bar"].overlay.items["gyudon"].hidden
    assert {change.place for change in changes(Content(), made)} == {("profiles", "bar", "title"), hidden}
    mine = put(made, {("profiles", "bar", "queue"): True})
    theirs = put(made, {("profiles", "bar", "language"): "en"})
    both, clashes = merged(made, mine, theirs)
    assert not clashes and (both.profiles["bar"].queue, both.profiles["bar"].language) == (True, "en")
    assert put(made, {("profiles", "bar"): None}) == Content()


def test_it_is_written_and_read_with_its_edition() -> None:
    kept = codec(Content).dump_json(CONTENT, exclude_defaults=True)
    assert codec(Content).validate_json(kept) == CONTENT
    assert list(CONTENT.pictures()) == ["shop:a.webp"]


def test_what_is_wrong_with_profiles_is_found() -> None:
    wrong = replace(
        BAR, language="fr", overlay=Overlay(items={"gone": ItemOverlay(hidden=True)}, item_order=("x",))
    )
    found = check(replace(CONTENT, profiles={"bar": wrong}), MENU, ("ja", "en"), profile="bra")
    ours = {(lint.rule, lint.where) for lint in found if lint.where[:1] == ("profiles",)}
    assert ours == {
        (Rule.PROFILE, ("profiles", "bra")),
        (Rule.PROFILE_LANGUAGE, ("profiles", "bar", "language")),
        (Rule.WORDS, ("profiles", "bar", "greeting", "ja")),
        (Rule.ORPHAN, ("profiles", "bar", "overlay", "items", "gone")),
    }
    assert all(lint.level is Level.WARNING for lint in found if lint.where[:1] == ("profiles",))
    assert not [lint for lint in check(CONTENT, MENU, ("en",), profile="bar") if "profiles" in lint.where]
