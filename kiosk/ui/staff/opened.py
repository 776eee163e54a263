"""The pages that somebody has opened: their tabs, and the view-models behind them."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject

from kiosk.core.frozen import frozen
from kiosk.ui.rows import Rows
from kiosk.ui.staff import refusals
from kiosk.ui.staff.pages import Tab

if TYPE_CHECKING:
    from kiosk.ui.staff.desk import Desk

log = logging.getLogger(__name__)


@frozen
class TabRow:
    """`due`: something on the page waits to be done."""

    key: str
    title: str
    due: bool = False


class OpenPages:
    """One person's, at one desk. A view-model lives from its tab's first opening until `clear`.

    `moved` is called as another page comes, `broke` with what is wrong with one that cannot be opened.
    """

    def __init__(self, parent: QObject, moved: Callable[[], None], broke: Callable[[str], None]) -> None:
        self._parent, self._moved, self._broke = parent, moved, broke
        self.rows = Rows(TabRow, parent)
        self.tab: Tab | None = None
        self._tabs: tuple[Tab, ...] = ()
        self._desk: Desk | None = None
        self._models: dict[str, QObject] = {}

    def begin(self, desk: Desk, tabs: tuple[Tab, ...], opens: str) -> None:
        """Open `opens` among `tabs`, else the first."""
        self._desk, self._tabs = desk, tabs
        wanted = next((tab for tab in tabs if tab.key == opens), None)
        self._open(wanted or (tabs[0] if tabs else None))

    def clear(self) -> None:
        """Nobody is at the desk any more: nothing of the pages stays but what they keep."""
        if self._desk is not None:
            self._desk.left = True
        for model in self._models.values():
            if model is not self.page:  # that one keeps as it closes
                _call(model, "keep")
        self._open(None)
        for model in self._models.values():
            model.deleteLater()
        self._models.clear()
        self._desk, self._tabs = None, ()
        self.rows.replace([])

    def name(self, due: frozenset[str]) -> None:
        """Say the tabs in the language that is spoken now; `due`: keys of those where something waits."""
        said = [
            TabRow(tab.key, QCoreApplication.translate("Staff", tab.title), tab.key in due)
            for tab in self._tabs
        ]
        self.rows.replace(said)

    def go(self, key: str) -> bool:
        """Open a tab; False: there is none of that key."""
        found = next((tab for tab in self._tabs if tab.key == key), None)
        if found is not None and found is not self.tab:
            self._open(found)
        return found is not None

    def _open(self, tab: Tab | None) -> None:
        self.ask("closed")
        self.tab = tab
        if tab is not None:
            try:
                self._build(tab)
            except Exception as error:  # one page's fault keeps nobody from the others
                log.exception("the page %s cannot be opened", tab.key)
                self._broke(refusals.why(error))
        self._moved()

    def _build(self, tab: Tab) -> None:
        assert self._desk is not None
        if tab.key not in self._models:
            self._models[tab.key] = tab.build(self._desk, self._parent)
        self.ask("opened")

    @property
    def page(self) -> QObject | None:
        return self._models.get(self.tab.key) if self.tab else None

    def ask(self, name: str, *arguments: object) -> object:
        """Call a method that the open page's view-model may have; its answer, None where it has none."""
        return _call(self.page, name, *arguments)

    def speak(self, language: str) -> None:
        for model in self._models.values():
            _call(model, "speak", language)


def _call(model: Any, name: str, *arguments: object) -> object:
    method = getattr(model, name, None)
    return method(*arguments) if method is not None else None
