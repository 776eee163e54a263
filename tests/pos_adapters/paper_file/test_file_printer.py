"""Printing into files."""

from __future__ import annotations

import io
import shutil
from pathlib import Path

import pytest
from PIL import Image

from kiosk.conformance import PrinterConformance
from kiosk.conformance.printer import a_document
from kiosk.ports.errors import Unreachable
from pos_adapters.paper_file import FilePrinter


class Folder:
    """A `kiosk.conformance.worlds.PrinterWorld`: instead of paper, the folder goes."""

    wire = None
    secrets: tuple[str, ...] = ()

    def __init__(self, path: Path) -> None:
        self.path = path
        self._before = 0

    def printed(self) -> int:
        return self._before + (len(list(self.path.glob("*.png"))) if self.path.is_dir() else 0)

    def run_out_of_paper(self) -> None:
        self.path.mkdir(exist_ok=True)
        shutil.rmtree(self.path)
        self.path.write_text("not a folder")

    open_cover = run_out_of_paper

    def run_out_in_the_middle(self) -> None:
        pytest.skip("a file has no roll")

    paper_is_low = run_out_in_the_middle

    def work_again(self) -> None:
        self.path.unlink(missing_ok=True)


class TestFilePrinter(PrinterConformance):
    @pytest.fixture
    def world(self, tmp_path: Path) -> Folder:
        return Folder(tmp_path / "receipts")

    @pytest.fixture
    def printer(self, world: Folder) -> FilePrinter:
        return FilePrinter(FilePrinter.Settings(folder=world.path))


def test_a_document_becomes_a_file_that_is_the_document(tmp_path: Path) -> None:
    document = a_document(576)
    FilePrinter(FilePrinter.Settings(folder=tmp_path)).print(document)
    (file,) = tmp_path.iterdir()
    assert file.read_bytes() == document


def test_a_pdf_is_as_wide_as_the_paper(tmp_path: Path) -> None:
    FilePrinter(FilePrinter.Settings(folder=tmp_path, format="pdf", width_dots=384)).print(a_document(384))
    (file,) = tmp_path.iterdir()
    page = file.read_bytes()
    assert page.startswith(b"%PDF-")
    assert b"/MediaBox [ 0 0 136." in page, "384 dots of 203 to the inch are 48 mm: 136 points"


def test_only_the_newest_are_kept(tmp_path: Path) -> None:
    printer = FilePrinter(FilePrinter.Settings(folder=tmp_path, keep=2))
    for height in (100, 110, 120):
        printer.print(a_document(576, height))
    heights = [Image.open(io.BytesIO(file.read_bytes())).height for file in sorted(tmp_path.iterdir())]
    assert heights == [110, 120]


def test_a_folder_that_cannot_be_made_says_so(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(Unreachable, match=r"Not a directory|File exists"):
        FilePrinter(FilePrinter.Settings(folder=tmp_path / "file" / "receipts")).print(a_document(576))
