"""A number is typed. Whose it is, nobody who looks on learns: neither from what is shown, nor from how long
it takes.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from kiosk.core.journey import events as ev
from kiosk.core.journey.state import Browse, CodeScreen, Kiosk, MemberScreen, Shop
from kiosk.core.loyalty import Credential, CredentialKind
from kiosk.ports.errors import Refused, Unreachable
from tests.journeys.guest import Guest
from tests.journeys.house_kiosk import HouseKiosk, an_empty_programme
from tests.mockpos import Mock
from tests.ui.walk import Walk, close_windows, walking

NUMBER, TYPED = "+819012345678", "09012345678"
WORLDS = ("member", "stranger", "locked", "away", "offline")
"""`locked`: asked too often. `away`: the programme does not answer. `offline`: neither does the POS."""


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return an_empty_programme(tmp_path_factory.mktemp("programme"))


@pytest.fixture(scope="module")
def windows(qapp: object) -> Iterator[None]:
    yield
    close_windows()


class Seen:
    """What was shown from the first digit on, each with the second at which it was."""

    def __init__(self, kiosk: HouseKiosk) -> None:
        self._kiosk, self._from = kiosk, len(kiosk.shown)
        self._begun = kiosk.clock.monotonic()
        self.at: list[float] = []

    def states(self, shop: Shop) -> list[Kiosk]:
        """As they are in `shop`, whatever became known of it meanwhile, and without what no screen shows: the
        name of the code that was sent.
        """
        shown = (replace(each, shop=shop) for each in self._kiosk.shown[self._from :])
        bare = (replace(each, guest=replace(each.guest, challenge=None)) for each in shown)
        return [each for each, _ in groupby(bare)]

    def waits(self, seconds: float) -> None:
        self._kiosk.passes(seconds)
        self.at.append(self._kiosk.clock.monotonic() - self._begun)


def types_the_number(kiosk: HouseKiosk, guest: Guest) -> Seen:
    """Up to the end of what is said about it."""
    guest.begins()
    guest.adds("fries")
    kiosk.passes(10)
    guest.does(ev.MemberAsked())
    assert isinstance(kiosk.screen, MemberScreen)
    seen = Seen(kiosk)
    for digit in TYPED:
        guest.does(ev.DigitPressed(digit))
        seen.waits(0.1)
    assert isinstance(kiosk.screen, Browse)
    seen.waits(7)
    return seen


def proves_in_vain(kiosk: HouseKiosk, guest: Guest) -> Seen:
    """Asks for a code, and types one that is not right."""
    seen = Seen(kiosk)
    guest.does(ev.MemberAsked())
    assert isinstance(kiosk.screen, CodeScreen)
    for digit in "000000":
        guest.does(ev.DigitPressed(digit))
        seen.waits(0.1)
    assert isinstance(kiosk.screen, CodeScreen) and kiosk.screen.wrong
    seen.waits(1)
    return seen


def a_world(name: str, pos: Mock, folder: Path, empty: Path, patch: pytest.MonkeyPatch) -> HouseKiosk:
    (folder / name).mkdir()
    kiosk = HouseKiosk(pos, folder / name, empty, None)
    kiosk.start()
    kiosk.passes(1)
    if name not in ("stranger", "away stranger"):
        kiosk.programme.house.join("k", "Sakura", "ja", "1", phone=NUMBER)
    if name == "locked":
        for number in range(4):
            try:
                kiosk.programme.house.challenge(NUMBER, f"k{number}", "another kiosk")
            except Refused:
                assert number == 3
    if name in ("away", "away stranger", "offline"):
        for call in ("find", "challenge", "earn"):
            patch.setattr(kiosk.programme, call, _away)
    return kiosk


def _away(*_: object) -> None:
    raise Unreachable("away")


def pictures(states: list[Kiosk]) -> list[QImage]:
    """What the guest sees in the middle of it, when all is typed, and in the end."""
    with walking(states[0]) as walk:
        return [_picture(walk, states[at]) for at in (len(states) // 2, -2, -1)]


def _picture(walk: Walk, state: Kiosk) -> QImage:
    walk.show(state)
    return walk.at_rest()


@pytest.mark.slow
@pytest.mark.parametrize("prove", [False, True])
def test_member_stranger_locked_and_offline_see_the_same_at_the_same_time(
    pos: Mock,
    tmp_path: Path,
    empty: Path,
    windows: None,
    monkeypatch: pytest.MonkeyPatch,
    prove: bool,
) -> None:
    """A one-time code can be asked for only where somebody answers."""
    found: dict[str, tuple[list[Kiosk], list[float]]] = {}
    shop: Shop | None = None
    for name in WORLDS[:3] if prove else WORLDS:
        kiosk = a_world(name, pos, tmp_path, empty, monkeypatch)
        try:
            if name == "offline":
                pos.down()
            guest = Guest(kiosk)
            seen = types_the_number(kiosk, guest)
            if prove:
                seen = proves_in_vain(kiosk, guest)
            shop = shop or kiosk.shop
            found[name] = (seen.states(shop), seen.at)
        finally:
            pos.up()
            kiosk.leaves_for_good()
    states, at = found["member"]
    shown = pictures(states)
    for name, (others, when) in found.items():
        assert (len(others), when) == (len(states), at), name
        assert [
            number for number, pair in enumerate(zip(others, states, strict=True)) if pair[0] != pair[1]
        ] == []
        assert pictures(others) == shown, name


def test_where_nobody_answers_a_code_is_not_to_be_had_for_anybody(
    pos: Mock, tmp_path: Path, empty: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found: list[tuple[list[Kiosk], Credential | None]] = []
    shop: Shop | None = None
    for name in ("away", "away stranger"):
        kiosk = a_world(name, pos, tmp_path, empty, monkeypatch)
        guest = Guest(kiosk)
        types_the_number(kiosk, guest)
        seen = Seen(kiosk)
        guest.does(ev.MemberAsked())
        seen.waits(7)
        shop = shop or kiosk.shop
        found.append((seen.states(shop), kiosk.guest.credential))
        kiosk.leaves_for_good()
    member, stranger = found
    typed = Credential(CredentialKind.PHONE, NUMBER)
    assert member == stranger and member[1] == typed  # whose points come all the same
