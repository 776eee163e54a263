"""Odoo's adapters keep the contracts."""

from __future__ import annotations

from collections.abc import Iterator

import httpx
import pytest

from kiosk.conformance import LoyaltyConformance, PosConformance
from kiosk.ports.http import client
from pos_adapters.odoo import OdooLoyalty, OdooPos
from tests.emulators.odoo import OdooServer
from tests.pos_adapters.odoo.world import OdooLoyaltyWorld, OdooWorld, Till, loyalty_of, pos_of, till_of


class TestOdooPos(PosConformance):
    """In dollars: taxes on top, rounded once."""

    @pytest.fixture
    def world(self, odoo: OdooServer) -> OdooWorld:
        return OdooWorld(odoo)

    @pytest.fixture
    def pos(self, world: OdooWorld, http: httpx.Client) -> OdooPos:
        return pos_of(world.odoo, http, world.wire.url, tables=2)


@pytest.fixture(scope="module")
def till(dollars: OdooServer) -> Iterator[Till]:
    """The menu of the first day, read once."""
    with client() as made:
        yield till_of(dollars, made)


class TestOdooLoyalty(LoyaltyConformance):
    """Without what is experimental."""

    @pytest.fixture
    def world(self, odoo: OdooServer, http: httpx.Client, till: Till) -> OdooLoyaltyWorld:
        return OdooLoyaltyWorld(odoo, http, till)

    @pytest.fixture
    def loyalty(self, world: OdooLoyaltyWorld, http: httpx.Client) -> OdooLoyalty:
        return loyalty_of(world.odoo, http, world.wire.url, enrol=True)
