"""Who would rather listen in easy mode hears each question, until the order is over."""

from __future__ import annotations

from kiosk.core.journey.state import Guest
from kiosk.ui.voice import Voice


class Listening:
    """Says to one guest what is asked."""

    def __init__(self, voice: Voice) -> None:
        self._voice = voice
        self._session: int | None = None
        self._heard = ""

    @property
    def on(self) -> bool:
        return self._session is not None

    def offered(self, language: str) -> bool:
        """The voice speaks the language."""
        return self._voice.speaks(language)

    def toggle(self, guest: Guest) -> None:
        if self.on:
            self._stop()
        else:
            self._session = guest.session

    def meet(self, guest: Guest) -> None:
        """Whoever stands there now: another one has not asked to hear anything."""
        if self.on and not (guest.easy and self._session == guest.session):
            self._stop()

    def say(self, text: str, language: str) -> None:
        """What is asked now, where that is not what was said last; "" ends what is being said."""
        if self.on and text != self._heard:
            self._voice.say(text, language) if text else self._voice.hush()
            self._heard = text

    def _stop(self) -> None:
        self._session, self._heard = None, ""
        self._voice.hush()
