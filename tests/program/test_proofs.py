"""The longer proofs, each for a moment: they run, find nothing, and say what they did."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from scripts.proofs.full import orders_on_a_full_disk
from scripts.proofs.subjects import SUBJECTS

ROOT = Path(__file__).parents[2]
LONGEST_S = 240

pytestmark = [pytest.mark.program, pytest.mark.timeout(LONGEST_S)]


def proof(*words: str) -> Any:
    """What a proof prints when it is over; it has to find nothing."""
    command = [sys.executable, "-m", f"scripts.proofs.{words[0]}", *words[1:]]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return json.loads(done.stdout)


@pytest.mark.slow
def test_whatever_is_spoiled_only_documented_errors_come_out() -> None:
    told = proof("fuzz", "--seconds", "2", "--seed", "2026")
    assert told["findings"] == [] and told["seed"] == 2026
    assert set(told["trials"]) == set(SUBJECTS) and all(told["trials"].values())


@pytest.mark.slow
def test_a_trial_can_be_played_again() -> None:
    told = proof("fuzz", "--seed", "2026", "--only", "configuration", "--trial", "17")
    assert told["trials"] == {"configuration": 1}


@pytest.mark.slow
def test_a_printers_line_cut_anywhere_claims_nothing() -> None:
    command = [sys.executable, "-m", "scripts.proofs", "--parts", "paper", "--seconds", "1", "--seed", "2026"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    told = json.loads(done.stdout)["paper"]
    assert told["wrong"] == [] and told["cuts"] > 0


def test_a_disk_that_fills_under_orders_loses_none(tmp_path: Path) -> None:
    told = orders_on_a_full_disk(tmp_path)
    if "skipped" in told:
        pytest.skip(told["skipped"])
    assert told["lost"] == [] and told["not_taken"] and told["ended"]["done"]


@pytest.mark.slow
def test_guests_come_and_go_and_nothing_is_left_of_them() -> None:
    told = proof("soak", "--minutes", "0", "--seed", "1")
    assert told["faults"] == [] and told["outbox"] == 0
    assert sum(told["guests"].values()) == 1
    assert all(told[kind]["last"] > 0 for kind in ("memory_mb", "threads", "handles"))
