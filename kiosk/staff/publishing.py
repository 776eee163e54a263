"""Publishing the draft, for now or for a time to come; the editions there were, and any of them again.

All of one publishing is one transaction: after a power cut there is the old or the new, never half of it.
What the POS is told of it (prices, names) is queued in that transaction, and brought to it by the kiosks.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from kiosk.core.edition import NOTHING, Content, Edition, shown
from kiosk.core.edits import Kind
from kiosk.core.language import PLAIN_JAPANESE
from kiosk.core.laying import pos_name, pos_prices
from kiosk.core.menu import Menu, ServiceMode, Text
from kiosk.core.money import Money
from kiosk.core.overlay import SHOP
from kiosk.core.places import Place, changes
from kiosk.core.sold_out import Goods
from kiosk.core.sound import faults
from kiosk.staff.editing import Draft, begun, brought_together, on_top, shared
from kiosk.staff.here import Here
from kiosk.store import editions as store
from kiosk.store import goods
from kiosk.store.editions import Head, Replaced, Transaction
from kiosk.store.goods import PosWrite

_NAMED = {
    Kind.ITEM.value: Goods.ITEM,
    Kind.VARIANT.value: Goods.VARIANT,
    Kind.OPTION.value: Goods.OPTION,
}
LONGEST_NOTE = 200

Names = Mapping[str, Mapping[str, Text]]
"""By the overlay's table, id and language."""


class NotFit(Exception):
    """The draft cannot be published: no kiosk could sell from it. `faults`: why, each with its place."""

    def __init__(self, found: list[str]) -> None:
        more = f" (and {len(found) - 1} more)" if len(found) > 1 else ""
        super().__init__(f"{found[0]}{more}")
        self.faults = found


class NoEdition(Exception):
    """There is no edition of that number; `begun`: it has begun already."""

    def __init__(self, number: int, begun: bool = False) -> None:
        said = f"Edition {number} has begun, or there is none: restore an earlier one instead."
        super().__init__(said if begun else f"There is no edition {number}.")
        self.begun = begun


def publish(
    here: Here,
    draft: Draft,
    menu: Menu,
    by: str,
    now: datetime,
    at: datetime | None = None,
    note: str = "",
    mine: Collection[Place] = (),
    theirs: Collection[Place] = (),
) -> Edition:
    """The draft with all that others saved becomes an edition, which holds from `at` on (aware; None: now);
    editions that are still to begin get its changes too. `menu`: the POS's, as it is. Raises NotFit, Conflict
    (as `kiosk.staff.editing.save`) and StoreError; then nothing has changed.
    """
    with here.changing() as transaction:
        there = shared(transaction, now)
        pos = _Pos(transaction, menu, now)
        content = _writable(brought_together(draft, there, mine, theirs), pos)
        _check(transaction, content, menu)
        new = Edition(0, by, now, max(at or now, now), note.strip()[:LONGEST_NOTE], content)
        edition = _add(transaction, here, there.published, new, pos, now)
        if new.valid_from == now:
            _carry_on(transaction, here, there.published, new, pos, now)
        store.drop_draft(transaction)
    return edition


def history(here: Here) -> list[Head]:
    """The editions there were, that holds, and those to come, newest first. Raises StoreError."""
    with here.reading() as transaction:
        return store.heads(transaction)


def edition(here: Here, number: int) -> Edition:
    """An edition with its content; 0: the POS's menu as it is. Raises NoEdition, StoreError."""
    with here.reading() as transaction:
        return _edition(transaction, number)


def holding(here: Here, now: datetime) -> Edition | None:
    """The edition that holds now. Raises StoreError."""
    with here.reading() as transaction:
        return store.holding(transaction, now)


def restore(here: Here, number: int, menu: Menu, by: str, now: datetime, note: str = "") -> Edition:
    """An earlier edition's content holds again, as a new edition; 0: nothing is laid over the POS's menu any
    more. Prices and names that later editions wrote to the POS are written back. The draft, if there is one,
    stays. Raises NoEdition, NotFit, StoreError.
    """
    with here.changing() as transaction:
        old = _edition(transaction, number)
        replaced = store.replaced_since(transaction, number, now)
        pos = _Pos(transaction, menu, now)
        content = _writable(replace(old.content, prices=replaced.prices), pos)
        _check(transaction, content, menu)
        before = shared(transaction, now).published
        new = Edition(0, by, now, now, note.strip()[:LONGEST_NOTE], content, number)
        return _add(transaction, here, before, new, pos, now, replaced.names)


def withdraw(here: Here, number: int, by: str, now: datetime) -> None:
    """Take back an edition that has not begun. Raises NoEdition, StoreError."""
    with here.changing() as transaction:
        if not store.withdraw(transaction, number, by, now):
            raise NoEdition(number, begun=True)


def waiting(here: Here) -> list[PosWrite]:
    """What the POS is yet to be told, with why it was not told so far. Raises StoreError."""
    with here.reading() as transaction:
        return goods.waiting(transaction)


def _edition(transaction: Transaction, number: int) -> Edition:
    found = store.edition(transaction, number)
    if found is not None:
        return found
    if number:
        raise NoEdition(number)
    beginning = datetime.min
    return Edition(0, "", beginning, beginning, content=NOTHING)


class _Pos:
    """What the POS says, or will say once it was told what waits."""

    def __init__(self, transaction: Transaction, menu: Menu, now: datetime) -> None:
        self.menu = menu
        self._waits = {write.place: write.value for write in goods.waiting(transaction) if write.due <= now}

    def prices(self, variant_id: str) -> Mapping[ServiceMode, Money]:
        waits = self._waits.get((Goods.VARIANT, variant_id, "price"), {})
        known = pos_prices(self.menu, variant_id)
        return {mode: Money(*waits[mode.value]) if mode.value in waits else known[mode] for mode in known}

    def name(self, table: str, name: str) -> Text:
        known = pos_name(self.menu, table, name)
        return {**known, **self._waits.get((_NAMED[table], name, "name"), {})} if known else {}


def _writable(content: Content, pos: _Pos) -> Content:
    """Without prices of what the POS no longer has, and those it has already."""
    kept: dict[str, Mapping[ServiceMode, Money]] = {}
    for variant_id, prices in content.prices.items():
        known = pos.prices(variant_id)
        new = {
            ServiceMode(mode): price for mode, price in prices.items() if known.get(mode) not in (price, None)
        }
        if new:
            kept[variant_id] = new
    return replace(content, prices=kept)


def _check(transaction: Transaction, content: Content, menu: Menu) -> None:
    wrong = [
        f"price of {variant_id}: price must be from 0, in {menu.currency}"
        for variant_id, prices in content.prices.items()
        if any(price.minor < 0 or price.currency != menu.currency for price in prices.values())
    ]
    hashes = [name.removeprefix(SHOP).partition(".")[0] for name in content.pictures()]
    wrong += [f"picture {sha256[:12]} is not in the shop database" for sha256 in
              goods.missing_files(transaction, hashes)]  # fmt: skip
    for profile in ("", *content.profiles):
        wrong += faults(shown(content, menu, profile))
    if wrong:
        raise NotFit(wrong)


def _add(
    transaction: Transaction,
    here: Here,
    before: Content,
    new: Edition,
    pos: _Pos,
    now: datetime,
    back: Names | None = None,
) -> Edition:
    """Write an edition, and what the POS is told of it. `back`: names that it shall have again."""
    names = _names(before, new.content, back or {}, pos) if "name" in here.takes else {}
    prices = new.content.prices if "price" in here.takes else {}
    replaced = Replaced(
        {name: {mode: pos.prices(name)[mode] for mode in wanted} for name, wanted in prices.items()},
        {table: {name: pos.name(table, name) for name in named} for table, named in names.items()},
    )
    edition = store.add(transaction, new, replaced)

    def write(of: Goods, name: str, part: str, value: Any) -> PosWrite:
        return PosWrite(edition.number, of, name, part, value, edition.valid_from, here.kiosk_id)

    writes = [
        write(_NAMED[table], name, "name", dict(text))
        for table, named in names.items()
        for name, text in named.items()
    ]
    for variant_id, wanted in prices.items():
        value = {mode.value: [price.minor, price.currency] for mode, price in wanted.items()}
        writes.append(write(Goods.VARIANT, variant_id, "price", value))
    goods.tell_pos(transaction, writes, now)
    return edition


def _carry_on(
    transaction: Transaction, here: Here, before: Content, new: Edition, pos: _Pos, now: datetime
) -> None:
    """Each edition that is still to begin is published again with what changed now; where both change the
    same, it keeps its own.
    """
    changed = begun(new.content)
    for coming in store.coming(transaction, now):
        content = on_top(before, begun(coming.content), changed)
        again = replace(coming, content=replace(content, prices=coming.content.prices))
        if again == coming:
            continue
        store.withdraw(transaction, coming.number, new.by, now)
        _add(transaction, here, changed, again, pos, now)


def _names(before: Content, after: Content, back: Names, pos: _Pos) -> Names:
    """The names that the POS is told: those that change, and those it had (`back`) where none is said now.
    How a name is read is the shop's alone: no POS has a place for it.
    """
    found: dict[str, dict[str, dict[str, str]]] = {
        table: {name: dict(text) for name, text in named.items()} for table, named in back.items()
    }
    for change in changes(before, after):
        match change.place:
            case ("overlay", ("items" | "options") as table, name, "name", language):
                pass
            case ("overlay", "variants" as table, name, language):
                pass
            case _:
                continue
        if change.after and language != PLAIN_JAPANESE and pos_name(pos.menu, table, name):
            found.setdefault(table, {}).setdefault(name, {})[language] = change.after
    return found
