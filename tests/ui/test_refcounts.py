"""Some versions of Qt for Python steal a reference to None or True with every call: after some thousands the
process dies. This one must not, on the Python it runs on.
"""

from __future__ import annotations

import gc
import sys

import pytest
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QQmlComponent, QQmlEngine

pytestmark = pytest.mark.timeout(20)

CALLS = 2_000
DRIFT = 200
"""What the interpreter itself may keep or drop meanwhile."""


class Said(QObject):
    """Gives and takes what can be stolen."""

    changed = Signal(bool)

    @Property(bool, notify=changed)
    def true(self) -> bool:
        return True

    @Property("QVariant", notify=changed)
    def nothing(self) -> None:
        return None

    @Slot(bool)
    def take(self, value: bool) -> None:
        assert value

    @Slot(result=bool)
    def give(self) -> bool:
        return True


def counts() -> tuple[int, int]:
    gc.collect()
    return sys.getrefcount(None), sys.getrefcount(True)


def assert_steady(before: tuple[int, int]) -> None:
    drift = [now - then for now, then in zip(counts(), before, strict=True)]
    assert all(abs(each) < DRIFT for each in drift), f"None and True: {drift} references after {CALLS} calls"


def test_properties_and_signals_keep_the_references_of_what_they_carry(qapp: object) -> None:
    said = Said()
    said.changed.connect(said.take)
    before = counts()
    for _ in range(CALLS):
        said.property("true")
        said.property("nothing")
        said.changed.emit(True)
        said.blockSignals(False)
    assert_steady(before)


def test_qml_keeps_the_references_of_what_it_reads_and_calls(qapp: object) -> None:
    engine = QQmlEngine()
    component = QQmlComponent(engine)
    component.setData(
        b"""
        import QtQml
        QtObject {
            required property QtObject said
            property bool bound: said.true
            function go(times: int): int {
                let found = 0;
                for (let i = 0; i < times; i++)
                    found += said.true && said.nothing === null && said.give() ? 1 : 0;
                return found;
            }
        }
        """,
        "",
    )
    said = Said()
    reader = component.createWithInitialProperties({"said": said})
    assert reader is not None, component.errorString()
    reader.go(10)
    before = counts()
    reader.go(CALLS)
    for _ in range(CALLS):
        said.changed.emit(True)
    assert_steady(before)
