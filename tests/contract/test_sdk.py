"""Square's official SDK finds its way about the emulator."""

from __future__ import annotations

import httpx
import pytest

from tests.emulators.square.contract import held_to_contract
from tests.emulators.square.server import SquareServer

pytest.importorskip("square", reason="squareup is not installed")

from tests.contract.places import emulated
from tests.contract.sdk_walk import Seen, Walk


@pytest.mark.slow
def test_the_official_sdk_walks_through_the_emulator() -> None:
    with SquareServer() as square, held_to_contract(square), httpx.Client() as http:
        seen = Walk(emulated(square), http).whole()
    assert seen == Seen(
        items=12,
        # 2 x 850, less 10 %: 1530, with 95.625 and 30.6 of tax.
        quoted=1657,
        placed=1657,
        order_state="COMPLETED",
        found_again=True,
        terminal=("PENDING", "IN_PROGRESS", "COMPLETED"),
        # 2 x 375, less 75 for the code: 675, less 67.5 -> 68 for the reward: 607. Tax: 37.94 and 12.14.
        rewarded=657,
        points=(400, 380, 386),
        free_order_state="COMPLETED",
    )
