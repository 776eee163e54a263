"""Checks of the configured adapters: each is built as the kiosk builds it, and asked something harmless."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from kiosk.config import Config
from kiosk.ports import http, registry
from kiosk.ports.errors import NotAllowed, NotSupported, PortError, Unreachable
from kiosk.ports.loyalty import LoyaltyCapabilities
from kiosk.ports.pos import Capabilities, NotModified
from kiosk.staff.findings import Finding, fail, ok, warn

SLOW_MS = 2000

Answer = tuple[str, str]
"""What an adapter said, and a cure where that is not good."""


class _Memory:
    """An adapter's state for as long as the check takes."""

    def __init__(self) -> None:
        self._values: dict[str, str] = {}

    def get(self, key: str) -> str | None:
        return self._values.get(key)

    def set(self, key: str, value: str) -> None:
        self._values[key] = value


def all_adapters(config: Config) -> Iterator[Finding]:
    """One finding for each configured port, two for the POS; one more where the loyalty programme is not the
    POS's own.
    """
    client = http.client()
    declared: dict[str, Any] = {}
    try:
        for port, chosen in config.adapters().items():
            try:
                adapter = registry.build(port, chosen.adapter, chosen.settings, client, _Memory())
            except registry.AdapterError as error:
                yield fail(port, str(error), "mend that part of the configuration, or install the adapter")
                continue
            try:
                for question in _QUESTIONS[port]:
                    name = f"{port} ({chosen.adapter})"
                    yield _asked(name, partial(question, adapter, config), needed=port == "pos")
            finally:
                adapter.close()
            declared[port] = adapter.capabilities
    finally:
        client.close()
    if config.loyalty_outside and {"pos", "loyalty"} <= declared.keys():
        yield loyalty_with_pos(declared["pos"], declared["loyalty"])


def loyalty_with_pos(pos: Capabilities, loyalty: LoyaltyCapabilities) -> Finding:
    """What the kiosk offers of a programme that is not the POS's own, and what it hides, and why."""
    name = "loyalty with POS"
    hidden = {
        "rewards": loyalty.rewards and not pos.discounts,
        "coupons": loyalty.coupons and not pos.discounts,
        "paying with points": loyalty.tender and not pos.tender,
    }
    if not any(hidden.values()):
        return ok(
            name, "of different makers: what the programme takes off and pays reaches the POS as amounts"
        )
    lacks = [what for what in ("discounts", "tender") if not getattr(pos, what)]
    what = f"not offered to guests: {', '.join(which for which, so in hidden.items() if so)}"
    why = f"the POS takes no {' and no '.join(lacks)} of another programme"
    return warn(name, f"{what}; {why}", "see what the POS's adapter needs for it; earning points goes on")


def _asked(name: str, question: Callable[[], Answer], needed: bool) -> Finding:
    """`needed`: nothing can be sold where the adapter does not offer what is asked."""
    started = time.monotonic()
    try:
        said, cure = question()
    except NotAllowed as error:
        return fail(name, str(error), "give it credentials that are valid (docs/configuration.md, Secrets)")
    except Unreachable as error:
        return fail(name, str(error), "is the address right, is it running, is the network up?")
    except NotSupported as error:
        if needed:
            return fail(name, str(error), "finish the adapter: docs/adapters.md leads through it")
        return ok(name, f"built; not offered: {error}")
    except PortError as error:
        return fail(name, f"{type(error).__name__}: {error}", "see what it logged at its own end")
    ms = (time.monotonic() - started) * 1000
    what = f"{said}, {ms:.0f} ms"
    if cure:
        return warn(name, what, cure)
    return warn(name, what, "answers slowly: look at the network") if ms > SLOW_MS else ok(name, what)


def _pos_health(pos: Any, _: Config) -> Answer:
    health = pos.health()
    if health.open:
        return "open", ""
    again = f", opens at {health.opens_at}" if health.opens_at else ""
    return f"closed{again}", "open a session at the POS; until then guests see that the shop is closed"


def _pos_menu(pos: Any, config: Config) -> Answer:
    menu = pos.menu(None)
    if isinstance(menu, NotModified):
        return "the menu has not changed", ""
    what = f"menu version {menu.version}, {len(menu.items)} items in {menu.currency}"
    if menu.currency != config.shop.currency:
        return what, f"set [shop] currency to {menu.currency}, or connect the right POS"
    return what, "" if menu.items else "enter items at the POS"


def _programme(loyalty: Any, _: Config) -> Answer:
    loyalty.programme()
    return "answers", ""


def _terminal(payment: Any, _: Config) -> Answer:
    ready = payment.health()
    return ("ready", "") if ready else ("not ready", "look at the terminal's own screen")


def _printer(printer: Any, _: Config) -> Answer:
    if not printer.capabilities.status:
        return "configured; it does not say how it is", ""
    state = printer.status()
    if state.ready:
        return ("ready", "put in a new roll soon") if state.paper_low else ("ready", "")
    return f"not ready: {state.reason or 'it does not say why'}", "look at the printer"


def _built(signin: Any, _: Config) -> Answer:
    """Asking a sign-in service for anything would invite somebody: that it could be built has to do."""
    return "configured", ""


_QUESTIONS: dict[str, tuple[Callable[[Any, Config], Answer], ...]] = {
    "pos": (_pos_health, _pos_menu),
    "loyalty": (_programme,),
    "payment": (_terminal,),
    "signin": (_built,),
    "printer": (_printer,),
}
