"""Who agreed to join the programme is kept until the programme knows them, also while it is away."""

from __future__ import annotations

import logging
import uuid
from collections.abc import Callable
from dataclasses import fields, replace
from datetime import datetime
from typing import Any, Protocol

from kiosk.core.loyalty import Joining
from kiosk.engine import answers
from kiosk.engine.adapters import Ports
from kiosk.engine.tasks import Tasks
from kiosk.ports.errors import NotSupported, PortError, Refused
from kiosk.ports.loyalty import Enrolment
from kiosk.store.errors import StoreError

log = logging.getLogger(__name__)

STUBBORN = 10
"""One that failed more often in a row says nothing about the programme."""


class JoiningStore(Protocol):
    """What is asked of `kiosk.store.local.Outbox`; every call on the store's thread."""

    def join(self, joining: Joining) -> None: ...

    def joined(self, key: str) -> None: ...

    def joinings(self) -> list[Joining]: ...


class Joinings:
    """All methods are for worker threads. `drain` is for one at a time; a programme that is asked for the
    same person twice, by the same key, knows them once.
    """

    def __init__(self, ports: Ports, outbox: JoiningStore, tasks: Tasks, now: Callable[[], datetime]) -> None:
        self._ports = ports
        self._outbox = outbox
        self._tasks = tasks
        self._now = now
        self._told: set[str] = set()

    def new(self, person: Enrolment) -> bool:
        """Write down who wants to join, and ask the programme once. False: it did not answer.

        Where it cannot be written down, the programme is asked all the same.
        """
        joining = Joining(str(uuid.uuid4()), self._now(), **_fields(person))
        try:
            self._tasks.in_store(lambda: self._outbox.join(joining))
        except StoreError as error:
            log.error("somebody who joins could not be written down: %s", error)
        return self._asked(joining)

    def drain(self) -> tuple[int, bool]:
        """Ask for all who wait, first come first. How many a machine can still do something for, and
        whether the programme did not answer: then it is not asked for the rest.
        """
        waiting = [each for each in self._tasks.in_store(self._outbox.joinings) if each.refused is None]
        left = len(waiting)
        for joining in waiting:
            if self._asked(joining):
                left -= 1
            elif joining.tries < STUBBORN:
                return left, True
        return left, False

    def _asked(self, joining: Joining) -> bool:
        """False: it must be asked again."""
        loyalty = self._ports.loyalty
        person = Enrolment(**_fields(joining))
        try:
            if loyalty is None:
                raise NotSupported("no loyalty provider is configured")
            loyalty.enrol(person, joining.key)
        except (Refused, NotSupported) as error:
            self._tell(joining)
            reason = error.reason.value if isinstance(error, Refused) else "not supported"
            self._write(replace(joining, refused=reason, tries=0, error=None))
        except Exception as error:  # a fault of the adapter, too: it is tried again
            self._note_failure(joining, error)
            return False
        else:
            self._tasks.in_store(lambda: self._outbox.joined(joining.key))
        return True

    def _note_failure(self, joining: Joining, error: Exception) -> None:
        """What a fault of the adapter says may be about the guest, and stays out of the record."""
        kind = type(error).__name__
        said = f"{kind}: {answers.said(error)}" if isinstance(error, PortError) else kind
        if not joining.tries:
            log.warning("somebody who joined could not be booked yet: %s", said)
        late = replace(joining, tries=joining.tries + 1, error=said)
        if late.stuck(self._now()):
            self._tell(joining)
        self._write(late)

    def _tell(self, joining: Joining) -> None:
        """The log says it once."""
        if joining.key not in self._told:
            self._told.add(joining.key)
            log.error("somebody who joined waits for staff", extra={"joining": joining.key})

    def _write(self, joining: Joining) -> None:
        self._tasks.in_store(lambda: self._outbox.join(joining))


def _fields(person: Enrolment | Joining) -> dict[str, Any]:
    return {field.name: getattr(person, field.name) for field in fields(Enrolment)}
