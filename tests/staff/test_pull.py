"""Configuration from a folder on the web: taken when it is signed, newer and sound, and else left."""

from __future__ import annotations

import base64
import shutil
import subprocess
import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from hashlib import blake2b
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from kiosk import config as configuration
from kiosk.config import ConfigError
from kiosk.ports import http
from kiosk.staff.minisign import BadSignature, public_key, verified
from kiosk.staff.pull import CONFIG, MENU, Folder, Pulled, State

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
OWN = """\
[kiosk]
id = "front-1"
data_dir = "data"
[updates]
url = "{url}/{{kiosk}}"
public_key = "{key}"
"""
SHOP = """\
[shop]
id = "ginza"
name = "{name}"
country = "JP"
currency = "JPY"
time_zone = "Asia/Tokyo"
[pos]
adapter = "mock"
[pos.settings]
url = "http://127.0.0.1:9"
"""
# Made by minisign 0.11 (`minisign -G -W`, `minisign -S`, and `-S -l` for the older kind).
REAL_KEY = "RWRvntTleDzY3IXiicXzPoxvlCQrfyJO1/sQ8ZYimVvOcnzNMqwXfb4k"
REAL = """\
untrusted comment: signature from minisign secret key
RURvntTleDzY3GoBcnuZ9lEgD8puO5wKw1PRX/tTI0BsgxC1dzfRiJVPIvUlIVnKuYsyaI8F0tfjpEeSNioyvTHITKoapUhGoAc=
trusted comment: timestamp:1795337497\tfile:f\thashed
6Bodx6pZNad7Pja7dvpoXqd3Eu9Kp4OV/82pRqvK0e0skfn04+7RhEXPFDCF5MDLfn6QqtDq9slO9hbnubEaDQ==
"""
REAL_OLDER_KIND = """\
untrusted comment: signature from minisign secret key
RWRvntTleDzY3DPMbxtAV68vc9CIRDrCz9PvBUjQsfQMEKZsI+nKTJqFIB78jx5dPBfexjgSaZ7rWIchIvTNXbaLi+x7g41uYQU=
trusted comment: timestamp:5\tfile:f
qYjnEacaOAN4DWace97KQIKvMWBSb8Vz+NaUt0ISkg0/FKnAvdEt6ZhFYiq9oeHJRj09WvpsuwQsxtaZl7eRBw==
"""


class Signer:
    """Somebody with a key, who signs as minisign does."""

    def __init__(self, name: bytes = b"shop key") -> None:
        self._key, self._name = Ed25519PrivateKey.generate(), name
        self.public = _text(b"Ed" + name + self._key.public_key().public_bytes_raw())

    def sign(self, data: bytes, at: datetime, file: str) -> bytes:
        seal = self._key.sign(blake2b(data).digest())
        comment = f"timestamp:{int(at.timestamp())}\tfile:{file}\thashed"
        over = self._key.sign(seal + comment.encode())
        lines = ("untrusted comment: x", _text(b"ED" + self._name + seal), f"trusted comment: {comment}")
        return "\n".join((*lines, _text(over), "")).encode()


def _text(data: bytes) -> str:
    return base64.b64encode(data).decode()


class Web:
    """A folder on the web. `asked` are the ETags it was asked with."""

    def __init__(self) -> None:
        self.files: dict[str, bytes] = {}
        self.asked: list[str] = []
        web = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                data = web.files.get(self.path)
                etag = f'"{hash(data)}"'
                web.asked.append(self.headers.get("If-None-Match", ""))
                same = data is not None and self.headers.get("If-None-Match") == etag
                self.send_response(404 if data is None else 304 if same else 200)
                self.send_header("ETag", etag)
                self.end_headers()
                if data is not None and not same:
                    self.wfile.write(data)

            def log_message(self, format: str, *args: object) -> None:
                """Nobody reads it."""

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}"
        self._thread = threading.Thread(target=self.server.serve_forever, args=(0.01,))
        self._thread.start()

    def close(self) -> None:
        self.server.shutdown()
        self.server.server_close()
        self._thread.join()


class Story:
    """A kiosk that has its shop's configuration from a folder on the web."""

    def __init__(self, web: Web, folder: Path) -> None:
        self.web, self.signer, self.entered = web, Signer(), list[bytes]()
        self.path = folder / "kiosk.toml"
        self.path.write_text(OWN.format(url=web.url, key=self.signer.public))
        self.kept = folder / "data/pulled/kiosk.toml"
        self.kept.parent.mkdir(parents=True)
        self.kept.write_text(SHOP.format(name="Before"))

    @property
    def shop(self) -> str:
        """The shop's name, as a start finds it."""
        return configuration.load(self.path, {}).shop.name

    def offer(
        self, data: bytes, at: datetime = NOW, name: str = CONFIG, signer: Signer | None = None
    ) -> None:
        self.web.files[f"/front-1/{name}"] = data
        self.web.files[f"/front-1/{name}.minisig"] = (signer or self.signer).sign(data, at, name)

    def pull(self, now: datetime = NOW) -> dict[str, Pulled]:
        config = configuration.load(self.path, {})
        assert config.updates is not None
        with http.client() as client:
            folder = Folder(config, config.updates, self.path, {}, client, now, self._enter)
            return {each.name: each for each in folder.pull()}

    def _enter(self, menu: bytes) -> None:
        if menu == b"nonsense":
            raise ValueError("line 1: that is no menu")
        self.entered.append(menu)


@pytest.fixture
def web() -> Iterator[Web]:
    web = Web()
    yield web
    web.close()


@pytest.fixture
def story(web: Web, tmp_path: Path) -> Story:
    return Story(web, tmp_path)


def shop(name: str) -> bytes:
    return SHOP.format(name=name).encode()


def test_what_is_new_is_taken_and_what_is_this_machine_s_stays(story: Story) -> None:
    story.offer(shop("After") + b'[kiosk]\nid = "back-9"\nidle_s = 90\n')
    assert story.pull()[CONFIG].state is State.NEW
    config = configuration.load(story.path, {})
    assert (config.shop.name, config.kiosk.id, config.kiosk.idle_s) == ("After", "front-1", 90)


def test_what_has_not_changed_is_not_fetched_again(story: Story) -> None:
    story.offer(shop("After"))
    story.pull()
    story.web.asked.clear()
    assert story.pull()[CONFIG].state is State.SAME
    assert story.web.asked[0] != "" and len(story.web.asked) == 2


def test_a_signed_but_older_one_is_refused(story: Story) -> None:
    story.offer(shop("After"))
    story.pull()
    story.offer(shop("Long ago"), NOW - timedelta(days=1))
    found = story.pull()[CONFIG]
    assert found.state is State.REFUSED and "older" in found.why and "minisign -S" in found.cure
    assert story.shop == "After"


def test_one_of_a_time_to_come_is_refused_or_none_could_follow(story: Story) -> None:
    story.offer(shop("After"), NOW + timedelta(days=400))
    assert "to come" in story.pull()[CONFIG].why
    assert "to come" in story.pull(datetime(1970, 1, 2, tzinfo=UTC))[CONFIG].why


def test_who_has_another_key_changes_nothing(story: Story) -> None:
    story.offer(shop("After"), signer=Signer(b"some key"))
    assert story.pull()[CONFIG].why == "it was signed with another key"
    story.offer(shop("After"), signer=Signer())
    assert story.pull()[CONFIG].why == "it is not what was signed"
    assert story.shop == "Before"


def test_a_signature_of_another_file_is_none_of_this(story: Story) -> None:
    story.offer(shop("After"))
    story.web.files["/front-1/kiosk.toml.minisig"] = story.signer.sign(shop("After"), NOW, MENU)
    assert "of another file" in story.pull()[CONFIG].why


def test_one_byte_that_was_changed_is_found(story: Story) -> None:
    story.offer(shop("After"))
    story.web.files["/front-1/kiosk.toml"] += b" "
    assert story.pull()[CONFIG].why == "it is not what was signed"
    story.offer(shop("After"))
    seal = story.web.files["/front-1/kiosk.toml.minisig"]
    story.web.files["/front-1/kiosk.toml.minisig"] = seal.replace(b"timestamp:1", b"timestamp:2")
    assert story.pull()[CONFIG].why == "its comment is not what was signed"


@pytest.mark.parametrize("seal", [b"", b"\xff\xfe", b"untrusted comment: x\n====\n", b"a\nb\nc\nd"])
def test_a_signature_that_cannot_be_read_is_none(story: Story, seal: bytes) -> None:
    story.offer(shop("After"))
    story.web.files["/front-1/kiosk.toml.minisig"] = seal
    assert story.pull()[CONFIG].why == "the signature cannot be read"


def test_without_a_signature_nothing_is_taken(story: Story) -> None:
    story.web.files["/front-1/kiosk.toml"] = shop("After")
    assert "not signed" in story.pull()[CONFIG].why


def test_a_signed_one_that_is_wrong_is_refused_and_says_where(story: Story) -> None:
    story.offer(shop("After").replace(b'"JPY"', b'"yen"'))
    found = story.pull()[CONFIG]
    assert found.state is State.REFUSED and "currency" in found.why
    assert story.shop == "Before"


def test_it_cannot_make_another_kiosk_of_this_one(story: Story) -> None:
    own = story.path.read_text().replace('data_dir = "data"\n', "")
    story.path.write_text(f'{own}folder = "data/pulled"\n')
    story.offer(shop("After") + b'[kiosk]\ndata_dir = "/somewhere/else"\n')
    assert "another kiosk" in story.pull()[CONFIG].why


def test_a_secret_does_not_travel_this_way(story: Story) -> None:
    story.offer(shop("After") + b'token = "hush-hush-hush"\n')
    found = story.pull()[CONFIG]
    assert found.state is State.REFUSED and "hush" not in found.why


def test_a_menu_enters_as_a_draft_once(story: Story) -> None:
    story.offer(b"a menu", name=MENU)
    assert [story.pull()[MENU].state for _ in range(2)] == [State.NEW, State.SAME]
    assert story.entered == [b"a menu"]


def test_a_menu_that_is_none_is_refused_each_time(story: Story) -> None:
    story.offer(b"nonsense", name=MENU)
    assert [story.pull()[MENU].why for _ in range(2)] == ["line 1: that is no menu"] * 2


def test_marks_that_are_damaged_are_made_anew(story: Story) -> None:
    story.offer(shop("After"))
    story.pull()
    for marks in ("nonsense", "[]", '{"kiosk.toml": 7}'):
        (story.kept.parent / "pulled.json").write_text(marks)
        assert story.pull()[CONFIG].state is State.NEW
    assert story.shop == "After"


def test_what_was_signed_in_the_same_second_is_not_fetched_twice(story: Story) -> None:
    story.offer(shop("After"))
    story.pull()
    story.offer(shop("Again"))
    assert [story.pull()[CONFIG].state for _ in range(2)] == [State.SAME] * 2
    story.web.asked.clear()
    story.pull()
    assert len(story.web.asked) == 2  # the configuration by its ETag, and the menu, which is not there


def test_a_folder_that_is_empty_or_away_changes_nothing(story: Story) -> None:
    assert {each.state for each in story.pull().values()} == {State.ABSENT}
    text = story.path.read_text()
    story.path.write_text(text.replace(story.web.url, "http://127.0.0.1:9"))
    assert {each.state for each in story.pull().values()} == {State.AWAY}
    story.path.write_text(text.replace(story.web.url, "http://example.com"))
    assert "https" in story.pull()[CONFIG].why
    assert story.shop == "Before"


def test_what_minisign_itself_signed_is_good() -> None:
    key = public_key(REAL_KEY)
    assert verified(b"hello\n", REAL, key) == "timestamp:1795337497\tfile:f\thashed"
    assert verified(b"hello\n", REAL_OLDER_KIND, key) == "timestamp:5\tfile:f"
    with pytest.raises(BadSignature):
        verified(b"hello", REAL, key)


def test_minisign_s_own_program_and_the_kiosk_agree(story: Story, tmp_path: Path) -> None:
    minisign = shutil.which("minisign") or pytest.skip("minisign is not installed")
    made = tmp_path / "signing"
    made.mkdir()
    (made / CONFIG).write_bytes(shop("After"))
    subprocess.run(
        [minisign, "-G", "-W", "-p", "k.pub", "-s", "k"], cwd=made, check=True, capture_output=True
    )
    subprocess.run([minisign, "-S", "-s", "k", "-m", CONFIG], cwd=made, check=True, capture_output=True)
    key = (made / "k.pub").read_text().splitlines()[1]
    story.path.write_text(story.path.read_text().replace(story.signer.public, key))
    for name in (CONFIG, f"{CONFIG}.minisig"):
        story.web.files[f"/front-1/{name}"] = (made / name).read_bytes()
    assert story.pull(datetime.now(UTC))[CONFIG].state is State.NEW
    assert story.shop == "After"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "RW",
        "not base64!",
        "RWRvntTleDzY3IXiicXzPoxvlCQrfyJO1/sQ8ZYimVvOcnzNMqwXfb4",
        "RWzvntTleDzY3IXiicXzPoxvlCQrfyJO1/sQ8ZYimVvOcnzNMqwXfb4k",
    ],
)
def test_a_key_that_is_none_is_said_when_the_configuration_is_read(text: str, story: Story) -> None:
    story.path.write_text(story.path.read_text().replace(story.signer.public, text))
    with pytest.raises(ConfigError, match="public_key"):
        configuration.load(story.path, {})
    with pytest.raises(ValueError, match="that is no"):
        public_key(text)
