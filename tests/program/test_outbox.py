"""`kiosk outbox`: what staff see of the orders, and how one that is stuck goes on."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from kiosk.__main__ import main
from kiosk.core.order import Do, Record
from kiosk.store.local import DataFolder, Outbox
from tests.store.orders import GUEST, a_record, ended

Said = pytest.CaptureFixture[str]

STUCK = replace(
    a_record("k-stuck"),
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
    assert "damaged" in capsys.readouterr().err
    assert folder.outbox.read_bytes() == b"nonsense" * 1000
