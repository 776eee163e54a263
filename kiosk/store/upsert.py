"""Insert a row, or put it in place of the one with its key."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, Table, func
from sqlalchemy.dialects import postgresql, sqlite


def upsert(
    connection: Connection,
    table: Table,
    row: Mapping[str, Any],
    keep: str | None = None,
    count: str | None = None,
) -> None:
    """`keep`: a column whose known value is not replaced by nothing; `count`: one that is added to."""
    dialect = postgresql if connection.dialect.name == "postgresql" else sqlite
    insert = dialect.insert(table).values(row)
    keys = [column.name for column in table.primary_key]
    new = {name: insert.excluded[name] for name in row if name not in keys}
    if keep is not None:
        new[keep] = func.coalesce(insert.excluded[keep], table.c[keep])
    if count is not None:
        new[count] = table.c[count] + insert.excluded[count]
    connection.execute(insert.on_conflict_do_update(index_elements=keys, set_=new))
