"""The audit log's actions in the staff's language."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kiosk.core.frozen import frozen
from kiosk.core.staff import Audit

_WORDS = {
    "enter": QT_TRANSLATE_NOOP("Audit", "came in"),
    "leave": QT_TRANSLATE_NOOP("Audit", "left"),
    "confirm": QT_TRANSLATE_NOOP("Audit", "confirmed with the PIN"),
    "wrong_pin": QT_TRANSLATE_NOOP("Audit", "wrong PIN"),
    "locked": QT_TRANSLATE_NOOP("Audit", "locked out"),
    "unlocked": QT_TRANSLATE_NOOP("Audit", "unlocked"),
    "person_added": QT_TRANSLATE_NOOP("Audit", "added somebody"),
    "person_renamed": QT_TRANSLATE_NOOP("Audit", "renamed somebody"),
    "person_removed": QT_TRANSLATE_NOOP("Audit", "removed somebody"),
    "everybody_removed": QT_TRANSLATE_NOOP("Audit", "removed everybody"),
    "role_changed": QT_TRANSLATE_NOOP("Audit", "changed a role"),
    "pin_changed": QT_TRANSLATE_NOOP("Audit", "changed a PIN"),
    "closed_now": QT_TRANSLATE_NOOP("Audit", "closed the shop for now"),
    "opened_again": QT_TRANSLATE_NOOP("Audit", "opened the shop again"),
    "queue_mode": QT_TRANSLATE_NOOP("Audit", "queue mode"),
    "profile_chosen": QT_TRANSLATE_NOOP("Audit", "chose this kiosk's profile"),
    "hours_set": QT_TRANSLATE_NOOP("Audit", "set the opening hours"),
    "stop_orders": QT_TRANSLATE_NOOP("Audit", "stopped the orders of this kiosk"),
    "take_orders": QT_TRANSLATE_NOOP("Audit", "took orders again at this kiosk"),
    "sold_out": QT_TRANSLATE_NOOP("Audit", "stopped selling something"),
    "back_on_sale": QT_TRANSLATE_NOOP("Audit", "put something back on sale"),
    "draft_saved": QT_TRANSLATE_NOOP("Audit", "saved the menu's draft"),
    "draft_discarded": QT_TRANSLATE_NOOP("Audit", "threw the menu's draft away"),
    "published": QT_TRANSLATE_NOOP("Audit", "published the menu"),
    "restored": QT_TRANSLATE_NOOP("Audit", "restored an earlier menu"),
    "withdrawn": QT_TRANSLATE_NOOP("Audit", "withdrew a menu to come"),
    "pos_given_up": QT_TRANSLATE_NOOP("Audit", "gave up telling the POS something"),
    "code_added": QT_TRANSLATE_NOOP("Audit", "added a code"),
    "code_closed": QT_TRANSLATE_NOOP("Audit", "closed a code"),
    "reward_set": QT_TRANSLATE_NOOP("Audit", "set a reward"),
    "reward_removed": QT_TRANSLATE_NOOP("Audit", "removed a reward"),
    "points_day_added": QT_TRANSLATE_NOOP("Audit", "added days with more points"),
    "points_day_removed": QT_TRANSLATE_NOOP("Audit", "removed days with more points"),
    "refund": QT_TRANSLATE_NOOP("Audit", "gave money back"),
    "refund_retried": QT_TRANSLATE_NOOP("Audit", "tried a refund again"),
    "refund_settled": QT_TRANSLATE_NOOP("Audit", "settled a refund by hand"),
    "refund_called_off": QT_TRANSLATE_NOOP("Audit", "called a refund off"),
    "order_retried": QT_TRANSLATE_NOOP("Audit", "let a stuck order go on"),
    "order_closed": QT_TRANSLATE_NOOP("Audit", "settled an order by hand"),
    "reprint": QT_TRANSLATE_NOOP("Audit", "printed a receipt again"),
    "formal_receipt": QT_TRANSLATE_NOOP("Audit", "issued a formal receipt"),
    "paper_came": QT_TRANSLATE_NOOP("Audit", "said that a paper was printed"),
    "paper_again": QT_TRANSLATE_NOOP("Audit", "printed a paper in doubt again"),
    "day_report_made": QT_TRANSLATE_NOOP("Audit", "made a day report anew"),
    "day_report_printed": QT_TRANSLATE_NOOP("Audit", "printed a day report"),
    "day_report_saved": QT_TRANSLATE_NOOP("Audit", "saved a day report"),
    "export": QT_TRANSLATE_NOOP("Audit", "saved a file"),
    "support_file_saved": QT_TRANSLATE_NOOP("Audit", "saved a support file"),
    "support_file_mailed": QT_TRANSLATE_NOOP("Audit", "mailed a support file"),
    "support_file_uploaded": QT_TRANSLATE_NOOP("Audit", "uploaded a support file"),
    "test_print": QT_TRANSLATE_NOOP("Audit", "printed a test"),
    "set_clock": QT_TRANSLATE_NOOP("Audit", "set the clock"),
    "device_test": QT_TRANSLATE_NOOP("Audit", "tested the device"),
    "daily_check": QT_TRANSLATE_NOOP("Audit", "signed the daily check"),
    "shop_restored": QT_TRANSLATE_NOOP("Audit", "brought the shop's data back from a backup"),
    "restart": QT_TRANSLATE_NOOP("Audit", "restarted the kiosk"),
    "end_training": QT_TRANSLATE_NOOP("Audit", "ended training with the PIN"),
    "training_begun": QT_TRANSLATE_NOOP("Audit", "began training"),
    "training_ended": QT_TRANSLATE_NOOP("Audit", "ended training"),
}
"""Actions that are not here are shown as they are written."""


@frozen
class LogLine:
    """What somebody did."""

    id: str
    when: str
    who: str
    what: str


def log_line(line: Audit, zone: ZoneInfo, language: str) -> LogLine:
    at = f"{line.at.astimezone(zone):%m-%d %H:%M}"
    return LogLine(line.key, at, f"{line.name} · {line.kiosk_id}", said(line, language))


def said(line: Audit, language: str) -> str:
    """What was done, with its details."""
    word = _WORDS.get(line.action)
    action = QCoreApplication.translate("Audit", word) if word else line.action.replace("_", " ")
    details = [value for key, value in line.details.items() if value and key not in ("tries",)]
    colon = "：" if language == "ja" else ": "
    return action + colon + ", ".join(details) if details else action
