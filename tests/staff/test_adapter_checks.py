"""What the check says of a loyalty programme beside a POS of another maker."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.config import Config, demo
from kiosk.engine.adapters import Adapters
from kiosk.engine.setup import facts_of
from kiosk.ports.loyalty import LoyaltyCapabilities
from kiosk.ports.pos import Capabilities
from kiosk.settings import Adapter
from kiosk.staff.adapter_checks import loyalty_with_pos
from kiosk.staff.check_words import what
from kiosk.staff.findings import Level

ALL = LoyaltyCapabilities(code=True, rewards=True, tender=True, coupons=True)


class Side:
    """An adapter of which only its capabilities matter."""

    def __init__(self, capabilities: object) -> None:
        self.capabilities = capabilities


@pytest.fixture
def config(tmp_path: Path) -> Config:
    return demo("okawari", "http://127.0.0.1:9", "token", tmp_path / "data")


def ports(pos: Capabilities) -> Adapters:
    return Adapters(Side(pos), Side(ALL))  # type: ignore[arg-type]


def test_a_pos_that_takes_everything_is_well() -> None:
    finding = loyalty_with_pos(Capabilities(discounts=True, tender=True), ALL)
    assert finding.level is Level.OK and "amounts" in what(finding, "en")


def test_what_a_pos_does_not_take_is_named_with_the_reason() -> None:
    finding = loyalty_with_pos(Capabilities(discounts=True), ALL)
    assert finding.level is Level.WARN
    assert (
        what(finding, "en")
        == "not offered to guests: paying with points; the POS takes no tender of another programme"
    )
    nothing = loyalty_with_pos(Capabilities(), ALL)
    assert "rewards, coupons, paying with points" in what(nothing, "en")
    assert loyalty_with_pos(Capabilities(), LoyaltyCapabilities(code=True)).level is Level.OK


def test_adapters_of_one_name_belong_together(config: Config) -> None:
    assert not config.loyalty_outside
    facts = facts_of(config, ports(Capabilities()))
    assert (facts.outside, facts.rewards, facts.coupons, facts.tender) == (False, True, True, True)
    assert not replace(config, loyalty=None).loyalty_outside


def test_guests_are_offered_what_the_pos_takes_of_another_programme(config: Config) -> None:
    other = replace(config, loyalty=Adapter(adapter="house"))
    assert other.loyalty_outside
    facts = facts_of(other, ports(Capabilities(discounts=True)))
    assert (facts.outside, facts.rewards, facts.coupons, facts.tender) == (True, True, True, False)
    assert facts.code
