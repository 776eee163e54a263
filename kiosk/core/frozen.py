"""Classes of values: what the program's facts, states and events are made of.

`@frozen` is `@dataclass(frozen=True, slots=True)` that is made in a third of the time. A start makes four
hundred of them, and the six functions that `dataclass` writes and compiles for each took a fifth of the time
to the first screen. Here only `__init__` is written.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import MISSING, Field, FrozenInstanceError, dataclass, field, fields
from operator import attrgetter
from typing import Any, TypeVar, dataclass_transform, overload

T = TypeVar("T")


@overload
def frozen(cls: type[T], /) -> type[T]: ...
@overload
def frozen(*, kw_only: bool) -> Callable[[type[T]], type[T]]: ...
@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(cls: Any = None, /, *, kw_only: bool = False) -> Any:
    """Make a class of values: they have the annotated fields and no others, never change, and are
    equal where class and fields are. What the standard library has for dataclasses works on it: `field`,
    `fields`, `replace`, `asdict`, `__post_init__`, matching by position. `kw_only`: fields are given by name.
    """
    return _made(cls, kw_only) if cls is not None else lambda cls: _made(cls, kw_only)


def _made(cls: Any, kw_only: bool) -> Any:
    cls.__doc__ = cls.__doc__ or cls.__name__  # else `dataclass` would look long for words of its own
    made: Any = dataclass(init=False, repr=False, eq=False, slots=True, kw_only=kw_only)(cls)
    parts = fields(made)
    for method in (_init(made, parts), *_comparing(parts), _telling(parts), *_UNCHANGING):
        if method.__name__ not in vars(cls):
            setattr(made, method.__name__, method)
    return made


def _init(made: Any, parts: Iterable[Field[Any]]) -> Callable[..., None]:
    """Written out, as `dataclass` does: nothing else takes arguments so fast, or refuses them so clearly."""
    names: dict[str, Any] = {"__put__": object.__setattr__, "__missing__": MISSING}
    taken, body = ["self"], []
    for part in sorted(parts, key=attrgetter("kw_only")):
        name = given = part.name
        default = f"__default_{name}__"
        if part.default_factory is not MISSING:
            names[default], given = part.default_factory, f"{default}() if {name} is __missing__ else {name}"
            argument = f"{name}=__missing__"
        elif part.default is not MISSING:
            names[default], argument = part.default, f"{name}={default}"
        else:
            argument = name
        if part.kw_only and "*" not in taken:
            taken.append("*")
        taken.append(argument)
        body.append(f"__put__(self, {name!r}, {given})")
    if hasattr(made, "__post_init__"):
        body.append("self.__post_init__()")
    exec(f"def __init__({', '.join(taken)}):\n " + "\n ".join(body or ["pass"]), names)
    init: Callable[..., None] = names["__init__"]
    init.__qualname__ = f"{made.__qualname__}.__init__"
    return init


def _comparing(parts: Iterable[Field[Any]]) -> Iterable[Callable[..., Any]]:
    # The class makes it a tuple even of one field: what is the same object is equal without a look into it.
    key = attrgetter("__class__", *(part.name for part in parts if part.compare))

    def __eq__(self: Any, other: object) -> Any:
        return key(self) == key(other) if other.__class__ is self.__class__ else NotImplemented

    def __hash__(self: Any) -> int:
        return hash(key(self))

    return __eq__, __hash__


def _telling(parts: Iterable[Field[Any]]) -> Callable[..., str]:
    names = [part.name for part in parts if part.repr]

    def __repr__(self: Any) -> str:
        told = ", ".join(f"{name}={getattr(self, name)!r}" for name in names)
        return f"{self.__class__.__qualname__}({told})"

    return __repr__


def _unchanging() -> Iterable[Callable[..., None]]:
    def __setattr__(self: Any, name: str, to: object) -> None:
        raise FrozenInstanceError(f"cannot assign to field {name!r}")

    def __delattr__(self: Any, name: str) -> None:
        raise FrozenInstanceError(f"cannot delete field {name!r}")

    def __setstate__(self: Any, state: tuple[None, dict[str, Any]]) -> None:
        """For copies."""
        for name, part in state[1].items():
            object.__setattr__(self, name, part)

    return __setattr__, __delattr__, __setstate__


_UNCHANGING = tuple(_unchanging())
