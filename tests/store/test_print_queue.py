"""Papers on their way, in both of the outbox's files."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from kiosk.core.paper import Big, Columns, Cut, Document, Mark, Qr, Rule, Space, Text
from kiosk.core.printing import PaperKind, PaperState, PrintJob
from kiosk.store.local import Outbox
from kiosk.store.print_queue import PrintQueue
from tests.store.orders import NOON

EVERYTHING = Document(
    (
        Text("あ"),
        Columns("い", "1", "×2"),
        Rule(),
        Space(),
        Big("128", "番号"),
        Mark("再発行"),
        Qr("x"),
        Cut(),
    )
)
JOB = PrintJob("k-1 receipt", PaperKind.RECEIPT, EVERYTHING, NOON, NOON + timedelta(minutes=5), "k-1", "128")


def test_a_paper_is_read_back_row_by_row(tmp_path: Path) -> None:
    outbox = Outbox(tmp_path / "outbox.db")
    PrintQueue(outbox).add(JOB)
    outbox.close()
    again = Outbox(tmp_path / "outbox.db")
    assert PrintQueue(again).waiting() == [JOB]
    again.close()


def test_what_is_there_is_not_added_again(tmp_path: Path) -> None:
    outbox = Outbox(tmp_path / "outbox.db")
    queue = PrintQueue(outbox)
    queue.write(replace(JOB, state=PaperState.PRINTED))
    assert queue.add(JOB).state is PaperState.PRINTED and queue.unfinished() == []
    outbox.close()


def test_a_paper_survives_the_loss_of_one_file(tmp_path: Path) -> None:
    outbox = Outbox(tmp_path / "outbox.db")
    PrintQueue(outbox).add(JOB)
    outbox.close()
    (tmp_path / "outbox.db").write_bytes(b"nonsense" * 1000)
    again = Outbox(tmp_path / "outbox.db")
    assert PrintQueue(again).unfinished() == [JOB]
    again.close()


def test_what_was_begun_when_the_program_ended_is_in_doubt(tmp_path: Path) -> None:
    outbox = Outbox(tmp_path / "outbox.db")
    queue = PrintQueue(outbox)
    queue.write(replace(JOB, state=PaperState.BEGUN))
    queue.write(replace(JOB, key="k-2 receipt"))
    queue.recover()
    assert [job.state.value for job in queue.unfinished()] == ["unsure", "waiting"]
    outbox.close()
