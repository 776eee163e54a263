"""What of the shop's marks, vouchers and own words somebody should look at: see `kiosk.core.lint`."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from datetime import date

from kiosk.core.brand import Mark
from kiosk.core.edition import Content
from kiosk.core.language import PLAIN_JAPANESE
from kiosk.core.menu import Text
from kiosk.core.places import Place
from kiosk.core.voucher import Voucher

Found = tuple[str, Place, Text, tuple[str, ...]]
"""The rule, the place, what the mark is called, and what the words speak of."""
WHERE: Place = ("brand", "marks")


def odd_marks(marks: Sequence[Mark], languages: Collection[str], today: date | None) -> Iterator[Found]:
    """`today`: at the shop; None: nobody knows."""
    for mark in marks:
        yield from _unnamed(WHERE, mark.name, languages)
        if today is not None and mark.until is not None and not mark.valid(today):
            yield "mark_over", WHERE, mark.name, (mark.until.isoformat(),)


def odd_vouchers(vouchers: Sequence[Voucher], languages: Collection[str]) -> Iterator[Found]:
    """Those whose guests would read another language's name."""
    for voucher in vouchers:
        yield from _unnamed(("brand", "vouchers"), voucher.name, languages)


def odd_words(content: Content, languages: Collection[str]) -> Iterator[Found]:
    """Greetings and closing words that guests of some languages would read in another."""
    found: list[tuple[Place, Text]] = [(("wording", key), text) for key, text in content.wording.items()]
    found += [(("profiles", name, "greeting"), each.greeting) for name, each in content.profiles.items()]
    for where, text in found:
        if any(words.strip() for words in text.values()):
            for language in languages:
                if language != PLAIN_JAPANESE and not text.get(language, "").strip():
                    yield "words", (*where, language), text, (language,)


def _unnamed(where: Place, name: Text, languages: Collection[str]) -> Iterator[Found]:
    for language in languages:
        if not name.get(language, "").strip():
            yield "name", where, name, (language,)
