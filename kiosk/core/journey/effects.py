"""What the engine is asked to do. Data only; each result comes back as an event."""

from __future__ import annotations

from dataclasses import field

from kiosk.core.basket import Basket
from kiosk.core.frozen import frozen
from kiosk.core.journey.looks import Looks
from kiosk.core.loyalty import Credential
from kiosk.core.order import Order, Record
from kiosk.core.pricing import Outside
from kiosk.core.printing import PaperKind
from kiosk.core.receipt import Links


# fmt: off
@frozen
class AskMenu: ...
@frozen
class AskQuote:
    """→ QuoteArrived, QuoteRefused, or nothing where the POS is away. `outside`: see `Quote`."""
    basket: Basket
    member_id: str | None
    outside: Outside | None = None
@frozen
class AskStock:
    """→ StockArrived."""
@frozen
class FindMember:
    """→ MemberFound, MemberFailed."""
    credential: Credential
@frozen
class Enrol:
    """Answers nothing: the screen goes on at once for everybody."""
    phone: str
    name: str
    language: str
    identity: Credential | None = None
    mail: str = ""
@frozen
class Prefer:
    """Whether the member wants suggestions from history. Answers nothing."""
    member_id: str
    personal: bool
@frozen
class SendCode:
    """→ CodeSent, CodeFailed."""
    phone: str
@frozen
class ConfirmNumber:
    """Send a code to what this member gave and never showed to be theirs → CodeSent, CodeFailed."""
    member_id: str
class BeginSignIn:
    """→ SignInBegan, SignInEnded."""
class PollSignIn:
    """Ask after the invitation that is shown → SignInWaits, SignedIn, SignInEnded."""
@frozen
class Link:
    """A signed-in identity is this member's from now on. Answers nothing."""
    member_id: str
    credential: Credential
@frozen
class LinkCard:
    """An IC card is this member's from now on → CardLinked."""
    member_id: str
    card: Credential = field(repr=False)
@frozen
class AskClaim:
    """→ Linked, LinkFailed."""
    record: Record
@frozen
class AskInvite:
    """→ Linked, LinkFailed."""
    member_id: str
@frozen
class Rate:
    """Answers nothing."""
    member_id: str
    score: int
@frozen
class EarnBy:
    """Who joined after paying earns for the order, too. Answers nothing."""
    record: Record
    credential: Credential
@frozen
class NoteRecommendation:
    """For the journal, which does not learn whose it is."""
    score: int
@frozen
class CheckCoupon:
    """→ CouponAccepted, CouponRefused."""
    code: str
    member_id: str | None
@frozen
class CheckGift:
    """→ GiftFound, GiftRefused. The number is written nowhere."""
    number: str = field(repr=False)
@frozen
class WriteOrder:
    """Write a new order down and take its first step → OrderAdvanced, OrderFailed. Key, number and time
    are the engine's. `instead_of`: the order that it takes the place of, given up first.
    """
    order: Order
    instead_of: Record | None = None
@frozen
class Advance:
    """Take the order's next step → OrderAdvanced."""
    record: Record
@frozen
class PayAgain:
    """Go on with another (or the same) way to pay → OrderAdvanced."""
    record: Record
    method: str
@frozen
class CancelPayment:
    """Ask the terminal to stop → OrderAdvanced."""
    record: Record
@frozen
class Abandon:
    """The guest gave the order up: the engine takes it back in its own time."""
    record: Record
@frozen
class LetGo:
    """The guest is served; the engine finishes what the order still needs in its own time."""
    record: Record
@frozen
class CallStaff:
    """→ StaffRung."""
    reason: str
@frozen
class AskCall:
    """→ StaffAnswered."""
    call_id: str
@frozen
class NoteStep:
    """For the journal: the guest came from one screen to another."""
    session: int
    screen: str
    before: str
    taps: int
    language: str
    order_key: str | None = None
    """The guest's order, where its number is shown."""
@frozen
class NoteFeedback:
    score: int
    order_key: str
    reason: str | None = None
@frozen
class SaveDraft:
    """Keep the basket on disk, and how its guest sees the screens, so that a crash can restore both."""
    basket: Basket
    looks: Looks
@frozen
class PrintPaper:
    """Print a paper of an order, once. → PaperMoved, each time something becomes of it."""
    record: Record
    kind: PaperKind
    language: str
    links: Links | None = None
@frozen
class SayPaper:
    """Somebody looked whether a paper in doubt came out. → PaperMoved."""
    key: str
    came: bool
@frozen
class EndSession:
    """Nothing of the guest remains."""
    session: int
@frozen
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
