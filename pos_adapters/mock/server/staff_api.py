"""What staff can do, as JSON for the staff page, for tests and for the tour: `/staff/api/…`."""

from collections.abc import Awaitable, Callable
from contextlib import nullcontext, suppress
from typing import Annotated, Any, Protocol

from pydantic import BaseModel, Field
from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from pos_adapters.mock.server.doors import Doors
from pos_adapters.mock.server.faults import Fault
from pos_adapters.mock.server.pos import Pos
from pos_adapters.mock.server.problems import Problem
from pos_adapters.mock.server.speaking import body_of, model_of, refusal
from pos_adapters.mock.server.wire import Mode, Nothing, Whole, Wire


class SoldOut(Wire):
    """`minutes`: sold out for so long; null: until it is switched on again."""

    sold_out: bool
    minutes: Annotated[int, Field(gt=0, le=7 * 24 * 60)] | None = None


class Remaining(Wire):
    remaining: Whole | None


class NewPrice(Wire):
    """`price` in minor units; null: back to the menu file's. `mode` null: both."""

    price: Whole | None
    mode: Mode | None = None


class Session(Wire):
    open: bool


class NextAnswers(Wire):
    """What the terminal answers to the next payments, in order: {"answer", "reason"?}; afterwards it
    approves."""

    answers: tuple[dict[str, str], ...]
    delay_ms: Annotated[int, Field(ge=0, le=120_000)] | None = None


class Granted(Wire):
    """Points given by hand; negative: taken."""

    points: Annotated[int, Field(ge=-1_000_000, le=1_000_000)]


class Resolved(Wire):
    approved: bool


class Down(Wire):
    seconds: Annotated[float, Field(gt=0, le=3600)]


class Line(Protocol):
    """The line to the outside, which can be cut."""

    def hang_up(self, client: Any) -> None:
        """Cut one client's connection at once, without an answer."""

    def go_down(self, seconds: float) -> None:
        """Refuse everybody for some seconds."""


Act = Callable[[Request, Any], Any]


class StaffApi:
    def __init__(self, pos: Pos, doors: Doors, line: Line) -> None:
        self._pos = pos
        self._doors = doors
        self._line = line

    def routes(self) -> list[Route]:
        get, post = ["GET"], ["POST"]
        table: list[tuple[list[str], str, type[BaseModel] | None, Act, tuple[str, ...]]] = [
            (get, "orders", None, self._orders, ()),
            (post, "orders/{id}/ready", Nothing, self._ready, ("orders",)),
            (post, "orders/{id}/cancel", Nothing, self._cancel, ("orders", "shelf", "members", "payments")),
            (post, "orders/{id}/paid", Nothing, self._paid, ("orders", "members")),
            (get, "calls", None, lambda request, body: {"calls": self._pos.calls.recent()}, ()),
            (post, "calls/{id}/take", Nothing, self._take_call, ("calls",)),
            (get, "shelf", None, self._shelf, ()),
            (post, "shelf/{id}/sold-out", SoldOut, self._sold_out, ("shelf",)),
            (post, "shelf/{id}/remaining", Remaining, self._remaining, ("shelf",)),
            (post, "shelf/{id}/price", NewPrice, self._price, ("shelf", "menu")),
            (get, "session", None, self._session, ()),
            (post, "session", Session, self._set_session, ("session", "orders", "members")),
            (get, "members", None, self._members, ()),
            (get, "members/{id}/ledger", None, self._ledger, ()),
            (post, "members/{id}/points", Granted, self._grant, ("members",)),
            (post, "members/{id}/unlink-cards", Nothing, self._unlink_cards, ("members",)),
            (get, "terminal", None, self._terminal, ()),
            (post, "terminal", NextAnswers, self._set_terminal, ("payments",)),
            (post, "terminal/payments/{id}/resolve", Resolved, self._resolve, ("payments",)),
            (get, "faults", None, self._faults, ()),
            (post, "faults", Fault, self._add_fault, ("faults",)),
            (post, "faults/clear", Nothing, self._clear_faults, ("faults",)),
            (post, "down", Down, self._down, ()),
        ]
        routes = [
            Route(f"/staff/api/{path}", self._route(model, act, topics), methods=methods)
            for methods, path, model, act, topics in table
        ]
        return [*routes, Route("/staff/api/events", self._events, methods=get)]

    def _route(
        self, model: type[Any] | None, act: Act, topics: tuple[str, ...]
    ) -> Callable[[Request], Awaitable[Response]]:
        async def answer(request: Request) -> Response:
            try:
                self._doors.must_be_staff(request)
                body = model_of(model, await body_of(request))
                with self._pos.database.transaction() if topics else nullcontext():
                    given = act(request, body)
                self._pos.refresh_menu()
            except Problem as problem:
                return refusal(problem)
            self._pos.feed.publish(*topics)
            return JSONResponse(given)

        return answer

    async def _events(self, request: Request) -> Response:
        try:
            self._doors.must_be_staff(request)
        except Problem as problem:
            return refusal(problem)
        headers = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
        return StreamingResponse(self._pos.feed.events(), media_type="text/event-stream", headers=headers)

    def _body(self, order: dict[str, Any]) -> dict[str, Any]:
        return self._pos.order_body(order, None)

    def _orders(self, request: Request, body: Any) -> Any:
        """The last orders; those that are still open at the terminal are not the kitchen's business yet."""
        self._pos.database.look()
        with (
            suppress(Problem),
            self._pos.database.transaction(),
        ):  # a full disk: they can be read all the same
            self._pos.after.sweep()
        return {"orders": [self._body(order) for order in self._pos.orders.recent()]}

    def _ready(self, request: Request, body: Any) -> Any:
        return self._body(self._pos.after.ready(request.path_params["id"]))

    def _cancel(self, request: Request, body: Any) -> Any:
        return self._body(self._pos.after.cancel_by_staff(request.path_params["id"], "staff"))

    def _paid(self, request: Request, body: Any) -> Any:
        return self._body(self._pos.after.pay_at_counter(request.path_params["id"]))

    def _take_call(self, request: Request, body: Any) -> Any:
        return self._pos.calls.take(request.path_params["id"])

    def _shelf(self, request: Request, body: Any) -> Any:
        """Every item with its variants: prices now and in the file, sold out, remaining; and every option."""
        shelf, catalogue = self._pos.shelf, self._pos.shop.catalogue
        sold_out, left, back = shelf.sold_out(), shelf.remaining(), shelf.back_at()
        items = [
            {
                "id": item.id,
                "name": item.name,
                "category": item.categories[0] if item.categories else None,
                "picture": item.picture,
                "sold_out": item.id in sold_out,
                "back_at": back.get(item.id),
                "variants": [
                    {
                        "id": variant.id,
                        "name": variant.name,
                        "sold_out": variant.id in sold_out,
                        "remaining": left.get(variant.id),
                        "price": {mode: shelf.price_of(variant.id, mode) for mode in ("eat_in", "take_out")},
                        "listed": variant.price,
                    }
                    for variant in item.sizes
                ],
            }
            for item in catalogue.items
        ]
        options = {o.id: o.name for group in catalogue.modifier_groups.values() for o in group.options}
        return {
            "currency": catalogue.shop.currency,
            "categories": [{"id": c.id, "name": c.name} for c in catalogue.categories],
            "items": items,
            "options": [{"id": i, "name": name, "sold_out": i in sold_out} for i, name in options.items()],
        }

    def _sold_out(self, request: Request, body: SoldOut) -> Any:
        self._pos.shelf.set_sold_out(request.path_params["id"], body.sold_out, body.minutes)
        return self._pos.shelf.body()

    def _remaining(self, request: Request, body: Remaining) -> Any:
        self._pos.shelf.set_remaining(request.path_params["id"], body.remaining)
        return self._pos.shelf.body()

    def _price(self, request: Request, body: NewPrice) -> Any:
        name = request.path_params["id"]
        modes: tuple[Mode, ...] = (body.mode,) if body.mode else ("eat_in", "take_out")
        for mode in modes:
            self._pos.shelf.set_price(name, mode, body.price)
        return {"price": {mode: self._pos.shelf.price_of(name, mode) for mode in ("eat_in", "take_out")}}

    def _session(self, request: Request, body: Any) -> Any:
        shop = self._pos.shop
        return {
            **self._pos.health(),
            "menu_file": shop.menu_file.name,
            "menu_error": shop.menu_error,
            "storage_error": self._pos.database.trouble,
        }

    def _set_session(self, request: Request, body: Session) -> Any:
        if body.open:
            self._pos.shop.open_session(True)
            return {"open": True, "voided": []}
        return {"open": False, "voided": [order["number"] for order in self._pos.after.close_session()]}

    def _members(self, request: Request, body: Any) -> dict[str, Any]:
        return {
            "members": self._pos.members.everyone(),
            "messages": self._pos.history.messages(),
            "gift_cards": self._pos.gift_cards.everyone(),
            "point_cards": self._pos.point_cards.everyone(),
        }

    def _ledger(self, request: Request, body: Any) -> Any:
        member_id = request.path_params["id"]
        self._pos.members.must_be(member_id)
        return {"points": self._pos.members.points(member_id), "entries": self._pos.members.ledger(member_id)}

    def _grant(self, request: Request, body: Granted) -> Any:
        self._pos.members.grant(request.path_params["id"], body.points)
        return self._ledger(request, None)

    def _unlink_cards(self, request: Request, body: Nothing) -> Any:
        """One was lost: none opens the member any more."""
        self._pos.ic_cards.unlink(request.path_params["id"])
        return self._members(request, None)

    def _terminal(self, request: Request, body: Any) -> Any:
        terminal = self._pos.terminal
        delay_ms = round(terminal.delay_s * 1000)
        return {"answers": terminal.script, "delay_ms": delay_ms, "payments": terminal.recent()}

    def _set_terminal(self, request: Request, body: NextAnswers) -> Any:
        self._pos.terminal.answer_next(list(body.answers))
        if body.delay_ms is not None:
            self._pos.terminal.delay_s = body.delay_ms / 1000
        return self._terminal(request, None)

    def _resolve(self, request: Request, body: Resolved) -> Any:
        return self._pos.terminal.resolve(request.path_params["id"], body.approved)

    def _faults(self, request: Request, body: Any) -> Any:
        return {"faults": [fault.model_dump() for fault in self._pos.faults.rules]}

    def _add_fault(self, request: Request, body: Fault) -> Any:
        self._pos.faults.set(body)
        return self._faults(request, None)

    def _clear_faults(self, request: Request, body: Any) -> Any:
        self._pos.faults.clear()
        return self._faults(request, None)

    def _down(self, request: Request, body: Down) -> Any:
        self._line.go_down(body.seconds)
        return {"down_s": body.seconds}
