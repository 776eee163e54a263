"""For whom a dish, a category or an offer is, and the menu as one guest has it."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.edition import Content, shown
from kiosk.core.loyalty import Member, Tier
from kiosk.core.members_only import ALL, admitted, menu_for, offers_for, prepared
from kiosk.core.overlay import CategoryOverlay, ItemOverlay, Overlay
from kiosk.core.shop_offers import Goods, HappyHour, Offers, When
from tests.core.menus import CATEGORIES, MENU

TIERS = tuple(Tier(name, {"en": name}) for name in ("new", "silver", "gold"))
NAMES = st.sampled_from([None, ALL, "new", "silver", "gold", "platinum"])


def of(tier: str | None) -> Member:
    return Member("m", "M", 0, tier=None if tier is None else Tier(tier, {}))


SOMEBODY = st.one_of(st.none(), st.sampled_from([None, "new", "silver", "gold", "old"]).map(of))


def kept(items: dict[str, str], categories: dict[str, str] | None = None) -> Content:
    return Content(
        overlay=Overlay(
            items={name: ItemOverlay(members=members) for name, members in items.items()},
            categories={n: CategoryOverlay(members=members) for n, members in (categories or {}).items()},
        )
    )


def test_a_tier_and_those_above_it_come_in() -> None:
    seen = {
        name: [admitted(name, TIERS, of(tier.id)) for tier in TIERS] for name in ("new", "silver", "gold")
    }
    assert seen == {"new": [True] * 3, "silver": [False, True, True], "gold": [False, False, True]}


@given(NAMES, NAMES, SOMEBODY)
def test_who_may_have_more_never_has_less(
    wanted: str | None, other: str | None, member: Member | None
) -> None:
    assert admitted(None, TIERS, member)
    assert admitted(wanted, TIERS, None) == (wanted is None)
    assert admitted(ALL, TIERS, member) == (member is not None)
    order = [tier.id for tier in TIERS]
    if wanted in order and other in order and order.index(other) <= order.index(wanted):
        assert admitted(other, TIERS, member) or not admitted(wanted, TIERS, member)
    assert not admitted("platinum", TIERS, member)


@given(st.dictionaries(st.sampled_from([item.id for item in MENU.items]), NAMES), SOMEBODY)
def test_what_is_barred_cannot_be_had_and_all_else_is_as_it_was(
    marks: dict[str, str | None], member: Member | None
) -> None:
    whole = replace(MENU, items=tuple(replace(i, members=marks.get(i.id)) for i in MENU.items))
    mine = menu_for(whole, TIERS, member)
    for before, after in zip(whole.items, mine.items, strict=True):
        if not admitted(before.members, TIERS, member):
            assert (after.barred, after.available) == (before.members, False)
        elif before.steps and after is not before:
            assert after.barred is not None and not after.available
        else:
            assert after is before


def test_nothing_kept_for_members_leaves_the_menu_the_same_object() -> None:
    assert menu_for(MENU, TIERS, None) is MENU
    laid = shown(kept({"cola": "silver"}), MENU)
    assert menu_for(laid, TIERS, of("gold")) is laid


def test_a_category_keeps_what_is_in_it_and_below_it() -> None:
    below = replace(
        MENU, categories=tuple(replace(c, parent_id="sides") if c.id == "drinks" else c for c in CATEGORIES)
    )
    mine = menu_for(shown(kept({}, {"sides": ALL}), below), TIERS, None)
    assert {mine.by_id[name].barred for name in ("fries", "cola", "beer")} == {ALL}
    assert mine.by_id["burger"].barred is None


def test_what_is_in_an_open_category_too_is_for_everybody() -> None:
    both = tuple(
        replace(item, category_ids=("drinks", "sides")) if item.id == "cola" else item for item in MENU.items
    )
    mine = menu_for(shown(kept({}, {"drinks": "gold"}), replace(MENU, items=both)), TIERS, of("silver"))
    assert mine.by_id["cola"].available and mine.by_id["beer"].barred == "gold"


def test_a_set_that_lacks_a_part_for_that_says_for_whom_it_is() -> None:
    mine = menu_for(shown(kept({"burger": "gold", "cheeseburger": "gold"}), MENU), TIERS, None)
    assert (mine.by_id["combo"].barred, mine.by_id["combo"].available) == ("gold", False)


def test_a_dish_inside_of_hidden_members_goods_is_not_more_than_hidden() -> None:
    laid = shown(Content(overlay=Overlay(items={"cola": ItemOverlay(hidden=True, members=ALL)})), MENU)
    assert "cola" not in menu_for(laid, TIERS, None).by_id


def test_offers_are_for_whom_they_say() -> None:
    def hour(members: str | None) -> HappyHour:
        return HappyHour({}, Goods(frozenset({"cola"})), When(), percent=10, members=members)

    offers = Offers({"all": hour(None), "club": hour(ALL), "gold": hour("gold")})
    ids = ("all", "club", "gold", "gone")
    assert offers_for(offers, ids, TIERS, None) == ("all",)
    assert offers_for(offers, ids, TIERS, of("new")) == ("all", "club")
    assert offers_for(offers, ids, TIERS, of("gold")) == ("all", "club", "gold")


def test_what_a_worker_made_ready_is_what_guests_get() -> None:
    laid = shown(kept({"cola": "silver", "beer": "gold"}), MENU)
    assert prepared(laid, TIERS) is laid and len(laid.views) == 2  # gold has all, new as much as a stranger
    for somebody in (None, of(None), of("new"), of("silver")):
        mine = menu_for(laid, TIERS, somebody)
        assert mine in laid.views.values() and "by_id" in vars(mine)
    assert prepared(MENU, TIERS) is MENU and not MENU.views
