"""The staff's pages: one row a tab. Who adds a page adds a row."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QObject

from kiosk.core.frozen import frozen
from kiosk.core.staff import Role

if TYPE_CHECKING:
    from kiosk.ui.staff.desk import Desk

CREW, MANAGER, TECHNICIAN = Role.CREW, Role.MANAGER, Role.TECHNICIAN


@frozen
class Tab:
    """`key` is the tab's name in code and tests, `title` its word in the header, `qml` its page in
    kiosk/qml/Kiosk/staff. `make` is "module:Class" of its view-model, imported when the tab is opened first
    and built as Class(desk, parent).

    A view-model may have `opened()` and `closed()`, called as its tab comes and goes, `speak(language)`,
    and `keep()`, called where whoever opened it leaves while another tab is open.
    """

    key: str
    title: str
    roles: frozenset[Role]
    qml: str
    make: str

    def build(self, desk: Desk, parent: QObject) -> QObject:
        """The page's view-model."""
        module, name = self.make.split(":")
        made: QObject = getattr(import_module(module), name)(desk, parent)
        return made


TABS = (
    Tab(
        "menu",
        QT_TRANSLATE_NOOP("Staff", "Menu"),
        frozenset({CREW, MANAGER}),
        "MenuPage",
        "kiosk.ui.staff.menu_page:MenuPageModel",
    ),
    Tab(
        "offers",
        QT_TRANSLATE_NOOP("Staff", "Offers"),
        frozenset({MANAGER}),
        "OffersPage",
        "kiosk.ui.staff.offers:OffersModel",
    ),
    Tab(
        "shop",
        QT_TRANSLATE_NOOP("Staff", "Shop"),
        frozenset({MANAGER}),
        "ShopPage",
        "kiosk.ui.staff.shop_page:ShopPageModel",
    ),
    Tab(
        "orders",
        QT_TRANSLATE_NOOP("Staff", "Orders"),
        frozenset({CREW, MANAGER}),
        "OrdersPage",
        "kiosk.ui.staff.orders:OrdersModel",
    ),
    Tab(
        "results",
        QT_TRANSLATE_NOOP("Staff", "Results"),
        frozenset({MANAGER}),
        "ResultsPage",
        "kiosk.ui.staff.results_page:ResultsPageModel",
    ),
    Tab(
        "people",
        QT_TRANSLATE_NOOP("Staff", "People"),
        frozenset({MANAGER}),
        "PeoplePage",
        "kiosk.ui.staff.people:PeopleModel",
    ),
    Tab(
        "diagnostics",
        QT_TRANSLATE_NOOP("Staff", "Diagnostics"),
        frozenset({MANAGER, TECHNICIAN}),
        "DiagnosticsPage",
        "kiosk.ui.staff.diagnostics:DiagnosticsModel",
    ),
    Tab(
        "logs",
        QT_TRANSLATE_NOOP("Staff", "Logs"),
        frozenset({TECHNICIAN}),
        "LogsPage",
        "kiosk.ui.staff.logs:LogsModel",
    ),
    Tab(
        "device",
        QT_TRANSLATE_NOOP("Staff", "Device"),
        frozenset({TECHNICIAN}),
        "DevicePage",
        "kiosk.ui.staff.device:DeviceModel",
    ),
    Tab(
        "daily",
        QT_TRANSLATE_NOOP("Staff", "Daily check"),
        frozenset({CREW, MANAGER, TECHNICIAN}),
        "DailyPage",
        "kiosk.ui.staff.daily:DailyModel",
    ),
    Tab(
        "support",
        QT_TRANSLATE_NOOP("Staff", "Support"),
        frozenset({CREW, MANAGER, TECHNICIAN}),
        "SupportPage",
        "kiosk.ui.staff.support:SupportModel",
    ),
    Tab(
        "training",
        QT_TRANSLATE_NOOP("Staff", "Training"),
        frozenset({MANAGER}),
        "TrainingPage",
        "kiosk.ui.staff.training:TrainingModel",
    ),
)
"""In the order of the header; a role's first tab opens by itself."""


def tabs_of(role: Role) -> tuple[Tab, ...]:
    return tuple(tab for tab in TABS if role in tab.roles)
