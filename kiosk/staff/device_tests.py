"""The tests with a person before the device: which there are, what can be tried here, and the trying."""

from __future__ import annotations

import io
import math
import struct
import subprocess
import wave
from collections.abc import Callable, Iterable, Sequence
from contextlib import closing
from datetime import datetime
from secrets import token_hex
from tempfile import NamedTemporaryFile
from typing import IO, Any

from kiosk.config import Config
from kiosk.core.frozen import frozen
from kiosk.core.language import base_of
from kiosk.core.menu import Text
from kiosk.core.staff import Person
from kiosk.core.upkeep import DeviceTest
from kiosk.ports import heard
from kiosk.ports.errors import PortError
from kiosk.settings import Voice
from kiosk.staff.player import environment, player
from kiosk.staff.said import text
from kiosk.staff.trace import Trace, trace
from kiosk.store.shop import ShopDatabase
from kiosk.store.upkeep import read_tests

PLAY_S = 10
RATE = 44_100
SPOKEN = {
    "ja": "これは音声のテストです。",
    "en": "This is a test of the voice.",
    "es": "Esta es una prueba de la voz.",
}


@frozen
class Kind:
    """A test. `how`: what to do. `ask`: what the person is asked at the end; None: nothing."""

    key: str
    icon: str
    name: Text
    how: Text
    ask: Text | None = None


KINDS = (
    Kind(
        "touch",
        "tap",
        text("タッチ", "Touch grid"),
        text(
            "画面ぜんぶのマスを指でぬってください。つぎに的の中心をさわり、さいごに指を何本か同時に置きます。",
            "Paint every square with a finger. Then touch the middle of each target, and last put several "
            "fingers on at once.",
        ),
    ),
    Kind(
        "reach",
        "reach",
        text("低い位置の操作", "Low reach"),
        text(
            "車いすの高さにすわって、下のほうの的をすべてさわってください。",
            "Sit down at a wheelchair's height and touch all targets in the lower part.",
        ),
    ),
    Kind(
        "colours",
        "eye",
        text("色とドット抜け", "Colours, dead pixels"),
        text("画面をさわるたびに色が変わります。", "Each touch shows the next colour."),
        text("色は正しく、欠けた点はありませんでしたか？", "Were the colours right, and no pixel dead?"),
    ),
    Kind(
        "burn_in",
        "sun",
        text("焼き付き", "Burn-in"),
        text(
            "灰色の画面に、いつもの絵のあとが見えるか見ます。",
            "On grey, look for traces of the usual pictures.",
        ),
        text("あとは見えませんでしたか？", "Were there no traces?"),
    ),
    Kind(
        "sound",
        "volume",
        text("音", "Sound"),
        text("音が2つ鳴ります。", "Two tones are played."),
        text("音は聞こえましたか？", "Did you hear them?"),
    ),
    Kind(
        "speech",
        "user",
        text("読み上げ", "Speech"),
        text(
            "読み上げる言語ごとに、ひとことしゃべります。", "It says a sentence in each language it speaks."
        ),
        text("聞き取れましたか？", "Could you understand it?"),
    ),
    Kind(
        "print",
        "printer",
        text("印刷とカット", "Print and cut"),
        text("テストの紙が1枚出ます。", "A test page comes out."),
        text("端まで印刷され、切れましたか？", "Was it printed to both edges, and cut?"),
    ),
    Kind(
        "scan",
        "scan",
        text("スキャナー", "Scanner"),
        text("どんなコードでもよいので、読み取り機にかざしてください。", "Hold any code before the scanner."),
    ),
    Kind(
        "qr",
        "qr",
        text("QRの読みやすさ", "QR on the screen"),
        text(
            "このQRを、スキャナーか電話で読み取ってください。",
            "Read this code with the scanner, or with a phone.",
        ),
        text("読めましたか？", "Could it be read?"),
    ),
    Kind(
        "card",
        "card",
        text("カード端末", "Card terminal"),
        text(
            "端末が準備できているか聞きます。支払いはためしません。",
            "The terminal is asked whether it is ready. No payment is tried.",
        ),
        text("端末の画面も正常ですか？", "Does its own screen look well too?"),
    ),
    Kind(
        "payment",
        "card",
        text("支払いのテスト", "Test payment"),
        text(
            "いちばん小さい金額を「TEST」として端末に出し、数秒で取り消します。カードはかざさないでください。",
            "The terminal shows the smallest amount, marked TEST, and it is cancelled after some seconds. "
            "Hold no card to it.",
        ),
        text("金額が出て、また消えましたか？", "Did it show the amount, and was it gone again?"),
    ),
    Kind(
        "network",
        "wifi",
        text("POSまでの経路", "Way to the POS"),
        text(
            "名前、接続、暗号、応答の時間をはかります。",
            "Name, connection, encryption and answers are timed.",
        ),
    ),
    Kind(
        "order",
        "receipt",
        text("テスト注文", "Test order"),
        text(
            "「TEST」の注文をPOSに送り、すぐ取り消します。厨房には出ず、支払いもありません。",
            "An order marked TEST goes to the POS and is taken back at once. The kitchen does not see it, "
            "and nothing is paid.",
        ),
    ),
)


@frozen
class Outcome:
    """What a test that was tried said, line by line. `passed`: None where a person has to say."""

    passed: bool | None
    lines: tuple[str, ...] = ()


def missing(config: Config) -> dict[str, Text]:
    """The tests that cannot be made here, and why."""
    found: dict[str, Text] = {}
    if player() is None:
        found["sound"] = text(
            "再生プログラム（aplay・paplay・pw-play）がありません",
            "no program to play with (aplay, paplay, pw-play)",
        )
    if config.voice is None:
        found["speech"] = text("読み上げの声が設定されていません", "no voice is configured")
    elif "sound" in found:
        found["speech"] = found["sound"]
    if config.printer is None:
        found["print"] = text("プリンターが設定されていません", "no printer is configured")
    if config.payment is None:
        found["card"] = text("カード端末が設定されていません", "no card terminal is configured")
    return found


def record(config: Config, person: Person, kind: str, passed: bool, note: str, now: datetime) -> DeviceTest:
    """How a test ended, for the journal."""
    return DeviceTest(token_hex(16), config.kiosk.id, now, kind, passed, note[:200], person.id, person.name)


def history(config: Config) -> list[DeviceTest]:
    """Of this kiosk, newest first. Raises StoreError."""
    with closing(ShopDatabase(config.shop_database.url)) as shop:
        return read_tests(shop, config.kiosk.id)


# Sound.


def tone(seconds: float = 0.6, hertz: Sequence[int] = (660, 880)) -> bytes:
    """Tones one after the other, as a WAV file."""
    out = io.BytesIO()
    frames = bytearray()
    for pitch in hertz:
        count = int(RATE * seconds / len(hertz))
        for n in range(count):
            fade = min(1.0, n / 800, (count - n) / 800)  # without clicks
            frames += struct.pack("<h", round(20_000 * fade * math.sin(2 * math.pi * pitch * n / RATE)))
    with wave.open(out, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(bytes(frames))
    return out.getvalue()


def play(program: str | None = None) -> Outcome:
    """Play a tone and wait for its end."""
    program = program or player()
    if program is None:
        return Outcome(False, ("no player",))
    with NamedTemporaryFile(suffix=".wav") as file:
        file.write(tone())
        file.flush()
        return _ran([program, file.name])


def speak(voice: Voice, languages: Iterable[str]) -> Outcome:
    """Say a sentence in each of the languages, as guests hear them, and wait for its end."""
    lines: tuple[str, ...] = ()
    for language in sorted(SPOKEN.keys() & {base_of(each) for each in languages}):
        if command := voice.command(language):
            outcome = _say(command, SPOKEN[language])
            if outcome.passed is False:
                return outcome
            lines += outcome.lines
    return Outcome(None, lines)


def _say(command: Sequence[str], said: str) -> Outcome:
    program = player()
    if program is None:
        return Outcome(False, ("no player",))
    with NamedTemporaryFile(suffix=".wav") as file:
        spoken = _ran(command, f"{said}\n", file)
        played = spoken if spoken.passed is False else _ran([program, file.name])
    return played if played.passed is False else Outcome(None, (f"{command[0]}: {said}",))


def _ran(command: Sequence[str], given: str = "", into: IO[bytes] | int = subprocess.PIPE) -> Outcome:
    try:
        done = subprocess.run(
            command,
            input=given,
            stdout=into,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            errors="replace",
            timeout=PLAY_S,
            env=environment(),
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        return Outcome(False, (f"{command[0]}: {type(error).__name__}",))
    if done.returncode != 0:
        return Outcome(False, (f"{command[0]}: {done.stderr.strip()[:200] or done.returncode}",))
    return Outcome(None, (command[0],))


# What is connected.


def card(terminal: Any) -> Outcome:
    """Is the terminal ready? No payment is tried: it would be a real one."""
    try:
        ready = bool(terminal is not None and terminal.health())
    except PortError as error:
        return Outcome(False, (str(error) or type(error).__name__,))
    return Outcome(None if ready else False, ("ready" if ready else "not ready",))


def way(pos: Any, look: Callable[[str], Trace] = trace) -> Outcome:
    """To the POS and back: name, connection, encryption, an answer of the server, an answer of the POS."""
    lines, problem = [], ""
    with heard.listening() as exchanges:
        try:
            pos.health()
        except PortError as error:
            problem = str(error) or type(error).__name__
    if not exchanges:
        return Outcome(not problem, (problem or "POS",))
    found = look(exchanges[-1].origin)
    for step in found.steps:
        said = step.error or f"{step.ms:.0f} ms  {step.said}"
        lines.append(f"{step.name.upper():<4}  {said}")
    lines.append(f"POS   {problem or f'{sum(each.ms for each in exchanges):.0f} ms'}")
    return Outcome(not problem and found.failed is None, (found.origin, *lines))
