"""`kiosk hours`: close the shop's kiosks to guests now, open them again, from any of its machines."""

from __future__ import annotations

import argparse
import json
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Literal

from kiosk import log
from kiosk.commands import MISSING, OK, Stop, shop
from kiosk.config import secrets_of
from kiosk.core.staff import MACHINE

if TYPE_CHECKING:
    from kiosk.config import Config
    from kiosk.core.running import Pause
    from kiosk.staff.here import Here

DESCRIPTION = """Close and open all kiosks of this shop, as "Close now" on the page "Shop" does: within two
seconds, and a kiosk without its shop database when it has it again. Who is ordering may end.

  show     is the shop closed now, by whom, until when?
  close    take no new orders: until somebody opens again; for some minutes (--minutes); for the rest of the
           day (--day)
  open     the opening hours hold again"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(dest="action", required=True, metavar="show|close|open")
    show = actions.add_parser("show", help="is it closed now?")
    show.add_argument("--json", action="store_true", help='{"closed", "until", "by"}')
    close = actions.add_parser("close", help="take no new orders at any kiosk")
    how_long = close.add_mutually_exclusive_group()
    how_long.add_argument("--minutes", type=_minutes, metavar="N", help="open by itself after so long")
    how_long.add_argument("--day", action="store_true", help="until the next opening hours")
    again = actions.add_parser("open", help="the hours hold again")
    for action in (show, close, again):
        shop.add_config(action)


def _minutes(text: str) -> int:
    """Raises ValueError, ArgumentTypeError."""
    minutes = int(text)
    if not 1 <= minutes <= 10_080:
        raise argparse.ArgumentTypeError("1 to 10080 minutes")
    return minutes


def run(args: argparse.Namespace) -> int:
    log.start("error")
    config = shop.loaded(args)
    log.hide(secrets_of(config))
    from kiosk.store.errors import StoreError

    try:
        return {"show": _show, "close": _close, "open": _open}[args.action](config, args)
    except StoreError as error:
        raise Stop(MISSING, f"nothing was changed: {error}") from None


def _show(config: Config, args: argparse.Namespace) -> int:
    from kiosk.staff import opening

    pause = opening.running(_here(config)).closed(datetime.now(UTC))
    if args.json:
        until = pause.until.isoformat() if pause is not None and pause.until is not None else None
        print(json.dumps({"closed": pause is not None, "until": until, "by": pause.by if pause else None}))
    else:
        print(_said(config, pause))
    return OK


def _close(config: Config, args: argparse.Namespace) -> int:
    from kiosk.staff import opening
    from kiosk.staff.selling import CLOSE

    now = datetime.now(UTC)
    until: datetime | Literal["close"] | None = CLOSE if args.day else None
    if args.minutes is not None:
        until = now + timedelta(minutes=args.minutes)
    pause = opening.close_now(_here(config), until, MACHINE, now).closed(now)
    ends = pause.until if pause is not None else None
    _audit(config, now, "closed_now", until=f"{ends.astimezone(config.shop.time_zone):%H:%M}" if ends else "")
    print(_said(config, pause))
    return OK


def _open(config: Config, args: argparse.Namespace) -> int:
    from kiosk.staff import opening

    opening.open_again(_here(config))
    _audit(config, datetime.now(UTC), "opened_again")
    print(_said(config, None))
    return OK


def _here(config: Config) -> Here:
    from kiosk.ports.pos import Capabilities
    from kiosk.staff.here import here

    return here(config, Capabilities())


def _said(config: Config, pause: Pause | None) -> str:
    if pause is None:
        return "Open: the opening hours hold."
    if pause.until is None:
        return f"Closed by {pause.by}, until somebody opens again."
    return f"Closed by {pause.by} until {pause.until.astimezone(config.shop.time_zone):%Y-%m-%d %H:%M}."


def _audit(config: Config, now: datetime, action: str, **details: str) -> None:
    from contextlib import closing

    from kiosk.staff.access import entry
    from kiosk.store.shop import ShopDatabase

    with closing(ShopDatabase(config.shop_database.url)) as database:
        database.write([entry(config, now, None, action, details)])
