"""Who came in by a provider shows that a number or an address is theirs: by a code that is sent there."""

from __future__ import annotations

import json

from starlette.responses import Response

from kiosk.core.loyalty import Member
from kiosk.ports.errors import Refused
from pos_adapters.house_loyalty.pages.door import LONGEST, PENDING_FOR, digits_of, digits_page
from pos_adapters.house_loyalty.pages.me import for_members, privacy
from pos_adapters.house_loyalty.pages.proving import address_of, joins_by, proved, send_to_anybody, source_of
from pos_adapters.house_loyalty.pages.web import Visit

CONFIRMING = "confirming"


@for_members
def number(visit: Visit, member: Member) -> Response:
    """Sends the code, to whoever's it is: nothing is told of it."""
    if not visit.allows("code"):
        return visit.say("too_often", 429)
    whom = address_of(visit.house, visit.form.get("whom", "")[:LONGEST])
    if whom is None or getattr(whom, joins_by(visit.house) or "", None) is None:
        return privacy(visit, "not_an_address")
    try:
        made = send_to_anybody(visit.house, whom, visit.language, source_of(visit.address))
    except Refused:
        return visit.say("too_often", 429)
    told = json.dumps([made.id, whom.text, member.id])
    return _asks(visit, visit.house.signed(CONFIRMING, told, PENDING_FOR), made.masked)


def _asks(visit: Visit, pending: str, masked: str, error: str = "") -> Response:
    return digits_page(visit, "/me/number/code", "/me/privacy", masked, error, pending=pending)


@for_members
def code(visit: Visit, member: Member) -> Response:
    """The digits: from now on the number is theirs, and so is what it earned."""
    if not visit.allows("try"):
        return visit.say("too_often", 429)
    pending, masked = visit.form.get("pending", ""), visit.form.get("masked", "")[:LONGEST]
    told = visit.house.opened(CONFIRMING, pending)
    challenge, value, asked_by = json.loads(told) if told is not None else ("", "", "")
    if asked_by != member.id:
        return visit.say("form_is_old", 400)
    if not proved(visit.house, challenge, digits_of(visit)):
        return _asks(visit, pending, masked, error="wrong_digits")
    visit.house.prove(member.id, value)
    return visit.go("/me/privacy")
