"""What a configuration lacks, though it is valid; and what the packages know of an update."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from kiosk import __version__
from kiosk.config import Config, demo
from kiosk.core.order import Receipt, ReceiptState
from kiosk.settings import Adapter
from kiosk.staff import software_checks
from kiosk.staff.findings import Level
from kiosk.store.local import Outbox
from tests.store.orders import a_record


def config(source: str = "/etc/okawari/kiosk.toml", url: str = "https://till.example", **shop: Any) -> Config:
    made = demo("okawari", url, "token", Path("/nowhere"))
    kiosk = replace(made.kiosk, public_base_url="https://okawari.example")
    return replace(made, source=source, kiosk=kiosk, printer=None, shop=replace(made.shop, **shop))


@pytest.mark.parametrize(
    ("made", "word"),
    [
        (config(), "config.good"),
        (config(url="http://127.0.0.1:8788"), "config.good"),
        (config(url="http://localhost:8788"), "config.good"),
        (config(url="http://192.168.0.20:8788"), "config.plain_http"),
        (config(tax_number=None), "config.no_tax_number"),
        (config(tax_number=None, country="US"), "config.good"),
    ],
)
def test_what_a_valid_configuration_lacks_is_said(made: Config, word: str) -> None:
    [finding] = software_checks.configuration(made)
    assert finding.word == word and (finding.level is Level.OK) == (word == "config.good")


def test_without_paper_and_pages_a_guest_has_no_receipt(tmp_path: Path) -> None:
    kiosk = replace(config().kiosk, public_base_url=None, data_dir=tmp_path)
    bare = replace(config(), kiosk=kiosk)

    def word(made: Config = bare) -> str:
        [finding] = software_checks.configuration(made)
        return finding.word

    assert word() == "config.good"  # nobody knows yet what the POS's receipts are like
    record = a_record()
    receipt = Receipt("p-1", "p-1", record.order.quote.total, ReceiptState.UNPAID)
    with closing(Outbox(tmp_path / "outbox.db")) as outbox:
        outbox.write(replace(record, receipt=receipt))
        assert word() == "config.no_pages"
        assert word(replace(bare, printer=Adapter(adapter="escpos"))) == "config.good"
        assert word(replace(bare, source="the demo shop okawari")) == "config.good"
        there = replace(kiosk, public_base_url="https://okawari.example.com")
        assert word(replace(bare, kiosk=there)) == "config.good"
        outbox.write(replace(record, receipt=replace(receipt, url="https://pos.example.com/r/1")))
    assert word() == "config.good"


def test_a_kiosk_that_sells_into_a_sandbox_says_so() -> None:
    square = Adapter(adapter="square", settings={"environment": "sandbox"})
    made = replace(config(), pos=square, payment=square)
    [finding] = software_checks.configuration(made)
    assert (finding.word, finding.values) == ("config.sandbox", {"names": "pos, payment"})
    live = replace(square, settings={"environment": "production"})
    [finding] = software_checks.configuration(replace(made, pos=live, payment=live))
    assert finding.word == "config.good"


def test_the_version_is_the_program_s() -> None:
    assert software_checks.version().values == {"version": __version__}
