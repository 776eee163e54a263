"""Writes down what was asked of the emulator, for who wants to hold it to something else later."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path

from tests.emulators.square.desk import Exchange

RECORD_TO = "SQUARE_EXCHANGES"
"""An environment variable: the file that every emulator adds its exchanges to when it stops."""


def record(exchanges: Iterable[Exchange]) -> None:
    """A line of JSON an exchange; nothing where no file is named."""
    name = os.environ.get(RECORD_TO)
    if not name:
        return
    with Path(name).open("a", encoding="utf-8") as file:
        for each in exchanges:
            facts = asdict(each) | {"body": each.body.decode(), "answer": each.answer.decode()}
            file.write(json.dumps(facts) + "\n")


def recorded(file: Path) -> list[Exchange]:
    lines = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    return [
        Exchange(**{**one, "body": one["body"].encode(), "answer": one["answer"].encode()}) for one in lines
    ]
