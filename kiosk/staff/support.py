"""The support file: what somebody far away needs to find a fault. No guest is in it, and no secret."""

from __future__ import annotations

import io
import json
import platform
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing
from dataclasses import asdict, fields, is_dataclass
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

from kiosk import __version__, log
from kiosk.config import Config, secrets_of
from kiosk.config_sources import is_secret
from kiosk.core.frozen import frozen
from kiosk.staff.checks import Results, last_results
from kiosk.store.errors import StoreError
from kiosk.store.faults import Faults
from kiosk.store.folder import DataFolder
from kiosk.store.local import Outbox

ORDERS = 50
LOG_BYTES = 2_000_000
"""Of the newest lines: what a mail can carry."""
SCREEN = "fault.png"
"""In the data folder: what the screen showed when the kiosk went out of order."""
HIDDEN = "<secret>"


@frozen
class Piece:
    """One file of the bundle. `about` says in words what it is: what leaves the shop can be looked at."""

    name: str
    about: Mapping[str, str]
    data: bytes


Trouble = tuple[str, str]
"""What could not be put in, and why."""


def pieces(config: Config, now: datetime, results: Results | None = None) -> list[Piece]:
    """What goes into a bundle. A part that cannot be had is left out and named in about.json."""
    parts: list[tuple[str, Mapping[str, str], Callable[[], bytes | None]]] = [
        ("checks.json", _CHECKS, lambda: _checks(config, results)),
        ("configuration.json", _CONFIGURATION, lambda: _json(shown(config))),
        ("orders.json", _ORDERS, lambda: _orders(config)),
        ("kiosk.log", _LOG, lambda: _log(config)),
        ("screen.png", _SCREEN, lambda: _screen(config)),
    ]
    found: list[Piece] = []
    missing: list[Trouble] = []
    for name, about, make in parts:
        try:
            data = make()
        except (OSError, StoreError, ValueError) as error:
            missing.append((name, log.cleaned(str(error))))
            continue
        if data is not None:
            found.append(Piece(name, about, data))
    return [Piece("about.json", _ABOUT, _json(about_of(config, now) | {"missing": missing})), *found]


def bundle(found: Iterable[Piece]) -> bytes:
    """The pieces in one zip file."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for piece in found:
            archive.writestr(piece.name, piece.data)
    return made.getvalue()


def name_of(config: Config, now: datetime) -> str:
    """okawari-front-1-20261122-1830.zip"""
    return f"okawari-{config.kiosk.id}-{now.astimezone(config.shop.time_zone):%Y%m%d-%H%M}.zip"


def about_of(config: Config, now: datetime) -> dict[str, Any]:
    """Which kiosk this is, what it runs on, and what put it out of order lately."""
    faults = Faults(DataFolder(config.kiosk.data_dir).faults).read()
    return {
        "made_at": now.isoformat(),
        "version": __version__,
        "kiosk": config.kiosk.id,
        "shop": config.shop.id,
        "system": platform.platform(),
        "python": platform.python_version(),
        "adapters": {port: adapter.adapter for port, adapter in config.adapters().items()},
        "reference": faults[0].reference if faults else None,
        "faults": [_plain(asdict(fault)) for fault in faults[:10]],
    }


def reference(config: Config) -> str:
    """What the screen showed when it was out of order last; "" where it never was."""
    faults = Faults(DataFolder(config.kiosk.data_dir).faults).read()
    return faults[0].reference if faults else ""


def shown(config: Config) -> dict[str, Any]:
    """The configuration with what looks like a secret, and every known one, taken out."""
    known = sorted(secrets_of(config), key=len, reverse=True)  # one may begin like another
    whole: dict[str, Any] = _without(_plain(config), ())
    text = json.dumps(whole, ensure_ascii=False)
    for secret in known:
        text = text.replace(json.dumps(secret, ensure_ascii=False)[1:-1], HIDDEN)
    cleaned: dict[str, Any] = json.loads(text)
    return cleaned


def _without(value: Any, keys: tuple[str, ...]) -> Any:
    if isinstance(value, dict):
        return {
            key: HIDDEN if each and is_secret(("table", *keys, key)) else _without(each, (*keys, key))
            for key, each in value.items()
        }
    if isinstance(value, list):
        return [_without(each, keys) for each in value]
    return value


def _plain(value: Any) -> Any:
    """As JSON can hold it."""
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, Mapping):
        return {str(key): _plain(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(each) for each in value]
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    return value if isinstance(value, str | int | float | bool | None) else str(value)


def _checks(config: Config, results: Results | None) -> bytes | None:
    found = results or last_results(config.kiosk.data_dir)
    return _json(_plain(found)) if found else None


def _orders(config: Config) -> bytes | None:
    """The last orders without anything personal."""
    path = DataFolder(config.kiosk.data_dir).outbox
    if not path.exists():
        return None
    with closing(Outbox(path, look_only=True)) as outbox:
        return _json(outbox.export()[-ORDERS:])


def _log(config: Config) -> bytes | None:
    """The newest lines, oldest first, cleaned once more: a line may be older than a rule that cleans it."""
    folder = config.kiosk.data_dir / "log"
    kept: list[str] = []
    size = 0
    for line in _newest_first(folder):
        size += len(line)
        if size > LOG_BYTES:
            break
        kept.append(log.cleaned(line))
    return "".join(reversed(kept)).encode() if kept else None


def _newest_first(folder: Path) -> Iterator[str]:
    files = [folder / "kiosk.log", *sorted(folder.glob("kiosk.log.*"))]
    for file in files:
        if file.is_file():
            yield from reversed(file.read_text("utf-8", "replace").splitlines(keepends=True))


def _screen(config: Config) -> bytes | None:
    path = config.kiosk.data_dir / SCREEN
    return path.read_bytes() if path.is_file() else None


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, indent=2, default=str).encode()


_ABOUT = {
    "en": "Kiosk, version, system and the last faults",
    "ja": "端末の番号、バージョン、機種、最近の不具合",
    "es": "Quiosco, versión, sistema y últimos fallos",
}
_CHECKS = {
    "en": "What the checks found",
    "ja": "点検の結果",
    "es": "Lo que hallaron las comprobaciones",
}
_CONFIGURATION = {
    "en": "Settings, without secrets",
    "ja": "設定（パスワードなどは除く）",
    "es": "Ajustes, sin secretos",
}
_ORDERS = {
    "en": "The last 50 orders, without anything about guests",
    "ja": "最近の注文50件（お客様の情報は除く）",
    "es": "Los últimos 50 pedidos, sin datos de clientes",
}
_LOG = {
    "en": "The newest lines of the log, without anything about guests",
    "ja": "最近の記録（お客様の情報は除く）",
    "es": "Las líneas más recientes del registro, sin datos de clientes",
}
_SCREEN = {
    "en": "The screen when it went out of order",
    "ja": "休止したときの画面",
    "es": "La pantalla cuando dejó de funcionar",
}
