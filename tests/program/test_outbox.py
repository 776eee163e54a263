"""`kiosk outbox`: what staff see of the orders, and how one that is stuck goes on."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from kiosk.__main__ import main
from kiosk.core.loyalty import Joining
from kiosk.core.order import LONG, Do, Record
from kiosk.core.paper import Document, Text
from kiosk.core.printing import PaperKind, PaperState, PrintJob
from kiosk.store.faults import Fault, Faults
from kiosk.store.journal import Journal
from kiosk.store.local import Cache, DataFolder, Outbox
from kiosk.store.people import read_audit
from kiosk.store.print_queue import PrintQueue
from kiosk.store.shop import ShopDatabase
from tests.store.orders import GUEST, NOON, a_record, ended

Said = pytest.CaptureFixture[str]

TODAY = replace(a_record("k-stuck").order, created_at=datetime.now(UTC))
STUCK = replace(
    a_record("k-stuck"),
    order=TODAY,
    receipt=None,
    unsure=Do.SUBMIT,
    attention="the outcome is not known",
    tries=3,
    error="lost",
)


@pytest.fixture
def folder(file: Path) -> DataFolder:
    return DataFolder(file.parent / "data")


def fill(folder: DataFolder, *records: Record) -> None:
    outbox = Outbox(folder.outbox)
    for record in records:
        outbox.write(record)
    outbox.close()


def stored(folder: DataFolder, key: str) -> Record:
    outbox = Outbox(folder.outbox, look_only=True)
    try:
        record = outbox.get(key)
        assert record is not None
        return record
    finally:
        outbox.close()


def listed(file: Path, capsys: Said, *options: str) -> list[dict[str, Any]]:
    assert main(["outbox", "list", "--config", str(file), "--json", *options]) == 0
    return list(json.loads(capsys.readouterr().out)["orders"])


def test_the_list_shows_what_has_not_ended(file: Path, folder: DataFolder, capsys: Said) -> None:
    fill(folder, a_record("k-1"), ended(a_record("k-2")), STUCK)
    waiting, stuck = listed(file, capsys)
    assert (waiting["key"], waiting["state"], waiting["needs_staff"]) == ("k-1", "on its way", False)
    assert waiting["total"] == {"amount": 640, "currency": "JPY"}
    assert waiting["created_at"] == "2026-04-01T12:00:00+09:00"
    assert (stuck["state"], stuck["needs_staff"]) == ("NEEDS STAFF: the outcome is not known", True)
    assert [entry["key"] for entry in listed(file, capsys, "--all")] == ["k-stuck", "k-2", "k-1"]


def test_an_older_program_takes_over_only_once_all_is_drained(file: Path, folder: DataFolder) -> None:
    """What the package's preinst asks."""
    asked = ["outbox", "list", "--drained", "--config", str(file)]
    assert main(asked) == 0, "it was never started"
    fill(folder, ended(a_record()))
    assert main(asked) == 0
    fill(folder, a_record("other"))
    assert main(asked) == 1 and main(["outbox", "list", "--config", str(file)]) == 0


def test_a_person_reads_amounts_and_errors(file: Path, folder: DataFolder, capsys: Said) -> None:
    fill(folder, STUCK)
    assert main(["outbox", "list", "--config", str(file)]) == 0
    said = capsys.readouterr().out
    assert "¥640" in said and "last error after 3 tries: lost" in said and "key k-stuck" in said


def test_it_can_be_read_beside_a_running_kiosk_but_not_changed(
    file: Path, folder: DataFolder, capsys: Said
) -> None:
    fill(folder, STUCK)
    folder.lock()
    try:
        assert len(listed(file, capsys)) == 1
        assert main(["outbox", "retry", "k-stuck", "--config", str(file)]) == 4
        assert "stop it first" in capsys.readouterr().err
    finally:
        folder.unlock()
    assert stored(folder, "k-stuck") == STUCK


def test_a_stuck_order_goes_on_and_it_is_said_how(file: Path, folder: DataFolder, capsys: Said) -> None:
    fill(folder, STUCK)
    assert main(["outbox", "retry", "k-stuck", "--config", str(file)]) == 0
    assert "looked up at the POS" in capsys.readouterr().out
    assert stored(folder, "k-stuck").attention is None


def test_an_order_of_long_ago_is_looked_for_by_people(file: Path, folder: DataFolder, capsys: Said) -> None:
    long_ago = replace(TODAY, created_at=TODAY.created_at - timedelta(days=8))
    fill(folder, replace(STUCK, order=long_ago))
    assert main(["outbox", "retry", "k-stuck", "--config", str(file)]) == 1
    assert "the POS can't be asked for it, or not any more" in capsys.readouterr().out


def test_the_number_will_do_where_it_is_the_only_one(file: Path, folder: DataFolder, capsys: Said) -> None:
    fill(folder, STUCK)
    assert main(["outbox", "retry", "K-1", "--config", str(file), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["key"], told["answer"], told["next"]) == ("k-stuck", "goes_on", "find")
    fill(folder, a_record("k-other"))
    assert main(["outbox", "retry", "K-1", "--config", str(file)]) == 2
    assert "2 orders have the number K-1" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("record", "told"),
    [(ended(a_record("k-1")), "has ended (done)"), (a_record("k-1"), "goes on by itself")],
)
def test_what_needs_no_staff_is_left_alone(
    file: Path, folder: DataFolder, capsys: Said, record: Record, told: str
) -> None:
    fill(folder, record)
    before = stored(folder, "k-1")
    assert main(["outbox", "retry", "k-1", "--config", str(file)]) == 1
    assert told in capsys.readouterr().out
    assert stored(folder, "k-1") == before


def closes(file: Path, key: str, *options: str) -> int:
    reason = ("--reason", "paid in cash, made by hand")
    return main(["outbox", "close", key, "--config", str(file), *reason, *options])


def test_what_staff_settled_by_hand_is_closed_and_stays_in_the_list(
    file: Path, folder: DataFolder, capsys: Said
) -> None:
    fill(folder, STUCK)
    assert closes(file, "K-1", "--by", "sato") == 0
    said = capsys.readouterr().out
    assert "Order K-1 is closed." in said and "not sent to the POS any more" in said
    assert "not given back by the kiosk" in said
    assert listed(file, capsys) == []
    (row,) = listed(file, capsys, "--all")
    assert (row["state"], row["closed_by"], row["needs_staff"]) == ("by_staff", "sato", False)
    assert row["closed_because"] == "paid in cash, made by hand" and row["closed_at"]
    assert main(["outbox", "list", "--all", "--config", str(file)]) == 0
    assert "by sato: paid in cash, made by hand" in capsys.readouterr().out
    assert not any(word in str(stored(folder, "k-stuck")) for word in GUEST)


def test_a_closed_order_is_in_the_journal_with_who_and_why(
    file: Path, folder: DataFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SUDO_USER", "suzuki")
    fill(folder, STUCK)
    assert closes(file, "k-stuck") == 0
    cache = Cache(folder.cache)
    shop = ShopDatabase(f"sqlite:///{file.parent}/shop.db")
    assert Journal(shop, cache).flush() == 0
    (order,) = shop.orders_between(date.today() - timedelta(days=2), date.today() + timedelta(days=2))
    (noted,) = read_audit(shop, 9)
    cache.close()
    shop.close()
    assert (order.end, order.closed_by) == ("by_staff", "suzuki")
    assert (noted.action, noted.details["key"], noted.details["by"]) == ("order_closed", "k-stuck", "suzuki")
    assert order.closed_because == "paid in cash, made by hand"
    assert order.finished_at is not None and order.member_ref is not None


@pytest.mark.parametrize(
    ("record", "told"),
    [(ended(a_record("k-1")), "has ended (done)"), (a_record("k-1"), "goes on by itself")],
)
def test_what_a_machine_works_on_or_has_ended_is_not_closed(
    file: Path, folder: DataFolder, capsys: Said, record: Record, told: str
) -> None:
    fill(folder, record)
    before = stored(folder, "k-1")
    assert closes(file, "k-1") == 1
    assert told in capsys.readouterr().out
    assert stored(folder, "k-1") == before and not folder.cache.exists()


def test_an_order_that_nobody_answers_for_can_be_closed(file: Path, folder: DataFolder, capsys: Said) -> None:
    fill(folder, replace(STUCK, attention=None, tries=LONG))
    (row,) = listed(file, capsys)
    assert row["needs_staff"] and "goes on by itself once one does" in row["state"]
    assert closes(file, "k-stuck", "--json") == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["key"], told["answer"], len(told["remains"])) == ("k-stuck", "closed", 2)


def test_nothing_is_closed_beside_a_running_kiosk_or_without_a_reason(
    file: Path, folder: DataFolder, capsys: Said
) -> None:
    fill(folder, STUCK)
    folder.lock()
    try:
        assert closes(file, "k-stuck") == 4
        assert "stop it first" in capsys.readouterr().err
    finally:
        folder.unlock()
    with pytest.raises(SystemExit) as usage:
        main(["outbox", "close", "k-stuck", "--config", str(file)])
    assert usage.value.code == 2
    assert closes(file, "k-none") == 2
    assert stored(folder, "k-stuck") == STUCK


def joins(folder: DataFolder, joining: Joining) -> None:
    outbox = Outbox(folder.outbox)
    outbox.join(joining)
    outbox.close()


REFUSED = Joining("j-1", NOON, "+819077770001", "Nanashi", "ja", "1", 3, refused="invalid")


def test_who_wants_to_join_is_listed_without_who_it_is_and_asked_for_again(
    file: Path, folder: DataFolder, capsys: Said
) -> None:
    joins(folder, REFUSED)
    assert main(["outbox", "list", "--config", str(file)]) == 0
    said = capsys.readouterr().out
    assert "NEEDS STAFF: the programme refused (invalid)" in said and "key j-1" in said
    assert main(["outbox", "export", "--config", str(file)]) == 0
    exported = capsys.readouterr().out
    assert [row["key"] for row in json.loads(exported)["joining"]] == ["j-1"]
    assert "Nanashi" not in said + exported and REFUSED.phone not in exported
    assert main(["outbox", "retry", "j-1", "--config", str(file)]) == 0
    outbox = Outbox(folder.outbox, look_only=True)
    assert outbox.joinings() == [replace(REFUSED, refused=None, tries=0)]
    outbox.close()


def test_who_shall_not_join_after_all_is_forgotten(file: Path, folder: DataFolder, capsys: Said) -> None:
    joins(folder, REFUSED)
    assert closes(file, "j-1") == 0
    assert "Forgotten" in capsys.readouterr().out
    assert b"Nanashi" not in b"".join(path.read_bytes() for path in folder.path.iterdir())


def test_the_reference_on_the_screen_is_found_in_the_list(
    file: Path, folder: DataFolder, capsys: Said
) -> None:
    fill(folder)
    Faults(folder.faults).note(Fault("front-1-7KTV", NOON, "The disk is full."))
    fill(folder, STUCK)
    assert main(["outbox", "list", "--config", str(file)]) == 0
    said = capsys.readouterr().out
    assert "reference front-1-7KTV, from 2026-04-01T12:00:00+09:00 and still is" in said
    Faults(folder.faults).end(NOON)
    assert main(["outbox", "list", "--json", "--config", str(file)]) == 0
    assert json.loads(capsys.readouterr().out)["faults"] == []
    assert main(["outbox", "list", "--json", "--all", "--config", str(file)]) == 0
    assert json.loads(capsys.readouterr().out)["faults"][0]["what"] == "The disk is full."


def test_papers_that_are_not_printed_are_listed(file: Path, folder: DataFolder, capsys: Said) -> None:
    outbox = Outbox(folder.outbox)
    words = Document((Text(GUEST[0]),))
    job = PrintJob("p-1", PaperKind.RECEIPT, words, NOON, NOON + timedelta(minutes=5), number="128")
    PrintQueue(outbox).write(replace(job, state=PaperState.UNSURE, error="the paper ended"))
    outbox.close()
    assert main(["outbox", "list", "--config", str(file)]) == 0
    said = capsys.readouterr().out
    assert "receipt 128" in said and "IN DOUBT" in said and GUEST[0] not in said


def test_an_unknown_order_is_a_usage_error(file: Path, folder: DataFolder, capsys: Said) -> None:
    fill(folder, STUCK)
    assert main(["outbox", "retry", "k-none", "--config", str(file)]) == 2
    assert "there is no order k-none" in capsys.readouterr().err


def test_the_export_is_json_without_the_guest(file: Path, folder: DataFolder, capsys: Said) -> None:
    fill(folder, STUCK, a_record("k-1"))
    assert main(["outbox", "export", "--config", str(file)]) == 0
    text = capsys.readouterr().out
    told = json.loads(text)
    assert (told["shop"], told["kiosk"]) == ("ginza", "front-1")
    assert [order["order"]["key"] for order in told["orders"]] == ["k-stuck", "k-1"]
    assert not any(word in text for word in GUEST)


def test_a_kiosk_that_never_ran_has_no_orders(file: Path, capsys: Said) -> None:
    assert main(["outbox", "list", "--config", str(file)]) == 2
    assert "has this kiosk been started yet?" in capsys.readouterr().err


def test_a_damaged_outbox_is_said_and_left_alone(file: Path, folder: DataFolder, capsys: Said) -> None:
    fill(folder, STUCK)
    folder.outbox.write_bytes(b"nonsense" * 1000)
    assert main(["outbox", "list", "--config", str(file)]) == 3
    said = capsys.readouterr().err
    assert "is damaged" in said and "Start the kiosk" in said
    assert folder.outbox.read_bytes() == b"nonsense" * 1000
