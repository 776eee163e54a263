"""Writes docs/configuration.md from the settings.

`python -m kiosk.commands.reference > docs/configuration.md`
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import MISSING, fields
from datetime import time
from typing import Any

from kiosk.config import REQUIRED, SECTIONS, Adapter
from kiosk.ports import registry
from kiosk.setting_kinds import Setting

BEGINNING = """\
# Configuration

This page is made from the program's settings by `python -m kiosk.commands.reference`.

One file in [TOML](https://toml.io), named on the command line (`kiosk run --config /etc/okawari/kiosk.toml`)
or by the variable `KIOSK_CONFIG`. A small one:

```toml
[shop]
id = "ginza"
name = "Okawari"
country = "JP"
currency = "JPY"
time_zone = "Asia/Tokyo"

[kiosk]
id = "front-1"

[pos]
adapter = "mock"

[pos.settings]
url = "http://127.0.0.1:8788"
```

`kiosk check --config FILE` says whether a kiosk can sell with it. What is wrong in the file is said all at
once, each fault with its line, its value and the cure; the exit code is 2. Without any file
`kiosk run --demo` shows the demo shop.

## Secrets

Tokens, passwords and keys never stand in the file: a key whose name ends in `token`, `password`, `secret`,
`api_key` or the like is refused there, and so is an address with a password in it. They come from one of
these; where a setting is in several, the last one holds:

1. a **file of mode 0600** that the variable `KIOSK_SECRETS_FILE` names, in TOML with the same tables:
   `[pos.settings]`, and below it `token = "…"`;
2. **systemd's credentials**, one file a setting in `$CREDENTIALS_DIRECTORY`:
   `LoadCredential=pos.settings.token:/etc/okawari/pos-token`;
3. the **environment**: `KIOSK__POS__SETTINGS__TOKEN=…`.

## Environment

Every setting can come from the environment, which beats the file: `KIOSK`, the table and the key in capitals
with two underscores between them, such as `KIOSK__KIOSK__IDLE_S=90`, `KIOSK__SHOP__LANGUAGES=ja,en` or
`KIOSK__KIOSK__NUMBER_RANGE=901,999`. Values are written as in TOML, but text needs no quotes.

## Several kiosks

Each has a `[kiosk] id`, a `number_range` and a `data_dir` of its own. What they share is the shop database,
one PostgreSQL (tested with 15). Install its driver with `pip install 'okawari-kiosk[postgres]'`, or in a
checkout with `.venv/bin/pip install '.[postgres]'`, make an empty database, and give each kiosk its address:

```toml
[shop_database]
url = "postgresql+psycopg://okawari@db.example/okawari"
```

With a password in it the whole address is a secret: `KIOSK__SHOP_DATABASE__URL=postgresql+psycopg://…`. So is
`pin_secret`, which all of them need, the same one: without it nobody gets a PIN ([staff.md](staff.md)). The
first kiosk to reach the database makes its tables. While it cannot be reached the kiosks sell on, and enter
later what happened.
"""

PORTS = {
    "pos": "The point of sale.",
    "loyalty": "The loyalty programme. Without it the kiosk has no members.",
    "payment": "The payment terminal. Without it guests pay at the counter.",
    "signin": "Signing in on the guest's own phone.",
    "printer": "The receipt printer.",
}
OWN_HEAD = "| key | default | meaning |\n|---|---|---|"
HEAD = "| key | must be | default | meaning |\n|---|---|---|---|"


def reference() -> str:
    """The whole page."""
    return "\n".join([BEGINNING, *(_section(name, section) for name, section in SECTIONS.items())])


def _section(name: str, section: type) -> str:
    needed = "" if name in REQUIRED else " (optional)"
    about = PORTS[name] if issubclass(section, Adapter) else section.__doc__
    rows = [
        _row(field.name, field.metadata["setting"], field.default)
        for field in fields(section)
        if "setting" in field.metadata
    ]
    return "\n".join([f"## `[{name}]`{needed}", "", f"{about}", "", HEAD, *rows, *_own_settings(name)]) + "\n"


def _row(key: str, known: Setting, default: object) -> str:
    held = known.filled or ("must be set" if default is MISSING else _toml(default))
    example = "" if known.example in (held.strip("`"), "true", "false") else f" Example: `{known.example}`."
    return f"| `{key}` | {known.kind.says} | {held} | {known.doc}{example} |"


def _toml(value: object) -> str:
    """As TOML writes it; a dash where it is simply nothing."""
    return "-" if value is None or value == () else f"`{_value(value)}`"


def _value(value: object) -> str:
    match value:
        case bool():
            return str(value).lower()
        case int() | float():
            return f"{value:g}"
        case tuple():
            return f"[{', '.join(map(_value, value))}]"
        case time():
            return f'"{value:%H:%M}"'
        case _:
            return f'"{value}"'


def _own_settings(port: str) -> Iterator[str]:
    """What the adapters that come with the program want to know."""
    for adapter in registry.installed(port) if port in registry.GROUPS else ():
        if adapter.origin.startswith("okawari-kiosk "):
            yield f"\n`[{port}.settings]` of the adapter `{adapter.name}`:\n\n{OWN_HEAD}"
            yield from map(_own_row, registry.load(port, adapter.name).Settings.model_fields.items())


def _own_row(entry: tuple[str, Any]) -> str:
    key, field = entry
    default = (
        "must be set" if field.is_required() else _toml(field.default if not field.default_factory else None)
    )
    return f"| `{key}` | {default} | {field.description or ''} |"


if __name__ == "__main__":
    print(reference(), end="")
