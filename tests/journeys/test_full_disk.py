"""A disk that is full when the kiosk starts: it does not end for that, and sells once there is space."""

from typing import Any

import pytest

from kiosk.core.journey.state import Attract
from kiosk.engine.recovery import MEND_S
from kiosk.store.errors import DiskFull
from tests.journeys.conftest import Start
from tests.journeys.world import World


def test_adapters_that_cannot_read_what_they_remember_are_built_once_there_is_space(
    start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    kiosk = start(begin=False)
    build = World._adapters

    def full(self: World, *arguments: Any) -> Any:
        raise DiskFull("The disk that holds cache.db is full.")

    with monkeypatch.context() as disk:
        disk.setattr(World, "_adapters", full)
        kiosk.start()
        kiosk.passes(3 * MEND_S)
        assert kiosk.failures == []
    kiosk.machine.ports._build = lambda: build(kiosk, kiosk.config, kiosk.machine._adapter_state)
    kiosk.passes(2 * MEND_S)
    assert kiosk.failures == [] and isinstance(kiosk.screen, Attract)
    assert kiosk.shop.menu is not None
