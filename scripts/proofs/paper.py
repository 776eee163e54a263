"""A paper on its way to a printer whose line is cut at every byte: what `scripts/chaos --parts paper` does.

Method. A small paper goes to an emulated printer over TCP; the connection ends after so many bytes from the
kiosk, a cut a print, in an order by chance: a short run tries some of everything. Wrong is: a cut print that
is said to be done; "nothing was begun" where dots are on paper; and a next paper that is not whole.
"""

from __future__ import annotations

import random
import time
from collections import Counter
from typing import Any

from kiosk.core.paper import Big, Columns, Document
from kiosk.paper.draw import draw
from kiosk.ports.errors import Uncertain, Unreachable
from pos_adapters.escpos import EscposPrinter
from tests.emulators.escpos import EscposServer, Machine
from tests.paper.reading import opened

CONFIRMATIONS = ("status", "process_id")
WIDTH = 384
PAPER = Document((Big("128", "ご注文番号"), Columns("合計", "￥2,950", bold=True)))


def papers(seconds: float, seed: int) -> dict[str, Any]:
    """The sums of as many cuts as `seconds` allow."""
    dice, ended, wrong = random.Random(seed), Counter[str](), []
    document = draw(PAPER, WIDTH)
    rows = opened(document).height
    server = EscposServer(Machine(WIDTH))
    server.forgets = True
    near = {"address": server.address, "width_dots": WIDTH, "answer_s": 2.0}
    printers = [
        EscposPrinter(EscposPrinter.Settings.model_validate({**near, "confirmation": each}))
        for each in CONFIRMATIONS
    ]
    try:
        printers[0].print(document)
        cuts = list(range(1, server.heard))
        dice.shuffle(cuts)
        until = time.monotonic() + seconds
        for at in cuts:
            if ended and time.monotonic() >= until:
                break
            how = _cut(server, dice.choice(printers), document, rows, at)
            ended[how] += 1
            if how not in ("uncertain", "not begun"):
                wrong.append(f"cut at byte {at}: {how}")
    finally:
        server.close()
    return {"bytes": len(cuts), "cuts": ended.total(), "ended": dict(ended), "wrong": wrong}


def _cut(server: EscposServer, printer: EscposPrinter, document: bytes, rows: int, at: int) -> str:
    machine = server.machine
    machine.papers.clear()
    server.heard, server.hangs_up_at = 0, at
    try:
        printer.print(document)
        how = "said to be printed"
    except Uncertain:
        how = "uncertain"
    except Unreachable:
        how = "not begun" if not machine.papers and not machine.begun else "dots, though said not to be begun"
    printer.print(document)
    last = machine.papers[-1]
    whole = last.crop((0, last.height - rows, last.width, last.height))
    return how if whole.size[1] == rows and _alike(whole, document) else "the next one is not whole"


def _alike(paper: Any, document: bytes) -> bool:
    """But for the dots that keep pictures from being commands."""
    wanted = opened(document).convert("1").tobytes()
    return sum(a != b for a, b in zip(paper.tobytes(), wanted, strict=True)) <= 20
