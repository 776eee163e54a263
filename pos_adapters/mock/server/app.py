"""The web application: the kiosks' API, the staff page and its API, receipts, pictures, and the API's own
page."""

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Mount
from starlette.staticfiles import StaticFiles

from pos_adapters.mock.server.documents import document_routes
from pos_adapters.mock.server.doors import Doors
from pos_adapters.mock.server.faults import App, Trouble
from pos_adapters.mock.server.pos import Pos
from pos_adapters.mock.server.speaking import Speaking
from pos_adapters.mock.server.staff_api import Line, StaffApi


def build_app(pos: Pos, line: Line) -> App:
    """The ASGI application of one POS on a line that can be cut."""
    doors = Doors(pos.setup.token)
    app = Starlette(
        routes=[
            *Speaking(pos, doors).routes(),
            *StaffApi(pos, doors, line).routes(),
            *document_routes(pos, doors),
            *_pictures(pos),
        ],
        exception_handlers={HTTPException: _said},
    )
    return Trouble(app, pos.faults, line.hang_up, lambda: pos.feed.publish("faults"))


def _pictures(pos: Pos) -> list[Mount]:
    if not pos.setup.pictures.is_dir():
        return []
    return [Mount("/pictures", StaticFiles(directory=pos.setup.pictures))]


def _said(request: Request, error: Exception) -> Response:
    """An address or a method that is none, answered as every other refusal."""
    assert isinstance(error, HTTPException)
    code, words = {
        404: ("unknown", "There is nothing at this address."),
        405: ("method", f"This address does not know {request.method}."),
    }.get(error.status_code, ("http", error.detail))
    return JSONResponse({"error": {"code": code, "message": words}}, error.status_code, error.headers)
