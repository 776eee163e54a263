"""A whole kiosk without its screen, configured as in docs/square.md, sells through Square."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk import config
from kiosk.core.journey import events as ev
from kiosk.core.journey.state import Done, Kiosk
from kiosk.core.menu import ServiceMode
from kiosk.engine.adapters import Adapters
from kiosk.engine.machine import Machine
from kiosk.ports import registry
from tests.journeys.tasks import StoryClock, StoryTasks
from tests.pos_adapters.square.world import Square

KIOSK = """\
[shop]
id = "seaside"
name = "Seaside Stand"
country = "US"
currency = "USD"
time_zone = "America/Los_Angeles"
languages = ["en", "es"]

[kiosk]
id = "front-1"
data_dir = "{data}"

[pos]
adapter = "square"

[pos.settings]
location_id = "{location}"
source = "Kiosk front-1"
promo_codes = {{ WELCOME10 = "DISC_WELCOME" }}

[loyalty]
adapter = "square"

[loyalty.settings]
location_id = "{location}"
promo_codes = {{ WELCOME10 = "DISC_WELCOME" }}

[payment]
adapter = "square"

[payment.settings]
location_id = "{location}"
device_id = "{device}"
"""


class Story:
    def __init__(self, square: Square, folder: Path) -> None:
        file = folder / "kiosk.toml"
        server = square.server
        text = KIOSK.format(data=folder / "data", location=server.location_id, device=server.device_id)
        file.write_text(text, encoding="utf-8")
        adapters = Adapters(square.pos(terminal="own"), square.loyalty(), square.terminal())
        clock = StoryClock(server.clock)
        self.tasks = StoryTasks(clock)
        self.failures: list[str] = []
        self.machine = Machine(
            config.load(file, {}),
            self.tasks,
            clock,
            lambda state: None,
            self.failures.append,
            lambda settings, state: adapters,
        )
        self.machine.start()
        self.tasks.settle()

    @property
    def state(self) -> Kiosk:
        return self.machine.engine.kiosk

    def does(self, *events: ev.Event) -> None:
        for event in events:
            self.machine.post(event)
            self.tasks.settle()

    def close(self) -> None:
        self.tasks.forget()
        self.machine.close()
        self.machine.close_stores()
        self.machine.leave()


@pytest.fixture
def story(square: Square, tmp_path: Path) -> Iterator[Story]:
    story = Story(square, tmp_path)
    yield story
    story.close()


def test_a_guest_scans_a_card_uses_a_code_pays_and_earns(square: Square, story: Story) -> None:
    points = square.server.points("ACCOUNT_ANN")
    story.tasks.pass_by(1)
    story.does(ev.Began(), ev.ModeChosen(ServiceMode.EAT_IN), ev.Scanned("CUSTOMER_ANN"))
    assert story.state.guest.member is not None
    story.does(ev.ItemAdded("ITEM_COLA"), ev.AddPressed(), ev.BasketAsked())
    story.does(ev.CouponAsked(), ev.CouponEntered("welcome10"))
    story.tasks.pass_by(1)
    story.does(ev.PayPressed())
    story.tasks.pass_by(1)
    story.does(ev.MethodChosen("card"))
    story.tasks.pass_by(10)
    assert isinstance(story.state.screen, Done), story.state.screen
    (order,) = square.server.orders()
    assert order["net_amount_due_money"]["amount"] == 0
    assert order["discounts"][0]["catalog_object_id"] == "DISC_WELCOME"
    assert order["customer_id"] == "CUSTOMER_ANN" and order["source"]["name"] == "Okawari"
    assert square.server.points("ACCOUNT_ANN") == points + 1
    assert story.failures == []


def test_the_example_in_the_documentation_is_accepted(tmp_path: Path) -> None:
    page = (Path(__file__).parents[3] / "docs" / "square.md").read_text(encoding="utf-8")
    file = tmp_path / "kiosk.toml"
    file.write_text(page.split("```toml\n")[1].split("```")[0], encoding="utf-8")
    chosen = config.load(file, {}).adapters()
    assert sorted(chosen) == ["loyalty", "payment", "pos"]
    for port, adapter in chosen.items():
        settings = registry.load(port, adapter.adapter).Settings.model_validate(dict(adapter.settings))
        assert settings.address == "https://connect.squareupsandbox.com"
