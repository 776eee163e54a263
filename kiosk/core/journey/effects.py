"""What the engine is asked to do. Data only; each result comes back as an event."""

from __future__ import annotations

from dataclasses import dataclass, field

from kiosk.core.basket import Basket
from kiosk.core.journey.looks import Looks
from kiosk.core.loyalty import Credential
from kiosk.core.order import Order, Record
from kiosk.core.pricing import Outside
from kiosk.core.printing import PaperKind
from kiosk.core.receipt import Links


# fmt: off
@dataclass(frozen=True, slots=True)
class AskMenu: ...
@dataclass(frozen=True, slots=True)
class AskQuote:
    """→ QuoteArrived, QuoteRefused, or nothing where the POS is away. `outside`: see `Quote`."""
    basket: Basket
    member_id: str | None
    outside: Outside | None = None
@dataclass(frozen=True, slots=True)
class AskStock:
    """→ StockArrived."""
@dataclass(frozen=True, slots=True)
class FindMember:
    """→ MemberFound, MemberFailed."""
    credential: Credential
@dataclass(frozen=True, slots=True)
class Enrol:
    """Answers nothing: the screen goes on at once for everybody."""
    phone: str
    name: str
    language: str
    identity: Credential | None = None
    mail: str = ""
@dataclass(frozen=True, slots=True)
class Prefer:
    """Whether the member wants suggestions from history. Answers nothing."""
    member_id: str
    personal: bool
@dataclass(frozen=True, slots=True)
class SendCode:
    """→ CodeSent, CodeFailed."""
    phone: str
@dataclass(frozen=True, slots=True)
class ConfirmNumber:
    """Send a code to what this member gave and never showed to be theirs → CodeSent, CodeFailed."""
    member_id: str
class BeginSignIn:
    """→ SignInBegan, SignInEnded."""
class PollSignIn:
    """Ask after the invitation that is shown → SignInWaits, SignedIn, SignInEnded."""
@dataclass(frozen=True, slots=True)
class Link:
    """A signed-in identity is this member's from now on. Answers nothing."""
    member_id: str
    credential: Credential
@dataclass(frozen=True, slots=True)
class LinkCard:
    """An IC card is this member's from now on → CardLinked."""
    member_id: str
    card: Credential = field(repr=False)
@dataclass(frozen=True, slots=True)
class AskClaim:
    """→ Linked, LinkFailed."""
    record: Record
@dataclass(frozen=True, slots=True)
class AskInvite:
    """→ Linked, LinkFailed."""
    member_id: str
@dataclass(frozen=True, slots=True)
class Rate:
    """Answers nothing."""
    member_id: str
    score: int
@dataclass(frozen=True, slots=True)
class EarnBy:
    """Who joined after paying earns for the order, too. Answers nothing."""
    record: Record
    credential: Credential
@dataclass(frozen=True, slots=True)
class NoteRecommendation:
    """For the journal, which does not learn whose it is."""
    score: int
@dataclass(frozen=True, slots=True)
class CheckCoupon:
    """→ CouponAccepted, CouponRefused."""
    code: str
    member_id: str | None
@dataclass(frozen=True, slots=True)
class CheckGift:
    """→ GiftFound, GiftRefused. The number is written nowhere."""
    number: str = field(repr=False)
@dataclass(frozen=True, slots=True)
class WriteOrder:
    """Write a new order down and take its first step → OrderAdvanced, OrderFailed. Key, number and time
    are the engine's. `instead_of`: the order that it takes the place of, given up first.
    """
    order: Order
    instead_of: Record | None = None
@dataclass(frozen=True, slots=True)
class Advance:
    """Take the order's next step → OrderAdvanced."""
    record: Record
@dataclass(frozen=True, slots=True)
class PayAgain:
    """Go on with another (or the same) way to pay → OrderAdvanced."""
    record: Record
    method: str
@dataclass(frozen=True, slots=True)
class CancelPayment:
    """Ask the terminal to stop → OrderAdvanced."""
    record: Record
@dataclass(frozen=True, slots=True)
class Abandon:
    """The guest gave the order up: the engine takes it back in its own time."""
    record: Record
@dataclass(frozen=True, slots=True)
class LetGo:
    """The guest is served; the engine finishes what the order still needs in its own time."""
    record: Record
@dataclass(frozen=True, slots=True)
class CallStaff:
    """→ StaffRung."""
    reason: str
@dataclass(frozen=True, slots=True)
class AskCall:
    """→ StaffAnswered."""
    call_id: str
@dataclass(frozen=True, slots=True)
class NoteStep:
    """For the journal: the guest came from one screen to another."""
    session: int
    screen: str
    before: str
    taps: int
    language: str
    order_key: str | None = None
    """The guest's order, where its number is shown."""
@dataclass(frozen=True, slots=True)
class NoteFeedback:
    score: int
    order_key: str
    reason: str | None = None
@dataclass(frozen=True, slots=True)
class SaveDraft:
    """Keep the basket on disk, and how its guest sees the screens, so that a crash can restore both."""
    basket: Basket
    looks: Looks
@dataclass(frozen=True, slots=True)
class PrintPaper:
    """Print a paper of an order, once. → PaperMoved, each time something becomes of it."""
    record: Record
    kind: PaperKind
    language: str
    links: Links | None = None
@dataclass(frozen=True, slots=True)
class SayPaper:
    """Somebody looked whether a paper in doubt came out. → PaperMoved."""
    key: str
    came: bool
@dataclass(frozen=True, slots=True)
class EndSession:
    """Nothing of the guest remains."""
    session: int
@dataclass(frozen=True, slots=True)
class Timer:
    """Start the named timer, replacing one of the same name; `seconds` None stops it. → TimeElapsed."""
    name: str
    seconds: float | None
    session: int
# fmt: on

Effect = (
    AskMenu
    | AskQuote
    | AskStock
    | FindMember
    | Enrol
    | Prefer
    | SendCode
    | ConfirmNumber
    | BeginSignIn
    | PollSignIn
    | Link
    | LinkCard
    | AskClaim
    | AskInvite
    | Rate
    | EarnBy
    | NoteRecommendation
    | CheckCoupon
    | CheckGift
    | WriteOrder
    | Advance
    | PayAgain
    | CancelPayment
    | Abandon
    | LetGo
    | CallStaff
    | AskCall
    | NoteStep
    | NoteFeedback
    | SaveDraft
    | PrintPaper
    | SayPaper
    | EndSession
    | Timer
)
