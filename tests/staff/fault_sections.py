"""The faults' sections of docs/diagnostics.md, made of the words of the checks:
`python -m tests.staff.fault_sections` writes them anew.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from kiosk.staff.check_words import SAID
from kiosk.staff.said import Said

DOC = Path(__file__).parents[2] / "docs" / "diagnostics.md"
HEADING = "## Faults\n"
_NUMBERS = (
    *("count", "stuck", "minutes", "tries", "missing", "items", "seconds", "ms", "p95", "percent", "degrees"),
    *("days", "free", "total", "errors"),
)
_PLACES = {
    "error": "*what it said*",
    "day": "*the day*",
    "kiosk": "*a kiosk*",
    "path": "*the folder*",
    "there": "*the folder above*",
    "where": "*the place*",
    "what": "*the fault*",
    "cure": "*as the message says*",
    "command": "`apt-get install fonts-noto-cjk`",
}


def sections() -> str:
    """One for each word that needs a cure."""
    return "\n".join(line for word, said in SAID.items() if said.title for line in _section(word, said))


def _section(word: str, said: Said) -> Iterator[str]:
    assert said.title is not None and said.reason is not None
    yield f"### {_filled(said.title['en'])}\n"
    yield f"`{word}` · {_filled(said.title['ja'])}\n"
    seen = _filled(said.what["en"])
    yield f"- What you see: {seen}{'' if seen.endswith('.') else '.'}"
    yield f"- Why: {_filled(said.reason['en'])}"
    yield "- What to do:"
    for number, cure in enumerate(said.cures, 1):
        yield f"  {number}. {_filled(cure['en'])}"
    yield ""


def _filled(text: str) -> str:
    """What varies, as a reader takes it."""
    return re.sub(
        r"\{(\w+)\}",
        lambda found: "*n*" if found[1] in _NUMBERS else _PLACES.get(found[1], f"*{found[1]}*"),
        text,
    )


def main() -> None:
    before = DOC.read_text().partition(HEADING)[0]
    said = "What the screen says, why, and what to do. `Words like this` are those of `kiosk check --json`."
    DOC.write_text(f"{before}{HEADING}\n{said}\n\n{sections()}\n")


if __name__ == "__main__":
    main()
