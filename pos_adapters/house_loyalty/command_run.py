"""What `kiosk house …` does."""

from __future__ import annotations

import argparse
import json
import os
import sys
import tomllib
from collections.abc import Mapping
from contextlib import closing
from datetime import date
from pathlib import Path
from secrets import token_hex
from typing import Any

import yaml
from pydantic import ValidationError

from kiosk.ports.errors import NotAllowed, PortError, Reason, Refused
from pos_adapters.house_loyalty import booking
from pos_adapters.house_loyalty.database import DatabaseError
from pos_adapters.house_loyalty.manager import Manager
from pos_adapters.house_loyalty.programme import House
from pos_adapters.house_loyalty.rules import RulesError, Saving, checked
from pos_adapters.house_loyalty.settings import HouseSettings

OK, REFUSED, USAGE, AWAY = 0, 1, 2, 3
_SECRETS, _CREDENTIALS = "KIOSK_SECRETS_FILE", "CREDENTIALS_DIRECTORY"
_LARGEST = 1_000_000  # bytes; a credential has some dozen
_PREFIX = "KIOSK__LOYALTY__SETTINGS__"


class Wrong(Exception):
    """What was given cannot be used; the text names the cure."""


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


def settings(path: Path, env: Mapping[str, str]) -> HouseSettings:
    """`[loyalty.settings]` of kiosk.toml, then of the file that KIOSK_SECRETS_FILE names, then systemd's
    credentials (loyalty.settings.secret), then what the environment says; the last wins. Raises Wrong.
    """
    table = _table(path)
    if table is None:
        raise Wrong(f"{path} has no [loyalty] table")
    if env.get(_SECRETS):
        table = _over(table, _table(_private(Path(env[_SECRETS]))) or {})
    if env.get(_CREDENTIALS):
        _put_credentials(table, Path(env[_CREDENTIALS]))
    for name, value in env.items():
        if name.startswith(_PREFIX):
            _put(table, name.removeprefix(_PREFIX).lower().split("__"), value)
    try:
        return HouseSettings.model_validate(table)
    except ValidationError as error:
        lines = [f"[loyalty.settings] {'.'.join(map(str, e['loc']))}: {e['msg']}" for e in error.errors()]
        raise Wrong("\n".join(lines)) from None


def _table(path: Path) -> dict[str, Any] | None:
    """A file's [loyalty.settings]; None: it has no [loyalty] at all. Raises Wrong."""
    try:
        found = tomllib.loads(path.read_text(encoding="utf-8"))["loyalty"].get("settings", {})
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise Wrong(f"{path}: {error}") from None
    except (KeyError, AttributeError):
        return None
    return dict(found) if isinstance(found, dict) else None


def _private(path: Path) -> Path:
    """A file of secrets that others may not open. Raises Wrong."""
    if path.exists() and path.stat().st_mode & 0o077:
        raise Wrong(f"{path} holds secrets, but others may open it: chmod 600 {path}")
    return path


def _put_credentials(table: dict[str, Any], folder: Path) -> None:
    """A file for each setting. Raises Wrong."""
    for file in sorted(folder.iterdir()) if folder.is_dir() else ():
        keys = file.name.split(".")
        if keys[:2] != ["loyalty", "settings"] or len(keys) < 3:
            continue
        try:
            if file.stat().st_size > _LARGEST:
                raise Wrong(f"the credential {file.name} is far too large")
            _put(table, keys[2:], file.read_text(encoding="utf-8").rstrip("\n"))
        except (OSError, UnicodeDecodeError) as error:
            raise Wrong(f"the credential {file.name}: {error}") from None


def _over(table: dict[str, Any], more: dict[str, Any]) -> dict[str, Any]:
    """`table` with what `more` says, which wins; tables within them alike."""
    both = {
        key: _over(table[key], value)
        for key, value in more.items()
        if isinstance(value, dict) and isinstance(table.get(key), dict)
    }
    return {**table, **more, **both}


def _put(table: dict[str, Any], keys: list[str], value: str) -> None:
    for key in keys[:-1]:
        table = table.setdefault(key, {})
    table[keys[-1]] = value


def _stop(code: int, said: str) -> int:
    print(f"house: {said}", file=sys.stderr)
    return code


def _say(args: argparse.Namespace, told: Any, said: str) -> int:
    print(json.dumps(told, ensure_ascii=False, indent=2) if args.json else said)
    return OK


def _list(args: argparse.Namespace, house: House) -> int:
    found = Manager(house).members(args.search)
    lines = [
        f"{m['id']}  {m['points']:>7}  {m['phone'] or m['mail'] or '-':<24} {m['name'] or ''}" for m in found
    ]
    return _say(args, found, "\n".join(lines) or "nobody")


def _show(args: argparse.Namespace, house: House) -> int:
    member = Manager(house).member(args.member)
    return _say(args, member, yaml.safe_dump(member, allow_unicode=True, sort_keys=False).rstrip())


def _forget(args: argparse.Namespace, house: House) -> int:
    house.forget(args.member)
    return _say(args, {"forgotten": args.member}, "Forgotten.")


def _merge(args: argparse.Namespace, house: House) -> int:
    Manager(house).merge(args.keep, args.gone)
    return _say(args, {"kept": args.keep}, f"{args.gone} is {args.keep} now.")


def _adjust(args: argparse.Namespace, house: House) -> int:
    points = Manager(house).adjust(args.member, args.points, args.reason, args.key or token_hex(8))
    return _say(args, {"member": args.member, "points": points}, f"{args.member} has {points} points now.")


def _code_list(args: argparse.Namespace, house: House) -> int:
    found = Manager(house).codes()
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
    Manager(house).add_code(
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
    version = Manager(house).publish(_document(args.file), args.by)
    return _say(args, {"version": version}, f"Version {version} holds from now on.")


def _programme(args: argparse.Namespace, house: House) -> int:
    version, rules = Manager(house).programme()
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
    ("points", "adjust"): _adjust,
    ("codes", "list"): _code_list,
    ("codes", "add"): _code_add,
    ("programme", "show"): _programme,
    ("programme", "publish"): _publish,
    ("paid", ""): _paid,
    ("undone", ""): _undone,
}
