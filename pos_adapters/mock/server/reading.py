"""A menu file becomes a `Catalogue`, or an error that names the place, the value and the cure."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import yaml
from pydantic import ValidationError

from pos_adapters.mock.server.catalogue import Catalogue, Group, Item

Place = tuple[int | str, ...]

_CURES = {
    "missing": "add this key",
    "extra_forbidden": "take this key out, or mend its spelling",
    "int_type": "write a whole number without quotes; money is in minor units (yen, cents)",
    "int_parsing": "write a whole number without quotes",
    "string_type": 'write a text; put figures and times in quotes, such as "11:00"',
    "string_pattern_mismatch": "mend the spelling: the pattern is {pattern}",
    "literal_error": "write one of {expected}",
    "bool_type": "write true or false",
    "bool_parsing": "write true or false",
    "dict_type": 'write "key: value" pairs, such as {{ja: …, en: …}}',
    "tuple_type": "write a list: one entry a line, each after a dash",
    "model_type": 'write "key: value" pairs',
    "decimal_parsing": 'write a number in quotes, such as "0.10"',
    "date_from_datetime_parsing": "write a day as 2027-04-01",
    "too_short": "at least one entry is needed",
}


_Yaml: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Loader(_Yaml):  # type: ignore[misc]
    """Of two equal keys YAML's reader silently takes the last one: in a menu file that is a mistake."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> Any:
        seen: set[str] = set()
        for key, _ in node.value:
            if isinstance(key, yaml.ScalarNode) and key.value in seen:
                raise yaml.constructor.ConstructorError(None, None, _double(key.value), key.start_mark)
            seen.add(str(key.value))
        return super().construct_mapping(node, deep)


def _once(pairs: Sequence[tuple[str, Any]]) -> dict[str, Any]:
    """The same for JSON."""
    found: dict[str, Any] = {}
    for key, value in pairs:
        if key in found:
            raise ValueError(_double(key))
        found[key] = value
    return found


def _double(key: str) -> str:
    return f"the key {key!r} is there twice"


class CatalogueError(ValueError):
    """A menu file that cannot be used. `str()` is for a person: file, line, place, value, cure."""


def read_catalogue(path: Path) -> Catalogue:
    """Read a menu file (.yaml, .yml or .json). Raises CatalogueError, also where the file cannot be
    opened."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "it is not UTF-8 text"
        raise CatalogueError(f"{path}: the menu file cannot be read: {reason}") from error
    try:
        return _read(path, text)
    except RecursionError as error:
        raise CatalogueError(f"{path}: this is no menu file: too many brackets within each other") from error


def _read(path: Path, text: str) -> Catalogue:
    data = _parse(path, text)
    try:
        catalogue = Catalogue.model_validate(data)
    except ValidationError as error:
        raise CatalogueError(_explain(path, text, data, error)) from error
    problems = [_at(path, text, place, what) for place, what in loose_ends(catalogue)]
    if problems:
        raise CatalogueError("\n".join(problems[:10]))
    return catalogue


def _parse(path: Path, text: str) -> Any:
    try:
        if path.suffix == ".json":
            return json.loads(text, object_pairs_hook=_once)
        return yaml.load(text, Loader=_Loader)
    except json.JSONDecodeError as error:
        raise CatalogueError(f"{path}, line {error.lineno}: this is not JSON: {error.msg}") from error
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise CatalogueError(
            f"{path}, line {line}: this is not YAML: {error.problem or error.context}. "
            "Look at the indentation and the quotes of this line and the one above."
        ) from error
    except (yaml.YAMLError, ValueError) as error:
        kind = "JSON" if path.suffix == ".json" else "YAML"
        raise CatalogueError(f"{path}: this is not {kind}: {error}") from error


def _explain(path: Path, text: str, data: Any, error: ValidationError) -> str:
    if not isinstance(data, dict):
        return f'{path}: a menu file holds "key: value" pairs (shop, taxes, items …), not {_short(data)}'
    problems = []
    for problem in error.errors()[:10]:
        context = problem.get("ctx", {})
        cure = _CURES.get(problem["type"], "{message}").format(message=_words(problem["msg"]), **context)
        value = "" if problem["type"] == "missing" else f" is {_short(problem['input'])}"
        problems.append(_at(path, text, problem["loc"], f"{value}: {cure}"))
    return "\n".join(problems)


def _words(message: str) -> str:
    return message.removeprefix("Value error, ").removeprefix("Input ")


def _short(value: Any) -> str:
    shown = json.dumps(value, ensure_ascii=False, default=str)
    return shown if len(shown) <= 60 else shown[:57] + "…"


def _at(path: Path, text: str, place: Place, what: str) -> str:
    line = _line_of(path, text, place)
    where = f"{path}, line {line}: " if line else f"{path}: "
    return where + dotted(place) + what


def dotted(place: Place) -> str:
    """("items", 3, "price") → "items[3].price", as people name a place in YAML."""
    written = ""
    for step in place:
        written += f"[{step}]" if isinstance(step, int) else f".{step}" if written else step
    return written


def _line_of(path: Path, text: str, place: Place) -> int | None:
    """The line where a place of a YAML file starts; the nearest one that exists for a missing key."""
    if path.suffix == ".json":
        return None
    try:
        node = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.YAMLError:  # the quick reader, which has read it, allows some more
        return None
    for step in place:
        child = _child(node, step)
        if child is None:
            break
        node = child
    return node.start_mark.line + 1 if node else None


def _child(node: Any, step: int | str) -> Any:
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        return node.value[step]
    if isinstance(node, yaml.MappingNode):
        return next((value for key, value in node.value if key.value == str(step)), None)
    return None


def loose_ends(catalogue: Catalogue) -> Iterator[tuple[Place, str]]:
    """Ids that are used twice, and names of things that do not exist: (place, what is wrong with it)."""
    yield from _twice(catalogue)
    categories = {category.id for category in catalogue.categories}
    items = {item.id for item in catalogue.items}
    classes = {row.tax_class for row in catalogue.taxes} | set(catalogue.untaxed)
    for i, category in enumerate(catalogue.categories):
        yield from _unknown(("categories", i, "parent"), [category.parent], categories, "category")
        if category.id in _above(catalogue, category.parent):
            yield ("categories", i, "parent"), f": the category {category.id!r} comes back inside itself"
    for name, group in catalogue.modifier_groups.items():
        yield from _group_ends(catalogue, name, group)
    for i, item in enumerate(catalogue.items):
        yield from _unknown(("items", i, "categories"), item.categories, categories, "category")
        yield from _unknown(("items", i, "goes_with"), item.goes_with, items, "item")
        yield from _unknown(("items", i, "set"), [item.set], items, "item")
        yield from _unknown(
            ("items", i, "groups"), item.groups, set(catalogue.modifier_groups), "modifier group"
        )
        yield from _unknown(
            ("items", i, "tax_class"),
            [item.tax_class],
            classes,
            "tax class (list untaxed ones under untaxed:)",
        )
        yield from _item_ends(catalogue, i, item)
    for i, tile in enumerate(catalogue.promotions):
        yield from _unknown(("promotions", i, "item"), [tile.item], items, "item")
        yield from _unknown(("promotions", i, "category"), [tile.category], categories, "category")
    for i, reward in enumerate(catalogue.loyalty.rewards if catalogue.loyalty else ()):
        yield from _unknown(
            ("loyalty", "rewards", i, "item"), [reward.item], set(catalogue.variants), "variant"
        )


def _above(catalogue: Catalogue, parent: str | None) -> set[str]:
    """A category's parent, its parent and so on."""
    parents = {category.id: category.parent for category in catalogue.categories}
    seen: set[str] = set()
    while parent is not None and parent not in seen:
        seen.add(parent)
        parent = parents.get(parent)
    return seen


def _group_ends(catalogue: Catalogue, name: str, group: Group) -> Iterator[tuple[Place, str]]:
    known = set(catalogue.modifier_groups)
    for j, option in enumerate(group.options):
        place = ("modifier_groups", name, "options", j, "groups")
        yield from _unknown(place, option.groups, known, "modifier group")
        if name in _below(catalogue, option.groups, set()):
            yield place, f": the group {name!r} comes back inside itself; a nested group must end somewhere"


def _below(catalogue: Catalogue, names: tuple[str, ...], seen: set[str]) -> set[str]:
    """All groups that are reached from `names` through options."""
    for name in names:
        if name not in seen and name in catalogue.modifier_groups:
            seen.add(name)
            for option in catalogue.modifier_groups[name].options:
                _below(catalogue, option.groups, seen)
    return seen


def _item_ends(catalogue: Catalogue, i: int, item: Item) -> Iterator[tuple[Place, str]]:
    for s, step in enumerate(item.steps):
        for c, choice in enumerate(step.choices):
            place = ("items", i, "steps", s, "choices", c, "variant")
            yield from _unknown(place, [choice.variant], set(catalogue.variants), "variant")
            part = catalogue.item_of_variant.get(choice.variant)
            if part is not None and part.steps:
                yield place, f" is {choice.variant!r}: a part of a set cannot be a set itself"
    for variant in item.sizes:
        if set(variant.price) != {"eat_in", "take_out"} and not item.take_out_only:
            yield ("items", i), f": {variant.id!r} needs a price for eat_in and for take_out"


def _unknown(place: Place, names: Any, known: set[str], what: str) -> Iterator[tuple[Place, str]]:
    for name in names:
        if name is not None and name not in known:
            yield place, f" names {name!r}: there is no such {what} in this file"


def _twice(catalogue: Catalogue) -> Iterator[tuple[Place, str]]:
    lists: dict[str, list[str]] = {
        "categories": [x.id for x in catalogue.categories],
        "items": [x.id for x in catalogue.items],
        "items (variants)": [v.id for x in catalogue.items for v in x.sizes],
        "coupons": [x.code for x in catalogue.coupons],
        "gift_cards": [x.number for x in catalogue.gift_cards],
        "point_cards": [x.id for x in catalogue.point_cards],
        "members": [x.id for x in catalogue.members],
        "members (phones)": [x.phone for x in catalogue.members],
        "members (codes)": [x.code for x in catalogue.members],
        "items (barcodes)": [x.barcode for x in catalogue.items if x.barcode],
    }
    lists |= {
        f"modifier_groups.{name}": [o.id for o in g.options] for name, g in catalogue.modifier_groups.items()
    }
    for where, ids in lists.items():
        for double in sorted({x for x in ids if ids.count(x) > 1}) if len(set(ids)) < len(ids) else ():
            yield (where.split(" ")[0],), f": {double!r} is there twice in {where}; give each its own"
