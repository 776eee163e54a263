"""Who the members are: joining, finding, merging, forgetting."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import phonenumbers
from sqlalchemy import Row, delete, select, update

from kiosk.core.loyalty import Credential, CredentialKind
from kiosk.ports.errors import Reason, Refused
from pos_adapters.house_loyalty import forgotten, ic_cards, ledger, passes, proofs, welcoming
from pos_adapters.house_loyalty.call import Call
from pos_adapters.house_loyalty.ledger import HELD, POINTS, Entry, Posting
from pos_adapters.house_loyalty.seals import new_code, new_pass_secret
from pos_adapters.house_loyalty.settling import settle
from pos_adapters.house_loyalty.tables import (
    blocked,
    challenges,
    codes,
    consents,
    entries,
    feedback,
    holds,
    identities,
    invitations,
    lots,
    members,
    orders,
    page_sessions,
    parts,
    postings,
    ratings,
    referrals,
    stamps,
)
from pos_adapters.house_loyalty.tables import ic_cards as linked_cards

BLOCKED_FOR = timedelta(days=90)
LONGEST_NAME = 60
_NO_ADDRESS = frozenset(',;:<>()[]\\"')
"""Signs that make more of a mail address than one, for who reads it as a letter's."""


def e164(number: str, region: str) -> str | None:
    """A telephone number as it is kept; None: it is none."""
    try:
        parsed = phonenumbers.parse(number, region)
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_possible_number(parsed):
        return None
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)


def mail_of(address: str) -> str | None:
    """A mail address as it is kept; None: it is none."""
    address = address.strip().lower()
    name, _, domain = address.rpartition("@")
    whole = bool(name) and "." in domain and len(address) <= 254 and "@" not in name
    plain = address.isprintable() and not any(c.isspace() or c in _NO_ADDRESS for c in address)
    return address if whole and plain else None


def join(
    call: Call,
    key: str,
    phone: str | None,
    name: str,
    language: str,
    consent: str,
    mail: str | None = None,
    proof: str | None = proofs.ALONE,
) -> tuple[Row[Any], bool]:
    """The member of this key, number or address, new (True) or known. A known one only agrees to the text:
    nobody who types a number changes a name. `proof`: why the number or address is theirs.
    """
    found = _by_key(call, key) or by_phone(call, phone) or by_mail(call, mail)
    fresh = found is None
    if found is None:
        proofs.vacate(call, phone, mail)
        call.c.execute(delete(blocked).where(blocked.c.until <= call.now))
        row = {
            **_new(name, language),
            "phone": phone,
            "mail": mail,
            "phone_proof": proof if phone else None,
            "mail_proof": proof if mail else None,
            "joined_at": call.now,
            "join_key": key,
        }
        call.c.execute(members.insert(), row)
        found = call.member(row["id"])
    agree(call, found.id, consent, language)
    return found, fresh


def _new(name: str, language: str) -> dict[str, Any]:
    """A row's beginning: what is made for somebody new, and what they are called."""
    return {
        "id": f"m{new_code(16)}",
        "name": "".join(c for c in name if c.isprintable()).strip()[:LONGEST_NAME],
        "language": language[:10],
        "card": f"{passes.CARD}{new_code(16)}",
        "pass_id": new_code(8),
        "pass_secret": new_pass_secret(),
        "pass_step": 0,
        "personal": True,
    }


def _by_key(call: Call, key: str) -> Row[Any] | None:
    """Who joined with this key, as who they are now: a repeat is no second person."""
    row = call.one(select(members.c.id).where(members.c.join_key == key))
    return None if row is None else call.locked(row.id).get(row.id)


def agree(call: Call, member_id: str, version: str, language: str) -> None:
    """Write down that a member agreed to a version of the text."""
    known = select(consents).where(consents.c.member_id == member_id, consents.c.version == version)
    if call.one(known) is None:
        row = {"member_id": member_id, "version": version, "language": language[:10], "at": call.now}
        call.c.execute(consents.insert(), row)


def by_phone(call: Call, phone: str | None) -> Row[Any] | None:
    """Whose number it is, as far as anybody showed."""
    mine = (members.c.phone == phone) & members.c.phone_proof.is_not(None)
    return None if phone is None else call.one(select(members).where(mine))


def by_mail(call: Call, mail: str | None) -> Row[Any] | None:
    """Whose address it is, as far as anybody showed."""
    mine = (members.c.mail == mail) & members.c.mail_proof.is_not(None)
    return None if mail is None else call.one(select(members).where(mine))


def by_identity(call: Call, identity: str) -> Row[Any] | None:
    mine = identities.c.hash == call.seals.hashed("identity", identity)
    return call.one(select(members).join(identities).where(mine))


def who_earns(call: Call, member_id: str | None, credential: Credential | None) -> str | None:
    """Whom an order is booked to. Who typed a number or an address shows nothing, and sees nothing."""
    row = None
    joined = credential.identity if credential is not None else None
    if member_id is not None:
        row = call.locked(member_id).get(member_id)
    elif joined is not None and (known := by_identity(call, joined)) is not None:
        row = known
    elif credential is not None and credential.kind is CredentialKind.PHONE:
        row = by_phone(call, e164(credential.value, call.settings.region))
    elif credential is not None and credential.kind is CredentialKind.MAIL:
        row = by_mail(call, mail_of(credential.value))
    elif credential is not None and credential.kind is CredentialKind.CODE:
        row = passes.earner(call, credential)
    elif credential is not None and credential.kind is CredentialKind.CARD:
        row = ic_cards.owner(call, credential.value)
    elif credential is not None and credential.kind is CredentialKind.SIGNED_IN:
        row = by_identity(call, credential.value)
    return None if row is None else str(row.id)


def stranger(call: Call, credential: Credential | None) -> str | None:
    """The keyed hash of a number or address that nobody has."""
    if credential is None or credential.kind not in (CredentialKind.PHONE, CredentialKind.MAIL):
        return None
    if credential.kind is CredentialKind.PHONE:
        value = e164(credential.value, call.settings.region)
    else:
        value = mail_of(credential.value)
    return None if value is None else call.seals.hashed("stranger", value)


def link(call: Call, member_id: str, credential: Credential) -> None:
    """An identity, or a card, is this member's from now on. Raises Refused where it is another's."""
    if credential.kind is CredentialKind.CARD:
        return ic_cards.link(call, member_id, credential.value)
    if credential.kind is not CredentialKind.SIGNED_IN:
        raise Refused(Reason.INVALID, "only a sign-in service vouches for an identity")
    member = call.member(member_id)
    owner = by_identity(call, credential.value)
    if owner is None:
        mac = call.seals.hashed("identity", credential.value)
        call.c.execute(identities.insert(), {"hash": mac, "member_id": member.id, "at": call.now})
    elif owner.id != member.id:
        raise Refused(Reason.INVALID, "that identity is another member's")


def is_blocked(call: Call, phone: str | None, mail: str | None, identity: Credential | None = None) -> bool:
    """Was one of these erased within 90 days? Then nothing is given for joining again."""
    known = None if identity is None else call.seals.hashed("identity", identity.value)
    macs = [call.seals.hashed("blocked", each) for each in (phone, mail, known) if each]
    return (
        bool(macs)
        and call.one(select(blocked).where(blocked.c.hash.in_(macs), blocked.c.until > call.now)) is not None
    )


def merge(call: Call, keep_id: str, gone_id: str) -> None:
    """Two members are one person: `gone_id` becomes `keep_id`, with points, history and gifts. Repeatable."""
    both = call.locked(keep_id, gone_id)
    if keep_id not in both or gone_id not in both:
        raise Refused(Reason.INVALID, "there is no such member")
    keep, gone = both[keep_id], both[gone_id]
    if keep.id == gone.id:
        return
    for member in (keep, gone):
        settle(call, member.id)
    twice = min(welcoming.welcomed(call, each.id) for each in (keep, gone))
    _merge_points(call, keep.id, gone.id)
    _merge_person(call, keep, gone)
    call.c.execute(delete(referrals).where(referrals.c.friend_id == gone.id))
    theirs = (identities, linked_cards, holds, orders, stamps, codes, invitations, referrals)
    for table in (*theirs, challenges, page_sessions):
        mine = table.c.member_id == gone.id
        call.c.execute(update(table).where(mine).values(member_id=keep.id))
    themselves = (referrals.c.friend_id == keep.id) & (referrals.c.member_id == keep.id)
    call.c.execute(delete(referrals).where(themselves, referrals.c.order_ref.is_(None)))
    for table, column in ((consents, "version"), (ratings, "quarter")):
        known = select(table.c[column]).where(table.c.member_id == keep.id)
        both_have = (table.c.member_id == gone.id) & table.c[column].in_(known)
        call.c.execute(delete(table).where(both_have))
        call.c.execute(update(table).where(table.c.member_id == gone.id).values(member_id=keep.id))
    welcoming.once(call, keep.id, gone.id, twice)


def _merge_points(call: Call, keep: str, gone: str) -> None:
    """Held points move with their holds; a debt of the one is paid by the other."""
    points, held = ledger.balance(call.c, gone), ledger.balance(call.c, gone, HELD)
    owed = max(0, -ledger.balance(call.c, keep)) + max(0, -points)
    moved = [Entry(POINTS, -points, gone), Entry(POINTS, points, keep)]
    moved += [Entry(HELD, -held, gone), Entry(HELD, held, keep)]
    theirs = ledger.lots_of(call.c, gone)
    ledger.post(call.c, Posting(f"merge {gone}", "merge", call.now), moved)
    call.c.execute(delete(lots).where(lots.c.member_id == gone))
    for on, count in theirs:
        ledger.add_lot(call.c, keep, on, count)
    for on, count in ledger.lots_of(call.c, keep):
        paid = min(owed, count)
        ledger.add_lot(call.c, keep, on, -paid)
        owed -= paid


def _merge_person(call: Call, keep: Row[Any], gone: Row[Any]) -> None:
    """A card that was given out stays good: it opens who they are now."""
    wiped = dict.fromkeys(("phone", "mail", "phone_proof", "mail_proof", "name", "birthday", "pass_id"))
    told = proofs.merged(call, keep, gone)
    call.c.execute(update(members).where(members.c.merged_into == gone.id).values(merged_into=keep.id))
    call.c.execute(update(members).where(members.c.id == gone.id).values(**wiped, merged_into=keep.id))
    taken: dict[str, Any] = dict(told)
    taken |= {name: getattr(keep, name) or getattr(gone, name) for name in ("name", "birthday")}
    taken["personal"] = keep.personal and gone.personal
    taken["birthdays"] = max(keep.birthdays, gone.birthdays)
    gifts = [on for on in (keep.birthday_gift_on, gone.birthday_gift_on) if on is not None]
    taken["birthday_gift_on"] = max(gifts, default=None)
    call.c.execute(update(members).where(members.c.id == keep.id).values(**taken))


def _block(call: Call, member: Row[Any]) -> None:
    """What they came in by gives nothing for joining again; a number that was never shown to be theirs may be
    somebody else's.
    """
    linked = call.all(select(identities.c.hash).where(identities.c.member_id == member.id))
    values = [row.hash for row in linked]
    values += [getattr(member, name) for name in proofs.COLUMNS if getattr(member, f"{name}_proof")]
    for value in values:
        mac = call.seals.hashed("blocked", value)
        call.c.execute(delete(blocked).where(blocked.c.hash == mac))
        call.c.execute(blocked.insert(), {"hash": mac, "until": call.now + BLOCKED_FOR})


def forget(call: Call, member_id: str) -> None:
    """Erase a person; the books keep amounts under a number that says nothing. Repeatable."""
    found = call.locked(member_id).get(member_id)
    if found is None:
        return
    _block(call, found)
    points, held = ledger.balance(call.c, found.id), ledger.balance(call.c, found.id, HELD)
    moved = [Entry(POINTS, -points, found.id), Entry(HELD, -held, found.id), Entry("forfeit", points + held)]
    call.alone("forget")  # so that who comes later has a higher number also for who looks in between
    ledger.post(call.c, Posting(forgotten.posting_key(found.id), "forfeit", call.now), moved)
    gone = (consents, identities, linked_cards, lots, stamps, invitations, challenges, ratings)
    for table in (*gone, page_sessions):
        call.c.execute(delete(table).where(table.c.member_id == found.id))
    forgotten.wipe_orders(call, found.id)
    theirs = select(orders.c.ref).where(orders.c.member_id == found.id)
    call.c.execute(update(parts).where(parts.c.order_ref.in_(theirs)).values(goods={}, categories={}))
    corrected = select(entries.c.posting_id).where(entries.c.member_id == found.id)
    call.c.execute(update(postings).where(postings.c.id.in_(corrected)).values(note=None))
    call.c.execute(update(feedback).where(feedback.c.order_ref.in_(theirs)).values(words=""))
    call.c.execute(update(codes).where(codes.c.member_id == found.id).values(closed=True))
    call.c.execute(
        update(holds).where(holds.c.member_id == found.id, holds.c.state == "held").values(state="gone")
    )
    wiped = dict.fromkeys(
        ("phone", "mail", "name", "birthday", "language", "card", "pass_id", "pass_secret", "join_key")
    )
    wiped |= {"phone_proof": None, "mail_proof": None}
    wiped |= {"birthday_gift_on": None, "asked_nps_at": None}
    mine = (members.c.id == found.id) | (members.c.merged_into == found.id)
    call.c.execute(update(members).where(mine).values(**wiped, forgotten_at=call.now))
