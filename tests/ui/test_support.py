"""The page for help from far away: codes to the help desk, and the support file that leaves."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.core.staff import Role
from kiosk.settings import Support
from kiosk.staff import exports, help_desk
from tests.ui.staff_scene import Scene, shop_of, staff

pytestmark = pytest.mark.usefixtures("qtbot")

DESK = Support(
    mail="help@example.com",
    phone="+81 3 1234 5678",
    chat="https://chat.example.com/?kiosk={kiosk}",
    smtp_host="smtp.example.com",
)


@contextmanager
def support_page(folder: Path, desk: Support = DESK, **how: object) -> Iterator[Scene]:
    config = replace(shop_of(folder), support=desk)
    with staff(folder, Role.TECHNICIAN, "support", config=config, **how) as scene:  # type: ignore[arg-type]
        yield scene


def test_three_codes_say_who_needs_help(tmp_path: Path) -> None:
    with support_page(tmp_path, language="en") as scene:
        links = {row.id: row.link for row in scene.page.ways.rows}
        assert links["phone"] == "tel:+81312345678"
        assert links["chat"] == "https://chat.example.com/?kiosk=demo"
        assert "demo" in links["mail"] and "demo" in scene.page.about


def test_a_shop_that_named_nobody_is_told_so(tmp_path: Path) -> None:
    with support_page(tmp_path, Support(), language="en") as scene:
        assert not scene.page.reachable and not scene.page.mails and not scene.page.uploads
        assert [row.id for row in scene.page.pieces.rows] == ["about.json", "configuration.json"]


def test_the_file_is_saved_in_one_touch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exports, "MEDIA", ())
    with support_page(tmp_path, language="en") as scene:
        scene.hand.touch("supportSave")
        assert scene.page.busy
        scene.settle()
        [path] = (tmp_path / "exports").iterdir()
        assert not scene.page.busy and str(path) in scene.staff.message
        assert "about.json" in zipfile.ZipFile(path).namelist()
        assert scene.notes.audit[-1].action == "support_file_saved"


def test_a_mail_that_does_not_leave_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise help_desk.NotSent("smtp.example.com:587: timed out")

    monkeypatch.setattr(help_desk, "mail", refuse)
    with support_page(tmp_path, language="en") as scene:
        scene.hand.touch("supportMail")
        scene.settle()
        assert "did not leave" in scene.staff.message and "timed out" in scene.staff.message
        assert scene.notes.audit[-1].action != "support_file_mailed"


def test_another_language_is_spoken_at_once(tmp_path: Path) -> None:
    with support_page(tmp_path, language="ja") as scene:
        assert scene.page.pieces.rows[0].about == "端末の番号、バージョン、機種、最近の不具合"
        assert scene.page.ways.rows[0].title.replace("\u2060", "") == "電話する"
