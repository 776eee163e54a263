"""The systems whose adapters are measured: each with a POS of some thousand items in another process, and a
shop that is configured for it.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from scripts.benchmarks import menus
from scripts.benchmarks.ground import TOKEN, Ground

CONFIG = """\
[shop]
id = "bench"
name = "Okawari"
country = "{country}"
currency = "{currency}"
time_zone = "{zone}"

[kiosk]
id = "bench"
data_dir = "{data}"
idle_s = 600

[pos]
adapter = "{adapter}"
[pos.settings]
{settings}
"""


@dataclass(frozen=True)
class Served:
    """A POS that runs: what kiosk.toml and the secrets must say to sell through it."""

    settings: Mapping[str, object]
    secrets: Mapping[str, str]
    country: str = "JP"
    currency: str = "JPY"
    zone: str = "Asia/Tokyo"


@dataclass(frozen=True)
class System:
    name: str
    serve: Callable[[Ground, int], Served] = field(repr=False)

    def shop(self, ground: Ground, items: int, purpose: str) -> dict[str, object]:
        """What a child must be given: a configuration `file` with a data folder of its own, and `secrets`."""
        served = self.serve(ground, items)
        data = ground.data(f"{self.name}-{purpose}")
        # A number, a text or a truth value is written in TOML as in JSON.
        settings = "\n".join(f"{key} = {json.dumps(value)}" for key, value in served.settings.items())
        about = {"country": served.country, "currency": served.currency, "zone": served.zone}
        text = CONFIG.format(adapter=self.name, data=data, settings=settings, **about)
        file: Path = ground.folder / f"{self.name}-{purpose}.toml"
        file.write_text(text, encoding="utf-8")
        secrets = {f"KIOSK__POS__SETTINGS__{key.upper()}": value for key, value in served.secrets.items()}
        return {"file": file, "secrets": secrets}


def _mock(ground: Ground, items: int) -> Served:
    return Served({"url": ground.pos(menus.large(ground.folder, items))}, {"token": TOKEN})


def _emulated(name: str) -> System:
    return System(name, lambda ground, items: Served(**json.loads(ground.emulator(name, items))))


SYSTEMS = (System("mock", _mock), _emulated("square"), _emulated("odoo"))
