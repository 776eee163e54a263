"""An order line in words: names in all languages, option by option, so that it can be read back and
cooked."""

from collections.abc import Sequence
from typing import Any

from pos_adapters.mock.server.catalogue import Catalogue
from pos_adapters.mock.server.choosing import option_of
from pos_adapters.mock.server.pricing import PricedLine, Quote
from pos_adapters.mock.server.wire import ChosenOption, ChosenPart


def described(catalogue: Catalogue, quote: Quote) -> list[dict[str, Any]]:
    """The lines of a quote as they are stored with the order."""
    return [_line(catalogue, quote, line) for line in quote.lines]


def _line(catalogue: Catalogue, quote: Quote, priced: PricedLine) -> dict[str, Any]:
    line = priced.line
    reduced = [any(row.reduced for row in taxes) for taxes, _ in priced.goods]
    return {
        "line_id": line.line_id,
        **_goods(catalogue, line.variant_id),
        "quantity": line.quantity,
        "unit": quote.money(priced.unit),
        "amount": quote.money(priced.amount),
        "taken_off": quote.money(priced.taken_off),
        "reduced": all(reduced),
        "taxed": any(taxes for taxes, _ in priced.goods),
        "options": _options(catalogue, catalogue.item_of_variant[line.variant_id].groups, line.options),
        "parts": [
            _part(catalogue, part, mark) for part, mark in zip(line.parts, reduced, strict=bool(line.parts))
        ],
        "note": line.note,
    }


def _goods(catalogue: Catalogue, variant_id: str) -> dict[str, Any]:
    item = catalogue.item_of_variant[variant_id]
    return {
        "item_id": item.id,
        "variant_id": variant_id,
        "name": _plain(item.name),
        "variant": _plain(catalogue.variants[variant_id].name) if len(item.sizes) > 1 else {},
        "age_limit": item.age_limit,
    }


def _part(catalogue: Catalogue, part: ChosenPart, reduced: bool) -> dict[str, Any]:
    groups = catalogue.item_of_variant[part.variant_id].groups
    return {
        "step_id": part.step_id,
        **_goods(catalogue, part.variant_id),
        "reduced": reduced,
        "options": _options(catalogue, groups, part.options),
    }


def _options(
    catalogue: Catalogue, group_ids: Sequence[str], chosen: Sequence[ChosenOption]
) -> list[dict[str, Any]]:
    found = []
    for name in group_ids:
        group = catalogue.modifier_groups[name]
        for choice in chosen:
            option = option_of(group, choice) if choice.group_id == name else None
            if option is not None:
                found.append(
                    {
                        "group_id": name,
                        "option_id": option.id,
                        "name": _plain(option.name),
                        "removes": group.removes,
                        "quantity": choice.quantity,
                        "options": _options(catalogue, option.groups, choice.options),
                    }
                )
    return found


def _plain(text: dict[str, str]) -> dict[str, str]:
    return {language: words.replace("｜", "") for language, words in text.items()}


def age_limit(lines: Sequence[dict[str, Any]]) -> int | None:
    """The highest age limit of described lines and their parts; None where anybody may have them."""
    goods = [thing for line in lines for thing in (line, *line["parts"])]
    return max((thing["age_limit"] for thing in goods if thing["age_limit"]), default=None)
