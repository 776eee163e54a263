"""What a signal calls in a view-model is a slot. Where it is not, Qt for Python gives each of its objects a
description of its own, in memory that is used again when the object has gone; QML goes by the place of the
description and reads another class's properties: sheets that nobody opened lie over a page.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import kiosk.ui

FOLDER = Path(kiosk.ui.__file__).parent
SLOTS = ("Slot", "Property", "property")


def models() -> Iterator[tuple[Path, ast.ClassDef]]:
    """The classes that QML knows."""
    for path in sorted(FOLDER.rglob("*.py")):
        for found in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(found, ast.ClassDef) and "QmlElement" in map(ast.unparse, found.decorator_list):
                yield path, found


def plain_methods(model: ast.ClassDef) -> set[str]:
    return {
        method.name
        for method in model.body
        if isinstance(method, ast.FunctionDef)
        and not any(ast.unparse(each).startswith(SLOTS) for each in method.decorator_list)
    }


def called_by_signals(model: ast.ClassDef) -> Iterator[tuple[ast.Call, ast.Attribute]]:
    """`….connect(self.method)` and `….connect(self._other.method)`."""
    for call in ast.walk(model):
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and call.args:
            target = call.args[0]
            if call.func.attr == "connect" and isinstance(target, ast.Attribute):
                yield call, target


def test_what_a_signal_calls_in_a_view_model_is_a_slot() -> None:
    found = [*models()]
    anywhere = {name for _, model in found for name in plain_methods(model)}
    connected = [(path, model, *each) for path, model in found for each in called_by_signals(model)]
    assert len(connected) > 10
    wrong = [
        f"{path.relative_to(FOLDER)}:{call.lineno} {ast.unparse(call)}"
        for path, model, call, target in connected
        if target.attr in (plain_methods(model) if ast.unparse(target.value) == "self" else anywhere)
    ]
    assert not wrong, "\n".join(wrong)
