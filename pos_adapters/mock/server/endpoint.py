"""One call that a kiosk can make."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from pos_adapters.mock.server import answers, wire
from pos_adapters.mock.server.pos import Pos


@dataclass(frozen=True)
class Asked:
    """One request, read: ids in the path, the query, the body as its model, the address the kiosk used."""

    path: dict[str, str]
    query: dict[str, str]
    body: Any
    base_url: str | None


Act = Callable[[Pos, Asked], dict[str, Any]]


@dataclass(frozen=True)
class Endpoint:
    """`keyed`: needs an Idempotency-Key. `topics`: which parts of the staff page it changes."""

    method: str
    path: str
    summary: str
    act: Act
    answer: type[answers.Answer]
    body: type[wire.Wire] | None = None
    keyed: bool = False
    topics: tuple[str, ...] = ()
    query: tuple[str, ...] = ()
    status: int = 200
