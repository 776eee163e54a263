"""What happened: touches of the guest, answers from outside, and time. All in the past tense."""

from __future__ import annotations

from dataclasses import field
from datetime import date, datetime

from kiosk.core.basket import Basket
from kiosk.core.food import Most
from kiosk.core.frozen import frozen
from kiosk.core.gift import GiftCard
from kiosk.core.journey.looks import Looks
from kiosk.core.journey.state import CardState, MenuState, ShopFacts, SignInState
from kiosk.core.loyalty import Credential, CredentialKind, Member, Programme
from kiosk.core.menu import Menu, ServiceMode
from kiosk.core.offers import Coupon
from kiosk.core.order import Record
from kiosk.core.pricing import Quote
from kiosk.core.printing import PaperKind, PaperState


class Touch:
    """Base of everything a guest does: it counts as activity.

    A touch that tells nothing but its kind is a plain class: a start makes forty of them.
    """

    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other)

    def __hash__(self) -> int:
        return hash(type(self))

    def __repr__(self) -> str:
        return f"{type(self).__name__}()"


# fmt: off
@frozen
class Began(Touch):
    """The attract screen was touched; `item_id`: on an offer."""
    item_id: str | None = None
class MemberAsked(Touch):
    """The member button or chip."""
@frozen
class ModeChosen(Touch):
    mode: ServiceMode
class ModeSwitchAsked(Touch):
    """The eat-in / take-out chip in the header."""
class ModeSwitched(Touch):
    """The switch was confirmed."""
@frozen
class LanguageChosen(Touch):
    language: str
class LanguagesAsked(Touch): ...
@frozen
class TextScaleChosen(Touch):
    percent: int
@frozen
class ThemeChosen(Touch):
    theme: str
class MoreTimeToggled(Touch): ...
class ReachToggled(Touch): ...
class EasyToggled(Touch):
    """One question a screen, or the usual screens again."""
class HelpAsked(Touch): ...
class AboutAsked(Touch): ...
class StaffCalled(Touch): ...
class OverlayClosed(Touch): ...
class Touched(Touch):
    """Any touch that means nothing else; also "Continue" on the idle warning."""
class BackPressed(Touch): ...
class CancelAsked(Touch): ...
class CancelConfirmed(Touch): ...
@frozen
class CategoryChosen(Touch):
    category_id: str
class SearchOpened(Touch): ...
@frozen
class SearchTyped(Touch):
    text: str
class SearchClosed(Touch): ...
class FilterAsked(Touch): ...
@frozen
class AllergenToggled(Touch):
    allergen: str
@frozen
class DietToggled(Touch):
    diet: str
@frozen
class MostToggled(Touch):
    """The most a dish may cost, or its calories."""
    most: Most
class FilterCleared(Touch): ...
@frozen
class ItemOpened(Touch):
    item_id: str
@frozen
class ItemAdded(Touch):
    """The + of a card, a suggestion or a replacement toast."""
    item_id: str
@frozen
class FoodFactsAsked(Touch):
    item_id: str
@frozen
class VariantChosen(Touch):
    variant_id: str
@frozen
class OptionTouched(Touch):
    """`path`: group and option ids from the outside in: (group, option) or (group, option, group, option)."""
    path: tuple[str, ...]
@frozen
class OptionCounted(Touch):
    path: tuple[str, ...]
    change: int
@frozen
class QuantityChanged(Touch):
    """On the item and set screens."""
    change: int
class SetAsked(Touch):
    """"As a set" on the item screen."""
class AddPressed(Touch):
    """Add to order, or save the change of a line."""
@frozen
class PartTouched(Touch):
    """A choice of the step that is shown."""
    variant_id: str
@frozen
class StepOpened(Touch):
    step: int
@frozen
class PartOpened(Touch):
    """The choices of a part are to be changed."""
    part: int
class NextPressed(Touch):
    """On to the next step of a set."""
class BasketAsked(Touch):
    """Checkout on the menu: on to the basket."""
class MoreAsked(Touch):
    """Back to the menu from the basket."""
@frozen
class LineCounted(Touch):
    line_id: int
    change: int
@frozen
class LineOpened(Touch):
    line_id: int
@frozen
class SetTaken(Touch):
    """Dishes of the basket as the set that is offered for them."""
    item_id: str
class Undone(Touch): ...
class SuggestionsRefused(Touch): ...
class CouponAsked(Touch): ...
@frozen
class CouponTyped(Touch):
    code: str
@frozen
class CouponEntered(Touch):
    """`code` empty: what was typed."""
    code: str = ""
class CouponRemoved(Touch): ...
class GiftAsked(Touch):
    """On the payment screen: pay with a gift card, or see what is on it."""
class GiftEntered(Touch):
    """What was typed."""
class GiftUsed(Touch):
    """The card that is shown pays."""
class GiftRemoved(Touch):
    """The card does not pay after all."""
class PointCardAsked(Touch):
    """On the payment screen: a common-point card."""
class PointCardEntered(Touch):
    """What was typed."""
class PointCardRemoved(Touch):
    """The card does not go along after all."""
@frozen
class DigitPressed(Touch):
    """On the member, join and table screens, and for a gift or point card; "" erases."""
    digit: str
class JoinAsked(Touch): ...
@frozen
class NameTyped(Touch):
    """On the join screen, or for the order."""
    name: str
class ConsentToggled(Touch): ...
class Joined(Touch): ...
class MemberSkipped(Touch): ...
class SignedOut(Touch): ...
class UsualOrdered(Touch):
    """On the member's page: the usual order, and on to paying."""
@frozen
class OrderedAgain(Touch):
    """On the member's page: the + of an earlier order, counted from 0."""
    place: int
class WhyAsked(Touch):
    """Why does the guest see these offers?"""
class PersonalToggled(Touch):
    """Suggestions from history, or none."""
@frozen
class RewardChosen(Touch):
    reward_id: str
class RewardRemoved(Touch): ...
@frozen
class PointsChosen(Touch):
    """Pay with so many points; 0: none; -1: as many as possible."""
    points: int
@frozen
class Scanned(Touch):
    """A scanner's burst: a member code, a barcode, a coupon, a gift card; or an IC card's reader's."""
    text: str = field(repr=False)
class PayPressed(Touch):
    """On the basket: on to paying."""
class TableEntered(Touch): ...
class NameAsked(Touch):
    """On the payment screen: another name."""
class NameEntered(Touch):
    """On with the name that was typed, or without one."""
@frozen
class MethodChosen(Touch):
    method: str
class PaymentCancelled(Touch):
    """The guest wants to stop, or to pay another way."""
@frozen
class LineReplaced(Touch):
    """In the sold-out sheet."""
    item_id: str
class LineDropped(Touch): ...
class PriceAccepted(Touch): ...
class ReceiptAsked(Touch): ...
class PrintAsked(Touch):
    """The receipt on paper."""
@frozen
class PaperLooked(Touch):
    """Whether a paper in doubt came out."""
    came: bool
@frozen
class FeedbackGiven(Touch):
    score: int
@frozen
class FeedbackExplained(Touch):
    """Why it was not good: one of kiosk.core.journey.done.REASONS."""
    reason: str
@frozen
class Recommended(Touch):
    """How likely the member is to recommend the shop, 0 to 10."""
    score: int
class NpsSkipped(Touch): ...
@frozen
class MailChosen(Touch):
    """A mail address shall be typed, or (False) a telephone number."""
    wanted: bool
@frozen
class MailTyped(Touch):
    """The whole address, as far as it is typed."""
    address: str
class MailGiven(Touch):
    """The address is whole."""
class CodeWanted(Touch):
    """The one-time code shall be sent again."""
class SignInAsked(Touch):
    """Signing in on the guest's own phone; again, where it has ended."""
class CardAsked(Touch):
    """A member wants an IC card for a member's card; or to try once more."""
class Finished(Touch):
    """Close on the done screen."""
class RetryPressed(Touch):
    """Load the menu again."""


# Answers from outside.


@frozen
class MenuArrived:
    menu: Menu
@frozen
class MenuFailed:
    state: MenuState
@frozen
class PicturesArrived: ...
@frozen
class HealthArrived:
    """What the POS said of itself, or `online` False."""
    online: bool
    pos_open: bool = True
    wait_minutes: int | None = None
    opens_at: str | None = None
    terminal_ready: bool = True
    loyalty_ready: bool = True
@frozen
class StockArrived:
    """The menu with what is sold out now."""
    menu: Menu
@frozen
class ProgrammeArrived:
    programme: Programme
@frozen
class FactsLearned:
    """An adapter learned more of its POS than it knew at start."""

    facts: ShopFacts


@frozen
class Broke:
    """The machine cannot sell; `reference` is what staff look up. `resting`: too many starts ended badly."""

    reference: str
    resting: bool = False
@frozen
class Mended: ...
@frozen
class PrinterLooked:
    """How the printer is. `reason`: a kiosk.ports.printer.Trouble, where it says why."""
    ready: bool
    paper_low: bool = False
    reason: str | None = None
@frozen
class PaperMoved:
    """Something became of a paper of an order."""
    order_key: str
    kind: PaperKind
    state: PaperState
@frozen
class Resumed:
    """After a crash: the basket that was on disk, how its guest saw the screens, and the order that was made
    from it, if it is still on its way.
    """
    basket: Basket
    looks: Looks
    record: Record | None


@frozen
class Reply:
    """An answer to something asked for a guest: dropped where that session has ended."""
    session: int
    event: Answer


@frozen
class QuoteArrived:
    revision: int
    quote: Quote
@frozen
class QuoteRefused:
    """`reason` as in kiosk.ports.errors.Reason; `line_ids` that are sold out."""
    revision: int
    reason: str
    line_ids: tuple[int, ...] = ()
@frozen
class MemberFound:
    code: str
    member: Member | None
    kind: CredentialKind = CredentialKind.CODE
@frozen
class MemberFailed:
    """Nobody could say who it is. `credential`: what was asked about."""
    credential: Credential | None = None
@frozen
class CodeSent:
    """`challenge` None: the provider sends no more codes to this number for now."""
    challenge: str | None
class CodeFailed:
    """Nobody could be asked to send a code."""
@frozen
class SignInBegan:
    url: str
    user_code: str | None
    interval_s: int
    expires_in_s: int
@frozen
class SignInWaits:
    """Nobody has signed in yet. `interval_s`: how long to wait from now on; None: as before."""
    interval_s: int | None = None
@frozen
class SignedIn:
    credential: Credential
@frozen
class SignInEnded:
    state: SignInState
@frozen
class CardLinked:
    """LINKED, or REFUSED, or AWAY."""
    state: CardState
@frozen
class Linked:
    """An address for the guest's phone."""
    claim: str | None = None
    invite: str | None = None
class LinkFailed:
    """Nobody could say the address."""
@frozen
class CouponAccepted:
    coupon: Coupon
@frozen
class CouponRefused:
    """`unreachable`: nobody could say; `why`: a kiosk.core.loyalty.CodeRefusal, or ""."""
    unreachable: bool = False
    why: str = ""
@frozen
class GiftFound:
    card: GiftCard
@frozen
class GiftRefused:
    """`why`: a kiosk.core.gift.GiftRefusal; "": nobody could say."""
    why: str
@frozen
class OrderAdvanced:
    """An order took a step. `lost`: the other side could not be reached, or the answer was lost."""
    record: Record
    lost: bool = False
@frozen
class OrderFailed:
    """The order could not even be written down (disk full)."""
    reference: str
@frozen
class StaffRung:
    """`call_id` None: the call could not be placed."""
    call_id: str | None
@frozen
class StaffAnswered:
    acknowledged: bool


Answer = (
    QuoteArrived
    | QuoteRefused
    | MemberFound
    | MemberFailed
    | CodeSent
    | CodeFailed
    | SignInBegan
    | SignInWaits
    | SignedIn
    | SignInEnded
    | CardLinked
    | Linked
    | LinkFailed
    | CouponAccepted
    | CouponRefused
    | GiftFound
    | GiftRefused
    | OrderAdvanced
    | OrderFailed
    | StaffRung
    | StaffAnswered
)


# Time.


@frozen
class ClockTicked:
    """The shop's local time, whether its opening hours hold, and whether there is a queue (queue mode).
    `opens_on`: the day of `opens_at`, where that is not today.
    """
    now: datetime
    hours_open: bool = True
    opens_at: str | None = None
    opens_on: date | None = None
    queue: bool = False
@frozen
class TimeElapsed:
    """A named timer ran out in a session."""
    timer: str
    session: int
# fmt: on

World = (
    MenuArrived
    | MenuFailed
    | PicturesArrived
    | HealthArrived
    | StockArrived
    | ProgrammeArrived
    | FactsLearned
    | Broke
    | Mended
    | PrinterLooked
    | PaperMoved
    | Resumed
    | ClockTicked
)

Event = Touch | World | Reply | TimeElapsed
