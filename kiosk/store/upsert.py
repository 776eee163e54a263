"""Insert a row, or put it in place of the one with its key, in the words of the database there is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, Table, func


def insert_into(connection: Connection, table: Table) -> Any:
    """The database's own INSERT, which knows of conflicts. Importing the other's would take 2 MB."""
    if connection.dialect.name == "postgresql":
        from sqlalchemy.dialects import postgresql

        return postgresql.insert(table)
    from sqlalchemy.dialects import sqlite

    return sqlite.insert(table)


def upsert(
    connection: Connection,
    table: Table,
    row: Mapping[str, Any],
    keep: str | None = None,
    count: str | None = None,
) -> None:
    """`keep`: a column whose known value is not replaced by nothing; `count`: one that is added to."""
    insert = insert_into(connection, table).values(row)
    keys = [column.name for column in table.primary_key]
    new = {name: insert.excluded[name] for name in row if name not in keys}
    if keep is not None:
        new[keep] = func.coalesce(insert.excluded[keep], table.c[keep])
    if count is not None:
        new[count] = table.c[count] + insert.excluded[count]
    connection.execute(insert.on_conflict_do_update(index_elements=keys, set_=new))
