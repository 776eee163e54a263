"""Odoo's adapters keep the contracts."""

from __future__ import annotations

import httpx
import pytest

from kiosk.conformance import PosConformance
from pos_adapters.odoo import OdooPos
from tests.emulators.odoo import OdooServer
from tests.pos_adapters.odoo.world import OdooWorld, pos_of


class TestOdooPos(PosConformance):
    """In dollars: taxes on top, rounded once."""

    @pytest.fixture
    def world(self, odoo: OdooServer) -> OdooWorld:
        return OdooWorld(odoo)

    @pytest.fixture
    def pos(self, world: OdooWorld, http: httpx.Client) -> OdooPos:
        return pos_of(world.odoo, http, world.wire.url, tables=2)


class TestOdooPosInYen(PosConformance):
    """Taxes in the price, rounded line by line."""

    @pytest.fixture
    def world(self, odoo_in_yen: OdooServer) -> OdooWorld:
        return OdooWorld(odoo_in_yen)

    @pytest.fixture
    def pos(self, world: OdooWorld, http: httpx.Client) -> OdooPos:
        return pos_of(world.odoo, http, world.wire.url)
