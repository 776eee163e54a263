"""Editions, the shop's draft and the counter that says that something changed, within one transaction of the
shop database (`ShopDatabase.transaction`, `reading`).
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import field
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, RowMapping, delete, desc, func, or_, select

from kiosk.core.edition import FORMAT, Content, Edition, InForce, Prices
from kiosk.core.frozen import frozen
from kiosk.core.menu import Text
from kiosk.core.places import Place
from kiosk.store import goods
from kiosk.store.codec import codec
from kiosk.store.edition_tables import drafts, editions, revision
from kiosk.store.errors import CorruptStore, NewerStore, StoreError
from kiosk.store.running import running

_ONLY = 1
_HEADS = tuple(column for column in editions.columns if column.name not in ("content", "replaced"))

Transaction = Connection
"""What the functions here and in `kiosk.store.goods` work in, for who must not know the database."""

Author = tuple[Place, str, datetime]
"""Who changed a place of the draft last, and when."""


# The counter.


def known_revision(connection: Connection) -> int:
    """What kiosks ask for every two seconds."""
    return int(connection.execute(select(revision.c.number)).scalar_one())


def changed(connection: Connection) -> int:
    """What follows in this transaction passes to all kiosks. Called first, it also keeps other writers out
    until the transaction ends. The answer is the new revision.
    """
    connection.execute(revision.update().values(number=revision.c.number + 1))
    return known_revision(connection)


def alone(connection: Connection) -> None:
    """Keeps other writers out until the transaction ends, where nothing is to pass to the kiosks."""
    connection.execute(select(revision.c.number).with_for_update())


# Editions.


@frozen
class Head:
    """An edition without its content. `withdrawn_by`: it never began, because somebody took it back."""

    number: int
    by: str
    at: datetime
    valid_from: datetime
    note: str
    restored: int | None
    withdrawn_by: str | None


def heads(connection: Connection, most: int = 200) -> list[Head]:
    """Newest first."""
    found = connection.execute(select(*_HEADS).order_by(desc(editions.c.number)).limit(most))
    return [_head(row) for row in found.mappings()]


def _head(row: RowMapping) -> Head:
    names = ("number", "at", "valid_from", "note", "restored", "withdrawn_by")
    return Head(by=row["author"], **{name: row[name] for name in names})


def edition(connection: Connection, number: int) -> Edition | None:
    """None where there is none. Raises NewerStore, CorruptStore."""
    row = connection.execute(select(editions).where(editions.c.number == number)).mappings().first()
    return None if row is None else _edition(row)


def holding(connection: Connection, now: datetime) -> Edition | None:
    """The edition that holds now. Raises NewerStore, CorruptStore."""
    begun = _not_withdrawn().where(_begun(now))
    row = connection.execute(begun.order_by(desc(editions.c.valid_from), desc(editions.c.number))).mappings()
    found = row.first()
    return None if found is None else _edition(found)


def holding_number(connection: Connection, now: datetime) -> int | None:
    """That edition's number, whoever wrote it."""
    query = select(editions.c.number).where(editions.c.withdrawn_by.is_(None), _begun(now))
    return connection.execute(query.order_by(desc(editions.c.valid_from), desc(editions.c.number))).scalar()


def coming(connection: Connection, now: datetime) -> list[Edition]:
    """Those that are still to begin, in that order. Raises NewerStore, CorruptStore."""
    later = _not_withdrawn().where(~_begun(now))
    rows = connection.execute(later.order_by(editions.c.valid_from, editions.c.number)).mappings()
    return [_edition(row) for row in rows]


def _begun(now: datetime) -> Any:
    """As `Edition.begun`."""
    return or_(editions.c.valid_from <= now, editions.c.valid_from <= editions.c.at)


def _not_withdrawn() -> Any:
    return select(editions).where(editions.c.withdrawn_by.is_(None))


def _edition(row: RowMapping) -> Edition:
    content = _content(row["content"], row["format"], f"edition {row['number']} of the shop's menu")
    return Edition(
        row["number"], row["author"], row["at"], row["valid_from"], row["note"], content, row["restored"]
    )


def _content(text: str, written: int, what: str) -> Content:
    if written > FORMAT:
        raise NewerStore(f"{what} is from a newer version of this program. Install that version here too.")
    try:
        found: Content = codec(Content).validate_json(text)
    except ValueError:
        raise CorruptStore(f"{what} cannot be read. Restore an earlier one.") from None
    return found


def _text(content: Content) -> str:
    return codec(Content).dump_json(content, exclude_defaults=True).decode()


@frozen
class Replaced:
    """What the POS had before an edition was written to it: prices, and names by the overlay's table
    ("items", "variants", "options"), id and language.
    """

    prices: Prices = field(default_factory=dict)
    names: Mapping[str, Mapping[str, Text]] = field(default_factory=dict)


def add(connection: Connection, new: Edition, replaced: Replaced) -> Edition:
    """Write an edition; the answer has the next number in place of its own."""
    last = connection.execute(select(func.max(editions.c.number))).scalar() or 0
    row = {
        "number": last + 1,
        "author": new.by,
        "at": new.at,
        "valid_from": new.valid_from,
        "note": new.note,
        "format": FORMAT,
        "content": _text(new.content),
        "restored": new.restored,
        "replaced": codec(Replaced).dump_json(replaced).decode(),
    }
    connection.execute(editions.insert().values(row))
    return Edition(last + 1, new.by, new.at, new.valid_from, new.note, new.content, new.restored)


def withdraw(connection: Connection, number: int, by: str, now: datetime) -> bool:
    """Take back an edition that has not begun; False where it has, or there is none."""
    there = (editions.c.number == number) & ~_begun(now) & editions.c.withdrawn_by.is_(None)
    done = connection.execute(editions.update().where(there).values(withdrawn_by=by))
    if done.rowcount:
        goods.forget_edition(connection, number)
    return bool(done.rowcount)


def replaced_since(connection: Connection, number: int, now: datetime) -> Replaced:
    """What the POS had before the editions after `number` were written to it."""
    later = (editions.c.number > number) & _begun(now) & editions.c.withdrawn_by.is_(None)
    return _replaced(connection, later)


def replaced_of(connection: Connection, numbers: Collection[int]) -> Replaced:
    """What the POS had before these editions were written to it, those that were withdrawn left out."""
    return _replaced(connection, editions.c.number.in_(numbers) & editions.c.withdrawn_by.is_(None))


def _replaced(connection: Connection, which: Any) -> Replaced:
    query = select(editions.c.replaced).where(which).order_by(editions.c.valid_from, editions.c.number)
    prices: dict[str, Any] = {}
    names: dict[str, dict[str, Any]] = {}
    for text in connection.execute(query).scalars():
        found: Replaced = codec(Replaced).validate_json(text)
        _first(prices, found.prices)
        for table, named in found.names.items():
            _first(names.setdefault(table, {}), named)
    return Replaced(prices, names)


def _first(known: dict[str, Any], more: Mapping[str, Mapping[Any, Any]]) -> None:
    """What is known already is older, and stays."""
    for name, values in more.items():
        known[name] = {**values, **known.get(name, {})}


# What is in force.


def in_force(
    connection: Connection, now: datetime, known: Mapping[int, Edition]
) -> tuple[InForce, list[StoreError]]:
    """All that a kiosk has to know, and what of it could not be understood: then the last edition that could
    holds on. `known`: editions that need not be read again, by number.
    """
    problems: list[StoreError] = []
    number = known_revision(connection)
    query = select(*_HEADS).where(editions.c.withdrawn_by.is_(None))
    rows = connection.execute(query.order_by(editions.c.valid_from, editions.c.number)).mappings().all()
    wanted: list[Edition] = []
    for row in reversed(rows):
        try:
            found = known.get(row["number"])
            if found is None or found.at != row["at"]:  # in a database made anew numbers begin anew
                found = edition(connection, row["number"])
        except StoreError as error:
            problems.append(error)
            continue
        assert found is not None
        wanted.append(found)
        if found.begun(now):
            break
    out, runs = tuple(goods.sold_out(connection)), running(connection)
    return InForce(number, tuple(reversed(wanted)), out, runs), problems


# The draft.


@frozen
class Kept:
    """The shop's draft as it was saved last. `base`: the edition it began with, 0: none."""

    base: int
    version: int
    by: str
    at: datetime
    content: Content
    authors: tuple[Author, ...]


def draft(connection: Connection) -> Kept | None:
    """Raises NewerStore, CorruptStore."""
    row = connection.execute(select(drafts)).mappings().first()
    if row is None:
        return None
    content = _content(row["content"], row["format"], "the draft of the shop's menu")
    authors = codec(tuple[Author, ...]).validate_json(row["authors"])
    return Kept(row["base"], row["version"], row["author"], row["at"], content, authors)


def keep_draft(connection: Connection, kept: Kept) -> None:
    drop_draft(connection)
    row = {
        "id": _ONLY,
        "base": kept.base,
        "version": kept.version,
        "author": kept.by,
        "at": kept.at,
        "format": FORMAT,
        "content": _text(kept.content),
        "authors": codec(Sequence[Author]).dump_json(kept.authors).decode(),
    }
    connection.execute(drafts.insert().values(row))


def drop_draft(connection: Connection) -> None:
    connection.execute(delete(drafts))
