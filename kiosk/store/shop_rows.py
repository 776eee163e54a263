"""The journal's entries as rows of the shop database, and back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from typing import Any

from sqlalchemy import Connection, RowMapping, Table, delete, select

from kiosk.core.journal import (
    Entry,
    Feedback,
    JournalLine,
    JournalOrder,
    JournalRefund,
    JournalTax,
    Paper,
    Recommendation,
    StaffCall,
    Step,
)
from kiosk.core.menu import ServiceMode
from kiosk.core.money import Money
from kiosk.core.staff import Audit
from kiosk.core.upkeep import DailyCheck, DeviceTest
from kiosk.store.day_rows import note_on_order, write_paper, write_refund
from kiosk.store.forgotten import is_forgotten
from kiosk.store.people_tables import audit
from kiosk.store.shop_tables import (
    feedback,
    order_lines,
    order_taxes,
    orders,
    recommendations,
    secrets,
    settings,
    staff_calls,
    steps,
)
from kiosk.store.upkeep_tables import daily_checks, device_tests
from kiosk.store.upsert import insert_into, upsert

_AMOUNTS = ("subtotal", "discount", "tax", "total", "points")
_OWN = (*_AMOUNTS, "offers", "gift", "currency", "mode", "refunded")
_PLAIN = tuple(column.name for column in orders.columns if column.name not in _OWN)


def write(connection: Connection, entry: Entry) -> None:
    """Insert the entry, or put it in place of what has its key."""
    match entry:
        case JournalOrder():
            _write_order(connection, entry)
        case JournalRefund():
            write_refund(connection, entry)
        case Paper():
            write_paper(connection, entry)
        case Step():
            upsert(connection, steps, _fields(steps, entry))
        case Feedback():
            upsert(connection, feedback, _fields(feedback, entry))
        case Recommendation():
            upsert(connection, recommendations, _fields(recommendations, entry))
        case StaffCall():
            upsert(connection, staff_calls, _fields(staff_calls, entry))
        case Audit():
            upsert(connection, audit, _fields(audit, entry) | {"details": dict(entry.details)})
        case DeviceTest():
            upsert(connection, device_tests, asdict(entry))
        case DailyCheck():
            items = [asdict(point) for point in entry.items]
            upsert(connection, daily_checks, asdict(entry) | {"items": items})


def _fields(table: Table, entry: Any) -> dict[str, Any]:
    return {column.name: getattr(entry, column.name) for column in table.columns}


def _write_order(connection: Connection, order: JournalOrder) -> None:
    """Who was forgotten meanwhile is nobody's pseudonym any more."""
    gone = is_forgotten(connection, order)
    row = {name: getattr(order, name) for name in _PLAIN}
    row |= {name: getattr(order, name).minor for name in _AMOUNTS}
    row |= {"currency": order.total.currency, "mode": order.mode.value}
    row["member_ref"] = None if gone else order.member_ref
    row["offers"] = order.offers.minor if order.offers is not None else 0
    row["gift"] = order.gift.minor if order.gift is not None else 0
    upsert(connection, orders, row, keep="member_ref")
    if order.former_ref is not None:
        former = orders.update().where(orders.c.member_ref == order.former_ref)
        connection.execute(former.values(member_ref=row["member_ref"]))
    note_on_order(connection, order.key)
    _replace(connection, order_lines, order.key, [_line_row(line) for line in order.lines])
    _replace(connection, order_taxes, order.key, [_tax_row(tax) for tax in order.taxes])


def _replace(connection: Connection, table: Table, key: str, rows: Iterable[dict[str, Any]]) -> None:
    connection.execute(delete(table).where(table.c.order_key == key))
    numbered = [{"order_key": key, "place": place, **row} for place, row in enumerate(rows)]
    if numbered:
        connection.execute(table.insert(), numbered)


def _line_row(line: JournalLine) -> dict[str, Any]:
    return {
        "item_id": line.item_id,
        "name": dict(line.name),
        "details": [dict(detail) for detail in line.details],
        "quantity": line.quantity,
        "amount": line.amount.minor,
        "reduced": line.reduced,
    }


def _tax_row(tax: JournalTax) -> dict[str, Any]:
    return {
        "goods": tax.goods,
        "name": dict(tax.name),
        "rate": tax.rate,
        "net": tax.net.minor,
        "tax": tax.tax.minor,
        "gross": tax.gross.minor,
    }


def read_orders(connection: Connection, rows: Sequence[RowMapping]) -> list[JournalOrder]:
    """The orders of these rows with their lines and taxes."""
    keys = [row["key"] for row in rows]
    lines = _by_order(connection, order_lines, keys)
    taxes = _by_order(connection, order_taxes, keys)
    return [_order(row, lines[row["key"]], taxes[row["key"]]) for row in rows]


def _by_order(connection: Connection, table: Table, keys: Sequence[str]) -> dict[str, list[RowMapping]]:
    found: dict[str, list[RowMapping]] = defaultdict(list)
    for start in range(0, len(keys), 500):  # databases limit the length of a list
        some = keys[start : start + 500]
        query = select(table).where(table.c.order_key.in_(some)).order_by(table.c.order_key, table.c.place)
        for row in connection.execute(query).mappings():
            found[row["order_key"]].append(row)
    return found


def _order(row: RowMapping, lines: Sequence[RowMapping], taxes: Sequence[RowMapping]) -> JournalOrder:
    currency = row["currency"]
    values: dict[str, Any] = {name: row[name] for name in _PLAIN}
    values |= {name: Money(row[name], currency) for name in _AMOUNTS}
    return JournalOrder(
        **values,
        mode=ServiceMode(row["mode"]),
        refunded=Money(row["refunded"], currency) if row["refunded"] else None,
        offers=Money(row["offers"], currency) if row["offers"] else None,
        gift=Money(row["gift"], currency) if row["gift"] else None,
        lines=tuple(_line(line, currency) for line in lines),
        taxes=tuple(_tax(tax, currency) for tax in taxes),
    )


def _line(row: RowMapping, currency: str) -> JournalLine:
    amount = Money(row["amount"], currency)
    return JournalLine(
        row["item_id"], row["name"], tuple(row["details"]), row["quantity"], amount, row["reduced"]
    )


def _tax(row: RowMapping, currency: str) -> JournalTax:
    net, tax, gross = (Money(row[name], currency) for name in ("net", "tax", "gross"))
    return JournalTax(row["goods"], row["name"], row["rate"], net, tax, gross)


def shared_secret(connection: Connection, name: str, offered: str) -> str:
    """The secret that was offered first, by whichever kiosk."""
    offer = insert_into(connection, secrets).values(name=name, value=offered)
    connection.execute(offer.on_conflict_do_nothing())
    found: str = connection.execute(select(secrets.c.value).where(secrets.c.name == name)).scalar_one()
    return found


def set_setting(connection: Connection, key: str, value: Any) -> None:
    """Set a value; its version counts how often it was set."""
    new = settings.update().where(settings.c.key == key)
    done = connection.execute(new.values(value=value, version=settings.c.version + 1))
    if done.rowcount == 0:
        connection.execute(settings.insert().values(key=key, value=value, version=1))
