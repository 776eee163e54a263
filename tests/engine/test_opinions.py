"""What guests say on the programme's own pages comes into the journal, once and whole."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest

from kiosk.core.journal import Feedback
from kiosk.engine.adapters import Adapters, Ports
from kiosk.engine.opinions import FIRST_S, PAGES, ROUND_S, Opinions
from kiosk.ports.errors import Unreachable
from kiosk.ports.loyalty import LoyaltyCapabilities, Opinion
from tests.engine.steady import NOON_UTC, Tasks


class Pages:
    """A programme with pages of its own, and the kiosk that asks it."""

    def __init__(self, **capabilities: bool) -> None:
        self.capabilities = LoyaltyCapabilities(**capabilities)
        self.said: list[Opinion] = []
        self.away = False
        self.asked: list[datetime] = []
        self.noted: list[Feedback] = []
        self.tasks: Any = Tasks()
        adapters: Any = Adapters(self, self)  # type: ignore[arg-type]
        self.kiosk = Opinions(Ports(lambda: adapters), self.tasks, self.tasks, self.noted.append)
        self.kiosk.start()

    def opinions(self, since: datetime) -> list[Opinion]:
        self.asked.append(since)
        if self.away:
            raise Unreachable("no answer")
        return [each for each in self.said if each.at >= since]


def test_an_opinion_is_noted_once_and_again_when_it_changes() -> None:
    pages = Pages(opinions=True)
    opinion = Opinion("order-1", NOON_UTC - timedelta(days=2), 2)
    pages.said = [opinion]
    pages.tasks.pass_by(FIRST_S + 3 * ROUND_S)
    assert pages.noted == [Feedback(f"{PAGES}:order-1", PAGES, opinion.at, 2, None, "order-1")]
    pages.said = [replace(opinion, at=pages.tasks.now(), score=5)]
    pages.tasks.pass_by(ROUND_S)
    assert [each.score for each in pages.noted] == [2, 5]
    assert pages.noted[0].session == pages.noted[1].session


def test_only_what_is_new_is_asked_for_and_nothing_on_the_way_is_missed() -> None:
    pages = Pages(opinions=True)
    pages.said = [Opinion("order-1", NOON_UTC, 4)]
    pages.tasks.pass_by(FIRST_S)
    pages.said.append(Opinion("order-2", NOON_UTC - timedelta(minutes=5), 1))
    pages.tasks.pass_by(ROUND_S)
    assert pages.asked[0] <= NOON_UTC - timedelta(days=30)
    assert NOON_UTC - timedelta(days=1) < pages.asked[1] < NOON_UTC
    assert [each.order_key for each in pages.noted] == ["order-1", "order-2"]


def test_a_programme_that_does_not_answer_is_asked_again() -> None:
    pages = Pages(opinions=True)
    pages.said, pages.away = [Opinion("order-1", NOON_UTC, 4)], True
    pages.tasks.pass_by(FIRST_S)
    assert pages.noted == []
    pages.away = False
    pages.tasks.pass_by(ROUND_S)
    assert [each.score for each in pages.noted] == [4]


def test_a_programme_without_pages_is_never_asked() -> None:
    pages = Pages()
    pages.tasks.pass_by(FIRST_S + ROUND_S)
    assert pages.asked == []


def test_a_kiosk_that_ends_asks_no_more() -> None:
    pages = Pages(opinions=True)
    pages.kiosk.close()
    pages.tasks.pass_by(FIRST_S)
    assert pages.asked == []


@pytest.mark.parametrize("away", [False, True])
def test_rounds_go_on(away: bool) -> None:
    pages = Pages(opinions=True)
    pages.away = away
    pages.tasks.pass_by(FIRST_S + 2 * ROUND_S)
    assert len(pages.asked) == 3
