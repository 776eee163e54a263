"""Whatever happens on the line, an adapter says truthfully whether it happened: the same for every port."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from itertools import cycle
from typing import Any

import pytest

from kiosk.conformance.nonsense import JSON, NOT_WHAT_WAS_PROMISED, PAGE, spoiled
from kiosk.conformance.suite import Ask, Suite
from kiosk.conformance.worlds import Side
from kiosk.faultproxy import EVERY, Exchange, FaultProxy, Line, Reply
from kiosk.ports.errors import NotAllowed, PortError, Uncertain, Unreachable
from kiosk.ports.http import MOST_BYTES

Effect = Callable[[], object]

A_MOMENT_S = 0.05
REFUSALS = (400, 404, 409, 418, 422)
FAULTS = (500, 502, 504, 599)
LATER = (408, 429, 503)
REDIRECTS = (301, 302, 303, 307, 308)
ROUNDS = 6
PIECE = 600
"""Bytes that a slow line carries at a time: a request is not much longer."""
DAY_S = 24 * 3600
DATES = ("Tue, 19 Jan 2038 03:14:08 GMT", "Thu, 01 Jan 1970 00:00:00 GMT", "soon")


class LineConformance(Suite):
    """A suite adds two fixtures: `asks`, every call its adapter offers, ready to be made, those that only
    read first; and `effect`, which tells how much has happened at the other side.
    """

    adapter: str
    """The name of the fixture that is the adapter."""

    @pytest.fixture
    def asks(self) -> list[Ask]:
        raise NotImplementedError

    @pytest.fixture
    def effect(self) -> Effect:
        raise NotImplementedError

    # -- did it happen?

    def test_down_means_unreachable_and_nothing_is_left_behind(
        self, asks: list[Ask], world: Side, wire: FaultProxy, effect: Effect
    ) -> None:
        before = effect()
        wire.down()
        for ask in asks:
            self.fails(world, ask, Unreachable)
        wire.up()
        assert effect() == before

    def test_a_request_that_is_cut_off_is_never_a_success(
        self, asks: list[Ask], world: Side, wire: FaultProxy, effect: Effect
    ) -> None:
        before = effect()
        wire.reset(times=None)
        for ask in asks:
            self.fails(world, ask, Unreachable, *([Uncertain] if ask.changes else []))
        assert effect() == before

    def test_what_is_never_answered_is_given_up(
        self, asks: list[Ask], world: Side, wire: FaultProxy, effect: Effect, http: Any
    ) -> None:
        """In the client's time, which is made short here; nothing waits for ever."""
        before = effect()
        http.timeout = A_MOMENT_S
        wire.black_hole()
        for ask in asks:
            self.fails(world, ask, Unreachable, *([Uncertain] if ask.changes else []))
        assert effect() == before

    @pytest.mark.parametrize("at", [1, 100, -10])
    def test_an_answer_that_was_cut_is_none(
        self, asks: list[Ask], world: Side, wire: FaultProxy, at: int
    ) -> None:
        """What changes something has happened then: nobody may say that it has not."""
        for ask in asks:
            wire.cut(at, on=self._of(ask, world), times=None)
            self.fails(world, ask, Uncertain if ask.changes else Unreachable)
            wire.clear()

    def test_an_answer_that_stops_in_the_middle_is_none(
        self, asks: list[Ask], world: Side, wire: FaultProxy, http: Any
    ) -> None:
        http.timeout = A_MOMENT_S
        wire.stall(100, times=None)
        for ask in asks:
            self.fails(world, ask, Unreachable, *([Uncertain] if ask.changes else []))

    def test_an_answer_that_trickles_is_given_up(
        self, asks: list[Ask], world: Side, wire: FaultProxy, http: Any
    ) -> None:
        """Each piece comes in time, all of it would not."""
        http.timeout = 6 * A_MOMENT_S
        wire.line = Line(bytes_per_s=PIECE / A_MOMENT_S, slice=PIECE)
        wire.change(lambda exchange: _padded(exchange, 40 * PIECE))
        self.fails(world, asks[0], Unreachable)

    # -- status codes

    @pytest.mark.parametrize("codes", [REFUSALS, FAULTS, LATER], ids=["refusals", "faults", "later"])
    def test_a_status_that_is_no_success_is_an_error(
        self, asks: list[Ask], world: Side, wire: FaultProxy, effect: Effect, codes: tuple[int, ...]
    ) -> None:
        """With a page of somebody on the way, not of the system: "not found" there does not mean that there
        is no such order.
        """
        before = effect()
        for code in codes:
            wire.answer(code, PAGE, {"Content-Type": "text/html", "Retry-After": "3600"})
            for ask in asks:
                self.fails(world, ask, *([Unreachable, Uncertain] if code in LATER else [PortError]))
            wire.clear()
        assert effect() == before

    @pytest.mark.parametrize("code", [500, 504])
    def test_a_fault_after_the_effect_is_uncertain(
        self, asks: list[Ask], world: Side, wire: FaultProxy, code: int
    ) -> None:
        wire.change(lambda _: Reply(code, JSON, b"{}"), world.changing)
        for ask in asks:
            if ask.changes:
                self.fails(world, ask, Uncertain)

    def test_a_redirect_is_never_followed(
        self, asks: list[Ask], world: Side, wire: FaultProxy, effect: Effect
    ) -> None:
        """Neither elsewhere, where the credentials are nobody's business, nor to another path."""
        before = effect()
        with FaultProxy(wire.upstream) as elsewhere:
            places = [(code, f"{elsewhere.url}/elsewhere") for code in REDIRECTS]
            for code, place in (*places, (302, "/elsewhere"), (307, "/elsewhere")):
                wire.answer(code, headers={"Location": place}, on="(?!.*/elsewhere).*")
                for ask in asks:
                    self.fails(world, ask, PortError)
                wire.clear()
            assert list(elsewhere.seen) == []
        assert not any(each.request.path == "/elsewhere" for each in wire.seen)
        assert effect() == before

    # -- nonsense

    def test_nonsense_is_never_a_parser_s_error(self, asks: list[Ask], world: Side, wire: FaultProxy) -> None:
        """After something that changes, it may have happened all the same."""
        for ask in asks:
            for name, body in () if ask.document else NOT_WHAT_WAS_PROMISED.items():
                wire.answer(200, body, dict(JSON), self._of(ask, world))
                with _noted(f"where the whole answer was: {name}"):
                    self._nonsense(world, ask)
                wire.clear()

    def _nonsense(self, world: Side, ask: Ask) -> None:
        expected = Uncertain if ask.changes else Unreachable
        if not ask.silent:
            self.fails(world, ask, expected)
            return
        with suppress(expected):
            ask.call()

    def test_a_wrong_part_of_an_answer_is_never_a_parser_s_error(
        self, asks: list[Ask], wire: FaultProxy
    ) -> None:
        """Genuine answers with one value of another type, without a value, or with an impossible one. What
        can be made of them the kiosk looks at itself.
        """
        dice = random.Random(0)
        wire.change(lambda exchange: spoiled(exchange, dice))
        for ask in asks:
            for _ in range(ROUNDS):
                self._no_fault_of_its_own(ask)

    def _no_fault_of_its_own(self, ask: Ask) -> None:
        with suppress(PortError), _noted(f"in {ask.name}"):
            ask.call()

    def test_an_answer_without_end_is_not_read_to_its_end(
        self, asks: list[Ask], world: Side, wire: FaultProxy
    ) -> None:
        """It would fill the memory, though it makes sense."""
        wire.change(lambda exchange: _padded(exchange, MOST_BYTES))
        self.fails(world, asks[0], Unreachable)

    # -- clocks and credentials

    def test_the_server_s_clock_does_not_matter(self, asks: list[Ask], wire: FaultProxy) -> None:
        dates = cycle(DATES)
        wire.change(lambda exchange: _dated(exchange, next(dates)))
        for ask in asks:
            for _ in () if ask.changes else DATES:
                ask.call()

    @pytest.mark.parametrize("days", [-1, 1])
    def test_the_kiosk_s_clock_does_not_matter(
        self, asks: list[Ask], monkeypatch: pytest.MonkeyPatch, days: int
    ) -> None:
        genuine = time.time
        monkeypatch.setattr(time, "time", lambda: genuine() + days * DAY_S)
        for ask in asks:
            if not ask.changes:
                ask.call()

    def test_credentials_that_expire_are_for_staff_and_good_again_afterwards(
        self, asks: list[Ask], world: Side, effect: Effect
    ) -> None:
        """The adapter need not be built anew."""
        before = effect()
        world.lock_out()
        asked = [ask for ask in asks if not ask.document]
        for ask in asked:
            self.fails(world, ask, NotAllowed)
        world.work_again()
        for ask in asked:
            if not ask.changes:
                ask.call()
        assert effect() == before

    def test_an_adapter_shows_no_secret(self, request: pytest.FixtureRequest, world: Side) -> None:
        adapter = request.getfixturevalue(self.adapter)
        for secret in world.secrets:
            assert secret not in f"{adapter!r} {adapter} {getattr(adapter, '__dict__', '')}"

    def _of(self, ask: Ask, world: Side) -> str:
        return world.changing if ask.changes else EVERY


@contextmanager
def _noted(where: str) -> Iterator[None]:
    """A test that fails inside says where."""
    try:
        yield
    except BaseException as error:
        error.add_note(where)
        raise


def _dated(exchange: Exchange, date: str) -> Reply:
    """The genuine answer, with another date."""
    assert exchange.reply is not None
    kept = tuple((n, v) for n, v in exchange.reply.headers if n.lower() not in ("date", "age"))
    return Reply(exchange.reply.status, (*kept, ("Date", date)), exchange.reply.body)


def _padded(exchange: Exchange, spaces: int) -> Reply:
    """The genuine answer, which means the same, and so many spaces behind it."""
    assert exchange.reply is not None
    return Reply(exchange.reply.status, exchange.reply.headers, exchange.reply.body + b" " * spaces)
