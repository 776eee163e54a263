"""The orders page at the screen, before a real kiosk and mock POS."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.core.money import Money
from kiosk.core.paper import Mark, Text
from kiosk.core.printing import PaperState
from kiosk.core.refund import Ended
from kiosk.core.staff import Role
from kiosk.engine.money_back import MoneyBack, Sale
from kiosk.staff import day_kept
from kiosk.store.errors import CorruptStore
from kiosk.ui.complaints import Complaints
from kiosk.ui.staff.order_said import split_said
from kiosk.ui.staff.orders import LOOK_S
from kiosk.ui.staff.papers import SOON_S
from tests.journeys.test_money_back import partly_points
from tests.journeys.world import World
from tests.mockpos import Mock, running_mock
from tests.ui.orders_scene import Day, Papers, day_over, orders
from tests.ui.staff_scene import PIN, Scene

Stage = tuple[Scene, World, Papers]


@pytest.fixture(scope="module")
def server() -> Iterator[Mock]:
    with running_mock() as mock:
        yield mock


@pytest.fixture(scope="module")
def day(server: Mock) -> Iterator[Day]:
    with day_over(server) as day:
        yield day


@pytest.fixture
def mock(server: Mock) -> Mock:
    server.reset()
    return server


@pytest.fixture
def stage(tmp_path: Path, mock: Mock, day: Day, qapp: object) -> Iterator[Stage]:
    with orders(tmp_path, mock, day=day) as made, Complaints() as complaints:
        yield made
        assert complaints.found == []


def damaged(self: MoneyBack, key: str) -> Sale:
    raise CorruptStore("the outbox is damaged")


def confirmed(made: Scene) -> None:
    """Type the PIN once more."""
    gate = made.staff.gate
    if gate.state == "who":
        gate.choose(next(row for row in gate.people.rows if row.role == Role.MANAGER.value).id)
    for digit in PIN:
        gate.press(digit)
    gate.submit()
    made.settle()


def test_a_line_goes_back_with_a_pin_and_the_guest_gets_a_paper(stage: Stage) -> None:
    made, kiosk, papers = stage
    record, stuck = kiosk.records()[0], kiosk.records()[-1]
    charged = kiosk.charged()
    assert made.page.count == len(kiosk.records()) and made.hand.sees(f"stuck_{stuck.number}")
    assert "The POS refused it (sold out)" in made.texts() and "then close it here" in made.texts()
    made.hand.touch(f"order_{record.number}")
    made.settle()
    assert "VISA" in made.texts() and made.page.detail.paper.startswith("data:image/png")
    made.hand.touch("giveBack")
    made.hand.touch("giveBackNow")
    made.settle()
    assert not made.hand.sees("pinScreen"), "it is asked why first"
    made.hand.touch("reason_1")
    assert made.page.detail.amount == "¥540"
    made.hand.touch("giveBackNow")
    made.settle()
    assert kiosk.charged() == charged, "nothing happens before the PIN"
    confirmed(made)
    assert kiosk.charged() == charged - 540 and "¥540 is refunded." in made.texts()
    (refund,) = kiosk.machine.day_book.of(record.order.key)
    assert (refund.end, refund.by, refund.reason) == (Ended.DONE, "田中 さくら", "Not good")
    assert [job.key for job in papers.jobs] == [f"{refund.key} return"]
    assert [entry.action for entry in made.notes.audit if entry.action == "refund"] == ["refund"]
    assert not made.hand.sees("giveBack"), "nothing is left to give back"
    made.page.detail.close()
    made.page.stuck.settle(stuck.order.key, "Entered at the POS by hand")
    made.settle()
    closed = kiosk.outbox.get(stuck.order.key)
    assert closed is not None and closed.closed is not None
    assert (closed.closed.by, closed.closed.because) == ("田中 さくら", "Entered at the POS by hand")


@pytest.mark.slow
def test_what_goes_back_as_money_and_what_as_points_is_said_before_and_after(stage: Stage) -> None:
    """A burger and fries for ¥830, ¥130 by card and 700 points."""
    made, kiosk, papers = stage
    kiosk.passes(60)
    record = partly_points(kiosk.pos, kiosk)
    detail = made.page.detail
    detail.open(record.order.key)
    made.settle()
    detail.show("back")
    assert detail.split == "¥130 the way it was paid, and 700 points"
    detail.toggle(record.order.basket.lines[0].id)
    made.settle()
    assert (detail.amount, detail.split) == ("¥290", "¥130 the way it was paid, and 160 points")
    assert detail.split in made.texts()
    detail.because("Not good")
    detail._give(made.staff._person)
    made.settle()
    assert detail.said == "¥290 is refunded: ¥130 the way it was paid, and 160 points."
    assert "160ポイント" in [getattr(row, "side", "") for row in papers.jobs[-1].document.rows]
    detail.show("back")
    assert (detail.amount, detail.split) == ("¥540", "540 points")


@pytest.mark.slow
def test_a_manager_is_told_that_the_points_follow(stage: Stage) -> None:
    """The programme gives points of whole orders back only; and what an order earned stays until then."""
    _, kiosk, _ = stage
    kiosk.passes(60)
    record = partly_points(kiosk.pos, kiosk)
    sale = replace(MoneyBack(kiosk.machine).sale(record.order.key), parts=False)
    follow = "The points follow when the whole order is refunded."
    part = sale.comes_to((record.order.basket.lines[0].id,))
    assert split_said(sale, part, "en") == f"¥130 the way it was paid. {follow}"
    assert split_said(sale, sale.comes_to(()), "ja") == "お支払い方法へ ￥130、ポイントへ 700ポイント"
    order = replace(record.order, quote=replace(record.order.quote, points=Money(0, "JPY")))
    earned = replace(sale, record=replace(record, order=order, earned=8))
    assert split_said(earned, earned.comes_to((1,)), "en") == follow
    assert split_said(earned, earned.comes_to(()), "en") == ""


@pytest.mark.slow
def test_a_paper_is_that_of_its_order_whatever_is_looked_at_by_then(stage: Stage) -> None:
    """The POS takes its time; meanwhile somebody opens the next order."""
    made, kiosk, papers = stage
    record, other = kiosk.records()[0], kiosk.records()[1]
    detail = made.page.detail
    detail.open(record.order.key)
    made.settle()
    detail.show("back")
    detail.because("Not good")
    detail._give(made.staff._person)
    detail.open(other.order.key)
    made.settle()
    (refund,) = kiosk.machine.day_book.of(record.order.key)
    (paper,) = papers.jobs
    assert (paper.key, paper.order_key, paper.number) == (
        f"{refund.key} return",
        record.order.key,
        record.number,
    )
    assert detail.number == other.number and "is refunded" not in detail.said and not detail.busy


@pytest.mark.slow
def test_figures_the_day_report_and_receipts_in_somebodys_name(stage: Stage) -> None:
    made, kiosk, papers = stage
    made.hand.touch("viewFigures")
    made.settle()
    hours = made.page.day.hours.rows
    assert [(hour.label, hour.orders) for hour in hours] == [("12", 2), ("13", 5), ("14", 2)]
    assert made.page.day.left.rows[0].title == "Menu" and "Classic Burger" in made.texts()
    made.hand.touch("viewReport")
    made.settle()
    assert "Order that waits for staff" in made.texts() and made.page.reports.bad
    made.hand.touch("reportPrint")
    made.hand.touch("reportPdf")
    made.hand.touch("reportCsv")
    made.settle()
    kept = sorted(file.suffix for file in (kiosk.config.kiosk.data_dir / "exports").iterdir())
    assert kept == [".csv", ".pdf"] and len(papers.jobs) == 1
    made.page.open(kiosk.records()[0].order.key)
    made.settle()
    for _ in range(2):
        made.page.detail.show("formal")
        made.page.detail.address("株式会社みどり商事")
        made.settle()
        assert made.hand.sees("addressee")
        made.page.detail.issueFormal()
        made.settle()
    first, second = (job.document for job in papers.jobs[1:])
    assert not any(isinstance(row, Mark) for row in first.rows)
    assert isinstance(second.rows[0], Mark) and second.rows[0].text == "再発行"
    said = [row.text for row in first.rows if isinstance(row, Text)]
    assert said[0] == "領収書" and "株式会社みどり商事 様" in said and "￥540−" in said
    made.page.detail.reprint()
    made.settle()
    assert isinstance(papers.jobs[-1].document.rows[0], Mark)
    made.page.detail.address("株式会社みどり商事")
    made.page.open(kiosk.records()[1].order.key)
    made.settle()
    assert made.page.detail.formal == "", "another order has nothing of it"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(MoneyBack, "sale", damaged)
        made.page.open(kiosk.records()[0].order.key)
        made.settle()
        assert made.page.detail.bad and made.page.detail.said
        patch.setattr(MoneyBack, "keys", damaged)
        made.page.search("4711")
        made.settle()
        assert made.staff.messageBad
        made.page.search("")
    unpaid, cancelled = kiosk.records()[8], kiosk.records()[7]
    for record, why in (
        (unpaid, "The payment is not known here yet"),
        (cancelled, "No money was kept for it"),
    ):
        made.page.open(record.order.key)
        made.settle()
        made.page.detail.show("formal")
        assert made.page.detail.said.startswith(why) and made.page.detail.part == "facts"
    files = b"".join(file.read_bytes() for file in kiosk.config.kiosk.data_dir.rglob("*") if file.is_file())
    assert "みどり".encode() not in files


@pytest.mark.slow
def test_papers_in_doubt_and_reports_that_were_made_at_closing(stage: Stage) -> None:
    made, kiosk, papers = stage
    record = kiosk.records()[3]
    texts = made.texts()
    assert f"{record.number} · Nobody knows whether the receipt was printed" in texts
    made.page.show("figures")
    made.settle()
    assert "Nobody knows whether the receipt" not in made.texts()
    made.hand.touch("needsStaff")
    assert made.page.view == "list"
    kept = day_kept.since(kiosk.config, kiosk.clock.now(), 7)
    unmade, unprinted, fine = (day_kept.day_said(each, "en") for each in kept)
    assert f"The day report of {unmade} is not made yet. The POS does not answer." in texts
    assert f"The day report of {unprinted} is not printed yet." in texts
    made.hand.touch(f"notHappened_{record.number}")
    made.pass_by(SOON_S)
    made.settle()
    (job,) = papers.queue.unfinished()
    assert job.state is PaperState.WAITING and isinstance(job.document.rows[0], Mark)
    made.hand.wait_gone(f"notHappened_{record.number}")
    papers.queue.write(replace(job, state=PaperState.UNSURE))
    made.pass_by(LOOK_S)
    made.settle()
    made.hand.touch(f"happened_{record.number}")
    made.settle()
    known = papers.queue.get(job.key)
    assert known is not None and known.state is PaperState.PRINTED
    made.hand.touch("viewReport")
    made.settle()
    days = made.page.reports.days
    assert [row.title for row in days.rows] == ["Today, so far", unmade, unprinted, fine]
    assert [row.bad for row in days.rows] == [False, True, True, False]
    made.hand.touch(f"reportDay_{days.rows[3].id}")
    made.settle()
    assert "printed at front-1" in made.texts() and "Everything agrees." in made.texts()
    assert not made.hand.sees("reportTrouble")
    made.hand.touch(f"reportDay_{days.rows[1].id}")
    made.settle()
    assert made.hand.sees("reportTrouble") and not made.hand.sees("verdict")
    made.hand.touch("reportAgain")
    made.settle()
    assert not made.hand.sees("reportTrouble") and "by kiosk demo" in made.texts()
    actions = [entry.action for entry in made.notes.audit[-3:]]
    assert actions == ["paper_again", "paper_came", "day_report_made"]


def test_crew_only_look(tmp_path: Path, mock: Mock, day: Day, qapp: object) -> None:
    with orders(tmp_path, mock, Role.CREW, day=day) as (made, kiosk, _), Complaints() as complaints:
        stuck, first, doubt = kiosk.records()[-1], kiosk.records()[0], kiosk.records()[3]
        assert made.hand.sees(f"stuck_{doubt.number}") and not made.hand.sees(f"happened_{doubt.number}")
        made.page.stuck.paperCame(f"{doubt.order.key} receipt", True)
        made.page.show("report")
        made.settle()
        made.page.reports.choose(made.page.reports.days.rows[1].id)
        made.page.reports.again()
        made.settle()
        assert made.page.reports.trouble and made.notes.audit[-1].action == "enter"
        made.page.show("list")
        assert made.hand.sees(f"stuck_{stuck.number}") and not made.hand.sees(f"again_{stuck.number}")
        made.page.search("110")
        made.settle()
        assert [row.number for row in made.page.rows.rows] == ["110"]
        made.page.search("4711")
        made.settle()
        assert made.page.count == 0 and made.hand.sees("noOrders")
        made.page.open(first.order.key)
        made.settle()
        assert "Only managers can refund." in made.texts()
        assert not made.hand.sees("giveBack") and not made.hand.sees("formal")
        assert complaints.found == []


def test_the_code_of_a_receipt_leads_to_its_order(stage: Stage) -> None:
    made, kiosk, _ = stage
    record = next(each for each in kiosk.records() if each.receipt is not None)
    assert record.receipt is not None
    code = "https://receipts.example/4711"
    with_code = replace(record, receipt=replace(record.receipt, url=code))
    made.machine.tasks.in_store(lambda: kiosk.machine.outbox.write(with_code))
    made.staff.scanned("4901234567894")
    made.settle()
    assert "No order was found" in made.staff.message and not made.hand.sees("orderSheet")
    made.staff.scanned(code)
    made.settle()
    assert made.page.detail.key == record.order.key and made.hand.sees("orderSheet")
    made.staff.scanned("4901234567894")  # what is open stays
    assert made.page.detail.key == record.order.key and "of no use here" in made.staff.message
