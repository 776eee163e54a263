"""The kiosk's voice: it says a text aloud, for guests who would rather listen.

A program that speaks gets the text and writes a sound file, and one that plays gets that: both are Debian's,
and end with what they say, so that no kiosk pays for a voice that nobody asked for. Qt's own speech would be
170 MB of modules more, and has no Japanese voice on Linux; Open JTalk reads kanji, as Debian brings it.
"""

from __future__ import annotations

import logging
import re
import shutil
from collections.abc import Sequence

from PySide6.QtCore import QObject, QProcess, Qt, Signal, Slot

from kiosk.core.language import japanese
from kiosk.settings import Voice as Programs
from kiosk.staff.player import environment, player
from kiosk.ui.foods import read_aloud

log = logging.getLogger(__name__)

LEAVING_MS = 1000
"""How long the end of the program waits for a voice that was silenced."""
_UNSEEN = re.compile("[\u200b\u2060]")
_YEN = re.compile(r"[¥￥]\s?([\d,]+)")
_MORE, _LESS = re.compile(r"\+(?=[\d,]+円)"), re.compile(r"[−-](?=[\d,]+円)")
_GAP = re.compile(r"(?<=[^\x00-\x7f])[^\S\n]+|[^\S\n]+(?=[^\x00-\x7f])")
_ENDS = re.compile(r"(?<=[。！？!?])|(?<=\.)\s|\n")


class Voice(QObject):
    """Says one text at a time. `programs`: as configured; None: this kiosk has no voice.

    Nothing is started before the first `say`, and nothing waits: a voice that fails is a line in the log.
    """

    def __init__(self, programs: Programs | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._programs = programs
        self._there: dict[str, bool] = {}
        self._player = ""
        self._language = ""
        self._waiting: list[str] = []
        self._now: _Sentence | None = None
        self._ready: _Sentence | None = None

    def speaks(self, language: str) -> bool:
        """Can it speak this language (a BCP 47 tag)? Plain Japanese is spoken as Japanese. Looked up once."""
        if self._programs is None:
            return False
        if language not in self._there:
            self._player = self._player or player() or ""
            command = self._programs.command(language)
            self._there[language] = bool(command and self._player and shutil.which(command[0]))
            if command and not self._there[language]:
                log.warning("no voice: a program is missing", extra={"reason": f"{command[0]}, or a player"})
        return self._there[language]

    def say(self, text: str, language: str) -> None:
        """Stop what is being said and say this, sentence by sentence. Silent where it cannot speak it."""
        self.hush()
        if self.speaks(language):
            self._language, self._waiting = language, sentences(text, language)
            self._ready = self._made()
            self._next()

    def hush(self) -> None:
        """Silence, at once."""
        self._waiting = []
        ended, self._now, self._ready = (self._now, self._ready), None, None
        for sentence in ended:
            if sentence is not None:
                sentence.stop()

    def close(self) -> None:
        """Silence, before the program ends; waits until it is."""
        self.hush()
        for process in self.findChildren(QProcess):
            process.waitForFinished(LEAVING_MS)

    def _made(self) -> _Sentence | None:
        """The next sentence, while the one before is still heard: no pause is longer than it has to be."""
        if not self._waiting or self._programs is None:
            return None
        command = self._programs.command(self._language)
        sentence = _Sentence(command, self._player, self._waiting.pop(0), self)
        sentence.over.connect(self._over)
        return sentence

    def _next(self) -> None:
        self._now, self._ready = self._ready, self._made()
        if self._now is not None:
            self._now.play()

    def _over(self, why: str) -> None:
        """A sentence was said to its end, or failed: then the others would, too."""
        self._now = None
        if why:
            log.warning("the voice fails", extra={"reason": why})
            self.hush()
        self._next()


class _Sentence(QObject):
    """One sentence on its way from the program that speaks, which begins at once, through a pipe to the one
    that plays, which waits for `play`.
    """

    over = Signal(str)
    """It is at its end, by itself: "", or why it failed."""

    def __init__(self, command: Sequence[str], player: str, said: str, parent: QObject) -> None:
        super().__init__(parent)
        self._why = ""
        self._player = player
        self._played = self._stopped = False
        self._speaker, self._sound = QProcess(self), QProcess(self)
        self._speaker.setStandardOutputProcess(self._sound)
        around = [f"{name}={value}" for name, value in environment().items()]
        for process in (self._speaker, self._sound):
            process.setEnvironment(around)
            process.finished.connect(self._moved, Qt.ConnectionType.QueuedConnection)
            process.errorOccurred.connect(self._moved, Qt.ConnectionType.QueuedConnection)
        self._speaker.start(command[0], list(command[1:]))
        self._speaker.write(f"{said}\n".encode())
        self._speaker.closeWriteChannel()

    def play(self) -> None:
        """Let it be heard; `over` comes after that."""
        self._played = True
        self._sound.start(self._player, ["/dev/stdin"])

    def stop(self) -> None:
        """Silence. It goes by itself once both programs have."""
        self._stopped = True
        self._end()

    def _end(self) -> None:
        self._speaker.kill()
        self._sound.kill()
        self._moved()

    @Slot()
    def _moved(self) -> None:
        """A program ended, or did not begin: with one that failed, the other ends too."""
        if not (self._played or self._stopped):
            return
        if not (self._stopped or self._why):
            self._why = _fault(self._speaker) or _fault(self._sound)
            if self._why:
                self._end()
                return
        if _runs(self._speaker) or _runs(self._sound):
            return
        if not self._stopped:
            self._stopped = True
            self.over.emit(self._why)
        self.deleteLater()


def _runs(process: QProcess) -> bool:
    return process.state() != QProcess.ProcessState.NotRunning


def _fault(process: QProcess) -> str:
    """Why a program that is not running failed; "" where it did not."""
    if _runs(process) or (process.error() == QProcess.ProcessError.UnknownError and not process.exitCode()):
        return ""
    said = bytes(process.readAllStandardError().data()).decode(errors="replace").strip()
    return f"{process.program()}: {said[-200:] or process.errorString()}"


def sentences(text: str, language: str) -> list[str]:
    """A text as it is said: without signs for the eye alone, one by one, so that the first is heard soon."""
    said = _UNSEEN.sub("", text)
    if japanese(language):
        said = _LESS.sub("マイナス", _MORE.sub("プラス", _YEN.sub(r"\1円", said)))
        said = _GAP.sub("", read_aloud(said))
    return [part.strip() for part in _ENDS.split(said) if re.search(r"\w", part)]
