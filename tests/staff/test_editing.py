"""One draft a shop: changed, undone, saved by two, published, restored."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, event

from kiosk.core.edition import NOTHING
from kiosk.core.edits import Copy, Hide, Kind, SetAllergens, SetPicture, SetPrice, SetText
from kiosk.core.menu import ServiceMode
from kiosk.core.money import Money
from kiosk.core.sold_out import Goods
from kiosk.staff import editing, publishing, selling, untold
from kiosk.staff.here import Here
from kiosk.store import goods as store
from tests.core.menus import MENU
from tests.staff.shop_menus import NOW, a_shop, edited, kept_picture, published, renamed

NAME = ("overlay", "items", "burger", "name", "en")
CHEAP = SetPrice("burger", Money(500, "JPY"))


def name(text: str, item_id: str = "burger") -> SetText:
    return SetText(Kind.ITEM, item_id, "name", "en", text)


@pytest.fixture(scope="module")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("shop") / "shop.db"
    selling.listed(a_shop(f"sqlite:///{path}"), NOW)
    return path


@pytest.fixture
def database(migrated: Path, tmp_path: Path) -> Path:
    folder = tmp_path / "shop"
    folder.mkdir()
    return Path(shutil.copy(migrated, folder / "shop.db"))


@pytest.fixture
def here(database: Path) -> Here:
    return a_shop(f"sqlite:///{database}")


# The draft.


def test_an_edit_is_undone_and_one_that_changes_nothing_is_none(here: Here) -> None:
    draft = edited(here, name("One"), name("Two"), name("Two"))
    assert [change.after for change in draft.changes] == ["Two"] and len(draft.undo) == 2
    draft = editing.undone(editing.undone(editing.undone(draft)))
    assert draft.changes == () and not draft.unsaved


def test_what_is_emptied_is_as_the_pos_has_it(here: Here) -> None:
    assert edited(here, name("One"), name(" ")).content == NOTHING


def test_a_saved_draft_is_everybodys(here: Here) -> None:
    editing.save(here, edited(here, name("One")), "Aki", NOW)
    assert [change.after for change in editing.opened(here, NOW).changes] == ["One"]
    assert editing.discard(here, NOW).changes == ()
    assert editing.opened(here, NOW).changes == ()


def test_two_managers_who_change_different_things_lose_nothing(here: Here) -> None:
    aki, ben = editing.opened(here, NOW), editing.opened(here, NOW)
    editing.save(here, editing.changed(aki, name("One"), here.takes), "Aki", NOW)
    saved = editing.save(here, editing.changed(ben, Hide(Kind.ITEM, "soup"), here.takes), "Ben", NOW)
    assert len(saved.changes) == 2 and saved.undo == ()


def test_two_managers_at_the_same_place_see_both_versions(here: Here) -> None:
    aki, ben = editing.opened(here, NOW), editing.opened(here, NOW)
    editing.save(here, editing.changed(aki, name("One"), here.takes), "Aki", NOW)
    ben = editing.changed(ben, name("Uno"), here.takes)
    later = NOW + timedelta(minutes=1)
    with pytest.raises(editing.Conflict) as refused:
        editing.save(here, ben, "Ben", later)
    (disputed,) = refused.value.disputed
    assert (disputed.place, disputed.mine, disputed.theirs) == (NAME, "Uno", "One")
    assert (disputed.by, disputed.at, disputed.base) == ("Aki", NOW, None)
    assert [c.after for c in editing.opened(here, NOW).changes] == ["One"]  # nothing was saved
    assert [c.after for c in editing.save(here, ben, "Ben", later, theirs=[NAME]).changes] == ["One"]
    assert [c.after for c in editing.save(here, ben, "Ben", later, mine=[NAME]).changes] == ["Uno"]


def test_who_publishes_over_somebody_elses_change_is_asked_too(here: Here) -> None:
    mine = edited(here, name("Uno"))
    published(here, name("One"))
    with pytest.raises(editing.Conflict) as refused:
        publishing.publish(here, mine, MENU, "Ben", NOW)
    assert refused.value.disputed[0].by == "Aki"
    assert publishing.publish(here, mine, MENU, "Ben", NOW, mine=[NAME]).content.overlay.items[
        "burger"
    ].name == {"en": "Uno"}


def test_a_draft_goes_on_over_an_edition_that_was_published_meanwhile(here: Here) -> None:
    editing.save(here, edited(here, name("One")), "Aki", NOW)
    publishing.restore(here, 0, MENU, "Ben", NOW, "back to the POS's")
    draft = editing.opened(here, NOW)
    assert draft.base == 1 and [change.after for change in draft.changes] == ["One"]


def test_a_pos_that_takes_no_prices_refuses_them_in_words(here: Here) -> None:
    here = replace(here, takes=("name",))
    with pytest.raises(editing.CannotChange, match="Change the price at the POS"):
        edited(here, CHEAP)


def test_what_is_said_of_one_dish_is_copied_to_others(here: Here) -> None:
    draft = edited(
        here,
        name("One"),
        SetText(Kind.ITEM, "burger", "text", "en", "With sauce"),
        SetAllergens(Kind.ITEM, "burger", frozenset({"egg"})),
        Copy("burger", ("soup", "salad")),
    )
    items = draft.content.overlay.items
    assert items["soup"] == items["salad"]
    assert items["soup"].text == {"en": "With sauce"} and items["soup"].name == {}


# Publishing.


def test_publishing_ends_the_draft_and_queues_what_the_pos_takes(here: Here) -> None:
    assert published(here, name("One"), CHEAP, Hide(Kind.ITEM, "soup")) == 1
    draft = editing.opened(here, NOW)
    assert draft.base == 1 and draft.changes == () and draft.content.prices == {}
    told = {(write.goods, write.id, write.part): write.value for write in publishing.waiting(here)}
    assert told == {
        (Goods.ITEM, "burger", "name"): {"en": "One"},
        (Goods.VARIANT, "burger", "price"): {"eat_in": [500, "JPY"], "take_out": [500, "JPY"]},
    }


def test_a_price_the_pos_has_already_is_not_written(here: Here) -> None:
    price = MENU.by_id["burger"].variants[0].price[ServiceMode.EAT_IN]
    published(here, SetPrice("burger", price, ServiceMode.EAT_IN))
    assert publishing.waiting(here) == []


def test_the_newer_word_is_told(here: Here) -> None:
    published(here, CHEAP)
    published(here, SetPrice("burger", Money(510, "JPY")))
    (write,) = publishing.waiting(here)
    assert write.value["eat_in"] == [510, "JPY"]


def test_what_the_pos_does_not_take_is_told_until_somebody_gives_it_up(here: Here) -> None:
    published(here, CHEAP, name("One"))
    price = next(write for write in publishing.waiting(here) if write.part == "price")
    assert untold.untold(here) == (), "nobody has tried it yet"
    with here.writing() as transaction:
        store.not_told(transaction, [price], NOW + timedelta(hours=1), "closed for today")
    (write,) = untold.untold(here)
    assert untold.name_of(write, MENU) == MENU.by_id["burger"].name
    assert "new price: closed for today" in untold.said(write, "en")[0]
    assert "新しい価格" in untold.said(write, "ja")[0]
    with here.writing() as transaction:
        store.not_told(transaction, [write], NOW + timedelta(hours=2), "tried once more since")
    untold.give_up(here, write)
    assert untold.untold(here) == ()
    assert [waits.part for waits in publishing.waiting(here)] == ["name"], "the rest waits on"


def test_what_was_asked_for_since_is_not_given_up(here: Here) -> None:
    published(here, CHEAP)
    (old,) = publishing.waiting(here)
    published(here, SetPrice("burger", Money(510, "JPY")))
    untold.give_up(here, old)
    assert [write.value["eat_in"] for write in publishing.waiting(here)] == [[510, "JPY"]]


def test_a_draft_no_kiosk_could_sell_from_is_not_published(here: Here) -> None:
    editing.save(here, edited(here, name("x" * 3000)), "Aki", NOW)
    with pytest.raises(publishing.NotFit, match="burger"):
        publishing.publish(here, editing.opened(here, NOW), MENU, "Aki", NOW)
    assert publishing.history(here) == [] and len(editing.opened(here, NOW).changes) == 1


def test_a_picture_must_be_there(here: Here) -> None:
    known = kept_picture(here, b"picture", NOW)
    assert published(here, SetPicture(Kind.ITEM, "burger", known)) == 1
    with pytest.raises(publishing.NotFit, match="picture"):
        published(here, SetPicture(Kind.ITEM, "soup", f"shop:{'1' * 64}.webp"))


def test_restoring_writes_back_what_the_pos_had(here: Here) -> None:
    published(here, name("One"), CHEAP)
    changed = renamed(MENU, "burger", "One")
    assert published(here, name("Two"), menu=changed) == 2
    edition = publishing.restore(here, 1, renamed(MENU, "burger", "Two"), "Ben", NOW)
    assert (edition.number, edition.restored) == (3, 1)
    told = {(write.id, write.part): write.value for write in publishing.waiting(here)}
    assert told["burger", "name"] == {"en": "One"}
    with pytest.raises(publishing.NoEdition):
        publishing.restore(here, 77, MENU, "Ben", NOW)


def test_restoring_while_the_pos_is_away_takes_back_what_it_has_not_heard_yet(here: Here) -> None:
    published(here, CHEAP)
    published(here, SetPrice("burger", Money(510, "JPY")))
    publishing.restore(here, 1, MENU, "Ben", NOW)
    (write,) = publishing.waiting(here)
    assert write.value == {"eat_in": [500, "JPY"], "take_out": [500, "JPY"]}
    publishing.restore(here, 0, MENU, "Ben", NOW)
    (write,) = publishing.waiting(here)
    before = MENU.by_id["burger"].variants[0].price
    assert write.value == {mode.value: [price.minor, "JPY"] for mode, price in before.items()}


# Power cuts.


class Cuts:
    """A copy of the database's files before every statement, as a power cut would leave them."""

    def __init__(self, folder: Path, into: Path) -> None:
        self._folder, self._into = folder, into
        self.taken: list[Path] = []

    def __call__(self, *_: Any) -> None:
        cut = self._into / f"cut-{len(self.taken)}"
        shutil.copytree(self._folder, cut)
        self.taken.append(cut)


@pytest.fixture
def cuts(database: Path, tmp_path: Path) -> Iterator[Cuts]:
    cuts = Cuts(database.parent, tmp_path)
    yield cuts
    if event.contains(Engine, "before_cursor_execute", cuts):
        event.remove(Engine, "before_cursor_execute", cuts)


def test_a_power_cut_while_publishing_leaves_the_old_or_the_new(here: Here, cuts: Cuts) -> None:
    published(here, name("One"))
    editing.save(here, edited(here, name("Two"), CHEAP), "Aki", NOW)
    draft = editing.opened(here, NOW)
    event.listen(Engine, "before_cursor_execute", cuts)
    publishing.publish(here, draft, MENU, "Aki", NOW)
    cuts()
    event.remove(Engine, "before_cursor_execute", cuts)
    assert len(cuts.taken) > 8
    seen = set()
    for cut in cuts.taken:
        again = a_shop(f"sqlite:///{cut / 'shop.db'}")
        state = (
            len(publishing.history(again)),
            len(editing.opened(again, NOW).changes),
            sorted(write.part for write in publishing.waiting(again)),
        )
        assert state in ((1, 3, ["name"]), (2, 0, ["name", "price"])), cut
        seen.add(state[0])
    assert seen == {1, 2}


def test_a_power_cut_while_selling_out_leaves_list_and_queue_in_step(here: Here, cuts: Cuts) -> None:
    event.listen(Engine, "before_cursor_execute", cuts)
    selling.sold_out(here, Goods.ITEM, "burger", None, "Aki", NOW)
    event.remove(Engine, "before_cursor_execute", cuts)
    for cut in cuts.taken:
        again = a_shop(f"sqlite:///{cut / 'shop.db'}")
        assert len(selling.listed(again, NOW)) == len(publishing.waiting(again))


# Out of sale.


def test_a_time_that_is_over_is_refused(here: Here) -> None:
    with pytest.raises(ValueError, match="over already"):
        selling.sold_out(here, Goods.ITEM, "burger", NOW, "Aki", NOW)


def test_what_only_the_pos_stopped_only_the_pos_brings_back_if_it_does_not_listen(here: Here) -> None:
    here = replace(here, takes=())
    with pytest.raises(selling.OnlyThePos):
        selling.back(here, Goods.ITEM, "burger", NOW)
    selling.sold_out(here, Goods.ITEM, "burger", None, "Aki", NOW)
    selling.back(here, Goods.ITEM, "burger", NOW)
    assert selling.listed(here, NOW) == () and publishing.waiting(here) == []


def test_what_is_said_last_of_something_counts(here: Here) -> None:
    selling.sold_out(here, Goods.ITEM, "burger", None, "Aki", NOW)
    until = NOW + timedelta(hours=1)
    selling.sold_out(here, Goods.ITEM, "burger", until, "Ben", NOW)
    (known,) = selling.listed(here, NOW)
    assert (known.until, known.by) == (until, "Ben")
    (write,) = publishing.waiting(here)
    assert write.value == {"sold_out": True, "until": until.isoformat()}
    assert selling.listed(here, until) == ()
