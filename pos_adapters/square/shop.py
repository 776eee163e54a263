"""The location: whether it sells now, in which currency, where the sun stands, and what it is called."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from kiosk.core.hours import OpeningHours, Window
from kiosk.ports.errors import NotAllowed
from kiosk.ports.pos import Health
from pos_adapters.square.errors import SquareRefused
from pos_adapters.square.link import Link
from pos_adapters.square.reading import Doc, understood

DAYS = ("MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN")
AGE_LIMITS = {"US": 21, "JP": 20, "CA": 19}
"""From which age alcohol may be sold; elsewhere from 18."""


@dataclass(frozen=True, slots=True)
class Shop:
    """What a location says of itself. `hours` without a window: it does not say when it is open."""

    name: str
    country: str
    currency: str
    language: str
    zone: ZoneInfo
    active: bool
    hours: OpeningHours

    @property
    def age_limit(self) -> int:
        return AGE_LIMITS.get(self.country, 18)

    def health(self, now: datetime) -> Health:
        local = now.astimezone(self.zone)
        if self.active and self.hours.is_open(local):
            return Health(True)
        opens = self.hours.opens_next(local) if self.active else None
        return Health(False, opens_at=f"{opens:%H:%M}" if opens else None)


def read_shop(link: Link, location_id: str) -> Shop:
    """Ask for the location. Raises NotAllowed where it is not one of this seller's."""
    try:
        body = link.read(f"/v2/locations/{location_id}")
    except SquareRefused as refused:
        raise NotAllowed(f"location_id is not a location of this seller ({refused.code})") from refused
    with understood("location"):
        return shop_of(body["location"])


def shop_of(body: Doc) -> Shop:
    """A location as Square describes it. Raises where the currency or the time zone are not there."""
    language = str(body.get("language_code") or "en-US")
    return Shop(
        name=str(body.get("business_name") or body.get("name") or ""),
        country=str(body.get("country") or ""),
        currency=str(body["currency"]),
        language=language.split("-")[0].lower(),
        zone=_zone(str(body["timezone"])),
        active=body.get("status", "ACTIVE") == "ACTIVE",
        hours=_hours((body.get("business_hours") or {}).get("periods") or []),
    )


def _zone(name: str) -> ZoneInfo:
    """Raises ValueError, KeyError."""
    try:
        return ZoneInfo(name)
    except OSError as error:  # a folder, or a name that no file can have
        raise ValueError("that is no time zone") from error


def _hours(periods: list[Any]) -> OpeningHours:
    week: dict[int, tuple[Window, ...]] = {}
    for period in periods:
        day = DAYS.index(period["day_of_week"])
        window = Window(clock(period["start_local_time"]), clock(period["end_local_time"]))
        week[day] = (*week.get(day, ()), window)
    return OpeningHours(week)


def clock(text: str) -> time:
    """ "8:30:00" → 08:30. Midnight at the end of a day is its beginning to `Window`, and so is 23:59:59."""
    hour, minute, *_ = (int(part) for part in text.split(":"))
    return time(0) if hour == 24 or (hour, minute) == (23, 59) else time(hour, minute)
