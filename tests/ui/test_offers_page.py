"""The page of offers, at the screen, over a real house programme."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.core.money import Money
from kiosk.core.offers import Discount
from kiosk.ports.errors import Unreachable
from kiosk.ports.loyalty import LoyaltyCapabilities
from kiosk.ports.programme_change import Code, KnownCode, MultiplierDay
from kiosk.ui.complaints import Complaints
from pos_adapters.house_loyalty import HouseLoyalty
from tests.ui.offers_scene import furnish, go, page, touch
from tests.ui.staff_scene import Scene, staff


@pytest.fixture
def here(tmp_path: Path, qapp: object) -> Iterator[tuple[Scene, HouseLoyalty]]:
    with Complaints() as complaints, page(tmp_path, language="en") as made:
        yield made
    assert complaints.found == []


@pytest.fixture
def scene(here: tuple[Scene, HouseLoyalty]) -> Scene:
    return here[0]


@pytest.fixture
def loyalty(here: tuple[Scene, HouseLoyalty]) -> HouseLoyalty:
    return here[1]


def codes(loyalty: HouseLoyalty) -> dict[str, KnownCode]:
    return {each.code.code: each for each in loyalty.programme_settings().codes}


def audited(scene: Scene) -> list[tuple[str, str]]:
    return [(entry.action, entry.details["what"]) for entry in scene.notes.audit if "what" in entry.details]


@pytest.mark.slow
def test_codes_are_listed_with_their_uses_closed_ones_last(scene: Scene) -> None:
    said = scene.texts()
    assert said.index("HARU10") < said.index("NATSU") and "Used 0 of 500" in said
    assert scene.hand.sees("end_HARU10") and not scene.hand.sees("end_NATSU")


def test_a_code_is_added_and_guests_can_use_it(scene: Scene, loyalty: HouseLoyalty) -> None:
    touch(scene, "addOffer", "takeAmount")
    scene.page.programme.type("code", "aki 200")
    scene.page.programme.type("name.ja", "秋の200円引き")
    scene.page.programme.type("name.en", "Autumn")
    scene.page.programme.type("value", "200")
    scene.page.programme.type("min_total", "1,000")
    scene.page.programme.type("most", "50")
    scene.page.programme.type("channel", "poster")
    touch(scene, "untilMonthLater", "saveOffer")
    today = scene.clock.now().astimezone(scene.config.shop.time_zone).date()
    known = codes(loyalty)["AKI200"].code
    assert known == Code(
        "AKI200",
        {"ja": "秋の200円引き", "en": "Autumn"},
        Discount(amount=Money(200, "JPY")),
        Money(1000, "JPY"),
        today,
        known.last_day,
        50,
        None,
        "poster",
    )
    assert known.last_day is not None and known.last_day > today + timedelta(days=27)
    assert loyalty.check_code("aki200", None).discount.amount == Money(200, "JPY")
    assert scene.hand.sees("end_AKI200") and audited(scene) == [("code_added", "AKI200")]


def test_what_is_unfinished_is_not_sent_and_the_page_says_what_is_missing(
    scene: Scene, loyalty: HouseLoyalty
) -> None:
    before = codes(loyalty)
    touch(scene, "addOffer", "saveOffer")
    assert "3 signs" in scene.hand.text("staffToast")
    scene.page.programme.type("code", "AKI")
    touch(scene, "saveOffer")
    assert "name" in scene.hand.text("staffToast")
    scene.page.programme.type("name.ja", "秋")
    for wrong in ("", "101", "0", "ten"):
        scene.page.programme.type("value", wrong)
        touch(scene, "saveOffer")
        assert scene.hand.sees("saveOffer")
    assert codes(loyalty) == before and audited(scene) == []


def test_a_code_that_is_there_already_is_refused(scene: Scene, loyalty: HouseLoyalty) -> None:
    touch(scene, "addOffer")
    for field, text in (("code", "HARU10"), ("name.ja", "春"), ("value", "50")):
        scene.page.programme.type(field, text)
    touch(scene, "saveOffer")
    assert "already" in scene.hand.text("staffToast")
    assert codes(loyalty)["HARU10"].code.discount == Discount(percent=10)


def test_a_code_is_closed_by_two_touches(scene: Scene, loyalty: HouseLoyalty) -> None:
    touch(scene, "end_HARU10")
    assert not codes(loyalty)["HARU10"].closed
    touch(scene, "end_HARU10")
    assert codes(loyalty)["HARU10"].closed and audited(scene) == [("code_closed", "HARU10")]


def test_a_code_is_tried_on_a_sample_basket(scene: Scene) -> None:
    touch(scene, "try_HARU10")
    quote = scene.page.trying._tried.quote
    assert quote.discounts[0].amount == Money(quote.subtotal.minor * 10 // 100, "JPY")
    assert "Spring" in scene.texts() and "To pay" in scene.texts()
    touch(scene, "sheetClose")
    assert not scene.page.trying.open


def test_a_reward_is_added_its_points_changed_and_it_is_removed(scene: Scene, loyalty: HouseLoyalty) -> None:
    before = loyalty.programme_settings().rewards
    touch(scene, "sectionRewards", "addOffer")
    for field, text in (("points", "150"), ("name.ja", "15％オフ"), ("value", "15")):
        scene.page.programme.type(field, text)
    touch(scene, "saveOffer")
    new = loyalty.programme_settings().rewards[-1]
    assert (new.points, new.discount, dict(new.name)) == (150, Discount(percent=15), {"ja": "15％オフ"})
    touch(scene, f"points_{new.id}")
    scene.page.programme.type("points", "180")
    touch(scene, "saveOffer")
    assert loyalty.programme_settings().rewards[-1].points == 180
    touch(scene, f"end_{new.id}", f"end_{new.id}")
    assert loyalty.programme_settings().rewards == before
    assert [action for action, _ in audited(scene)] == ["reward_set", "reward_set", "reward_removed"]


@pytest.mark.slow
def test_days_multiply_points_every_week_or_once(scene: Scene, loyalty: HouseLoyalty) -> None:
    before = loyalty.programme_settings().days
    touch(scene, "sectionDays", "addOffer", "factor_300", "weekday_5", "weekday_6", "saveOffer")
    assert loyalty.programme_settings().days == (*before, MultiplierDay(300, (5, 6)))
    touch(scene, "addOffer", "sinceDayLater", "saveOffer")
    today = scene.clock.now().astimezone(scene.config.shop.time_zone).date()
    assert loyalty.programme_settings().days[-1] == MultiplierDay(200, day=today + timedelta(days=1))
    last = str(len(before) + 1)
    touch(scene, f"end_{last}", f"end_{last}")
    assert loyalty.programme_settings().days == (*before, MultiplierDay(300, (5, 6)))


@pytest.mark.slow
def test_a_programme_that_does_not_answer_is_told_the_same_again(
    scene: Scene, loyalty: HouseLoyalty, monkeypatch: pytest.MonkeyPatch
) -> None:
    keys: list[str] = []

    def away(change: object, key: str) -> None:
        keys.append(key)
        raise Unreachable("down")

    monkeypatch.setattr(loyalty, "write_programme", away)
    touch(scene, "sectionDays", "addOffer", "weekday_0", "saveOffer", "saveOffer")
    assert "does not answer" in scene.hand.text("staffToast") and scene.page.programme.editing == "day"
    assert len(keys) == 2 and len(set(keys)) == 1 and audited(scene) == []


class Elsewhere:
    """A programme that takes no word from a kiosk, or only about codes."""

    def __init__(self, *parts: str) -> None:
        self.capabilities = LoyaltyCapabilities(write_programme=parts)


@pytest.mark.slow
@pytest.mark.parametrize("loyalty", [None, Elsewhere()])
def test_where_nothing_can_be_set_the_page_says_where_it_is(
    tmp_path: Path, qapp: object, loyalty: Elsewhere | None
) -> None:
    with staff(tmp_path, tab="people", language="en") as scene:
        furnish(scene, loyalty)
        go(scene)
        assert scene.hand.sees("elsewhere")
        assert not scene.hand.sees("sectionCodes")
        assert scene.page.section == "happy" and scene.hand.sees("addOffer")
