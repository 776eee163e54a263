"""What a kiosk remembers of its adapters."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kiosk.config import demo
from kiosk.core.journey.state import ShopFacts
from kiosk.engine.remembered import Remembered
from kiosk.engine.tasks import Done
from kiosk.store.local import Cache


class AtOnce:
    """The part of `Tasks` that writes, without a thread."""

    def store(self, work: Callable[[], Any], done: Done) -> None:
        done(work(), None)


def test_words_that_cannot_be_written_down_leave_what_was_remembered(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    cache = Cache(tmp_path / "cache.db")
    config = demo("okawari", "http://127.0.0.1:9", "token", tmp_path)
    remembered = Remembered(config, cache, AtOnce())  # type: ignore[arg-type]
    good = ShopFacts("front-1", ("ja",), "JP", methods=("card",))
    remembered.facts(good)
    remembered.facts(ShopFacts("front-1", ("ja",), "JP", methods=("\ud800",)))
    assert remembered.load().facts == good
    assert "cannot be written down" in caplog.text and "Traceback" not in caplog.text
    cache.close()
