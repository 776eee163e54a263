"""Pages for people: the staff page, the guest's receipt, the API's description."""

from starlette.routing import Route

from pos_adapters.mock.server.doors import Doors
from pos_adapters.mock.server.pos import Pos


def document_routes(pos: Pos, doors: Doors) -> list[Route]:
    return []
