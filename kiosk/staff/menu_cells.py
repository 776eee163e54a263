"""How the cells of the menu's table are written and read. What cannot be read is a ValueError that says why,
and what to write instead.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from datetime import time
from decimal import Decimal

from babel.numbers import get_currency_precision

from kiosk.core.members_only import ALL
from kiosk.core.menu import DayPart, readable
from kiosk.core.money import Money
from kiosk.core.sound import DEAREST, LONGEST

NONE = "none"
"""That something contains no allergens, which is not the same as nothing stated."""
EVERY_MEMBER = "all"
"""For members of every tier; beside it there are tiers' ids."""
_YES = frozenset({"yes", "y", "true", "1", "はい", "○"})
_NO = frozenset({"no", "n", "false", "0", "いいえ", "×"})
_DAYS = ("mo", "tu", "we", "th", "fr", "sa", "su")
_SIGNS = str.maketrans("", "", "¥￥$€£円 \u00a0")


def text(cell: str) -> str:
    if len(cell) > LONGEST:
        raise ValueError(f"the text has {len(cell)} characters; {LONGEST} is the most")
    return readable(cell)


def flag(cell: str) -> bool:
    if cell.lower() in _YES | _NO:
        return cell.lower() in _YES
    raise ValueError(f"“{cell}” is neither yes nor no")


def flag_text(value: bool) -> str:
    return "yes" if value else ""


def members(cell: str) -> str:
    """As in kiosk.core.members_only."""
    if not re.fullmatch(r"\S{1,64}", cell):
        raise ValueError(f"“{cell}” is no tier: write {EVERY_MEMBER} for every member, or a tier's id")
    return ALL if cell.lower() == EVERY_MEMBER else text(cell)


def members_text(value: str | None) -> str:
    return "" if value is None else value or EVERY_MEMBER


def whole(cell: str) -> int:
    plain = _plain(cell)
    if not plain.isdecimal() or int(plain) > 99_999:
        raise ValueError(f"“{cell}” is no whole number up to 99,999")
    return int(plain)


def _plain(cell: str) -> str:
    """Full-width digits as plain ones; commas only where they stand between thousands."""
    found = unicodedata.normalize("NFKC", cell).translate(_SIGNS).replace("，", ",")
    if "," not in found:
        return found
    if not re.fullmatch(r"-?\d{1,3}(,\d{3})+(\.\d+)?", found):
        raise ValueError(
            f"“{cell}”: a comma stands only between thousands. Write 1200 or 1,200, and 5.40 with a point"
        )
    return found.replace(",", "")


def money_of(currency: str) -> Callable[[str], Money]:
    digits = get_currency_precision(currency)

    def read(cell: str) -> Money:
        plain = _plain(cell)
        if not re.fullmatch(r"\d{1,9}(\.\d+)?", plain):
            raise ValueError(f"“{cell}” is no price: write a number such as {'5.40' if digits else '540'}")
        exact = Decimal(plain).scaleb(digits)
        if exact != int(exact):
            places = f"at most {digits} digits after the point" if digits else "no digits after the point"
            raise ValueError(f"“{cell}”: an amount in {currency} has {places}")
        if exact > DEAREST:
            raise ValueError(f"“{cell}” is more than anything costs")
        return Money(int(exact), currency)

    return read


def money_text(price: Money) -> str:
    digits = get_currency_precision(price.currency)
    return f"{Decimal(price.minor).scaleb(-digits):.{digits}f}"


def names(cell: str) -> tuple[str, ...]:
    found = [text(name.strip()) for name in re.split(r"[,;、\s]+", cell) if name.strip()]
    return tuple(dict.fromkeys(found))


def name_set(cell: str) -> frozenset[str]:
    return frozenset(names(cell))


def allergens_beside(stated: Iterable[str]) -> Callable[[str], frozenset[str]]:
    """`stated`: what the POS states, which is never taken away."""

    def read(cell: str) -> frozenset[str]:
        found = allergens(cell)
        missing = sorted(set(stated) - found)
        if missing:
            raise ValueError(f"the POS states {names_text(missing)}: take that away at the POS")
        return found

    return read


def only_the_pos(cell: str) -> int:
    raise ValueError("the POS states this: change it at the POS")


def allergens(cell: str) -> frozenset[str]:
    """Keys as in assets/allergens.toml; `NONE`: it contains none of them."""
    if cell.lower() == NONE:
        return frozenset()
    found = name_set(cell.lower())
    strange = [name for name in sorted(found) if not re.fullmatch(r"[a-z][a-z0-9_]*", name)]
    if strange:
        raise ValueError(f"“{strange[0]}” is no allergen: write keys such as wheat, egg, milk, or {NONE}")
    return found


def names_text(several: Iterable[str]) -> str:
    return ", ".join(several)


def hours(cell: str) -> tuple[DayPart, ...]:
    """ "07:00-10:30", "mo-fr 07:00-10:30; sa su 08:00-11:00"."""
    return tuple(_day_part(part.strip().lower()) for part in cell.split(";") if part.strip())


def _day_part(part: str) -> DayPart:
    found = re.fullmatch(r"([a-z ,-]*?)\s*(\d\d?:\d\d)\s*[-–]\s*(\d\d?:\d\d)", part)
    if found is None:
        raise ValueError(f"“{part}” are no hours: write 07:00-10:30, or mo-fr 07:00-10:30; sa 08:00-11:00")
    days, begin, end = found.groups()
    return DayPart(_clock(begin), _clock(end), frozenset(_days(days)))


def _clock(cell: str) -> time:
    hour, _, minute = cell.partition(":")
    try:
        return time(int(hour) % 24 if int(hour) <= 24 else 99, int(minute))
    except ValueError:
        raise ValueError(f"“{cell}” is no time of day") from None


def _days(cell: str) -> Iterable[int]:
    for part in re.split(r"[ ,]+", cell.strip()) if cell.strip() else ():
        first, _, last = part.partition("-")
        if first not in _DAYS or (last and last not in _DAYS):
            raise ValueError(f"“{part}” is no day: write {', '.join(_DAYS)}")
        begin, end = _DAYS.index(first), _DAYS.index(last or first)
        yield from ((begin + ahead) % 7 for ahead in range((end - begin) % 7 + 1))


def hours_text(parts: Iterable[DayPart]) -> str:
    return "; ".join(_part_text(part) for part in parts)


def _part_text(part: DayPart) -> str:
    days = " ".join(_DAYS[day] for day in sorted(part.weekdays))
    return f"{days} {part.start:%H:%M}-{part.end:%H:%M}".strip()
