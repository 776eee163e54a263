"""A day with everything in it, reconciled: kiosks, POS and terminal."""

import json
from pathlib import Path

import pytest

from kiosk.core.day_end import GRACE
from kiosk.core.day_report import DayReport, Kind
from kiosk.core.order import ReceiptState, Record
from kiosk.staff import day_kept, day_said, opening
from kiosk.staff.day import Sides, day_report, today
from kiosk.staff.day_end import EVERY_S, DayEnd
from kiosk.staff.here import here
from kiosk.ui.staff import day_pdf
from tests.journeys.conftest import Start
from tests.journeys.guest import Guest
from tests.journeys.test_money_back import back, ordered
from tests.journeys.world import World
from tests.mockpos import Mock


def made(kiosk: World) -> DayReport:
    kiosk.passes(11)
    machine = kiosk.machine
    now = kiosk.clock.now()
    sides = Sides(
        machine.ports.pos,
        machine.ports.terminal,
        machine.outbox.open_records(),
        machine.day_book.open_refunds(),
    )
    return day_report(kiosk.config, today(kiosk.config, now), now, sides)


def listed(report: DayReport, *records: Record) -> list[tuple[Kind, str]]:
    """The differences of these orders: the mock POS has had other days before."""
    mine = {record.order.key for record in records}
    return [(each.kind, each.number) for each in report.differences if each.key in mine]


@pytest.fixture
def day(pos: Mock, start: Start) -> tuple[World, list[Record]]:
    """Paid by card; a line given back; paid at the counter; unpaid; cancelled at the till behind our back; an
    order that the POS refused after its guest had left with a number.
    """
    kiosk = start()
    plain, half, counter, waits = (
        ordered(kiosk, "classic-burger"),
        ordered(kiosk, "classic-burger", "fries"),
        ordered(kiosk, "fries", method="counter"),
        ordered(kiosk, "miso-soup", method="counter"),
    )
    voided = ordered(kiosk, "fries")
    back(kiosk, half, half.order.basket.lines[1].id)
    orders = {order["client_order_id"]: order["id"] for order in kiosk.orders()}
    pos.post(f"/staff/api/orders/{orders[counter.order.key]}/paid")
    pos.post(f"/staff/api/orders/{orders[voided.order.key]}/cancel")
    pos.down()
    kiosk.passes(15)
    stuck = ordered_offline(kiosk)
    pos.up()
    pos.sold_out("classic-burger")
    kiosk.passes(60)
    return kiosk, [plain, half, counter, waits, voided, stuck]


def ordered_offline(kiosk: World) -> Record:
    guest = Guest(kiosk)
    guest.begins()
    guest.adds("classic-burger")
    guest.pays("counter")
    guest.leaves()
    return kiosk.record


def test_each_difference_is_named(day: tuple[World, list[Record]]) -> None:
    kiosk, records = day
    plain, half, counter, waits, voided, stuck = records
    report = made(kiosk)
    assert listed(report, *records) == [
        (Kind.STUCK, stuck.number),
        (Kind.STATE, voided.number),
        (Kind.TERMINAL_REFUND, voided.number),
        (Kind.UNPAID, waits.number),
        (Kind.REFUNDED, half.number),
    ]
    totals = [r.order.quote.total.minor for r in (plain, half, counter, voided)]
    assert report.kiosk.orders == 4 and report.kiosk.gross.minor == sum(totals)
    assert report.kiosk.refunds.minor == 290
    assert report.pos is not None and report.terminal is not None
    assert report.pos.gross == report.kiosk.gross and report.terminal.gross.minor == sum(totals) - totals[2]
    assert report.pos.refunds.minor == report.terminal.refunds.minor == 290 + totals[3]
    assert [each.reason for each in report.given_back] == ["cold"] and not report.agrees
    assert report.takings["terminal"].minor + report.takings["counter"].minor == report.pos.gross.minor


@pytest.mark.slow
def test_it_is_said_in_words_on_paper_and_in_files(day: tuple[World, list[Record]], tmp_path: Path) -> None:
    from kiosk.paper.draw import draw

    kiosk, records = day
    report = made(kiosk)
    zone, stuck = kiosk.config.shop.time_zone, records[-1]
    for language, title in (("ja", "日報"), ("en", "Day report")):
        said = day_said.said(report, language, zone, "Okawari")
        text = day_said.as_text(said, language)
        assert title in text and stuck.number in text and "classic-burger" not in text
        assert draw(day_said.as_paper(said, language)).startswith(b"\x89PNG")
        day_pdf.write(said, language, tmp_path / f"{language}.pdf")
        pdf = (tmp_path / f"{language}.pdf").read_bytes()
        assert pdf.startswith(b"%PDF") and b"FontFile" in pdf
    told = json.loads(day_said.as_json(report))
    assert told["kiosk"]["orders"] == 4 and told["differences"][0]["kind"] == "stuck"
    lines = day_said.as_csv(report).splitlines()
    assert lines[0] == "table,row,column,value" and "totals,kiosk,orders,4" in lines


@pytest.mark.slow
def test_closed_for_the_rest_of_the_day_a_kiosk_makes_it_by_itself(pos: Mock, start: Start) -> None:
    """What nobody paid at the counter is taken back before."""
    kiosk = start(unpaid_min=60)
    DayEnd(kiosk.machine).start()
    paid, waits = ordered(kiosk, "classic-burger"), ordered(kiosk, "fries", method="counter")
    place = here(kiosk.config, kiosk.machine.ports.pos.capabilities)
    opening.close_now(place, "close", "Aki", kiosk.clock.now())
    kiosk.passes(GRACE.total_seconds() + 2 * EVERY_S + 5)
    (kept,) = day_kept.since(kiosk.config, kiosk.clock.now(), 2)
    assert kept.kiosk_id == kiosk.config.kiosk.id and kept.report is not None and not kept.error
    assert kept.report.kiosk.gross == paid.order.quote.total and listed(kept.report, paid, waits) == []
    assert [each.reason for each in kept.report.given_back] == ["closed"]
    after = kiosk.record.receipt
    assert after is not None and after.state is ReceiptState.CANCELLED


def test_who_does_not_answer_is_named(pos: Mock, start: Start) -> None:
    kiosk = start()
    record = ordered(kiosk, "classic-burger")
    kiosk.passes(11)
    pos.down()
    report = made(kiosk)
    assert report.problems == ("pos_away", "terminal_away") and not report.agrees
    assert report.kiosk.orders == 1 and report.kiosk.gross == record.order.quote.total
    said = day_said.said(report, "en", kiosk.config.shop.time_zone, "Okawari")
    assert said.problems == ("The POS does not answer.", "The terminal does not answer.")


def test_adapters_that_cannot_say_are_left_out(pos: Mock, start: Start) -> None:
    kiosk = start(lacks={"pos": ("day_totals",), "terminal": ("day_totals",)})
    ordered(kiosk, "classic-burger")
    report = made(kiosk)
    assert report.problems == ("pos_cannot", "terminal_cannot") and report.pos is None
