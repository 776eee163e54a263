"""What one unit of an order line costs, and whether its choices and parts are allowed."""

from collections.abc import Callable, Iterator, Sequence

from pos_adapters.mock.server.catalogue import Catalogue, Group, Item, Option, Step
from pos_adapters.mock.server.problems import Problem, invalid
from pos_adapters.mock.server.wire import ChosenOption, ChosenPart, OrderLine

PriceOf = Callable[[str, str], int]
"""(variant id, mode) → its price now, in minor units."""


def choices_cost(
    catalogue: Catalogue, group_ids: Sequence[str], chosen: Sequence[ChosenOption], line_id: str
) -> int:
    """What options add to a unit: of each group the dearest `included` are free. Raises Problem where one
    is wrong."""
    wrong = [c.group_id for c in chosen if c.group_id not in group_ids]
    if wrong:
        raise invalid(f"Line {line_id}: nothing to choose from {wrong[0]!r} here.", line_ids=[line_id])
    return sum(
        _group_cost(catalogue, name, [c for c in chosen if c.group_id == name], line_id) for name in group_ids
    )


def _group_cost(catalogue: Catalogue, name: str, chosen: list[ChosenOption], line_id: str) -> int:
    group = catalogue.modifier_groups[name]
    _check_count(name, group, chosen, line_id)
    prices = []
    nested = 0
    for choice in chosen:
        option = option_of(group, choice)
        if option is None:
            raise invalid(f"Line {line_id}: {name!r} has no option {choice.option_id!r}.", line_ids=[line_id])
        prices += [option.price] * choice.quantity
        nested += choices_cost(catalogue, option.groups, choice.options, line_id) * choice.quantity
    prices.sort(reverse=True)
    return sum(prices[group.included :]) + nested


def _check_count(name: str, group: Group, chosen: list[ChosenOption], line_id: str) -> None:
    count = sum(choice.quantity for choice in chosen)
    if count < group.min or (group.max is not None and count > group.max):
        most = group.max if group.max is not None else "any number"
        raise invalid(
            f"Line {line_id}: {name!r} takes {group.min} to {most}, not {count}.", line_ids=[line_id]
        )
    ids = [choice.option_id for choice in chosen]
    if not group.repeat and (len(set(ids)) < len(ids) or count > len(ids)):
        raise invalid(f"Line {line_id}: {name!r} takes an option only once.", line_ids=[line_id])


def option_of(group: Group, choice: ChosenOption) -> Option | None:
    return next((option for option in group.options if option.id == choice.option_id), None)


def parts_cost(catalogue: Catalogue, item: Item, line: OrderLine, mode: str, price_of: PriceOf) -> int:
    """What the parts add to a set's price: their extras, their options, and those beyond the included ones
    in full."""
    steps = {step.id for step in item.steps}
    for part in line.parts:
        if part.step_id not in steps:
            raise invalid(f"Line {line.line_id}: there is no step {part.step_id!r}.", line_ids=[line.line_id])
    return sum(_step_cost(catalogue, step, line, mode, price_of) for step in item.steps)


def _step_cost(catalogue: Catalogue, step: Step, line: OrderLine, mode: str, price_of: PriceOf) -> int:
    mine = [part for part in line.parts if part.step_id == step.id]
    if not step.min <= len(mine) <= step.max:
        raise invalid(
            f"Line {line.line_id}: step {step.id!r} takes {step.min} to {step.max}, not {len(mine)}.",
            line_ids=[line.line_id],
        )
    cost = 0
    for place, part in enumerate(mine):
        cost += _extra(step, part, line.line_id)
        cost += price_of(part.variant_id, mode) if place >= step.included else 0
        groups = catalogue.item_of_variant[part.variant_id].groups
        cost += choices_cost(catalogue, groups, part.options, line.line_id)
    return cost


def _extra(step: Step, part: ChosenPart, line_id: str) -> int:
    for choice in step.choices:
        if choice.variant == part.variant_id:
            return choice.extra
    raise invalid(f"Line {line_id}: step {step.id!r} has no {part.variant_id!r}.", line_ids=[line_id])


def unit_cost(catalogue: Catalogue, line: OrderLine, mode: str, price_of: PriceOf) -> int:
    """The price of one unit of a line. Raises Problem where the line cannot be made."""
    item = catalogue.item_of_variant.get(line.variant_id)
    if item is None:
        raise _gone(line.line_id)
    return (
        price_of(line.variant_id, mode)
        + choices_cost(catalogue, item.groups, line.options, line.line_id)
        + parts_cost(catalogue, item, line, mode, price_of)
    )


def _gone(line_id: str) -> Problem:
    """A variant that is no longer on the menu is, to a guest, sold out."""
    return Problem(409, "sold_out", "This is no longer on the menu.", line_ids=[line_id])


def ids_in(catalogue: Catalogue, line: OrderLine) -> Iterator[str]:
    """Every id that must be available for a line: its item, variant, options, and those of its parts."""
    for variant_id, options in [
        (line.variant_id, line.options),
        *((p.variant_id, p.options) for p in line.parts),
    ]:
        item = catalogue.item_of_variant.get(variant_id)
        if item is not None:
            yield item.id
        yield variant_id
        yield from _option_ids(options)


def _option_ids(chosen: Sequence[ChosenOption]) -> Iterator[str]:
    for choice in chosen:
        yield choice.option_id
        yield from _option_ids(choice.options)
