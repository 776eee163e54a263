"""`kiosk outbox`: the orders of this kiosk, as it wrote them down before it spoke to the POS."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import kiosk
from kiosk import log
from kiosk.commands import FAILED, IN_USE, OK, USAGE, Stop, shop
from kiosk.config import Config
from kiosk.core.order import Do, Facts, Record

DESCRIPTION = """The orders of this kiosk: each is written down here before the POS hears of it.

  list        what is on its way or needs staff; --all: also what has ended
  retry KEY   let an order that needs staff go on at the kiosk's next start. KEY is the order's key or number.
              Safe: an order whose reply was lost is looked up at the POS first, or sent again with the same
              key, and a payment is asked for with the same key. Where the POS can do neither, look there
              yourself; if the order is not in it, say so with --not-at-pos.
  export      all of it as JSON without a word about guests, for support

`list` and `export` may be used beside a running kiosk, `retry` may not."""

MOST = 500

NEXT = {
    Do.HOLD: "the member's points are set aside",
    Do.SUBMIT: "it is sent to the POS",
    Do.FIND: "it is looked up at the POS, and sent if it is not there",
    Do.PAY: "the payment is asked for with the same key",
    Do.POLL: "the terminal is asked how the payment stands",
    Do.SETTLE: "the POS is told that it is paid",
    Do.NAME_TICKET: "the POS is told the number the guest left with",
    Do.REDEEM: "the reward is redeemed",
    Do.EARN: "the points are booked",
    Do.CANCEL_PAYMENT: "the terminal is asked to stop the payment",
    Do.CANCEL_ORDER: "it is taken back at the POS",
    Do.REFUND: "the payment is given back",
    Do.RELEASE: "the points set aside are given back",
    Do.CLOSE: "it is closed",
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(dest="action", required=True, metavar="list|retry|export")
    listing = actions.add_parser("list", help="orders on their way, and those that need staff")
    listing.add_argument("--all", action="store_true", help=f"also orders that have ended, the last {MOST}")
    retry = actions.add_parser("retry", help="let an order that needs staff go on")
    retry.add_argument("key", metavar="KEY", help="the order's key or number, as `list` shows them")
    retry.add_argument(
        "--not-at-pos", action="store_true", help="you have looked at the POS, and the order is not there"
    )
    export = actions.add_parser("export", help="everything as JSON, without personal data")
    for action in (listing, retry, export):
        shop.add_config(action)
    for action in (listing, retry, export):
        action.add_argument("--json", action="store_true", help="as JSON (export always is)")


def run(args: argparse.Namespace) -> int:
    log.start("error")
    config = shop.loaded(args)
    match args.action:
        case "list":
            return _list(config, args)
        case "retry":
            return _retry(config, args)
        case _:
            return _export(config)


@contextmanager
def _outbox(config: Config, look_only: bool) -> Iterator[Any]:
    """The kiosk's outbox; to write into it, the data folder is locked. Raises Stop, StoreError."""
    from kiosk.store.errors import FolderInUse
    from kiosk.store.local import DataFolder, Outbox

    folder = DataFolder(config.kiosk.data_dir)
    if not folder.outbox.exists():
        raise Stop(USAGE, f"there are no orders in {folder.path}: has this kiosk been started yet?")
    try:
        if not look_only:
            folder.lock()
    except FolderInUse:
        raise Stop(
            IN_USE, f"a kiosk is running on {folder.path}: stop it first, then start it again."
        ) from None
    outbox = Outbox(folder.outbox, look_only=look_only)
    try:
        yield outbox
    finally:
        outbox.close()
        folder.unlock()


def _list(config: Config, args: argparse.Namespace) -> int:
    with _outbox(config, look_only=True) as outbox:
        records = outbox.recent(MOST) if args.all else outbox.open_records()
        problems = [str(problem) for problem in outbox.problems]
    rows = [row(record, config) for record in records]
    if args.json:
        print(json.dumps({"orders": rows, "problems": problems}, ensure_ascii=False, indent=2))
    else:
        _print_rows(rows, problems)
    return FAILED if problems else OK


def row(record: Record, config: Config) -> dict[str, Any]:
    """An order as `list` tells it; nothing in it is about the guest."""
    order = record.order
    return {
        "number": order.number,
        "pos_number": record.receipt.number if record.receipt else None,
        "created_at": order.created_at.astimezone(config.shop.time_zone).isoformat(timespec="seconds"),
        "total": {"amount": order.quote.total.minor, "currency": order.quote.total.currency},
        "method": order.method,
        "payment": record.payment.state.value if record.payment else None,
        "at_pos": record.receipt.state.value if record.receipt else None,
        "state": state(record),
        "needs_staff": record.stuck,
        "tries": record.tries,
        "error": record.error,
        "key": order.key,
    }


def state(record: Record) -> str:
    """How an order stands, in a few words."""
    if record.end is not None:
        return str(record.end.value)
    if record.attention is not None:
        return f"NEEDS STAFF: {record.attention}"
    if record.asked_in_vain:
        return "NEEDS STAFF: look at the terminal how the payment ended (goes on by itself once it says so)"
    if record.unsure is not None:
        return f"reply lost ({record.unsure.value}), goes on by itself"
    if record.abandoned:
        return "given up by the guest, being taken back"
    return "on its way"


def _print_rows(rows: list[dict[str, Any]], problems: list[str]) -> None:
    for entry in rows:
        total = _money(entry["total"])
        pos = f", POS number {entry['pos_number']}" if entry["pos_number"] else ""
        paid = f", payment {entry['payment']}" if entry["payment"] else ""
        print(f"{entry['number']}  {entry['created_at']}  {total}, {entry['method']}{paid}{pos}")
        print(f"    {entry['state']}")
        if entry["error"]:
            print(f"    last error after {entry['tries']} tries: {entry['error']}")
        print(f"    key {entry['key']}")
    if not rows:
        print("No order is on its way.")
    for problem in problems:
        print(f"PROBLEM: {problem}")


def _money(total: dict[str, Any]) -> str:
    from babel.numbers import format_currency, get_currency_precision

    exact = Decimal(total["amount"]).scaleb(-get_currency_precision(total["currency"]))
    return str(format_currency(exact, total["currency"], locale="en"))


def _retry(config: Config, args: argparse.Namespace) -> int:
    from kiosk.staff.retry import Answer, again

    with _outbox(config, look_only=False) as outbox:
        record = _found(outbox, args.key)
        retry = again(record, _facts(config), args.not_at_pos)
        if retry.record is not None:
            outbox.write(retry.record)
    order = f"Order {record.order.number}"
    said = {
        Answer.GOES_ON: f"goes on at the kiosk's next start: {NEXT.get(retry.next or Do.REST, '')}.",
        Answer.ENDED: f"has ended ({record.end}): there is nothing to try again.",
        Answer.BY_ITSELF: "goes on by itself as soon as the kiosk runs and the POS answers.",
        Answer.LOOK_FIRST: (
            "may be at the POS already, and this POS can't be asked. Look there for this number and key. If "
            "it is not there, repeat this command with --not-at-pos; if it is, nothing was lost: leave it."
        ),
        Answer.BY_HAND: f"can only be settled by hand ({record.attention}): the adapter offers no way back.",
    }[retry.answer]
    done = retry.answer is Answer.GOES_ON
    if args.json:
        print(json.dumps({"key": record.order.key, "answer": retry.answer, "next": retry.next, "said": said}))
    else:
        print(f"{order} {said}")
    return OK if done else FAILED


def _found(outbox: Any, key: str) -> Record:
    """By key, else by number among the orders that have not ended."""
    record: Record | None = outbox.get(key)
    if record is not None:
        return record
    named = [each for each in outbox.open_records() if each.order.number == key]
    if len(named) != 1:
        many = (
            f"{len(named)} orders have the number {key}; give the key"
            if named
            else f"there is no order {key}"
        )
        raise Stop(USAGE, f"{many}. `kiosk outbox list` shows them.")
    found: Record = named[0]
    return found


def _facts(config: Config) -> Facts:
    from kiosk.ports import registry
    from kiosk.ports.facts import order_facts

    declared = {
        port: registry.load(port, adapter.adapter).capabilities for port, adapter in config.adapters().items()
    }
    return order_facts(declared["pos"], declared.get("loyalty"), declared.get("payment"))


def _export(config: Config) -> int:
    with _outbox(config, look_only=True) as outbox:
        told = {
            "program": f"okawari {kiosk.__version__}",
            "shop": config.shop.id,
            "kiosk": config.kiosk.id,
            "exported_at": datetime.now(UTC).isoformat(timespec="seconds"),
            "orders": outbox.export(),
            "problems": [str(problem) for problem in outbox.problems],
        }
    print(json.dumps(told, ensure_ascii=False, indent=2))
    return FAILED if told["problems"] else OK
