"""Two emulated Odoos for all tests here, each as on its first day when a test begins."""

from __future__ import annotations

from collections.abc import Iterator

import httpx
import pytest

from kiosk.ports.http import client
from tests.emulators.odoo import OdooServer


@pytest.fixture(scope="session")
def dollars() -> Iterator[OdooServer]:
    with OdooServer() as server:
        yield server


@pytest.fixture(scope="session")
def yen() -> Iterator[OdooServer]:
    with OdooServer("JPY", included=True, per_line=True) as server:
        yield server


@pytest.fixture(scope="session")
def http() -> Iterator[httpx.Client]:
    """The kiosk's client; the conformance suite has one of its own."""
    with client() as made:
        yield made


@pytest.fixture
def odoo(dollars: OdooServer) -> Iterator[OdooServer]:
    """Prices without tax, rounded once for the whole order."""
    yield dollars
    dollars.work_again()
    dollars.reset()


@pytest.fixture
def odoo_in_yen(yen: OdooServer) -> Iterator[OdooServer]:
    """Prices with tax, rounded line by line."""
    yield yen
    yen.work_again()
    yen.reset()
