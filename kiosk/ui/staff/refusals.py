"""Why something could not be done, and what to do about it, in the staff's language."""

from __future__ import annotations

import logging

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kiosk.core.menu import Menu
from kiosk.core.tax_change import CannotChangeTax
from kiosk.core.tax_change import Why as TaxWhy
from kiosk.ports.errors import NotAllowed, NotSupported, PortError, Refused, Uncertain, Unreachable
from kiosk.staff import fault_words
from kiosk.staff.editing import CannotChange
from kiosk.staff.help_desk import NotSent
from kiosk.staff.opening import SetMeanwhile
from kiosk.staff.publishing import NoEdition, NotFit
from kiosk.staff.selling import OnlyThePos
from kiosk.store.errors import CorruptStore, DiskFull, NewerStore, ReadOnly, ShopAway, StoreError

log = logging.getLogger(__name__)
translate = QCoreApplication.translate

_WORDS: tuple[tuple[type[BaseException], str], ...] = (
    (
        CannotChange,
        QT_TRANSLATE_NOOP("Refusals", "This POS takes no prices from a kiosk: change them at the POS."),
    ),
    (
        SetMeanwhile,
        QT_TRANSLATE_NOOP("Refusals", "Somebody else has changed this meanwhile: look at theirs first."),
    ),
    (OnlyThePos, QT_TRANSLATE_NOOP("Refusals", "It is sold out at the POS: put it back on sale there.")),
    (
        ShopAway,
        QT_TRANSLATE_NOOP(
            "Refusals", "The shop database does not answer. Guests can go on ordering; try again in a moment."
        ),
    ),
    (
        DiskFull,
        QT_TRANSLATE_NOOP("Refusals", "The disk is full. Call the technician: some space has to be freed."),
    ),
    (ReadOnly, QT_TRANSLATE_NOOP("Refusals", "The kiosk may not write its files. Call the technician.")),
    (
        NewerStore,
        QT_TRANSLATE_NOOP(
            "Refusals", "A newer version of this program has written it. Update this kiosk first."
        ),
    ),
    (CorruptStore, QT_TRANSLATE_NOOP("Refusals", "A file of this kiosk is damaged. Call the technician.")),
    (
        StoreError,
        QT_TRANSLATE_NOOP(
            "Refusals", "The kiosk could not read or write its data. Try again, or call the technician."
        ),
    ),
    (Unreachable, QT_TRANSLATE_NOOP("Refusals", "It cannot be reached. Try again in a moment.")),
    (
        Uncertain,
        QT_TRANSLATE_NOOP("Refusals", "The answer was lost. See whether it was done before you try again."),
    ),
    (NotAllowed, QT_TRANSLATE_NOOP("Refusals", "This kiosk's access is not accepted. Call the technician.")),
    (NotSupported, QT_TRANSLATE_NOOP("Refusals", "This is not set up here.")),
    (OSError, QT_TRANSLATE_NOOP("Refusals", "The file could not be written. Is there room on the stick?")),
)
_TAXES = {
    TaxWhy.RATE: QT_TRANSLATE_NOOP("Refusals", "A rate is between 0 and 100 percent."),
    TaxWhy.DAY: QT_TRANSLATE_NOOP("Refusals", "This tax does not hold on that day."),
    TaxWhy.FIRST: QT_TRANSLATE_NOOP("Refusals", "Nothing was before this rate: it cannot be withdrawn."),
}


def why(error: BaseException, menu: Menu | None = None, language: str = "en") -> str:
    """The words for an error; what technicians want to know of it goes into the log. `menu`, `language`: for
    what is wrong with a menu.
    """
    log.warning("told to staff: %s: %s", type(error).__name__, error)
    match error:
        case NotFit() if menu is not None:
            return _not_fit(error, menu, language)
        case CannotChangeTax():
            return translate("Refusals", _TAXES[error.why])
        case NoEdition():
            return (
                translate("Refusals", "This edition has begun already: restore an earlier one instead.")
                if error.begun
                else translate("Refusals", "There is no such edition.")
            )
        case NotSent():
            if error.large:
                return translate("Refusals", "The file is too large for a mail.")
            said = translate("Refusals", "The help desk cannot be reached. Try again, or take a USB stick.")
            return f"{said} ({error})"
        case Refused():
            return translate("Refusals", "The other side refused: %1").replace("%1", str(error))
    for kind, words in _WORDS:
        if isinstance(error, kind):
            return translate("Refusals", words)
    said = translate("Refusals", "That did not work (%1). Call the technician if it stays so.")
    name = "" if isinstance(error, PortError) else type(error).__name__
    return said.replace("%1", name or str(error))


def _not_fit(error: NotFit, menu: Menu, language: str) -> str:
    said = translate("Refusals", "This cannot be published, because nothing could be sold from it: %1")
    first = fault_words.said(error.faults[0], menu, language)
    more = len(error.faults) - 1
    if more:
        first += translate("Refusals", " (and %1 more)").replace("%1", str(more))
    return said.replace("%1", first)
