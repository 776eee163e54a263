"""How the shop runs (`kiosk.core.running`), within one transaction of the shop database."""

from __future__ import annotations

import json
from dataclasses import replace

from sqlalchemy import Connection, select

from kiosk.core.running import Running
from kiosk.store.codec import codec
from kiosk.store.shop_rows import set_setting
from kiosk.store.shop_tables import settings

_KEY = "running"


def running(connection: Connection) -> Running:
    """As it was set last. What cannot be read, such as that of a newer program, counts as not set."""
    row = connection.execute(select(settings).where(settings.c.key == _KEY)).mappings().first()
    if row is None:
        return Running()
    try:
        found: Running = codec(Running).validate_python(row["value"], strict=False)
    except ValueError:
        found = Running()
    return replace(found, version=row["version"])


def put_running(connection: Connection, new: Running) -> None:
    data = codec(Running).dump_json(replace(new, version=0), exclude_defaults=True)
    set_setting(connection, _KEY, json.loads(data))
