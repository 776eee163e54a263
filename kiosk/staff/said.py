"""How what was found is said: a few words for the row, and where something is wrong a title, the reason and
the steps of the cure, in Japanese and English.
"""

from __future__ import annotations

from kiosk.core.frozen import frozen
from kiosk.core.menu import Text


@frozen
class Said:
    """`what`: on the row. `title`, `reason`, `cures`: on the card under it; empty where nothing is to do.
    `action`: what its button does, one of ACTIONS. {names} in braces are the finding's values.
    """

    what: Text
    title: Text | None = None
    reason: Text | None = None
    cures: tuple[Text, ...] = ()
    action: str = ""


ACTIONS = ("check", "test_print", "set_clock")


def text(ja: str, en: str) -> Text:
    return {"ja": ja, "en": en}


def fine(ja: str, en: str) -> Said:
    """Nothing is to be done."""
    return Said(text(ja, en))


def wrong(
    what: tuple[str, str],
    title: tuple[str, str],
    reason: tuple[str, str],
    *cures: tuple[str, str],
    action: str = "check",
) -> Said:
    """Something is; each pair is Japanese, English."""
    return Said(text(*what), text(*title), text(*reason), tuple(text(*cure) for cure in cures), action)
