"""Every check there is, as probes for `kiosk.staff.checks.Rounds`: of the screen and of `kiosk check`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import partial
from pathlib import Path
from threading import Lock
from typing import Any

from kiosk.config import Config
from kiosk.ports import http, registry
from kiosk.staff import (
    adapter_checks,
    backup_checks,
    day_checks,
    local_checks,
    machine_checks,
    mark_checks,
    software_checks,
)
from kiosk.staff.adapter_checks import Built
from kiosk.staff.certificates import Certificates
from kiosk.staff.checks import Probe
from kiosk.staff.findings import Finding
from kiosk.store.local import DataFolder

ROOT = Path("/")

One = Callable[[], Finding]


def probes(
    config: Config, built: Built, clock: Callable[[], datetime], root: Path = ROOT
) -> tuple[Probe, ...]:
    """In the order of the tree's parts. `clock`: aware. `root`: where /proc and /sys are."""
    folder = DataFolder(config.kiosk.data_dir)
    machine, local, adapters = machine_checks, local_checks, adapter_checks
    return (
        Probe("software.configuration", partial(software_checks.configuration, config)),
        Probe("network.link", partial(machine.network, root)),
        Probe("network.certificates", Certificates(config, clock).findings, patience_s=30),
        Probe("pos.connection", partial(adapters.point_of_sale, built, config), patience_s=30),
        Probe("pos.menu", partial(adapters.pos_menu, built, config), cheap=False, patience_s=30),
        Probe("pos.menu_age", lambda: local.menu(folder, config, clock()), cheap=False, patience_s=30),
        Probe("pos.orders", lambda: local.orders(folder, clock())),
        Probe("pos.day_report", lambda: day_checks.day_reports(config, clock())),
        Probe("loyalty.connection", partial(adapters.loyalty, built, config)),
        Probe("signin.built", partial(adapters.signin, built, config)),
        Probe("payment.ready", partial(adapters.payment, built, config)),
        Probe("printer.state", partial(adapters.printer, built, config)),
        Probe("scanner.device", partial(machine.scanner, root)),
        Probe("touch.device", partial(machine.touch, root)),
        Probe("sound.device", partial(machine.sound, root)),
        Probe("display.connected", partial(machine.screen, root)),
        Probe("storage.space", partial(local.data_folder, folder)),
        Probe("storage.health", partial(machine.storage_health, root, folder.path)),
        Probe("machine.memory", partial(machine.memory, root)),
        Probe("machine.cpu", partial(machine.processor, root)),
        Probe("machine.temperature", partial(machine.temperature, root)),
        Probe("database.shop", _one(partial(local.shop_database, config))),
        Probe("database.shop_file", partial(local.shop_file, config), cheap=False, patience_s=60),
        Probe("database.backup", lambda: backup_checks.backups(config, clock())),
        Probe("clock.set", lambda: [local.clock(config, clock())]),
        Probe("clock.network", _one(local.network_time)),
        Probe("software.version", _one(software_checks.version)),
        Probe("software.update", _one(software_checks.update), cheap=False),
        Probe("software.fonts", _one(partial(local.fonts, config)), cheap=False),
        Probe("software.marks", lambda: mark_checks.marks(config, clock())),
        Probe("software.fault", lambda: [local.out_of_order(folder, config, clock())]),
    )


def _one(look: One) -> Callable[[], list[Finding]]:
    return lambda: [look()]


@contextmanager
def own_adapters(config: Config) -> Iterator[Built]:
    """Adapters for a program that is not the kiosk itself, each built when it is first asked for."""
    made: dict[str, Any] = {}
    client, lock = http.client(), Lock()

    def built(port: str) -> Any:
        chosen = config.adapters().get(port)
        if chosen is None:
            return None
        with lock:
            if port not in made:
                made[port] = registry.build(port, chosen.adapter, chosen.settings, client, registry.Passing())
            return made[port]

    try:
        yield built
    finally:
        for adapter in made.values():
            adapter.close()
        client.close()
