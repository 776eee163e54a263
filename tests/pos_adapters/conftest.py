"""By default the mock's adapters keep every rule of the conformance suites. Those with a large emulator or a
database behind them take turns: each keeps every fourth.
"""

from __future__ import annotations

import pytest

TURNS = ("house_loyalty", "odoo", "square")
"""Folders."""
EVERY = 4


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Before those are left out that are slow."""
    suites = [item for item in items if item.path.name == "test_conformance.py"]
    rules = sorted({_rule(item) for item in suites})
    for item in suites:
        folder = item.path.parent.name
        if folder in TURNS and rules.index(_rule(item)) % EVERY != TURNS.index(folder):
            item.add_marker(pytest.mark.slow)


def _rule(item: pytest.Item) -> str:
    return item.nodeid.split("::")[-1].split("[")[0]
