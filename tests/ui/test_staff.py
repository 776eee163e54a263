"""The staff's way in, as it happens at the screen: who knocks, types, waits, leaves, and what guests see."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from kiosk.core.journey import state as st
from kiosk.core.staff import Role
from kiosk.ui.complaints import Complaints
from kiosk.ui.staff.audit_words import said
from kiosk.ui.staff.opened import OpenPages
from kiosk.ui.staff.pages import TABS, Tab
from tests.examples import one_of
from tests.ui import states, states_menu
from tests.ui.scene import UNSEEN
from tests.ui.staff_scene import PIN, Scene, scene, staff

WRONG = "947263"
MANAGER = (("Ann", Role.MANAGER),)


PAGE = {"qml": "PeoplePage", "make": "kiosk.ui.staff.people:PeopleModel"}
PAGES = (
    Tab("people", "People", frozenset(Role), **PAGE),
    Tab("money", "Results", frozenset({Role.MANAGER}), **PAGE),
    Tab("machine", "Diagnostics", frozenset({Role.TECHNICIAN}), **PAGE),
)
"""What is behind the door is other tests' concern: here every role has a page that is always there."""


@pytest.fixture(autouse=True)
def pages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kiosk.ui.staff.pages.TABS", PAGES)


@pytest.fixture
def kiosk(tmp_path: Path, qapp: object) -> Iterator[Scene]:
    """A shop with three people, its staff's side closed."""
    with Complaints() as complaints, scene(tmp_path, opens="people") as made:
        yield made
    assert complaints.found == []


@pytest.fixture
def alone(tmp_path: Path, qapp: object) -> Iterator[Scene]:
    """A shop with one manager."""
    with Complaints() as complaints, scene(tmp_path, people=MANAGER, opens="people") as made:
        yield made
    assert complaints.found == []


def touch_sign(made: Scene, times: int, apart: float = 0.2) -> None:
    """Touch where the shop's sign is, as a finger does."""
    for _ in range(times):
        spot = QPoint(80, 75)
        QTest.mouseClick(made.window.window, Qt.MouseButton.LeftButton, pos=spot)
        made.clock.pass_by(apart)
    made.settle()


@pytest.mark.parametrize("screen", one_of("attract", "closed", "loading", "broken", "basket"))
def test_five_touches_on_the_sign_lead_to_the_pin_pad(screen: str, kiosk: Scene) -> None:
    shown = states_menu.attract("ja") if screen == "attract" else states.NAMED[screen]("ja")
    kiosk.window.show(shown)
    touch_sign(kiosk, 4)
    assert not kiosk.door.opened
    touch_sign(kiosk, 1)
    assert kiosk.hand.sees("pinScreen") and not kiosk.hand.sees("staffPage")


def test_slow_touches_lead_nowhere(kiosk: Scene) -> None:
    kiosk.window.show(states.NAMED["closed"]("ja"))
    touch_sign(kiosk, 10, apart=1.0)
    assert not kiosk.door.opened


@pytest.mark.slow
def test_a_keyboard_has_its_own_way_in(kiosk: Scene) -> None:
    chord = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    kiosk.window.window.requestActivate()
    kiosk.hand.wait(kiosk.window.window.isActive, "the window")
    QTest.keyClick(kiosk.window.window, Qt.Key.Key_S, chord)
    kiosk.settle()
    assert kiosk.hand.sees("pinScreen")
    kiosk.hand.touch("person-Ken")
    for digit in PIN:
        QTest.keyClick(kiosk.window.window, Qt.Key(ord(digit)))
    QTest.keyClick(kiosk.window.window, Qt.Key.Key_Backspace)
    assert kiosk.staff.gate.digits == len(PIN) - 1
    QTest.keyClick(kiosk.window.window, Qt.Key(ord(PIN[-1])))
    QTest.keyClick(kiosk.window.window, Qt.Key.Key_Return)
    kiosk.settle()
    assert kiosk.staff.name == "Ken"


def test_who_are_you_then_the_pin_then_the_first_tab(kiosk: Scene) -> None:
    kiosk.knock()
    assert kiosk.hand.names("person-") == ["person-Ken", "person-みお", "person-田中 さくら"]
    kiosk.hand.touch("person-田中 さくら")
    assert kiosk.hand.text("pinTitle") == "田中 さくら"
    kiosk.type(PIN)
    assert kiosk.staff.inside and kiosk.hand.sees("staffPage") and not kiosk.hand.sees("pinScreen")
    kiosk.hand.touch("staffLeave")
    kiosk.settle()
    assert not kiosk.door.opened
    assert [line.action for line in kiosk.notes.audit][-2:] == ["enter", "leave"]
    assert kiosk.notes.audit[-1].details == {"why": "touch"}


@pytest.mark.slow
def test_one_person_need_not_be_chosen_and_slips_are_forgiven(alone: Scene) -> None:
    alone.knock()
    assert alone.hand.text("pinTitle") == "Ann"
    alone.type(WRONG)
    assert "ちがいます" in alone.hand.text("pinTrouble")
    alone.type(PIN)
    assert alone.staff.name == "Ann"


@pytest.mark.slow
def test_the_pad_waits_and_counts_down(alone: Scene) -> None:
    alone.knock()
    for _ in range(3):
        alone.type(WRONG)
    assert "5秒後" in alone.hand.text("pinTrouble")
    alone.staff.gate.press("2")
    assert alone.staff.gate.digits == 0  # nothing is typed while waiting
    alone.pass_by(2)
    assert "3秒後" in alone.hand.text("pinTrouble")
    alone.pass_by(3)
    alone.hand.wait_gone("pinTrouble")
    alone.type(PIN)
    assert alone.staff.inside


@pytest.mark.slow
def test_going_away_and_coming_back_shortens_no_wait(alone: Scene) -> None:
    alone.knock()
    for _ in range(3):
        alone.type(WRONG)
    alone.hand.touch("pinLeave")
    alone.knock()
    alone.type(PIN)
    assert alone.staff.gate.trouble == "wait" and not alone.staff.inside


@pytest.mark.slow
def test_a_locked_person_is_unlocked_by_another_manager(kiosk: Scene) -> None:
    kiosk.knock()
    kiosk.hand.touch("person-Ken")
    for _ in range(10):
        kiosk.type(WRONG)
        kiosk.pass_by(301)
        kiosk.knock()
        if kiosk.staff.gate.state == "who":
            kiosk.hand.touch("person-Ken")
    assert "ロック" in kiosk.hand.text("pinTrouble")
    kiosk.hand.touch("pinLeave")
    kiosk.enter(Role.MANAGER)
    assert "ロック中" in kiosk.hand.text("person-Ken")
    kiosk.hand.touch("person-Ken")
    kiosk.hand.touch("personUnlock")
    kiosk.settle()
    assert "ロック中" not in kiosk.hand.text("person-Ken")


def test_nothing_of_a_pin_that_was_begun_stays(alone: Scene) -> None:
    alone.knock()
    alone.type("274", enter=False)
    alone.hand.touch("pinLeave")
    alone.knock()
    assert alone.staff.gate.digits == 0


def test_a_new_shop_has_no_pin_and_makes_its_first_manager(tmp_path: Path, qapp: object) -> None:
    with scene(tmp_path, people=(), opens="people") as made:
        made.knock()
        assert made.staff.gate.state == "first" and not made.staff.inside
        made.staff.gate.write("店長")
        made.hand.touch("nameDone")
        made.type("123456")
        made.type("123456")
        assert made.hand.sees("pinTrouble") and made.people().everybody() == []
        made.type(PIN)
        made.type(WRONG)
        assert "ちがいました" in made.hand.text("pinTrouble")
        made.type(PIN)
        made.type(PIN)
        assert made.staff.gate.state == "technician"
        made.hand.touch("noTechnician")
        made.settle()
        assert (made.staff.name, made.staff.role) == ("店長", "manager")
        assert [line.action for line in made.notes.audit] == ["person_added"]


@pytest.mark.slow
def test_the_first_manager_may_make_a_technician_at_once(tmp_path: Path, qapp: object) -> None:
    with scene(tmp_path, people=(), opens="people") as made:
        made.knock()
        for name in ("Ann", "Tom"):
            made.staff.gate.write(name)
            made.hand.touch("nameDone")
            made.type(PIN)
            made.type(PIN)
        assert made.staff.name == "Ann"
        roles = {person.name: person.role for person in made.people().everybody()}
        assert roles == {"Ann": Role.MANAGER, "Tom": Role.TECHNICIAN}


@pytest.mark.slow
def test_where_another_kiosk_was_faster_nobody_becomes_manager_here(tmp_path: Path, qapp: object) -> None:
    with scene(tmp_path, people=(), opens="people") as made:
        made.knock()
        made.hire(("Ann", Role.MANAGER))
        made.staff.gate.write("Eve")
        made.hand.touch("nameDone")
        made.type(PIN)
        made.type(PIN)
        assert not made.staff.inside and made.hand.sees("pinTrouble")
        assert [person.name for person in made.people().everybody()] == ["Ann"]


def test_without_database_and_copy_nobody_becomes_manager(tmp_path: Path, qapp: object) -> None:
    with scene(tmp_path, people=()) as made:
        nowhere = replace(made.config.shop_database, url="postgresql+nothing://shop")
        made.machine.config = replace(made.config, shop_database=nowhere)
        made.knock()
        assert made.staff.gate.state == "away" and made.hand.sees("pinAgain")
        assert not made.hand.names("key")


def test_no_role_has_pages_that_are_not_its_business() -> None:
    def tabs(role: Role) -> set[str]:
        return {tab.key for tab in TABS if role in tab.roles}

    assert not tabs(Role.TECHNICIAN) & {"menu", "offers", "shop", "orders", "results", "people"}
    assert not tabs(Role.CREW) & {"offers", "shop", "results", "people", "device", "logs", "training"}
    assert not tabs(Role.MANAGER) & {"logs", "device"}


def test_each_role_sees_its_own_tabs(kiosk: Scene) -> None:
    for role, own in ((Role.CREW, []), (Role.MANAGER, ["money"]), (Role.TECHNICIAN, ["machine"])):
        kiosk.enter(role)
        assert [row.key for row in kiosk.staff.tabs.rows] == ["people", *own]
        for key in ("money", "machine", "nothing"):
            kiosk.staff.go(key)
            assert (kiosk.staff.tab == key) is (key in own)
        kiosk.staff.leave()


def test_after_a_while_without_a_touch_it_leaves_by_itself(alone: Scene) -> None:
    alone.enter()
    alone.pass_by(100)
    assert not alone.staff.messageShown
    alone.pass_by(6)
    assert "まだお使いですか" in alone.hand.text("staffToast") and alone.staff.messageShown
    alone.hand.touch("staffLooks")  # a touch begins the time anew
    alone.pass_by(100)
    assert alone.staff.inside
    alone.pass_by(21)
    assert not alone.door.opened and not alone.staff.inside
    assert alone.notes.audit[-1].details == {"why": "idle"}


@pytest.mark.slow
def test_what_comes_too_late_for_somebody_reaches_nobody_else(alone: Scene) -> None:
    alone.enter()
    desk = alone.staff._desk
    assert desk is not None
    alone.staff.leave()
    alone.enter()
    tab = alone.staff.tab
    desk.tell("Somebody else's", True)
    desk.confirm_pin(pytest.fail)
    assert not desk.go("money")
    desk.leave()
    assert not alone.staff.messageShown and not alone.staff.confirming
    assert (alone.staff.inside, alone.staff.tab) == (True, tab)


def test_a_page_that_cannot_be_left_does_not_stop_the_end_of_the_program(
    tmp_path: Path, qapp: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(self: OpenPages) -> None:
        raise ZeroDivisionError

    with Complaints() as complaints, scene(tmp_path, people=MANAGER, opens="people") as alone:
        alone.enter()
        with monkeypatch.context() as patch, complaints.expected("ZeroDivisionError"):
            patch.setattr(OpenPages, "clear", broken)
            alone.door.end()
        assert alone.door.opened  # nothing was raised, and the program goes on ending
        alone.door.end()
        assert not alone.door.opened
    assert complaints.found == []


def test_the_pin_pad_closes_by_itself_too(alone: Scene) -> None:
    alone.knock()
    alone.pass_by(121)
    assert not alone.door.opened


@pytest.mark.slow
def test_guests_find_everything_as_it_was(kiosk: Scene) -> None:
    shown = states.full("en", st.BasketScreen())
    shown = replace(shown, guest=replace(shown.guest, theme="dark", text_scale=150))
    kiosk.window.show(shown)
    before = kiosk.hand.text("total"), kiosk.hand.text("pay")
    kiosk.enter(Role.MANAGER)
    assert kiosk.staff.language == "ja" and not kiosk.hand.sees("pay")
    kiosk.staff.speak("en")
    kiosk.staff.colour("contrast")
    kiosk.staff.enlarge(2.0)
    kiosk.settle()
    kiosk.staff.leave()
    kiosk.settle()
    assert (kiosk.hand.text("total"), kiosk.hand.text("pay")) == before
    assert kiosk.window.model.chrome.theme == "dark" and kiosk.window.model.chrome.textScale == 1.5
    assert kiosk.moves == [True, False]


@pytest.mark.slow
def test_what_happens_meanwhile_waits_behind_the_door(kiosk: Scene) -> None:
    kiosk.window.show(states.full("en", st.BasketScreen()))
    kiosk.enter(Role.MANAGER)
    kiosk.staff.speak("ja")
    kiosk.window.show(states.NAMED["closed"]("en"))
    kiosk.settle()
    assert "Add" not in kiosk.texts() and "追加" in kiosk.texts()
    kiosk.staff.leave()
    kiosk.settle()
    assert kiosk.hand.sees("noticeTitle")
    assert "closed" in kiosk.hand.text("noticeTitle").lower()


def test_no_touch_and_no_key_reaches_the_guests_screen(kiosk: Scene) -> None:
    events: list[object] = []
    kiosk.window.show(states.full("en", st.BasketScreen()))
    kiosk.settle()
    pay = kiosk.hand.find("pay").mapToScene(QPointF(50, 50)).toPoint()
    kiosk.window.model.basket.post = events.append
    kiosk.enter(Role.MANAGER)
    QTest.mouseClick(kiosk.window.window, Qt.MouseButton.LeftButton, pos=pay)
    for _ in range(30):
        QTest.keyClick(kiosk.window.window, Qt.Key.Key_Tab)
        focus = kiosk.window.window.activeFocusItem()
        inside = focus
        while inside is not None and inside.objectName() != "staffShell":
            inside = inside.parentItem()
        assert inside is not None or focus is kiosk.window.window.contentItem(), focus
    assert events == []


@pytest.mark.slow
def test_each_person_finds_the_screen_as_they_like_it(kiosk: Scene) -> None:
    kiosk.enter(Role.MANAGER)
    kiosk.staff.speak("en")
    kiosk.staff.enlarge(1.5)
    kiosk.staff.leave()
    kiosk.enter(Role.TECHNICIAN)
    assert (kiosk.staff.language, kiosk.staff.textScale) == ("ja", 1.0)
    kiosk.staff.leave()
    kiosk.enter(Role.MANAGER)
    assert (kiosk.staff.language, kiosk.staff.textScale) == ("en", 1.5)


def test_a_scan_goes_to_the_page_and_not_to_the_guest(kiosk: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    kiosk.enter(Role.MANAGER)
    read: list[str] = []
    monkeypatch.setattr(type(kiosk.page), "scanned", lambda page, text: read.append(text), raising=False)
    kiosk.staff.scanned("4901234567894")
    assert read == ["4901234567894"]


def test_a_change_of_people_asks_for_the_pin_once_more(kiosk: Scene) -> None:
    kiosk.enter(Role.MANAGER)
    kiosk.hand.touch("person-みお")
    kiosk.hand.touch("personRole")
    kiosk.settle()
    assert kiosk.staff.confirming and kiosk.hand.text("pinTitle") == "田中 さくら"
    kiosk.hand.touch("pinLeave")
    kiosk.settle()
    assert not kiosk.staff.confirming and kiosk.staff.inside
    kiosk.hand.touch("personRole")
    kiosk.settle()
    kiosk.type(PIN)
    kiosk.hand.touch("role-technician")
    kiosk.hand.touch("personNext")
    kiosk.settle()
    assert [row.role for row in kiosk.page.people.rows if row.name == "みお"] == ["technician"]
    changed = kiosk.notes.audit[-1]
    assert (changed.action, changed.name, changed.details["whom"]) == ("role_changed", "田中 さくら", "みお")


@pytest.mark.slow
def test_somebody_new_types_a_pin_and_comes_in(kiosk: Scene) -> None:
    kiosk.enter(Role.MANAGER)
    kiosk.hand.touch("peopleAdd")
    kiosk.settle()
    kiosk.type(PIN)
    kiosk.page.write("New")
    kiosk.settle()
    kiosk.hand.touch("role-crew")
    kiosk.hand.touch("personNext")
    for digit in "908173":
        kiosk.hand.touch(f"key{digit}")
    kiosk.hand.touch("personSave")
    for digit in "908173":
        kiosk.hand.touch(f"key{digit}")
    kiosk.hand.touch("personSave")
    kiosk.settle()
    assert ("New", "crew") in [(row.name, row.role) for row in kiosk.page.people.rows]
    kiosk.staff.leave()
    kiosk.knock()
    kiosk.hand.touch("person-New")
    kiosk.type("908173")
    assert (kiosk.staff.name, kiosk.staff.role) == ("New", "crew")


def test_the_last_manager_stays_and_is_told_why(alone: Scene) -> None:
    alone.enter()
    alone.hand.touch("person-Ann")
    alone.hand.touch("personRemove")
    alone.hand.touch("personRemove")
    alone.settle()
    alone.type(PIN)
    alone.settle()
    assert alone.page.trouble == "last_manager" and alone.hand.sees("personTrouble")
    assert [row.name for row in alone.page.people.rows] == ["Ann"]


@pytest.mark.slow
def test_the_log_can_be_read_and_taken_along(kiosk: Scene, tmp_path: Path) -> None:
    kiosk.enter(Role.MANAGER)
    kiosk.hand.touch("peopleLog")
    kiosk.settle()
    assert said(kiosk.notes.audit[-1], "ja").translate(UNSEEN) in kiosk.texts()
    kiosk.hand.touch("peopleExport")
    kiosk.settle()
    written = tmp_path / "exports" / "audit-2026-11-25.csv"
    assert str(written) in kiosk.staff.message
    assert "田中 さくら,manager,enter," in written.read_text("utf-8-sig")


@pytest.mark.slow
def test_a_page_that_is_broken_keeps_nobody_from_the_others(
    tmp_path: Path, qapp: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = Tab("money", "Results", frozenset(Role), "PeoplePage", "kiosk.ui.staff.people:NoSuchModel")
    monkeypatch.setattr("kiosk.ui.staff.pages.TABS", (*PAGES[:1], broken))
    with scene(tmp_path, people=MANAGER) as made:
        made.enter()
        made.staff.go("money")
        made.settle()
        assert made.staff.messageBad and "AttributeError" in made.staff.message
        made.hand.touch("tab-people")
        made.settle()
        assert made.hand.sees("person-Ann")


def test_a_toast_says_what_was_done_and_takes_it_back(alone: Scene) -> None:
    alone.enter()
    undone: list[bool] = []
    alone.staff._desk.tell("Saved", undo=lambda: undone.append(True))
    alone.settle()
    assert "Saved" in alone.hand.text("staffToast")
    alone.hand.touch("undo")
    assert undone == [True] and not alone.staff.messageShown
    alone.staff._desk.tell("No paper", bad=True)
    alone.pass_by(7)
    assert not alone.staff.messageShown


def test_what_a_page_showed_is_gone_when_its_person_has_left(kiosk: Scene) -> None:
    kiosk.enter(Role.MANAGER)
    assert kiosk.page.people.rows
    kiosk.staff.leave()
    kiosk.settle()
    assert kiosk.page is None and not kiosk.staff.tabs.rows and kiosk.staff.name == ""
    assert kiosk.window.window.findChild(object, "staffShell") is None


@pytest.mark.slow
def test_somebody_inside_confirms_without_another_role_being_asked(tmp_path: Path, qapp: object) -> None:
    with staff(tmp_path, Role.CREW) as made:
        confirmed = []
        made.staff._desk.confirm_pin(confirmed.append, Role.MANAGER)
        made.settle()
        assert made.hand.text("pinTitle") == "田中 さくら"
        made.type(PIN)
        assert [person.name for person in confirmed] == ["田中 さくら"]
        assert made.staff.name == "みお"
        assert made.notes.audit[-1].action == "confirm"


@pytest.mark.slow
def test_one_touch_on_the_sign_alone_was_a_guests(kiosk: Scene) -> None:
    begun: list[object] = []
    kiosk.window.show(states_menu.attract("ja"))
    kiosk.settle()
    kiosk.window.model.attract.post = begun.append
    kiosk.hand.find("attract").setProperty("patienceMs", 1)
    touch_sign(kiosk, 1)
    kiosk.hand.wait(lambda: begun, "the order to begin")
    assert len(begun) == 1 and not kiosk.door.opened
