"""`kiosk menu`: the shop's menu as a file, what is to be looked at in it, and what is different between two
editions.
"""

from __future__ import annotations

import argparse
import getpass
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kiosk import config as configuration
from kiosk import log
from kiosk.commands import FAILED, MISSING, OK, USAGE, Stop, shop

if TYPE_CHECKING:
    from kiosk.config import Config
    from kiosk.core.edition import Content
    from kiosk.core.menu import Menu
    from kiosk.ports.loyalty import LoyaltyProvider
    from kiosk.ports.pos import PosAdapter
    from kiosk.staff.editing import Draft
    from kiosk.staff.here import Here

DESCRIPTION = """The shop's own menu, laid over the POS's: for those who prefer a laptop. Kiosks may run on.

  kiosk menu export menu.xlsx          the table of the draft, to be changed in a spreadsheet (.csv too)
  kiosk menu import menu.xlsx          what was changed enters the draft; publish it at a kiosk
  kiosk menu export menu.json --of 12  all of an edition
  kiosk menu lint                      what of the draft is to be looked at
  kiosk menu diff                      what publishing the draft would change
  kiosk menu diff 11 12                what is different between two editions

An import that finds anything wrong says where, by row and column, and changes nothing."""
DRAFT = "draft"
KINDS = (".json", ".csv", ".xlsx")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(dest="action", required=True, metavar="export|import|lint|diff")
    export = _action(actions, "export", "write the menu into a file: .json, .csv or .xlsx")
    export.add_argument("file", type=Path)
    export.add_argument("--of", default=DRAFT, metavar="EDITION", help="a number, or draft (default)")
    into = _action(actions, "import", "take a file's changes into the draft")
    into.add_argument("file", type=Path)
    into.add_argument("--by", metavar="NAME", help="who changes it (default: who is logged in)")
    lint = _action(actions, "lint", "what is to be looked at before publishing")
    lint.add_argument("edition", nargs="?", default=DRAFT, help="a number, or draft (default)")
    lint.add_argument("--strict", action="store_true", help="warnings fail too, not only errors")
    diff = _action(actions, "diff", "what is different between two editions")
    diff.add_argument("before", nargs="?", help="a number; 0: nothing laid over the POS's menu")
    diff.add_argument("after", nargs="?", default=DRAFT, help="a number, or draft (default)")


def _action(actions: Any, name: str, about: str) -> argparse.ArgumentParser:
    said = f"{about[:1].upper()}{about[1:]}."
    parser: argparse.ArgumentParser = actions.add_parser(
        name, help=about, description=said, allow_abbrev=False
    )
    shop.add_shop(parser)
    parser.add_argument("--lang", choices=("ja", "en"), help="language of what is said (default: the shop's)")
    return parser


def run(args: argparse.Namespace) -> int:
    log.start("error")
    if args.action in ("export", "import") and args.file.suffix.lower() not in KINDS:
        raise Stop(USAGE, f"{args.file}: name a file that ends in {', '.join(KINDS)}.")
    with shop.opened(args) as config:
        log.hide(configuration.secrets_of(config))
        language = args.lang or ("ja" if config.shop.languages[0] == "ja" else "en")
        with _asked(config) as (here, menu):
            match args.action:
                case "export":
                    return _export(args.file, args.of, config, here, menu)
                case "import":
                    return _import(args.file, args.by or getpass.getuser(), config, here, menu)
                case "lint":
                    return _lint(args.edition, args.strict, config, here, menu, language)
                case _:
                    return _diff(args.before, args.after, here, menu, language)


@contextmanager
def _asked(config: Config) -> Iterator[tuple[Here, Menu]]:
    """This kiosk, and the POS's menu as it is."""
    from kiosk.ports import http, registry
    from kiosk.ports.errors import PortError
    from kiosk.staff.here import here

    client = http.client()
    try:
        adapter: PosAdapter = registry.build(
            "pos", config.pos.adapter, config.pos.settings, client, registry.Passing()
        )
        try:
            menu = adapter.menu(None)
        except PortError as error:
            raise Stop(MISSING, f"the POS gives no menu: {error}. See `kiosk check`.") from None
        finally:
            adapter.close()
        yield here(config, adapter.capabilities), menu  # type: ignore[misc]
    finally:
        client.close()


def _content(name: str, here: Here) -> tuple[int, Content]:
    """An edition's number and content; of the draft that of the edition it began with."""
    from kiosk.staff import editing, publishing

    if name == DRAFT:
        draft = editing.opened(here, datetime.now(UTC))
        return draft.base, draft.content
    if not name.isdecimal():
        raise Stop(USAGE, f"{name!r} is no edition: write a number, or {DRAFT}.")
    try:
        found = publishing.edition(here, int(name))
    except publishing.NoEdition as error:
        raise Stop(USAGE, str(error)) from None
    return found.number, found.content


def _export(file: Path, of: str, config: Config, here: Here, menu: Menu) -> int:
    from kiosk.staff import menu_files, menu_table

    number, content = _content(of, here)
    if file.suffix.lower() == ".json":
        data = menu_files.as_json(content, number)
    else:
        table = menu_table.written(content, menu, config.shop.languages)
        data = menu_files.as_csv(table) if file.suffix.lower() == ".csv" else menu_files.as_xlsx(table)
    try:
        file.write_bytes(data)
    except OSError as error:
        raise Stop(MISSING, f"{file} cannot be written: {error.strerror}.") from None
    print(f"{file} is written ({len(data):,} bytes).")
    return OK


def _import(file: Path, by: str, config: Config, here: Here, menu: Menu) -> int:
    from kiosk.staff import editing, menu_files, menu_table

    try:
        data = file.read_bytes()
    except OSError as error:
        raise Stop(USAGE, f"{file} cannot be read: {error.strerror}.") from None
    draft = editing.opened(here, datetime.now(UTC))
    try:
        changed = _changed(file, data, draft, config, here, menu)
        if not changed.unsaved:
            print("The file changes nothing.")
            return OK
        saved = editing.save(here, changed, by, datetime.now(UTC))
    except (menu_files.BadFile, menu_table.BadTable) as error:
        print(error, file=sys.stderr)
        raise Stop(FAILED, f"{file}: nothing was imported. Mend the above and import it again.") from None
    except editing.Conflict as error:
        raise Stop(FAILED, f"{file}: {error} just now. Import it again.") from None
    print(
        f"The draft has {len(saved.changes)} changes now: see `kiosk menu diff`, and publish it at a kiosk."
    )
    return OK


def _changed(file: Path, data: bytes, draft: Draft, config: Config, here: Here, menu: Menu) -> Draft:
    """The draft with the file's changes."""
    from kiosk.core.edition import shown
    from kiosk.core.edits import Put
    from kiosk.core.sound import faults
    from kiosk.staff import menu_files, menu_table

    if file.suffix.lower() == ".json":
        content = menu_files.content_of(data)
        if content.prices and "price" not in here.takes:
            raise menu_files.BadFile("content / prices: this POS takes no prices from a kiosk.")
    else:
        table, how = menu_files.table_of(data)
        if how != "UTF-8":
            print(f"{file} was read as {how}.")
        values = menu_table.read(table, draft.content, menu, config.shop.languages, here.takes)
        content = Put(values).on(draft.content)
    wrong = faults(shown(content, menu))
    if wrong:
        raise menu_files.BadFile("\n".join(wrong))
    return replace(draft, content=content)


def _lint(name: str, strict: bool, config: Config, here: Here, menu: Menu, language: str) -> int:
    from kiosk.core.lint import Level, check
    from kiosk.core.menu import plain
    from kiosk.staff import lint_words

    profile, tiers = _profile(config), _tiers(config)
    content, today = _content(name, here)[1], datetime.now(config.shop.time_zone).date()
    found = check(content, menu, config.shop.languages, profile=profile, tiers=tiers, today=today)
    stop = "。" if language == "ja" else ". "
    many = lint_words.untranslated(found)
    for code, count in many.items():
        called, what, cure = lint_words.untranslated_said(code, count, language)
        print(f"{Level.WARNING.value:<8} {called}: {what}{stop}{cure}")
    for lint in lint_words.one_by_one(found, many):
        what, cure = lint_words.said(lint, menu, language)
        called = plain(lint.name, language) or "-"
        print(f"{lint.level.value:<8} {called} ({'/'.join(lint.where[1:])}): {what}{stop}{cure}")
    counts = {level: sum(lint.level is level for lint in found) for level in Level}
    print(", ".join(f"{count} {level.value}s" for level, count in counts.items()))
    bad = counts[Level.ERROR] + (counts[Level.WARNING] if strict else 0)
    return FAILED if bad else OK


def _profile(config: Config) -> str:
    """What this kiosk is: as staff chose at its screen, else as its configuration says; "": none."""
    from kiosk.engine.remembered import chosen_profile
    from kiosk.store.errors import StoreError
    from kiosk.store.local import DataFolder

    try:
        chosen = chosen_profile(DataFolder(config.kiosk.data_dir).cache)
    except StoreError as error:
        print(f"what was chosen at the kiosk's screen cannot be read: {error}", file=sys.stderr)
        chosen = None
    return (config.kiosk.profile or "") if chosen is None else chosen


def _tiers(config: Config) -> list[str] | None:
    """The ids of the loyalty programme's tiers; None: there is no programme, or it does not answer."""
    from kiosk.ports import http, registry
    from kiosk.ports.errors import PortError

    if config.loyalty is None:
        return None
    with http.client() as client:
        try:
            adapter: LoyaltyProvider = registry.build(
                "loyalty", config.loyalty.adapter, config.loyalty.settings, client, registry.Passing()
            )
            with closing(adapter):
                return [tier.id for tier in adapter.programme().tiers]
        except (PortError, registry.AdapterError) as error:
            print(f"the loyalty programme does not answer: {error}", file=sys.stderr)
            return None


def _diff(before: str | None, after: str, here: Here, menu: Menu, language: str) -> int:
    from kiosk.staff import editing, menu_words

    new = _content(after, here)[1]
    if before is None:
        old = editing.opened(here, datetime.now(UTC)).published
    else:
        old = _content(before, here)[1]
    lines = list(menu_words.diff(old, new, menu, language))
    print("\n".join(lines) if lines else "There is no difference.")
    return OK
