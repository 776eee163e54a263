"""The done screen: how it was, joining afterwards, what the guest's phone can take along."""

from __future__ import annotations

from dataclasses import replace

from kiosk.core.journey import effects as fx
from kiosk.core.journey import events as ev
from kiosk.core.journey import member, papers
from kiosk.core.journey.events import Touch
from kiosk.core.journey.moves import Result, end_session, go, slowness, stay, timer, timings
from kiosk.core.journey.state import Done, JoinScreen, Kiosk, Paying, ReceiptView
from kiosk.core.order import Record

LOW_SCORE = 2
"""Up to this face staff are told, and the reason is asked for."""
LINKS = "links"
LINKS_AGAIN_S = 4.0
LINKS_TRIES = 8
"""So often a link is asked for while the programme does not answer: about as long as the screen shows."""
REASONS = ("food", "wait", "kiosk", "staff", "other")


def done(kiosk: Kiosk, offline: bool = False, too_late: bool = False) -> Result:
    """The order is taken over: what the guest's phone can take along is asked for behind."""
    record = kiosk.guest.order
    assert record is not None
    seconds = timings(kiosk).done * slowness(kiosk)
    wished = isinstance(kiosk.screen, Paying) and kiosk.screen.joins
    page = Done(seconds, offline=offline, too_late=too_late)
    kiosk = replace(go(kiosk, page), toast=None)
    if wished and may_join(kiosk):
        kiosk = replace(kiosk, screen=replace(page, joining=JoinScreen(page)))
    links = _links(kiosk, record)
    kiosk, printed = papers.begun(kiosk, linking=bool(links))
    return kiosk, (fx.LetGo(record), timer(kiosk, "tick", 1), *links, *printed)


def _links(kiosk: Kiosk, record: Record) -> tuple[fx.Effect, ...]:
    """A member's link for friends; for who has not said who they are, the link to points later."""
    guest, facts = kiosk.guest, kiosk.shop.facts
    if guest.member is not None:
        return (fx.AskInvite(guest.member.id),) if facts.referral else ()
    if facts.claims and guest.credential is None and record.receipt is not None:
        return (fx.AskClaim(record),)
    return ()


def moved_on(kiosk: Kiosk, screen: Done, before: Record) -> Result:
    """The order that was served took a step: the receipt of one that was kept here may be there now."""
    record = kiosk.guest.order
    news = record is not None and before.receipt is None and record.receipt is not None
    return kiosk, _links(kiosk, record) if news and record is not None and screen.claim is None else ()


def on_done(kiosk: Kiosk, screen: Done, event: Touch) -> Result:
    """The first face chosen is noted, and the first reason."""
    if screen.joining is not None:
        return _joining(kiosk, screen, screen.joining, event)
    match event:
        case ev.Finished():
            return end_session(kiosk)
        case ev.FeedbackGiven(score) if screen.score is None and 1 <= score <= 5:
            return _rated(kiosk, screen, score)
        case ev.FeedbackExplained(reason) if reason in REASONS:
            return _explained(kiosk, screen, reason)
        case ev.Recommended(score) if asks_nps(kiosk) and screen.nps is None and 0 <= score <= 10:
            return _recommended(kiosk, screen, score)
        case ev.NpsSkipped():
            return replace(kiosk, screen=replace(screen, nps_skipped=True)), ()
        case ev.JoinAsked() if may_join(kiosk):
            joining = JoinScreen(Done(screen.seconds_left))
            return replace(kiosk, screen=replace(screen, joining=joining)), ()
        case ev.ReceiptAsked():
            return replace(kiosk, overlay=ReceiptView()), ()
        case ev.PrintAsked() if papers.may_print(kiosk):
            return papers.asked(kiosk, screen)
        case ev.PaperLooked(came):
            return papers.looked(kiosk, screen, came)
        case _:
            return stay(kiosk)


def _rated(kiosk: Kiosk, screen: Done, score: int) -> Result:
    record = kiosk.guest.order
    if record is None:
        return stay(kiosk)
    effects: list[fx.Effect] = [fx.NoteFeedback(score, record.order.key)]
    called = score <= LOW_SCORE and kiosk.shop.facts.call_staff
    if called:
        effects.append(fx.CallStaff("low_score"))
    return replace(kiosk, screen=replace(screen, score=score, called=called)), tuple(effects)


def _explained(kiosk: Kiosk, screen: Done, reason: str) -> Result:
    record = kiosk.guest.order
    if record is None or screen.score is None or screen.score > LOW_SCORE or screen.reason is not None:
        return stay(kiosk)
    note = fx.NoteFeedback(screen.score, record.order.key, reason)
    return replace(kiosk, screen=replace(screen, reason=reason)), (note,)


def asks_nps(kiosk: Kiosk) -> bool:
    """Is this a member who was not asked in this quarter, and who has said how ordering was? Whoever touched
    a low face is asked too, once they have said why: without them the answers would be too good.
    """
    screen, person = kiosk.screen, kiosk.guest.member
    if not isinstance(screen, Done) or person is None or screen.nps_skipped:
        return False
    said = screen.score is not None and (screen.score > LOW_SCORE or screen.reason is not None)
    return kiosk.shop.facts.nps and person.ask_nps and said


def _recommended(kiosk: Kiosk, screen: Done, score: int) -> Result:
    person = kiosk.guest.member
    assert person is not None
    kiosk = replace(kiosk, screen=replace(screen, nps=score))
    return kiosk, (fx.Rate(person.id, score), fx.NoteRecommendation(score))


# Joining after paying.


def may_join(kiosk: Kiosk) -> bool:
    """Who joins now earns for this order: while POS or programme is away only where that can come later."""
    guest, facts = kiosk.guest, kiosk.shop.facts
    answered = kiosk.shop.online and kiosk.shop.loyalty_ready
    known = guest.member is not None or guest.credential is not None
    return facts.enrol and facts.order.earn and not known and (answered or facts.earn_offline)


def _joining(kiosk: Kiosk, screen: Done, joining: JoinScreen, event: Touch) -> Result:
    """The same page as before paying; whoever joins earns for this order, too."""
    after, effects = member.on_join(replace(kiosk, screen=joining), joining, event)
    if isinstance(after.screen, JoinScreen):
        return replace(after, screen=replace(screen, joining=after.screen)), effects
    after = replace(after, screen=replace(screen, joining=None))
    credential, record = after.guest.credential, after.guest.order
    if credential is None or record is None:
        return after, effects
    earned = fx.EarnBy(record, credential)
    return replace(after, screen=replace(screen, joining=None, claim=None)), (*effects, earned)


# Time, and what was asked for.


def begun_anew(kiosk: Kiosk) -> Kiosk:
    """After any touch the done screen's countdown begins again."""
    screen = kiosk.screen
    if not isinstance(screen, Done):
        return kiosk
    seconds = timings(kiosk).done * slowness(kiosk)
    return replace(kiosk, screen=replace(screen, seconds_left=seconds))


def ticked(kiosk: Kiosk, screen: Done) -> Result:
    if screen.seconds_left <= 1:
        return end_session(kiosk)
    screen = replace(screen, seconds_left=screen.seconds_left - 1)
    return replace(kiosk, screen=screen), (timer(kiosk, "tick", 1),)


def linked(kiosk: Kiosk, claim: str | None, invite: str | None) -> Result:
    """An address for the guest's phone has arrived."""
    screen = kiosk.screen
    if not isinstance(screen, Done):
        return stay(kiosk)
    if claim is not None and kiosk.guest.credential is not None:
        claim = None  # joined meanwhile
    found = replace(screen, claim=claim or screen.claim, invite=invite or screen.invite)
    return papers.due(replace(kiosk, screen=found))


def unlinked(kiosk: Kiosk) -> Result:
    """The programme did not answer: it is asked again while the guest still stands there."""
    screen = kiosk.screen
    if not isinstance(screen, Done) or screen.unlinked + 1 >= LINKS_TRIES:
        return stay(kiosk)
    kiosk = replace(kiosk, screen=replace(screen, unlinked=screen.unlinked + 1))
    return kiosk, (timer(kiosk, LINKS, LINKS_AGAIN_S),)


def links_due(kiosk: Kiosk) -> Result:
    screen, record = kiosk.screen, kiosk.guest.order
    if not isinstance(screen, Done) or record is None or screen.claim or screen.invite:
        return stay(kiosk)
    return kiosk, _links(kiosk, record)
