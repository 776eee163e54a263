"""Old editions and pictures go, and nothing that somebody may still need."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from kiosk.core.edits import Kind, Put, SetPicture, SetPrice, SetText
from kiosk.core.money import Money
from kiosk.engine.pruning import DAY_S, FIRST_S, Pruning
from kiosk.staff import editing, publishing
from kiosk.staff.here import Here
from kiosk.store import editions, goods
from kiosk.store.edition_pruning import LEAST, Pruned, prune
from tests.core.menus import MENU
from tests.journeys.tasks import StoryClock, StoryTasks
from tests.mockpos import Clock
from tests.staff.shop_menus import NOW, a_shop, edited, kept_picture, published

DAY = timedelta(days=1)
OLD = NOW - 200 * DAY


@pytest.fixture
def here(tmp_path: Path) -> Here:
    return a_shop(f"sqlite:///{tmp_path / 'shop.db'}")


def name(text: str) -> SetText:
    return SetText(Kind.ITEM, "burger", "name", "en", text)


def pruned(here: Here, now: datetime = NOW) -> Pruned:
    with here.writing() as transaction:
        return prune(transaction, now)


def numbers(here: Here) -> list[int]:
    return sorted(head.number for head in publishing.history(here))


def many(here: Here, count: int, since: datetime = OLD) -> None:
    for at in range(count):
        published(here, name(f"Burger {at}"), now=since + timedelta(hours=at))


@pytest.mark.slow
def test_the_newest_twenty_stay_however_old_they_are(here: Here) -> None:
    many(here, LEAST + 3)
    assert pruned(here) == Pruned(3, 0)
    assert numbers(here) == list(range(4, LEAST + 4))
    assert pruned(here) == Pruned(0, 0)


@pytest.mark.slow
def test_what_is_younger_than_ninety_days_stays(here: Here) -> None:
    many(here, 3)
    many(here, LEAST + 5, NOW - 80 * DAY)
    assert pruned(here) == Pruned(3, 0)
    assert len(numbers(here)) == LEAST + 5


@pytest.mark.slow
def test_what_holds_and_what_comes_stay_and_so_do_all_after_them(here: Here) -> None:
    first = published(here, name("Holds"), now=OLD)
    for at in range(LEAST + 2):
        later = OLD + timedelta(hours=1 + at)
        draft = edited(here, name(f"Later {at}"), now=later)
        put_off = publishing.publish(here, draft, MENU, "Aki", later, NOW + DAY)
        publishing.withdraw(here, put_off.number, "Aki", later)
    assert pruned(here) == Pruned(0, 0) and first in numbers(here)


@pytest.mark.slow
def test_the_edition_a_draft_began_with_stays(here: Here) -> None:
    many(here, 2)
    editing.save(here, edited(here, name("Drafted"), now=OLD + DAY), "Ken", OLD + DAY)
    many_more = OLD + 2 * DAY
    with here.writing() as transaction:
        kept = editions.draft(transaction)
        assert kept is not None and kept.base == 2
    for at in range(LEAST + 1):
        publishing.restore(here, 1, MENU, "Aki", many_more + timedelta(hours=at))
    assert pruned(here) == Pruned(1, 0)
    assert numbers(here)[0] == 2


@pytest.mark.slow
def test_prices_of_the_pos_are_handed_on_to_whoever_restores_its_own_menu(here: Here) -> None:
    before = MENU.by_id["burger"].variants[0].price
    published(here, SetPrice("burger", Money(500, "JPY")), now=OLD)
    many(here, LEAST + 2, OLD + timedelta(hours=1))
    assert pruned(here).editions == 3
    again = publishing.restore(here, 0, MENU, "Aki", NOW)
    with here.reading() as transaction:
        told = {
            write.id: write.value for write in goods.waiting(transaction) if write.edition == again.number
        }
    assert told["burger"] == {mode.value: [price.minor, price.currency] for mode, price in before.items()}


def test_pictures_go_that_no_edition_and_no_draft_names(here: Here) -> None:
    shown_in = kept_picture(here, b"edition", OLD)
    drafted = kept_picture(here, b"draft", OLD)
    branded = kept_picture(here, b"brand", OLD)
    kept_picture(here, b"loose", OLD)
    kept_picture(here, b"just now", NOW - DAY)
    kept_picture(here, b"chosen again", OLD)
    kept_picture(here, b"chosen again", NOW - DAY)
    published(here, SetPicture(Kind.ITEM, "burger", shown_in), now=NOW)
    published(here, Put({("profiles", "bar", "pictures"): (branded,)}), now=NOW)
    editing.save(here, edited(here, SetPicture(Kind.ITEM, "cola", drafted)), "Ken", NOW)
    assert pruned(here) == Pruned(0, 1)
    with here.reading() as transaction:
        hashes = [each.removeprefix("shop:").partition(".")[0] for each in (shown_in, drafted, branded)]
        assert goods.missing_files(transaction, hashes) == []


def test_it_is_done_once_a_day_behind_the_guests(here: Here) -> None:
    many(here, LEAST + 1)
    clock = StoryClock(Clock())
    tasks = StoryTasks(clock)
    pruning = Pruning(here.url, tasks, clock)
    pruning.start()
    tasks.pass_by(FIRST_S + 1)
    tasks.settle()
    assert numbers(here)[0] == 2
    tasks.pass_by(DAY_S)
    tasks.settle()
    pruning.close()
    assert len(numbers(here)) == LEAST
