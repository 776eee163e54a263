"""What nobody can need any more of a shop's editions and pictures goes, within one transaction of the shop
database.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from datetime import datetime, timedelta

from sqlalchemy import Connection, delete, or_, select

from kiosk.core.frozen import frozen
from kiosk.store.codec import codec
from kiosk.store.edition_tables import drafts, editions, files
from kiosk.store.editions import Replaced, alone, holding_number, replaced_of

KEPT = timedelta(days=90)
LEAST = 20
"""So many editions are kept however old they are."""
LOOSE = timedelta(days=7)
"""So long a picture is kept that no edition and no draft names: somebody may just be choosing it."""
_PICTURE = re.compile(r"shop:([0-9a-f]{64})")
_AT_ONCE = 500


@frozen
class Pruned:
    """How many there were."""

    editions: int
    pictures: int


def prune(connection: Connection, now: datetime) -> Pruned:
    """Editions that are older than `KEPT`, and pictures that are named nowhere. Of editions the newest
    `LEAST` stay, what holds now, what is to come, what a draft began with, and all after those.
    """
    alone(connection)
    return Pruned(_prune_editions(connection, now), _prune_pictures(connection, now))


def _prune_editions(connection: Connection, now: datetime) -> int:
    """The oldest, up to the first that is kept: who restores one needs all that came after it."""
    numbers = list(connection.execute(select(editions.c.number).order_by(editions.c.number)).scalars())
    young = or_(editions.c.at >= now - KEPT, editions.c.valid_from >= now - KEPT)
    kept = {*numbers[-LEAST:], *connection.execute(select(editions.c.number).where(young)).scalars()}
    kept |= set(connection.execute(select(drafts.c.base)).scalars()) & set(numbers)
    holds = holding_number(connection, now)
    first = min(kept | ({holds} if holds is not None else set()), default=None)
    gone = [number for number in numbers if first is not None and number < first]
    if gone:
        _hand_on(connection, gone, now)
        connection.execute(delete(editions).where(editions.c.number.in_(gone)))
    return len(gone)


def _hand_on(connection: Connection, gone: Collection[int], now: datetime) -> None:
    """What the POS had before those that go is kept with the oldest of those that stay, for whoever restores
    the POS's own menu.
    """
    began = (
        editions.c.withdrawn_by.is_(None) & (editions.c.number > max(gone)) & (editions.c.valid_from <= now)
    )
    query = select(editions.c.number).where(began).order_by(editions.c.valid_from, editions.c.number)
    heir = connection.execute(query).scalars().first()
    if heir is not None:
        known: Replaced = replaced_of(connection, [*gone, heir])
        text = codec(Replaced).dump_json(known).decode()
        connection.execute(editions.update().where(editions.c.number == heir).values(replaced=text))


def _prune_pictures(connection: Connection, now: datetime) -> int:
    """Names are looked for in the texts as they are: also in those of a newer program."""
    named: set[str] = set()
    for table in (editions, drafts):
        for text in connection.execute(select(table.c.content)).scalars():
            named.update(_PICTURE.findall(text))
    old = select(files.c.sha256).where(files.c.at < now - LOOSE)
    loose = sorted(set(connection.execute(old).scalars()) - named)
    for at in range(0, len(loose), _AT_ONCE):  # databases limit the length of a list
        connection.execute(delete(files).where(files.c.sha256.in_(loose[at : at + _AT_ONCE])))
    return len(loose)
