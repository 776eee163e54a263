"""What this shop has stopped selling, as the board knows it: shown at once, then written down by a worker."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, Protocol

from PySide6.QtCore import QCoreApplication

from kiosk.core.sold_out import Goods, SoldOut
from kiosk.ui.staff import refusals
from kiosk.ui.staff.board_rows import Key, Shelf

translate = QCoreApplication.translate


class Seller(Protocol):
    """What the board asks of the shop; each may take a while and is called on a worker's thread."""

    def shelf(self) -> tuple[Mapping[Key, SoldOut], Mapping[str, int]]:
        """What is stopped, and how many of which variant are left at the POS."""
        ...

    def stop(self, stop: SoldOut) -> None: ...

    def back(self, goods: Goods, name: str) -> None: ...


class Stops:
    """`changed` is called whenever `shelf` is another one. What could not be written down is taken back and
    said.
    """

    def __init__(self, desk: Any, seller: Seller, changed: Callable[[], None]) -> None:
        self._desk, self._seller, self._changed = desk, seller, changed
        self._writing = 0
        self.shelf = Shelf()

    def ask(self) -> None:
        """What do the shop database and the POS say?"""
        self._desk.tasks.background(self._seller.shelf, self._answered)

    def _answered(self, answer: Any, error: BaseException | None) -> None:
        if answer is not None and not self._writing:
            self._put(replace(self.shelf, stops=dict(answer[0]), left=dict(answer[1])))

    def menu_is_new(self) -> None:
        """The menu has what was put back by now."""
        self._put(replace(self.shelf, back=frozenset()))

    def _put(self, shelf: Shelf) -> None:
        self.shelf = shelf
        self._changed()

    def write(
        self,
        stops: Mapping[Key, SoldOut],
        backs: tuple[Key, ...],
        said: str,
        before: Mapping[Key, SoldOut | None] | None,
    ) -> None:
        """Stop some goods and put others back, and say so. `before`: what an undo makes of it again; None:
        there is none.
        """
        known = self.shelf
        after = {key: stop for key, stop in {**known.stops, **stops}.items() if key not in backs}
        self._writing += 1
        self._put(replace(known, stops=after, back=(known.back | set(backs)) - set(stops)))

        def work() -> None:
            for stop in stops.values():
                self._seller.stop(stop)
            for goods, name in backs:
                self._seller.back(goods, name)

        def done(_: object, error: BaseException | None) -> None:
            self._writing -= 1
            if error is not None:
                self._put(known)
                trouble = translate("Staff", "That could not be written down: %1")
                self._desk.tell(trouble.replace("%1", refusals.why(error)), True)
                return
            self._desk.tell(said, undo=None if before is None else lambda: self._undo(before))
            self._note(stops, backs)

        self._desk.tasks.background(work, done)

    def _undo(self, before: Mapping[Key, SoldOut | None]) -> None:
        stops = {key: stop for key, stop in before.items() if stop is not None}
        backs = tuple(key for key, stop in before.items() if stop is None)
        self.write(stops, backs, translate("Staff", "Undone."), None)

    def _note(self, stops: Mapping[Key, SoldOut], backs: tuple[Key, ...]) -> None:
        """Into the audit log."""
        for (goods, name), stop in stops.items():
            self._desk.audit("sold_out", goods=str(goods), id=name, how=str(stop.how))
        for goods, name in backs:
            self._desk.audit("back_on_sale", goods=str(goods), id=name)
