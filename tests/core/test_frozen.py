"""Frozen classes are dataclasses in all but the time they take to make."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Callable
from dataclasses import FrozenInstanceError, asdict, dataclass, field, fields, is_dataclass, replace
from inspect import signature
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from kiosk.core.frozen import frozen


@frozen
class Dish:
    """With one of each kind of field."""

    name: str
    price: int = 500
    tags: tuple[str, ...] = ()
    notes: dict[str, int] = field(default_factory=dict, compare=False)
    secret: str = field(default="hidden", repr=False)


@dataclass(frozen=True, slots=True)
class Twin:
    name: str
    price: int = 500
    tags: tuple[str, ...] = ()
    notes: dict[str, int] = field(default_factory=dict, compare=False)
    secret: str = field(default="hidden", repr=False)


@frozen
class Nothing: ...


@frozen
class Other:
    name: str


@frozen
class Drink(Dish):
    litres: float = 0.5

    def __post_init__(self) -> None:
        if self.litres <= 0:
            raise ValueError("no drink")


@frozen(kw_only=True)
class Named:
    a: int
    b: int = 2


@frozen
class Told:
    name: str

    def __repr__(self) -> str:
        return "as it says itself"


ANY = some.tuples(some.text(), some.integers(), some.tuples(some.text()))


def as_told(told: str) -> str:
    return told.replace("Twin", "Dish")


@given(ANY, ANY)
def test_it_compares_hashes_and_tells_itself_as_a_dataclass_does(one: Any, other: Any) -> None:
    assert (Dish(*one) == Dish(*other)) == (Twin(*one) == Twin(*other))
    assert Dish(*one) == Dish(*one)
    assert hash(Dish(*one)) == hash(Dish(*one))
    assert repr(Dish(*one)) == as_told(repr(Twin(*one)))
    assert asdict(Dish(*one)) == asdict(Twin(*one))


def test_what_is_not_compared_or_not_shown_counts_for_nothing() -> None:
    assert Dish("a", notes={"x": 1}) == Dish("a", notes={})
    assert Dish("a", secret="x") != Dish("a", secret="y")
    assert "x-ray" not in repr(Dish("a", secret="x-ray"))


def test_another_class_is_another_value() -> None:
    assert Other("a") != Dish("a")
    assert Dish("a") != Drink("a")
    assert Nothing() == Nothing()
    assert hash(Nothing()) == hash(Nothing())
    assert repr(Nothing()) == "Nothing()"
    assert Other("a") != "a"


class Weighty:
    """Takes long to compare."""

    __hash__ = None  # type: ignore[assignment]

    def __eq__(self, other: object) -> bool:
        raise AssertionError("looked into")


@frozen
class Holder:
    held: Any


def test_what_is_the_same_object_is_equal_without_a_look_into_it() -> None:
    weighty = Weighty()
    assert Holder(weighty) == Holder(weighty)
    assert Dish("a", tags=weighty) == Dish("a", tags=weighty)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "change",
    [
        lambda dish: setattr(dish, "name", "b"),
        lambda dish: delattr(dish, "name"),
        lambda dish: setattr(dish, "colour", "red"),
    ],
)
def test_it_never_changes(change: Callable[[Any], None]) -> None:
    dish = Dish("a")
    with pytest.raises(FrozenInstanceError):
        change(dish)
    assert dish == Dish("a")
    assert not hasattr(dish, "__dict__")


def test_each_has_its_own_default() -> None:
    assert Dish("a").notes is not Dish("a").notes


def test_what_dataclasses_have_works_on_it() -> None:
    drink = Drink("tea", litres=0.3)
    assert is_dataclass(Drink)
    assert [part.name for part in fields(Drink)] == ["name", "price", "tags", "notes", "secret", "litres"]
    assert replace(drink, litres=0.2) == Drink("tea", litres=0.2)
    with pytest.raises(ValueError, match="no drink"):
        replace(drink, litres=0)
    match drink:
        case Drink(name, price):
            assert (name, price) == ("tea", 500)
    assert list(signature(Dish).parameters) == list(signature(Twin).parameters)


@pytest.mark.parametrize("arguments", [{}, {"name": "a", "colour": 1}])
def test_a_wrong_argument_is_refused_as_by_a_dataclass(arguments: dict[str, Any]) -> None:
    with pytest.raises(TypeError) as ours:
        Dish(**arguments)
    with pytest.raises(TypeError) as theirs:
        Twin(**arguments)
    assert str(ours.value) == as_told(str(theirs.value))


def test_fields_that_are_given_by_name() -> None:
    assert Named(a=1) == Named(b=2, a=1)
    with pytest.raises(TypeError, match="positional"):
        Named(1)  # type: ignore[misc]


def test_what_a_class_says_of_itself_stays() -> None:
    assert repr(Told("a")) == "as it says itself"
    assert Dish.__doc__ == "With one of each kind of field."


def test_it_can_be_copied() -> None:
    dish = Dish("a", notes={"x": 1})
    for twin in (copy.copy(dish), copy.deepcopy(dish), pickle.loads(pickle.dumps(dish))):
        assert (twin, twin.notes) == (dish, dish.notes)
