"""Modifier groups and options as rows of a list, and what of them is set at the POS."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from kiosk.core.menu import ModifierGroup, Option, plain
from kiosk.core.overlay import NO_OPTION, NO_TEXT, Overlay
from kiosk.ui.staff.editor_order import OrderRow
from kiosk.ui.text import difference

translate = QCoreApplication.translate


def group_row(group: ModifierGroup, overlay: Overlay, language: str) -> OrderRow:
    """A group of the POS's as a list shows it: what may be chosen of what."""
    name = plain({**group.name, **overlay.groups.get(group.id, NO_TEXT)}, language)
    laid = [(option, overlay.options.get(option.id, NO_OPTION)) for option in group.options]
    names = [plain({**option.name, **own.name}, language) for option, own in laid if not own.hidden]
    said = translate("Staff", "%1: %2").replace("%1", how_many(group))
    between = "・" if language == "ja" else ", "
    return OrderRow(group.id, name, said.replace("%2", between.join(names)), False)


def option_row(option: Option, overlay: Overlay, language: str) -> OrderRow:
    """`option` has its draft's words."""
    said = " · ".join(filter(None, (difference(option.price, language), plain(option.note, language))))
    hidden = bool(overlay.options.get(option.id, NO_OPTION).hidden)
    return OrderRow(option.id, plain(option.name, language), said, hidden)


def at_pos(group: ModifierGroup | None, option: Option | None, language: str) -> str:
    """What of a group, of an option, or of all of them is set at the POS."""
    if option is not None:
        price = difference(option.price, language) or translate("Staff", "nothing extra")
        said = translate("Staff", "Its price (%1) is set at the POS.").replace("%1", price)
        if not option.default:
            return said
        preset = translate("Staff", "It is chosen beforehand: hidden, dishes are ordered without it.")
        return f"{said}\n{preset}"
    if group is None:
        return translate("Staff", "New choices are made at the POS, and given to dishes there.")
    said = translate(
        "Staff", "Which options there are, how many are to be chosen (%1) and prices are set at the POS."
    )
    return said.replace("%1", how_many(group))


def how_many(group: ModifierGroup) -> str:
    """ "choose 1", "choose 2 to 3", "up to 3", "as many as wanted", "to leave out"."""
    if group.removes:
        return translate("Staff", "to leave out")
    least, most = group.min, group.max
    if least and least == most:
        said = translate("Staff", "choose %1")
    elif least and most:
        said = translate("Staff", "choose %1 to %2")
    elif least:
        said = translate("Staff", "choose %1 or more")
    elif most:
        said = translate("Staff", "choose up to %2")
    else:
        return translate("Staff", "choose any number")
    return said.replace("%1", str(least)).replace("%2", str(most))
