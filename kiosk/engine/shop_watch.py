"""Looks every two seconds whether the shop has something new for its kiosks. What the shop wants the POS to
know is brought there beside that, so that no look waits for a POS. While the shop database is away, what was
known last holds on, also after a restart.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Protocol

from kiosk.core.edition import Edition, InForce
from kiosk.core.frozen import frozen
from kiosk.core.overlay import SHOP
from kiosk.engine.adapters import Ports
from kiosk.engine.asking import Asking
from kiosk.engine.pos_telling import tell
from kiosk.engine.tasks import Clock, Tasks, logged
from kiosk.ports.errors import Unreachable
from kiosk.store.errors import StoreError
from kiosk.store.memory import made_to_last, undisturbed

if TYPE_CHECKING:
    from kiosk.store.shop import ShopDatabase

log = logging.getLogger(__name__)

FIRST_S = 3.0
"""The first screen is drawn by then: importing SQLAlchemy would slow it down."""
LOOK_S = 2.0
AWAY_S = 5.0
TELLING_S = 15.0
"""So long one round of telling the POS may last before others have their turn; the next look goes on."""
_NEW_DATABASE = (
    "The shop database was made anew and has no edition of the menu: this kiosk goes on with the one it "
    "remembers. Restore the database from a copy, or publish the menu again."
)


class CopyStore(Protocol):
    """What is asked of `kiosk.store.local.Cache`, on the store's thread."""

    def save_in_force(self, known: InForce) -> None: ...

    def load_in_force(self) -> InForce | None: ...


@frozen
class _Seen:
    """`known`: None: nothing is new. `due`: there is something the POS is to be told."""

    known: InForce | None
    due: bool
    problems: tuple[StoreError, ...] = ()


@dataclass
class ShopWatch:
    """Public methods are for the engine's thread, but for `load` and `picture`.

    `changed` is told what is in force whenever that is new, and with every look, because time goes on: an
    edition begins, something is sold out no longer. `told`: the POS's menu may be another: a kiosk of the
    shop has told it something. `sound`: in a worker, before the shop database is used first. `trouble` is
    told why it cannot be asked.
    """

    url: str
    kiosk_id: str
    ports: Ports
    copy: CopyStore
    tasks: Tasks
    clock: Clock
    changed: Callable[[InForce], None]
    told: Callable[[], None]
    sound: Callable[[], None]
    trouble: Callable[[BaseException | None], None] = lambda error: None
    known: InForce = InForce()
    away: str = ""
    """Why the shop database does not answer; "": it does."""
    _database: ShopDatabase | None = field(default=None, init=False)
    _problems: set[str] = field(default_factory=set, init=False)
    _seen: bool = field(default=False, init=False)
    _closed: bool = field(default=False, init=False)
    _asking: Asking = field(init=False)

    def __post_init__(self) -> None:
        self._asking = Asking(self.tasks)

    def load(self) -> InForce | None:
        """On the store's thread: what was in force when this kiosk ran last."""
        return self.copy.load_in_force()

    def start(self, known: InForce | None) -> None:
        """`known`: what `load` gave."""
        if known is not None:
            self.known = known
            self.changed(known)
        self._asking.later(FIRST_S, self.look)

    def look(self) -> None:
        """Look now; staff who changed something need not wait for it."""
        self._asking.once("shop", self._look, self._looked)

    def close(self) -> None:
        """A round of telling ends after what is being told."""
        self._closed = True
        self._asking.close()

    def leave(self) -> None:
        """After the tasks have ended."""
        if self._database is not None:
            self._database.close()

    def picture(self, name: str) -> bytes:
        """One of the shop's own pictures; in a worker. Raises Unreachable."""
        from kiosk.store import goods
        from kiosk.store.shop import ShopDatabase

        try:
            with closing(ShopDatabase(self.url)) as shop, shop.reading() as transaction:
                data = goods.file(transaction, name.removeprefix(SHOP).partition(".")[0])
        except StoreError as error:
            raise Unreachable(str(error)) from error
        if data is None:
            raise Unreachable(f"the shop database has no picture {name}")
        return data

    def _look(self) -> _Seen:
        """In a worker: one small question, mostly."""
        if self._database is None:
            self.sound()
            with undisturbed():
                from kiosk.store.shop import ShopDatabase

                self._database = ShopDatabase(self.url)
                seen = self._asked(self._database)
            made_to_last()
            return seen
        return self._asked(self._database)

    def _asked(self, shop: ShopDatabase) -> _Seen:
        from kiosk.store import editions, goods

        now, known = self.clock.now(), self.known
        with shop.reading() as transaction:
            same = editions.known_revision(transaction) == known.revision
            due = goods.any_due(transaction, self.kiosk_id, now)
        ended = [each for each in known.sold_out if not each.holds(now)]
        if same and not ended:
            return _Seen(None, due)
        if ended:
            takes = self.ports.pos.capabilities.write_menu
            with shop.transaction() as transaction:
                editions.changed(transaction)
                goods.clear_ended(transaction, self.kiosk_id, takes, now)
        read: dict[int, Edition] = {edition.number: edition for edition in known.editions}
        with shop.reading() as transaction:
            new, problems = editions.in_force(transaction, now, read)
        if known.editions and not new.editions:
            new, problems = replace(new, editions=known.editions), [*problems, StoreError(_NEW_DATABASE)]
        return _Seen(new, due, tuple(problems))

    def _looked(self, seen: _Seen | None, error: BaseException | None) -> None:
        self._say(error)
        self._asking.later(LOOK_S if error is None else AWAY_S, self.look)
        if seen is not None and seen.known is not None:
            self._news(seen.known, seen.problems)
        self.changed(self.known)
        if seen is not None:
            news = seen.known is not None and self._seen  # after a start the POS was asked just now
            self._seen = True
            if news:
                self.told()
            if seen.due:
                self._asking.once("what the POS is told", self._tell, self._pos_told)

    def _tell(self) -> bool:
        """In a worker, on a connection of its own: one round."""
        from kiosk.store import goods
        from kiosk.store.shop import ShopDatabase

        now, until = self.clock.now(), self.clock.monotonic() + TELLING_S
        with closing(ShopDatabase(self.url)) as shop:
            with shop.reading() as transaction:
                due = goods.due(transaction, self.kiosk_id, now)
            pos = self.ports.pos
            return tell(shop, pos, due, now, lambda: not self._closed and self.clock.monotonic() < until)

    def _pos_told(self, told: bool | None, error: BaseException | None) -> None:
        """The revision is another one now, by which all kiosks hear of it."""
        if told:
            self.look()

    def _news(self, new: InForce, problems: tuple[StoreError, ...]) -> None:
        self.known = new
        self.tasks.store(lambda: self.copy.save_in_force(new), logged("keep what is in force"))
        for problem in problems:
            if str(problem) not in self._problems:
                self._problems.add(str(problem))
                log.error("%s", problem)

    def _say(self, error: Any) -> None:
        """Each trouble is logged once, and its end."""
        trouble = str(error) if error is not None else ""
        if trouble == self.away:
            return
        if error is None:
            log.info("the shop database answers again")
        elif isinstance(error, StoreError):
            log.warning("the shop database is not asked for news: %s", error)
        self.away = trouble
        self.trouble(error)
