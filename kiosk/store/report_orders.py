"""The orders behind a report's figures, read from the journal."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, Select, case, func, select

from kiosk.core.behind import Behind, Pick, SoldOrder
from kiosk.core.walks import HOME, ORDERED, seconds
from kiosk.store.report_facts import bounds, last_word
from kiosk.store.shop import ShopDatabase
from kiosk.store.shop_tables import feedback, orders, recommendations, steps
from kiosk.store.summaries import SOLD, TAKEN, Days

A_LIST = 500
"""Databases limit the length of a list."""

_COLUMNS = (
    orders.c.key,
    orders.c.number,
    orders.c.kiosk_id,
    orders.c.business_day,
    orders.c.opened_at,
    orders.c.member_ref,
    TAKEN,
    orders.c.discount,
    orders.c.coupon,
    orders.c.reward,
    orders.c.points,
)


def read(shop: ShopDatabase, days: Days, currency: str, wanted: Behind) -> list[SoldOrder]:
    """All orders among which the wanted ones are: sold in the period, or answered about or walked to in it.
    Raises what `ShopDatabase` raises.
    """
    with shop.fresh(days) as connection:
        if wanted.pick is Pick.WALKED:
            return _walked(connection, days, wanted)
        answered = {Pick.RATED: _rated, Pick.RECOMMENDED: _recommended}.get(wanted.pick)
        queries = [answered(days, wanted)] if answered else _sold(currency, wanted)
        return [SoldOrder(*row) for query in queries for row in connection.execute(query)]


def _sold(currency: str, wanted: Behind) -> Iterator[Select[Any]]:
    period = wanted.period
    query = select(*_COLUMNS).where(
        SOLD, orders.c.currency == currency, orders.c.business_day.between(period.first, period.last)
    )
    if wanted.members is None:
        yield query
        return
    members = sorted(wanted.members)
    for start in range(0, len(members), A_LIST):
        yield query.where(orders.c.member_ref.in_(members[start : start + A_LIST]))


def _rated(days: Days, wanted: Behind) -> Select[Any]:
    """Also of orders that were refunded later: the answer stays."""
    begin, end = bounds(days, wanted.period)
    return (
        select(*_COLUMNS, feedback.c.score)
        .join(feedback, feedback.c.order_key == orders.c.key)
        .where(feedback.c.at >= begin, feedback.c.at < end, last_word())
    )


def _recommended(days: Days, wanted: Behind) -> Select[Any]:
    """A member is asked for this after the face, which knows the order."""
    begin, end = bounds(days, wanted.period)
    return (
        select(*_COLUMNS, recommendations.c.score)
        .join(feedback, feedback.c.order_key == orders.c.key)
        .join(recommendations, recommendations.c.session == feedback.c.session)
        .where(recommendations.c.at >= begin, recommendations.c.at < end)
    )


def _walked(connection: Connection, days: Days, wanted: Behind) -> list[SoldOrder]:
    """What the walks that began in the period came to, also where it was refunded later: the walk stays."""
    begin, end = bounds(days, wanted.period)
    begun = select(steps.c.session).where(steps.c.number == 1, steps.c.at >= begin, steps.c.at < end)
    on_the_way = func.min(case((steps.c.screen.not_in(HOME), steps.c.number)))
    at_the_number = func.min(case((steps.c.screen == ORDERED, steps.c.number)))
    way = (
        select(steps.c.session, on_the_way.label("first"), at_the_number.label("last"))
        .where(steps.c.session.in_(begun))
        .group_by(steps.c.session)
        .subquery()
    )
    first, last = steps.alias(), steps.alias()
    query = (
        select(*_COLUMNS, first.c.at, last.c.at)
        .join(last, last.c.order_key == orders.c.key)
        .join(way, (way.c.session == last.c.session) & (way.c.last == last.c.number))
        .join(first, (first.c.session == way.c.session) & (first.c.number == way.c.first))
    )
    rows = connection.execute(query)
    return [replace(SoldOrder(*order), seconds=seconds(began, ended)) for *order, began, ended in rows]
