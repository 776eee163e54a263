"""`kiosk outbox`: the orders of this kiosk, as it wrote them down before it spoke to the POS."""

from __future__ import annotations

import argparse
import getpass
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import kiosk
from kiosk import log
from kiosk.commands import FAILED, IN_USE, MISSING, OK, USAGE, Stop, shop
from kiosk.commands.outbox_list import fault_row, joining_row, order_row, paper_row, refund_row, show
from kiosk.config import Config
from kiosk.core.loyalty import Joining
from kiosk.core.order import Do, Facts, Record

DESCRIPTION = """The orders of this kiosk: each is written down here before the POS hears of it. Also who
wants to join the loyalty programme while it is away, and what put the kiosk out of order, by the reference on
its screen.

  list        what is on its way or needs staff, money on its way back, papers not yet printed; --all: also
              what has ended
  retry KEY   let an order that needs staff go on at the kiosk's next start. KEY is the order's key or number.
              Safe: an order whose reply was lost is looked up at the POS first, or sent again with the same
              key, and a payment is asked for with the same key. Where the POS can do neither, look there
              yourself; if the order is not in it, say so with --not-at-pos.
  close KEY   say that staff settled an order by hand, and why (--reason). The kiosk does nothing more for it.
              It stays in the list (--all) and in the shop's journal, with time, reason and who it was.
  export      all of it as JSON without a word about guests, for support

`retry` and `close` also take the key of somebody who wants to join: `close` forgets them.
`list` and `export` may be used beside a running kiosk; `retry` and `close` may not, since it holds the file.

Exit codes: 0 done; 1 nothing was changed, because the order needs no staff or has ended, or it can only be
settled by hand, or `list` found a problem, or with --drained something on its way; 2 there is no such order,
or several; 3 a file cannot be read or written; 4 a kiosk is running."""

MOST = 500

NEXT = {
    Do.HOLD: "the member's points are set aside",
    Do.HOLD_GIFT: "the gift card's part is set aside",
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
    Do.RELEASE_GIFT: "what was set aside of the gift card is given back",
    Do.CLOSE: "it is closed",
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(dest="action", required=True, metavar="list|retry|close|export")
    listing = actions.add_parser("list", help="orders on their way, and those that need staff")
    listing.add_argument("--all", action="store_true", help=f"also orders that have ended, the last {MOST}")
    listing.add_argument(
        "--drained", action="store_true", help="exit code 1 as long as anything but papers is on its way"
    )
    retry = actions.add_parser("retry", help="let an order that needs staff go on")
    close = actions.add_parser("close", help="say that staff settled an order by hand")
    for action in (retry, close):
        action.add_argument("key", metavar="KEY", help="the order's key or number, as `list` shows them")
    retry.add_argument(
        "--not-at-pos", action="store_true", help="you have looked at the POS, and the order is not there"
    )
    close.add_argument("--reason", required=True, metavar="TEXT", help="how it was settled; name no guest")
    close.add_argument("--by", metavar="NAME", help="who settled it (default: who is logged in here)")
    export = actions.add_parser("export", help="everything as JSON, without personal data")
    for action in (listing, retry, close, export):
        shop.add_config(action)
        action.add_argument("--json", action="store_true", help="as JSON (export always is)")


def run(args: argparse.Namespace) -> int:
    log.start("error")
    config = shop.loaded(args)
    match args.action:
        case "list":
            return _list(config, args)
        case "retry":
            return _retry(config, args)
        case "close":
            return _close(config, args)
        case _:
            return _export(config)


@contextmanager
def _outbox(config: Config, look_only: bool) -> Iterator[Any]:
    """The kiosk's outbox; to write into it, the data folder is locked. Raises Stop, StoreError."""
    from kiosk.store.errors import CorruptStore, FolderInUse
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
    except CorruptStore as error:
        cure = "Start the kiosk: it moves the file aside and makes it anew from its copy."
        raise Stop(MISSING, f"{error} {cure}") from None
    finally:
        outbox.close()
        folder.unlock()


def _list(config: Config, args: argparse.Namespace) -> int:
    from kiosk.store.local import DataFolder

    if args.drained and not DataFolder(config.kiosk.data_dir).outbox.exists():
        return OK
    with _outbox(config, look_only=True) as outbox:
        going = outbox.open_records()
        records = outbox.recent(MOST) if args.all else going
        told = {
            "orders": [order_row(record, config) for record in records],
            **_beside(config, outbox, args.all),
        }
    waiting = going or told["joining"] or told["refunds"]
    problems = told["problems"]
    if args.json:
        print(json.dumps(told, ensure_ascii=False, indent=2))
    else:
        show(told)
    return FAILED if problems or (args.drained and waiting) else OK


def _beside(config: Config, outbox: Any, all_faults: bool) -> dict[str, list[Any]]:
    """What the outbox holds besides orders, in rows without a word about guests."""
    from kiosk.store.day_book import DayBook
    from kiosk.store.faults import Faults
    from kiosk.store.local import DataFolder
    from kiosk.store.print_queue import PrintQueue

    now = datetime.now(UTC)
    faults = Faults(DataFolder(config.kiosk.data_dir).faults).read()
    return {
        "refunds": [refund_row(refund, config) for refund in DayBook(outbox).open_refunds()],
        "joining": [joining_row(joining, config, now) for joining in outbox.joinings()],
        "papers": [paper_row(job, config) for job in PrintQueue(outbox).unfinished()],
        "faults": [fault_row(fault, config) for fault in faults if all_faults or fault.ended is None],
        "problems": [str(problem) for problem in outbox.problems],
    }


def _retry(config: Config, args: argparse.Namespace) -> int:
    from kiosk.staff.retry import Answer, again

    with _outbox(config, look_only=False) as outbox:
        joining = _joining(outbox, args.key)
        if joining is not None:
            outbox.join(replace(joining, refused=None, tries=0, error=None))
            return _tell(
                args, joining.key, "goes_on", "The programme is asked again at the kiosk's next start."
            )
        record = _found(outbox, args.key)
        age = datetime.now(UTC) - record.order.created_at
        retry = again(record, _facts(config), args.not_at_pos, age)
        if retry.record is not None:
            outbox.write(retry.record)
    order = f"Order {record.order.number}"
    said = {
        Answer.GOES_ON: f"goes on at the kiosk's next start: {NEXT.get(retry.next or Do.REST, '')}.",
        Answer.ENDED: f"has ended ({record.end}): there is nothing to try again.",
        Answer.BY_ITSELF: "goes on by itself as soon as the kiosk runs and the POS answers.",
        Answer.LOOK_FIRST: (
            "may be at the POS already, and the POS can't be asked for it, or not any more. Look there for "
            "this number and key. If it is not there, repeat this command with --not-at-pos; if it is, "
            "nothing was lost: leave it."
        ),
        Answer.BY_HAND: f"can only be settled by hand ({record.attention}): the adapter offers no way back.",
    }[retry.answer]
    done = retry.answer is Answer.GOES_ON
    return _tell(args, record.order.key, retry.answer, f"{order} {said}", done, next=retry.next)


def _close(config: Config, args: argparse.Namespace) -> int:
    from kiosk.staff.closing import closed, remains

    by = args.by or _logged_in()
    with _outbox(config, look_only=False) as outbox:
        joining = _joining(outbox, args.key)
        if joining is not None:
            outbox.joined(joining.key)
            return _tell(args, joining.key, "closed", "Forgotten: the programme is not asked any more.")
        record = _found(outbox, args.key)
        order, now = f"Order {record.order.number}", datetime.now(UTC)
        if record.end is not None:
            return _tell(args, record.order.key, "ended", f"{order} has ended ({record.end}).", done=False)
        after = closed(record, now, args.reason, by)
        if after is None:
            said = f"{order} goes on by itself: nothing was closed. `kiosk outbox list` shows how it stands."
            return _tell(args, record.order.key, "by_itself", said, done=False)
        _note(config, after, now)
        outbox.write(after)
    left = list(remains(record))
    said = f"{order} is closed." + "".join(f"\n    Look at this: {each}." for each in left)
    return _tell(args, record.order.key, "closed", said, remains=left)


def _note(config: Config, record: Record, now: datetime) -> None:
    """Into the journal's queue and the audit log: both reach the shop database when the kiosk starts."""
    from kiosk.core.journal import business_day, journal_order
    from kiosk.staff.access import entry
    from kiosk.store.journal import put
    from kiosk.store.local import Cache, DataFolder

    folder, shop_ = DataFolder(config.kiosk.data_dir), config.shop
    day = business_day(record.order.created_at, shop_.time_zone, shop_.day_starts_at)
    secret, former = folder.secret("journal"), folder.former_secret("journal")
    assert record.closed is not None
    details = {"key": record.order.key, "reason": record.closed.because, "by": record.closed.by or ""}
    cache = Cache(folder.cache)
    try:
        put(cache, journal_order(record, config.kiosk.id, day, now, secret, former))
        put(cache, entry(config, now, None, "order_closed", details))
    finally:
        cache.close()


def _logged_in() -> str | None:
    """Who sits at this machine, also behind sudo; None where the system does not know."""
    try:
        return os.environ.get("SUDO_USER") or getpass.getuser()
    except (OSError, KeyError):
        return None


def _tell(args: argparse.Namespace, key: str, answer: str, said: str, done: bool = True, **more: Any) -> int:
    if args.json:
        print(json.dumps({"key": key, "answer": answer, **more, "said": said}, ensure_ascii=False))
    else:
        print(said)
    return OK if done else FAILED


def _joining(outbox: Any, key: str) -> Joining | None:
    return next((each for each in outbox.joinings() if each.key == key), None)


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
            **_beside(config, outbox, all_faults=True),
        }
    print(json.dumps(told, ensure_ascii=False, indent=2))
    return FAILED if told["problems"] else OK
