"""Fetches the menu's pictures behind the guests' backs, and notices what changed under the same name."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Protocol

from kiosk.core.journey import events as ev
from kiosk.core.journey.events import Event
from kiosk.core.menu import Menu
from kiosk.core.overlay import SHOP
from kiosk.core.pictures import names
from kiosk.engine.adapters import Ports
from kiosk.engine.pictures import Pictures
from kiosk.engine.tasks import Clock, Tasks
from kiosk.ports.errors import PortError
from kiosk.ports.pos import NotModified
from kiosk.store.errors import StoreError

log = logging.getLogger(__name__)

AT_A_TIME = 8
RARELY_S = 3600.0
"""So often the POS is asked of every picture whether it changed."""
AT_MOST_S = 300.0
"""A new menu makes it be asked at once, but not more often than this."""


class EtagStore(Protocol):
    """What is asked of `kiosk.store.local.Cache`, on the store's thread."""

    def picture_etag(self, name: str) -> str | None: ...

    def set_picture_etag(self, name: str, etag: str | None) -> None: ...


class PictureWatch:
    """`look` is for workers, `follow` for the engine's thread: one round at a time. `own` gives the shop's
    own pictures, or raises PortError.
    """

    def __init__(
        self,
        ports: Ports,
        pictures: Pictures,
        etags: EtagStore,
        tasks: Tasks,
        clock: Clock,
        post: Callable[[Event], None],
        own: Callable[[str], bytes] | None = None,
    ) -> None:
        self._ports = ports
        self._pictures = pictures
        self._etags = etags
        self._tasks = tasks
        self._clock = clock
        self._post = post
        self._own = own
        self._round: list[str] | None = None
        self._wished = False
        self._asked = clock.monotonic() - AT_MOST_S
        self._unusable: dict[str, str | None] = {}
        self._no_room = ""
        """Why the last one could not be written: said once."""

    def look(self, menu: Menu) -> None:
        """What an earlier start fetched is still there."""
        self._pictures.look(names(menu))

    def follow(self, menu: Menu, new: bool) -> None:
        """The POS said that this is the menu: fetch what is missing, and what changed where it is time."""
        self._wished = self._wished or new
        if self._round is not None:
            return
        since = self._clock.monotonic() - self._asked
        every = since >= RARELY_S or (self._wished and since >= AT_MOST_S)
        if every:
            self._asked, self._wished = self._clock.monotonic(), False
        self._round = []
        self._tasks.background(lambda: self._wanted(menu, every), self._begin)

    def _wanted(self, menu: Menu, every: bool) -> list[str]:
        """In the order a guest meets them, those that are not there first."""
        if every:
            self._pictures.tidy(self._clock.now().timestamp())
            return self._pictures.missing(menu) + self._pictures.there(menu)
        return [name for name in self._pictures.missing(menu) if name not in self._unusable]

    def _begin(self, wanted: list[str] | None, error: BaseException | None) -> None:
        if error is not None:
            log.error("the pictures could not be looked through", exc_info=error)
        self._round = wanted or []
        self._next()

    def _next(self) -> None:
        """A few at a time: each few are shown while the next come."""
        few = (self._round or [])[:AT_A_TIME]
        if not few:
            self._round = None
            return
        self._round = (self._round or [])[AT_A_TIME:]

        def done(came: int | None, error: BaseException | None) -> None:
            if isinstance(error, StoreError):
                self._wait_for_room(error)
                return
            if error is not None:
                log.error("pictures could not be fetched", exc_info=error)
            if came:
                self._no_room = ""
                self._post(ev.PicturesArrived())
            self._next()

        self._tasks.background(lambda: sum(map(self._fetched, few)), done)

    def _wait_for_room(self, error: StoreError) -> None:
        """The round ends, and what is still missing is asked for in the next: there may be room by then."""
        self._round = None
        if self._no_room != str(error):
            log.warning("pictures cannot be kept: %s", error)
            self._post(ev.PicturesArrived())  # those before it
        self._no_room = str(error)

    def _fetched(self, name: str) -> bool:
        """Has a new look of the picture come? One that fails keeps its last good look, or its place empty,
        and is asked for again later. Raises StoreError where it came and cannot be written.
        """
        since = self._since(name)
        if since == "":  # the POS marks no versions: a picture is the same as long as its name is
            return False
        try:
            answer = self._answer(name, since)
        except PortError as error:
            log.info("a picture did not come: %s", error)
            return False
        if isinstance(answer, NotModified):
            return False
        data, etag = answer
        if not self._pictures.keep(name, data):
            self._unusable[name] = etag
            return False
        self._unusable.pop(name, None)
        self._remember(name, etag)
        return True

    def _answer(self, name: str, since: str | None) -> tuple[bytes, str | None] | NotModified:
        """The shop's own pictures never change under their names."""
        if self._own is not None and name.startswith(SHOP):
            return self._own(name), None
        return self._ports.pos.picture(name, since)

    def _since(self, name: str) -> str | None:
        """The mark of the version that need not come again, None where any may come."""
        if name in self._unusable:
            return self._unusable[name]
        if name not in self._pictures:
            return None
        try:
            return self._tasks.in_store(lambda: self._etags.picture_etag(name))
        except StoreError as error:
            log.warning("a picture's mark could not be read: %s", error)
            return None

    def _remember(self, name: str, etag: str | None) -> None:
        try:
            self._tasks.in_store(lambda: self._etags.set_picture_etag(name, etag or ""))
        except StoreError as error:
            log.warning("a picture's mark could not be kept: %s", error)
