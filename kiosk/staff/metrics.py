"""What Prometheus reads of a running kiosk: docs/fleet.md has the list. Nothing here is about a guest."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from prometheus_client import CollectorRegistry, PlatformCollector, ProcessCollector, start_http_server
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, InfoMetricFamily, Metric
from prometheus_client.registry import Collector

from kiosk.config import Config
from kiosk.core.frozen import frozen
from kiosk.ports import heard
from kiosk.staff.checks import Results
from kiosk.staff.findings import Level
from kiosk.store.errors import StoreError
from kiosk.store.local import Outbox

log = logging.getLogger(__name__)

LEVELS = {Level.OK: 0, Level.WARN: 1, Level.FAIL: 2}
"""Checks that have nothing to look at are left out."""
SCREENS = ("guest", "attract", "closed", "starting", "out_of_order")


@frozen
class Watched:
    """Where the figures come from; each is asked on the server's thread. `ends`: orders since the start, by
    how they ended and how they were paid; `screen`: one of SCREENS; `results`: of the last round of checks.
    """

    config: Config
    version: str
    outbox: Path
    ends: Mapping[tuple[str, str], int]
    screen: Callable[[], str]
    results: Callable[[], Results | None]
    now: Callable[[], datetime] = lambda: datetime.now(UTC)


class KioskCollector(Collector):
    """Asked by Prometheus, every time it reads."""

    def __init__(self, watched: Watched) -> None:
        self._watched = watched

    def collect(self) -> Iterator[Metric]:
        yield self._about()
        yield self._selling()
        yield from self._checks()
        yield from self._outbox()
        yield self._ends()
        yield from self._servers()

    def _about(self) -> Metric:
        config = self._watched.config
        about = {"version": self._watched.version, "kiosk": config.kiosk.id, "shop": config.shop.id}
        about |= {port: adapter.adapter for port, adapter in config.adapters().items()}
        return InfoMetricFamily("okawari_kiosk", "Which kiosk this is, and its adapters.", about)

    def _selling(self) -> Metric:
        shown = self._watched.screen()
        metric = GaugeMetricFamily("okawari_screen", "1 for what the kiosk shows now.", labels=["screen"])
        for screen in SCREENS:
            metric.add_metric([screen], float(screen == shown))
        return metric

    def _checks(self) -> Iterator[Metric]:
        results = self._watched.results()
        if results is None:
            return
        level = GaugeMetricFamily("okawari_check_level", "0 good, 1 a warning, 2 critical.", labels=["check"])
        since = GaugeMetricFamily(
            "okawari_check_since_seconds", "Since when it is so (Unix time).", labels=["check"]
        )
        for seen in results.seen:
            if seen.finding.level in LEVELS:
                level.add_metric([seen.finding.check], LEVELS[seen.finding.level])
                since.add_metric([seen.finding.check], seen.since.timestamp())
        yield from (level, since)
        yield _gauge("okawari_checked_seconds", "When all was checked (Unix time).", results.at.timestamp())

    def _outbox(self) -> Iterator[Metric]:
        """Nothing where the file cannot be read: the checks say so."""
        if not self._watched.outbox.exists():
            return
        try:
            with closing(Outbox(self._watched.outbox, look_only=True)) as outbox:
                records = outbox.open_records()
        except StoreError:
            return
        stuck = sum(record.stuck for record in records)
        oldest = min((record.order.created_at for record in records), default=None)
        age = 0.0 if oldest is None else (self._watched.now() - oldest).total_seconds()
        yield _gauge("okawari_orders_waiting", "Orders on their way to the POS.", len(records) - stuck)
        yield _gauge("okawari_orders_stuck", "Orders that need staff.", stuck)
        yield _gauge("okawari_orders_oldest_seconds", "How long the oldest has waited.", max(0.0, age))

    def _ends(self) -> Metric:
        metric = CounterMetricFamily(
            "okawari_orders", "Orders by how they ended, since the start.", labels=["end", "method"]
        )
        for (end, method), count in sorted(dict(self._watched.ends).items()):
            metric.add_metric([end, method], count)
        return metric

    def _servers(self) -> Iterator[Metric]:
        slow = GaugeMetricFamily(
            "okawari_answer_seconds", "Of the last 200 answers of a server.", labels=["origin", "quantile"]
        )
        last = GaugeMetricFamily(
            "okawari_answered_seconds", "When a server answered last (Unix time).", labels=["origin"]
        )
        for origin, exchanges in heard.servers().items():
            answered = [each for each in exchanges if each.answered]
            if not answered:
                continue
            times = sorted(each.ms / 1000 for each in answered)
            for quantile in (0.5, 0.95):
                at = min(len(times) - 1, int(len(times) * quantile))
                slow.add_metric([origin, str(quantile)], times[at])
            last.add_metric([origin], max(each.at for each in answered).timestamp())
        yield from (slow, last)


def _gauge(name: str, about: str, value: float) -> Metric:
    return GaugeMetricFamily(name, about, value)


def registry(watched: Watched) -> CollectorRegistry:
    """The kiosk's own figures, with those of its process."""
    made = CollectorRegistry(auto_describe=False)
    made.register(KioskCollector(watched))
    ProcessCollector(registry=made)
    PlatformCollector(registry=made)
    return made


class Endpoint:
    """http://ADDRESS:PORT/metrics, on a thread of its own until `close`. What keeps it from opening is
    logged: a kiosk that nobody watches sells all the same.
    """

    def __init__(self, watched: Watched, address: str, port: int) -> None:
        self._server: Any = None
        try:
            self._server, self._thread = start_http_server(port, address, registry(watched))
        except OSError as error:
            log.error("there will be no metrics at port %d: %s", port, error, extra={"port": port})

    @property
    def port(self) -> int:
        """Where it listens; 0: nowhere."""
        return self._server.server_port if self._server is not None else 0

    def close(self) -> None:
        if self._server is not None:
            self._server.shutdown()
            self._server.server_close()
            self._thread.join()
