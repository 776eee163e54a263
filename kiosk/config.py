"""Reads the configuration: kiosk.toml, secrets, systemd's credentials, the environment; the last wins.

`load` gives frozen settings (`kiosk.settings`) or raises `ConfigError`, whose text names each fault with its
place, its value (never a secret's) and the cure. `demo` gives those of a demo shop.
"""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import MISSING, fields
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from kiosk.config_sources import (
    CREDENTIALS,
    SECRETS_FILE,
    ConfigError,
    Entry,
    Problem,
    from_credentials,
    from_env,
    from_file,
    from_secrets,
    is_secret,
    leaves,
    named,
    passwords_in,
    secret_in_file,
)
from kiosk.setting_kinds import Setting
from kiosk.settings import (
    Adapter,
    Config,
    Hours,
    Kiosk,
    Metrics,
    Printer,
    Shop,
    ShopDatabase,
    Support,
    Updates,
    Voice,
)

__all__ = ["Adapter", "Config", "ConfigError", "Hours", "Kiosk", "Shop", "ShopDatabase", "demo", "load"]

SECTIONS: dict[str, type] = {
    "shop": Shop,
    "kiosk": Kiosk,
    "pos": Adapter,
    "loyalty": Adapter,
    "payment": Adapter,
    "signin": Adapter,
    "printer": Printer,
    "shop_database": ShopDatabase,
    "hours": Hours,
    "updates": Updates,
    "metrics": Metrics,
    "support": Support,
    "voice": Voice,
}
REQUIRED = ("shop", "kiosk", "pos")
DEMOS = ("okawari", "us")
OWN = ("updates", "voice")
"""Tables that only the machine's own file has: where it pulls from, and which programs it starts."""

Values = dict[str, Any]


def load(path: Path, env: Mapping[str, str], pulled: Path | None = None) -> Config:
    """The settings of the file at `path` and of `env`, which wins. Raises ConfigError with every fault.

    Where the file has [updates], what it does not say itself is what was pulled last, or the file `pulled`.
    """
    entries = list(from_file(path))
    kept = pulled or _pulled(entries, path.resolve().parent, env)
    if kept is not None and kept.is_file():
        entries = [entry for entry in from_file(kept) if entry.path[0] not in OWN] + entries
    problems = [problem for entry in entries if (problem := secret_in_file(entry))]
    if env.get(SECRETS_FILE):
        entries += from_secrets(Path(env[SECRETS_FILE]))
    if env.get(CREDENTIALS):
        entries += from_credentials(Path(env[CREDENTIALS]), SECTIONS)
    entries += from_env(env)
    sections, found = _sections(entries)
    problems += found
    if problems:
        raise ConfigError(str(path), problems)
    return _config(sections, path.resolve().parent, str(path), env)


def _pulled(entries: list[Entry], folder: Path, env: Mapping[str, str]) -> Path | None:
    """Where the pulled configuration is, by the file that is this machine's own; None: nothing is pulled."""
    said = {entry.path: entry.value for entry in [*entries, *from_env(env)] if len(entry.path) == 2}
    if ("updates", "url") not in said:
        return None
    if ("updates", "folder") in said:
        return folder / str(said["updates", "folder"]) / "kiosk.toml"
    home = data_home(env) / str(said.get(("kiosk", "id"), ""))
    return folder / str(said.get(("kiosk", "data_dir"), home)) / "pulled" / "kiosk.toml"


def settings_of(section: type) -> dict[str, Setting]:
    """The keys of a table with their notes."""
    return {field.name: field.metadata["setting"] for field in fields(section) if "setting" in field.metadata}


def _sections(entries: list[Entry]) -> tuple[dict[str, Values], list[Problem]]:
    """The values by table, as their settings want them, and what is wrong with them."""
    sections: dict[str, Values] = {name: {} for name in REQUIRED}
    problems = [problem for entry in entries if (problem := _place(entry, sections))]
    problems += _check_tax_number(sections["shop"])
    for name, values in sections.items():
        problems += _missing(name, values)
    return sections, problems


def _place(entry: Entry, sections: dict[str, Values]) -> Problem | None:
    """Put one value where it belongs, or say what is wrong with it."""
    name, *keys = entry.path
    if name not in SECTIONS:
        return Problem(entry.where, "there is no such table", _meant(name, SECTIONS))
    values = sections.setdefault(name, {})
    known = settings_of(SECTIONS[name])
    if not keys:
        return None if entry.value == {} else _not_a_table(entry)
    if issubclass(SECTIONS[name], Adapter) and keys[0] == "settings":
        return _place_adapter_setting(entry, values.setdefault("settings", {}))
    if len(keys) > 1 or keys[0] not in known:
        return Problem(entry.where, "there is no such key", _meant(keys[0], known))
    return _place_value(entry, known[keys[0]], values)


def _place_adapter_setting(entry: Entry, table: Values) -> Problem | None:
    *tables, key = entry.path[1:]
    if not tables:
        return None if entry.value == {} else _not_a_table(entry)
    for name in tables[1:]:
        table = table.setdefault(name, {})
        if not isinstance(table, dict):
            return Problem(entry.where, f"{name} is a value already", "set the one or the other")
    table[key] = entry.value
    return None


def _place_value(entry: Entry, known: Setting, values: Values) -> Problem | None:
    key = entry.path[1]
    value = _as_toml(entry.value) if entry.raw and not known.kind.words else entry.value
    try:
        values[key] = known.kind.read(value)
    except ValueError:
        values[key] = None  # not missing: wrong
        return Problem(entry.where, f"must be {known.kind.says}", f"for example {key} = {known.example}")
    return None


def _not_a_table(entry: Entry) -> Problem:
    return Problem(entry.where, "must be a table", f"write [{'.'.join(entry.path)}] and its keys below it")


def _as_toml(text: str) -> Any:
    """What TOML would read; a list needs no brackets, and text that is none of this stays text."""
    for attempt in (text, f"[{text}]"):
        try:
            return tomllib.loads(f"value = {attempt}")["value"]
        except (ValueError, RecursionError):
            continue
    return text


def _meant(name: str, known: Mapping[str, Any]) -> str:
    from difflib import get_close_matches  # only where something is wrong: it is slow to import

    close = get_close_matches(name, known, 1)
    return f"did you mean {close[0]}?" if close else f"there are {', '.join(known)}"


def _missing(name: str, values: Values) -> Iterator[Problem]:
    for field in fields(SECTIONS[name]):
        known: Setting | None = field.metadata.get("setting")
        if known and field.default is MISSING and known.filled is None and field.name not in values:
            where = named((name, field.name))
            yield Problem(where, "is missing", f"below [{name}] write {field.name} = {known.example}")


def _check_tax_number(shop: Values) -> Iterator[Problem]:
    tax_number = shop.get("tax_number")
    if shop.get("country") == "JP" and tax_number and not is_invoice_number(tax_number):
        what = "must be T and 13 digits, of which the first one checks the others"
        cure = "compare it with the tax office's notice"
        yield Problem(f"[shop] tax_number = {tax_number!r}", what, cure)


def is_invoice_number(text: str) -> bool:
    """Is it the number of a Japanese issuer of qualified invoices?

    Its first digit is 9 minus the sum of the others, taken 1, 2, 1, 2 … times from the right, modulo 9.
    """
    if not re.fullmatch(r"T[0-9]{13}", text):
        return False
    check, *digits = map(int, text[1:])
    return check == 9 - sum(digit * (1 + place % 2) for place, digit in enumerate(reversed(digits))) % 9


def _config(sections: dict[str, Values], folder: Path, source: str, env: Mapping[str, str]) -> Config:
    kiosk = sections["kiosk"]
    kiosk["data_dir"] = folder / kiosk.get("data_dir", data_home(env) / kiosk["id"])
    if "updates" in sections:
        updates = sections["updates"]
        updates["folder"] = folder / updates.get("folder", kiosk["data_dir"] / "pulled")
    database = sections.setdefault("shop_database", {})
    database.setdefault("url", _sqlite(kiosk["data_dir"]))
    return Config(**{name: SECTIONS[name](**values) for name, values in sections.items()}, source=source)


def secrets_of(config: Config) -> list[str]:
    """The secret values in a configuration, for the log to leave out."""
    found = [*passwords_in(config.shop_database.url), config.shop_database.pin_secret or ""]
    for adapter in config.adapters().values():
        found += [str(entry) for keys, entry in leaves(adapter.settings) if is_secret(("settings", *keys))]
        found += [each for _, entry in leaves(adapter.settings) for each in passwords_in(entry)]
    found += [config.support.upload_token or "", config.support.smtp_password or ""]
    return [secret for secret in found if secret]


def _sqlite(data_dir: Path) -> str:
    return f"sqlite:///{data_dir / 'shop.db'}"


def data_home(env: Mapping[str, str] = os.environ) -> Path:
    """Where the user's programs keep their data: the folder for ours."""
    home = env.get("XDG_DATA_HOME")
    return Path(home if home else Path.home() / ".local" / "share") / "okawari"


def demo(name: str, url: str, token: str, data_dir: Path) -> Config:
    """The settings of a demo shop, "okawari" (yen) or "us" (dollars), on the mock POS at `url`."""
    mock = Adapter(adapter="mock", settings={"url": url, "token": token})
    return Config(
        shop=_demo_shop(name),
        kiosk=Kiosk(id="demo", data_dir=data_dir, reader_place="right_below", ask_name=name == "us"),
        pos=mock,
        loyalty=mock,
        payment=mock,
        printer=Printer(adapter="file", settings={"folder": str(data_dir / "receipts")}),
        shop_database=ShopDatabase(url=_sqlite(data_dir)),
        source=f"the demo shop {name}",
    )


def _demo_shop(name: str) -> Shop:
    if name == "us":
        return Shop(
            id="demo-us",
            name="Okawari",
            country="US",
            currency="USD",
            time_zone=ZoneInfo("America/Chicago"),
            languages=("en", "es"),
        )
    if name == "okawari":
        return Shop(
            id="demo",
            name="おかわり",
            latin_name="Okawari",
            country="JP",
            currency="JPY",
            time_zone=ZoneInfo("Asia/Tokyo"),
            tax_number="T8700110005901",
        )
    raise ValueError(f"there is no demo shop {name!r}, only {', '.join(DEMOS)}")
