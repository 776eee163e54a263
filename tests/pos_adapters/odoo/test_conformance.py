"""Odoo's adapters keep the contracts."""

from __future__ import annotations

import httpx
import pytest

from kiosk.conformance import LoyaltyConformance, PosConformance
from pos_adapters.odoo import OdooLoyalty, OdooPos
from tests.emulators.odoo import OdooServer
from tests.pos_adapters.odoo.world import OdooLoyaltyWorld, OdooWorld, loyalty_of, pos_of


class TestOdooPos(PosConformance):
    """In dollars: taxes on top, rounded once."""

    @pytest.fixture
    def world(self, odoo: OdooServer) -> OdooWorld:
        return OdooWorld(odoo)

    @pytest.fixture
    def pos(self, world: OdooWorld, http: httpx.Client) -> OdooPos:
        return pos_of(world.odoo, http, world.wire.url, tables=2)


class TestOdooLoyalty(LoyaltyConformance):
    """Without what is experimental."""

    @pytest.fixture
    def world(self, odoo: OdooServer, http: httpx.Client) -> OdooLoyaltyWorld:
        return OdooLoyaltyWorld(odoo, http)

    @pytest.fixture
    def loyalty(self, world: OdooLoyaltyWorld, http: httpx.Client) -> OdooLoyalty:
        return loyalty_of(world.odoo, http, world.wire.url, enrol=True)
