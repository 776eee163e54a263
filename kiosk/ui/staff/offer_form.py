"""What is typed into the sheet of a new offer, and the change of the programme that it comes to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from secrets import token_hex

from PySide6.QtCore import QCoreApplication

from kiosk.core.menu import Text
from kiosk.core.money import Money
from kiosk.core.offers import Discount, Reward
from kiosk.ports.programme_change import (
    AddCode,
    AddDay,
    Code,
    MultiplierDay,
    ProgrammeChange,
    SetReward,
)
from kiosk.ui.staff.editor_prices import typed_price
from kiosk.ui.staff.editor_rows import FieldRow
from kiosk.ui.text import own_name

PERCENT, AMOUNT = "percent", "amount"
SHORTEST_CODE, LONGEST_CODE = 3, 40
MOST_DIGITS = 7
translate = QCoreApplication.translate


class Unfinished(ValueError):
    """What is typed is no offer yet; the text names what is missing, in the staff's language."""


@dataclass
class OfferForm:
    """`kind`: "code", "reward", "points" (of a reward that is there) or "day". `typed`: by field. `until`
    None: no end. `key` is the same for every try to save it.
    """

    kind: str
    languages: Sequence[str]
    currency: str
    since: date
    until: date | None = None
    saving: str = PERCENT
    factor: int = 200
    weekdays: tuple[int, ...] = ()
    reward: Reward | None = None
    typed: dict[str, str] = field(default_factory=dict)
    key: str = field(default_factory=lambda: token_hex(16))

    def shift(self, which: str, months: int, days: int, today: date) -> None:
        """Move the first or last day, never before today; a last day before the first one is no end."""
        if which == "since":
            self.since = max(today, months_later(self.since, months) + timedelta(days=days))
        else:
            moved = months_later(self.until or self.since, months) + timedelta(days=days)
            self.until = moved if moved >= self.since else None
        if self.until is not None and self.until < self.since:
            self.until = None

    def rows(self) -> list[FieldRow]:
        if self.kind == "points":
            return [self._row("points", translate("Offers", "Points"), kind="digits", most=MOST_DIGITS)]
        if self.kind == "day":
            return []
        called = translate("Offers", "Name for guests")
        names = [self._row(f"name.{each}", f"{called} · {own_name(each)}", each) for each in self.languages]
        value = translate("Offers", "Percent off") if self.saving == PERCENT else translate("Offers", "Off")
        unit = self._unit() if self.saving == AMOUNT else ""
        return [
            *self._first(),
            *names,
            self._row("value", value, kind="digits", unit=unit, most=MOST_DIGITS),
            self._row("min_total", translate("Offers", "From a total of"), kind="digits", unit=self._unit()),
            *self._limits(),
        ]

    def _first(self) -> list[FieldRow]:
        if self.kind == "code":
            label = translate("Offers", "Code, as guests type it")
            return [self._row("code", label, placeholder="HARU10", most=LONGEST_CODE)]
        return [self._row("points", translate("Offers", "Points"), kind="digits", most=MOST_DIGITS)]

    def _limits(self) -> list[FieldRow]:
        if self.kind != "code":
            return []
        return [
            self._row("channel", translate("Offers", "Where guests are told of it"), self.languages[0]),
            self._row("most", translate("Offers", "Uses in all"), kind="digits", most=MOST_DIGITS),
            self._row(
                "most_each",
                translate("Offers", "Uses by one member"),
                kind="digits",
                most=MOST_DIGITS,
                hint=translate("Offers", "With this, only members can use it."),
            ),
        ]

    def _row(
        self,
        name: str,
        label: str,
        language: str = "en",
        kind: str = "text",
        unit: str = "",
        placeholder: str = "",
        hint: str = "",
        most: int = 60,
    ) -> FieldRow:
        needed = name in ("code", "value", "points") or name == f"name.{self.languages[0]}"
        return FieldRow(
            name,
            label,
            self.typed.get(name, ""),
            placeholder=placeholder or ("" if needed else translate("Offers", "Not needed")),
            hint=hint,
            unit=unit,
            kind=kind,
            language=language,
            marks="." if unit and self._unit() == "$" else "",
            most=most,
        )

    def _unit(self) -> str:
        return "￥" if self.currency == "JPY" else "$" if self.currency == "USD" else self.currency

    def change(self) -> ProgrammeChange:
        """Raises Unfinished."""
        match self.kind:
            case "code":
                return AddCode(self._code())
            case "day":
                return AddDay(self._day())
            case _:
                return SetReward(self._reward())

    def _code(self) -> Code:
        code = "".join(self.typed.get("code", "").split()).upper()
        if len(code) < SHORTEST_CODE:
            raise Unfinished(translate("Offers", "A code has 3 signs or more."))
        limits = (self._count("most"), self._count("most_each"))
        channel = self.typed.get("channel", "").strip() or None
        least = self._money("min_total")
        return Code(code, self._name(), self._discount(), least, self.since, self.until, *limits, channel)

    def _day(self) -> MultiplierDay:
        if self.weekdays:
            return MultiplierDay(self.factor, self.weekdays)
        return MultiplierDay(self.factor, day=self.since)

    def _reward(self) -> Reward:
        points = self._count("points")
        if points is None:
            raise Unfinished(translate("Offers", "How many points?"))
        if self.reward is not None:
            known = self.reward
            return Reward(known.id, known.name, points, known.discount, known.min_total, known.picture)
        new = f"r-{self.key[:8]}"
        return Reward(new, self._name(), points, self._discount(), self._money("min_total"))

    def _name(self) -> Text:
        found = {each: self.typed.get(f"name.{each}", "").strip() for each in self.languages}
        if not found[self.languages[0]]:
            raise Unfinished(translate("Offers", "A name for guests is missing."))
        return {language: said for language, said in found.items() if said}

    def _discount(self) -> Discount:
        if self.saving == AMOUNT:
            amount = self._money("value")
            if amount is not None and amount.minor:
                return Discount(amount=amount)
        else:
            percent = self._count("value")
            if percent is not None and percent <= 100:
                return Discount(percent=percent)
        raise Unfinished(translate("Offers", "How much is taken off?"))

    def _count(self, name: str) -> int | None:
        """A whole number from 1 on; None: nothing is typed."""
        said = self.typed.get(name, "").strip()
        if not said:
            return None
        if not said.isdecimal() or int(said) == 0:
            raise Unfinished(translate("Offers", "“%1” is no number.").replace("%1", said))
        return int(said)

    def _money(self, name: str) -> Money | None:
        said = self.typed.get(name, "").strip()
        found = typed_price(said, self.currency) if said else None
        if said and found is None:
            raise Unfinished(translate("Offers", "“%1” is no number.").replace("%1", said))
        return found


def months_later(day: date, months: int) -> date:
    """The same day of another month, or its last one."""
    month = day.year * 12 + day.month - 1 + months
    first = date(month // 12, month % 12 + 1, 1)
    following = date((month + 1) // 12, (month + 1) % 12 + 1, 1)
    return first.replace(day=min(day.day, (following - first).days))
