"""What can be set: a frozen class for each table of kiosk.toml, and for each key what it may hold and means.

Plain dataclasses rather than pydantic models: the kiosk reads its configuration before anything else at every
start, and importing pydantic alone takes longer than all of that.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import date, time
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from kiosk.core.frozen import frozen
from kiosk.setting_kinds import (
    CLOCK,
    COMMAND,
    DAYS,
    FILE,
    FLAG,
    FOLDER,
    LANGUAGES,
    NAME,
    NUMBER_RANGE,
    SPANS,
    TIME_ZONE,
    WEB_ADDRESS,
    number,
    one_of,
    setting,
    words,
)

if TYPE_CHECKING:
    from kiosk.core.hours import OpeningHours

_COUNTRY = words("two capital letters (ISO 3166)", r"[A-Z]{2}")
_CURRENCY = words("three capital letters (ISO 4217)", r"[A-Z]{3}")
_LINE = words("one line of at most 60 characters", r"[^\x00-\x1f]{1,60}")
_TAX_NUMBER = words("at most 30 letters, digits, dots and hyphens", r"[A-Za-z0-9 .-]{1,30}")
_ADAPTER = words("the name of an installed adapter (see `kiosk adapters`)", r"[A-Za-z0-9][A-Za-z0-9._-]*")
_MAIL = words("a mail address", r"[^\s@]{1,64}@[^\s@]{1,190}")
_MINISIGN = words("a public key of minisign, 56 characters of base64", r"RW[Q-T][A-Za-z0-9+/]{53}")
_DATABASE = words(
    "an address such as sqlite:////var/lib/okawari/shop.db", r"(sqlite|postgresql)(\+\w+)?://\S*"
)
_PLACES = ("right_below", "right", "left_below", "left", "below", "none")

Spans = tuple[tuple[time, time], ...]


@frozen(kw_only=True)
class Shop:
    """The shop: the same for all its kiosks."""

    id: str = setting(NAME, "The shop's short name.", '"ginza"')
    name: str = setting(_LINE, "The name that guests read while no menu says it.", '"おかわり"')
    country: str = setting(_COUNTRY, "Where the shop is.", '"JP"')
    currency: str = setting(_CURRENCY, "What prices are in.", '"JPY"')
    time_zone: ZoneInfo = setting(TIME_ZONE, "The shop's time zone.", '"Asia/Tokyo"')
    languages: tuple[str, ...] = setting(
        LANGUAGES,
        "What guests can choose from. The first one is shown again after each guest. `ja-Hira` is plain "
        "Japanese (やさしいにほんご): everyday words in kana, and names as they are read.",
        '["ja", "en"]',
        default=("ja", "en"),
    )
    day_starts_at: time = setting(
        CLOCK, "When the shop's business day begins, for reports and numbers.", '"05:00"', default=time(5)
    )
    latin_name: str | None = setting(
        _LINE,
        "The same for guests who chose another language than the first one.",
        '"Okawari"',
        default=None,
        filled="the name",
    )
    tax_number: str | None = setting(
        _TAX_NUMBER,
        "Printed on receipts. In Japan the T and 13 digits of an issuer of qualified invoices; "
        "the check digit is verified.",
        '"T8700110005901"',
        default=None,
    )


@frozen(kw_only=True)
class Kiosk:
    """This kiosk: the machine, its screen and how it behaves."""

    id: str = setting(NAME, "This kiosk's short name; each kiosk has its own.", '"front-1"')
    profile: str | None = setting(
        NAME,
        "What kind of kiosk this is, by the name of one of the shop's profiles (page *Shop*, *Profiles*). "
        "What staff choose there for this kiosk stands over it.",
        '"bar"',
        default=None,
    )
    number_range: tuple[int, int] = setting(
        NUMBER_RANGE,
        "The first and last order number this kiosk gives while the POS is away; each kiosk has its own.",
        "[901, 999]",
        default=(901, 999),
    )
    panel_mm: float = setting(
        number(100, 3000, "mm", whole=False),
        "The screen's diagonal: targets and text get their size by it. 27 inch are 685.8.",
        "685.8",
        default=685.8,
    )
    data_dir: Path = setting(
        FOLDER,
        "Where orders, menu and pictures are kept. A relative path starts at the configuration's folder.",
        '"/var/lib/okawari"',
        filled="okawari/ID in the user's data folder",
    )
    theme: str = setting(
        one_of("light", "dark", "contrast"), "The colours each guest starts with.", '"light"', default="light"
    )
    text_scale: float = setting(
        one_of(1.0, 1.5, 2.0), "The size of text each guest starts with.", "1", default=1.0
    )
    idle_s: int = setting(
        number(15, 600, "seconds"), "How long nobody may touch the screen before it asks.", "60", default=60
    )
    warn_s: int = setting(
        number(10, 600, "seconds"),
        "How long it asks before it forgets the order. Accessibility rules want 30 or more.",
        "30",
        default=30,
    )
    done_s: int = setting(number(5, 300, "seconds"), "How long the order number stays.", "30", default=30)
    staff_idle_s: int = setting(
        number(20, 1800, "seconds"),
        "How long staff may leave the screen untouched before their side closes by itself.",
        "120",
        default=120,
    )
    training_idle_min: int = setting(
        number(1, 120, "minutes"),
        "How long nobody may touch the screen in training before the kiosk sells again by itself.",
        "10",
        default=10,
    )
    unpaid_min: int = setting(
        number(5, 1440, "minutes"),
        "How long an order waits unpaid at the counter before the kiosk takes it back, where the POS lets "
        "it. What is still unpaid ten minutes after closing time is taken back too.",
        "30",
        default=30,
    )
    plus_adds_at_once: bool = setting(
        FLAG, "A touch on an item's plus adds it, where nothing must be chosen.", "true", default=True
    )
    hide_sold_out: bool = setting(
        FLAG, "Leave sold-out items out of the menu; else they are shown as sold out.", "false", default=False
    )
    ask_name: bool = setting(
        FLAG,
        "Ask guests what name to call when their order is ready; who has a table is not asked.",
        "true",
        default=False,
    )
    reader_place: str = setting(
        one_of(*_PLACES),
        "Where the card reader is, seen from the screen: an arrow points there.",
        '"right_below"',
        default="none",
    )
    ic_card_prefix: str | None = setting(
        words("at most 10 signs without blanks", r"[!-~]{0,10}"),
        "Members may use an IC card as their member's card: what the reader at this kiosk types before a "
        "card's number. \"\": nothing; then what looks like a card's number is one. See docs/machine.md.",
        '"IC:"',
        default=None,
        filled="no such reader",
    )
    reduce_motion: bool = setting(FLAG, "Nothing moves on the screen.", "false", default=False)
    menu_max_age_h: float = setting(
        number(0.1, 720, "hours", whole=False),
        "Nothing is sold from a menu that the POS confirmed longer ago than this.",
        "24",
        default=24.0,
    )
    log_level: str = setting(
        one_of("debug", "info", "warning", "error"),
        "What is worth a line in the log.",
        '"info"',
        default="info",
    )
    public_base_url: str | None = setting(
        WEB_ADDRESS,
        "Where a guest's phone reaches the POS's pages (receipts), if the POS names them by an address of "
        "its own machine; without it no QR code leads there.",
        '"https://okawari.example.com"',
        default=None,
    )


@frozen(kw_only=True)
class Adapter:
    """Which adapter serves a port, and the adapter's own settings, which it checks by itself."""

    adapter: str = setting(_ADAPTER, "The adapter's name.", '"mock"')
    settings: Mapping[str, Any] = field(default_factory=dict, repr=False)


@frozen(kw_only=True)
class Printer(Adapter):
    """The receipt printer, and what comes out of it."""

    receipt: str = setting(
        one_of("ask", "always", "never"),
        "Is the receipt printed? Guests who pay at the counter get a slip unless it is never.",
        '"ask"',
        default="ask",
    )
    meal_ticket: bool = setting(
        FLAG,
        "Print a meal ticket with each order: a half for the kitchen, one for the guest.",
        "true",
        default=False,
    )
    day_report: bool = setting(
        FLAG,
        "Print the day report when the shop has closed. Of several kiosks one prints it.",
        "false",
        default=True,
    )


@frozen(kw_only=True)
class ShopDatabase:
    """Where the shop's shared data is: journal, opening hours, feedback."""

    url: str = setting(
        _DATABASE,
        "An SQLite file, or one PostgreSQL for several kiosks.",
        '"postgresql+psycopg://okawari@db.example/okawari"',
        filled="the SQLite file shop.db in data_dir",
    )
    pin_secret: str | None = setting(
        words("16 to 1000 signs without blanks", r"\S{16,1000}"),
        "Secret, the same at all kiosks of the shop: the key of the staff's PINs, needed with PostgreSQL. "
        "With an SQLite file the kiosk makes one itself. Make one with `openssl rand -hex 32`.",
        '"…"',
        default=None,
    )
    backups: int = setting(
        number(0, 100),
        "How many backups of an SQLite file are kept in the folder backups beside it; one is made every day. "
        "0: none. PostgreSQL is backed up by whoever runs it.",
        "7",
        default=7,
    )

    def __repr__(self) -> str:
        """Without its secrets; the address may hold a password."""
        return "ShopDatabase(url=…)"


@frozen(kw_only=True)
class Support:
    """Who helps, and how they are reached from the kiosk. See docs/support.md."""

    mail: str | None = setting(_MAIL, "The help desk's mail address.", '"help@example.com"', default=None)
    phone: str | None = setting(
        words("a telephone number such as +81 3 1234 5678", r"\+?[0-9][0-9 ()-]{4,24}"),
        "Its telephone number.",
        '"+81 3 1234 5678"',
        default=None,
    )
    chat: str | None = setting(
        words("an https address", r"https://[^\s]{1,300}"),
        "Its chat; {kiosk}, {version} and {reference} in it are filled in.",
        '"https://chat.example.com/?kiosk={kiosk}&ref={reference}"',
        default=None,
    )
    upload: str | None = setting(
        WEB_ADDRESS,
        "A folder on the web that takes support files by PUT; `upload_token` is sent as a bearer token.",
        '"https://files.example.com/okawari"',
        default=None,
    )
    upload_token: str | None = setting(
        words("at most 1000 signs", r"\S{1,1000}"), "Secret.", '"…"', default=None
    )
    smtp_host: str | None = setting(
        words("a server's name", r"[A-Za-z0-9.-]{1,253}"),
        "The mail server through which support files go to `mail`. Without it none are mailed.",
        '"smtp.example.com"',
        default=None,
    )
    smtp_port: int = setting(
        number(1, 65535), "Its port: 465 begins with TLS, others change to it.", "587", default=587
    )
    smtp_user: str | None = setting(
        words("at most 200 signs", r"\S{1,200}"), "Whom the server knows.", '"kiosk"', default=None
    )
    smtp_password: str | None = setting(
        words("at most 1000 signs", r"\S{1,1000}"), "Secret.", '"…"', default=None
    )
    smtp_ca_file: Path | None = setting(
        FILE,
        "A file (PEM) with the certificates of who may say that it is this server, where that is the company "
        "itself.",
        '"/etc/okawari/mail-ca.pem"',
        default=None,
        filled="the public authorities",
    )
    smtp_from: str | None = setting(
        _MAIL, "Whom the mail comes from.", '"kiosk@example.com"', default=None, filled="`mail` itself"
    )

    def __repr__(self) -> str:
        """Without its secrets."""
        return f"Support(mail={self.mail!r}, phone={self.phone!r}, chat={self.chat!r}, …)"


@frozen(kw_only=True)
class Metrics:
    """Figures for Prometheus. See docs/fleet.md."""

    port: int = setting(number(1, 65535), "Where Prometheus reads them, at /metrics.", "9464")
    address: str = setting(
        words("an IP address of this machine", r"[0-9A-Fa-f.:]{2,45}"),
        "Where it listens. Others than this machine itself can only read them where you let them.",
        '"127.0.0.1"',
        default="127.0.0.1",
    )


@frozen(kw_only=True)
class Updates:
    """A folder on the web that has this kiosk's configuration and menu, signed. See docs/fleet.md."""

    url: str = setting(
        WEB_ADDRESS,
        "The folder's https address; {kiosk} in it stands for this kiosk's id.",
        '"https://kiosks.example.com/{kiosk}"',
    )
    public_key: str = setting(
        _MINISIGN,
        "The key that signs it, as minisign prints it.",
        '"RWRvntTleDzY3IXiicXzPoxvlCQrfyJO1/sQ8ZYimVvOcnzNMqwXfb4k"',
    )
    folder: Path = setting(
        FOLDER,
        "Where it is kept here.",
        '"/var/lib/okawari/pulled"',
        filled="pulled in data_dir",
    )


@frozen(kw_only=True)
class Voice:
    """Programs that speak for guests who would rather listen. See docs/machine.md."""

    japanese: tuple[str, ...] | None = setting(
        COMMAND,
        "What speaks Japanese, plain or not.",
        '"open_jtalk -x DICTIONARY -m VOICE -ow /dev/stdout"',
        default=None,
        filled="it is not spoken",
    )
    others: tuple[str, ...] | None = setting(
        COMMAND,
        "What speaks all other languages; {language} in it is filled in: `en`, `es`.",
        '"espeak-ng -v {language} --stdin --stdout"',
        default=None,
        filled="they are not spoken",
    )

    def command(self, language: str) -> tuple[str, ...]:
        """What speaks a language (a BCP 47 tag): program and arguments; () for none."""
        base = language.partition("-")[0]
        if base == "ja":
            return self.japanese or ()
        return tuple(word.replace("{language}", base) for word in self.others or ())


def _on(day: str) -> Any:
    doc = f"When the shop is open on {day}; without it: closed."
    return setting(SPANS, doc, '["10:00-22:00"]', default=())


@frozen(kw_only=True)
class Hours:
    """When the shop is open, in its time zone. A span may pass midnight. Without it the POS says it."""

    monday: Spans = _on("Mondays")
    tuesday: Spans = _on("Tuesdays")
    wednesday: Spans = _on("Wednesdays")
    thursday: Spans = _on("Thursdays")
    friday: Spans = _on("Fridays")
    saturday: Spans = _on("Saturdays")
    sunday: Spans = _on("Sundays")
    closed_on: tuple[date, ...] = setting(
        DAYS, "Days on which the shop stays closed.", "[2027-01-01]", default=()
    )

    def opening_hours(self) -> OpeningHours:
        """As the core decides by them."""
        from kiosk.core.hours import OpeningHours, Window

        names = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
        week = {day: tuple(Window(*span) for span in getattr(self, name)) for day, name in enumerate(names)}
        return OpeningHours(week, {day: () for day in self.closed_on})


@frozen(kw_only=True)
class Config:
    """All settings. `source` says where they came from: a file's path, or the demo's name."""

    shop: Shop
    kiosk: Kiosk
    pos: Adapter
    shop_database: ShopDatabase
    loyalty: Adapter | None = None
    payment: Adapter | None = None
    signin: Adapter | None = None
    printer: Printer | None = None
    hours: Hours | None = None
    updates: Updates | None = None
    metrics: Metrics | None = None
    support: Support = field(default_factory=Support)
    voice: Voice | None = None
    source: str = ""

    @property
    def loyalty_outside(self) -> bool:
        """The loyalty programme is not the POS's own: adapters of one name belong together."""
        return self.loyalty is not None and self.loyalty.adapter != self.pos.adapter

    def adapters(self) -> dict[str, Adapter]:
        """The configured adapters by port, the POS first."""
        ports = {"pos": self.pos, "loyalty": self.loyalty, "payment": self.payment}
        ports |= {"signin": self.signin, "printer": self.printer}
        return {port: adapter for port, adapter in ports.items() if adapter is not None}
