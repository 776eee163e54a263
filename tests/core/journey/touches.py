"""Every touch there is, chosen by numbers."""

from collections.abc import Sequence
from typing import Any, TypeVar

from kiosk.core.food import Most
from kiosk.core.journey import events as ev
from kiosk.core.journey import state as st
from kiosk.core.journey.state import Kiosk
from tests.core.menus import EAT_IN, MENU, TAKE_OUT

T = TypeVar("T")

ITEMS = (*MENU.by_id, "pizza")
VARIANTS = (*MENU.by_variant, "pizza")
PATHS = (
    (),
    ("sauce",),
    ("sauce", "teriyaki"),
    ("sauce", "wasabi"),
    ("extra", "cheese"),
    ("without", "onion"),
    ("dips", "bbq"),
    ("dips", "curry"),
    ("milk", "with-milk"),
    ("milk", "with-milk", "kind", "soy"),
    ("milk", "with-milk", "kind"),
    ("wrap", "box"),
    ("pizza", "x"),
)


class Chance:
    """Numbers that a test gives, as choices; when they run out, always the first one."""

    def __init__(self, numbers: Sequence[int]) -> None:
        self._numbers = list(reversed(numbers))

    def __bool__(self) -> bool:
        return bool(self._numbers)

    def of(self, choices: Sequence[T]) -> T:
        number = self._numbers.pop() if self._numbers else 0
        return choices[number % len(choices)]


def touches(chance: Chance, kiosk: Kiosk) -> ev.Touch:
    """Any touch, more often one that is natural on the screen."""
    lines = [line.id for line in kiosk.guest.basket.lines] or [1]
    natural = _NATURAL.get(type(kiosk.screen))
    make: Any = chance.of(natural if natural and chance.of((1, 1, 0)) else _ANY)
    touch: ev.Touch = make(chance, lines)
    return touch


def _one(kind: Any, *values: Sequence[Any]) -> Any:
    return lambda chance, lines: kind(*(chance.of(choices) for choices in values))


def _line(kind: Any, *values: Sequence[Any]) -> Any:
    return lambda chance, lines: kind(chance.of(lines), *(chance.of(choices) for choices in values))


_METHODS = ("card", "qr", "counter", "cash")
_CODES = (
    "member-code",
    "4900000000024",
    "4900000000017",
    "x" * 600,
    "bad\x00code",
    "",
    "OKW-1",
    "9900000000012346",
)
_ADD = _one(ev.ItemAdded, ITEMS)
_OPEN = _one(ev.ItemOpened, ITEMS)
_OPTION = _one(ev.OptionTouched, PATHS)
_DIGIT = _one(ev.DigitPressed, ("0", "9"))
_REWARD = _one(ev.RewardChosen, ("less", "free-cola", "free-burger", "none"))
_SCAN = _one(ev.Scanned, _CODES)
_BACK = _one(ev.BackPressed)
_POINTS = _one(ev.PointsChosen, (-1, 0, 100, 99999))
_MAIL = _one(ev.MailChosen, (True, False))
_ADDRESS = _one(ev.MailTyped, ("hanako@example.jp", "Hana\x00ko", "x" * 300))
_METHOD = _one(ev.MethodChosen, _METHODS)
_NATURAL: dict[type, tuple[Any, ...]] = {
    st.Attract: (_one(ev.Began, (None, "cheeseburger", "combo", "pancakes", "pizza")), _SCAN),
    st.Service: (_one(ev.ModeChosen, (EAT_IN, TAKE_OUT)),),
    st.Browse: (_ADD, _OPEN, _one(ev.BasketAsked), _one(ev.MemberAsked)),
    st.ItemScreen: (_OPTION, _one(ev.AddPressed), _one(ev.SetAsked), _BACK),
    st.SetScreen: (_one(ev.PartTouched, VARIANTS), _OPTION, _one(ev.NextPressed), _one(ev.AddPressed)),
    st.BasketScreen: (
        _one(ev.PayPressed),
        _one(ev.PayPressed),
        _REWARD,
        _SCAN,
        _POINTS,
        _one(ev.CouponAsked),
        _one(ev.SetTaken, ("combo", "party")),
    ),
    st.TableScreen: (_DIGIT, _one(ev.TableEntered)),
    st.NameScreen: (_one(ev.NameTyped, ("Hana", " ")), _one(ev.NameEntered)),
    st.PayScreen: (_METHOD, _METHOD, _REWARD, _BACK, _SCAN, _one(ev.PointCardAsked)),
    st.Paying: (_one(ev.PaymentCancelled), _METHOD, _BACK, _one(ev.Finished)),
    st.MemberScreen: (_DIGIT, _SCAN, _BACK, _one(ev.JoinAsked), _MAIL, _ADDRESS, _one(ev.MailGiven)),
    st.MemberHome: (_REWARD, _POINTS, _BACK),
    st.JoinScreen: (
        *(_DIGIT, _one(ev.NameTyped, ("Hanako",)), _MAIL, _ADDRESS),
        *(_one(ev.ConsentToggled), _one(ev.Joined), _BACK),
    ),
}
_ANY: tuple[Any, ...] = (
    _ADD,
    _OPEN,
    _OPTION,
    _DIGIT,
    _REWARD,
    _SCAN,
    _BACK,
    _POINTS,
    _METHOD,
    *(touch for natural in _NATURAL.values() for touch in natural[:1]),
    _one(ev.ModeSwitchAsked),
    _one(ev.ModeSwitched),
    _one(ev.LanguageChosen, ("ja", "en", "xx")),
    _one(ev.LanguagesAsked),
    _one(ev.TextScaleChosen, (100, 150, 200, 7)),
    _one(ev.ThemeChosen, ("light", "dark", "pink")),
    _one(ev.MoreTimeToggled),
    _one(ev.ReachToggled),
    _one(ev.EasyToggled),
    _one(ev.HelpAsked),
    _one(ev.AboutAsked),
    _one(ev.StaffCalled),
    _one(ev.OverlayClosed),
    _one(ev.Touched),
    _one(ev.CancelAsked),
    _one(ev.CancelConfirmed),
    _one(ev.CategoryChosen, ("burgers", "none")),
    _one(ev.SearchOpened),
    _one(ev.SearchTyped, ("bur", "")),
    _one(ev.SearchClosed),
    _one(ev.FilterAsked),
    _one(ev.AllergenToggled, ("milk", "egg")),
    _one(ev.DietToggled, ("vegan",)),
    _one(ev.MostToggled, (Most(price=500), Most(price=900), Most(calories=300))),
    _one(ev.FilterCleared),
    _one(ev.FoodFactsAsked, ITEMS),
    _one(ev.VariantChosen, VARIANTS),
    _one(ev.OptionCounted, PATHS, (1, -1, 0, 5)),
    _one(ev.QuantityChanged, (1, -1, 99, -99)),
    _one(ev.SetAsked),
    _one(ev.StepOpened, (0, 1, 2, 3, -1, 9)),
    _one(ev.PartOpened, (0, 1, 2, -1, 9)),
    _one(ev.MoreAsked),
    _line(ev.LineCounted, (1, -1, -9, 99, 0)),
    _line(ev.LineOpened),
    _one(ev.LineOpened, (77,)),
    _one(ev.Undone),
    _one(ev.SetTaken, ("combo", "party")),
    _one(ev.SuggestionsRefused),
    _one(ev.CouponAsked),
    _one(ev.CouponTyped, ("AKI100", " ")),
    _one(ev.CouponEntered, ("", "AKI100")),
    _one(ev.CouponRemoved),
    _one(ev.DigitPressed, ("1", "", "x", "12")),
    _one(ev.PointCardAsked),
    _one(ev.PointCardEntered),
    _one(ev.PointCardRemoved),
    _one(ev.JoinAsked),
    _MAIL,
    _ADDRESS,
    _one(ev.MailGiven),
    _one(ev.NameTyped, ("Hanako", " ")),
    _one(ev.NameAsked),
    _one(ev.NameEntered),
    _one(ev.ConsentToggled),
    _one(ev.Joined),
    _one(ev.MemberSkipped),
    _one(ev.SignedOut),
    _one(ev.RewardRemoved),
    _one(ev.PaymentCancelled),
    _one(ev.LineReplaced, ITEMS),
    _one(ev.LineDropped),
    _one(ev.PriceAccepted),
    _one(ev.ReceiptAsked),
    _one(ev.PrintAsked),
    _one(ev.PaperLooked, (True, False)),
    _one(ev.FeedbackGiven, (1, 5, 0, 9)),
    _one(ev.Finished),
    _one(ev.RetryPressed),
)
