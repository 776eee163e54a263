"""What parts and checks are called, and what is said of a finding, in the staff's languages."""

from __future__ import annotations

from datetime import timedelta

from kiosk.core.frozen import frozen
from kiosk.core.menu import Text, say
from kiosk.staff.findings import Finding, Level
from kiosk.staff.said import ACTIONS, Said, text
from kiosk.staff.said_backups import BACKUPS
from kiosk.staff.said_connections import CONNECTIONS
from kiosk.staff.said_machine import MACHINE
from kiosk.staff.said_printer import PRINTER
from kiosk.staff.said_software import SOFTWARE

__all__ = ["ACTIONS", "CHECKS", "LEVELS", "PARTS", "SAID", "Part", "cures", "duration", "sentence", "what"]

SAID: dict[str, Said] = {**CONNECTIONS, **PRINTER, **MACHINE, **BACKUPS, **SOFTWARE}


@frozen
class Part:
    """A branch of the tree. `summary`: the checks whose words stand on its own row."""

    key: str
    icon: str
    name: Text
    summary: tuple[str, ...]


PARTS = (
    Part("network", "wifi", text("ネットワーク", "Network"), ("network.link", "network.way")),
    Part("pos", "server", text("POS", "Point of sale"), ("pos.connection", "pos.menu_age")),
    Part("loyalty", "star", text("ポイント", "Loyalty"), ("loyalty.connection",)),
    Part("signin", "user", text("ログイン", "Sign-in"), ("signin.built",)),
    Part("payment", "card", text("決済端末", "Payment terminal"), ("payment.ready",)),
    Part("printer", "printer", text("レシートプリンター", "Receipt printer"), ("printer.state",)),
    Part("scanner", "scan", text("スキャナー", "Scanner"), ("scanner.device",)),
    Part("touch", "tap", text("タッチパネル", "Touch"), ("touch.device",)),
    Part("sound", "volume", text("音", "Sound"), ("sound.device",)),
    Part("display", "eye", text("画面", "Display"), ("display.connected",)),
    Part("storage", "box", text("ディスク", "Storage"), ("storage.space",)),
    Part("machine", "sliders", text("機械", "Computer"), ("machine.memory", "machine.temperature")),
    Part("database", "ticket", text("データ", "Data"), ("database.shop",)),
    Part("clock", "clock", text("時計", "Clock"), ("clock.set",)),
    Part("software", "shield", text("ソフトウェア", "Software"), ("software.version", "software.update")),
)
"""In the order of dependence: what stands higher is mended first."""

CHECKS: dict[str, Text] = {
    "network.link": text("ケーブル・電波", "Cable or radio"),
    "network.way": text("POSへの道", "Way to the POS"),
    "network.certificates": text("ほかの証明書", "Other certificates"),
    "pos.connection": text("接続", "Connection"),
    "pos.latency": text("応答の速さ", "Speed of answers"),
    "pos.last": text("最後の応答", "Last answer"),
    "pos.clock": text("時計のずれ", "Clock difference"),
    "pos.tls": text("証明書", "Certificate"),
    "pos.capabilities": text("できること", "Capabilities"),
    "pos.menu": text("メニュー", "Menu"),
    "pos.menu_age": text("保存したメニュー", "Kept menu"),
    "pos.pictures": text("写真", "Pictures"),
    "pos.refunds": text("返金", "Money back"),
    "pos.orders": text("送信待ちの注文", "Orders waiting"),
    "pos.day_report": text("日報", "Day report"),
    "loyalty.connection": text("接続", "Connection"),
    "loyalty.with_pos": text("POSとの組み合わせ", "Together with the POS"),
    "loyalty.cards": text("ICカード", "IC cards"),
    "loyalty.joining": text("入会", "Joining"),
    "signin.built": text("設定", "Settings"),
    "payment.ready": text("準備", "Readiness"),
    "printer.state": text("状態", "State"),
    "printer.paper": text("紙", "Paper"),
    "printer.cover": text("カバー", "Cover"),
    "printer.papers": text("印刷待ち", "Papers waiting"),
    "printer.day_report": text("日報の印刷", "Day report on paper"),
    "scanner.device": text("機器", "Device"),
    "touch.device": text("機器", "Device"),
    "sound.device": text("機器", "Device"),
    "display.connected": text("接続", "Connection"),
    "storage.space": text("空き容量", "Free space"),
    "storage.folder": text("データフォルダー", "Data folder"),
    "storage.health": text("ディスクの状態", "Health"),
    "machine.memory": text("メモリ", "Memory"),
    "machine.cpu": text("負荷", "Load"),
    "machine.temperature": text("温度", "Temperature"),
    "database.shop": text("お店のデータベース", "Shop database"),
    "database.shop_file": text("そのファイル", "Its file"),
    "database.backup": text("バックアップ", "Backup"),
    "database.restored": text("復元", "Brought back"),
    "database.outbox": text("注文のファイル", "File of orders"),
    "database.cache": text("メニューのファイル", "File of the menu"),
    "clock.set": text("日付と時刻", "Date and time"),
    "clock.network": text("時刻サーバー", "Network time"),
    "clock.orders": text("最後の注文", "Newest order"),
    "software.version": text("バージョン", "Version"),
    "software.update": text("更新", "Update"),
    "software.configuration": text("設定", "Configuration"),
    "software.fonts": text("文字", "Fonts"),
    "software.marks": text("認証・マーク", "Certificates and marks"),
    "software.fault": text("休止", "Out of order"),
}

LEVELS: dict[Level, Text] = {
    Level.OK: text("OK", "OK"),
    Level.OFF: text("なし", "Off"),
    Level.WARN: text("注意", "Warning"),
    Level.FAIL: text("異常", "Critical"),
}

_BY_KEY = {part.key: part for part in PARTS}


def part_name(key: str, language: str) -> str:
    return say(_BY_KEY[key].name, language)


def what(finding: Finding, language: str) -> str:
    """What was found, in a few words."""
    return sentence(SAID[finding.word].what, finding, language).strip()


def cures(finding: Finding, language: str) -> list[str]:
    """What to do, step by step; empty where nothing is to be done."""
    return [sentence(cure, finding, language) for cure in SAID[finding.word].cures]


def sentence(said: Text | None, finding: Finding, language: str) -> str:
    """A text with the finding's values in it."""
    if said is None:
        return ""
    values: dict[str, object] = dict(finding.values)
    if "minutes" in values:
        values["age"] = duration(timedelta(minutes=float(finding.values["minutes"])), language)
    return say(said, language).format_map(values)


def duration(span: timedelta, language: str) -> str:
    """ "42 s", "5 min", "3 h", "4 d"; in Japanese 42秒, 5分, 3時間, 4日."""
    seconds = max(0, round(span.total_seconds()))
    units = (("日", " d", 86400), ("時間", " h", 3600), ("分", " min", 60), ("秒", " s", 1))
    for ja, en, size in units:
        if seconds >= size or size == 1:
            return f"{seconds // size}{ja if language == 'ja' else en}"
    return ""
