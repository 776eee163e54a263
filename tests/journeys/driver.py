"""A process of its own that orders and is killed in the middle: `python -m tests.journeys.driver CONFIG`.

It touches what a guest would touch, on a kiosk without a screen, up to the answer of the POS.
"""

import os
import sys
from datetime import UTC, datetime
from pathlib import Path

from kiosk import config
from kiosk.core.journey import events as ev
from kiosk.core.menu import ServiceMode
from kiosk.engine.machine import Machine
from tests.journeys.tasks import StoryClock, StoryTasks
from tests.mockpos import Clock


def order(file: Path) -> None:
    shop = Clock()
    shop.now = datetime.now(UTC)
    clock = StoryClock(shop)
    tasks = StoryTasks(clock)
    machine = Machine(config.load(file, os.environ), tasks, clock, lambda state: None, sys.exit)
    machine.start()
    tasks.settle()
    touches = (
        ev.Began(),
        ev.ModeChosen(ServiceMode.TAKE_OUT),
        ev.ItemAdded("classic-burger"),
        ev.BasketAsked(),
        ev.PayPressed(),
        ev.MethodChosen("card"),
    )
    for touch in touches:
        machine.post(touch)
        tasks.settle()
    print(machine.engine.kiosk.screen)


if __name__ == "__main__":
    order(Path(sys.argv[1]))
