"""What a guest sees of paper, and of what does not work just now."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.core.journey import effects as fx
from kiosk.core.journey import events as ev
from kiosk.core.journey.limits import Limit, limits
from kiosk.core.journey.papers import issuer_of
from kiosk.core.paper import Mark, Text, reprinted
from kiosk.core.printing import PaperKind, PaperState
from kiosk.paper.meal_ticket import meal_ticket_document
from kiosk.ui.receipt import paper_row
from tests.paper.samples import ISSUER, paid
from tests.ui import states, states_menu, states_paper
from tests.ui.walk import settled

pytestmark = pytest.mark.usefixtures("qapp")


def test_the_receipt_is_printed_on_a_touch() -> None:
    with settled(states_paper.NAMED["done-print"]("en")) as walk:
        walk.touch("printReceipt")
        (asked,) = (effect for effect in walk.effects if isinstance(effect, fx.PrintPaper))
        assert asked.kind is PaperKind.RECEIPT
        assert "Printing…" in walk.text("doneScreen")
        key = walk.kiosk.guest.order.order.key
        walk.post(ev.PaperMoved(key, PaperKind.RECEIPT, PaperState.PRINTED))
        assert "Printed. Please take it" in walk.text("doneScreen")


@pytest.mark.parametrize(("button", "came"), [("paperCame", True), ("paperGone", False)])
def test_whoever_stands_there_says_whether_it_came_out(button: str, came: bool) -> None:
    with settled(states_paper.NAMED["done-doubt"]("ja")) as walk:
        assert "レシートは最後まで出ましたか？" in walk.text("paperDoubt")
        walk.touch(button)
        assert [effect.came for effect in walk.effects if isinstance(effect, fx.SayPaper)] == [came]


def test_without_a_printer_nobody_hears_of_paper() -> None:
    with settled(states.done("en")) as walk:
        said = walk.text("doneScreen")
        assert "Print" not in said and "come out" not in said


def test_what_does_not_work_is_said_before_the_order_begins() -> None:
    with settled(states_paper.NAMED["attract-limits"]("en")) as walk:
        said = walk.text("limits")
        for words in (
            "No cards just now: please pay at the counter.",
            "Points cannot be spent just now. You can still collect them.",
            "Nothing can be printed just now: your number and receipt are on this screen.",
        ):
            assert words in said
        walk.post(ev.HealthArrived(True))
        walk.post(ev.PrinterLooked(True))
        assert walk.text("limits") == ""


def test_and_again_where_it_is_paid() -> None:
    with settled(states_paper.NAMED["pay-no-paper"]("ja")) as walk:
        assert "ただいま印刷できません。" in walk.text("payScreen")


@pytest.mark.parametrize(
    ("language", "taken", "which", "refused"),
    [
        (
            "ja",
            "カウンターで使えます：お食事券",
            "お食事券は「カウンターで払う」を",
            "ご利用いただけません：",
        ),
        (
            "en",
            "Taken at the counter: Meal vouchers",
            "Meal vouchers: choose “Pay at the counter”",
            "Not taken here: Paper",
        ),
    ],
)
def test_paper_is_taken_or_refused_before_the_order_and_where_it_is_paid(
    language: str, taken: str, which: str, refused: str
) -> None:
    with settled(states_menu.attract(language)) as walk:
        assert taken in walk.text("limits") and refused in walk.text("limits")
        walk.touch("start")
        assert taken in walk.text("limits") and refused in walk.text("limits")
        walk.show(states_menu.pay_vouchers(language))
        assert which in walk.text("payScreen") and refused in walk.text("payScreen")
        walk.show(states_menu.trusted(states.pay_offline(language)))
        assert taken in walk.text("payScreen") and which not in walk.text("payScreen")
        walk.show(states.pay(language))
        assert refused not in walk.text("payScreen")


def test_what_a_shop_does_not_have_is_no_limit() -> None:
    bare = replace(states.shop(), facts=replace(states.FACTS, methods=(), phone=False, code=False))
    assert limits(replace(bare, terminal_ready=False, loyalty_ready=False, printer_ready=False)) == ()
    assert limits(replace(bare, online=False, loyalty_ready=False)) == (Limit.OFFLINE,)
    never = replace(bare, facts=replace(bare.facts, printer=True, receipt="never"), printer_ready=False)
    assert limits(never) == ()
    assert limits(replace(never, facts=replace(never.facts, meal_ticket=True))) == (Limit.NO_PRINTER,)


def test_the_shops_logo_is_on_the_receipt_where_the_shop_wants_it() -> None:
    made = states_paper.NAMED["receipt-logo"]("ja")
    brand = made.shop.menu.brand
    assert issuer_of(made.shop).logo is brand.logo is not None
    plain = replace(made.shop, menu=replace(made.shop.menu, brand=replace(brand, on_receipts=False)))
    assert issuer_of(plain).logo is None
    with settled(made) as walk:
        first, *rest = walk.window.model.receipt.rows.rows
        assert (first.kind, first.code != "", first.strong) == ("logo", True, False)
        assert not [row for row in rest if row.kind == "logo"]


def test_every_row_of_paper_has_its_words_on_the_screen() -> None:
    document = reprinted(meal_ticket_document(paid(), ISSUER, "ja"))
    rows = [paper_row(row) for row in document.rows]
    said = "".join(row.label + row.side + row.amount for row in rows)
    for word in ("再発行", "128", "炙りチーズ", "×2", "テーブル 5"):
        assert word in said
    assert paper_row(Mark("x")).centred and paper_row(Text("x")).label == "x"
