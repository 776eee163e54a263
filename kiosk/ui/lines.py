"""The basket's lines as a list shows them, and their pictures."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from kiosk.core.basket import MOST_OF_A_LINE, Basket, Line
from kiosk.core.food import Fit, contains, line_allergens, stated_allergens
from kiosk.core.frozen import frozen
from kiosk.core.journey.basket_moves import gone_lines
from kiosk.core.journey.moves import tiers
from kiosk.core.journey.state import Kiosk
from kiosk.core.language import japanese
from kiosk.core.menu import Menu, say
from kiosk.core.pricing import unit_price
from kiosk.core.receipt import reduced_sign
from kiosk.core.summary import choice_texts, details, part_name, reduced, reduced_parts
from kiosk.core.tax import rate_percent, taxes_of
from kiosk.ui.foods import food_names
from kiosk.ui.members_only import for_whom_text
from kiosk.ui.sold_out import missing_text
from kiosk.ui.text import money, name, whole
from kiosk.ui.viewmodel import Pictures

translate = QCoreApplication.translate


@frozen
class LineRow:
    """`price` is for all of the line; `most`: no more of it can be had. `mark`: the sign of a reduced tax
    rate; `editable`: something can be chosen in it; `gone`: why it cannot be had, and what of it, "" where it
    can; `warning`: what it contains that the guest avoids."""

    id: int
    name: str
    detail: str
    quantity: int
    price: str
    picture: str
    most: bool
    mark: str
    editable: bool
    gone: str
    warning: str


def line_rows(kiosk: Kiosk, picture: Pictures) -> list[LineRow]:
    """The basket's lines, as far as the menu still knows them."""
    guest, menu = kiosk.guest, kiosk.shop.menu
    if menu is None:
        return []
    found = []
    gone = {line.id for line in gone_lines(guest, menu)}
    marked = marked_lines(kiosk, menu)
    for line in guest.basket.lines:
        item = menu.by_id.get(line.item_id)
        if item is None:
            continue
        priced = guest.quote.line(line.id) if guest.quote else None
        amount = priced.amount if priced else unit_price(menu, line, guest.basket.mode) * line.quantity
        said = _gone_text(kiosk, menu, line) if line.id in gone else ""
        shown = _pictured(menu, line)
        found.append(
            LineRow(
                line.id,
                name(item.name, guest.language),
                detail_text(kiosk, menu, line),
                line.quantity,
                money(amount, guest.language),
                (picture(shown, True) if said else "") or picture(shown, False),
                line.quantity >= MOST_OF_A_LINE,
                reduced_sign(guest.language) if line.id in marked else "",
                bool(item.groups or item.steps or len(item.variants) > 1),
                said,
                warning_text(kiosk, menu, line),
            )
        )
    return found


def _pictured(menu: Menu, line: Line) -> str | None:
    """A set is known by its first part: the burger, not the picture of all its sets."""
    first = menu.by_variant.get(line.parts[0].variant_id) if line.parts else None
    return (first.picture if first else None) or menu.by_id[line.item_id].picture


def _gone_text(kiosk: Kiosk, menu: Menu, line: Line) -> str:
    """ "Sold out"; where it is a part or an option that is, "Onion Rings: Sold out"."""
    item, language = menu.by_id[line.item_id], kiosk.guest.language
    whom = for_whom_text(item.barred, tiers(kiosk.shop), language)
    said, missing = translate("Lines", "Sold out"), missing_text(menu, line)
    if whom or missing == item.name:
        return whom or said
    return translate("Lines", "%1: %2").replace("%1", name(missing, language)).replace("%2", said)


def warning_text(kiosk: Kiosk, menu: Menu, line: Line) -> str:
    """ "Contains egg", "Allergens not stated"; "" where the line keeps to what the guest eats."""
    guest = kiosk.guest
    if contains(line_allergens(menu, line), guest.avoid) is Fit.YES:
        return ""
    found = stated_allergens(menu, line) & guest.avoid
    if not found:
        return translate("Options", "Allergens not stated")
    names = food_names(found, kiosk.shop.facts.country, guest.language)
    return translate("Options", "Contains %1").replace("%1", names.lower())


def detail_text(kiosk: Kiosk, menu: Menu, line: Line) -> str:
    """What was chosen, a line for each part of a set that has choices of its own."""
    item, language = menu.by_id[line.item_id], kiosk.guest.language
    own = [say(text, language) for text in details(menu, replace(line, parts=()))]
    if item.take_out_only:
        own += [translate("Lines", "Take-out only"), _rate(kiosk, menu, line)]
    if not line.parts:
        bare = translate("Lines", "As it comes") if item.groups else ""
        return _joined(own, language) or bare
    rich, plain_parts = [], []
    marked = reduced_parts(menu, line, kiosk.guest.basket, kiosk.shop.now.date())
    for place, part in enumerate(line.parts):
        chosen = [
            say(text, language)
            for text in choice_texts(menu.by_variant[part.variant_id].groups, part.choices)
        ]
        called = say(part_name(menu, part.variant_id), language)
        if place in marked:
            called = f"{called} {reduced_sign(language)}"
        if chosen:
            rich.append(
                translate("Lines", "%1: %2").replace("%1", called).replace("%2", _joined(chosen, language))
            )
        else:
            plain_parts.append(called)
    return "\n".join(row for row in (*rich, _joined(plain_parts + own, language)) if row)


def marked_lines(kiosk: Kiosk, menu: Menu) -> frozenset[int]:
    """The lines at a reduced tax rate, where there are others beside them: they bear a sign."""
    basket, day = kiosk.guest.basket, kiosk.shop.now.date()
    marked = frozenset(line.id for line in basket.lines if reduced(menu, line, basket, day))
    return marked if len(marked) < len(basket.lines) else frozenset()


def marks_anything(kiosk: Kiosk, menu: Menu) -> bool:
    """Is there a sign of a reduced rate at a line, or at a part of one?"""
    basket, day = kiosk.guest.basket, kiosk.shop.now.date()
    parts = any(reduced_parts(menu, line, basket, day) for line in basket.lines)
    return parts or bool(marked_lines(kiosk, menu))


def _rate(kiosk: Kiosk, menu: Menu, line: Line) -> str:
    item = menu.by_id[line.item_id]
    rows = taxes_of(menu, item.tax_class, kiosk.guest.basket.mode, kiosk.shop.now.date())
    return f"{rate_percent(sum((row.rate for row in rows), Decimal(0)))}%" if rows else ""


def _joined(said: list[str], language: str) -> str:
    between = "・" if japanese(language) else ", "
    return between.join(whole(word, language) for word in said if word)


def thumbnails(menu: Menu, basket: Basket, picture: Pictures) -> tuple[str, ...]:
    """The pictures of what was added last, the newest at the end."""
    lines = [line for line in basket.lines if line.item_id in menu.by_id]
    found = dict.fromkeys(picture(_pictured(menu, line), False) for line in lines)
    return tuple(address for address in found if address)[-3:]
