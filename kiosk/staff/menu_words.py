"""The places of the shop's menu in words, and what is different between two of its editions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from babel import Locale

from kiosk.core.brand import Logo, Mark
from kiosk.core.edition import Content
from kiosk.core.language import PLAIN_JAPANESE
from kiosk.core.laying import pos_name, pos_prices
from kiosk.core.menu import DayPart, Menu, ServiceMode, TaxRow, plain
from kiosk.core.money import Money
from kiosk.core.overlay import SHOP
from kiosk.core.places import Change, Place, changes
from kiosk.core.shop_offers import Combo, HappyHour
from kiosk.core.tax import rate_percent
from kiosk.core.voucher import Voucher
from kiosk.staff.offer_words import offer_said, whom_said
from kiosk.staff.report_text import date_said, money
from kiosk.staff.tax_words import tax_called

_LANGUAGES = ("name", "text", "note")
_NAMES = {"categories": "category_name", "options": "part_name"}
_FIELDS = {
    "en": {
        "name": "name",
        "category_name": "name",
        "part_name": "name",
        "text": "description",
        "note": "note",
        "picture": "picture",
        "tags": "tags",
        "allergens": "allergens",
        "diet": "diet",
        "calories": "calories",
        "hidden": "hidden",
        "goes_with": "goes with",
        "featured": "featured",
        "set_id": "offered set",
        "steps": "step",
        "day_parts": "hours",
        "category_order": "order of categories",
        "item_order": "order of items",
        "option_order": "order of options",
        "columns": "columns",
        "suggestions": "suggestions",
        "promotions": "tiles of the first screen",
        "eat_in": "price, eat in",
        "take_out": "price, take out",
        "offers": "offers",
        "happy_hours": "happy hour",
        "combos": "combo",
        "taxes": "taxes",
        "brand": "brand",
        "shop_name": "the shop's name",
        "accent": "colour",
        "attract": "dishes of the first screen",
        "logo": "logo",
        "on_receipts": "logo on receipts",
        "pictures": "pictures of the first screen",
        "marks": "certificates and marks",
        "vouchers": "paper vouchers",
        "title": "name",
        "modes": "eat in or take out",
        "language": "first language",
        "queue": "queue mode",
        "members": "for whom",
        "greeting": "greeting",
        "closing": "closing words",
    },
    "ja": {
        "name": "品名",
        "category_name": "カテゴリー名",
        "part_name": "名前",
        "text": "説明",
        "note": "補足",
        "picture": "写真",
        "tags": "札",
        "allergens": "アレルギー",
        "diet": "食事制限",
        "calories": "カロリー",
        "hidden": "非表示",
        "goes_with": "一緒にすすめる商品",
        "featured": "おすすめ",
        "set_id": "すすめるセット",
        "steps": "ステップ",
        "day_parts": "販売時間",
        "category_order": "カテゴリーの順番",
        "item_order": "商品の順番",
        "option_order": "選択肢の順番",
        "columns": "横に並べる数",
        "suggestions": "おすすめ商品",
        "promotions": "最初の画面の案内",
        "eat_in": "価格（店内）",
        "take_out": "価格（持ち帰り）",
        "offers": "クーポン・特典",
        "happy_hours": "ハッピーアワー",
        "combos": "セット割",
        "taxes": "税",
        "brand": "ブランド",
        "shop_name": "お店の名前",
        "accent": "色",
        "attract": "最初の画面の料理",
        "logo": "ロゴ",
        "on_receipts": "レシートのロゴ",
        "pictures": "最初の画面の写真",
        "marks": "認証・認定マーク",
        "vouchers": "紙の券",
        "title": "名前",
        "modes": "店内・持ち帰り",
        "language": "最初の言語",
        "queue": "混雑モード",
        "members": "対象",
        "greeting": "あいさつ",
        "closing": "結びの言葉",
    },
}
_MODES = {
    "en": {ServiceMode.EAT_IN: ", eat in", ServiceMode.TAKE_OUT: ", take out"},
    "ja": {ServiceMode.EAT_IN: "・店内", ServiceMode.TAKE_OUT: "・持ち帰り"},
}
_DOT = {"en": ", ", "ja": "・"}
_NOTHING = {"en": "as at the POS", "ja": "POSのまま"}


def language_name(code: str, language: str) -> str:
    """What a language is called in another."""
    if code == PLAIN_JAPANESE:
        return {"en": "plain Japanese", "ja": "やさしい日本語"}[language]
    try:
        return Locale.parse(code, sep="-").get_display_name(language) or code
    except ValueError:
        return code


def diff(before: Content, after: Content, menu: Menu, language: str) -> Iterator[str]:
    """One line for each place that is different: "Cheeseburger, name (Japanese): チーズ → チーズバーガー"."""
    spoken = "ja" if language == "ja" else "en"
    for change in changes(before, after):
        yield _line(change, menu, spoken)


def narrowed(change: Change, menu: Menu, language: str) -> Change:
    """Of a table of taxes, which is long, only the rows that read another way; None: as at the POS."""
    if change.place != ("taxes",):
        return change
    before, after = (
        {_tax(row, language, menu): row for row in rows or menu.taxes}
        for rows in (change.before, change.after)
    )
    gone = tuple(row for said, row in before.items() if said not in after)
    new = tuple(row for said, row in after.items() if said not in before)
    return replace(change, before=gone or None, after=new or None)


def _line(change: Change, menu: Menu, language: str) -> str:
    change = narrowed(change, menu, language)
    before = change.before
    if change.place[0] == "prices" and before is None:
        before = pos_prices(menu, change.place[1]).get(ServiceMode(change.place[2]))
    say = whom_said if change.place[-1] == "members" else partial(shown, menu=menu)
    old, new = say(before, language=language), say(change.after, language=language)
    return f"{place(change.place, menu, language)}: {old} → {new}"


def place(where: Place, menu: Menu, language: str) -> str:
    """A place in words."""
    fields = _FIELDS[language]
    match where:
        case ("overlay", "items" | "categories" | "options" as table, name, field, *rest):
            more = _more(name, field, rest, menu, language)
            word = fields.get(_NAMES.get(table, field) if field == "name" else field, field)
            return f"{_called(menu, table, name, language)}{_DOT[language]}{word}{more}"
        case ("overlay", "variants" | "groups" as table, name, spoken):
            more = _aside(language_name(spoken, language), language)
            return f"{_called(menu, table, name, language)}{_DOT[language]}{fields['part_name']}{more}"
        case ("overlay", "option_order", name):
            return f"{_called(menu, 'groups', name, language)}{_DOT[language]}{fields['option_order']}"
        case ("overlay", "items" | "categories" | "options" as table, name):
            return _called(menu, table, name, language)
        case ("prices", name, mode):
            price = fields[ServiceMode(mode).value]
            return f"{_called(menu, 'variants', name, language)}{_DOT[language]}{price}"
        case ("profiles", name, "overlay", *inner):
            return _of(name, place(("overlay", *inner), menu, language), language)
        case ("profiles", name, "greeting", spoken):
            return _of(name, fields["greeting"] + _aside(language_name(spoken, language), language), language)
        case ("profiles", name, *rest):
            return _of(name, fields.get(rest[0], rest[0]) if rest else "", language)
        case ("brand", "name", spoken):
            return fields["shop_name"] + _aside(language_name(spoken, language), language)
        case ("offers", kind, _):
            return fields[kind]
        case ("wording", key, spoken):
            return fields.get(key, key) + _aside(language_name(spoken, language), language)
        case (*_, field):
            return fields.get(field, field)
    return ""


def _of(profile: str, words: str, language: str) -> str:
    """At kiosks of a profile."""
    return f"{words}{_aside(profile, language)}" if words else profile


def _aside(words: str, language: str) -> str:
    return f"（{words}）" if language == "ja" else f" ({words})"


def _more(item_id: str, field: str, rest: list[str], menu: Menu, language: str) -> str:
    if field in _LANGUAGES and rest:
        return _aside(language_name(rest[0], language), language)
    if field == "steps" and len(rest) == 2:
        item = menu.by_id.get(item_id)
        step = next((step.name for step in item.steps if step.id == rest[0]), {}) if item else {}
        return f" {plain(step, language) or rest[0]}" + _aside(language_name(rest[1], language), language)
    if field == "calories" and rest:
        return _aside(_called(menu, "variants", rest[0], language), language)
    return ""


def _called(menu: Menu, table: str, name: str, language: str) -> str:
    """By its name, a size with its dish's; by its id alone where the POS no longer has it."""
    called = plain(pos_name(menu, table, name), language)
    item = menu.by_variant.get(name) if table == "variants" else None
    if item is None:
        return called or name
    size = _aside(called, language) if len(item.variants) > 1 else ""
    return f"{plain(item.name, language)}{size}"


def _is_picture(value: object) -> bool:
    return isinstance(value, str) and value.startswith(SHOP)


def shown(value: Any, language: str, menu: Menu) -> str:
    """A value as a line of a list can show it. `menu`: the POS's, for what only it has a name for."""
    if value is None:
        return _NOTHING[language]
    if isinstance(value, bool):
        return {"en": ("no", "yes"), "ja": ("いいえ", "はい")}[language][value]
    if isinstance(value, Money):
        return money(value.minor, value.currency, language)
    if isinstance(value, Logo) or _is_picture(value):
        return {"en": "a picture of the shop's", "ja": "お店の写真"}[language]
    if isinstance(value, tuple) and value and all(map(_is_picture, value)):
        return {"en": "pictures: {}", "ja": "写真{}枚"}[language].format(len(value))
    if isinstance(value, Mark):
        return _mark(value, language)
    if isinstance(value, Voucher):
        taken = {"en": ("not taken", "at the counter"), "ja": ("利用不可", "カウンターで利用")}
        return plain(value.name, language) + _aside(taken[language][value.at_counter], language)
    if isinstance(value, TaxRow):
        return _tax(value, language, menu)
    if isinstance(value, HappyHour | Combo):
        return offer_said(value, language, menu)
    if isinstance(value, DayPart):
        return f"{value.start:%H:%M}–{value.end:%H:%M}"
    if isinstance(value, Mapping):
        return ", ".join(f"{name}: {shown(each, language, menu)}" for name, each in value.items())
    if isinstance(value, tuple | frozenset):
        several = sorted(value) if isinstance(value, frozenset) else value
        return ", ".join(shown(each, language, menu) for each in several) or "–"
    return str(value)


def _mark(mark: Mark, language: str) -> str:
    """ "Food hygiene supervisor (No. 12, until Mar 31, 2027)"."""
    day = "" if mark.until is None else date_said(mark.until, language)
    until = {"en": f"until {day}", "ja": f"{day}まで"}[language] if day else ""
    more = _DOT[language].join(each for each in (mark.number, until, mark.link) if each)
    return plain(mark.name, language) + (_aside(more, language) if more else "")


def _tax(row: TaxRow, language: str, menu: Menu) -> str:
    """ "Tax, eat in 10 % from Apr 1, 2027"."""
    mode = "" if row.mode is None else _MODES[language][row.mode]
    day = "" if row.since is None else date_said(row.since, language)
    since = {"en": f" from {day}", "ja": f"（{day}から）"}[language] if day else ""
    return f"{tax_called(row, menu, language)}{mode} {rate_percent(row.rate)}%{since}"
