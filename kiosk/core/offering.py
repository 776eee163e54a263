"""What the shop's happy hours and combos take off a basket: the choice that is best for the guest.

Each unit of a line is in one offer at most. Small baskets are searched to the end; from `MOST_WORK` on,
combos are taken one after the other, always the one that saves most.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import combinations_with_replacement, islice, product
from math import prod

from kiosk.core.basket import Basket, Line, known
from kiosk.core.frozen import frozen
from kiosk.core.menu import Item, Menu, ServiceMode
from kiosk.core.money import Money
from kiosk.core.offers import LinesOff
from kiosk.core.pricing import unit_price
from kiosk.core.shop_offers import Combo, Goods, HappyHour

MOST_WORK = 40_000
"""Ways to go on, over all states of the search: a few hundredths of a second."""
MOST_BUNDLES = 2_000

Bundle = tuple[int, ...]
"""The places of the kinds whose units one combo is made of, in order."""
Counts = tuple[int, ...]
"""Units that are left, by kind."""


def in_goods(menu: Menu, item: Item, goods: Goods) -> bool:
    """Is the item among these: named itself, or in one of these categories or below one?"""
    if item.id in goods.items:
        return True
    if not goods.categories:
        return False
    above = {category.id: category.parent_id for category in menu.categories}
    for category_id in item.category_ids:
        name: str | None = category_id
        for _ in range(len(above) + 1):
            if name in goods.categories:
                return True
            name = above.get(name) if name is not None else None
    return False


def items_of(menu: Menu, goods: Goods) -> list[Item]:
    """All that are among these, each once."""
    below, deeper = set(goods.categories), True
    while deeper:
        more = {each.id for each in menu.categories if each.parent_id in below} - below
        below |= more
        deeper = bool(more)
    found = {item.id: item for name in below for item in menu.by_category.get(name, ())}
    return [*found.values(), *(menu.by_id[each] for each in goods.items - found.keys() if each in menu.by_id)]


def happy_price(menu: Menu, holding: Collection[str], item: Item, price: Money) -> tuple[Money, str | None]:
    """What something of an item costs now instead of `price`, and the happy hour that makes it so."""
    best, by = 0, None
    for name, hour in menu.offers.happy_hours.items():
        if name in holding and in_goods(menu, item, hour.goods):
            saved = _saved(hour, price)
            if saved > best:
                best, by = saved, name
    return Money(price.minor - best, price.currency), by


def _saved(hour: HappyHour, price: Money) -> int:
    if hour.percent is not None:
        return min(max(0, price.minor), max(0, price.minor * hour.percent // 100))
    return max(0, min(price.minor, hour.amount.minor)) if hour.amount is not None else 0


def taken_off(menu: Menu, holding: Collection[str], basket: Basket) -> tuple[LinesOff, ...]:
    """What the offers of these ids take off the basket's lines. What the menu no longer has is left alone."""
    offers = menu.offers
    if not any(each in offers.all for each in holding):
        return ()
    combos = {each: combo for each, combo in offers.combos.items() if each in holding}
    kinds = _kinds(menu, holding, combos, basket)
    found = _Share(menu.currency, kinds)
    chosen = _chosen(combos, kinds)
    for name, bundle, worth in chosen:
        found.bundle(name, bundle, worth)
    found.rest()
    order = [line.id for line in basket.lines]
    return tuple(
        LinesOff(each, offer.name, found.lines(each, order))
        for each, offer in offers.all.items()
        if found.lines(each, order)
    )


@frozen
class _Kind:
    """Units that no offer can tell apart. `unit`: what one costs in minor units; `base`: what of it a combo's
    price stands for; `happy`: the happy hour that takes `saved` off each; `fits`: for which parts of which
    combos they can be taken.
    """

    unit: int
    base: int
    happy: str | None
    saved: int
    fits: tuple[tuple[str, int], ...]
    lines: tuple[tuple[int, int], ...] = ()
    """Line ids, and how many units of each."""

    @property
    def count(self) -> int:
        return sum(count for _, count in self.lines)


def _kinds(
    menu: Menu, holding: Collection[str], combos: Mapping[str, Combo], basket: Basket
) -> tuple[_Kind, ...]:
    """In an order that does not depend on that of the lines."""
    lines: dict[_Kind, list[tuple[str, int, int]]] = {}
    for line in basket.lines:
        if known(menu, line):
            kind = _kind(menu, holding, combos, line, basket.mode)
            lines.setdefault(kind, []).append((repr(_without_id(line)), line.id, line.quantity))
    kinds = []
    for kind, members in lines.items():
        mine = tuple((line_id, count) for _, line_id, count in sorted(members))
        kinds.append(_Kind(kind.unit, kind.base, kind.happy, kind.saved, kind.fits, mine))
    return tuple(
        sorted(kinds, key=lambda kind: (kind.fits, -kind.unit, kind.base, kind.saved, kind.happy or ""))
    )


def _without_id(line: Line) -> tuple[object, ...]:
    return (line.item_id, line.variant_id, line.choices, line.parts)


def _kind(
    menu: Menu, holding: Collection[str], combos: Mapping[str, Combo], line: Line, mode: ServiceMode
) -> _Kind:
    item = menu.by_id[line.item_id]
    unit = unit_price(menu, line, mode)
    now, by = happy_price(menu, holding, item, unit)
    fits = tuple(
        (name, place)
        for name, combo in combos.items()
        for place, part in enumerate(combo.parts)
        if in_goods(menu, item, part.goods)
    )
    base = min(variant.price[mode].minor for variant in item.variants if mode in variant.price)
    return _Kind(unit.minor, base if fits else 0, by, unit.minor - now.minor, fits)


Chosen = tuple[str, Bundle, int]
"""A combo's id, what it is made of, and what it takes off, in minor units."""


def _chosen(combos: Mapping[str, Combo], kinds: Sequence[_Kind]) -> list[Chosen]:
    """The combos to apply, each as often as it fits."""
    counts = tuple(kind.count if kind.fits else 0 for kind in kinds)
    room = MOST_WORK // prod(count + 1 for count in counts)
    if not room:
        return _one_by_one(combos, kinds, counts)
    bundles: list[Chosen] = []
    for name, combo in combos.items():
        for tried, bundle in enumerate(_bundles(name, combo, kinds, counts)):
            each = (name, bundle, _worth(combo, [kinds[k] for k in bundle]))
            bundles += [each] if _gain(each, kinds) > 0 else []
            if len(bundles) > room or tried == MOST_BUNDLES:
                return _one_by_one(combos, kinds, counts)
    return _Search(kinds, bundles).best(counts)[1]


def _bundles(name: str, combo: Combo, kinds: Sequence[_Kind], counts: Counts) -> Iterator[Bundle]:
    """Everything one application of a combo can be made of, each once."""
    choices = []
    for place, part in enumerate(combo.parts):
        fitting = [k for k, kind in enumerate(kinds) if (name, place) in kind.fits]
        choices.append(list(islice(combinations_with_replacement(fitting, part.count), MOST_BUNDLES + 1)))
    seen: set[Bundle] = set()
    for parts in islice(product(*choices), 4 * MOST_BUNDLES):
        bundle = tuple(sorted(k for part in parts for k in part))
        if bundle and bundle not in seen and _fits(bundle, counts):
            seen.add(bundle)
            yield bundle


def _fits(bundle: Bundle, counts: Counts) -> bool:
    return all(count <= counts[k] for k, count in Counter(bundle).items())


def _worth(combo: Combo, units: Sequence[_Kind]) -> int:
    """What one application takes off these units, in minor units; never more than they cost."""
    whole = sum(unit.unit for unit in units)
    if combo.price is not None:
        saved = sum(unit.base for unit in units) - combo.price.minor
    elif combo.percent is not None:
        saved = whole * combo.percent // 100
    else:
        saved = combo.amount.minor if combo.amount is not None else 0
    return max(0, min(saved, whole))


def _gain(chosen: Chosen, kinds: Sequence[_Kind]) -> int:
    """What it saves beyond what happy hours would save on the same units."""
    return chosen[2] - sum(kinds[k].saved for k in chosen[1])


class _Search:
    """The best of all ways, by what is left: the first kind that is left is either in no combo more, or its
    next unit is in one of the bundles.
    """

    def __init__(self, kinds: Sequence[_Kind], bundles: Sequence[Chosen]) -> None:
        self._known: dict[Counts, tuple[int, list[Chosen]]] = {}
        self._from: dict[int, list[tuple[int, Chosen]]] = {}
        for each in bundles:
            self._from.setdefault(each[1][0], []).append((_gain(each, kinds), each))

    def best(self, counts: Counts) -> tuple[int, list[Chosen]]:
        first = next((k for k, count in enumerate(counts) if count), None)
        if first is None:
            return 0, []
        if counts not in self._known:
            found = self.best(_less(counts, (first,) * counts[first]))
            for gain, each in self._from.get(first, ()):
                if _fits(each[1], counts):
                    rest, others = self.best(_less(counts, each[1]))
                    if gain + rest > found[0]:
                        found = (gain + rest, [each, *others])
            self._known[counts] = found
        return self._known[counts]


def _less(counts: Counts, bundle: Iterable[int]) -> Counts:
    left = list(counts)
    for k in bundle:
        left[k] -= 1
    return tuple(left)


def _one_by_one(combos: Mapping[str, Combo], kinds: Sequence[_Kind], counts: Counts) -> list[Chosen]:
    """For large baskets: again and again the bundle that saves most."""
    chosen: list[Chosen] = []
    while True:
        made = [found for name, combo in combos.items() if (found := _dearest(name, combo, kinds, counts))]
        best = max(made, key=lambda each: _gain(each, kinds), default=None)
        if best is None or _gain(best, kinds) <= 0:
            return chosen
        chosen.append(best)
        counts = _less(counts, best[1])


def _dearest(name: str, combo: Combo, kinds: Sequence[_Kind], counts: Counts) -> Chosen | None:
    """A combo made of what it saves most on; the part that least fits into chooses first."""
    left, bundle = list(counts), list[int]()
    fitting = [
        (part.count, [k for k, kind in enumerate(kinds) if (name, place) in kind.fits and counts[k]])
        for place, part in enumerate(combo.parts)
    ]
    for wanted, mine in sorted(fitting, key=lambda each: sum(counts[k] for k in each[1])):
        for k in sorted(mine, key=lambda k: -_weight(combo, kinds[k])):
            more = min(left[k], wanted)
            left[k] -= more
            wanted -= more
            bundle += [k] * more
        if wanted:
            return None
    made = tuple(sorted(bundle))
    return (name, made, _worth(combo, [kinds[k] for k in made])) if made else None


def _weight(combo: Combo, kind: _Kind) -> int:
    if combo.price is not None:
        return kind.base - kind.saved
    return (kind.unit * combo.percent // 100 if combo.percent is not None else 0) - kind.saved


class _Share:
    """What each offer takes off each line, from what it takes off the units of kinds."""

    def __init__(self, currency: str, kinds: Sequence[_Kind]) -> None:
        self._currency, self._kinds = currency, kinds
        self._left = [[[line_id, count] for line_id, count in kind.lines] for kind in kinds]
        self._off: dict[str, Counter[int]] = {}

    def bundle(self, name: str, bundle: Bundle, worth: int) -> None:
        """Over its units by what they cost: the largest remainders get the odd ones."""
        parts = Money(worth, self._currency).share([max(0, self._kinds[k].unit) for k in bundle])
        for k, part in zip(bundle, parts, strict=True):
            self._take(name, k, part.minor)

    def rest(self) -> None:
        """What is in no combo has its happy hour."""
        for k, kind in enumerate(self._kinds):
            if kind.happy is not None:
                for _ in range(sum(count for _, count in self._left[k])):
                    self._take(kind.happy, k, kind.saved)

    def _take(self, name: str, k: int, minor: int) -> None:
        while not self._left[k][0][1]:
            self._left[k].pop(0)
        self._left[k][0][1] -= 1
        self._off.setdefault(name, Counter())[self._left[k][0][0]] += minor

    def lines(self, name: str, order: Sequence[int]) -> tuple[tuple[int, Money], ...]:
        off = self._off.get(name, Counter())
        return tuple((line_id, Money(off[line_id], self._currency)) for line_id in order if off[line_id])
