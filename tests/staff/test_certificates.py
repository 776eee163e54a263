"""The certificates of all servers but the POS's."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kiosk.config import Config, demo
from kiosk.ports import heard
from kiosk.settings import Adapter, Support, Updates
from kiosk.staff.certificates import AGAIN, Certificates, origins
from kiosk.staff.findings import Level
from kiosk.staff.trace import Step, Trace

NOW = datetime(2026, 11, 22, 3, tzinfo=UTC)


@pytest.fixture(autouse=True)
def nobody_heard(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(heard, "_servers", {})


@pytest.fixture
def config(tmp_path: Path) -> Config:
    made = demo("okawari", "https://pos.example:8443/api", "token", tmp_path)
    house = Adapter(adapter="house", settings={"sender": {"url": "https://sms.example/send"}, "region": "JP"})
    issuer = Adapter(adapter="oidc", settings={"issuer": "https://id.example", "secret": "https"})
    updates = Updates(url="https://kiosks.example:444/{kiosk}", public_key="RW" + "A" * 54, folder=tmp_path)
    support = Support(upload="https://files.example/okawari")
    kiosk = replace(made.kiosk, public_base_url="https://pages.example")
    return replace(made, kiosk=kiosk, loyalty=house, signin=issuer, updates=updates, support=support)


class Servers:
    """Each shows a certificate that ends in so many days, or a trouble."""

    def __init__(self) -> None:
        self.days: dict[str, int] = {}
        self.trouble: dict[str, str] = {}
        self.asked: list[str] = []

    def look(self, origin: str) -> Trace:
        self.asked.append(origin)
        if origin in self.trouble:
            return Trace(origin, (Step("tls", 1, error=self.trouble[origin]),))
        ends = NOW + timedelta(days=self.days.get(origin, 90), minutes=1)
        return Trace(origin, (Step("tls", 1),), ends)


@pytest.fixture
def servers() -> Servers:
    return Servers()


@pytest.fixture
def looked(config: Config, servers: Servers) -> Iterator[Certificates]:
    yield Certificates(config, lambda: NOW, servers.look)


def test_whom_the_configuration_names_and_whom_the_kiosk_spoke_with(config: Config) -> None:
    for origin in ("https://connect.example", "https://pos.example:8443", "http://127.0.0.1:80"):
        heard.note(heard.Exchange(origin, 5, True, NOW))
    assert origins(config) == [
        "https://connect.example:443",
        "https://files.example:443",
        "https://id.example:443",
        "https://kiosks.example:444",
        "https://pages.example:443",
        "https://sms.example:443",
    ]


def test_the_one_that_ends_first_is_named(looked: Certificates, servers: Servers) -> None:
    servers.days["https://id.example:443"] = 40
    (one,) = looked.findings()
    assert (one.level, one.word) == (Level.OK, "cert.good")
    assert (one.values["host"], one.values["count"]) == ("id.example", 5)


def test_one_that_ends_within_two_weeks_is_a_warning(looked: Certificates, servers: Servers) -> None:
    servers.days["https://kiosks.example:444"] = 13
    (one,) = looked.findings()
    assert (one.level, one.word) == (Level.WARN, "cert.soon")
    assert (one.values["host"], one.values["days"]) == ("kiosks.example:444", 13)


def test_one_that_is_not_accepted_comes_first_and_is_asked_again(
    looked: Certificates, servers: Servers
) -> None:
    servers.days["https://id.example:443"] = 3
    servers.trouble["https://sms.example:443"] = "certificate has expired"
    (one,) = looked.findings()
    assert (one.level, one.word) == (Level.WARN, "cert.bad")
    assert one.values == {"host": "sms.example", "error": "certificate has expired"}
    servers.asked.clear()
    servers.trouble.clear()
    (one,) = looked.findings()
    assert one.word == "cert.soon" and servers.asked == ["https://sms.example:443"]


def test_good_ones_are_not_looked_at_every_five_minutes(config: Config, servers: Servers) -> None:
    now = [NOW]
    looked = Certificates(config, lambda: now[0], servers.look)
    list(looked.findings())
    now[0] += timedelta(minutes=5)
    list(looked.findings())
    assert len(servers.asked) == 5
    now[0] += AGAIN
    list(looked.findings())
    assert len(servers.asked) == 10


def test_a_shop_without_other_servers_has_nothing_to_check(tmp_path: Path) -> None:
    plain = demo("okawari", "http://127.0.0.1:9", "token", tmp_path)
    assert [one.level for one in Certificates(plain, lambda: NOW).findings()] == [Level.OFF]
