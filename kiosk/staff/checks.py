"""Runs checks: beside each other, each bounded in time, and remembers since when things are as they are.

A check is a `Probe`: it looks at one thing and yields findings. One that does not come back in time is told
as such, does not hold up the others, and is not begun again before it has ended.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from pathlib import Path
from queue import Empty, Queue
from threading import Lock, Thread
from time import monotonic

from kiosk.core.frozen import frozen
from kiosk.staff.findings import Finding, Level, fail, warn, worst
from kiosk.store.codec import codec
from kiosk.store.database import make_private

log = logging.getLogger(__name__)

PATIENCE_S = 12.0
FILE = "checks.json"


@frozen
class Probe:
    """`check` names it while it is silent. `cheap`: may run behind a guest's back every few minutes."""

    check: str
    look: Callable[[], Iterable[Finding]]
    cheap: bool = True
    patience_s: float = PATIENCE_S


@frozen
class Seen:
    """A finding of a probe, and since when it is so (aware UTC), over restarts."""

    finding: Finding
    since: datetime
    probe: str


@frozen
class Results:
    """One round. `at`: when it began; `seconds`: how long it took."""

    at: datetime
    seconds: float
    seen: tuple[Seen, ...]

    @property
    def worst(self) -> Level:
        return worst([each.finding.level for each in self.seen])

    def of(self, check: str) -> Seen | None:
        return next((each for each in self.seen if each.finding.check == check), None)


class Rounds:
    """Runs rounds of probes, one round at a time. `folder`: where results outlast a restart; with `keep` they
    are written there, which is for the running kiosk alone.
    """

    def __init__(
        self, probes: Sequence[Probe], clock: Callable[[], datetime], folder: Path, keep: bool = True
    ) -> None:
        self._probes = tuple(probes)
        self._clock = clock
        self._folder = folder
        self._keep = keep
        self._before = last_results(folder)
        self._threads: dict[str, Thread] = {}
        self._lock = Lock()

    def run(
        self, cheap: bool = False, at_once: int = 4, tell: Callable[[Finding], None] = lambda _: None
    ) -> Results:
        """Run all probes, or the cheap ones: then of the others the last findings are kept. `tell` gets each
        finding as it comes, on this thread.
        """
        with self._lock:
            at, began = self._clock(), monotonic()
            wanted = [each for each in self._probes if each.cheap or not cheap]
            found = _Round(at_once, self._threads, tell).run(wanted)
            results = Results(at, monotonic() - began, self._since(found, at))
            if self._keep:
                _keep(results, self._folder)
            self._before = results
            return results

    def _since(self, found: dict[str, list[Finding]], at: datetime) -> tuple[Seen, ...]:
        """In the order of the probes. What was not looked at is as it was."""
        before = self._before.seen if self._before else ()
        known = {each.finding.check: each for each in before}
        seen: list[Seen] = []
        for probe in self._probes:
            if probe.check in found:
                seen += [_aged(probe.check, each, known.get(each.check), at) for each in found[probe.check]]
            else:
                seen += [each for each in before if each.probe == probe.check]
        return tuple(seen)


def _aged(probe: str, finding: Finding, before: Seen | None, at: datetime) -> Seen:
    """The clock may have been set back meanwhile: nothing is so since tomorrow."""
    same = before is not None and (before.finding.level, before.finding.word) == (finding.level, finding.word)
    return Seen(finding, min(before.since, at) if same and before is not None else at, probe)


class _Round:
    """One round: at most `at_once` probes at a time, and who hangs gives its place to the next."""

    def __init__(self, at_once: int, threads: dict[str, Thread], tell: Callable[[Finding], None]) -> None:
        self._at_once, self._threads, self._tell = at_once, threads, tell
        self._done: Queue[tuple[Probe, list[Finding]]] = Queue()
        self._running: dict[str, tuple[Probe, float]] = {}
        self.found: dict[str, list[Finding]] = {}

    def run(self, probes: Iterable[Probe]) -> dict[str, list[Finding]]:
        for probe in probes:
            while len(self._running) >= self._at_once:
                self._wait()
            self._begin(probe)
        while self._running:
            self._wait()
        return self.found

    def _begin(self, probe: Probe) -> None:
        thread = self._threads.get(probe.check)
        if thread is not None and thread.is_alive():  # since a round before
            self._ended(probe, [_hangs(probe)])
            return
        self._running[probe.check] = (probe, monotonic() + probe.patience_s)
        thread = Thread(target=_look, args=(probe, self._done), daemon=True, name=f"check {probe.check}")
        self._threads[probe.check] = thread
        thread.start()

    def _wait(self) -> None:
        probe, until = min(self._running.values(), key=lambda each: each[1])
        try:
            probe, findings = self._done.get(timeout=max(0.0, until - monotonic()))
        except Empty:
            findings = [_hangs(probe)]
        if self._running.pop(probe.check, None) is not None:  # else it is late, and told as such already
            self._ended(probe, findings)

    def _ended(self, probe: Probe, findings: list[Finding]) -> None:
        self.found[probe.check] = findings
        for finding in findings:
            self._tell(finding)


def _look(probe: Probe, done: Queue[tuple[Probe, list[Finding]]]) -> None:
    """On the probe's own thread."""
    try:
        found = list(probe.look())
    except Exception as error:  # one check's fault leaves the others their answers
        log.error("a check broke", extra={"problem": probe.check}, exc_info=error)
        found = [fail(probe.check, "check.broke", error=f"{type(error).__name__}: {error}")]
    done.put((probe, found))


def _hangs(probe: Probe) -> Finding:
    return warn(probe.check, "check.hangs", seconds=round(probe.patience_s))


def last_results(folder: Path) -> Results | None:
    """The last round on this data folder, by whichever program; None where there is none to be read."""
    try:
        found: Results = codec(Results).validate_json((folder / FILE).read_bytes())
    except (OSError, ValueError):
        return None
    return found


def _keep(results: Results, folder: Path) -> None:
    """Beside and renamed: whole or not at all. A disk that takes nothing is itself among the results."""
    new = folder / f"{FILE}.new"
    try:
        make_private(new)
        new.write_bytes(codec(Results).dump_json(results))
        new.replace(folder / FILE)
    except OSError as error:
        log.warning("the results of the checks could not be kept: %s", error)
