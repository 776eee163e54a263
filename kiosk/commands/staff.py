"""`kiosk staff`: who may come in at this shop's kiosks, and what they did."""

from __future__ import annotations

import argparse
import getpass
import json
import sys
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from kiosk import log
from kiosk.commands import FAILED, OK, USAGE, Stop, shop
from kiosk.core.staff import Person, Role

if TYPE_CHECKING:
    from kiosk.config import Config
    from kiosk.core.staff import Audit
    from kiosk.staff.people import People

DESCRIPTION = """The people behind the counter: who has a PIN, in which role, and what they did. For who has
this machine's shell; a kiosk may be running meanwhile.

  list           everybody, and who is locked out at this kiosk
  add NAME       somebody new. Their PIN is asked for without showing it, or read from the first line of the
                 standard input
  remove NAME    they cannot come in any more, at any kiosk of the shop
  unlock NAME    after 10 wrong PINs at this kiosk
  reset          the last resort, where every PIN is lost: everybody is removed, and the next way in at
                 a kiosk makes a first manager
  audit          what was done, the newest first; --csv for a spreadsheet

Roles: crew (sold-out board, daily check, orders to look at), manager, technician (diagnostics and the
machine; no menu and no money)."""

MOST = 1000


def add_arguments(parser: argparse.ArgumentParser) -> None:
    names = "list|add|remove|unlock|reset|audit"
    actions = parser.add_subparsers(dest="action", required=True, metavar=names)
    listing = actions.add_parser("list", help="everybody who has a PIN")
    add = actions.add_parser("add", help="give somebody a PIN")
    add.add_argument("name", metavar="NAME")
    add.add_argument("--role", choices=[role.value for role in Role], default=Role.MANAGER.value)
    remove = actions.add_parser("remove", help="take somebody's PIN away")
    unlock = actions.add_parser("unlock", help="let somebody try again at this kiosk")
    for action in (remove, unlock):
        action.add_argument("name", metavar="NAME")
    reset = actions.add_parser("reset", help="remove everybody: the next way in makes a first manager")
    reset.add_argument("--yes", action="store_true", help="do not ask")
    audit = actions.add_parser("audit", help="what was done, the newest first")
    audit.add_argument("--last", type=int, default=100, metavar="N", help="so many lines (default: 100)")
    audit.add_argument("--csv", action="store_true", help="as CSV")
    for action in (listing, audit):
        action.add_argument("--json", action="store_true", help="as JSON")
    for action in (listing, add, remove, unlock, reset, audit):
        shop.add_shop(action)


def run(args: argparse.Namespace) -> int:
    log.start("error")
    config = _config(args)
    actions = {"list": _list, "add": _add, "remove": _remove, "unlock": _unlock, "reset": _reset}
    return actions.get(args.action, _audit)(config, args)


def _config(args: argparse.Namespace) -> Config:
    """A demo's people are in its database: its mock POS is not needed."""
    if not args.demo:
        return shop.loaded(args)
    from kiosk.commands.report import demo_config

    return demo_config(args.demo)


def _now() -> datetime:
    return datetime.now(UTC)


def _people(config: Config) -> People:
    from kiosk.staff.people import People

    return People(config, _now, lambda line: _write(config, line))


def _write(config: Config, line: Audit) -> None:
    """Straight into the shop database: it answered a moment ago."""
    from contextlib import closing

    from kiosk.store.shop import ShopDatabase

    with closing(ShopDatabase(config.shop_database.url)) as database:
        database.write([line])


def _list(config: Config, args: argparse.Namespace) -> int:
    from kiosk.staff.access import Access

    crowd = Access(config, _now, lambda line: None).crowd()
    rows = [
        {"name": person.name, "role": person.role.value, "locked": person.id in crowd.locked}
        for person in crowd.people
    ]
    if args.json:
        print(json.dumps({"people": rows, "shop_database_away": crowd.away}, ensure_ascii=False, indent=2))
        return OK
    if crowd.away:
        print("The shop database cannot be read (`kiosk check` says why). Whom this kiosk remembers:")
    if not rows:
        none = "nobody, so nobody can come in until it can be read."
        first = "Nobody has a PIN yet: the next way in at a kiosk makes the first manager."
        print(none if crowd.away else first)
    for row in rows:
        locked = "  locked out at this kiosk" if row["locked"] else ""
        print(f"{row['role']:<10}  {row['name']}{locked}")
    return OK


def _add(config: Config, args: argparse.Namespace) -> int:
    from kiosk.staff.people import NotChanged
    from kiosk.staff.pin_key import NoPinSecret

    pin = _pin()
    try:
        person = _people(config).add(args.name, Role(args.role), pin, None)
    except (NotChanged, NoPinSecret) as error:
        raise Stop(USAGE, f"nobody was added: {told(str(error.why))}") from None
    print(f"{person.name} is a {person.role} now, at all kiosks of the shop.")
    return OK


def _pin() -> str:
    """Asked for twice on a terminal, without showing it; else the first line of the standard input."""
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\r\n")
    pin = getpass.getpass("PIN (6 to 8 digits): ")
    if getpass.getpass("Once more: ") != pin:
        raise Stop(USAGE, "the two PINs were different: nothing was changed.")
    return pin


def told(why: str) -> str:
    """Why nothing was changed, with the cure."""
    return {
        "name": "a name has 1 to 40 letters.",
        "taken": "somebody has this name already; choose another one.",
        "gone": "they have been removed meanwhile.",
        "last_manager": "the shop needs a manager: make another one first.",
        "length": "a PIN has 6 to 8 digits.",
        "same": "a PIN of one digit is too easy to guess.",
        "run": "a row of digits is too easy to guess.",
        "pattern": "digits with a pattern are too easy to guess.",
        "shop": "this number can be read in the shop; choose another one.",
        "no_secret": "set [shop_database] pin_secret first, as a secret (KIOSK__SHOP_DATABASE__PIN_SECRET) "
        "and the same at all kiosks of the shop; `openssl rand -hex 32` makes one.",
    }.get(why, why)


def _found(config: Config, name: str) -> Person:
    everybody = _people(config).everybody()
    found = next((each for each in everybody if each.name.casefold() == name.strip().casefold()), None)
    if found is None:
        names = ", ".join(each.name for each in everybody) or "nobody"
        raise Stop(USAGE, f"there is no {name!r}; there is {names}.")
    return found


def _remove(config: Config, args: argparse.Namespace) -> int:
    from kiosk.staff.people import NotChanged

    person = _found(config, args.name)
    try:
        _people(config).remove(person.id, None)
    except NotChanged as error:
        raise Stop(FAILED, f"{person.name} was not removed: {told(str(error.why))}") from None
    print(f"{person.name} cannot come in any more.")
    return OK


def _unlock(config: Config, args: argparse.Namespace) -> int:
    from kiosk.staff.access import Access

    person = _found(config, args.name)
    Access(config, _now, lambda line: _write(config, line)).unlock(person, None)
    print(f"{person.name} may try again at kiosk {config.kiosk.id}.")
    return OK


def _reset(config: Config, args: argparse.Namespace) -> int:
    if not args.yes:
        if not sys.stdin.isatty():
            raise Stop(USAGE, "this removes everybody of the shop: say --yes.")
        if input(f"Remove everybody of the shop {config.shop.name}? Type yes: ").strip() != "yes":
            print("Nothing was changed.")
            return FAILED
    count = _people(config).remove_everybody()
    print(f"{count} removed. The next way in at a kiosk makes the first manager: go there now.")
    return OK


def _audit(config: Config, args: argparse.Namespace) -> int:
    from kiosk.staff.audit import HEAD, as_csv, read, row

    lines = read(config, max(1, min(args.last, MOST)))
    if args.json:
        told_rows = [dict(zip(HEAD, row(line), strict=True)) for line in lines]
        print(json.dumps(told_rows, ensure_ascii=False, indent=2))
    elif args.csv:
        print(as_csv(lines).rstrip("\r\n"))
    else:
        for line in lines:
            at = line.at.astimezone(config.shop.time_zone)
            details = "  ".join(f"{key}={value}" for key, value in line.details.items())
            print(f"{at:%Y-%m-%d %H:%M:%S}  {line.kiosk_id}  {line.name}  {line.action}  {details}".rstrip())
    return OK
