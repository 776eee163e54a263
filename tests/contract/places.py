"""Where the walk goes: the emulator, directly or by way of something before it."""

from __future__ import annotations

from tests.contract.sdk_walk import Place
from tests.emulators.square.members import MEMBERS
from tests.emulators.square.server import SquareServer


def emulated(square: SquareServer, url: str | None = None) -> Place:
    """The emulator at its own address, or at that of what stands before it."""
    _, _, _, american, japanese, mail, _ = MEMBERS[0]
    phone = japanese if square.shop.country == "JP" else american
    return Place(url or square.url, square.token, square.location_id, square.device_id, phone, mail)
