"""What `kiosk house …` does."""

from __future__ import annotations

import argparse
import json
import os
import sys
from contextlib import closing
from datetime import date
from pathlib import Path
from secrets import token_hex
from typing import Any

import yaml

from kiosk.ports.errors import NotAllowed, PortError, Reason, Refused
from pos_adapters.house_loyalty import booking
from pos_adapters.house_loyalty.back_office import BackOffice
from pos_adapters.house_loyalty.configured import Wrong, settings
from pos_adapters.house_loyalty.database import DatabaseError
from pos_adapters.house_loyalty.pages import looks, own_data
from pos_adapters.house_loyalty.programme import House
from pos_adapters.house_loyalty.rules import RulesError, Saving, checked

OK, REFUSED, USAGE, AWAY = 0, 1, 2, 3


def run(args: argparse.Namespace) -> int:
    try:
        if args.thing == "programme" and args.action == "check":
            return _check(args)
        with closing(House(settings(Path(args.config), os.environ))) as house:
            return _ACTIONS[args.thing, getattr(args, "action", "")](args, house)
    except (Wrong, DatabaseError, RulesError) as error:
        return _stop(USAGE, str(error))
    except Refused as error:
        return _stop(REFUSED, str(error))
    except NotAllowed as error:
        return _stop(USAGE, str(error))
    except PortError as error:
        return _stop(AWAY, str(error))


def _stop(code: int, said: str) -> int:
    print(f"house: {said}", file=sys.stderr)
    return code


def _say(args: argparse.Namespace, told: Any, said: str) -> int:
    print(json.dumps(told, ensure_ascii=False, indent=2) if args.json else said)
    return OK


def _list(args: argparse.Namespace, house: House) -> int:
    found = BackOffice(house).members(args.search)
    lines = [
        f"{m['id']}  {m['points']:>7}  {m['phone'] or m['mail'] or '-':<24} {m['name'] or ''}" for m in found
    ]
    return _say(args, found, "\n".join(lines) or "nobody")


def _show(args: argparse.Namespace, house: House) -> int:
    member = BackOffice(house).member(args.member)
    seen = house.member(args.member, asks=False)
    if seen is not None:
        whole = own_data.everything(house, seen)
        member |= {name: whole[name] for name in ("spent", "gifts", "stamps", "feedback", "invitations")}
        member["identities"] = whole["member"]["identities"]
    return _say(args, member, yaml.safe_dump(member, allow_unicode=True, sort_keys=False).rstrip())


_FIGURES = "The shops' figures follow within about an hour, by a kiosk that runs and reaches both databases."


def _forget(args: argparse.Namespace, house: House) -> int:
    house.forget(args.member)
    return _say(args, {"forgotten": args.member}, f"Forgotten. {_FIGURES}")


def _merge(args: argparse.Namespace, house: House) -> int:
    BackOffice(house).merge(args.keep, args.gone)
    return _say(args, {"kept": args.keep}, f"{args.gone} is {args.keep} now.")


def _proved(args: argparse.Namespace, house: House) -> int:
    house.prove(args.member, args.value)
    return _say(args, {"member": args.member}, f"{args.value} is {args.member}'s now, with what it earned.")


def _code(args: argparse.Namespace, house: House) -> int:
    code = house.card(args.member)
    if args.svg:
        try:
            Path(args.svg).write_text(str(looks.qr_svg(code, "")), encoding="utf-8")
        except OSError as error:
            raise Wrong(str(error)) from None
    return _say(args, {"member": args.member, "code": code}, code)


def _unlink(args: argparse.Namespace, house: House) -> int:
    count = house.unlink_card(args.member, args.card)
    if args.card is not None and not count:
        raise Refused(Reason.INVALID, f"{args.member} has no card {args.card}")
    return _say(args, {"unlinked": count}, f"IC cards that open {args.member} no more: {count}.")


def _adjust(args: argparse.Namespace, house: House) -> int:
    points = BackOffice(house).adjust(args.member, args.points, args.reason, args.key or token_hex(8))
    return _say(args, {"member": args.member, "points": points}, f"{args.member} has {points} points now.")


def _code_list(args: argparse.Namespace, house: House) -> int:
    found = BackOffice(house).codes()
    lines = []
    for code in found:
        most = "" if code["most"] is None else f" of {code['most']}"
        until = "" if code["last_day"] is None else f"  until {code['last_day']}"
        lines.append(f"{code['code']:<16} {code['channel'] or '-':<12} used {code['used']}{most}{until}")
    return _say(args, found, "\n".join(lines) or "no codes")


def _code_add(args: argparse.Namespace, house: House) -> int:
    try:
        saving = Saving(amount=args.amount, percent=args.percent, variant_id=args.variant)
        first, last = (day and date.fromisoformat(day) for day in (args.first_day, args.last_day))
    except ValueError as error:
        raise Wrong(str(error)) from None
    named = dict(each.split("=", 1) for each in args.name if "=" in each) or {"en": args.code}
    BackOffice(house).add_code(
        args.code, named, saving, args.channel, args.min_total, first, last, args.most, args.most_each
    )
    return _say(args, {"code": args.code.upper()}, f"{args.code.upper()} can be used.")


def _document(path: str) -> Any:
    try:
        return yaml.safe_load(Path(path).read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise Wrong(f"{path}: {error}") from None


def _check(args: argparse.Namespace) -> int:
    checked(_document(args.file))
    return _say(args, {"good": True}, "The rules are good.")


def _publish(args: argparse.Namespace, house: House) -> int:
    version = BackOffice(house).publish(_document(args.file), args.by)
    return _say(args, {"version": version}, f"Version {version} holds from now on.")


def _programme(args: argparse.Namespace, house: House) -> int:
    version, rules = BackOffice(house).programme()
    document = rules.model_dump(mode="json", exclude_defaults=True)
    words = yaml.safe_dump(document, allow_unicode=True, sort_keys=False).rstrip()
    return _say(args, {"version": version, "rules": document}, f"# version {version}\n{words}")


def _paid(args: argparse.Namespace, house: House) -> int:
    earned = {each: house.confirm(f"{house.settings.shop}:{each}") for each in args.receipts}
    return _say(args, earned, "\n".join(f"{each}: {points} points" for each, points in earned.items()))


def _undone(args: argparse.Namespace, house: House) -> int:
    """What nobody knows is refused: a receipt that was mistyped must not earn nothing one day."""
    refs = [f"{house.settings.shop}:{each}" for each in args.receipts]
    known = house.run(lambda call: [booking.find(call, ref) is not None for ref in refs])
    if not all(known):
        raise Refused(Reason.INVALID, f"there is no order {args.receipts[known.index(False)]}")
    for ref in refs:
        house.reverse(ref)
    return _say(args, {"undone": args.receipts}, "Their points are taken back, and given back.")


_ACTIONS = {
    ("members", "list"): _list,
    ("members", "show"): _show,
    ("members", "forget"): _forget,
    ("members", "merge"): _merge,
    ("members", "proved"): _proved,
    ("members", "unlink"): _unlink,
    ("members", "code"): _code,
    ("points", "adjust"): _adjust,
    ("codes", "list"): _code_list,
    ("codes", "add"): _code_add,
    ("programme", "show"): _programme,
    ("programme", "publish"): _publish,
    ("paid", ""): _paid,
    ("undone", ""): _undone,
}
