"""Why something could not be done: in the words of whoever stands before it, with what to do."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication

from kiosk.core import sound
from kiosk.core.edits import SetPrice
from kiosk.core.menu import plain
from kiosk.core.tax_change import CannotChangeTax, Why
from kiosk.ports.errors import NotAllowed, NotSupported, Reason, Refused, Uncertain, Unreachable
from kiosk.staff import fault_words
from kiosk.staff.editing import CannotChange
from kiosk.staff.help_desk import NotSent
from kiosk.staff.opening import SetMeanwhile
from kiosk.staff.publishing import NoEdition, NotFit
from kiosk.staff.selling import OnlyThePos
from kiosk.store.errors import CorruptStore, DiskFull, NewerStore, ReadOnly, ShopAway, StoreError
from kiosk.ui.complaints import Complaints
from kiosk.ui.staff import refusals
from kiosk.ui.translations import Translations
from tests.core.menus import MENU, yen
from tests.ui.menu_scene import page

ERRORS = (
    CannotChange(),
    SetMeanwhile("theirs"),
    OnlyThePos("gyudon"),
    ShopAway("postgresql://shop@db/kiosk: connection refused"),
    DiskFull("/var"),
    ReadOnly("/var"),
    NewerStore("file 9"),
    CorruptStore("shop.db"),
    StoreError("shop.db"),
    Unreachable("GET https://pos"),
    Uncertain("GET https://pos"),
    NotAllowed("401"),
    NotSupported("printer"),
    NoEdition(7),
    NoEdition(7, begun=True),
    NotSent("too large", large=True),
    OSError("no space"),
    *(CannotChangeTax(why) for why in Why),
    KeyError("nobody thought of this"),
)


@pytest.fixture
def japanese(qapp: QCoreApplication) -> Iterator[None]:
    translations = Translations()
    translations.use("ja")
    yield
    translations.use("en")


@pytest.fixture
def english(qapp: QCoreApplication) -> None:
    Translations().use("en")


def shown(words: str) -> str:
    """Without the signs that say where a line may break."""
    return words.translate({0x2060: None, 0x200B: None})


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: f"{type(error).__name__}: {error}")
def test_an_error_has_words_in_japanese_and_none_of_its_technical_text(
    japanese: None, error: BaseException
) -> None:
    said = re.sub("POS|USB|KeyError", "", shown(refusals.why(error)))
    assert re.search("[ぁ-ん]", said) and not re.search("[A-Za-z]{3}", said)


def test_what_technicians_want_to_know_is_in_the_log(english: None, caplog: pytest.LogCaptureFixture) -> None:
    assert "shop database does not answer" in refusals.why(ShopAway("db: connection refused"))
    assert "ShopAway: db: connection refused" in caplog.text


def test_what_the_other_side_says_is_passed_on(japanese: None) -> None:
    assert "code is used up" in refusals.why(Refused(Reason.INVALID, "code is used up"))


def test_an_edition_that_is_not_fit_names_the_dish(japanese: None) -> None:
    faults = ["item 3 soup, variant 0 soup: price must not be negative", "menu: accent must be there"]
    said = shown(refusals.why(NotFit(faults), MENU, "ja"))
    assert plain(MENU.by_id["soup"].name, "ja") in said
    assert "価格は0以上でなければなりません" in said and "ほか1件" in said


def test_every_fault_of_a_menu_has_words_in_japanese() -> None:
    source = Path(sound.__file__).read_text("utf-8")
    said = re.findall(r'_say\((?:f?"[^"]*"|[a-z]+), f?"([^"]+)"', source)
    assert len(said) > 20
    for words in said:
        what = re.sub(r"\{what\}", "is not there", words)
        fault = f"item 3 soup: price {re.sub(r'{[^}]*}', '7', what)}"
        japanese = fault_words.said(fault, MENU, "ja")
        assert japanese != fault and re.search("[ぁ-ん]", japanese), fault
        assert fault_words.said(fault, MENU, "en") == fault


def test_a_manager_reads_why_a_price_is_refused_in_japanese(tmp_path: Path, qapp: object) -> None:
    with Complaints() as complaints, page(tmp_path, language="ja", takes=("sold_out",)) as scene:
        assert not scene.page._drafting.change(SetPrice("gyudon", yen(1)))
        assert scene.staff.messageBad and "価格" in shown(scene.staff.message)
    assert complaints.found == []
