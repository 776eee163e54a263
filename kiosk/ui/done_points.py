"""What an order earned, and how far the next reward is."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from kiosk.core.frozen import frozen
from kiosk.core.journey.state import Kiosk
from kiosk.core.loyalty import next_reward
from kiosk.core.menu import plain
from kiosk.core.order import Record
from kiosk.core.receipt import settled
from kiosk.ui.sums import earns_now
from kiosk.ui.text import inside, number, tr

translate = QCoreApplication.translate


@frozen
class EarnedFace:
    earned: str = ""
    title: str = ""
    standing: str = ""
    fraction: float = 0.0
    next: str = ""


def earned_face(kiosk: Kiosk, record: Record) -> EarnedFace:
    """What the order earned, or is expected to earn once it is paid or the POS is back."""
    guest, programme, language = kiosk.guest, kiosk.shop.programme, kiosk.guest.language
    known = guest.member is not None or guest.credential is not None
    expected = programme.earned(record.order.quote.spent) if programme and earns_now(kiosk) else 0
    points = expected if record.earned is None else record.earned
    if not known or not points:
        return EarnedFace()
    sure = record.earned is not None or (record.paid and kiosk.shop.online)
    title = translate("Done", "You earned") if sure else translate("Done", "You will earn about")
    earned = tr("+%n points", "", points)
    if guest.member is None:
        return EarnedFace(earned, title)
    basket = record.order.basket
    spent = basket.points + (basket.reward.points if basket.reward else 0)
    after = guest.member.points - spent + points
    reward = next_reward(after, guest.member.rewards)
    if reward is None:
        return EarnedFace(earned, title, translate("Done", "%1 pt").replace("%1", number(after, language)))
    standing = translate("Done", "%1 / %2 pt").replace("%1", number(after, language))
    to_go = translate("Done", "%1 pt to %2").replace("%1", number(reward.points - after, language))
    return EarnedFace(
        earned,
        title,
        standing.replace("%2", number(reward.points, language)),
        max(0.0, after / reward.points),
        to_go.replace("%2", inside(plain(reward.name, language), language)),
    )


def card_said(record: Record, language: str) -> str:
    """What the order brings a common-point card; "" without one."""
    said = record.receipt.card_points if record.receipt is not None else None
    card = said or record.order.point_card
    if card is None:
        return ""
    if said is None:
        words = translate("Done", "%1: the points will come later.")
    elif said.points is None:
        words = translate("Done", "%1: no points for this number. Please ask our staff.")
    elif not settled(record):
        words = translate("Done", "%1: points once it is paid.")
    else:
        words = translate("Done", "%1: %2").replace("%2", tr("+%n points", "", said.points))
    return words.replace("%1", f"{plain(card.name, language)} {card.masked}")
