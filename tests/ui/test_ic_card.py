"""An IC card becomes a member card, at the real screens and with a reader's keys."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from kiosk.core.journey import effects as fx
from kiosk.core.journey import events as ev
from kiosk.core.journey import state as st
from kiosk.core.journey.state import CardState
from kiosk.core.loyalty import CredentialKind
from kiosk.ui.scanner import Scanner
from tests.examples import one_of
from tests.ui import demo, states
from tests.ui.walk import Walk, settled

pytestmark = pytest.mark.usefixtures("screens")

NUMBER, PASSING = "012E4CD2A1B3C4D5", "08F1A2B3"
SAID = {
    "en": {
        "again": "Once more, please",
        "moment": "One moment, please",
        "linked": "This is your member card now",
        "passing": "This card shows another number each time",
        "unknown": "This card is no member card yet",
        "welcome": "Welcome back",
        "card": "your linked IC card",
        "blind": "Points by card",
    },
    "ja": {
        "again": "もう一度お願いします",
        "moment": "少々お待ちください",
        "linked": "会員証として登録しました",
        "passing": "このカードは番号が毎回変わります",
        "unknown": "このカードはまだ会員証として登録されていません",
        "welcome": "おかえりなさい",
        "card": "登録したICカード",
        "blind": "カードでためる",
    },
}


@contextmanager
def at_a_kiosk_with_a_reader(made: st.Kiosk) -> Iterator[Walk]:
    """The reader types what a scanner would, and the program tells the one from the other."""
    with settled(states.with_cards(made)) as walk:
        reader = Scanner()
        reader.scanned.connect(lambda text: walk.post(ev.Scanned(text)))
        walk.window.window.installEventFilter(reader)
        try:
            yield walk
        finally:
            walk.window.window.removeEventFilter(reader)


def plain(said: str) -> str:
    return said.replace("\u2060", "").replace("\u200b", "")


def reply(walk: Walk, answer: ev.Answer) -> None:
    walk.post(ev.Reply(walk.kiosk.guest.session, answer))


@pytest.mark.parametrize("language", one_of("ja", "en"))
def test_a_member_links_a_card_and_comes_back_with_it(language: str) -> None:
    said = SAID[language]
    with at_a_kiosk_with_a_reader(states.member_home(language)) as walk:
        walk.touch("linkIcCard")
        walk.hand.scan(PASSING)
        assert said["passing"] in plain(walk.text("icCardScreen"))
        walk.touch("icCardAgain")
        walk.hand.scan(NUMBER)
        assert said["again"] in plain(walk.text("icCardScreen")) and NUMBER not in walk.text("icCardScreen")
        walk.hand.scan(NUMBER)
        assert said["moment"] in plain(walk.text("icCardScreen"))
        (link,) = [effect for effect in walk.effects if isinstance(effect, fx.LinkCard)]
        assert link.card.value == NUMBER
        reply(walk, ev.CardLinked(CardState.LINKED))
        assert said["linked"] in plain(walk.text("icCardScreen"))
        walk.touch("leaveIcCard")
        assert isinstance(walk.kiosk.screen, st.MemberHome)
        walk.post(ev.SignedOut())
        walk.hand.scan(NUMBER)
        find = [effect for effect in walk.effects if isinstance(effect, fx.FindMember)][-1]
        assert (find.credential.kind, find.credential.value) == (CredentialKind.CARD, NUMBER)
        reply(walk, ev.MemberFound(NUMBER, demo.member(language), CredentialKind.CARD))
        assert said["welcome"] in plain(walk.text("toast"))


@pytest.mark.parametrize("language", ["ja", "en"])
def test_a_card_nobody_knows_and_one_nobody_can_be_asked_about(language: str) -> None:
    said = SAID[language]
    with at_a_kiosk_with_a_reader(states.member_question(language)) as walk:
        assert said["card"] in plain(walk.text("memberScreen"))
        walk.hand.scan(NUMBER)
        reply(walk, ev.MemberFound(NUMBER, None, CredentialKind.CARD))
        assert said["unknown"] in plain(walk.text("toast"))
        walk.hand.scan(NUMBER)
        find = [effect for effect in walk.effects if isinstance(effect, fx.FindMember)][-1]
        reply(walk, ev.MemberFailed(find.credential))
        assert isinstance(walk.kiosk.screen, st.BasketScreen) and walk.kiosk.guest.credential is not None
        assert said["blind"] in plain(walk.text("memberChip"))


def test_without_a_reader_nothing_is_said_of_cards() -> None:
    with settled(states.member_home("en")) as walk:
        assert not walk.hand.sees("linkIcCard")
