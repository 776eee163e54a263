"""What guests ask of the loyalty programme and of the sign-in service. All methods are for worker threads."""

from __future__ import annotations

import logging
import re
import uuid
from collections.abc import Callable
from typing import Any

from kiosk.core.journey import effects as fx
from kiosk.core.journey import events as ev
from kiosk.core.journey.events import Answer
from kiosk.core.journey.state import CardState, SignInState
from kiosk.core.loyalty import Challenge, CodeRefusal, Credential
from kiosk.engine import answers
from kiosk.engine.adapters import Ports
from kiosk.ports.errors import NotAllowed, PortError, Reason, Refused
from kiosk.ports.signin import Invitation

log = logging.getLogger(__name__)

Asked = (
    fx.FindMember
    | fx.CheckCoupon
    | fx.Prefer
    | fx.SendCode
    | fx.ConfirmNumber
    | fx.BeginSignIn
    | fx.PollSignIn
    | fx.Link
    | fx.LinkCard
    | fx.AskClaim
    | fx.AskInvite
    | fx.Rate
)
_WEB_ADDRESS = re.compile(r"https?://[!-~]{1,500}")
_LONGEST_USER_CODE = 20


class Membership:
    """The secret of a sign-in stays here until it is answered, or the guest has gone."""

    def __init__(self, ports: Ports) -> None:
        self._ports = ports
        self._invitation: Invitation | None = None

    def forget(self) -> None:
        """The guest has gone. From any thread."""
        self._invitation = None

    def ask(self, effect: Asked, currency: str | None) -> Answer | None:
        """`currency`: the menu's, which the amounts in the answer must have. Raises PortError."""
        match effect:
            case fx.FindMember(credential):
                person = answers.member(self._loyalty.find(credential), currency)
                return ev.MemberFound(credential.value, person, credential.kind)
            case fx.CheckCoupon(code, member_id):
                return self._coupon(code, member_id, currency)
            case fx.SendCode(phone):
                return self._send_code(lambda key: self._loyalty.challenge(phone, key))
            case fx.ConfirmNumber(member_id):
                return self._send_code(lambda key: self._loyalty.confirm(member_id, key))
            case fx.BeginSignIn():
                return self._begin()
            case fx.PollSignIn():
                return self._poll()
            case fx.AskClaim(record):
                key = f"{record.order.key}-claim"
                return ev.Linked(claim=_address(self._loyalty.claim_url(record.receipt, record.order, key)))
            case fx.AskInvite(member_id):
                return ev.Linked(invite=_address(self._loyalty.invite_url(member_id)))
            case fx.LinkCard(member_id, card):
                return self._link_card(member_id, card)
            case fx.Prefer() | fx.Link() | fx.Rate():
                self._tell(effect)
                return None

    @property
    def _loyalty(self) -> Any:
        if self._ports.loyalty is None:
            raise PortError("no loyalty provider is configured")
        return self._ports.loyalty

    def _tell(self, effect: fx.Prefer | fx.Link | fx.Rate) -> None:
        """What the guest does not wait for. A lost answer is asked for once more, with the same key."""
        key = str(uuid.uuid4())
        for last in (False, True):
            try:
                self._told(effect, key)
            except Refused as error:
                log.warning("%s was refused: %s", type(effect).__name__, error.reason)
            except PortError:
                if last:
                    raise
                continue
            return

    def _told(self, effect: fx.Prefer | fx.Link | fx.Rate, key: str) -> None:
        match effect:
            case fx.Prefer(member_id, personal):
                self._loyalty.prefer(member_id, personal, key)
            case fx.Link(member_id, credential):
                self._loyalty.link(member_id, credential, key)
            case fx.Rate(member_id, score):
                self._loyalty.rate(member_id, score, key)

    def _coupon(self, code: str, member_id: str | None, currency: str | None) -> Answer:
        try:
            return ev.CouponAccepted(answers.coupon(self._loyalty.check_code(code, member_id), currency))
        except Refused as error:
            known = {refusal.value for refusal in CodeRefusal}
            return ev.CouponRefused(why=str(error) if str(error) in known else "")

    def _send_code(self, send: Callable[[str], Challenge]) -> Answer:
        """Too many codes look as one that is on its way: the screen tells nobody which numbers are known."""
        try:
            challenge = send(str(uuid.uuid4()))
        except Refused:
            return ev.CodeSent(None)
        return ev.CodeSent(challenge.id)

    def _link_card(self, member_id: str, card: Credential) -> Answer:
        try:
            self._loyalty.link(member_id, card, str(uuid.uuid4()))
        except Refused:
            return ev.CardLinked(CardState.REFUSED)
        return ev.CardLinked(CardState.LINKED)

    # Signing in on the guest's own phone.

    def _begin(self) -> Answer:
        if self._ports.signin is None:
            raise PortError("no sign-in service is configured")
        invitation = self._ports.signin.begin()
        if _address(invitation.url) is None or invitation.interval_s < 1 or invitation.expires_in_s < 1:
            raise PortError("the invitation cannot be shown")
        self._invitation = invitation
        code = invitation.user_code
        shown = code if code and len(code) <= _LONGEST_USER_CODE and code.isprintable() else None
        return ev.SignInBegan(invitation.url, shown, invitation.interval_s, invitation.expires_in_s)

    def _poll(self) -> Answer:
        invitation = self._invitation
        if invitation is None or self._ports.signin is None:
            return ev.SignInEnded(SignInState.EXPIRED)
        try:
            answer = self._ports.signin.poll(invitation)
        except Refused as error:
            self.forget()
            declined = error.reason is Reason.DECLINED
            return ev.SignInEnded(SignInState.DECLINED if declined else SignInState.EXPIRED)
        except NotAllowed:
            self.forget()
            return ev.SignInEnded(SignInState.AWAY)
        except PortError:
            return ev.SignInWaits()  # asked again in its time, until it expires
        if isinstance(answer, Credential):
            self.forget()
            return ev.SignedIn(answer)
        if self._invitation is invitation:
            self._invitation = answer
        return ev.SignInWaits(answer.interval_s)


def _address(url: str | None) -> str | None:
    """A phone opens whatever a code on the screen says: so only a web address is shown."""
    return url if url is not None and _WEB_ADDRESS.fullmatch(url) else None


def failure(effect: Asked) -> Answer | None:
    """The answer that stands for a call that failed."""
    match effect:
        case fx.FindMember(credential):
            return ev.MemberFailed(credential)
        case fx.CheckCoupon():
            return ev.CouponRefused(unreachable=True)
        case fx.SendCode() | fx.ConfirmNumber():
            return ev.CodeFailed()
        case fx.BeginSignIn():
            return ev.SignInEnded(SignInState.AWAY)
        case fx.PollSignIn():
            return ev.SignInWaits()
        case fx.LinkCard():
            return ev.CardLinked(CardState.AWAY)
        case fx.AskClaim() | fx.AskInvite():
            return ev.LinkFailed()
        case _:
            return None
