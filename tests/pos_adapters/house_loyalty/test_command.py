"""`kiosk house …`: what a manager does at the keyboard."""

from __future__ import annotations

import json
import os
from contextlib import closing
from pathlib import Path
from xml.etree import ElementTree

import pytest
import yaml

from kiosk.__main__ import main
from kiosk.core.loyalty import Credential, CredentialKind
from pos_adapters.house_loyalty.back_office import BackOffice
from pos_adapters.house_loyalty.configured import Wrong, settings
from pos_adapters.house_loyalty.default_rules import default_document
from pos_adapters.house_loyalty.programme import House
from pos_adapters.house_loyalty.settings import Gateway
from tests.pos_adapters.house_loyalty.house import OTHER, SECRET, a_house

CONFIG = """
[loyalty]
adapter = "house"

[loyalty.settings]
database = "{url}"
"""


@pytest.fixture
def config(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A shop with two members, who have 10 and 0 points."""
    with a_house(folder) as house:
        house.order(house.join())
        house.join(OTHER, "Sam")
    monkeypatch.setenv("KIOSK__LOYALTY__SETTINGS__SECRET", SECRET)
    file = folder / "kiosk.toml"
    file.write_text(CONFIG.format(url=f"sqlite:///{folder / 'members.db'}"))
    return file


@pytest.fixture
def told(config: Path, capsys: pytest.CaptureFixture[str]) -> object:
    """`told("codes", "list")`: the exit code, and what was answered as JSON (else what was complained of)."""

    def house(*args: str) -> tuple[int, object]:
        capsys.readouterr()
        code = main(["house", *args, "--config", str(config), "--json"])
        said = capsys.readouterr()
        return code, json.loads(said.out) if code == 0 else said.err

    return house


def test_a_card_that_was_lost_opens_nobody(config: Path, told) -> None:
    lost, kept = (Credential(CredentialKind.CARD, number) for number in ("012E4CD2A1B3C4D5", "9CA4110B"))
    with closing(House(settings(config, os.environ))) as house:
        sakura = BackOffice(house).members("さくら")[0]["id"]
        house.link(sakura, lost)
        (card,) = told("members", "show", sakura)[1]["ic_cards"]
        house.link(sakura, kept)
        assert told("members", "unlink", sakura, "no-such")[0] == 1
        assert told("members", "unlink", sakura, card["id"]) == (0, {"unlinked": 1})
        assert house.find(lost) is None and house.find(kept) is not None
        assert told("members", "unlink", sakura) == (0, {"unlinked": 1})
        assert house.find(kept) is None


def test_members_are_listed_shown_merged_and_forgotten(told) -> None:
    _, members = told("members", "list")
    assert sorted(member["points"] for member in members) == [0, 10]
    _, (sam,) = told("members", "list", "--search", "sam")
    (sakura,) = [member for member in members if member["points"] == 10]
    code, whole = told("members", "show", sakura["id"])
    assert code == 0 and whole["consents"][0]["version"] == "1" and len(whole["orders"]) == 1
    assert whole["visits"] == 1 and whole["first_visit"] == whole["last_visit"] == whole["orders"][0]["day"]
    assert {"spent", "gifts", "stamps", "feedback", "invitations", "identities", "ic_cards"} <= set(whole)
    assert told("members", "merge", sam["id"], sakura["id"])[0] == 0
    assert told("members", "show", sakura["id"])[1]["points"] == 10
    assert told("members", "forget", sam["id"], "--yes")[0] == 0
    assert told("members", "list")[1] == []
    code, said = told("members", "show", sam["id"])
    assert code == 1 and "no such member" in said


def test_staff_say_whose_a_number_is(told) -> None:
    member = told("members", "list")[1][0]
    assert told("members", "proved", member["id"], "090-7777-8888")[0] == 0
    shown = told("members", "show", member["id"])[1]
    assert (shown["phone"], shown["phone_proof"]) == ("+819077778888", "proved")
    assert told("members", "proved", member["id"], "nobody")[0] == 1


def test_a_card_can_be_printed(told, folder: Path) -> None:
    member, picture = told("members", "list", "--search", "090-1234-5678")[1][0], folder / "card.svg"
    code, answer = told("members", "code", member["id"], "--svg", str(picture))
    assert code == 0 and answer["code"].startswith("OKM")
    assert ElementTree.parse(picture).getroot().tag == "{http://www.w3.org/2000/svg}svg"
    assert told("members", "code", "mNOBODY")[0] == 1
    assert told("members", "code", member["id"], "--svg", str(folder))[0] == 2


def test_points_are_adjusted_with_a_reason_once_for_a_key(told) -> None:
    member = told("members", "list")[1][0]
    for _ in range(2):
        code, answer = told("points", "adjust", member["id"], "50", "--reason", "late food", "--key", "a")
        assert (code, answer["points"]) == (0, member["points"] + 50)
    assert told("points", "adjust", member["id"], "-500", "--reason", "typo")[0] == 1


def test_codes_are_added_and_counted(told) -> None:
    haru = ("codes", "add", "haru10", "--percent", "10", "--name", "ja=春", "--channel", "poster")
    assert told(*haru, "--from", "2026-04-01", "--to", "2026-04-30", "--most", "100")[0] == 0
    assert told(*haru)[0] == 1
    assert told("codes", "add", "bad", "--percent", "101")[0] == 2
    assert told("codes", "add", "bad", "--percent", "10", "--to", "tomorrow")[0] == 2
    (code,) = told("codes", "list")[1]
    assert (code["code"], code["last_day"], code["used"]) == ("HARU10", "2026-04-30", 0)


def test_rules_are_shown_checked_and_published(told, folder: Path) -> None:
    file = folder / "rules.yaml"
    file.write_text(yaml.safe_dump(default_document("JPY"), allow_unicode=True))
    version = told("programme", "show")[1]["version"]
    assert told("programme", "check", str(file))[0] == 0
    assert told("programme", "publish", str(file), "--by", "manager")[1] == {"version": version + 1}
    shown = told("programme", "show")[1]
    file.write_text(json.dumps(shown["rules"]))
    assert told("programme", "publish", str(file))[0] == 0
    file.write_text("earning: []")
    code, said = told("programme", "publish", str(file))
    assert code == 2 and "earning" in said


def test_orders_paid_at_the_counter_are_told(told) -> None:
    assert told("paid", "nobody-s")[0] == 1


def test_orders_that_were_given_back_are_told(told) -> None:
    assert told("undone", "1") == (0, {"undone": ["1"]})
    assert told("undone", "1", "nobody-s")[0] == 1
    assert sorted(member["points"] for member in told("members", "list")[1]) == [0, 0]


def test_what_people_read_names_no_secret(config: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for args in (["members", "list"], ["codes", "list"], ["programme", "show"]):
        assert main(["house", *args, "--config", str(config)]) == 0
    assert SECRET not in capsys.readouterr().out


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "no [loyalty] table"),
        ("[loyalty", "kiosk.toml"),
        ('[loyalty.settings]\ndatabase = "nonsense"', "address"),
        ('[loyalty.settings]\ndatabase = "sqlite:///x.db"\ntime_zone = "Mars/Base"', "no such time zone"),
        ("[loyalty.settings]\n", "database: Field required"),
    ],
)
def test_settings_that_cannot_be_used_say_why(
    config: Path, capsys: pytest.CaptureFixture[str], text: str, said: str
) -> None:
    config.write_text(text)
    assert main(["house", "codes", "list", "--config", str(config)]) == 2
    assert said in capsys.readouterr().err


def test_a_database_that_is_away_is_said(config: Path, capsys: pytest.CaptureFixture[str]) -> None:
    config.write_text(CONFIG.format(url=f"sqlite:///{config}/members.db"))  # in what is no folder
    assert main(["house", "codes", "list", "--config", str(config)]) == 3


def test_secrets_come_from_a_file_or_the_environment_which_wins(folder: Path) -> None:
    file, secrets = folder / "kiosk.toml", folder / "secrets.toml"
    file.write_text(
        '[loyalty.settings]\ndatabase = "d"\nsender = {kind = "sms", url = "https://sms.example"}\n'
    )
    secrets.write_text(f'[loyalty.settings]\nsecret = "{SECRET}"\nsender = {{token = "t"}}\n')
    secrets.chmod(0o600)
    env = {"KIOSK_SECRETS_FILE": str(secrets), "KIOSK__LOYALTY__SETTINGS__SENDER__TOKEN": "u"}
    found = settings(file, env)
    assert found.secret.get_secret_value() == SECRET
    assert isinstance(found.sender, Gateway) and found.sender.token.get_secret_value() == "u"


def test_secrets_come_from_credentials_of_the_service_manager_too(folder: Path) -> None:
    file, credentials = folder / "kiosk.toml", folder / "credentials"
    file.write_text('[loyalty.settings]\ndatabase = "d"\n')
    credentials.mkdir()
    (credentials / "loyalty.settings.secret").write_text(f"{SECRET}\n")
    (credentials / "loyalty.settings.database").write_text("e")
    (credentials / "pos.settings.token").write_bytes(b"\xff")
    env = {"CREDENTIALS_DIRECTORY": str(credentials)}
    found = settings(file, env)
    assert (found.secret.get_secret_value(), found.database) == (SECRET, "e")
    assert settings(file, {**env, "KIOSK__LOYALTY__SETTINGS__DATABASE": "f"}).database == "f"
    (credentials / "loyalty.settings.secret").write_bytes(b"\xff" * 30)
    with pytest.raises(Wrong, match=r"the credential loyalty\.settings\.secret"):
        settings(file, env)


def test_a_file_of_secrets_that_others_may_read_is_refused(folder: Path) -> None:
    file, secrets = folder / "kiosk.toml", folder / "secrets.toml"
    file.write_text('[loyalty.settings]\ndatabase = "d"\n')
    secrets.write_text(f'[loyalty.settings]\nsecret = "{SECRET}"\n')
    secrets.chmod(0o644)
    with pytest.raises(Wrong, match="chmod 600"):
        settings(file, {"KIOSK_SECRETS_FILE": str(secrets)})


def test_what_was_pulled_lies_under_the_machines_own_file(tmp_path: Path) -> None:
    own = tmp_path / "kiosk.toml"
    own.write_text(
        '[kiosk]\nid = "front-1"\ndata_dir = "data"\n[updates]\nurl = "https://kiosks.example.com"\n'
        '[loyalty.settings]\nshop = "ginza"\n'
    )
    pulled = tmp_path / "data" / "pulled" / "kiosk.toml"
    pulled.parent.mkdir(parents=True)
    pulled.write_text(
        '[loyalty.settings]\ndatabase = "sqlite:///members.db"\nshop = "chain"\n'
        '[loyalty.settings.pages]\nshop_name = "Sakura"\n'
    )
    env = {"KIOSK__LOYALTY__SETTINGS__SECRET": "s" * 24}
    found = settings(own, env)
    assert (found.database, found.shop) == ("sqlite:///members.db", "ginza")
    assert found.pages.shop_name == "Sakura"
    elsewhere = tmp_path / "elsewhere" / "kiosk.toml"
    elsewhere.parent.mkdir()
    elsewhere.write_text('[loyalty.settings]\ndatabase = "sqlite:///other.db"\n')
    assert settings(own, {**env, "KIOSK__UPDATES__FOLDER": "elsewhere"}).database == "sqlite:///other.db"
    pulled.unlink()
    with pytest.raises(Wrong, match="database"):
        settings(own, env)


def test_without_a_folder_to_pull_from_nothing_is_read_but_the_file(tmp_path: Path) -> None:
    own = tmp_path / "kiosk.toml"
    own.write_text('[kiosk]\nid = "front-1"\ndata_dir = "data"\n')
    pulled = tmp_path / "data" / "pulled" / "kiosk.toml"
    pulled.parent.mkdir(parents=True)
    pulled.write_text('[loyalty.settings]\ndatabase = "sqlite:///members.db"\n')
    with pytest.raises(Wrong, match=r"no \[loyalty\] table"):
        settings(own, {})
