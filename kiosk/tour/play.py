"""A tour in one language: chapter after chapter, each with a kiosk of its own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from kiosk.ports.errors import PortError
from kiosk.tour import sights, walks, walks_us
from kiosk.tour.book import Book
from kiosk.tour.stage import Stage
from kiosk.tour.till import Till
from kiosk.ui.complaints import Complaints
from kiosk.ui.display import application
from kiosk.ui.hand import Missed

Chapter = Callable[[Stage], None]

CHAPTERS: dict[str, dict[str, tuple[Chapter, ...]]] = {
    "okawari": {"walks": walks.ALL, "sights": sights.ALL},
    "us": {"walks": walks_us.ALL},
}
"""By demo shop and half."""


def play(
    demo: str, language: str, only: str | None, out: Path, folder: Path, url: str, token: str
) -> dict[str, Any]:
    """Walk and look around (`only`: one of both), and compare. Returns what the report says of this
    language."""
    application()
    till, book = Till(url, token), Book(out, language)
    with Complaints() as complaints:
        stage = Stage(demo, till, book, folder / language, complaints)
        for half, chapters in CHAPTERS[demo].items():
            for chapter in chapters if only in (None, half) else ():
                _play(chapter, stage)
        stage.counts_orders()
    till.close()
    differences = [f"{language}: {said}" for said in dict.fromkeys((*stage.differences, *complaints.found))]
    return {
        "walks": [walk.as_json() for walk in stage.walks],
        "joining": [joining.as_json() for joining in stage.joinings],
        "screens": book.as_json(),
        "differences": differences,
    }


def _play(chapter: Chapter, stage: Stage) -> None:
    """A chapter that gets stuck is told, and the next one begins."""
    try:
        chapter(stage)
    except (Missed, PortError, RuntimeError) as error:
        stage.differences.append(f"{chapter.__name__}: {error}")
    finally:
        stage.till.mend()
