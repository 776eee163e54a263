"""The screens after a guest are those of a kiosk that nobody has used: what was typed and shown is on none of
them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PIL import ImageChops
from PySide6.QtGui import QImage

from kiosk.core.journey import events as ev
from kiosk.core.journey import state as st
from kiosk.core.loyalty import Credential, CredentialKind
from kiosk.core.menu import ServiceMode
from kiosk.core.order import Order, Receipt, ReceiptState, Record
from tests.pictures.compare import drawn
from tests.ui import states
from tests.ui.look import everything
from tests.ui.walk import Walk

NAME, NUMBER, CODE = "Canary", "08033332222", "864209"
WORDS = (NAME, "3333", CODE, "C••", "canary.example")
SHIMMER = 40
"""So much the edge of a letter differs that was drawn at another size before; a letter differs by more."""
SHOWN: tuple[tuple[str, tuple[ev.Event, ...]], ...] = (
    ("attract", ()),
    ("service", (ev.Began(),)),
    ("menu", (ev.ModeChosen(ServiceMode.TAKE_OUT),)),
    ("search", (ev.SearchOpened(),)),
    ("member", (ev.SearchClosed(), ev.MemberAsked())),
    ("join", (ev.JoinAsked(),)),
    ("number", (ev.BackPressed(), *(ev.DigitPressed(digit) for digit in "09011112222"))),
    ("code", (ev.MemberAsked(),)),
    ("basket", (ev.BackPressed(), ev.ItemAdded("fries"), ev.BasketAsked())),
    ("coupon", (ev.CouponAsked(),)),
)
"""What the next guest looks at."""


def shop() -> st.Kiosk:
    made = states.kiosk("ja", st.Attract())
    facts = replace(made.shop.facts, one_time_code=True, sign_in=True, claims=True, referral=True, nps=True)
    return replace(made, shop=replace(made.shop, facts=facts))


def reply(walk: Walk, *answers: ev.Answer) -> None:
    for answer in answers:
        walk.post(ev.Reply(walk.kiosk.guest.session, answer))


def touch(walk: Walk, *events: ev.Event) -> None:
    for event in events:
        walk.post(event)


def digits(text: str) -> Iterator[ev.Event]:
    return (ev.DigitPressed(digit) for digit in text)


def a_whole_visit(walk: Walk) -> None:
    """A guest types a name, numbers and codes, signs in, is greeted, orders, pays, and says how it was."""
    touch(walk, ev.Began(), ev.ModeChosen(ServiceMode.EAT_IN), ev.MemberAsked(), ev.SignInAsked())
    reply(walk, ev.SignInBegan("https://canary.example/d?c=1", "CANARY", 5, 600))
    reply(walk, ev.SignedIn(Credential(CredentialKind.SIGNED_IN, "https://canary.example 7")))
    reply(walk, ev.MemberFound("", None, CredentialKind.SIGNED_IN))
    touch(walk, ev.JoinAsked(), ev.NameTyped(NAME), *digits(NUMBER), ev.BackPressed(), *digits(NUMBER))
    touch(walk, ev.MemberAsked())
    reply(walk, ev.CodeSent("c-1"))
    touch(walk, *digits(CODE))
    regular = replace(states.demo.regular("en"), name=NAME)
    reply(walk, ev.MemberFound("c-1", regular, CredentialKind.ONE_TIME))
    assert isinstance(walk.kiosk.screen, st.MemberHome)
    touch(walk, ev.BackPressed(), ev.SearchOpened(), ev.SearchTyped(NAME), ev.SearchClosed())
    touch(walk, ev.ItemAdded("fries"), ev.BasketAsked(), ev.CouponAsked(), ev.CouponEntered(CODE))
    reply(walk, ev.CouponRefused())
    touch(walk, ev.OverlayClosed())
    placed(walk)
    reply(walk, ev.Linked(invite="https://canary.example/i/1"))
    touch(walk, ev.FeedbackGiven(1), ev.FeedbackExplained("wait"), ev.ReceiptAsked(), ev.OverlayClosed())
    touch(walk, ev.Finished())
    assert isinstance(walk.kiosk.screen, st.Attract)


def placed(walk: Walk) -> None:
    """The order is taken over by the POS."""
    made = states.ordered(replace(walk.kiosk, screen=st.Done(30)))
    record: Record = made.guest.order  # type: ignore[assignment]
    order: Order = replace(record.order, name=NAME)
    receipt = Receipt("r-1", "128", order.quote.total, ReceiptState.PAID, "https://canary.example/r")
    walk.show(replace(made, guest=replace(made.guest, order=replace(record, order=order, receipt=receipt))))


def looked_at(walk: Walk) -> tuple[dict[str, QImage], list[str]]:
    """The pictures of what the next guest looks at, and everything that stands on them, seen or not."""
    pictures: dict[str, QImage] = {}
    said: list[str] = []
    for name, events in SHOWN:
        touch(walk, *events)
        pictures[name] = walk.at_rest()
        for item in everything(walk.window.window.contentItem()):
            said += [str(item.property(part) or "") for part in ("text", "url", "name")]
    return pictures, said


def alike(some: QImage, other: QImage) -> bool:
    apart = ImageChops.difference(drawn(some), drawn(other))
    return max(most for _, most in apart.getextrema()) <= SHIMMER


@pytest.mark.slow
def test_after_a_guest_the_screens_are_those_of_a_kiosk_nobody_used(qapp: object) -> None:
    seen: list[dict[str, QImage]] = []
    for used in (True, False):
        walk = Walk(shop())
        try:
            if used:
                a_whole_visit(walk)
            pictures, said = looked_at(walk)
        finally:
            walk.window.close()
        seen.append(pictures)
        assert [text for text in said if any(word in text for word in WORDS)] == []
    after, fresh = seen
    assert [name for name in fresh if not alike(after[name], fresh[name])] == []
