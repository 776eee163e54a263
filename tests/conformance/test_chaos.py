"""`scripts/chaos`: a short run over every adapter, and adapters at which it finds fault."""

from __future__ import annotations

import json
import uuid
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.core.money import Money
from kiosk.core.order import Order, Payment, Receipt
from kiosk.ports.errors import Uncertain
from kiosk.ports.http import client
from pos_adapters.mock import MockTerminal
from scripts.proofs.__main__ import main
from scripts.proofs.chaos import PARTS, Clock, opened
from scripts.proofs.grounds import GROUNDS, Cards, Ground, mock
from tests.conformance.till import Till, TillWorld
from tests.conformance.till_adapter import TillPos
from tests.mockpos import MemoryState


@pytest.mark.slow
def test_each_order_is_there_once_and_paid_once_whatever_the_line_does(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["--seconds", "1.2", "--seed", "5"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert (report["seed"], set(report["adapters"])) == (5, set(GROUNDS))
    for proofs in report["adapters"].values():
        assert proofs["cuts"]["wrong"] == proofs["mix"]["wrong"] == []
        assert proofs["cuts"]["orders"] and proofs["mix"]["orders"]
        assert sum(each["tried"] for each in proofs["cuts"]["requests"]) == proofs["cuts"]["orders"]


class ChargesAgain(MockTerminal):
    """A key of its own for each try."""

    def start(
        self, amount: Money, reference: str, method: str, key: str, order_id: str | None = None
    ) -> Payment:
        return super().start(amount, reference, method, str(uuid.uuid4()), order_id)


@pytest.mark.slow
def test_a_guest_who_is_charged_twice_is_found(tmp_path: Path) -> None:
    with mock() as ground:
        server = ground.world.mock  # type: ignore[attr-defined]
        terminal = ChargesAgain(server.settings(url=ground.wire.url), ground.http, MemoryState())
        ground.terminal = terminal
        with opened(ground, tmp_path, 1) as shop:
            ground.wire.lose_reply("POST /v1/terminal/payments")
            shop.guest("pays", "a lost reply")
            assert any("charged" in one for one in shop.evening())


class PlacesAgain(TillPos):
    """Without a key, and again by itself."""

    capabilities = replace(TillPos.capabilities, find=False)

    def submit(self, order: Order, payment: Payment | None, key: str) -> Receipt:
        key = str(uuid.uuid4())
        try:
            return super().submit(order, payment, key)
        except Uncertain:
            return super().submit(order, payment, str(uuid.uuid4()))


class Guests(Clock):
    """So many, however long it takes."""

    def __init__(self, count: int) -> None:
        self.left = count

    @property
    def over(self) -> bool:
        self.left -= 1
        return self.left <= 0


@pytest.mark.slow
@pytest.mark.parametrize("proof", PARTS)
def test_an_order_that_is_there_twice_is_found(proof: str, tmp_path: Path) -> None:
    till, http, cards = Till(), client(), Cards()
    world = TillWorld(till)
    with world.wire:
        pos = PlacesAgain(world.wire.url, http)
        ground = Ground("till", world, pos, cards, http, cards.charged, till.begin)
        with opened(ground, tmp_path, 1) as shop:
            found = PARTS[proof](shop, Guests(20))
    http.close()
    till.close()
    assert any("orders of nobody" in one for one in found["wrong"]), found
