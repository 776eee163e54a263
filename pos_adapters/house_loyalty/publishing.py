"""A new version of the rules."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import select

from pos_adapters.house_loyalty.call import Call
from pos_adapters.house_loyalty.rules import Rules, checked
from pos_adapters.house_loyalty.tables import programmes


def publish(call: Call, change: Callable[[Rules], Rules], by: str | None) -> int:
    """What `change` makes of the rules in force holds from the next call on. Returns the newest version:
    where nothing changes, that in force. What others published meanwhile is in what `change` gets.
    """
    call.alone("publish")
    newest = call.one(select(programmes).order_by(programmes.c.version.desc()).limit(1))
    version, rules = (0, call.rules) if newest is None else (newest.version, checked(newest.document))
    changed = change(rules)
    if changed == rules and version:
        return int(version)
    row = {"document": changed.model_dump(mode="json", exclude_defaults=True), "published_at": call.now}
    call.c.execute(programmes.insert(), {**row, "version": version + 1, "published_by": by})
    return int(version) + 1
