"""What is set in the sheet of a happy hour or a combo, and the offer that it comes to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, time, timedelta
from secrets import token_hex

from PySide6.QtCore import QCoreApplication

from kiosk.core.money import Money
from kiosk.core.shop_offers import MOST_OF_A_PART, MOST_PARTS, Combo, ComboPart, Goods, HappyHour, Offer, When
from kiosk.ui.staff.editor_prices import figure, typed_price
from kiosk.ui.staff.editor_rows import FieldRow
from kiosk.ui.staff.offer_form import AMOUNT, MOST_DIGITS, PERCENT, Unfinished, months_later
from kiosk.ui.text import own_name

HAPPY, COMBO = "happy", "combo"
PRICE = "price"
STEP = 30
"""Minutes by which times are moved."""
_DAY = 24 * 60
translate = QCoreApplication.translate


@dataclass
class ShopOfferForm:
    """`kind`: "happy" or "combo"; `id`: of the offer, also of a new one. `typed`: by field. `first`, `last`:
    None: no such limit.
    """

    kind: str
    languages: Sequence[str]
    currency: str
    id: str = ""
    saving: str = PERCENT
    start: int = 0
    end: int = 0
    weekdays: frozenset[int] = frozenset()
    first: date | None = None
    last: date | None = None
    members: str | None = None
    parts: list[ComboPart] = field(default_factory=list)
    typed: dict[str, str] = field(default_factory=dict)

    @classmethod
    def new(cls, kind: str, languages: Sequence[str], currency: str) -> ShopOfferForm:
        made = cls(kind, languages, currency, f"{kind[0]}-{token_hex(4)}")
        if kind == HAPPY:
            made.start, made.end, made.parts = 17 * 60, 19 * 60, [ComboPart(Goods())]
        else:
            made.saving, made.parts = PRICE, [ComboPart(Goods()), ComboPart(Goods())]
        return made

    @classmethod
    def of(cls, name: str, offer: Offer, languages: Sequence[str], currency: str) -> ShopOfferForm:
        """One that is there."""
        made = cls(COMBO if isinstance(offer, Combo) else HAPPY, languages, currency, name)
        when = offer.when
        made.start, made.end = _minutes(when.start), _minutes(when.end)
        made.weekdays, made.first, made.last = when.weekdays, when.first, when.last
        made.members = offer.members
        made.parts = list(offer.parts) if isinstance(offer, Combo) else [ComboPart(offer.goods)]
        made.typed = {f"name.{language}": said for language, said in offer.name.items()}
        price = offer.price if isinstance(offer, Combo) else None
        if offer.percent is not None:
            made.typed["value"] = str(offer.percent)
        else:
            made.saving = PRICE if price is not None else AMOUNT
            amount = price or offer.amount
            made.typed["value"] = "" if amount is None else figure(amount)
        return made

    @property
    def place(self) -> tuple[str, ...]:
        """Where it stands in the draft."""
        return ("offers", "combos" if self.kind == COMBO else "happy_hours", self.id)

    # Touches.

    def shift_time(self, end: bool, steps: int) -> None:
        if end:
            self.end = (self.end + steps * STEP) % _DAY
        else:
            self.start = (self.start + steps * STEP) % _DAY

    def shift_day(self, which: str, months: int, days: int, today: date) -> None:
        """The "first" or "last" day; before today, or before the first one, there is none."""
        known = self.first if which == "first" else self.last
        moved = months_later(known or self.first or today, months) + timedelta(days=days)
        if which == "first":
            self.first = moved if moved > today else None
        else:
            self.last = moved if moved >= (self.first or today) else None
        if self.first is not None and self.last is not None and self.last < self.first:
            self.last = None

    def add_part(self) -> None:
        if len(self.parts) < MOST_PARTS:
            self.parts.append(ComboPart(Goods()))

    def remove_part(self, place: int) -> None:
        if len(self.parts) > 1:
            del self.parts[place]

    def count(self, place: int, change: int) -> None:
        now = self.parts[place].count + change
        self.parts[place] = replace(self.parts[place], count=min(MOST_OF_A_PART, max(1, now)))

    # What it comes to.

    def rows(self) -> list[FieldRow]:
        called = translate("Offers", "Name for guests")
        labels = {
            PERCENT: translate("Offers", "Percent off"),
            AMOUNT: translate("Offers", "Off"),
            PRICE: translate("Offers", "Price for all of it"),
        }
        unit = "" if self.saving == PERCENT else self._unit()
        return [
            *(
                FieldRow(
                    f"name.{language}",
                    f"{called} · {own_name(language)}",
                    self.typed.get(f"name.{language}", ""),
                    language=language,
                )
                for language in self.languages
            ),
            FieldRow(
                "value",
                labels[self.saving],
                self.typed.get("value", ""),
                unit=unit,
                kind="digits",
                marks="." if unit == "$" else "",
                most=MOST_DIGITS,
            ),
        ]

    def _unit(self) -> str:
        return "￥" if self.currency == "JPY" else "$" if self.currency == "USD" else self.currency

    def offer(self) -> Offer:
        """Raises Unfinished."""
        name, (percent, amount) = self._name(), self._saving()
        if not all(part.goods for part in self.parts):
            raise Unfinished(translate("Offers", "Choose the dishes it is for."))
        if self.kind == HAPPY:
            return HappyHour(name, self.parts[0].goods, self.when, percent, amount, self.members)
        if sum(part.count for part in self.parts) < 2:
            raise Unfinished(translate("Offers", "A combo is of two dishes or more."))
        parts = tuple(self.parts)
        if self.saving == PRICE:
            return Combo(name, parts, self.when, price=amount, members=self.members)
        return Combo(name, parts, self.when, percent=percent, amount=amount, members=self.members)

    @property
    def when(self) -> When:
        return When(_clock(self.start), _clock(self.end), self.weekdays, self.first, self.last)

    def _name(self) -> dict[str, str]:
        found = {each: self.typed.get(f"name.{each}", "").strip() for each in self.languages}
        if not found[self.languages[0]]:
            raise Unfinished(translate("Offers", "A name for guests is missing."))
        return {language: said for language, said in found.items() if said}

    def _saving(self) -> tuple[int | None, Money | None]:
        said = self.typed.get("value", "").strip()
        if self.saving == PERCENT:
            if said.isdecimal() and 1 <= int(said) <= 100:
                return int(said), None
        else:
            found = typed_price(said, self.currency) if said else None
            if found is not None and found.minor:
                return None, found
        raise Unfinished(translate("Offers", "How much is taken off?"))


def _minutes(at: time) -> int:
    return at.hour * 60 + at.minute


def _clock(minutes: int) -> time:
    return time(minutes // 60, minutes % 60)
