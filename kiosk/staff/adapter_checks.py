"""Checks of the configured adapters: each is asked something harmless, as the kiosk itself asks it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

from kiosk.config import Config
from kiosk.ports import heard
from kiosk.ports.errors import NotAllowed, NotSupported, PortError, Unreachable
from kiosk.ports.loyalty import LoyaltyCapabilities
from kiosk.ports.pos import Capabilities, NotModified
from kiosk.ports.printer import Trouble
from kiosk.ports.registry import AdapterError
from kiosk.staff.findings import Finding, Level, Value, fail, off, ok, warn
from kiosk.staff.trace import Trace, trace

SLOW_MS = 2000
SKEW_S = 30
MUCH_SKEW_S = 300
SOON = timedelta(days=14)
QUIET = timedelta(minutes=10)

Built = Callable[[str], Any]
"""Gives the adapter of a port, built now if need be; None where none is configured. Raises AdapterError."""


def _asked(check: str, question: Callable[[], Finding], needed: bool = False) -> Finding:
    """What an adapter says, or why it says nothing. `needed`: nothing can be sold without its answer."""
    bad = fail if needed else warn
    try:
        return question()
    except NotAllowed as error:
        return fail(check, "adapter.refused", error=str(error))
    except Unreachable as error:
        return bad(check, "adapter.away", error=str(error))
    except NotSupported as error:
        if needed:
            return fail(check, "adapter.unfinished", error=str(error))
        return ok(check, "adapter.not_offered", error=str(error))
    except PortError as error:
        return bad(check, "adapter.wrong", error=f"{type(error).__name__}: {error}")


def _to_the_door(origin: str) -> Trace:
    """Not further: what the POS answers was asked before."""
    return trace(origin, "tls")


def point_of_sale(
    built: Built, config: Config, look: Callable[[str], Trace] = _to_the_door
) -> Iterator[Finding]:
    """Does the POS answer, how fast, what do its clock and its certificate say?"""
    pos, problem = _adapter("pos", built, config)
    if problem is not None:
        yield problem
        return
    with heard.listening() as exchanges:
        health = _asked("pos.connection", lambda: _pos_health(pos, config, exchanges), needed=True)
    yield health
    origin = exchanges[-1].origin if exchanges else ""
    yield from _way(origin, look)
    yield _latency(heard.of(origin))
    yield _last_answer(heard.of(origin), health, datetime.now(UTC), config)
    yield _skew(exchanges)
    yield _capabilities(pos.capabilities)


def _adapter(port: str, built: Built, config: Config) -> tuple[Any, Finding | None]:
    check = _FIRST[port]
    chosen = config.adapters().get(port)
    if chosen is None:
        return None, off(check, "adapter.none")
    try:
        adapter = built(port)
    except AdapterError as error:
        return None, fail(check, "adapter.unbuilt", name=chosen.adapter, error=str(error))
    return adapter, None if adapter is not None else off(check, "adapter.none")


_FIRST = {
    "pos": "pos.connection",
    "loyalty": "loyalty.connection",
    "payment": "payment.ready",
    "signin": "signin.built",
    "printer": "printer.state",
}


def _pos_health(pos: Any, config: Config, exchanges: list[heard.Exchange]) -> Finding:
    health = pos.health()
    ms = round(sum(each.ms for each in exchanges))
    values: dict[str, Value] = {"name": config.pos.adapter, "ms": ms}
    if not health.open:
        return warn("pos.connection", "pos.closed", at=str(health.opens_at or ""), **values)
    slow = ms > SLOW_MS
    return (
        warn("pos.connection", "adapter.slow", **values)
        if slow
        else ok("pos.connection", "pos.open", **values)
    )


def _way(origin: str, look: Callable[[str], Trace]) -> Iterator[Finding]:
    """How far one gets on the way to the POS, and until when its certificate holds."""
    if not origin:
        yield off("network.way", "way.unknown")
        return
    way = look(origin)
    host = origin.rpartition("://")[2]
    broken = way.failed
    if broken is not None:
        yield fail("network.way", f"way.{broken.name}", host=host, error=broken.error)
    else:
        yield ok("network.way", "way.open", host=host, ms=round(way.ms("tcp") or 0))
    if not origin.startswith("https"):
        yield off("pos.tls", "tls.none")
    elif broken is not None and broken.name == "tls":
        yield fail("pos.tls", "tls.bad", error=broken.error)
    elif way.expires is not None:
        yield _certificate(way.expires, datetime.now(UTC))


def _certificate(expires: datetime, now: datetime) -> Finding:
    values: dict[str, Value] = {"day": f"{expires:%Y-%m-%d}", "days": (expires - now).days}
    if expires - now < SOON:
        return warn("pos.tls", "tls.soon", **values)
    return ok("pos.tls", "tls.good", **values)


def _latency(exchanges: tuple[heard.Exchange, ...]) -> Finding:
    answered = [each for each in exchanges if each.answered]
    if not answered:
        return off("pos.latency", "latency.unknown")
    p95, now = round(heard.p95(exchanges)), round(answered[-1].ms)
    values = {"ms": now, "p95": p95, "count": len(answered)}
    return (warn if p95 > SLOW_MS else ok)(
        "pos.latency", "latency.slow" if p95 > SLOW_MS else "latency.fine", **values
    )


def _last_answer(
    exchanges: tuple[heard.Exchange, ...], health: Finding, now: datetime, config: Config
) -> Finding:
    answered = [each for each in exchanges if each.answered]
    if not answered:
        return off("pos.last", "last.never")
    at = answered[-1].at
    said = f"{at.astimezone(config.shop.time_zone):%H:%M:%S}"
    old = health.level is Level.FAIL and now - at > QUIET
    return (warn if old else ok)("pos.last", "last.old" if old else "last.fine", at=said)


def _skew(exchanges: list[heard.Exchange]) -> Finding:
    """This clock against the POS's, which is right about its own day."""
    known = [each.skew_s for each in exchanges if each.skew_s is not None]
    if not known:
        return off("pos.clock", "skew.unknown")
    seconds = round(known[-1])
    word = "skew.ahead" if seconds > 0 else "skew.behind"
    values = {"seconds": abs(seconds)}
    if abs(seconds) > MUCH_SKEW_S:
        return fail("pos.clock", word, **values)
    if abs(seconds) > SKEW_S:
        return warn("pos.clock", word, **values)
    return ok("pos.clock", "skew.none", **values)


def _capabilities(declared: Capabilities) -> Finding:
    """What the adapter says that it can do."""
    names = (
        "find",
        "repeatable",
        "quote",
        "stock",
        "status",
        "cancel",
        "refund",
        "at_counter",
        "discounts",
        "offers",
    )
    can = [name for name in names if getattr(declared, name)]
    return ok("pos.capabilities", "can.these", names=", ".join(can) or "–", count=len(can))


def pos_menu(built: Built, config: Config) -> Iterator[Finding]:
    """Asks for the whole menu: takes a while, and the computer's strength."""
    pos, problem = _adapter("pos", built, config)
    if problem is None:
        yield _asked("pos.menu", lambda: _menu(pos, config), needed=True)


def _menu(pos: Any, config: Config) -> Finding:
    menu = pos.menu(None)
    if isinstance(menu, NotModified):
        return ok("pos.menu", "menu.same")
    values = {"version": menu.version, "items": len(menu.items), "currency": menu.currency}
    if menu.currency != config.shop.currency:
        return warn("pos.menu", "menu.currency", **values)
    return ok("pos.menu", "menu.good", **values) if menu.items else warn("pos.menu", "menu.empty", **values)


def loyalty(built: Built, config: Config) -> Iterator[Finding]:
    """Does the programme answer, and what of it can guests have with this POS?"""
    programme, problem = _adapter("loyalty", built, config)
    if problem is not None:
        yield problem
        return

    def question() -> Finding:
        with heard.listening() as exchanges:
            programme.programme()
        name = config.loyalty.adapter if config.loyalty else ""
        return ok("loyalty.connection", "adapter.answers", name=name, ms=_ms(exchanges))

    yield _asked("loyalty.connection", question)
    if config.loyalty_outside:
        pos, problem = _adapter("pos", built, config)
        if problem is None:
            yield loyalty_with_pos(pos.capabilities, programme.capabilities)
    if config.kiosk.ic_card_prefix is not None:
        known: bool = programme.capabilities.cards
        yield (ok if known else warn)("loyalty.cards", "cards.taken" if known else "cards.not_taken")


def _ms(exchanges: list[heard.Exchange]) -> int:
    return round(sum(each.ms for each in exchanges))


def loyalty_with_pos(pos: Capabilities, loyalty: LoyaltyCapabilities) -> Finding:
    """What the kiosk offers of a programme that is not the POS's own, and what it hides, and why."""
    hidden = {
        "rewards": loyalty.rewards and not pos.discounts,
        "coupons": loyalty.coupons and not pos.discounts,
        "paying with points": loyalty.tender and not pos.tender,
    }
    if not any(hidden.values()):
        return ok("loyalty.with_pos", "with_pos.all")
    lacks = [what for what in ("discounts", "tender") if not getattr(pos, what)]
    names = ", ".join(which for which, so in hidden.items() if so)
    return warn("loyalty.with_pos", "with_pos.less", names=names, lacks=" and no ".join(lacks))


def payment(built: Built, config: Config) -> Iterator[Finding]:
    terminal, problem = _adapter("payment", built, config)
    if problem is not None:
        yield problem
        return

    def question() -> Finding:
        name = config.payment.adapter if config.payment else ""
        ready = terminal.health()
        return (ok if ready else warn)(
            "payment.ready", "terminal.ready" if ready else "terminal.not_ready", name=name
        )

    yield _asked("payment.ready", question)


def signin(built: Built, config: Config) -> Iterator[Finding]:
    """Asking a sign-in service for anything would invite somebody: that it could be built has to do."""
    _, problem = _adapter("signin", built, config)
    name = config.signin.adapter if config.signin else ""
    yield problem if problem is not None else ok("signin.built", "adapter.configured", name=name)


def printer(built: Built, config: Config) -> Iterator[Finding]:
    """Paper, cover, and whether it answers at all."""
    adapter, problem = _adapter("printer", built, config)
    if problem is not None:
        yield problem
        return
    name = config.printer.adapter if config.printer else ""
    if not adapter.capabilities.status:
        yield ok("printer.state", "printer.silent", name=name)
        return
    try:
        state = adapter.status()
    except PortError as error:
        yield warn("printer.state", "printer.away", name=name, error=str(error))
        return
    reason = state.reason
    broken = not state.ready and reason not in (Trouble.PAPER_OUT, Trouble.COVER_OPEN)
    yield (fail if broken else ok)(
        "printer.state", "printer.broken" if broken else "printer.answers", name=name
    )
    if reason is Trouble.PAPER_OUT:
        yield fail("printer.paper", "paper.out")
    else:
        yield warn("printer.paper", "paper.low") if state.paper_low else ok("printer.paper", "paper.there")
    opened = reason is Trouble.COVER_OPEN
    yield (fail if opened else ok)("printer.cover", "cover.open" if opened else "cover.closed")
