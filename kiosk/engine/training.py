"""Training: a second kiosk behind the same screen, with fake money and a POS of its own.

It cannot reach the shop's POS, terminal or programme: it has another configuration (that of a demo shop, on a
mock POS which is this program's own child), another data folder, other adapters and other threads. Nothing of
it outlives its end or a restart.
"""

from __future__ import annotations

import logging
import shutil
from collections.abc import Callable
from contextlib import AbstractContextManager
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from kiosk import config as configuration
from kiosk.core.journey.events import Event
from kiosk.core.journey.state import HOME, Kiosk
from kiosk.demo import demo_pos
from kiosk.engine.machine import Machine
from kiosk.engine.tasks import Tasks
from kiosk.store.errors import StoreError

if TYPE_CHECKING:
    from kiosk.config import Config

log = logging.getLogger(__name__)

Child = AbstractContextManager[tuple[str, str]]
Done = Callable[[str], None]


ORDERING = "ordering"
"""Training did not begin: a guest's order is never hidden behind it."""


class State(StrEnum):
    OFF = "off"
    STARTING = "starting"
    ON = "on"


class OwnTasks(Tasks, Protocol):
    """Threads that are training's alone."""

    def close(self, last: Callable[[], None] = lambda: None) -> None: ...


def demo_of(config: Config) -> str:
    """The demo shop whose money is this shop's, else the one in yen."""
    return "us" if config.shop.currency == "USD" else "okawari"


def folder_of(config: Config) -> Path:
    """Training's data folder."""
    return config.kiosk.data_dir / "training"


def training_config(config: Config, url: str, token: str) -> Config:
    """A demo shop's settings for training at this kiosk: of the real ones only how the machine is built."""
    from dataclasses import replace

    made = configuration.demo(demo_of(config), url, token, folder_of(config))
    real = config.kiosk
    own = replace(
        made.kiosk,
        id="training",
        panel_mm=real.panel_mm,
        theme=real.theme,
        text_scale=real.text_scale,
        reader_place=real.reader_place,
        reduce_motion=real.reduce_motion,
        idle_s=real.idle_s,
        warn_s=real.warn_s,
    )
    database = replace(made.shop_database, backups=0)
    return replace(made, kiosk=own, shop_database=database, signin=None, printer=None, source="training")


class Training:
    """Begun and ended by staff, for the engine's thread. `real` is the kiosk that sells; `show` gets each
    state of the training kiosk; `changed` is called where `state` is another; `audit(action, **details)`
    writes into the audit log. `pos` starts a mock POS for a demo shop, and ends it.

    It ends by itself after `[kiosk] training_idle_min` minutes without a touch, and when the shop opens or
    closes; a restart of the program knows nothing of it.
    """

    def __init__(
        self,
        real: Machine,
        make_tasks: Callable[[], OwnTasks],
        show: Callable[[Kiosk], None],
        changed: Callable[[], None],
        audit: Callable[..., None],
        pos: Callable[[str], Child] = demo_pos,
    ) -> None:
        self._real, self._make_tasks = real, make_tasks
        self._show, self._changed, self._audit, self._pos = show, changed, audit, pos
        self.state = State.OFF
        self.machine: Machine | None = None
        self._tasks: OwnTasks | None = None
        self._child: Child | None = None
        self._shop_open = True
        self._clearing = False
        self._ended: tuple[Machine, OwnTasks] | None = None
        """What is still to be cleared away."""
        self._forget: Callable[[], None] = lambda: None

    @property
    def on(self) -> bool:
        return self.state is State.ON

    def may_begin(self) -> bool:
        """Nobody is ordering, for a guest's order is never hidden behind training; and what the last training
        was made of is gone.
        """
        free = self.state is State.OFF and not self._clearing
        return free and isinstance(self._real.engine.kiosk.screen, HOME)

    def begin(self, done: Done) -> None:
        """Start the mock POS and, on it, the training kiosk. `done` gets "", ORDERING, or a text that says
        why it could not be.
        """
        if not self.may_begin():
            done(ORDERING)
            return
        self._be(State.STARTING)
        config = self._real.config

        def start() -> tuple[Child, Config]:
            shutil.rmtree(folder_of(config), ignore_errors=True)
            child = self._pos(demo_of(config))
            return child, training_config(config, *child.__enter__())

        self._real.tasks.background(start, lambda made, error: self._started(made, error, done))

    def _started(self, made: Any, error: BaseException | None, done: Done) -> None:
        if error is not None:
            self._not_begun(str(error), done)
            return
        self._child, config = made
        if not isinstance(self._real.engine.kiosk.screen, HOME):
            self._not_begun(ORDERING, done)
            return
        tasks = self._make_tasks()
        try:
            self.machine = Machine(config, tasks, self._real.clock, self._on_show, self._failed)
        except StoreError as error:
            tasks.close()
            self._not_begun(str(error), done)
            return
        self._tasks = tasks
        self._shop_open = self._real.engine.kiosk.shop.open
        self.machine.start()
        self._be(State.ON)
        self.touched()
        self._show(self.machine.engine.kiosk)
        done("")

    def _not_begun(self, why: str, done: Done) -> None:
        self._give_back()
        self._be(State.OFF)
        done(why)

    def _on_show(self, state: Kiosk) -> None:
        if self.on:
            self._show(state)

    def _failed(self, why: str) -> None:
        log.error("training cannot go on: %s", why)
        self.end("failed")

    def post(self, event: Event) -> None:
        """A touch, while it is on."""
        if self.machine is not None:
            self.touched()
            self.machine.post(event)

    def hold(self, held: bool) -> None:
        """See `Engine.hold`."""
        if self.machine is not None:
            self.machine.engine.hold(held)

    def touched(self) -> None:
        """Somebody is there: the time after which it ends begins anew."""
        self._forget()
        minutes = self._real.config.kiosk.training_idle_min
        self._forget = self._real.tasks.later(minutes * 60, lambda: self.end("idle"))

    def real_shown(self, state: Kiosk) -> None:
        """The real kiosk has come to another state: where the shop opens or closes, training ends."""
        if self.on and state.shop.open != self._shop_open:
            self.end("opening" if state.shop.open else "closing")

    def end(self, why: str) -> None:
        """Back to the real kiosk at once; what training was made of is cleared away behind it."""
        if not self.on or self.machine is None or self._tasks is None:
            return
        self._forget()
        machine, tasks = self.machine, self._tasks
        self.machine = self._tasks = None
        self._clearing, self._ended = True, (machine, tasks)
        machine.close()
        self._be(State.OFF)
        self._audit("training_ended", why=why)
        log.info("training ended: %s", why)
        self._give_back(self._cleared)

    def _give_back(self, then: Callable[[], None] = lambda: None) -> None:
        """End the child, in a worker, though the program ends first: calls that wait for it fail at once."""
        child, self._child = self._child, None
        if child is None:
            then()
            return

        def ended(_: Any, error: BaseException | None) -> None:
            if error is not None:
                log.warning("the mock POS of the training did not end well: %s", error)
            then()

        self._real.tasks.owed(lambda: child.__exit__(None, None, None), ended)

    def _cleared(self) -> None:
        self._end_threads()
        folder = folder_of(self._real.config)
        self._real.tasks.background(lambda: shutil.rmtree(folder, ignore_errors=True), self._is_clear)

    def _end_threads(self) -> None:
        """Those of a training that has ended: its running calls end, and its files are closed."""
        ended, self._ended = self._ended, None
        if ended is not None:
            machine, tasks = ended
            tasks.close(machine.close_stores)
            machine.leave()

    def _is_clear(self, _: Any, error: BaseException | None) -> None:
        self._clearing = False

    def _be(self, state: State) -> None:
        self.state = state
        self._changed()

    def close(self) -> None:
        """The program ends: the child with it. Nothing is waited for but running calls."""
        self._forget()
        if self._child is not None:
            self._child.__exit__(None, None, None)
            self._child = None
        if self.machine is not None and self._tasks is not None:
            self.machine.close()
            self._ended, self.machine = (self.machine, self._tasks), None
        self._end_threads()
        shutil.rmtree(folder_of(self._real.config), ignore_errors=True)
