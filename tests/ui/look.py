"""Pictures of the screens, through the real Main.qml: `python -m tests.ui.look OUT [names…]`."""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent, QUrl
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.core.journey.state import Kiosk
from kiosk.ui.window import KioskWindow
from tests.ui import demo, states, states_easy, states_gift, states_paper, states_points

SIZES = {"portrait": (1080, 1920, 685.8), "landscape": (1920, 1080, 685.8), "small": (768, 1024, 381.0)}
PATIENCE_S = 30
Pictures = Callable[[str | None, bool], str]


def named() -> dict[str, object]:
    """Every named state, from `states` and its sisters."""
    found = {
        **states.NAMED,
        **states_paper.NAMED,
        **states_gift.NAMED,
        **states_points.NAMED,
        **states_easy.NAMED,
    }
    try:
        from tests.ui import states_menu, states_offers
    except ImportError:
        return found
    return {**states_menu.NAMED, **found, **states_offers.NAMED}


def everything(item: QQuickItem) -> Iterator[QQuickItem]:
    yield item
    for child in item.childItems():
        yield from everything(child)


def settled(window: KioskWindow) -> bool:
    """True once every picture is there."""
    for item in everything(window.window.contentItem()):
        source = item.property("source")
        if isinstance(source, QUrl) and not source.isEmpty() and item.property("progress") not in (1, None):
            return False
    return True


@contextmanager
def opened(first: Kiosk, size: str = "portrait", pictures: Pictures = demo.picture) -> Iterator[KioskWindow]:
    """A kiosk's window that shows `first` and whose touches go nowhere."""
    width, height, panel = SIZES[size]
    window = KioskWindow(
        lambda event: None,
        pictures,
        first,
        width=width,
        height=height,
        panelMm=panel,
        reduceMotion=True,
        guardMs=0,
    )
    try:
        yield window
    finally:
        window.close()


def photographed(window: KioskWindow, kiosk: Kiosk) -> QImage:
    """What the window shows of a state, whatever it has shown before, once every picture is there. Raises
    TimeoutError.
    """
    window.show(states.NAMED["loading"](kiosk.guest.language))
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    window.show(kiosk)
    QTest.qWait(1)
    end = time.monotonic() + PATIENCE_S
    while not settled(window):
        if time.monotonic() > end:
            raise TimeoutError("a picture on the screen did not come")
        QTest.qWait(5)
    return window.window.grabWindow()


def dressed(kiosk: Kiosk, theme: str, scale: int, low: bool = False) -> Kiosk:
    """As a guest sees it, of a shop that speaks their language."""
    facts, language = kiosk.shop.facts, kiosk.guest.language
    if language not in facts.languages:
        first, *others = facts.languages
        facts = replace(facts, languages=(first, language, *others))
        kiosk = replace(kiosk, shop=replace(kiosk.shop, facts=facts))
    return replace(kiosk, guest=replace(kiosk.guest, theme=theme, text_scale=scale, low_reach=low))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("names", nargs="*")
    parser.add_argument("--lang", default="ja,en")
    parser.add_argument("--theme", default="light")
    parser.add_argument("--scale", default="100")
    parser.add_argument("--size", default="portrait")
    parser.add_argument("--low", action="store_true", help="what is touched is brought down")
    wish = parser.parse_intermixed_args()
    wish.out.mkdir(parents=True, exist_ok=True)
    app = QGuiApplication(sys.argv[:1])
    makers = named()
    chosen = [n for n in makers if not wish.names or any(n.startswith(w) for w in wish.names)]
    for size in wish.size.split(","):
        with opened(makers[chosen[0]]("ja"), size) as window:
            for name in chosen:
                for language in wish.lang.split(","):
                    for theme in wish.theme.split(","):
                        for scale in wish.scale.split(","):
                            kiosk = dressed(makers[name](language), theme, int(scale), wish.low)
                            parts = (theme, scale, size, "low" * wish.low)
                            usual = ("light", "100", "portrait", "")
                            tail = "-".join(a for a, b in zip(parts, usual, strict=True) if a != b)
                            path = wish.out / f"{name}-{language}{'-' if tail else ''}{tail}.png"
                            photographed(window, kiosk).save(str(path))
                            print(path)
    del app


if __name__ == "__main__":
    main()
