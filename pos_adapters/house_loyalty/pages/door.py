"""Coming in: by a one-time code, by joining, and out again."""

from __future__ import annotations

import json
import re
from datetime import timedelta
from typing import Any
from uuid import uuid4

from starlette.responses import Response

from kiosk.core.loyalty import CONSENT, Credential, CredentialKind
from kiosk.ports.errors import Reason, Refused
from pos_adapters.house_loyalty import members, programme
from pos_adapters.house_loyalty.call import Call
from pos_adapters.house_loyalty.pages.proving import (
    Address,
    address_of,
    joins_by,
    proved,
    send_to_anybody,
    source_of,
)
from pos_adapters.house_loyalty.pages.web import MEMBER, Visit, drop
from pos_adapters.house_loyalty.programme import House

PENDING_FOR = timedelta(minutes=10)
LONGEST = 254
IDENTITY, JOINING = "identity", "joining"


def sign_in(visit: Visit) -> Response:
    """GET asks for a number or an address; POST sends a member the code, and says the same to all."""
    if visit.method == "GET":
        return _asks(visit)
    if not visit.allows("code"):
        return visit.say("too_often", 429)
    whom = address_of(visit.house, visit.form.get("whom", "")[:LONGEST])
    if whom is None:
        return _asks(visit, error="not_an_address")
    try:
        made = visit.house.challenge(whom.text, uuid4().hex, source_of(visit.address))
    except Refused:
        return visit.say("too_often", 429)
    return _wants_digits(visit, made.id, made.masked)


def _asks(visit: Visit, error: str = "") -> Response:
    values: dict[str, Any] = {"identity": visit.form.get(IDENTITY, ""), "error": error}
    return visit.page(
        "sign_in.html",
        400 if error else 200,
        providers=visit.house.settings.pages.providers,
        joins_by=joins_by(visit.house),
        path="/sign-in",
        **values,
    )


def digits_page(visit: Visit, action: str, path: str, masked: str, error: str, **hidden: str) -> Response:
    """The page that asks for the digits that were sent. `action` takes them, `path` is the way back; `hidden`
    goes along: a `challenge` or what is `pending`, and an `identity`.
    """
    known = {"challenge": "", "pending": "", "identity": ""} | hidden
    status = 400 if error else 200
    return visit.page("digits.html", status, action=action, path=path, masked=masked, error=error, **known)


def _wants_digits(visit: Visit, challenge: str, masked: str, error: str = "") -> Response:
    identity = visit.form.get(IDENTITY, "")
    return digits_page(
        visit, "/sign-in/code", "/sign-in", masked, error, challenge=challenge, identity=identity
    )


def sign_in_code(visit: Visit) -> Response:
    if visit.method == "GET":
        return visit.go("/sign-in")
    if not visit.allows("try"):
        return visit.say("too_often", 429)
    challenge, masked = visit.form.get("challenge", "")[:40], visit.form.get("masked", "")[:LONGEST]
    typed = f"{challenge}:{digits_of(visit)}"
    found = visit.house.find(Credential(CredentialKind.ONE_TIME, typed)) if ":" not in challenge else None
    if found is None:
        return _wants_digits(visit, challenge, masked, error="wrong_digits")
    _link(visit, found.id)
    return visit.signed_in(found.id, visit.next if visit.next != "/" else "/me")


def digits_of(visit: Visit) -> str:
    """What was typed, with full-width digits and blanks as people type them."""
    return re.sub(r"\D", "", visit.form.get("digits", "")[:20].translate(_HALF_WIDTH))


_HALF_WIDTH = {0xFF10 + digit: str(digit) for digit in range(10)}


def _link(visit: Visit, member_id: str) -> None:
    """Who came from a provider and proved to be this member before: from now on they need no code."""
    identity = visit.house.opened(IDENTITY, visit.form.get(IDENTITY, ""), once=True)
    if identity is not None:
        visit.house.link(member_id, Credential(CredentialKind.SIGNED_IN, identity))


def join(visit: Visit) -> Response:
    """GET asks; POST sends a code to what was typed, or, after a provider's word, lets them in at once."""
    if visit.method == "GET":
        return _invites(visit)
    if not visit.allows("code"):
        return visit.say("too_often", 429)
    if visit.form.get("consent") != "yes":
        return _invites(visit, error="consent_needed")
    token = visit.form.get(IDENTITY, "")
    if token:
        return _joins_by_identity(visit, token)
    whom = address_of(visit.house, visit.form.get("whom", "")[:LONGEST])
    if whom is None or getattr(whom, joins_by(visit.house) or "text") is None:
        return _invites(visit, error="not_an_address")
    return _sends(visit, whom)


def _sends(visit: Visit, whom: Address) -> Response:
    if joins_by(visit.house) is None:
        raise Refused(Reason.INVALID, "no codes are sent here")
    try:
        made = send_to_anybody(visit.house, whom, visit.language, source_of(visit.address))
    except Refused:
        return visit.say("too_often", 429)
    told = json.dumps([made.id, whom.phone, whom.mail, _name(visit)], ensure_ascii=False)
    return _wants_joining_digits(visit, visit.house.signed(JOINING, told, PENDING_FOR), made.masked)


def _wants_joining_digits(visit: Visit, pending: str, masked: str, error: str = "") -> Response:
    return digits_page(visit, "/join/code", "/join", masked, error, pending=pending)


def _invites(visit: Visit, error: str = "", identity: str = "") -> Response:
    return visit.page(
        "join.html",
        400 if error else 200,
        identity=identity or visit.form.get(IDENTITY, ""),
        joins_by=joins_by(visit.house),
        welcome=visit.house.run(lambda call: call.rules.welcome.points),
        name=_name(visit),
        whom=visit.form.get("whom", "")[:LONGEST],
        consent=CONSENT,
        error=error,
        path="/join",
    )


def offer_to_join(visit: Visit, identity: str) -> Response:
    """Somebody a provider vouches for, whom nobody here knows yet."""
    return _invites(visit, identity=visit.house.signed(IDENTITY, identity, PENDING_FOR))


def join_code(visit: Visit) -> Response:
    if visit.method == "GET":
        return visit.go("/join")
    if not visit.allows("try"):
        return visit.say("too_often", 429)
    pending, masked = visit.form.get("pending", ""), visit.form.get("masked", "")[:LONGEST]
    told = visit.house.opened(JOINING, pending)
    if told is None:
        return visit.say("form_is_old", 400)
    challenge, phone, mail, name = json.loads(told)
    if not proved(visit.house, challenge, digits_of(visit)):
        return _wants_joining_digits(visit, pending, masked, error="wrong_digits")
    member_id = visit.house.join(f"page {challenge}", name, visit.language, CONSENT, phone, mail, proved=True)
    return _welcome(visit, member_id)


def _joins_by_identity(visit: Visit, token: str) -> Response:
    identity = visit.house.opened(IDENTITY, token, once=True)
    if identity is None:
        return visit.say("form_is_old", 400)
    return _welcome(visit, joined_by_identity(visit.house, identity, _name(visit), visit.language))


def joined_by_identity(house: House, identity: str, name: str, language: str) -> str:
    """The member of an identity, new or known."""
    credential = Credential(CredentialKind.SIGNED_IN, identity)

    def joined(call: Call) -> str:
        known = members.by_identity(call, identity)
        if known is not None:
            members.agree(call, known.id, CONSENT, language)
            return str(known.id)
        key = f"page {call.seals.hashed('identity', identity)}"
        return programme.joined(call, key, name, language, CONSENT, None, None, credential)

    return house.run(joined)


def _welcome(visit: Visit, member_id: str) -> Response:
    """A new member came to claim points, or by a friend: that goes on at once."""
    kind, _, code = visit.next.lstrip("/").partition("/")
    if kind == "friend":
        try:
            visit.house.accept(code, member_id)
        except Refused:
            return visit.signed_in(member_id, visit.next)
        return visit.signed_in(member_id, "/me")
    return visit.signed_in(member_id, visit.next if visit.next != "/" else "/me")


def _name(visit: Visit) -> str:
    return "".join(c for c in visit.form.get("name", "") if c.isprintable()).strip()[: members.LONGEST_NAME]


def sign_out(visit: Visit) -> Response:
    visit.site.sessions.end(visit.cookies.get(MEMBER, ""))
    answer = visit.go("/")
    drop(answer, MEMBER)
    return answer
