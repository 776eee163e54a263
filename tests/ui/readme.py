"""The pictures of the README, from the real screens: `python -m tests.ui.readme` makes them anew."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image
from PySide6.QtGui import QGuiApplication, QImage

from kiosk.core.journey.state import Kiosk
from tests.mockpos import running_mock
from tests.pictures.compare import drawn
from tests.ui import demo, diagnostics_scene, look, menu_scene, orders_scene, results_look
from tests.ui.staff_scene import dress

OUT = Path(__file__).parents[2] / "docs" / "pictures"
SIZE = (432, 768)
GUESTS = {
    "attract-ja": ("attract", "ja", "light", 100),
    "menu-ja": ("burgers", "ja", "light", 100),
    "item-en": ("item", "en", "light", 100),
    "basket-ja": ("basket", "ja", "light", 100),
    "paying-en": ("paying-waiting", "en", "light", 100),
    "home-en": ("home", "en", "light", 100),
    "done-en": ("done", "en", "light", 100),
    "menu-contrast-en": ("burgers", "en", "contrast", 100),
    "easy-ja": ("easy-dishes", "ja", "light", 150),
}
"""The file, the state, and what its guest chose to see it in."""


def keep(name: str, image: QImage) -> None:
    path = OUT / f"{name}.webp"
    drawn(image).resize(SIZE, Image.Resampling.LANCZOS).save(path, "WEBP", quality=85, method=6)
    print(path)


def guests() -> None:
    def kiosk(state: str, language: str, theme: str, scale: int) -> Kiosk:
        return look.dressed(look.named()[state](language), theme, scale)

    with look.opened(kiosk(*GUESTS["attract-ja"])) as window:
        for name, wish in GUESTS.items():
            keep(name, look.photographed(window, kiosk(*wish)))


def staff() -> None:
    dishes = menu_scene.Shelf(demo.picture)
    with TemporaryDirectory() as folder, menu_scene.page(Path(folder), pictures=dishes) as made:
        dress(made, "ja")
        menu_scene.SCENES["board"](made)
        keep("board-ja", made.picture())
    keep("results-ja", results_look.photographed("ja"))
    keep("diagnostics-en", diagnostics_scene.photographed("diagnostics", "en"))
    with (
        TemporaryDirectory() as folder,
        running_mock() as mock,
        orders_scene.orders(Path(folder), mock) as (made, kiosk, _),
    ):
        dress(made, "en")
        orders_scene.show(made, kiosk, "list")
        keep("orders-en", made.picture())


if __name__ == "__main__":
    argparse.ArgumentParser(description=__doc__).parse_args()
    app = QGuiApplication(sys.argv[:1])
    guests()
    staff()
