"""The house programme's front door: what the kiosk's adapter, the member pages and the manager use.

Each method is one transaction of the members' database. Where it does not answer they raise Unreachable, and
nothing has happened; Uncertain only where the answer to the COMMIT itself was lost: the same call again is
right then, since every change has a key. Refused says no; its message is a short word. Thread-safe.
"""

from __future__ import annotations

from base64 import b32decode
from datetime import date, timedelta

from sqlalchemy import select, update

from kiosk.core.loyalty import Challenge, Credential, CredentialKind, Hold, Member
from kiosk.core.offers import Coupon
from kiosk.ports.errors import Reason, Refused
from pos_adapters.house_loyalty import (
    birthdays,
    booking,
    challenges,
    claims,
    codes,
    ic_cards,
    members,
    parting,
    passes,
    proofs,
    referral,
    spending,
    viewing,
    welcoming,
)
from pos_adapters.house_loyalty.booking import Sale
from pos_adapters.house_loyalty.call import Call
from pos_adapters.house_loyalty.office import Office
from pos_adapters.house_loyalty.parting import Part
from pos_adapters.house_loyalty.seals import STEP_S, step_at, totp
from pos_adapters.house_loyalty.senders import Letter
from pos_adapters.house_loyalty.settings import Smtp
from pos_adapters.house_loyalty.spending import Wish
from pos_adapters.house_loyalty.tables import members as people
from pos_adapters.house_loyalty.tables import tokens


class House(Office):
    """The programme of one shop or chain, built as `House(settings)`; `close` it in the end.

    Raises DatabaseError where the address of the database cannot be used.
    """

    # -- who they are

    def join(
        self,
        key: str,
        name: str,
        language: str,
        consent: str,
        phone: str | None = None,
        mail: str | None = None,
        identity: Credential | None = None,
        proved: bool = False,
    ) -> str:
        """Let somebody join with a number (any way of writing it), a mail address, or both; a known one is no
        second person, and does not become known by `identity`, as somebody new does: for them, what is typed
        counts for nobody until it is proved (`proofs.py`). `consent`: the version of the text agreed to.
        `proved`: they read a code that was sent there. Returns the member's id, which nobody may see who has
        not shown possession of the number. Raises Refused.
        """
        number = None if phone is None else members.e164(phone, self.settings.region)
        address = None if mail is None else members.mail_of(mail)
        if (number is None) == (phone is not None) or (address is None) == (mail is not None):
            raise Refused(Reason.INVALID, "that is no number or address")
        if number is None and address is None:
            raise Refused(Reason.INVALID, "a number or an address is needed")
        who = (number, address, identity, proved)
        return self.run(lambda call: joined(call, key, name, language, consent, *who))

    def find(self, credential: Credential) -> Member | None:
        """The member for a credential that shows possession. None: nobody, and for what shows none."""

        def found(call: Call) -> Member | None:
            if credential.kind is CredentialKind.ONE_TIME:
                member_id = _read(call, credential.value, self.sent_to)
            else:
                member_id = _shown(call, credential)
            alive = call.locked(member_id) if member_id is not None else {}
            return viewing.view(call, alive[member_id].id) if member_id in alive else None

        return self.run(found)

    @property
    def sent_to(self) -> str:
        """Where one-time codes are sent: "mail" or "phone"."""
        return "mail" if isinstance(self.settings.sender, Smtp) else "phone"

    def prove(self, member_id: str, value: str) -> None:
        """This number or address is the member's: they read a code that was sent there, or staff saw it.
        Whoever had it becomes this member, and what it earned is theirs. Raises Refused: it is neither.
        """
        known = members.e164(value, self.settings.region) or members.mail_of(value)
        if known is None:
            raise Refused(Reason.INVALID, "that is no number or address")
        self.run(lambda call: _proves(call, member_id, known))

    def member(self, member_id: str, asks: bool = True) -> Member | None:
        """A member by id, for somebody who has shown possession before. `asks` as for `viewing.view`."""

        def found(call: Call) -> Member | None:
            row = call.locked(member_id).get(member_id)
            return None if row is None else viewing.view(call, row.id, asks)

        return self.run(found)

    def challenge(self, phone: str, key: str, source: str) -> Challenge:
        """Send a one-time code to a member's number; `source`: who asks (a kiosk, a client's address), for
        the limit. A stranger's number is answered alike. Raises Refused where too many were asked for.
        """
        made, digits, row = self.run(lambda call: challenges.begin(call, phone, key, source))
        letter = None
        if row is not None and digits and getattr(row, f"{self.sent_to}_proof"):
            letter = Letter(digits, row.language or "en", row.phone, row.mail)
        self.post.submit(self.send_code, letter)
        return made

    def begin_proof(self, member_id: str, key: str, source: str) -> Challenge:
        """Send a one-time code to what a member gave and never showed to be theirs; see
        `kiosk.ports.loyalty`. `source` as in `challenge`. Raises Refused.
        """

        def begun(call: Call) -> tuple[Challenge, str, str, str]:
            row = call.member(member_id)
            value = proofs.unproved(row, self.sent_to)
            if value is None:
                raise Refused(Reason.INVALID, "there is nothing to confirm")
            made, digits, _ = challenges.begin(call, value, key, source, row)
            return made, digits, value, row.language or "en"

        made, digits, value, language = self.run(begun)
        phone, mail = (None, value) if "@" in value else (value, None)
        self.post.submit(self.send_code, Letter(digits, language, phone, mail) if digits else None)
        return made

    def link(self, member_id: str, credential: Credential) -> None:
        """A SIGNED_IN identity, or an IC CARD, is this member's from now on. Raises Refused."""
        self.run(lambda call: members.link(call, member_id, credential))

    def unlink_card(self, member_id: str, card_id: str | None = None) -> int:
        """An IC card (None: each of them) opens this member no more. Returns how many did. Raises Refused."""
        return self.run(lambda call: ic_cards.unlink(call, member_id, card_id))

    def pass_code(self, member_id: str) -> tuple[str, int]:
        """The member's rotating code as the QR shows it, and for how many seconds. Raises Refused."""
        now = self.now()
        row = self.run(lambda call: call.member(member_id))
        digits = totp(b32decode(row.pass_secret), step_at(now))
        return f"{passes.PASS}.{row.pass_id}.{digits}", STEP_S - int(now.timestamp()) % STEP_S

    def card(self, member_id: str) -> str:
        """The static code of the member's card. Raises Refused."""
        return str(self.run(lambda call: call.member(member_id)).card)

    # -- what they ordered

    def hold(self, wish: Wish, key: str) -> tuple[Hold, ...]:
        """See `kiosk.ports.loyalty`."""
        return self.run(lambda call: spending.hold(call, wish, key))

    def release(self, hold_id: str) -> None:
        self.run(lambda call: spending.release(call, hold_id))

    def redeem(self, hold_id: str, ref: str) -> None:
        self.run(lambda call: spending.redeem(call, hold_id, ref))

    def earn(self, sale: Sale, member_id: str | None, credential: Credential | None) -> int:
        """Book a sale to a member, or keep it for a stranger who typed a number. Returns the points."""

        def booked(call: Call) -> int:
            call.alone(f"order {sale.ref}")  # before its member: as everybody else who holds both
            whom = members.who_earns(call, member_id, credential)
            return booking.earn(call, sale, whom, members.stranger(call, credential))

        return self.run(booked)

    def reverse(self, ref: str) -> None:
        self.run(lambda call: booking.reverse(call, ref))

    def reverse_part(self, ref: str, part: Part, key: str) -> None:
        """See `kiosk.ports.loyalty`."""
        self.run(lambda call: parting.reverse_part(call, ref, part, key))

    def confirm(self, ref: str) -> int:
        """An order that waited at the counter was paid. Returns what it earned. Raises Refused."""
        return self.run(lambda call: booking.confirm(call, ref))

    def check_code(self, code: str, member_id: str | None) -> Coupon:
        """The coupon of a campaign, a gift or a referral code, of which the link is as good. Raises Refused
        with a `CodeRefusal`.
        """
        link = f"{self.settings.public_base_url.rstrip('/')}/friend/"
        code = code.strip().removeprefix(link) if self.settings.public_base_url else code

        def coupon(call: Call) -> Coupon:
            row = call.locked(member_id).get(member_id or "")
            found: Coupon = spending.check_code(call, codes.normal(code), row)
            return found

        return self.run(coupon)

    # -- links

    def signed(self, purpose: str, value: str, good_for: timedelta) -> str:
        """A token for a link. It can be read by anybody; only we can make it."""
        return self.seals.signed(purpose, value, self.now() + good_for)

    def opened(self, purpose: str, token: str, once: bool = False) -> str | None:
        """The value of a token; None: forged, for something else, expired, or, with `once`, used before."""
        value = self.seals.opened(purpose, token, self.now())
        if value is None or not once:
            return value
        mac = self.seals.hashed("token", f"{purpose} {token}")

        def used(call: Call) -> bool:
            call.alone(mac)
            if call.one(select(tokens.c.hash).where(tokens.c.hash == mac)) is not None:
                return True
            call.c.execute(tokens.insert(), {"hash": mac, "used_at": call.now})
            return False

        return None if self.run(used) else value

    def claim_token(self, sale: Sale) -> str | None:
        """A token to claim the points of a sale with, good once. None: it earns nothing, or is somebody's."""

        return self.run(lambda call: claims.token(call, sale))

    def claimable(self, token: str) -> int | None:
        """The points a token would bring; None: it is forged, expired, or was used."""
        ref = self.opened(claims.PURPOSE, token)

        return None if ref is None else self.run(lambda call: claims.worth(call, ref))

    def claim(self, token: str, member_id: str) -> int:
        """An order's points become this member's. Repeatable by the same member. Raises Refused (EXPIRED,
        LIMIT: somebody has them).
        """
        ref = self.opened(claims.PURPOSE, token)

        return self.run(lambda call: claims.claim(call, ref, member_id))

    def invitation(self, member_id: str, recipient: str | None = None) -> str | None:
        """A member's referral code; with `recipient` (a number or address) one for that friend alone. None:
        nobody is referred now, or they brought all they may. Raises Refused.
        """
        return self.run(lambda call: referral.invite(call, member_id, recipient))

    def invited(self, code: str, member_id: str | None) -> Coupon:
        """The friend's coupon of a referral code, and of no other: whoever has a page open may try those.
        Raises Refused with a `CodeRefusal`.
        """

        def coupon(call: Call) -> Coupon:
            row = call.locked(member_id).get(member_id or "")
            return referral.coupon(call, codes.normal(code), row)

        return self.run(coupon)

    def accept(self, code: str, member_id: str) -> None:
        """This member came by a friend's code. Raises Refused with a `CodeRefusal`."""
        self.run(lambda call: referral.accept(call, codes.normal(code), member_id))

    # -- what they want

    def prefer(self, member_id: str, personal: bool) -> None:
        def kept(call: Call) -> None:
            mine = people.c.id == call.member(member_id).id
            call.c.execute(update(people).where(mine).values(personal=personal))

        self.run(kept)

    def rate(self, member_id: str, score: int) -> None:
        """Keep 0 to 10. Raises Refused."""
        if not 0 <= score <= 10:
            raise Refused(Reason.INVALID, "a score is 0 to 10")
        self.run(lambda call: viewing.rate(call, member_id, score))

    def set_birthday(self, member_id: str, birthday: date | None) -> None:
        """It can be changed once, and taken away (None) at any time. Raises Refused."""
        self.run(lambda call: birthdays.put(call, member_id, birthday))

    def forget(self, member_id: str) -> None:
        """Erase a person, and keep the books. Repeatable."""
        self.run(lambda call: members.forget(call, member_id))


def joined(
    call: Call,
    key: str,
    name: str,
    language: str,
    consent: str,
    phone: str | None,
    mail: str | None,
    identity: Credential | None = None,
    proved: bool = False,
) -> str:
    """Who joins, new or known, as the id of their member. Repeatable with the same key."""
    call.alone(f"join {phone or mail}")
    proof = proofs.PROVED if proved else proofs.ALONE if identity is None else None
    row, fresh = members.join(call, key, phone, name, language, consent, mail, proof)
    if fresh and identity is not None and members.by_identity(call, identity.value) is None:
        members.link(call, row.id, identity)
    if fresh and not members.is_blocked(call, phone, mail, identity):
        welcoming.welcome(call, row.id)
    for value in (phone, mail):
        if value is not None and proved:
            proofs.prove(call, row.id, value)
        if proof is not None:
            _earned_before(call, value, row.id)
    return str(row.id)


def _proves(call: Call, member_id: str, value: str) -> None:
    call.alone(f"join {value}")
    member = call.member(member_id)
    other = members.by_mail(call, value) if "@" in value else members.by_phone(call, value)
    if other is not None and other.id != member.id:
        members.merge(call, member.id, other.id)
    proofs.prove(call, member.id, value)
    _earned_before(call, value, member.id)


def _earned_before(call: Call, value: str | None, member_id: str) -> None:
    """What a number or an address earned while it was a stranger's is its member's."""
    if value is not None:
        booking.strangers_orders(call, call.seals.hashed("stranger", value), member_id)


def _read(call: Call, value: str, sent_to: str) -> str | None:
    """Who has read a one-time code, and so proved what it was sent to: if it is theirs still."""
    challenge, confirms = challenges.solved(call, value)
    member_id = None if challenge is None else challenge.member_id
    row = call.locked(member_id).get(member_id or "")
    if challenge is None or row is None:
        return None
    if confirms:
        return _confirmed(call, row.id, challenge.number, proofs.unproved(row, sent_to))
    if not proofs.has(call, row, challenge.number):
        return None
    if not getattr(row, f"{sent_to}_proof"):
        return None
    proofs.prove(call, row.id, getattr(row, sent_to))
    _earned_before(call, getattr(row, sent_to), row.id)
    return str(row.id)


def _confirmed(call: Call, member_id: str, mac: str, value: str | None) -> str | None:
    """It is theirs from now on, if it is still what they say is theirs."""
    if value is None or call.seals.hashed("number", value) != mac:
        return None
    _proves(call, member_id, value)
    return member_id


def _shown(call: Call, credential: Credential) -> str | None:
    match credential.kind:
        case CredentialKind.CODE:
            row = passes.by_code(call, credential.value.strip())
        case CredentialKind.SIGNED_IN:
            row = members.by_identity(call, credential.value)
        case CredentialKind.CARD:
            row = ic_cards.owner(call, credential.value)
        case _:
            return None
    return None if row is None else str(row.id)
