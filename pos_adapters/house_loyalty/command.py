"""The subcommand `house` of the program (entry point `kiosk.commands`). Light to import: the database comes
with `run`.
"""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from typing import Any

DESCRIPTION = """Members, points, codes and rules of the house programme.

  members list|show|forget|merge   look people up, erase one, or make one of two
  members code ID                  what a printed card of theirs must say, as a picture with --svg FILE
  members proved ID NUMBER         staff saw that a number or mail address is this member's
  members unlink ID [CARD]         an IC card was lost: it (or each of them) opens this member no more
  points adjust ID POINTS          give points, or take them (-50), with a reason that is kept
  codes list|add                   codes for a poster, a post, a partner, and how often they were used
  programme show|check|publish     the rules in force; a file with new ones
  paid RECEIPT…                    orders that were paid at the counter earn their points
  undone RECEIPT…                  orders that were voided or given back: so are their points

The settings are those of [loyalty.settings] in kiosk.toml (--config), with the secrets from where the kiosk
has them.

Exit codes: 0 done; 1 refused, nothing was changed; 2 wrong settings or a wrong file; 3 the database does not
answer."""


@dataclass(frozen=True)
class Command:
    """A subcommand: its name, one line of help, its arguments, and what it does."""

    name: str
    help: str

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Add the actions of `house` to a parser."""
        parser.description = DESCRIPTION
        parser.formatter_class = argparse.RawDescriptionHelpFormatter
        things = parser.add_subparsers(
            dest="thing", required=True, metavar="members|points|codes|programme|paid|undone"
        )
        actions = [*_members(things), *_points(things), *_codes(things), *_programme(things)]
        actions += _orders(things)
        for action in actions:
            action.add_argument(
                "--config", default="kiosk.toml", metavar="FILE", help="(default: kiosk.toml)"
            )
            action.add_argument("--json", action="store_true", help="answer as JSON")

    def run(self, args: argparse.Namespace) -> int:
        """Do it, and return one of the exit codes above."""
        from pos_adapters.house_loyalty.command_run import run

        return run(args)


Things = Any  # argparse does not name what add_subparsers gives


def _members(things: Things) -> list[argparse.ArgumentParser]:
    actions = things.add_parser("members", help="the people").add_subparsers(dest="action", required=True)
    listing = actions.add_parser("list", help="those who joined last first")
    listing.add_argument("--search", default="", metavar="TEXT", help="part of a name, number or address")
    show = actions.add_parser("show", help="everything that is kept about one")
    show.add_argument("member", metavar="ID")
    forget = actions.add_parser("forget", help="erase a person for good; the books keep amounts")
    forget.add_argument("member", metavar="ID")
    forget.add_argument("--yes", action="store_true", required=True, help="I mean it: it cannot be undone")
    merge = actions.add_parser("merge", help="two are one person")
    merge.add_argument("keep", metavar="KEEP", help="the id that remains")
    merge.add_argument("gone", metavar="GONE", help="the id that becomes the other")
    proved = actions.add_parser("proved", help="a number or address is theirs: staff saw it")
    proved.add_argument("member", metavar="ID")
    proved.add_argument("value", metavar="NUMBER", help="as the member wrote it; or a mail address")
    code = actions.add_parser("code", help="what their printed card must say: it opens the member")
    code.add_argument("member", metavar="ID")
    code.add_argument("--svg", metavar="FILE", help="write it there as a QR code to print")
    unlink = actions.add_parser("unlink", help="an IC card was lost: it opens this member no more")
    unlink.add_argument("member", metavar="ID")
    unlink.add_argument("card", metavar="CARD", nargs="?", help="as `show` names it (default: each of them)")
    return [listing, show, forget, merge, proved, code, unlink]


def _points(things: Things) -> list[argparse.ArgumentParser]:
    actions = things.add_parser("points", help="corrections").add_subparsers(dest="action", required=True)
    adjust = actions.add_parser("adjust", help="give or take points")
    adjust.add_argument("member", metavar="ID")
    adjust.add_argument("points", type=int, metavar="POINTS", help="how many; -50 takes them")
    adjust.add_argument("--reason", required=True, metavar="TEXT", help="is kept, and the member can see it")
    adjust.add_argument(
        "--key", metavar="TEXT", help="the same key again changes nothing (default: a new one)"
    )
    return [adjust]


def _codes(things: Things) -> list[argparse.ArgumentParser]:
    actions = things.add_parser("codes", help="discount codes").add_subparsers(dest="action", required=True)
    listing = actions.add_parser("list", help="all of them, with their uses")
    new = actions.add_parser("add", help="a new one")
    new.add_argument("code", metavar="CODE", help="what guests type or scan")
    new.add_argument(
        "--name", action="append", default=[], metavar="LANGUAGE=TEXT", help="its words; repeat it"
    )
    saving = new.add_mutually_exclusive_group(required=True)
    saving.add_argument("--amount", type=int, metavar="MINOR", help="takes off so much (yen, cents)")
    saving.add_argument("--percent", type=int, metavar="N", help="takes off so much of the basket")
    saving.add_argument("--variant", metavar="ID", help="one of this variant is free")
    new.add_argument("--channel", metavar="NAME", help="where it is published: poster, instagram, line …")
    new.add_argument("--min-total", type=int, metavar="MINOR", help="what the goods must cost at least")
    new.add_argument("--from", dest="first_day", metavar="DATE", help="first day, 2026-12-01")
    new.add_argument("--to", dest="last_day", metavar="DATE", help="last day")
    new.add_argument("--most", type=int, metavar="N", help="uses by all guests together")
    new.add_argument(
        "--most-each", type=int, metavar="N", help="uses by one member; only members have it then"
    )
    return [listing, new]


def _programme(things: Things) -> list[argparse.ArgumentParser]:
    actions = things.add_parser("programme", help="the rules").add_subparsers(dest="action", required=True)
    show = actions.add_parser("show", help="those in force, as a file to begin with")
    check = actions.add_parser("check", help="is a file good?")
    publish = actions.add_parser("publish", help="a file's rules hold from now on")
    for action in (check, publish):
        action.add_argument("file", metavar="FILE", help="JSON or YAML")
    publish.add_argument("--by", metavar="NAME", help="who publishes them")
    return [show, check, publish]


def _orders(things: Things) -> list[argparse.ArgumentParser]:
    paid = things.add_parser("paid", help="orders were paid at the counter")
    undone = things.add_parser("undone", help="orders were voided, or the money given back")
    for action in (paid, undone):
        action.add_argument("receipts", nargs="+", metavar="RECEIPT", help="the POS's id of the order")
    return [paid, undone]


COMMAND = Command("house", "members, points, codes and rules of the house programme")
