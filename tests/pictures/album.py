"""Which pictures are kept: every screen and overlay in both languages, and a choice of them in every other
dress.
"""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.core.journey.state import Kiosk
from kiosk.core.language import PLAIN_JAPANESE
from tests.ui.look import dressed, named
from tests.ui.staff_shots import SHOTS as STAFF

SCREENS = (
    "attract",
    "service",
    "burgers",
    "item",
    "set-side",
    "basket",
    "basket-as-set",
    "member",
    "member-mail",
    "join",
    "join-mail",
    "home",
    "code",
    "ownphone",
    "iccard",
    "table",
    "name",
    "pay",
    "pay-points-card",
    "paying-waiting",
    "paying-joins",
    "done",
    "done-stranger",
    "done-doubt",
    "loading",
    "closed",
    "broken",
)
OVER = (
    "idle",
    "filter",
    "facts",
    "coupon",
    "gift-found",
    "point-card-wrong",
    "switch",
    "price",
    "soldout",
    "cancel",
    "help",
    "about",
    "call-coming",
    "languages",
    "receipt",
)
"""What lies over them."""
STATES = (*SCREENS, *OVER)
"""One state of the kiosk for each, named as in `tests/ui`."""


RESULTS = "results"
"""The manager's results: no state of the kiosk, but kept like one."""
RESULTS_FOOT = "results-foot"
"""The end of that page."""
FOOT = 99
"""Screens down: further than any page is long."""


@dataclass(frozen=True)
class Shot:
    """One picture: a state, and what the guest chose to see it in."""

    state: str
    language: str
    theme: str = "light"
    scale: int = 100
    size: str = "portrait"
    low: bool = False

    @property
    def strip(self) -> str:
        """The file it is kept in, beside the same state in other dresses."""
        return self.state if self.size == "portrait" else f"{self.state}-{self.size}"

    @property
    def name(self) -> str:
        """ "burgers-ja-dark": what is usual is left out."""
        usual = {"light", "100", "portrait"}
        dress = [word for word in (self.theme, str(self.scale), self.size) if word not in usual]
        dress += ["low"] * self.low
        return "-".join((self.state, self.language, *dress))

    def kiosk(self) -> Kiosk:
        return dressed(named()[self.state](self.language), self.theme, self.scale, self.low)


def _plain() -> list[Shot]:
    return [Shot(state, language) for state in STATES for language in ("ja", "en")]


def _dressed() -> list[Shot]:
    return [
        *(Shot(*each, theme="dark") for each in (("burgers", "ja"), ("item", "en"), ("pay", "ja"))),
        *(Shot(*each, theme="contrast") for each in (("item", "ja"), ("basket", "en"))),
        *(Shot(*each, scale=150) for each in (("burgers", "ja"), ("item", "en"), ("basket", "en"))),
        *(
            Shot(*each, scale=200)
            for each in (("burgers", "ja"), ("set-side", "en"), ("basket", "ja"), ("pay", "en"))
        ),
        Shot("burgers", "ja", "contrast", 200),
        Shot("burgers", "ja", low=True),
        Shot("pay", "en", low=True),
        *(
            Shot(*each, size="landscape")
            for each in (
                ("attract", "en"),
                ("burgers", "ja"),
                ("item", "en"),
                ("basket", "ja"),
                ("pay", "en"),
            )
        ),
        *(
            Shot(*each, size="small")
            for each in (("burgers", "en"), ("item", "ja"), ("basket", "en"), ("pay", "ja"))
        ),
    ]


def _plain_japanese() -> list[Shot]:
    """Everyday words in kana, with furigana over a dish's name, also of one in a set."""
    states = ("attract-limits", "drinks", "item-counted", "set-bowl", "pay-stranger", "receipt-logo")
    return [
        *(Shot(state, PLAIN_JAPANESE) for state in states),
        Shot("item-counted", PLAIN_JAPANESE, scale=200),
    ]


def _easy() -> list[Shot]:
    """In the text size that easy mode begins with, and in others."""
    states = ("easy-dishes", "easy-amount", "easy-order", "easy-points", "easy-pay")
    return [
        *(Shot(state, "ja", scale=150) for state in states),
        Shot("easy-dishes", "en", "contrast", 200),
        Shot("easy-dishes", "en", scale=150, size="landscape"),
        Shot("easy-dishes", PLAIN_JAPANESE, scale=150, size="small"),
    ]


def _results() -> list[Shot]:
    return [
        *(Shot(RESULTS, language) for language in ("ja", "en")),
        Shot(RESULTS, "ja", "dark"),
        Shot(RESULTS, "en", "contrast"),
        Shot(RESULTS, "ja", scale=200),
        Shot(RESULTS_FOOT, "ja"),
        Shot(RESULTS_FOOT, "en", "dark"),
        Shot(RESULTS_FOOT, "ja", "contrast"),
        Shot(RESULTS_FOOT, "en", scale=200),
    ]


def _staff() -> list[Shot]:
    """Every screen once, in a language that the next one has not, and the way in in other dresses."""
    return [
        *(Shot(state, ("ja", "en")[number % 2]) for number, state in enumerate(STAFF)),
        Shot("staff-diagnostics", "ja"),
        Shot("staff-daily", "en"),
        Shot("staff-diagnostics", "ja", "dark", 200),
        *(Shot("staff-menu", language) for language in ("ja", "en")),
        Shot("staff-menu", "ja", "dark"),
        Shot("staff-menu", "en", "contrast", 200),
        Shot("staff-pin", "en", "contrast", 200),
        Shot("staff-pin", "en", "dark", size="landscape"),
    ]


_ALL = (*_plain(), *_dressed(), *_plain_japanese(), *_easy(), *_results(), *_staff())
SHOTS = tuple(sorted(_ALL, key=lambda shot: (shot.size != "portrait", shot.strip)))
"""One strip after the other."""


WAY_IN = {"staff-first", "staff-who", "staff-pin"}
"""The staff's pages behind it are looked at by default as to their layouts."""


def _quick() -> set[Shot]:
    """Every third screen of a guest, in a language that the next one has not; one of each theme, text size
    and panel; and the staff's way in. As to their layouts all screens are looked at.
    """
    found = {Shot(state, ("ja", "en")[number % 2]) for number, state in enumerate((*SCREENS[::3], RESULTS))}
    found |= {shot for shot in _staff()[: len(STAFF)] if shot.state in WAY_IN}
    dresses: dict[tuple[str, int, str], Shot] = {}
    for shot in _dressed():
        dresses.setdefault((shot.theme, shot.scale, shot.size), shot)
    return found | set(dresses.values())


QUICK = frozenset(_quick())
"""Those that are compared by default; the others only with everything that is slow."""
