"""The name that is called when the order is ready."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.core.journey import state as st
from tests.ui import states
from tests.ui.walk import settled

pytestmark = pytest.mark.usefixtures("screens")


def test_a_name_is_typed_with_the_kiosks_own_keys() -> None:
    made = states.asking_names(states.kiosk("en", st.BasketScreen(), states.CHICKEN))
    with settled(made) as walk:
        walk.touch("pay")
        assert walk.text("nameEntered") == "Go on without"
        walk.touch("keys", "keya", "keym")
        assert "Sam" in walk.text("nameField") and walk.text("nameEntered") == "Next"
        walk.touch("nameEntered")
        assert walk.kiosk.guest.name == "Sam" and "For Sam" in walk.text("payScreen")


@pytest.mark.slow
def test_it_can_be_left_out_and_added_while_paying() -> None:
    made = states.asking_names(states.kiosk("ja", st.BasketScreen(), states.CHICKEN))
    with settled(made) as walk:
        walk.touch("pay", "nameEntered")
        assert walk.kiosk.guest.name == "" and walk.text("rename") == "名前を入れる"
        walk.touch("rename", "keyさ", "keyく", "keyら", "nameEntered")
        assert "さくら さん" in walk.text("payScreen") and walk.text("rename") == "名前を変える"


@pytest.mark.parametrize(
    ("screen", "size"),
    [
        (st.NameScreen(), "portrait"),
        (st.NameScreen(), "small"),
        pytest.param(st.NameScreen(), "landscape", marks=pytest.mark.slow),
        pytest.param(st.TableScreen(), "portrait", marks=pytest.mark.slow),
        (st.TableScreen(), "landscape"),
    ],
)
def test_what_just_happened_does_not_cover_the_question(screen: st.Screen, size: str) -> None:
    made = replace(states.full("en", screen), toast=st.Toast(st.Say.COUPON_TAKEN))
    with settled(made, size) as walk:
        toast, title = walk.hand.find("toast"), walk.hand.find("title")
        told, asked = (each.mapRectToScene(each.boundingRect()) for each in (toast, title))
        assert "Your coupon is in the order." in walk.text("toast") and not told.intersects(asked)


def test_who_has_a_table_has_no_name_to_change() -> None:
    with settled(states.kiosk("en", st.PayScreen(), states.CHICKEN, table="12")) as walk:
        walk.hand.wait_gone("rename")


def test_the_last_screen_calls_the_guest_by_name() -> None:
    with settled(states.done_named("en")) as walk:
        said = walk.text("doneScreen")
        assert "Thank you, Sam" in said and "When your name or number is called" in said
        walk.touch("showReceipt")
        assert "NameSam" in walk.text("receiptSheet").replace("\n", "")
