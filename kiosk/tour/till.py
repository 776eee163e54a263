"""The POS of the tour, asked over HTTP: what it stored, and the knobs that staff have."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from kiosk.ports.errors import PortError
from kiosk.ports.http import call, client
from kiosk.tour.walk import Line

Body = Mapping[str, Any]

WITHOUT = {"ja": "{}抜き", "en": "No {}", "es": "Sin {}"}
"""How an ingredient that is left out is said: the same words that a guest reads."""


class Till:
    """The mock POS at `url`; every call is one short HTTP request."""

    def __init__(self, url: str, token: str) -> None:
        self.url, self.token = url, token
        self._http = client(url, {"Authorization": f"Bearer {token}"})

    def close(self) -> None:
        self._http.close()

    def _get(self, path: str) -> Any:
        return call(self._http, "GET", f"/staff/api/{path}").json()

    def _do(self, path: str, **body: Any) -> Any:
        return call(self._http, "POST", f"/staff/api/{path}", json=body).json()

    def orders(self) -> list[Body]:
        """Every order, the oldest first."""
        return list(reversed(self._get("orders")["orders"]))

    def answer_next(self, *answers: str, delay_ms: int) -> None:
        """What the terminal says to the next payments, and how long it takes."""
        self._do("terminal", answers=[{"answer": answer} for answer in answers], delay_ms=delay_ms)

    def lose_reply(self, endpoint: str) -> None:
        """The next request to an endpoint takes effect, but its answer never arrives."""
        self._do("faults", kind="lose_reply", endpoint=endpoint, times=1)

    def refuse(self, endpoint: str) -> None:
        """An endpoint answers with an error until `mend`."""
        self._do("faults", kind="error", endpoint=endpoint, status=503)

    def drop(self, endpoint: str) -> None:
        """The connection of every request to an endpoint ("*": to any) is cut, without effect, until
        `mend`."""
        self._do("faults", kind="drop", endpoint=endpoint)

    def go_down(self, seconds: float) -> None:
        """Nobody answers at the POS's address for so long."""
        self._do("down", seconds=seconds)

    def answers(self) -> bool:
        try:
            return bool(self._get("session"))
        except PortError:
            return False

    def mend(self) -> None:
        self._do("faults/clear")

    def sell_out(self, name: str, gone: bool) -> None:
        self._do(f"shelf/{name}/sold-out", sold_out=gone)

    def price(self, variant: str, minor: int | None) -> None:
        """Another price from now on; None: that of the menu file again."""
        self._do(f"shelf/{variant}/price", price=minor)

    def serve(self) -> None:
        """The counter takes the money for every order, and the kitchen has it ready."""
        for order in self.orders():
            if order["state"] == "unpaid":
                self._do(f"orders/{order['id']}/paid")
            if order["state"] in ("unpaid", "paid"):
                self._do(f"orders/{order['id']}/ready")

    def set_points(self, member: str, points: int) -> None:
        """Give or take so many that the member has `points`."""
        missing = points - self._get(f"members/{member}/ledger")["points"]
        if missing:
            self._do(f"members/{member}/points", points=missing)

    def open(self, yes: bool) -> None:
        self._do("session", open=yes)

    def take_calls(self) -> None:
        """Staff answer every guest who calls."""
        for one in self._get("calls")["calls"]:
            if one["state"] == "waiting":
                self._do(f"calls/{one['id']}/take")


def lines_of(order: Body, language: str) -> list[Line]:
    """An order's lines in the words of a language."""
    return [_line(line, language) for line in order["lines"]]


def _line(line: Body, language: str) -> Line:
    options = [_called(line["variant"], language)] if line["variant"] else []
    options += _options(line["options"], language)
    for part in line["parts"]:
        name = " ".join(filter(None, (_called(part["name"], language), _called(part["variant"], language))))
        options += [name, *(f"{name}: {option}" for option in _options(part["options"], language))]
    return Line(_called(line["name"], language), options, line["quantity"], line["amount"]["amount"])


def _options(options: Sequence[Body], language: str) -> Iterator[str]:
    for option in options:
        name = _called(option["name"], language)
        if option["removes"]:
            name = WITHOUT[language].format(name if language == "ja" else name[:1].lower() + name[1:])
        yield name if option["quantity"] == 1 else f"{name} ×{option['quantity']}"
        yield from _options(option["options"], language)


def _called(text: Mapping[str, str], language: str) -> str:
    return text.get(language, "")
