"""What easy mode asks, without a screen: which dishes, which answers, and what stands beside them."""

from __future__ import annotations

from dataclasses import replace

from kiosk.core.basket import Choice
from kiosk.core.journey import events as ev
from kiosk.core.journey import state as st
from kiosk.core.journey.state import Kiosk
from kiosk.core.menu import Item, Menu
from kiosk.ui.easy_asker import Asker
from kiosk.ui.easy_question import KINDS, AnswerRow, Place, Question
from kiosk.ui.shelf import Shelves
from tests.ui import states_easy


def asked(kiosk: Kiosk, place: Place | None = None, looked: list[str | None] | None = None) -> Question:
    def picture(name: str | None, grey: bool) -> str:
        if looked is not None:
            looked.append(name)
        return name or ""

    question = Asker(picture, Shelves()).question(kiosk, place or Place())
    assert question is not None
    return question


def rows(question: Question) -> dict[str, AnswerRow]:
    return {answer.row.id: answer.row for answer in question.answers}


def browsing(menu: Menu | None = None, **guest: object) -> Kiosk:
    made = states_easy.easy("en", st.Browse(), **guest)
    return made if menu is None else replace(made, shop=replace(made.shop, menu=menu))


def demo_menu() -> Menu:
    menu = browsing().shop.menu
    assert menu is not None
    return menu


def of_one_kind(count: int) -> Menu:
    menu = demo_menu()
    edamame = menu.by_id["edamame"]
    (category,) = [each for each in menu.categories if each.id == edamame.category_ids[0]]
    return replace(menu, categories=(category,), items=tuple(_copies(edamame, count)), promotions=())


def _copies(item: Item, count: int) -> list[Item]:
    return [
        replace(
            item,
            id=f"dish-{at}",
            variants=tuple(replace(variant, id=f"dish-{at}") for variant in item.variants),
            tags=frozenset(),
        )
        for at in range(count)
    ]


def test_of_a_thousand_dishes_only_those_that_are_shown_are_put_into_words() -> None:
    kiosk = browsing(of_one_kind(1000))
    kind = asked(kiosk).beside.does
    assert isinstance(kind, Place) and kind.kind  # of one kind: nobody is asked which
    looked: list[str | None] = []
    question = asked(kiosk, replace(kind, page=2), looked)
    assert list(rows(question)) == ["dish-8", "dish-9", "dish-10", "dish-11"]
    assert (question.page, question.pages) == (2, 250) and len(looked) <= 8


def test_where_all_dishes_are_shown_there_are_no_others_to_see() -> None:
    question = asked(browsing(of_one_kind(3)))
    assert list(rows(question)) == ["dish-0", "dish-1", "dish-2"] and question.beside is None


def test_what_a_filter_hides_is_said_and_where_it_hides_all_it_can_be_taken_off() -> None:
    assert asked(browsing(avoid=frozenset({"egg"}))).note == "Your filter hides some dishes."
    menu = demo_menu()
    eggs = tuple(
        replace(item, allergens=replace(item.allergens, contains=frozenset({"egg"}))) for item in menu.items
    )
    question = asked(browsing(replace(menu, items=eggs), avoid=frozenset({"egg"})))
    assert question.text == "No dish fits\nyour filter" and not question.answers
    assert question.goes_on == ev.FilterCleared()


def test_where_all_is_sold_out_one_can_still_look() -> None:
    menu = demo_menu()
    gone = replace(menu, items=tuple(replace(item, available=False) for item in menu.items))
    question = asked(browsing(gone))
    assert question.text == "What kind\nwould you like?" and question.answers
    kind = question.answers[0].does
    assert isinstance(kind, Place)
    assert all(row.soldOut for row in rows(asked(browsing(gone), kind)).values())


def test_where_nothing_is_sold_at_this_hour_staff_know_more() -> None:
    question = asked(browsing(replace(demo_menu(), categories=(), promotions=())))
    assert question.text == "Please ask\nour staff" and not question.answers


def test_a_kind_that_is_no_longer_sold_at_this_hour_gives_way_to_what_is() -> None:
    question = asked(browsing(), Place("breakfast-of-yesterday", page=3))
    assert question.text == "What would\nyou like?" and question.answers
    assert asked(browsing(), Place(KINDS)).text == "What kind\nwould you like?"


def test_sizes_have_their_whole_price_and_the_first_is_not_yet_chosen() -> None:
    made = states_easy.choice("en")
    found = rows(asked(made))
    assert found["variants-cheeseburger-regular"].price == "¥590"
    assert found["variants-cheeseburger-large"].price == "¥740"
    assert not any(row.selected or row.note for row in found.values())
    large = replace(made.screen.line, variant_id="cheeseburger-large")
    assert rows(asked(replace(made, screen=st.ItemScreen(large))))["variants-cheeseburger-large"].selected


def test_what_a_dish_comes_with_is_told_apart_but_not_shown_as_chosen() -> None:
    made = states_easy.easy("en", st.ItemScreen(states_easy.fresh("salmon-rice-bowl")))
    question = asked(made)
    assert question.about == "Seared Salmon Bowl" and question.text.startswith("Rice")
    assert [row.id for row in rows(question).values() if row.note] == ["rice-amount-rice-regular"]
    assert not any(row.selected for row in rows(question).values())
    other, more = [row.id for row in rows(question).values() if row.price != "+¥0"], rows(question)
    assert other and more["rice-amount-rice-regular"].price == "+¥0"
    line = replace(made.screen.line, choices=(Choice("rice-amount", other[0].removeprefix("rice-amount-")),))
    found = rows(asked(replace(made, screen=st.ItemScreen(line))))
    assert [row.id for row in found.values() if row.selected] == other[:1]


def test_the_step_of_a_set_says_of_which_set_and_what_it_comes_with() -> None:
    question = asked(states_easy.set_step("en"))
    assert question.about == "Burger Set"
    first, *others = rows(question).values()
    assert first.note == "Usual" and not first.selected
    assert not any(row.note or row.selected for row in others)


def test_a_part_of_a_set_of_which_all_is_answered_leads_on() -> None:
    made = states_easy.easy("en", st.SetScreen(states_easy.states.SET, 0, 0))
    question = asked(made, Place(asked=9))
    assert question.over and question.goes_on == ev.NextPressed() and question.onward == "Next"


def test_points_are_asked_about_where_something_can_be_had_for_them() -> None:
    made = states_easy.points("en")
    question = asked(made)
    found = rows(question)
    assert list(found) == ["points", "reward-free-miso-soup", "reward-free-soft-serve"]
    assert (found["points"].price, found["points"].icon) == ("−¥320", "star")
    soup = found["reward-free-miso-soup"]
    assert (soup.price, soup.note, soup.picture) == ("", "200 points", "miso-soup")
    rich = replace(made.guest.member, points=1000)
    less = rows(asked(replace(made, guest=replace(made.guest, member=rich))))["reward-off-1000"]
    assert (less.price, less.note) == ("−¥1,000", "900 points")
    assert (question.sum, question.note) == ("¥3,150", "You have 320 points")
    poor = replace(made.guest.member, points=0)
    for without in (replace(made.guest, member=poor), replace(made.guest, member=None)):
        assert asked(replace(made, guest=without)).text == "How would you\nlike to pay?"
    offline = replace(made, shop=replace(made.shop, online=False))
    assert asked(offline).text == "How would you\nlike to pay?"


def test_who_used_points_already_goes_on_and_can_change_that() -> None:
    made = states_easy.points("en")
    spent = replace(made, guest=replace(made.guest, basket=made.guest.basket.with_points(100)))
    question = asked(spent)
    assert question.text == "How would you\nlike to pay?" and question.beside.does == ev.PointsChosen(0)
    rewarded = made.guest.basket.with_reward(made.guest.member.rewards[0])
    question = asked(replace(made, guest=replace(made.guest, basket=rewarded)))
    assert question.beside.does == ev.RewardRemoved()
