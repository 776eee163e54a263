"""No word of a POS, a member or a provider is taken for marks: a Text is plain, or escapes what it shows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import kiosk

QML = Path(kiosk.__file__).parent / "qml"
FILES = sorted(QML.rglob("*.qml"))
_TEXT = re.compile(r"^\s*(?:component \w+: )?(?P<kind>\w*Text(?:Edit|Input)?) \{", re.MULTILINE)
_BARE = ("Text", "TextEdit", "TextInput")
"""Qt's own kinds, which guess what they are given; the house's `PaperText` and `MoneyText` are plain."""


def blocks(source: str) -> Iterator[tuple[str, int, str]]:
    """Of each Text its kind, its line, and its own lines, without those of what lies in it."""
    for found in _TEXT.finditer(source):
        depth, own = 0, []
        for line in source[found.start() :].lstrip("\n").splitlines():
            if depth <= 1:
                own.append(line)
            depth += line.count("{") - line.count("}")
            if depth <= 0:
                break
        yield found["kind"], source[: found.start()].count("\n") + 1, "\n".join(own)


def faults(source: str) -> Iterator[str]:
    for kind, line, own in blocks(source):
        said = re.search(r"textFormat: \w+\.(\w+)", own)
        if said is None and kind in _BARE and kind != "TextInput":
            yield f"{line}: a {kind} says no textFormat"
        elif said is not None and said[1] not in ("PlainText", "StyledText"):
            yield f"{line}: {said[1]} is never used"
        elif said is not None and said[1] == "StyledText":
            words = next(iter(re.findall(r"^\s*text: (.*)$", own, re.MULTILINE)), "")
            if not all("escaped(" in part or "root." not in part for part in words.split(" + ")):
                yield f"{line}: what is shown as marks is not escaped: {words}"
            elif "escaped(" not in words:
                yield f"{line}: nothing is escaped: {words}"


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(QML)))
def test_each_text_is_plain_or_escaped(path: Path) -> None:
    assert not list(faults(path.read_text("utf-8")))


def test_a_text_that_guesses_or_trusts_is_found() -> None:
    assert list(faults("Text {\n    text: root.model.name\n}\n"))
    assert list(faults("PaperText {\n    text: root.model.name\n    textFormat: Text.StyledText\n}\n"))
    assert list(faults("PaperText {\n    text: root.x\n    textFormat: Text.AutoText\n}\n"))
    inner = "Text {\n    Item {\n        textFormat: Text.PlainText\n    }\n    text: root.x\n}\n"
    assert list(faults(inner))
    assert not list(faults("PaperText {\n    text: root.model.name\n}\n"))
