"""What is the same on every screen: header, offline banner, toast, idle warning, text size and theme."""

from __future__ import annotations

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.frozen import frozen
from kiosk.core.journey import state as st
from kiosk.core.journey.events import (
    CancelConfirmed,
    HelpAsked,
    ItemAdded,
    LanguageChosen,
    LanguagesAsked,
    MemberAsked,
    ModeSwitchAsked,
    SignedOut,
    Touched,
    Undone,
)
from kiosk.core.journey.member import ABOUT_MEMBERS
from kiosk.core.journey.moves import slowness
from kiosk.core.journey.state import Kiosk
from kiosk.core.loyalty import CredentialKind
from kiosk.core.menu import Menu, ServiceMode, plain
from kiosk.core.tax import rate_percent, telling_rates
from kiosk.ui.lines import LineRow, line_rows, thumbnails
from kiosk.ui.members_only import tier_rank, tier_text
from kiosk.ui.rows import Rows
from kiosk.ui.text import brand_name, number, own_name
from kiosk.ui.toasts import member_name, toast_face
from kiosk.ui.viewmodel import Pictures, Post, ViewModel

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate

HOUSE_DISH = "hero-burger"
_NO_HEADER = (st.Attract,)
_LANGUAGE_ONLY = (st.ItemScreen,)
_EASY = (st.Browse, st.SetScreen, st.BasketScreen, st.PayScreen)
"""Where nobody is asked in easy mode whether to eat elsewhere, or who they are."""
_HELP = (st.Service, st.ItemScreen, *_EASY)
"""Easy mode's own pages, on which only staff can be called."""
_BRAND_ONLY = (*st.HOME, st.Service, st.Done)
_ORDER = (*st.HOME, st.BasketScreen, st.PayScreen, st.Paying, st.Done)
"""Where there is no order, or the screen itself shows it."""
_NO_BANNER = (*st.HOME, st.Paying, st.Done)


@frozen
class _Face:
    theme: str = "light"
    text_scale: float = 1.0
    low_reach: bool = False
    dish: str = ""
    language: str = ""
    headed: bool = False
    brand: str = ""
    accent: str = ""
    logo: str = ""
    logo_ratio: float = 1.0
    logo_grounds: tuple[str, ...] = ()
    service: str = ""
    service_icon: str = "dine"
    member: str = ""
    member_detail: str = ""
    member_letter: str = ""
    member_icon: str = "user"
    member_rank: str = ""
    language_text: str = ""
    help: bool = False
    offline: bool = False
    toast: str = ""
    toast_icon: str = "check"
    toast_act: str = ""
    toast_act_icon: str = "undo"
    idle: str = ""
    idle_left: float = 0.0


@QmlElement
@QmlUncreatable("made by the program")
class ChromeModel(ViewModel):
    """Header, banner, toast and idle warning."""

    changed = Signal()

    def __init__(self, post: Post, pictures: Pictures, parent: QObject | None = None) -> None:
        super().__init__(post, pictures, parent)
        self._ordered = Rows(LineRow, self)

    def empty(self) -> _Face:
        return _Face()

    def fill(self, kiosk: Kiosk) -> None:
        above = kiosk.guest.low_reach and not isinstance(kiosk.screen, _ORDER)
        self._ordered.replace(line_rows(kiosk, self.picture) if above else ())

    def face(self, kiosk: Kiosk) -> _Face:
        self._kiosk = kiosk
        guest, screen = kiosk.guest, kiosk.screen
        menu = kiosk.shop.menu
        logo = menu.brand.logo if menu else None
        header = self._header(kiosk) if not isinstance(screen, _NO_HEADER) else {}
        return _Face(
            theme=guest.theme,
            text_scale=guest.text_scale / 100,
            low_reach=guest.low_reach,
            dish=_dish(kiosk, self.picture) if guest.low_reach else "",
            language=guest.language,
            brand=_brand(kiosk),
            accent=(menu.brand.accent or "") if menu else "",
            logo=self.picture(logo.picture, False) if logo else "",
            logo_ratio=logo.ratio if logo else 1.0,
            logo_grounds=tuple(sorted(logo.grounds)) if logo else (),
            offline=not kiosk.shop.online and not isinstance(screen, _NO_BANNER),
            idle="" if kiosk.idle is None else number(kiosk.idle, guest.language),
            idle_left=_idle_left(kiosk),
            **header,
            **toast_face(kiosk),
        )

    def _header(self, kiosk: Kiosk) -> dict[str, object]:
        guest = kiosk.guest
        found: dict[str, object] = {
            "headed": True,
            "language_text": language_text(kiosk),
            "help": guest.easy and isinstance(kiosk.screen, _HELP) and kiosk.shop.facts.call_staff,
        }
        if isinstance(kiosk.screen, (*_BRAND_ONLY, *_LANGUAGE_ONLY)):
            return found
        if guest.easy and isinstance(kiosk.screen, _EASY):
            known = guest.member is not None or guest.credential is not None
            return {**found, **_member(kiosk)} if known else found
        return {**found, **_service(kiosk), **_member(kiosk)}

    @Property(Rows, constant=True)
    def ordered(self) -> Rows:
        """LineRow: the order, for the part of the panel where nothing is touched."""
        return self._ordered

    @Property(str, notify=changed)
    def theme(self) -> str:
        return self._face.theme

    @Property(float, notify=changed)
    def textScale(self) -> float:
        return self._face.text_scale

    @Property(bool, notify=changed)
    def lowReach(self) -> bool:
        """The guest asked for everything to touch in the lower part."""
        return self._face.low_reach

    @Property(str, notify=changed)
    def dish(self) -> str:
        """The picture over what was brought down: what was ordered last, else the house's own."""
        return self._face.dish

    @Property(str, notify=changed)
    def language(self) -> str:
        return self._face.language

    @Property(bool, notify=changed)
    def headed(self) -> bool:
        return self._face.headed

    @Property(str, notify=changed)
    def brand(self) -> str:
        return self._face.brand

    @Property(str, notify=changed)
    def accent(self) -> str:
        """The brand's colour; "": the program's."""
        return self._face.accent

    @Property(str, notify=changed)
    def logo(self) -> str:
        """The brand's; "": the program's sign."""
        return self._face.logo

    @Property(float, notify=changed)
    def logoRatio(self) -> float:
        return self._face.logo_ratio

    @Property("QStringList", notify=changed)
    def logoGrounds(self) -> list[str]:
        return list(self._face.logo_grounds)

    @Property(str, notify=changed)
    def service(self) -> str:
        return self._face.service

    @Property(str, notify=changed)
    def serviceIcon(self) -> str:
        return self._face.service_icon

    @Property(str, notify=changed)
    def member(self) -> str:
        return self._face.member

    @Property(str, notify=changed)
    def memberDetail(self) -> str:
        return self._face.member_detail

    @Property(str, notify=changed)
    def memberLetter(self) -> str:
        return self._face.member_letter

    @Property(str, notify=changed)
    def memberIcon(self) -> str:
        return self._face.member_icon

    @Property(str, notify=changed)
    def memberRank(self) -> str:
        """How the member's tier is marked: "low", "mid" or "top"; "" for none."""
        return self._face.member_rank

    @Property(str, notify=changed)
    def languageText(self) -> str:
        return self._face.language_text

    @Property(bool, notify=changed)
    def help(self) -> bool:
        """Help stands here, as the page itself has no room for it."""
        return self._face.help

    @Property(bool, notify=changed)
    def offline(self) -> bool:
        return self._face.offline

    @Property(str, notify=changed)
    def toast(self) -> str:
        return self._face.toast

    @Property(str, notify=changed)
    def toastIcon(self) -> str:
        return self._face.toast_icon

    @Property(str, notify=changed)
    def toastAct(self) -> str:
        return self._face.toast_act

    @Property(str, notify=changed)
    def toastActIcon(self) -> str:
        return self._face.toast_act_icon

    @Property(str, notify=changed)
    def idle(self) -> str:
        """Seconds left on the idle warning; "" while it does not show."""
        return self._face.idle

    @Property(float, notify=changed)
    def idleLeft(self) -> float:
        return self._face.idle_left

    @Slot()
    def switchService(self) -> None:
        self.post(ModeSwitchAsked())

    @Slot()
    def openHelp(self) -> None:
        self.post(HelpAsked())

    @Slot()
    def openMember(self) -> None:
        home = isinstance(self._kiosk.screen, st.MemberHome)
        self.post(SignedOut() if home else MemberAsked())

    @Slot()
    def changeLanguage(self) -> None:
        """With two languages the chip is the other one; with more it opens the sheet."""
        other = other_language(self._kiosk)
        self.post(LanguageChosen(other) if other else LanguagesAsked())

    @Slot()
    def toastTouched(self) -> None:
        toast = self._kiosk.toast
        if toast is not None and toast.instead is not None:
            self.post(ItemAdded(toast.instead))
        else:
            self.post(Undone())

    @Slot()
    def goOn(self) -> None:
        self.post(Touched())

    @Slot()
    def stop(self) -> None:
        self.post(CancelConfirmed())


def other_language(kiosk: Kiosk) -> str | None:
    """The one other language, where there are two."""
    languages = kiosk.shop.facts.languages
    others = [language for language in languages if language != kiosk.guest.language]
    return others[0] if len(others) == 1 else None


def language_text(kiosk: Kiosk) -> str:
    if len(kiosk.shop.facts.languages) < 2:
        return ""
    return own_name(other_language(kiosk) or kiosk.guest.language)


def service_rate(menu: Menu, mode: ServiceMode, kiosk: Kiosk) -> str:
    """The rate that tells eating in from taking out, as "10"; "" where both are taxed alike."""
    rates = telling_rates(menu, kiosk.shop.now.date())
    return rate_percent(rates[mode]) if rates is not None else ""


def service_text(kiosk: Kiosk, mode: ServiceMode) -> str:
    """ "Eat in"; a translation may say the rate where it has %1: "店内 10%"."""
    if mode is ServiceMode.EAT_IN:
        said = translate("Chrome", "Eat in")
    else:
        said = translate("Chrome", "Take out")
    rate = service_rate(kiosk.shop.menu, mode, kiosk) if kiosk.shop.menu else ""
    return said.replace("%1", f"{rate}%" if rate else "").strip()


def _service(kiosk: Kiosk) -> dict[str, object]:
    """Nothing where there is nothing to switch."""
    if kiosk.shop.only_mode is not None:
        return {}
    mode = kiosk.guest.basket.mode
    icon = "dine" if mode is ServiceMode.EAT_IN else "bag"
    return {"service": service_text(kiosk, mode), "service_icon": icon}


def points_text(points: int, language: str) -> str:
    return translate("Chrome", "%1 pt").replace("%1", number(points, language))


def _blind(kind: CredentialKind) -> dict[str, object]:
    """How points come that nobody was asked about: nothing of what was typed or scanned."""
    match kind:
        case CredentialKind.MAIL:
            return {"member": translate("Chrome", "Points by mail"), "member_icon": "mail"}
        case CredentialKind.CODE:
            return {"member": translate("Chrome", "Points by code"), "member_icon": "qr"}
        case CredentialKind.CARD:
            return {"member": translate("Chrome", "Points by card"), "member_icon": "contactless"}
        case _:
            return {"member": translate("Chrome", "Points by phone"), "member_icon": "phone"}


def _member(kiosk: Kiosk) -> dict[str, object]:
    guest, facts = kiosk.guest, kiosk.shop.facts
    if isinstance(kiosk.screen, st.MemberHome):
        return {"member": translate("Chrome", "Sign out"), "member_icon": "logout"}
    if guest.member is not None:
        return {
            "member": member_name(guest.member.name),
            "member_detail": tier_text(guest.member, guest.language)
            or points_text(guest.member.points, guest.language),
            "member_letter": guest.member.name.strip()[:1].upper(),
            "member_rank": tier_rank(kiosk),
        }
    if isinstance(kiosk.screen, ABOUT_MEMBERS) or not (facts.phone or facts.mail or facts.code):
        return {}
    if guest.credential is not None:
        return _blind(guest.credential.kind)
    return {"member": translate("Chrome", "Members")}


def _brand(kiosk: Kiosk) -> str:
    menu, language = kiosk.shop.menu, kiosk.guest.language
    return brand_name(menu, language) if menu else plain(kiosk.shop.facts.shop_name, language)


def _dish(kiosk: Kiosk, picture: Pictures) -> str:
    menu = kiosk.shop.menu
    ordered = thumbnails(menu, kiosk.guest.basket, picture) if menu is not None else ()
    return ordered[-1] if ordered else picture(HOUSE_DISH, False)


def _idle_left(kiosk: Kiosk) -> float:
    if kiosk.idle is None:
        return 0.0
    timings = kiosk.shop.facts.timings
    seconds = timings.warning * slowness(kiosk)
    return min(1.0, kiosk.idle / seconds) if seconds else 0.0
