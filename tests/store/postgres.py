"""A PostgreSQL server of a test's own, where its programs are on this machine."""

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.reserved_port import reserved_port

_PLACES = "/usr/lib/postgresql"


def _program(name: str) -> str:
    """The newest there is; skips the test where there is none."""
    installed = sorted(Path(_PLACES).glob(f"*/bin/{name}"), key=lambda path: int(path.parts[-3]))
    found = str(installed[-1]) if installed else shutil.which(name)
    if found is None:
        pytest.skip(f"PostgreSQL's {name} is not installed (apt-get install postgresql)")
    return found


def _somebody() -> str | None:
    """PostgreSQL does not run as root: then somebody else has to."""
    if os.geteuid() != 0:
        return None
    for name in ("postgres", "nobody"):
        try:
            return pwd.getpwnam(name).pw_name
        except KeyError:
            continue
    pytest.skip("nobody is here to run PostgreSQL but root, which it refuses")


@contextmanager
def running_postgres() -> Iterator[str]:
    """The address of an empty database, on loopback, gone afterwards."""
    user, initdb, pg_ctl = _somebody(), _program("initdb"), _program("pg_ctl")
    with tempfile.TemporaryDirectory(prefix="postgres-") as name, reserved_port() as port:
        folder = Path(name)
        if user is not None:
            shutil.chown(folder, user)
        data = folder / "data"
        quick = f"-p {port} -c fsync=off -c listen_addresses=127.0.0.1 -k {folder}"
        _run(user, initdb, "-D", str(data), "-U", "okawari", "-A", "trust", "--no-sync")
        _run(user, pg_ctl, "-D", str(data), "-w", "-o", quick, "-l", str(folder / "log"), "start")
        try:
            yield f"postgresql+psycopg://okawari@127.0.0.1:{port}/postgres"
        finally:
            _run(user, pg_ctl, "-D", str(data), "-w", "-m", "immediate", "stop")


def _run(user: str | None, *command: str) -> None:
    """pg_ctl leaves the server behind with our pipes: so there are none."""
    done = subprocess.run(
        command, user=user, cwd="/", stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL, timeout=50, check=False,
    )  # fmt: skip
    assert done.returncode == 0, command
