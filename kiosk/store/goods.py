"""What staff put out of sale, what the POS is yet to be told, and the shop's own pictures, within one
transaction of the shop database.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import fields
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, RowMapping, and_, bindparam, delete, or_, select

from kiosk.core.frozen import frozen
from kiosk.core.sold_out import Goods, SoldOut, Until
from kiosk.store.edition_tables import files, pos_writes
from kiosk.store.edition_tables import sold_out as out
from kiosk.store.upsert import upsert

ANYBODY = timedelta(seconds=30)
"""What the kiosk that asked for it has not brought to the POS by then, another one does."""
SOLD_OUT = "sold_out"
"""The part of a `PosWrite` that says whether something can be had."""
AT_ONCE = 0
"""The edition of what belongs to none."""


# Sold out.


def sold_out(connection: Connection) -> list[SoldOut]:
    """Oldest first; also what has ended by the clock, until somebody clears it away."""
    found = connection.execute(select(out).order_by(out.c.at, out.c.goods, out.c.id)).mappings()
    return [_sold_out(row) for row in found]


def _sold_out(row: RowMapping) -> SoldOut:
    return SoldOut(Goods(row["goods"]), row["id"], Until(row["how"]), row["until"], row["at"], row["author"])


def put_sold_out(connection: Connection, each: SoldOut) -> None:
    row = {"goods": each.goods.value, "id": each.id, "how": each.how.value, "until": each.until}
    upsert(connection, out, row | {"at": each.at, "author": each.by})


def take_back(connection: Connection, goods: Goods, name: str) -> bool:
    """Was it on the list?"""
    done = connection.execute(delete(out).where(out.c.goods == goods.value, out.c.id == name))
    return bool(done.rowcount)


def clear_ended(connection: Connection, kiosk_id: str, takes: Collection[str], now: datetime) -> None:
    """What has ended by the clock leaves the list; a POS that knows no times (see `gone`) is told."""
    over = [each for each in sold_out(connection) if not each.holds(now)]
    over = [each for each in over if take_back(connection, each.goods, each.id)]
    if SOLD_OUT in takes and "until" not in takes:
        tell_pos(connection, [there(each.goods, each.id, kiosk_id, now) for each in over], now)


# What the POS is yet to be told.

_KEY = ("edition", "goods", "id", "part", "serial", "due")
_THIS = tuple(pos_writes.c[name] == bindparam(f"its_{name}") for name in _KEY)
"""The row as it was read: not what was asked for since."""


@frozen
class PosWrite:
    """One part of one `MenuChange`. `edition`: the one it belongs to, 0 for none. `value`: the part, a JSON
    object. `due`: not before then. `kiosk_id` brings it. `problem`: why the last try failed.
    """

    edition: int
    goods: Goods
    id: str
    part: str
    value: Any
    due: datetime
    kiosk_id: str
    serial: int = 0
    tries: int = 0
    problem: str | None = None

    @property
    def place(self) -> tuple[Goods, str, str]:
        return self.goods, self.id, self.part


def gone(each: SoldOut, kiosk_id: str, takes: Collection[str], now: datetime) -> PosWrite:
    """Something is sold out. A POS that knows times (`takes`: what it takes) brings it back by itself."""
    until = each.until.isoformat() if each.until is not None and "until" in takes else None
    value = {"sold_out": True, "until": until}
    return PosWrite(AT_ONCE, each.goods, each.id, SOLD_OUT, value, now, kiosk_id)


def there(goods: Goods, name: str, kiosk_id: str, now: datetime) -> PosWrite:
    """Something can be had again."""
    return PosWrite(AT_ONCE, goods, name, SOLD_OUT, {"sold_out": False, "until": None}, now, kiosk_id)


def tell_pos(connection: Connection, writes: Iterable[PosWrite], now: datetime) -> None:
    """Queue what the POS shall be told. What waited for the same place and is due already is not told any
    more: the newer word counts.
    """
    new = {(write.edition, *write.place): write for write in writes}
    if not new:
        return
    at_once = {write.place for write in new.values() if write.due <= now}
    known = waiting(connection)
    old = [w for w in known if (w.edition, *w.place) in new or (w.due <= now and w.place in at_once)]
    told(connection, old)
    before = {write.place: write.value for write in old}
    last = max((write.serial for write in known), default=0)
    rows = [_row(write, at, before) for at, write in enumerate(new.values(), last + 1)]
    connection.execute(pos_writes.insert(), rows)


def _row(write: PosWrite, serial: int, before: Mapping[tuple[Goods, str, str], Any]) -> dict[str, Any]:
    """A language or a service mode that is not spoken of now keeps what waits for it."""
    row = {name: getattr(write, name) for name in ("edition", "id", "part", "due", "kiosk_id")}
    row["value"] = {**before.get(write.place, {}), **write.value}
    return row | {"goods": write.goods.value, "serial": serial, "tries": 0, "problem": None}


def waiting(connection: Connection) -> list[PosWrite]:
    """All of it, in the order it was asked for."""
    found = connection.execute(select(pos_writes).order_by(pos_writes.c.serial)).mappings()
    return [_write(row) for row in found]


def _write(row: RowMapping) -> PosWrite:
    values = {part.name: row[part.name] for part in fields(PosWrite) if part.name != "goods"}
    return PosWrite(goods=Goods(row["goods"]), **values)


def _ours(kiosk_id: str, now: datetime) -> Any:
    mine = and_(pos_writes.c.kiosk_id == kiosk_id, pos_writes.c.due <= now)
    return or_(mine, pos_writes.c.due <= now - ANYBODY)


def due(connection: Connection, kiosk_id: str, now: datetime) -> list[PosWrite]:
    """What this kiosk is to bring to the POS now."""
    query = select(pos_writes).where(_ours(kiosk_id, now)).order_by(pos_writes.c.serial)
    return [_write(row) for row in connection.execute(query).mappings()]


def any_due(connection: Connection, kiosk_id: str, now: datetime) -> bool:
    query = select(pos_writes.c.serial).where(_ours(kiosk_id, now)).limit(1)
    return connection.execute(query).first() is not None


def told(connection: Connection, writes: Iterable[PosWrite]) -> None:
    """The POS has these; what was asked for since stays."""
    rows = [_which(write) for write in writes]
    if rows:
        connection.execute(delete(pos_writes).where(*_THIS), rows)


def _which(write: PosWrite) -> dict[str, Any]:
    return {f"its_{name}": getattr(write, name) for name in _KEY} | {"its_goods": write.goods.value}


def not_told(connection: Connection, writes: Iterable[PosWrite], again: datetime, problem: str) -> None:
    """The POS could not be told: again then."""
    rows = [_which(write) for write in writes]
    if rows:
        row = pos_writes.update().where(*_THIS)
        connection.execute(row.values(due=again, tries=pos_writes.c.tries + 1, problem=problem), rows)


def forget_edition(connection: Connection, number: int) -> None:
    connection.execute(delete(pos_writes).where(pos_writes.c.edition == number))


# Pictures.


def keep_file(connection: Connection, sha256: str, data: bytes, now: datetime) -> None:
    """`now`: chosen again, it counts as new."""
    known = connection.execute(files.update().where(files.c.sha256 == sha256).values(at=now))
    if not known.rowcount:
        connection.execute(files.insert().values(sha256=sha256, at=now, data=data))


def file(connection: Connection, sha256: str) -> bytes | None:
    found = connection.execute(select(files.c.data).where(files.c.sha256 == sha256)).scalar()
    return None if found is None else bytes(found)


def missing_files(connection: Connection, wanted: Iterable[str]) -> list[str]:
    """Which of these are not there."""
    names = list(wanted)
    there: set[str] = set()
    for start in range(0, len(names), 500):  # databases limit the length of a list
        some = files.c.sha256.in_(names[start : start + 500])
        there |= set(connection.execute(select(files.c.sha256).where(some)).scalars())
    return [name for name in names if name not in there]
