"""docs/diagnostics.md has a section for each fault that the checks know."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kiosk.staff.check_words import SAID

DOC = (Path(__file__).parents[2] / "docs" / "diagnostics.md").read_text()
SECTION = re.compile(r"### [^\n]+\n\n`([\w.]+)`.*?(?=\n### |\Z)", re.S)
SECTIONS = {found[1]: found[0] for found in SECTION.finditer(DOC)}
VALUE = re.compile(r"\{\w+\}")


@pytest.mark.parametrize("word", sorted(word for word, said in SAID.items() if said.title))
def test_each_fault_is_explained_as_the_screen_says_it(word: str) -> None:
    said, section = SAID[word], SECTIONS[word]
    assert said.title is not None and said.reason is not None
    for text in (said.title["en"], said.title["ja"], said.reason["en"], *(cure["en"] for cure in said.cures)):
        for piece in VALUE.split(text):
            assert piece.strip() in section, f"{piece!r} is not in the section of {word}"


def test_no_section_is_left_over() -> None:
    assert set(SECTIONS) == {word for word, said in SAID.items() if said.title}
