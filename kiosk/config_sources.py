"""Where settings come from, as entries with their places: a TOML file, secrets, the environment.

Whatever is wrong is a `Problem` with its cure.
"""

from __future__ import annotations

import re
import stat
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from kiosk.core.frozen import frozen

PREFIX = "KIOSK__"
SECRETS_FILE = "KIOSK_SECRETS_FILE"
CREDENTIALS = "CREDENTIALS_DIRECTORY"
LARGEST = 1_000_000  # bytes; a configuration has some thousand

_SECRETS = (
    "token", "password", "passwd", "passphrase", "secret",
    "api_key", "apikey", "access_key", "private_key", "_pin",
)  # fmt: skip
_PASSWORDS_IN_URL = (r"[\w+.-]+://[^/@\s]*?:([^/@\s]+)@", r"[\w+.-]+://\S*[?&](?:ssl)?password=([^&\s]+)")


@frozen
class Problem:
    """One fault: `where` it is, `what` is wrong with it, and the `cure`."""

    where: str
    what: str
    cure: str


class ConfigError(Exception):
    """The configuration cannot be used. `problems` are all that were found."""

    def __init__(self, source: str, problems: list[Problem]) -> None:
        self.source = source
        self.problems = problems
        told = "\n\n".join(f"  {p.where}\n    {p.what}\n    -> {p.cure}" for p in problems)
        super().__init__(f"The configuration cannot be used: {source}\n\n{told}")


class Entry(NamedTuple):
    """One value that was set. `where` names its place; `raw`: a text from outside TOML, whatever it means."""

    path: tuple[str, ...]
    value: Any
    where: str
    raw: bool


def from_file(path: Path) -> Iterator[Entry]:
    """The entries of kiosk.toml. Raises ConfigError where it cannot be read at all."""
    text = _read(path, "name a file that is there with --config, or try the demo: kiosk run --demo")
    lines = _lines(text)
    for keys, value in leaves(_parse(path, text)):
        place = f"line {lines[keys]}, " if keys in lines else ""
        yield Entry(keys, value, f"{place}{named(keys)} = {_shown(keys, value)}", raw=False)


def from_secrets(path: Path) -> Iterator[Entry]:
    """A TOML file of the same shape that nobody but its owner may read."""
    text = _read(path, f"let {SECRETS_FILE} name a file that is there, or take the variable away")
    mode = stat.S_IMODE(path.stat().st_mode)
    if mode & 0o077:
        what = f"holds secrets, but others may open it (mode {mode:04o})"
        raise ConfigError(str(path), [Problem("the file", what, f"chmod 600 {path}")])
    for keys, value in leaves(_parse(path, text)):
        yield Entry(keys, value, f"{named(keys)} in {path}", raw=False)


def from_credentials(folder: Path, sections: Mapping[str, type]) -> Iterator[Entry]:
    """systemd's credentials: a file for each setting, named like pos.settings.token."""
    for file in sorted(folder.iterdir()) if folder.is_dir() else ():
        keys = tuple(file.name.split("."))
        if keys[0] in sections and len(keys) > 1:
            text = _read(file, "let the service's user read it")
            yield Entry(keys, text.rstrip("\n"), f"the credential {file.name}", raw=True)


def from_env(env: Mapping[str, str]) -> Iterator[Entry]:
    """Variables such as KIOSK__POS__SETTINGS__TOKEN."""
    for name, value in sorted(env.items()):
        if name.startswith(PREFIX):
            keys = tuple(name.removeprefix(PREFIX).lower().split("__"))
            yield Entry(keys, value, f"{name} in the environment", raw=True)


def named(keys: tuple[str, ...]) -> str:
    """A key as people say it: [pos.settings] url."""
    return f"[{'.'.join(keys[:-1])}] {keys[-1]}" if len(keys) > 1 else f"[{keys[0]}]"


def secret_in_file(entry: Entry) -> Problem | None:
    """What is wrong with a secret that stands in kiosk.toml; None where the entry is none."""
    url = bool(passwords_in(entry.value))
    if not url and not is_secret(entry.path):
        return None
    what = "is an address with a password" if url else "looks like a secret"
    cure = (
        f"take it out; set {PREFIX}{'__'.join(entry.path).upper()} in the environment, or put it into a file "
        f"of mode 0600 that {SECRETS_FILE} names, or into the systemd credential {'.'.join(entry.path)}"
    )
    return Problem(entry.where, f"{what}; secrets don't belong into this file", cure)


def is_secret(keys: tuple[str, ...]) -> bool:
    """Does a key below a table look like one that holds a secret?"""
    return any(f"_{key}".lower().endswith(_SECRETS) for key in keys[1:])


def passwords_in(value: Any) -> list[str]:
    """Those of an address, before its host or behind its ?, as they stand there."""
    if not isinstance(value, str) or "://" not in value:
        return []
    return [found[1] for pattern in _PASSWORDS_IN_URL if (found := re.match(pattern, value))]


def _shown(keys: tuple[str, ...], value: Any) -> str:
    if is_secret(keys) or passwords_in(value):
        return "…"
    shown = str(value).lower() if isinstance(value, bool) else repr(value)
    return shown if len(shown) <= 60 else shown[:59] + "…"


def _read(path: Path, cure: str) -> str:
    try:
        if path.stat().st_size > LARGEST:
            raise _unusable(path, "is far too large to be a configuration", cure)
        data = path.read_bytes()
    except OSError as error:
        raise _unusable(path, f"cannot be read: {error.strerror}", cure) from error
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        raise _unusable(path, "is UTF-16 text", "save it as UTF-8")
    if b"\0" in data:
        what = "holds NUL bytes: it was damaged, or cut off while it was written"
        raise _unusable(path, what, "restore it from a copy")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise _unusable(path, f"is not UTF-8 text (line {line})", "save it as UTF-8") from error


def _parse(path: Path, text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except ValueError as error:  # TOMLDecodeError, and what Python says of a number without end
        cure = "mend that line: text stands in quotes, and each table and key stands once"
        if "end of document" in str(error):
            cure = "was it cut off while it was written? complete its last line, or restore it from a copy"
        raise _unusable(path, f"is not valid TOML: {error}", cure) from error
    except RecursionError as error:
        raise _unusable(path, "is nested far too deeply", "restore it from a copy") from error


def _unusable(path: Path, what: str, cure: str) -> ConfigError:
    return ConfigError(str(path), [Problem("the file", what, cure)])


def leaves(table: Mapping[str, Any], above: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Any]]:
    """The values of nested tables with the keys that lead to them; an empty table is a value."""
    for key, value in table.items():
        if isinstance(value, dict) and value:
            yield from leaves(value, (*above, key))
        else:
            yield (*above, key), value


def _lines(text: str) -> dict[tuple[str, ...], int]:
    """The line of each key that stands in the usual way, `key = …` below `[table]`."""
    table: tuple[str, ...] = ()
    found: dict[tuple[str, ...], int] = {}
    for line_number, line in enumerate(text.splitlines(), 1):
        if header := re.match(r"\s*\[([\w.\s-]+)\]", line):
            table = tuple(part.strip() for part in header[1].split("."))
        elif key := re.match(r"\s*([\w.-]+)\s*=", line):
            found.setdefault((*table, *key[1].split(".")), line_number)
    return found
