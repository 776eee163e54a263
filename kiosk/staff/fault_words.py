"""Faults of a menu (`kiosk.core.sound.faults`, `NotFit.faults`) in Japanese; in English they are words."""

from __future__ import annotations

import re

from kiosk.core.menu import Menu, plain

_WHAT = (
    (r"must be there", "が必要です"),
    (r"must be (.+) to (.+) times as wide as it is high", "は横が縦の{0}〜{1}倍でなければなりません"),
    (r"must be a colour that everybody can read", "は読みやすい色でなければなりません"),
    (r"must be a text of 1 to (\d+) characters", "は1〜{0}文字で入力してください"),
    (r"must be a list", "は一覧でなければなりません"),
    (r"must be a text by language", "は言語ごとの文字でなければなりません"),
    (r"must hold texts of at most (\d+) characters", "は{0}文字までです"),
    (r"has no word in any language", "がどの言語にも入力されていません"),
    (r"must be true or false", "は「はい」か「いいえ」でなければなりません"),
    (r"must be a whole number from (-?\d+) to (\d+)", "は{0}〜{1}の整数でなければなりません"),
    (r"must be an amount of money", "は金額でなければなりません"),
    (r"its link must be an address that a phone can open", "のリンクは携帯電話で開ける形にしてください"),
    (r"is in (.+), the menu in (.+)", "の通貨が{0}です（メニューは{1}）"),
    (r"must not be negative", "は0以上でなければなりません"),
    (r"is more than there is", "が選択肢の数より多くなっています"),
    (r"is more than (\d+)", "が大きすぎます"),
    (r"there are more than (\d+)", "が{0}件を超えています"),
    (r"is less than min", "が最小より小さくなっています"),
    (r"have (.+) twice", "に「{0}」が2つあります"),
    (r"name (.+), which is not there", "の「{0}」が見つかりません"),
    (r"must be times of day", "は時刻でなければなりません"),
    (r"must be a number from 0 to less than 1", "は0%以上100%未満でなければなりません"),
    (r"must be days", "は日付でなければなりません"),
    (r"must be a way to eat", "は店内か持ち帰りでなければなりません"),
    (r"are missing", "がありません"),
    (r"must be there for eating in and taking out", "は店内と持ち帰りの両方に必要です"),
    (r"lie more than (\d+) deep in one another", "が深く重なりすぎています"),
    (r"offers (.+), which is a set itself", "の「{0}」はセットなので入れられません"),
    (r"offers (.+), which is not there", "の「{0}」が見つかりません"),
    (r"must be from 0, in (.+)", "は{0}で0以上でなければなりません"),
    (r"is not in the shop database", "がお店のデータベースにありません。もう一度えらんでください"),
)
_NAMES = {
    "accent": "色",
    "allergens": "アレルギー",
    "calories": "カロリー",
    "categories": "カテゴリー",
    "goes with": "一緒にすすめる商品",
    "label": "見出し",
    "mark": "認証・認定マーク",
    "marks": "認証・認定マーク",
    "vouchers": "紙の券",
    "max": "最大数",
    "min": "最小数",
    "name": "名前",
    "note": "補足",
    "parents of categories": "親カテゴリー",
    "items of promotions": "最初の画面の案内",
    "picture": "写真",
    "price": "価格",
    "rate": "税率",
    "set": "セット",
    "start, end": "時間",
    "tags": "バッジ",
    "text": "説明",
    "title": "題名",
    "variants": "サイズ",
    "weekday": "曜日",
}


def said(fault: str, menu: Menu, language: str) -> str:
    """A fault in Japanese or English. What nobody has words for stays as it is."""
    if language != "ja":
        return fault
    place, _, what = fault.rpartition(": ")
    for pattern, words in _WHAT:
        found = re.fullmatch(f"(.*?) {pattern}", what)
        if found is not None:
            name, *values = found.groups()
            return f"{_about(place, menu)}{_called(name, menu)}{words.format(*values)}"
    return fault


def _about(place: str, menu: Menu) -> str:
    """ "item 3 gyudon, variant 0 large" is 「牛丼」の."""
    found = re.match(r"item \d+ ([^,]+)", place) or re.match(r"price of (.+)", place)
    item = menu.by_id.get(found[1]) or menu.by_variant.get(found[1]) if found else None
    if place.startswith("price of"):
        return f"「{plain(item.name, 'ja') if item else place.removeprefix('price of ')}」の"
    return f"「{plain(item.name, 'ja')}」の" if item else ""


def _called(name: str, menu: Menu) -> str:
    known = _NAMES.get(name)
    if known is not None:
        return known
    return "写真" if name.startswith("picture ") else f"「{name}」"
