"""What staff did is told in their words, whatever it was."""

from __future__ import annotations

import re
from pathlib import Path

import kiosk
from kiosk.ui.staff.audit_words import _WORDS

SOURCES = Path(kiosk.__file__).parent
NOTED = re.compile(r'audit\((?:self\._person, |person, |by, |None, |config, now, )?f?"([\w{}]+)"')
KINDS_OF_FILES = ("saved", "mailed", "uploaded")


def test_every_action_that_is_noted_has_words() -> None:
    found = {action for file in SOURCES.rglob("*.py") for action in NOTED.findall(file.read_text("utf-8"))}
    found.remove("support_file_{how}")
    found |= {f"support_file_{how}" for how in KINDS_OF_FILES}
    assert len(found) > 30
    assert found - _WORDS.keys() == set()
