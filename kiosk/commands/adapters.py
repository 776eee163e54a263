"""`kiosk adapters`: what is installed, and what it can do."""

from __future__ import annotations

import argparse
import ast
import inspect
import json
import textwrap
from dataclasses import fields, is_dataclass
from enum import Enum
from typing import Any

from kiosk import log
from kiosk.commands import FAILED, OK
from kiosk.ports import registry

DESCRIPTION = """The installed adapters by port, the package each came with, and what it declares it can do.
An adapter is chosen in kiosk.toml by its name: [pos] adapter = "mock"."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help='[{"port", "name", "origin", "capabilities", …}]')


def run(args: argparse.Namespace) -> int:
    log.start("error")
    told = [_about(each) for each in registry.installed()]
    if args.json:
        print(json.dumps(told, ensure_ascii=False, indent=2))
    else:
        for adapter in told:
            _print(adapter)
    return FAILED if any(adapter["error"] for adapter in told) else OK


def _about(adapter: registry.Installed) -> dict[str, Any]:
    told: dict[str, Any] = {"port": adapter.group, "name": adapter.name, "origin": adapter.origin}
    try:
        loaded = registry.load(adapter.group, adapter.name)
    except registry.AdapterError as error:
        return told | {"capabilities": [], "error": str(error)}
    return told | {"capabilities": capabilities(getattr(loaded, "capabilities", None)), "error": None}


def capabilities(declared: Any) -> list[dict[str, Any]]:
    """Each field with its value and what its docstring says; an adapter without any has none."""
    if not is_dataclass(declared):
        return []
    docs = field_docs(type(declared))
    return [
        {
            "name": field.name,
            "value": _plain(getattr(declared, field.name)),
            "about": docs.get(field.name, ""),
        }
        for field in fields(declared)
    ]


def field_docs(kind: type) -> dict[str, str]:
    """The docstrings below a class's fields, which Python does not keep: read from the source.

    A frozen program has none.
    """
    try:
        [tree] = ast.parse(textwrap.dedent(inspect.getsource(kind))).body
    except (OSError, SyntaxError, ValueError):
        return {}
    assert isinstance(tree, ast.ClassDef)
    docs = {}
    for field, doc in zip(tree.body, tree.body[1:], strict=False):
        if (
            isinstance(field, ast.AnnAssign)
            and isinstance(doc, ast.Expr)
            and isinstance(doc.value, ast.Constant)
        ):
            docs[ast.unparse(field.target)] = " ".join(str(doc.value.value).split())
    return docs


def _plain(value: Any) -> Any:
    """As JSON has it."""
    if is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, Enum):
        return value.value
    return list(value) if isinstance(value, tuple) else value


def _print(adapter: dict[str, Any]) -> None:
    print(f"{adapter['port']}: {adapter['name']} ({adapter['origin']})")
    if adapter["error"]:
        print(f"    {adapter['error']}")
    for each in adapter["capabilities"]:
        print(f"    {each['name']:<16} {said(each['value']):<16} {each['about']}".rstrip())
    print()


def said(value: Any) -> str:
    """A capability's value as a person reads it."""
    match value:
        case True:
            return "yes"
        case False | None:
            return "no" if value is False else "-"
        case dict():
            return ", ".join(f"{key} {said(inner)}" for key, inner in value.items())
        case list():
            return ", ".join(map(str, value)) or "-"
        case _:
            return str(value)
