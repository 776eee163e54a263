"""Easy mode on a real kiosk behind its real window: stopped in the middle, it goes on with the order."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtTest import QTest

from kiosk.core.journey.state import BasketScreen, Browse, Done, Paying
from kiosk.core.journey.state import Guest as Who
from kiosk.ui.hand import Hand
from kiosk.ui.window import KioskWindow
from tests.journeys.world import World
from tests.mockpos import Mock


class Panel:
    """A kiosk's window, and a finger before it."""

    def __init__(self, kiosk: World) -> None:
        self.kiosk = kiosk
        self.window = KioskWindow(
            self._post,
            kiosk.machine.pictures.url,
            kiosk.state,
            width=1080,
            height=1920,
            reduceMotion=True,
            guardMs=0,
        )
        QTest.qWaitForWindowExposed(self.window.window)
        self.hand = Hand(self.window.window, patience=30)

    def _post(self, event: object) -> None:
        self.kiosk.post(event)
        self.window.show(self.kiosk.state)

    def waits(self, seconds: float) -> None:
        self.kiosk.passes(seconds)
        self.window.show(self.kiosk.state)

    def touch(self, *names: str) -> None:
        for name in names:
            self.hand.touch(name)

    def asked(self) -> str:
        return str(self.window.model.easy.text).replace("\n", " ")

    def answers_until(self, question: str) -> None:
        """The first answer to each question before this one."""
        while self.asked() != question:
            self.touch(f"answer-{self.window.model.easy.answers.rows[0].id}")

    def leads_to(self, answer: str) -> None:
        """Turns the pages until the answer is there, and touches it."""
        while all(row.id != answer for row in self.window.model.easy.answers.rows):
            self.touch("easyMore")
        self.touch(f"answer-{answer}")

    def orders(self, dish: str) -> None:
        self.touch("easyBeside", "answer-sides")
        self.leads_to(dish)
        self.answers_until("How many?")
        self.touch("easyOnward")

    def pays_at_the_counter(self) -> None:
        self.waits(7)  # until nothing lies over the answers any more
        self.touch("easyOnward", "key1", "key2", "tableEntered", "answer-counter")


Panels = Callable[[], Panel]


@pytest.fixture
def panels(kiosk: World, qapp: object) -> Iterator[Panels]:
    """A window for the kiosk as it runs now; the one of its last run has gone."""
    made: list[Panel] = []

    def new() -> Panel:
        while made:
            made.pop().window.close()
        made.append(Panel(kiosk))
        return made[0]

    yield new
    made[0].window.close()


@pytest.fixture
def ordering(kiosk: World, panels: Panels) -> Panel:
    """A guest of easy mode, in English and with the largest text, who has put edamame into the order."""
    panel = panels()
    panel.touch("language-en", "help", "text-200", "easyMode", "start", "answer-eat_in")
    panel.orders("edamame")
    assert isinstance(kiosk.screen, BasketScreen)
    return panel


def in_easy_mode(guest: Who) -> bool:
    return guest.easy and (guest.language, guest.text_scale) == ("en", 200)


@pytest.mark.usefixtures("ordering")
def test_stopped_at_the_order_the_guest_is_asked_what_else(pos: Mock, kiosk: World, panels: Panels) -> None:
    kiosk.start_again(2)
    panel = panels()
    assert in_easy_mode(kiosk.guest) and panel.asked() == "Anything else?"
    assert [row.name for row in panel.window.model.easy.lines.rows] == ["Edamame"]
    panel.pays_at_the_counter()
    assert isinstance(kiosk.screen, Done) and [len(each["lines"]) for each in kiosk.orders()] == [1]


@pytest.mark.slow
def test_stopped_between_two_questions_of_a_dish_the_order_before_it_is_there(
    kiosk: World, ordering: Panel, panels: Panels
) -> None:
    ordering.touch("easyBeside", "easyBeside", "answer-burgers")
    ordering.leads_to("cheeseburger")
    assert ordering.asked() == "Size: which would you like?"
    kiosk.start_again(2)
    panel = panels()
    assert in_easy_mode(kiosk.guest) and panel.asked() == "Anything else?"
    panel.touch("easyBeside")
    assert isinstance(kiosk.screen, Browse) and panel.asked() == "What would you like?"


@pytest.mark.slow
def test_stopped_at_the_ways_to_pay_nothing_has_to_be_chosen_again(
    kiosk: World, ordering: Panel, panels: Panels
) -> None:
    ordering.touch("easyOnward", "key1", "key2", "tableEntered")
    assert ordering.asked() == "How would you like to pay?"
    kiosk.start_again(2)
    panel = panels()
    assert in_easy_mode(kiosk.guest) and panel.asked() == "Anything else?"
    panel.pays_at_the_counter()
    assert isinstance(kiosk.screen, Done) and len(kiosk.orders()) == 1


@pytest.mark.slow
def test_stopped_while_paying_the_payment_goes_on_in_easy_mode(
    pos: Mock, kiosk: World, ordering: Panel, panels: Panels
) -> None:
    ordering.touch("easyOnward", "key1", "key2", "tableEntered", "answer-card")
    assert isinstance(kiosk.screen, Paying)
    kiosk.start_again(2)
    panels()
    kiosk.passes(3)
    assert isinstance(kiosk.screen, Done) and in_easy_mode(kiosk.guest) and len(kiosk.live_orders()) == 1
