"""Device configuration from any HTTPS folder: signed with minisign, taken when it is newer and sound, else
the one that is there stays. See docs/fleet.md.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from pathlib import Path
from typing import Any

from kiosk import config as configuration
from kiosk.config import Config, ConfigError
from kiosk.core.frozen import frozen
from kiosk.ports.errors import PortError
from kiosk.ports.http import answer_of, error_for
from kiosk.ports.openid import safe_address
from kiosk.settings import Updates
from kiosk.staff.minisign import BadSignature, public_key, verified

CONFIG, MENU = "kiosk.toml", "menu.json"
MARKS = "pulled.json"
MOST_BYTES = {CONFIG: 1_000_000, MENU: 20_000_000}
AHEAD = timedelta(days=1)
"""So far may a signature's time be ahead of this machine's clock."""


class State(StrEnum):
    NEW = "new"
    SAME = "same"
    """What is there is the newest."""
    ABSENT = "absent"
    REFUSED = "refused"
    AWAY = "away"
    """The folder does not answer."""


@frozen
class Pulled:
    """What came of one file. `why` and `cure`: of one that was refused, or a folder that is away."""

    name: str
    state: State
    why: str = ""
    cure: str = ""


class Refusal(Exception):
    """A file that is not taken: `why`, and the `cure`."""

    def __init__(self, why: str, cure: str) -> None:
        super().__init__(why)
        self.why, self.cure = why, cure


@dataclass(frozen=True)
class Folder:
    """The folder on the web and the one on this machine. `http`: from `kiosk.ports.http`; `now` is aware UTC.
    `enter_menu` takes a menu's bytes as a draft; it raises ValueError where that cannot be, and Unreachable
    where the POS, whose menu it lies over, is away.
    """

    config: Config
    updates: Updates
    path: Path
    env: Mapping[str, str]
    http: Any
    now: datetime
    enter_menu: Callable[[bytes], None]

    def pull(self) -> list[Pulled]:
        """Take what is new: of the configuration and of the menu, each by itself."""
        return [self._pulled(name) for name in (CONFIG, MENU)]

    def _pulled(self, name: str) -> Pulled:
        try:
            return Pulled(name, self._taken(name))
        except Refusal as refusal:
            return Pulled(name, State.REFUSED, refusal.why, refusal.cure)
        except PortError as error:
            return Pulled(name, State.AWAY, str(error), "is [updates] url right, are network and POS up?")

    def _taken(self, name: str) -> State:
        marks = self._marks()
        known = marks[name] if isinstance(marks.get(name), dict) else {}
        data, etag = self._fetched(name, known.get("etag", ""))
        if data is None:
            return State.SAME if known and etag else State.ABSENT
        signature, _ = self._fetched(f"{name}.minisig", "")
        if signature is None:
            raise Refusal("it is not signed", f"minisign -S -m {name}, and put {name}.minisig beside it")
        version = self._version(name, data, signature, known.get("version", 0))
        new = version != known.get("version")
        if new and name == CONFIG:
            self._take_config(data)
        elif new:
            self._take_menu(data)
        mark = {"version": version, "etag": etag}
        if mark != known:
            self._write(MARKS, json.dumps(marks | {name: mark}).encode())
        return State.NEW if new else State.SAME

    def _version(self, name: str, data: bytes, signature: bytes, known: int) -> int:
        """The time of the signature, by which versions rise. Raises Refusal."""
        cure = f"sign it anew with this shop's key: minisign -S -m {name}"
        try:
            key = public_key(self.updates.public_key)
            comment = verified(data, signature.decode("utf-8", "replace"), key)
        except BadSignature as error:
            raise Refusal(str(error), cure) from None
        said = dict(part.partition(":")[::2] for part in re.split(r"\s+", comment))
        if not said.get("timestamp", "").isdecimal() or said.get("file") != name:
            raise Refusal(f"its signature is of no time, or of another file than {name}", cure)
        version = int(said["timestamp"])
        if version < known:
            raise Refusal("it is older than the one that was taken", cure)
        if version > (self.now + AHEAD).timestamp():
            raise Refusal("its signature is of a time to come", "set the clock of the machine that is wrong")
        return version

    def _take_config(self, data: bytes) -> None:
        """Whatever does not make a whole configuration with this machine's own is not taken."""
        candidate = self._write(f"{CONFIG}.new", data)
        try:
            found = configuration.load(self.path, self.env, pulled=candidate)
        except ConfigError as error:
            candidate.unlink()
            raise Refusal(str(error), "mend it there, sign it, and it is taken at the next look") from None
        if (found.kiosk.id, found.kiosk.data_dir) != (self.config.kiosk.id, self.config.kiosk.data_dir):
            candidate.unlink()
            raise Refusal(
                "it would make this another kiosk", f"[kiosk] id and data_dir belong into {self.path}"
            )
        candidate.replace(self.updates.folder / CONFIG)

    def _take_menu(self, data: bytes) -> None:
        try:
            self.enter_menu(data)
        except ValueError as error:
            raise Refusal(str(error), "mend it, and look at it with: kiosk menu import") from None

    def _fetched(self, name: str, etag: str) -> tuple[bytes | None, str]:
        """A file and its ETag. (None, ETag): it has not changed; (None, ""): there is none."""
        url = f"{self.updates.url.replace('{kiosk}', self.config.kiosk.id).rstrip('/')}/{name}"
        try:
            safe_address(url)
        except ValueError as error:
            raise Refusal(f"[updates] url: {error}", "let it be https") from None
        response = answer_of(self.http, "GET", url, headers={"If-None-Match": etag} if etag else {})
        if response.status_code == 304:
            return None, etag
        if response.status_code in (404, 410):
            return None, ""
        if not response.is_success:
            raise error_for(response, "GET")
        if len(response.content) > MOST_BYTES.get(name, 4096):
            raise Refusal(f"{name} is larger than it can be", "is that the right file?")
        return response.content, response.headers.get("ETag", "")

    def _marks(self) -> dict[str, Any]:
        try:
            marks = json.loads((self.updates.folder / MARKS).read_text())
        except (OSError, ValueError):
            return {}
        return marks if isinstance(marks, dict) else {}

    def _write(self, name: str, data: bytes) -> Path:
        """Beside and renamed, so that a power cut leaves the old one or the new."""
        self.updates.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        path, new = self.updates.folder / name, self.updates.folder / f".{name}"
        with new.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        return new.replace(path)
