"""The screens: each holds exactly what it may know."""

from __future__ import annotations

from dataclasses import field
from enum import StrEnum

from kiosk.core.basket import Line
from kiosk.core.frozen import frozen
from kiosk.core.printing import PaperState


@frozen
class Starting:
    """No menu yet: loading, failed, or too old to sell from (see `Shop.menu_state`)."""


@frozen
class Attract:
    pass


@frozen
class Service:
    """Eat in or take out?"""


@frozen
class Browse:
    """The menu. `category_id`: where the list was last asked to be; `jump` grows with each such wish.
    `search` None: off.
    """

    category_id: str | None = None
    search: str | None = None
    jump: int = 0


@frozen
class ItemScreen:
    """`line.id` > 0: a line of the basket is changed. `nod` grows when Add was touched too early."""

    line: Line
    nod: int = 0


@frozen
class SetScreen:
    """`step`: index of the step, or the number of steps for the review. `part`: index into `line.parts`
    whose own choices are shown, or None. `nod` as in ItemScreen.
    """

    line: Line
    step: int = 0
    part: int | None = None
    nod: int = 0


@frozen
class BasketScreen:
    pass


@frozen
class MemberScreen:
    """Scan, phone or mail, or join. `back` is the screen to return to. `mail`: what was typed of an address;
    None: a telephone number is typed. `nod`: how often something unfinished was sent.
    """

    back: Screen
    digits: str = ""
    searching: bool = False
    mail: str | None = None
    nod: int = 0


@frozen
class MemberHome:
    """`why`: what the offers are made from is being said."""

    back: Screen
    why: bool = False


@frozen
class JoinScreen:
    """`agreed`: the consent text was accepted. `mail`: see `MemberScreen`."""

    back: Screen
    name: str = ""
    digits: str = ""
    agreed: bool = False
    nod: int = 0
    mail: str | None = None


@frozen
class CodeScreen:
    """The one-time code for the number that was typed. `again`: it was sent a second time. `confirms`: a
    member shows that the number they gave is theirs; `back` is then where their page leads back to.
    """

    back: Screen
    digits: str = ""
    searching: bool = False
    wrong: bool = False
    again: bool = False
    confirms: bool = False


class SignInState(StrEnum):
    STARTING = "starting"
    WAITING = "waiting"
    FINDING = "finding"
    NOBODY = "nobody"
    """Signed in, but no member: they may join, and be known by it from then on."""
    EXPIRED = "expired"
    DECLINED = "declined"
    AWAY = "away"


@frozen
class SignInScreen:
    """Signing in on the guest's own phone. `left_s`: how long the code that is shown still holds."""

    back: Screen
    state: SignInState = SignInState.STARTING
    url: str = ""
    user_code: str | None = None
    interval_s: int = 5
    left_s: int = 0


class CardState(StrEnum):
    FIRST = "first"
    """Nothing was held to the reader yet."""
    AGAIN = "again"
    """Once more: is its number the same?"""
    LINKING = "linking"
    LINKED = "linked"
    REFUSED = "refused"
    """It is another member's, or this one has enough of them."""
    PASSING = "passing"
    """Its number is another one at each touch."""
    AWAY = "away"


@frozen
class IcCardScreen:
    """A member makes an IC card their member's card. `number`: of the first touch, until the second."""

    back: Screen
    state: CardState = CardState.FIRST
    number: str = field(default="", repr=False)


@frozen
class TableScreen:
    digits: str = ""


@frozen
class NameScreen:
    """What the guest is called by when the order is ready."""

    name: str = ""


@frozen
class PayScreen:
    """The last look at the order, and the ways to pay. `declined`: the reason of the last try, in a
    short word.
    """

    declined: str | None = None


class Phase(StrEnum):
    SENDING = "sending"
    WAITING = "waiting"
    CANCELLING = "cancelling"
    DECLINED = "declined"
    UNSURE = "unsure"
    """The outcome is being looked up: don't pay again."""
    STAFF = "staff"
    """A machine can do no more: staff must look."""
    OFFLINE = "offline"
    """The connection was lost before anything happened: pay at the counter."""


@frozen
class Paying:
    """`lost` counts unanswered polls in a row; `since_s` how long the terminal has been waiting. `joins`: the
    guest wants to join as soon as this is over.
    """

    method: str
    phase: Phase = Phase.SENDING
    reason: str | None = None
    lost: int = 0
    since_s: int = 0
    joins: bool = False


@frozen
class Done:
    """`offline`: stored on this kiosk, not yet at the POS. `too_late`: the guest tried to cancel, but
    had paid. `called`: staff were told of a low score. `claim`: where a phone can have the points of this
    order later; `invite`: a member's link for friends. `nps`: how likely the member is to recommend the shop.
    """

    seconds_left: int
    score: int | None = None
    offline: bool = False
    too_late: bool = False
    reason: str | None = None
    called: bool = False
    claim: str | None = None
    invite: str | None = None
    unlinked: int = 0
    """How often the programme did not answer when it was asked for them."""
    nps: int | None = None
    nps_skipped: bool = False
    joining: JoinScreen | None = None
    receipt: PaperState | None = None
    """What has become of it on paper; None: nobody wanted it there. `receipt_due`: it waits for `claim` or
    `invite`."""
    receipt_due: bool = False
    meal_ticket: PaperState | None = None


@frozen
class Closed:
    pass


@frozen
class OutOfOrder:
    pass


Screen = (
    Starting
    | Attract
    | Service
    | Browse
    | ItemScreen
    | SetScreen
    | BasketScreen
    | MemberScreen
    | MemberHome
    | JoinScreen
    | CodeScreen
    | SignInScreen
    | IcCardScreen
    | TableScreen
    | NameScreen
    | PayScreen
    | Paying
    | Done
    | Closed
    | OutOfOrder
)

HOME = (Starting, Attract, Closed, OutOfOrder)
"""Screens on which there is no guest."""
