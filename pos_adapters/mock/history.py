"""What the mock POS remembers of a member's earlier orders, as the kiosk reads it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from kiosk.core.basket import Choice, Line, Part
from kiosk.core.loyalty import Member, PastOrder


def with_history(member: Member, body: Mapping[str, Any]) -> Member:
    return replace(
        member,
        visits=int(body["visits"]),
        past=tuple(_past(order) for order in body["past"]),
        favourites=tuple(str(name) for name in body["favourites"]),
        personal=bool(body["personal"]),
        ask_nps=bool(body["ask_nps"]),
    )


def _past(body: Mapping[str, Any]) -> PastOrder:
    lines = (_line(place, line) for place, line in enumerate(body["lines"], 1))
    return PastOrder(date.fromisoformat(body["on"]), tuple(lines))


def _line(place: int, body: Mapping[str, Any]) -> Line:
    return Line(
        place,
        str(body["item_id"]),
        str(body["variant_id"]),
        int(body["quantity"]),
        _choices(body["options"]),
        tuple(
            Part(str(part["step_id"]), str(part["variant_id"]), _choices(part["options"]))
            for part in body["parts"]
        ),
    )


def _choices(bodies: Iterable[Mapping[str, Any]]) -> tuple[Choice, ...]:
    return tuple(
        Choice(
            str(body["group_id"]), str(body["option_id"]), int(body["quantity"]), _choices(body["options"])
        )
        for body in bodies
    )
