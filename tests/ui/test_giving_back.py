"""Between guests, memory goes back: once each time that everybody has left."""

import weakref
from collections.abc import Iterator
from types import SimpleNamespace

import pytest
from PySide6.QtQuick import QQuickWindow

from kiosk.ui import giving_back
from kiosk.ui.giving_back import AFTER_S, GivingBack
from tests.engine.steady import Tasks


class Circle:
    """What only the garbage collector finds."""

    def __init__(self) -> None:
        self.itself = self


class Kiosk:
    def __init__(self, window: QQuickWindow) -> None:
        self.tasks, self.somebody = Tasks(), False
        self.giving = GivingBack(self.tasks, window, lambda: not self.somebody)

    def moves(self, somebody: bool) -> None:
        self.somebody = somebody
        self.giving.moved()


@pytest.fixture
def given(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """When pages were given back."""
    times: list[int] = []
    monkeypatch.setattr(giving_back, "trim", lambda: times.append(len(times)))
    return times


@pytest.fixture
def kiosk(qapp: object) -> Iterator[Kiosk]:
    window = QQuickWindow()
    yield Kiosk(window)
    window.deleteLater()


def test_what_a_guest_left_is_gone_soon_after(kiosk: Kiosk, given: list[int]) -> None:
    kiosk.moves(somebody=True)
    left = Circle()
    remembered = weakref.ref(left)
    del left
    kiosk.moves(somebody=False)
    assert not given
    kiosk.tasks.pass_by(AFTER_S)
    assert remembered() is None
    assert len(given) == 1


def test_nothing_more_until_somebody_was_there_again(kiosk: Kiosk, given: list[int]) -> None:
    for _ in range(3):  # the stock, the clock: the screen changes, and nobody is there
        kiosk.moves(somebody=False)
        kiosk.tasks.pass_by(AFTER_S)
    assert len(given) == 1
    kiosk.moves(somebody=True)
    kiosk.moves(somebody=False)
    kiosk.tasks.pass_by(AFTER_S)
    assert len(given) == 2


def test_a_guest_who_comes_at_once_is_not_disturbed(kiosk: Kiosk, given: list[int]) -> None:
    kiosk.moves(somebody=False)
    kiosk.tasks.pass_by(AFTER_S / 2)
    kiosk.moves(somebody=True)
    kiosk.tasks.pass_by(60)
    assert not given


def test_the_c_library_is_asked_where_it_can_be(monkeypatch: pytest.MonkeyPatch) -> None:
    giving_back.trim()  # this machine's own
    kept: list[int] = []
    gnu, other = SimpleNamespace(malloc_trim=kept.append), SimpleNamespace()
    for library in (gnu, other):
        monkeypatch.setattr(giving_back.ctypes, "CDLL", lambda name, library=library: library)
        giving_back.trim()
    assert kept == [0], "nothing is kept at the top of the heap"
