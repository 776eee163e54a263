"""The house programme's settings, from where the kiosk has its own."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from pos_adapters.house_loyalty.settings import HouseSettings

_SECRETS, _CREDENTIALS = "KIOSK_SECRETS_FILE", "CREDENTIALS_DIRECTORY"
_LARGEST = 1_000_000  # bytes; a credential has some dozen
_PREFIX = "KIOSK__LOYALTY__SETTINGS__"


class Wrong(Exception):
    """What was given cannot be used; the text names the cure."""


def settings(path: Path, env: Mapping[str, str]) -> HouseSettings:
    """`[loyalty.settings]` of what `kiosk pull` fetched last (docs/fleet.md), then of kiosk.toml, then of the
    file that KIOSK_SECRETS_FILE names, then systemd's credentials (loyalty.settings.secret), then what the
    environment says; the last wins. Raises Wrong.
    """
    own = _read(path)
    kept = _pulled(own, path.resolve().parent, env)
    tables = [_table(_read(kept)) if kept is not None and kept.is_file() else None, _table(own)]
    if tables == [None, None]:
        raise Wrong(f"{path} has no [loyalty] table")
    table = _over(tables[0] or {}, tables[1] or {})
    if env.get(_SECRETS):
        table = _over(table, _table(_read(_private(Path(env[_SECRETS])))) or {})
    if env.get(_CREDENTIALS):
        _put_credentials(table, Path(env[_CREDENTIALS]))
    for name, value in env.items():
        if name.startswith(_PREFIX):
            _put(table, name.removeprefix(_PREFIX).lower().split("__"), value)
    try:
        return HouseSettings.model_validate(table)
    except ValidationError as error:
        lines = [f"[loyalty.settings] {'.'.join(map(str, e['loc']))}: {e['msg']}" for e in error.errors()]
        raise Wrong("\n".join(lines)) from None


def _read(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        raise Wrong(f"{path}: {error}") from None


def _table(found: Mapping[str, Any]) -> dict[str, Any] | None:
    """[loyalty.settings]; None: there is no [loyalty] at all."""
    loyalty = found.get("loyalty")
    if not isinstance(loyalty, dict):
        return None
    table = loyalty.get("settings", {})
    return dict(table) if isinstance(table, dict) else None


def _pulled(own: Mapping[str, Any], folder: Path, env: Mapping[str, str]) -> Path | None:
    """Where the kiosk keeps the configuration it pulled; None where it pulls none."""

    def said(table: str, key: str) -> str | None:
        value = env.get(f"KIOSK__{table}__{key}".upper())
        if value is None and isinstance(own.get(table), dict):
            value = own[table].get(key)
        return None if value is None else str(value)

    if said("updates", "url") is None:
        return None
    home = Path(env.get("XDG_DATA_HOME") or Path.home() / ".local" / "share") / "okawari"
    data = said("kiosk", "data_dir") or str(home / (said("kiosk", "id") or ""))
    return folder / (said("updates", "folder") or str(Path(data) / "pulled")) / "kiosk.toml"


def _private(path: Path) -> Path:
    """A file of secrets that others may not open. Raises Wrong."""
    if path.exists() and path.stat().st_mode & 0o077:
        raise Wrong(f"{path} holds secrets, but others may open it: chmod 600 {path}")
    return path


def _put_credentials(table: dict[str, Any], folder: Path) -> None:
    """A file for each setting. Raises Wrong."""
    for file in sorted(folder.iterdir()) if folder.is_dir() else ():
        keys = file.name.split(".")
        if keys[:2] != ["loyalty", "settings"] or len(keys) < 3:
            continue
        try:
            if file.stat().st_size > _LARGEST:
                raise Wrong(f"the credential {file.name} is far too large")
            _put(table, keys[2:], file.read_text(encoding="utf-8").rstrip("\n"))
        except (OSError, UnicodeDecodeError) as error:
            raise Wrong(f"the credential {file.name}: {error}") from None


def _over(table: dict[str, Any], more: dict[str, Any]) -> dict[str, Any]:
    """`table` with what `more` says, which wins; tables within them alike."""
    both = {
        key: _over(table[key], value)
        for key, value in more.items()
        if isinstance(value, dict) and isinstance(table.get(key), dict)
    }
    return {**table, **more, **both}


def _put(table: dict[str, Any], keys: list[str], value: str) -> None:
    for key in keys[:-1]:
        table = table.setdefault(key, {})
    table[keys[-1]] = value
