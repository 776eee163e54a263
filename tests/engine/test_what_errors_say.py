"""What the other side says in a refusal goes into the record, and never keeps it from being written."""

import logging
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from kiosk.core.order import COUNTER, End, Record
from kiosk.ports.errors import NotAllowed, Reason, Refused, Uncertain, Unreachable
from kiosk.store.codec import whole
from kiosk.store.local import Outbox
from tests.engine.fakes import a_draft
from tests.engine.test_orders import Kiosk

HALF_A_CHARACTER, CONTROLS = "no \ud800", "no\n\x1b[2J"


@pytest.fixture(autouse=True)
def quiet(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    with caplog.at_level(logging.CRITICAL, "kiosk"):
        yield


@pytest.fixture
def kiosk(tmp_path: Path) -> Iterator[Kiosk]:
    """With a real outbox."""
    kiosk = Kiosk()
    outbox = Outbox(tmp_path / "outbox.db")
    kiosk.outbox = outbox  # type: ignore[assignment]
    kiosk.start()
    yield kiosk
    outbox.close()


def ordered(kiosk: Kiosk, **errors: Any) -> Record:
    kiosk.fails(**errors)
    record, _ = kiosk.orders.new(a_draft(COUNTER))
    whole(Record, record)
    return record


@pytest.mark.parametrize("kind", [Unreachable, NotAllowed, Uncertain])
@pytest.mark.parametrize("words", [HALF_A_CHARACTER, CONTROLS, "no" * 5000])
def test_no_words_keep_an_order_or_those_behind_it_from_the_outbox(
    kiosk: Kiosk, kind: type[Exception], words: str
) -> None:
    record = ordered(kiosk, submit=kind(words))
    assert record.error is not None and record.error.isprintable() and len(record.error) < 400
    kiosk.orders.mark(record.order.key, promised=True)
    kiosk.answers("submit")
    assert kiosk.drain() == 0
    assert kiosk.submitted == [record.order.key]


@pytest.mark.parametrize("words", [HALF_A_CHARACTER, CONTROLS])
def test_a_refusal_is_written_down_whatever_it_says(kiosk: Kiosk, words: str) -> None:
    record = ordered(kiosk, submit=Refused(Reason.INVALID, words))
    assert (record.refused, record.end) == ("invalid", End.REFUSED)


@pytest.mark.parametrize(
    ("lines", "kept"), [((0,), (0,)), (("0",), ()), ((HALF_A_CHARACTER,), ()), ((None,), ())]
)
def test_lines_that_are_none_are_not_named(kiosk: Kiosk, lines: Any, kept: tuple[int, ...]) -> None:
    record = ordered(kiosk, submit=Refused(Reason.SOLD_OUT, "gone", lines))
    assert record.refused == "sold_out" and record.refused_lines == kept
