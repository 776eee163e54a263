"""Reading the configuration: what is right is frozen, what is wrong is said with its place and its cure."""

from dataclasses import FrozenInstanceError
from datetime import date, datetime, time
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from kiosk.config import DEMOS, Config, ConfigError, demo, is_invoice_number, load, secrets_of
from kiosk.engine.setup import shop_name

TOKYO = ZoneInfo("Asia/Tokyo")

GOOD = """\
[shop]
id = "ginza"
name = "おかわり 銀座"
country = "JP"
currency = "JPY"
time_zone = "Asia/Tokyo"
tax_number = "T8700110005901"

[kiosk]
id = "front-1"
data_dir = "data"

[pos]
adapter = "mock"

[pos.settings]
url = "http://127.0.0.1:8788"
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "kiosk.toml"
    path.write_text(GOOD, encoding="utf-8")
    return path


def with_line(file: Path, after: str, line: str) -> Path:
    """The file with one more line after the one that begins with `after`."""
    lines = file.read_text().splitlines()
    place = next(i for i, each in enumerate(lines) if each.startswith(after))
    file.write_text("\n".join([*lines[: place + 1], line, *lines[place + 1 :]]))
    return file


def faults(path: Path, env: dict[str, str] | None = None) -> str:
    with pytest.raises(ConfigError) as caught:
        load(path, env or {})
    assert str(path.parent) in str(caught.value)  # the file is named
    return str(caught.value)


# ---- what is right ----------------------------------------------------------------------------------------


def test_a_small_file_gives_a_whole_configuration(file: Path) -> None:
    config = load(file, {})
    assert config.shop.name == "おかわり 銀座"
    assert config.shop.time_zone == TOKYO
    assert config.shop.languages == ("ja", "en")
    assert config.shop.day_starts_at == time(5)
    assert config.kiosk.number_range == (901, 999)
    assert (config.kiosk.idle_s, config.kiosk.warn_s, config.kiosk.done_s) == (60, 30, 30)
    assert config.kiosk.data_dir == file.parent / "data"
    assert config.shop_database.url == f"sqlite:///{file.parent}/data/shop.db"
    assert config.pos.settings == {"url": "http://127.0.0.1:8788"}
    assert config.loyalty is None and config.hours is None
    assert list(config.adapters()) == ["pos"]
    assert config.source == str(file)


def test_nothing_of_it_can_be_changed(file: Path) -> None:
    config = load(file, {})
    with pytest.raises(FrozenInstanceError):
        config.kiosk.idle_s = 5  # type: ignore[misc]


def test_every_setting_can_be_set(file: Path) -> None:
    file.write_text(
        GOOD.replace('data_dir = "data"', '''
number_range = [100, 199]
panel_mm = 550
data_dir = "/srv/okawari"
theme = "contrast"
text_scale = 1.5
idle_s = 90
warn_s = 45
done_s = 20
plus_adds_at_once = false
hide_sold_out = true
reader_place = "right_below"
reduce_motion = true
menu_max_age_h = 0.5
log_level = "debug"
public_base_url = "https://okawari.example.com/"
''')
        + """
[loyalty]
adapter = "mock"
[payment]
adapter = "mock"
[payment.settings.more]
deep = 1
[printer]
adapter = "escpos"
[signin]
adapter = "oauth"
[shop_database]
url = "postgresql+psycopg://db.example/okawari"
[hours]
monday = ["10:00-15:00", "17:00-01:30"]
closed_on = [2027-01-01]
"""
    )  # fmt: skip
    config = load(file, {})
    assert config.kiosk.data_dir == Path("/srv/okawari")
    assert config.kiosk.panel_mm == 550.0 and config.kiosk.text_scale == 1.5
    assert config.kiosk.public_base_url == "https://okawari.example.com"
    assert config.kiosk.reader_place == "right_below"
    assert config.payment is not None and config.payment.settings == {"more": {"deep": 1}}
    assert list(config.adapters()) == ["pos", "loyalty", "payment", "signin", "printer"]
    assert config.hours is not None and config.hours.closed_on == (date(2027, 1, 1),)


def test_opening_hours_are_those_the_core_decides_by(file: Path) -> None:
    hours = (
        '[hours]\nmonday = ["10:00-15:00", "17:00-01:30"]\nfriday = ["00:00-24:00"]\nclosed_on = [2026-11-30]'
    )
    file.write_text(GOOD + hours)
    config = load(file, {})
    assert config.hours is not None
    opening = config.hours.opening_hours()
    monday = datetime(2026, 11, 23, tzinfo=TOKYO)
    assert opening.is_open(monday.replace(hour=10))
    assert not opening.is_open(monday.replace(hour=16))
    assert opening.is_open(monday.replace(day=24, hour=1))  # past midnight
    assert not opening.is_open(monday.replace(day=24, hour=12))
    assert opening.is_open(monday.replace(day=27, hour=23))
    assert not opening.is_open(monday.replace(day=30, hour=10))


def test_a_byte_order_mark_does_no_harm(file: Path) -> None:
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes())
    assert load(file, {}).shop.id == "ginza"


def test_without_a_data_folder_the_users_own_is_taken(file: Path) -> None:
    file.write_text(GOOD.replace('data_dir = "data"', ""))
    assert load(file, {"XDG_DATA_HOME": "/srv/share"}).kiosk.data_dir == Path("/srv/share/okawari/front-1")


@pytest.mark.parametrize("name", DEMOS)
def test_a_demo_needs_no_file(name: str, tmp_path: Path) -> None:
    config = demo(name, "http://127.0.0.1:1", "t0k3n-of-the-demo", tmp_path)
    assert config.adapters().keys() == {"pos", "loyalty", "payment", "printer"}
    assert config.kiosk.data_dir == tmp_path
    assert secrets_of(config) == ["t0k3n-of-the-demo"] * 3


def test_the_demos_speak_their_shops_languages(tmp_path: Path) -> None:
    japan, texas = (demo(name, "http://x", "t", tmp_path).shop for name in ("okawari", "us"))
    assert (japan.currency, japan.languages) == ("JPY", ("ja", "en"))
    assert (texas.currency, texas.languages, texas.time_zone.key) == ("USD", ("en", "es"), "America/Chicago")
    assert japan.tax_number is not None and is_invoice_number(japan.tax_number)
    assert shop_name(japan) == {"ja": "おかわり", "en": "Okawari"} and shop_name(texas) == {"en": "Okawari"}
    with pytest.raises(ValueError, match="okawari, us"):
        demo("fr", "http://x", "t", tmp_path)


# ---- environment and secrets ------------------------------------------------------------------------------


def test_the_environment_beats_the_file(file: Path) -> None:
    config = load(
        file,
        {
            "KIOSK__SHOP__LANGUAGES": "en, ja",
            "KIOSK__SHOP__DAY_STARTS_AT": "04:30",
            "KIOSK__KIOSK__ID": "front-2",
            "KIOSK__KIOSK__NUMBER_RANGE": "1, 99",
            "KIOSK__KIOSK__REDUCE_MOTION": "true",
            "KIOSK__KIOSK__IDLE_S": "90",
            "KIOSK__POS__SETTINGS__URL": "https://pos.example",
            "KIOSK__LOYALTY__ADAPTER": "house",
            "PATH": "/usr/bin",
            "KIOSK_CONFIG": "elsewhere",
        },
    )
    assert config.shop.languages == ("en", "ja")
    assert config.shop.day_starts_at == time(4, 30)
    assert (config.kiosk.id, config.kiosk.number_range, config.kiosk.idle_s) == ("front-2", (1, 99), 90)
    assert config.kiosk.reduce_motion is True
    assert config.pos.settings["url"] == "https://pos.example"
    assert config.loyalty is not None and config.loyalty.adapter == "house"


def test_a_name_of_digits_stays_text(file: Path) -> None:
    assert load(file, {"KIOSK__SHOP__ID": "0042"}).shop.id == "0042"


def test_a_wrong_value_in_the_environment_names_the_variable(file: Path) -> None:
    told = faults(file, {"KIOSK__KIOSK__IDLE_S": "soon", "KIOSK__KIOSK__THEMA": "dark"})
    assert (
        "KIOSK__KIOSK__IDLE_S in the environment\n    must be a whole number of seconds from 15 to 600"
        in told
    )
    assert "KIOSK__KIOSK__THEMA" in told and "did you mean theme?" in told


@pytest.mark.parametrize("key", ["token", "access_token", "api_key", "client_secret", "Password", "pin"])
def test_a_secret_in_the_file_is_refused_and_not_repeated(file: Path, key: str) -> None:
    told = faults(with_line(file, "[pos.settings]", f'{key} = "hunter2"'))
    assert f"line 17, [pos.settings] {key} = …" in told
    assert f"KIOSK__POS__SETTINGS__{key.upper()}" in told
    assert "KIOSK_SECRETS_FILE" in told and "systemd" in told
    assert "hunter2" not in told


@pytest.mark.parametrize("address", ["//okawari:hunter2@db/okawari", "//db/okawari?password=hunter2&a=b"])
def test_an_address_with_a_password_is_refused_and_not_repeated(file: Path, address: str) -> None:
    file.write_text(f'{GOOD}[shop_database]\nurl = "postgresql:{address}"')
    told = faults(file)
    assert "KIOSK__SHOP_DATABASE__URL" in told and "hunter2" not in told


def test_what_only_sounds_like_a_secret_is_none(file: Path) -> None:
    with_line(file, "[pos.settings]", 'token_url = "https://x/oauth"\ntopping = 1')
    assert load(file, {}).pos.settings["token_url"] == "https://x/oauth"


def test_secrets_come_from_a_file_that_only_its_owner_reads(file: Path, tmp_path: Path) -> None:
    secrets = tmp_path / "secrets.toml"
    secrets.write_text(
        '[pos.settings]\ntoken = "hunter2"\n[shop_database]\nurl = "postgresql://o:hunter3@db/o"'
    )
    secrets.chmod(0o600)
    config = load(file, {"KIOSK_SECRETS_FILE": str(secrets)})
    assert config.pos.settings == {"url": "http://127.0.0.1:8788", "token": "hunter2"}
    assert secrets_of(config) == ["hunter3", "hunter2"]
    assert "hunter" not in repr(config)


def test_the_secret_of_pins_is_a_secret(file: Path) -> None:
    config = load(file, {"KIOSK__SHOP_DATABASE__PIN_SECRET": "0123456789abcdef"})
    assert config.shop_database.pin_secret == "0123456789abcdef"
    assert "0123456789abcdef" in secrets_of(config) and "0123456789abcdef" not in repr(config)
    with pytest.raises(ConfigError, match="16 to 1000 signs") as refused:
        load(file, {"KIOSK__SHOP_DATABASE__PIN_SECRET": "too short"})
    assert "too short" not in str(refused.value)


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o644, 0o660])
def test_a_file_of_secrets_that_others_may_open_is_refused(file: Path, tmp_path: Path, mode: int) -> None:
    secrets = tmp_path / "secrets.toml"
    secrets.write_text('[pos.settings]\ntoken = "hunter2"')
    secrets.chmod(mode)
    told = faults(file, {"KIOSK_SECRETS_FILE": str(secrets)})
    assert f"chmod 600 {secrets}" in told and f"{mode:04o}" in told and "hunter2" not in told


def test_a_missing_file_of_secrets_is_said(file: Path) -> None:
    assert "KIOSK_SECRETS_FILE" in faults(file, {"KIOSK_SECRETS_FILE": str(file.parent / "none")})


def test_secrets_come_from_systemd(file: Path, tmp_path: Path) -> None:
    folder = tmp_path / "credentials"
    folder.mkdir()
    (folder / "pos.settings.token").write_text("hunter2\n")
    (folder / "somebody-elses").write_text("?")
    env = {"CREDENTIALS_DIRECTORY": str(folder)}
    assert load(file, env).pos.settings["token"] == "hunter2"
    assert load(file, env | {"KIOSK__POS__SETTINGS__TOKEN": "newer"}).pos.settings["token"] == "newer"


# ---- broken files -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (GOOD.encode()[:120] + bytes(300), "NUL bytes"),
        (GOOD.encode("utf-16"), "UTF-16"),
        (GOOD.encode("shift_jis"), "not UTF-8 text (line 3)"),
        (GOOD.encode()[:-6], "not valid TOML"),
        (GOOD.encode()[:-6], "complete its last line, or restore it from a copy"),
        (GOOD.replace('"JP"', "JP").encode(), "at line 4"),
        (GOOD.encode() * 2, "not valid TOML"),
        (b"a = " + b"[" * 100_000, "nested far too deeply"),
        (b"a = " + b"1" * 5_000, "not valid TOML"),
        (b"#" * 1_000_001, "far too large"),
        (b"", "[shop] id"),
        (b"\x7fELF\x02\x01\x01", "not valid TOML"),
    ],
)
def test_a_broken_file_is_said_with_its_cure(file: Path, content: bytes, told: str) -> None:
    file.write_bytes(content)
    text = faults(file)
    assert told in text and "->" in text


@pytest.mark.parametrize("cut", range(0, len(GOOD.encode()), 7))
def test_a_file_cut_anywhere_is_refused_or_whole(file: Path, cut: int) -> None:
    file.write_bytes(GOOD.encode()[:cut])
    try:
        config = load(file, {})
    except ConfigError as error:
        assert error.problems and all(problem.cure for problem in error.problems)
    else:
        assert isinstance(config, Config)


def test_a_missing_file_and_a_folder_are_said(tmp_path: Path) -> None:
    assert "No such file" in faults(tmp_path / "none.toml")
    assert "kiosk run --demo" in faults(tmp_path / "none.toml")
    with pytest.raises(ConfigError, match="directory"):
        load(tmp_path, {})


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("idle_s = 5", "line 10, [kiosk] idle_s = 5\n    must be a whole number of seconds from 15 to 600"),
        ("idle_s = true", "idle_s = true\n    must be a whole number"),
        ('idle_s = "60"', "must be a whole number"),
        ("idle_s = 60.5", "must be a whole number"),
        ('theme = "blue"', "must be one of light, dark, contrast"),
        ("theme = []", "must be one of light, dark, contrast"),
        ("text_scale = 3", "must be one of 1, 1.5, 2"),
        ("text_scale = true", "must be one of 1, 1.5, 2"),
        ("number_range = [5, 5]", "two whole numbers"),
        ("number_range = [0, 5]", "two whole numbers"),
        ("number_range = 7", "two whole numbers"),
        ("number_range = [1, 2, 3]", "two whole numbers"),
        ('plus_adds_at_once = "yes"', "true or false"),
        ('public_base_url = "okawari.example"', "a web address"),
        ('reader_place = "top"', "right_below"),
        ("panel_mm = 27", "from 100 to 3000"),
        ("[kiosk.idle_s]\nx = 1", "there is no such key"),
        ("idel_s = 60", "did you mean idle_s?"),
        ("zzz = 60", "there are id, profile, number_range"),
    ],
)
def test_a_wrong_setting_of_the_kiosk_is_said(file: Path, line: str, told: str) -> None:
    assert told in faults(with_line(file, "[kiosk]", line))


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('"ginza"', '"gin za"', "letters, digits"),
        ('"JP"', '"Japan"', "two capital letters"),
        ('"JPY"', '"yen"', "three capital letters"),
        ('"Asia/Tokyo"', '"Asia/Tokio"', "time zone"),
        ('"Asia/Tokyo"', '"../../etc/passwd"', "time zone"),
        ('"Asia/Tokyo"', "9", "time zone"),
        ('"T8700110005901"', '"T9700110005901"', "13 digits"),
        ('"T8700110005901"', '"8700110005901"', "13 digits"),
        ('name = "おかわり 銀座"', "", "[shop] name\n    is missing"),
        ('adapter = "mock"', "", "[pos] adapter\n    is missing"),
        ("[pos.settings]", "[poss.settings]", "did you mean pos?"),
        ("[pos.settings]", "[[hours]]\n[x]", "must be a table"),
        ("[pos.settings]\nurl", "settings", "[pos.settings] and its keys"),
    ],
)
def test_a_wrong_setting_of_the_shop_is_said(file: Path, old: str, new: str, told: str) -> None:
    text = GOOD.replace(old, new)
    assert text != GOOD
    file.write_text(text)
    assert told in faults(file)


def test_a_table_that_is_a_value_is_said(file: Path) -> None:
    file.write_text("pos = 1\n" + GOOD.partition("[pos]")[0])
    assert "line 1, [pos] = 1\n    must be a table\n    -> write [pos]" in faults(file)


@pytest.mark.parametrize(
    "line",
    [
        'monday = "10:00-15:00"',
        'monday = ["10-15"]',
        'monday = ["10:00-10:00"]',
        'monday = ["25:00-26:00"]',
        'closed_on = ["2027-01-01"]',
        'monday = ["10:00"]',
    ],
)
def test_wrong_hours_are_said(file: Path, line: str) -> None:
    file.write_text(f"{GOOD}[hours]\n{line}")
    assert "must be a list of" in faults(file)


@pytest.mark.parametrize(
    "value",
    [
        *("[]", '["ja", "ja"]', '["japanese"]', "[1]", '["ja", "JA"]', "true"),
        *('["ja-Hira"]', '["ja-Hira", "ja"]', '["en", "ja-Hira"]'),
    ],
)
def test_wrong_languages_are_said(file: Path, value: str) -> None:
    assert "language codes" in faults(with_line(file, "[shop]", f"languages = {value}"))


def test_plain_japanese_is_one_more_language_of_a_japanese_shop(file: Path) -> None:
    config = load(with_line(file, "[shop]", 'languages = ["en", "ja", "ja-Hira"]'), {})
    assert config.shop.languages == ("en", "ja", "ja-Hira")


def test_all_faults_are_told_at_once(file: Path) -> None:
    file.write_text(GOOD.replace('"JPY"', '"yen"').replace('"JP"', '"jp"').replace("data_dir", "data_dri"))
    with pytest.raises(ConfigError) as caught:
        load(file, {})
    assert [problem.where for problem in caught.value.problems] == [
        "line 4, [shop] country = 'jp'",
        "line 5, [shop] currency = 'yen'",
        "line 11, [kiosk] data_dri = 'data'",
    ]


def test_a_long_value_is_cut(file: Path) -> None:
    told = faults(with_line(file, "[kiosk]", f'theme = "{"x" * 5000}"'))
    assert len(told) < 1000 and "…" in told


@pytest.mark.parametrize(
    ("number", "right"),
    [
        ("T8700110005901", True),
        ("T7000012050002", True),
        ("T8700110005902", False),
        ("T870011000590", False),
        ("", False),
    ],
)
def test_the_check_digit_of_an_invoice_number(number: str, right: bool) -> None:
    assert is_invoice_number(number) is right


def test_a_tax_number_of_another_country_is_not_checked(file: Path) -> None:
    file.write_text(GOOD.replace('"JP"', '"DE"').replace("T8700110005901", "DE 123.456-7"))
    assert load(file, {}).shop.tax_number == "DE 123.456-7"


def test_the_voice_is_a_program_for_each_language(file: Path) -> None:
    lines = ("[voice]", "japanese = \"open_jtalk -m 'my voice'\"", 'others = "espeak-ng -v {language}"')
    file.write_text(file.read_text("utf-8") + "\n".join(lines), "utf-8")
    voice = load(file, {}).voice
    assert voice is not None
    assert voice.command("ja-Hira") == voice.command("ja") == ("open_jtalk", "-m", "my voice")
    assert voice.command("es-MX") == ("espeak-ng", "-v", "es")


@pytest.mark.parametrize("command", ["", "  ", "espeak-ng 'en"])
def test_a_voice_without_a_program_is_refused(file: Path, command: str) -> None:
    file.write_text(file.read_text("utf-8") + f'[voice]\nothers = "{command}"', "utf-8")
    assert "must be a program and its arguments" in faults(file)


KEY = "RWRvntTleDzY3IXiicXzPoxvlCQrfyJO1/sQ8ZYimVvOcnzNMqwXfb4k"


def test_where_to_pull_from_and_which_programs_start_is_the_machines_own(file: Path) -> None:
    file.write_text(GOOD + '\n[updates]\nurl = "https://fleet.example.jp/"\npublic_key = "' + KEY + '"\n')
    pulled = file.parent / "pulled.toml"
    pulled.write_text(
        '[updates]\nurl = "https://elsewhere.example/"\n[voice]\njapanese = "reboot"\n[kiosk]\nidle_s = 45\n'
    )
    config = load(file, {}, pulled=pulled)
    assert config.kiosk.idle_s == 45 and config.voice is None
    assert config.updates is not None and "fleet.example.jp" in str(config.updates.url)
