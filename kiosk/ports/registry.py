"""Finds installed adapters by their entry points and builds the configured one. Nothing is imported
until it is asked for.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Protocol

from kiosk.core.frozen import frozen

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

    from pydantic import BaseModel, ValidationError
    from pydantic.fields import FieldInfo
    from pydantic_core import ErrorDetails

GROUPS = ("pos", "loyalty", "payment", "signin", "printer")


class State(Protocol):
    """A small persistent key-value store of one adapter: cursors, ETags. Values are short strings;
    thread-safe.
    """

    def get(self, key: str) -> str | None: ...

    def set(self, key: str, value: str) -> None: ...


class Passing(dict[str, str]):
    """A `State` that is forgotten with its adapter: for commands and checks beside a running kiosk."""

    def set(self, key: str, value: str) -> None:
        self[key] = value


class AdapterError(Exception):
    """An adapter that is not installed, does not load or does not accept its settings; the message
    names the cure.
    """


@frozen
class Installed:
    """An adapter that is there: `name` is what `[pos] adapter = …` says; `origin` is the distribution
    it came with.
    """

    group: str
    name: str
    origin: str


def installed(group: str | None = None) -> list[Installed]:
    """All installed adapters, by group and name, without importing them."""
    groups = (group,) if group else GROUPS
    return [Installed(g, point.name, _origin(point)) for g in groups for point in _points(g)]


def load(group: str, name: str) -> Any:
    """The adapter's class. Raises AdapterError naming the adapters that are installed."""
    found = {point.name: point for point in _points(group)}
    if name not in found:
        known = ", ".join(sorted(found)) or "none"
        raise AdapterError(f"[{group}] adapter = {name!r} is not installed; installed: {known}")
    try:
        return found[name].load()
    except Exception as error:
        raise AdapterError(f"[{group}] adapter {name!r} does not load: {error}") from error


def build(group: str, name: str, settings: Mapping[str, Any], http: Any, state: State) -> Any:
    """The configured adapter. `settings` is the table `[<group>.settings]`, checked by the adapter's
    own model.
    """
    from pydantic import ValidationError

    adapter = load(group, name)
    model: type[BaseModel] = adapter.Settings
    try:
        checked = model.model_validate(dict(settings))
    except ValidationError as error:
        raise AdapterError(_readable(group, model, error)) from None
    return adapter(checked, http, state)


def _points(group: str) -> list[EntryPoint]:
    """What is installed for a group, by name."""
    from importlib.metadata import entry_points  # not at the start: the first screen comes first

    return sorted(entry_points(group=f"kiosk.{group}"), key=lambda point: point.name)


def _origin(point: EntryPoint) -> str:
    return f"{point.dist.name} {point.dist.version}" if point.dist else "unknown"


def _readable(group: str, model: type[BaseModel], error: ValidationError) -> str:
    """One line per wrong setting."""
    return "\n".join(
        f"[{group}.settings] {'.'.join(map(str, fault['loc']))}{_what(group, model, fault)}"
        for fault in error.errors()
    )


def _what(group: str, model: type[BaseModel], fault: ErrorDetails) -> str:
    """What is wrong with a setting, what it is for, and its value where that can be no secret."""
    name = str(fault["loc"][0]) if fault["loc"] else ""
    field = model.model_fields.get(name)
    if field is None or len(fault["loc"]) > 1:
        return f": {_meant(name, model) if fault['type'] == 'extra_forbidden' else _plain(fault['msg'])}"
    secret = "SecretStr" in str(field.annotation)
    if fault["type"] == "missing":
        cure = f" It is a secret: set {f'kiosk__{group}__settings__{name}'.upper()}" if secret else ""
        return f": is missing.{cure or _about(field)}"
    value, shown = fault["input"], ""
    if not secret and isinstance(value, (str, int, float)) and "@" not in str(value):
        shown = f" = {value!r}"
    return f"{shown}: {_plain(fault['msg'])}.{_about(field)}"


def _about(field: FieldInfo) -> str:
    return f" {field.description}" if field.description else ""


def _plain(said: str) -> str:
    """pydantic's words without its own: what is wrong, as the end of a sentence that a setting begins."""
    return said.removeprefix("Value error, ").replace("Input should", "should", 1).rstrip(".")


def _meant(name: str, model: type[BaseModel]) -> str:
    from difflib import get_close_matches  # only where something is wrong: it is slow to import

    close = get_close_matches(name, model.model_fields, 1)
    known = ", ".join(model.model_fields) or "none"
    return f"there is no such key; {f'did you mean {close[0]}?' if close else f'there are {known}'}"
