"""Who does not pay at the counter is not waited for."""

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any

from kiosk.core.order import Receipt, ReceiptState, Record
from kiosk.core.refund import Ended, Refund, RefundFacts
from kiosk.engine.voiding import CLOSED_S, Voiding
from tests.engine.fakes import a_draft, yen
from tests.journeys.tasks import StoryClock, StoryTasks
from tests.mockpos import Clock

KEY = "0f5a5f2c-0000-4000-8000-000000000001"


@dataclass
class Book:
    """An order that waits, made when the story begins."""

    made_at: datetime
    known: list[Refund] = field(default_factory=list)

    def unpaid(self, before: datetime) -> list[str]:
        return [KEY] if self.made_at < before else []

    def of(self, order_key: str) -> list[Refund]:
        return self.known


class Story:
    def __init__(self, **facts: bool) -> None:
        self.clock = StoryClock(Clock())
        self.tasks = StoryTasks(self.clock)
        self.book = Book(self.clock.now())
        self.begun: list[Refund] = []
        self.open = True
        self.tries = 0
        refunds: Any = self
        self.voiding = Voiding(
            refunds,
            lambda: RefundFacts(**({"cancel": True, "status": True} | facts)),
            self.book,
            self.record,
            self.tasks,
            self.clock,
            timedelta(minutes=30),
            lambda: not self.open,
        )
        self.voiding.start()

    def record(self, key: str) -> Record | None:
        order = replace(a_draft("counter"), key=key, created_at=self.book.made_at)
        return Record(order, Receipt("r", "101", yen(800), ReceiptState.UNPAID))

    def begin(self, refund: Refund) -> Refund:
        self.begun.append(refund)
        return replace(refund, tries=self.tries)


def test_after_its_time_an_order_is_taken_back() -> None:
    story = Story()
    story.tasks.pass_by(30 * 60)
    assert story.begun == []
    story.tasks.pass_by(61)
    (refund,) = story.begun
    assert refund.cancels and (refund.by, refund.reason, refund.amount) == ("", "unpaid", yen(0))


def test_after_closing_nobody_is_waited_for_long() -> None:
    story = Story()
    story.open = False
    story.tasks.pass_by(CLOSED_S - 1)
    assert story.begun == []
    story.tasks.pass_by(121)
    assert story.begun[0].reason == "closed"


def test_a_shop_that_opens_again_in_between_has_not_closed() -> None:
    story = Story()
    for now_open in (False, True, False):
        story.open = now_open
        story.tasks.pass_by(5 * 60)
    assert story.begun == []


def test_a_pos_that_takes_nothing_back_is_not_asked() -> None:
    story = Story(cancel=False)
    story.tasks.pass_by(3600)
    assert story.begun == []


def test_what_was_begun_or_refused_without_a_word_is_left() -> None:
    story = Story(status=False)
    story.tasks.pass_by(31 * 60 + 1)
    (first,) = story.begun
    story.book.known = [replace(first, end=Ended.REFUSED)]
    story.tasks.pass_by(600)
    assert len(story.begun) == 1


def test_a_pos_that_refuses_is_asked_again_after_a_while_only() -> None:
    """It may say that it is too late, and go on calling the order unpaid."""
    story = Story()
    story.tasks.pass_by(31 * 60 + 1)
    story.book.known = [replace(story.begun[0], end=Ended.REFUSED)]
    story.tasks.pass_by(29 * 60)
    assert len(story.begun) == 1
    story.tasks.pass_by(61)
    assert len(story.begun) == 2
