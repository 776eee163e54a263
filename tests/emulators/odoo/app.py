"""JSON-2 over HTTP: `/json/2/<model>/<method>` with a key, and pictures with an ETag."""

from __future__ import annotations

import inspect
import json
from collections.abc import Callable
from typing import Any

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from tests.emulators.odoo.database import Database, Record
from tests.emulators.odoo.errors import Refusal, broken, no_key, no_right, not_found, user_error
from tests.emulators.odoo.orders import Orders
from tests.emulators.odoo.points import Points
from tests.emulators.odoo.products import Products

CHANGING = (
    "sync_from_ui",
    "action_pos_order_cancel",
    "confirm_coupon_programs",
    "create",
    "write",
    "unlink",
)
_PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154789c633851a101"
    "0003740169cbfad0d70000000049454e44ae426082"
)
Method = Callable[..., Any]


class Api:
    """Answers calls. `rights`: models that the kiosk's user may change; `answers`: prepared ones by body."""

    def __init__(self, database: Database, api_key: str) -> None:
        self.database = database
        self.api_key = api_key
        self.orders = Orders(database)
        self.points = Points(database)
        self.products = Products(database)
        self.locked_out = False
        self.rights: set[str] = set()
        self.requests: list[tuple[str, Record]] = []
        self.answers: dict[tuple[str, bytes], bytes] | None = None

    # What there is.

    def app(self) -> Starlette:
        return Starlette(
            routes=[
                Route("/json/2/{model}/{method}", self._call, methods=["POST"]),
                Route("/web/image/{model}/{number:int}/{field}", self._picture),
            ]
        )

    async def _call(self, request: Request) -> Response:
        key, place = request.headers.get("authorization"), request.path_params
        status, content = self.answered(key, place["model"], place["method"], await request.body())
        return Response(content, status, media_type="application/json")

    def answered(self, key: str | None, model: str, method: str, body: bytes) -> tuple[int, bytes]:
        """Status and body of an answer."""
        try:
            self._check_key(key)
            return 200, self._kept(model, method, body)
        except Refusal as refusal:
            return refusal.status, json.dumps(refusal.body).encode()

    def _check_key(self, key: str | None) -> None:
        if self.locked_out or key != f"bearer {self.api_key}":
            raise no_key()

    def _kept(self, model: str, method: str, body: bytes) -> bytes:
        place = (f"{model}/{method}", body)
        if self.answers is not None and place in self.answers:
            return self.answers[place]
        arguments = json.loads(body)
        self.requests.append((f"{model}/{method}", arguments))
        content = json.dumps(self._answer(model, method, arguments)).encode()
        if self.answers is not None and method in CHANGING:
            self.answers.clear()
        elif self.answers is not None:
            self.answers[place] = content
        return content

    def _answer(self, model: str, method: str, arguments: Record) -> Any:
        context = arguments.pop("context", {})
        self._check_language(context.get("lang", "en_US"))
        found = self._method(model, method)
        if found is None:
            raise not_found(f"The method '{model}.{method}' does not exist")
        try:
            return found(model, context, **arguments)
        except (KeyError, ValueError, TypeError) as error:
            raise broken() from error

    def _check_language(self, code: str) -> None:
        """English is always understood."""
        known = [lang["code"] for lang in self.database.all("res.lang") if lang["active"]]
        if known and code not in ("en_US", *known):
            raise user_error(f"Invalid language code: {code}")

    def _method(self, model: str, method: str) -> Method | None:
        special: dict[str, Method] = {
            "pos.order/sync_from_ui": self.orders.sync_from_ui,
            "pos.order/action_pos_order_cancel": self.orders.action_pos_order_cancel,
            "pos.order/confirm_coupon_programs": self.points.confirm_coupon_programs,
        }
        own = special.get(f"{model}/{method}")
        if own is not None:
            return lambda model, context, **given: own(**given)
        orm = getattr(self, f"orm_{method}", None)
        return orm if inspect.ismethod(orm) else None

    # What every model can do.

    def _search(self, model: str, context: Record, domain: list[Any]) -> list[Record]:
        found = self.database.search(model, domain, context.get("active_test", True))
        return [record for record in found if self.products.visible(model, record, context)]

    def orm_fields_get(self, model: str, context: Record, attributes: list[str]) -> Record:
        return self.database.fields(model)

    def orm_search_read(
        self,
        model: str,
        context: Record,
        domain: list[Any],
        fields: list[str],
        order: str = "id",
        limit: int | None = None,
    ) -> list[Record]:
        found = sorted(self._search(model, context, domain), key=lambda record: record["id"])[:limit]
        lang = context.get("lang", "en_US")
        return [self.database.told(model, record, fields, lang) for record in found]

    def orm_read(self, model: str, context: Record, ids: list[int], fields: list[str]) -> list[Record]:
        return [
            self.database.told(model, self.database.get(model, number), fields, context.get("lang", "en_US"))
            for number in ids
        ]

    def orm_search(self, model: str, context: Record, domain: list[Any]) -> list[int]:
        return [record["id"] for record in self._search(model, context, domain)]

    def orm_search_count(self, model: str, context: Record, domain: list[Any]) -> int:
        return len(self._search(model, context, domain))

    def _may(self, model: str, what: str) -> None:
        if model not in self.rights:
            raise no_right(model, what)

    def orm_create(self, model: str, context: Record, vals_list: list[Record]) -> list[int]:
        self._may(model, "create")
        return [self.database.add(model, **values) for values in vals_list]

    def orm_write(self, model: str, context: Record, ids: list[int], vals: Record) -> bool:
        self._may(model, "modify")
        for number in ids:
            if not self.products.visible(model, self.database.get(model, number), context):
                raise no_right(model, "modify")
        for number in ids:
            self.products.write(model, number, vals, context.get("lang", "en_US"))
        return True

    def orm_unlink(self, model: str, context: Record, ids: list[int]) -> bool:
        self._may(model, "delete")
        for number in ids:
            del self.database.tables[model][number]
        return True

    async def _picture(self, request: Request) -> Response:
        place = request.path_params
        try:
            self._check_key(request.headers.get("authorization"))
        except Refusal as refusal:
            return Response(json.dumps(refusal.body), refusal.status, media_type="application/json")
        tag = f'"{place["model"]}-{place["number"]}-{place["field"]}"'
        if request.headers.get("if-none-match") == tag:
            return Response(status_code=304, headers={"ETag": tag})
        return Response(_PIXEL, media_type="image/png", headers={"ETag": tag})
