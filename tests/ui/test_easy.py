"""Easy mode: an order as one question a screen."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from kiosk.core.journey import events as ev
from kiosk.core.journey import state as st
from kiosk.core.menu import ServiceMode
from kiosk.ui.voice import Voice
from tests.ui import states, states_easy
from tests.ui.walk import Walk, settled

pytestmark = pytest.mark.usefixtures("screens")


def asked(walk: Walk) -> str:
    walk.hand.rest(0.02)
    return re.sub("[\u200b\u2060]", "", str(walk.property("question", "text"))).replace("\n", " ")


def answers(walk: Walk) -> list[str]:
    """The ids of the answers that are shown, from left to right and down."""
    walk.hand.rest(0.02)
    return [row.id for row in walk.window.model.easy.answers.rows]


def leading_to(walk: Walk, answer: str) -> None:
    """Turn the pages until the answer is there, and touch it."""
    while answer not in answers(walk):
        walk.touch("easyMore")
    walk.touch("answer-" + answer)


def test_from_the_help_sheet_to_the_ways_to_pay_one_question_at_a_time() -> None:
    with settled(states.kiosk("en", st.Attract())) as walk:
        walk.touch("help", "easyMode", "start")
        assert walk.kiosk.guest.easy and walk.kiosk.guest.text_scale == 150
        assert asked(walk) == "Eat in or take out?"
        walk.touch("answer-eat_in")
        assert asked(walk) == "What would you like?" and len(answers(walk)) == 4
        walk.touch("easyBeside")
        assert asked(walk) == "What kind would you like?"
        walk.touch("answer-burgers")
        first = answers(walk)
        walk.touch("easyMore")
        assert not set(first) & set(answers(walk))
        while answers(walk) != first:  # and round to the first
            walk.touch("easyMore")
        leading_to(walk, "cheeseburger")
        assert asked(walk) == "Size: which would you like?"
        walk.touch("answer-variants-cheeseburger-large")
        assert asked(walk) == "Sauce: which would you like?"
        leading_to(walk, "sauce-wasabi-mayo")
        assert asked(walk) == "How many?" and walk.text("easyPrice") == "¥740"
        walk.touch("more", "easyOnward")
        assert asked(walk) == "Anything else?"
        line = walk.kiosk.guest.basket.lines[0]
        assert (line.variant_id, line.quantity) == ("cheeseburger-large", 2)
        assert [choice.option_id for choice in line.choices] == ["wasabi-mayo"]
        assert "Pay ¥1,480" in walk.text("easyOnward")
        walk.touch("easyOnward")
        assert isinstance(walk.kiosk.screen, st.TableScreen)  # one question already: its page is everybody's
        walk.touch("key1", "key2", "tableEntered")
        assert asked(walk) == "How would you like to pay?" and walk.text("total") == "¥1,480"
        walk.touch("answer-counter")
    assert walk.last(ev.MethodChosen).method == "counter"


@pytest.mark.slow
def test_back_leads_to_the_question_before_it_and_loses_nothing() -> None:
    with settled(states_easy.easy("en", st.Service())) as walk:
        walk.touch("answer-take_out", "easyBeside", "answer-burgers", "answer-cheeseburger")
        walk.touch("answer-variants-cheeseburger-large", "back")
        assert asked(walk) == "Size: which would you like?"
        assert walk.kiosk.screen.line.variant_id == "cheeseburger-large"
        walk.touch("back")
        assert asked(walk) == "What would you like?"
        walk.touch("easyBeside", "answer-burgers", "back")
        assert asked(walk) == "What kind would you like?"
        walk.touch("back", "back")
        assert asked(walk) == "Eat in or take out?"
        assert walk.kiosk.guest.basket.mode is ServiceMode.TAKE_OUT
        walk.touch("back")
    assert isinstance(walk.last(ev.BackPressed), ev.BackPressed)


def test_who_has_ordered_already_goes_back_to_the_order() -> None:
    with settled(states_easy.easy("en", st.Browse(), *states.LINES)) as walk:
        walk.touch("back")
        assert asked(walk) == "Anything else?"
        walk.touch("easyBeside")
        assert asked(walk) == "What would you like?"


def test_a_set_asks_its_steps_and_what_a_part_needs() -> None:
    with settled(states_easy.easy("en", st.SetScreen(states_easy.fresh("burger-set")))) as walk:
        assert asked(walk) == "Burger: which would you like?"
        walk.touch("easyMore", "answer-cheeseburger-regular")
        assert asked(walk) == "Sauce: which would you like?"
        walk.touch("answer-sauce-" + answers(walk)[1].removeprefix("sauce-"))
        assert asked(walk) == "Side: which would you like?"
        walk.touch("answer-edamame")
        assert asked(walk) == "Drink: which would you like?"
        walk.touch("answer-" + answers(walk)[0])
        while asked(walk) != "How many?":
            walk.touch("answer-" + answers(walk)[0])
        walk.touch("easyOnward")
        (line,) = walk.kiosk.guest.basket.lines
        assert [part.step_id for part in line.parts] == ["burger", "side", "drink"]
        assert line.parts[1].variant_id == "edamame"


def test_where_several_can_be_chosen_a_button_leads_on_once_there_are_enough() -> None:
    made = states_easy.easy("en", st.SetScreen(states_easy.fresh("beer-set"), 1))
    line = replace(made.screen.line, parts=made.screen.line.parts[:1])
    with settled(replace(made, screen=st.SetScreen(line, 1))) as walk:
        first, second = answers(walk)[:2]
        assert walk.property("easyOnward", "ready") is False
        walk.touch("answer-" + first, "easyOnward")
        assert walk.kiosk.screen.step == 1  # one is too few
        walk.touch("answer-" + second)
        assert walk.property("easyOnward", "ready") is True
        walk.touch("easyOnward")
        assert asked(walk) == "How many?"


def test_a_sold_out_answer_cannot_be_chosen_and_says_so() -> None:
    made = states_easy.easy("en", st.Browse())
    menu = made.shop.menu
    picked = next(item.id for item in menu.items if "pick" in item.tags)
    items = tuple(replace(item, available=item.id != picked) for item in menu.items)
    gone = replace(made, shop=replace(made.shop, menu=replace(menu, items=items)))
    with settled(gone) as walk:
        assert picked not in answers(walk)  # nobody is recommended what is not there
    section = menu.by_id[picked].category_ids[0]
    with settled(gone) as walk:
        walk.touch("easyBeside", "answer-" + section)
        leading_to(walk, picked)
        assert "Sold out" in str(walk.property("answer-" + picked, "name"))
        assert walk.kiosk.toast is not None and walk.kiosk.toast.say is st.Say.SOLD_OUT


def test_a_picture_beside_the_languages_begins_it_for_who_reads_none_of_them() -> None:
    with settled(states.kiosk("en", st.Attract())) as walk:
        walk.touch("byPictures")
        assert walk.kiosk.guest.easy and isinstance(walk.kiosk.screen, st.Service)
        walk.touch("easyBeside")  # the usual screens
        assert not walk.kiosk.guest.easy and walk.kiosk.guest.text_scale == 100
        assert "eat-in" in walk.hand.names()


def test_who_went_back_to_the_first_screen_begins_by_pictures_again() -> None:
    with settled(states.kiosk("en", st.Attract())) as walk:
        walk.touch("byPictures", "back")
        assert isinstance(walk.kiosk.screen, st.Attract)
        walk.touch("byPictures")
        assert walk.kiosk.guest.easy and asked(walk) == "Eat in or take out?"


def test_the_order_can_be_counted_and_a_dish_changed_but_a_set_is_chosen_anew() -> None:
    with settled(states_easy.order("en")) as walk:
        before = walk.kiosk.guest.basket.count
        assert "edit-1" not in walk.hand.names()
        walk.touch("edit-2")
        while asked(walk) != "How many?":
            walk.touch("answer-" + answers(walk)[0])
        walk.touch("more", "easyOnward")
        assert asked(walk) == "Anything else?"
        assert walk.kiosk.guest.basket.count == before + 1


def test_who_listens_hears_each_question_and_its_answers_until_the_order_is_over(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    heard: list[str] = []
    monkeypatch.setattr(Voice, "speaks", lambda voice, language: True)
    monkeypatch.setattr(Voice, "say", lambda voice, text, language: heard.append(f"{language}: {text}"))
    monkeypatch.setattr(Voice, "hush", lambda voice: heard.append("hush"))
    with settled(states_easy.dishes("en")) as walk:
        walk.show(states_easy.service("en"))
        walk.touch("listen")
        assert heard == ["en: Eat in or take out?\nEat in, Tax 10%\nTake out, Tax 8%"]
        walk.touch("answer-eat_in")
        assert heard[-1].startswith("en: What would you like?\nTeriyaki Burger, ¥640")
        walk.touch("listen")
        assert heard[-1] == "hush"
        said = len(heard)
        walk.touch("easyBeside")
        assert len(heard) == said
        walk.touch("listen")
        walk.show(states_easy.order("en"))
        assert heard[-1].startswith("en: Anything else?\n1 × Burger Set, ¥1,190\n2 × Crispy Chicken Burger")
        done = states.done("en")
        walk.show(replace(done, guest=replace(done.guest, easy=True)))
        assert heard[-1].startswith("en: Your order number is 128.")
        walk.show(states.kiosk("en", st.Attract()))
        assert heard[-1] == "hush"
        walk.show(replace(states_easy.dishes("en"), guest=replace(states_easy.dishes("en").guest, session=8)))
        assert heard[-1] == "hush"  # the next guest has not asked for it


def test_without_a_voice_none_is_offered() -> None:
    with settled(states_easy.dishes("en")) as walk:
        assert "listen" not in walk.hand.names()


def test_who_has_points_is_asked_once_whether_to_use_them() -> None:
    with settled(states_easy.points("en")) as walk:
        place = walk.window.model.place
        assert asked(walk) == "Use your points?" and walk.text("total") == "¥3,150"
        walk.touch("easyBeside")  # not this time
        assert asked(walk) == "How would you like to pay?" and walk.text("total") == "¥3,150"
        walk.touch("back", "answer-points")
        assert asked(walk) == "How would you like to pay?" and walk.text("total") == "¥2,830"
        assert walk.window.model.place > place  # what now lies under the finger takes no second touch
        walk.touch("easyBeside")  # change points used
        assert asked(walk) == "Use your points?" and not walk.kiosk.guest.basket.points
        walk.touch("answer-reward-free-miso-soup")
        assert asked(walk) == "How would you like to pay?" and walk.text("total") == "¥3,150"
        assert walk.kiosk.guest.basket.lines[-1].item_id == "miso-soup"
        walk.touch("back")
        assert asked(walk) == "Anything else?"


def test_a_member_who_shows_the_code_at_the_ways_to_pay_is_asked_about_points() -> None:
    with settled(states_easy.pay("en")) as walk:
        place = walk.window.model.place
        walk.post(ev.Reply(7, ev.MemberFound("OKW", states_easy.points("en").guest.member)))
        assert asked(walk) == "Use your points?" and walk.window.model.place > place


def test_a_guard_stands_between_two_questions() -> None:
    with settled(states_easy.choice("en")) as walk:
        model = walk.window.model
        before = model.place
        walk.touch("answer-variants-cheeseburger-large")
        assert model.place > before  # what now lies under the finger does not take a second touch


def test_in_plain_japanese_it_has_everyday_words() -> None:
    made = states_easy.dishes("ja-Hira")
    facts = replace(made.shop.facts, languages=("ja", "ja-Hira"))
    with settled(replace(made, shop=replace(made.shop, facts=facts))) as walk:
        assert asked(walk) == "なにを たべますか？"


def test_back_turns_to_the_answers_before_and_turning_is_a_touch_like_any_other() -> None:
    with settled(states_easy.dishes("en")) as walk:
        walk.touch("easyBeside", "answer-burgers")
        first = answers(walk)
        taps = walk.kiosk.guest.taps
        walk.touch("easyMore")
        assert walk.kiosk.guest.taps == taps + 1  # whoever looks for a dish is still there
        assert "(2/" in walk.text("easyMore")
        walk.touch("back")
        assert answers(walk) == first
        walk.touch("back")
        assert asked(walk) == "What kind would you like?"


def test_help_is_at_hand_on_every_question_and_leads_back_to_the_usual_screens() -> None:
    with settled(states_easy.order("en")) as walk:
        walk.touch("helpChip", "easyMode")
        assert not walk.kiosk.guest.easy and walk.kiosk.overlay is None
        walk.hand.wait_gone("helpChip")  # the usual screens have a place of their own for it


def test_of_a_long_order_what_was_just_added_is_seen_first_and_nothing_lies_over_it() -> None:
    with settled(states_easy.easy("en", st.Browse(), *states.LINES, text_scale=200)) as walk:
        walk.touch("easyBeside")
        leading_to(walk, "answer-sides".removeprefix("answer-"))
        leading_to(walk, "edamame")
        walk.touch("easyOnward")
        assert asked(walk) == "Anything else?" and walk.kiosk.toast is None
        order = walk.hand.find("easyOrder")
        assert order is not None
        end = float(order.property("contentHeight")) - order.height()
        assert end > 0 and abs(float(order.property("contentY")) - end) < 1
        walk.touch("easyMore")  # and round to its beginning
        assert float(order.property("contentY")) == 0


def test_a_language_changed_in_the_middle_of_a_dish_asks_the_same_question() -> None:
    with settled(states_easy.choice("en")) as walk:
        walk.touch("answer-variants-cheeseburger-large", "languageChip")
        assert asked(walk) == "ソースを えらんでください"
        walk.touch("back")
        assert asked(walk) == "サイズを えらんでください"
