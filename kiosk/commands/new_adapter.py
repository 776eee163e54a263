"""`kiosk new-adapter`: the beginning of an adapter for another POS, as a package of its own."""

from __future__ import annotations

import argparse
import keyword
import re
import sys
from collections.abc import Iterator, Mapping
from importlib.util import find_spec
from pathlib import Path

import kiosk
from kiosk import assets
from kiosk.commands import MISSING, OK, USAGE, Stop
from kiosk.ports import registry

DESCRIPTION = """Write a package that lets the kiosk sell through another POS: an adapter in which every
method says what to fill in, settings, an entry point, a fake server to test against, the conformance suite.
It can be installed at once: `kiosk adapters` then lists it, and it claims nothing that it can't do.
docs/adapters.md leads from there to an adapter that passes."""

NEXT = """{folder} is written. How to go on, in the environment where the kiosk is installed:

  cd {folder}
  pip install -e '.[test]'
  kiosk adapters             # lists it
  pytest                     # says what is to be filled in

{folder}/README.md and docs/adapters.md tell the rest."""

MOST = 40
"""Characters of a name."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("name", metavar="NAME", help="how kiosk.toml will call it, such as my-till")
    parser.add_argument(
        "--into",
        type=Path,
        default=Path(),
        metavar="DIR",
        help="where the package's folder is made (default: here)",
    )


def run(args: argparse.Namespace) -> int:
    names = _names(args.name)
    folder: Path = args.into / args.name
    try:
        _write(folder, names)
    except FileExistsError:
        raise Stop(USAGE, f"{folder} is there already; nothing was changed. Choose another name.") from None
    except OSError as error:
        raise Stop(MISSING, f"{error.filename or folder} cannot be written: {error.strerror}.") from error
    print(NEXT.format(folder=folder))
    return OK


def _names(name: str) -> Mapping[str, str]:
    """What stands in the template, and what shall stand in its place. Raises Stop where a name is no good."""
    if len(name) > MOST or not re.fullmatch(r"[a-z][a-z0-9]*(-[a-z0-9]+)*", name):
        raise Stop(
            USAGE,
            f"{name!r} cannot be the name of a package: it takes lower-case letters, digits and single "
            f"hyphens between them, begins with a letter and has at most {MOST} characters, like my-till.",
        )
    module = name.replace("-", "_")
    if keyword.iskeyword(module) or module in sys.stdlib_module_names or _importable(module):
        raise Stop(USAGE, f"{name!r} would hide the Python module {module!r}. Choose another name.")
    for other in registry.installed():
        if other.name == name:
            raise Stop(USAGE, f"{other.origin} has a {other.group} adapter {name!r}. Choose another name.")
    return {
        "new-till": name,
        "newtill": module,
        "NewTill": "".join(part.capitalize() for part in name.split("-")),
        "okawari-kiosk>=0.0.0": f"okawari-kiosk>={kiosk.__version__}",
    }


def _importable(module: str) -> bool:
    """A folder of that name on the way is none: it has no origin."""
    spec = find_spec(module)
    return spec is not None and spec.origin is not None


def _write(folder: Path, names: Mapping[str, str]) -> None:
    """Nothing is written where `folder` exists."""
    template = assets.path("new_adapter")
    folder.mkdir(parents=True)
    for file in _files(template):
        target = folder / _named(str(file.relative_to(template)), names)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(_named(file.read_text(encoding="utf-8"), names), encoding="utf-8")


def _files(template: Path) -> Iterator[Path]:
    """An installed program has compiled files among them."""
    for file in sorted(template.rglob("*")):
        if file.is_file() and "__pycache__" not in file.parts:
            yield file


def _named(text: str, names: Mapping[str, str]) -> str:
    """All at once: a new name may hold an old one."""
    return re.sub("|".join(map(re.escape, names)), lambda found: names[found[0]], text)
