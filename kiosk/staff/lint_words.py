"""Findings about the shop's menu in words: what is wrong, and what to do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date

from kiosk.core.language import PLAIN_JAPANESE
from kiosk.core.lint import Level, Lint, Rule
from kiosk.core.menu import Menu
from kiosk.staff import fault_words
from kiosk.staff.menu_words import language_name
from kiosk.staff.report_text import date_said, money

_WORDS: dict[Rule, dict[str, tuple[str, str]]] = {
    Rule.FAULT: {
        "en": ("{0}", "Mend it: nothing can be sold like this."),
        "ja": ("{0}", "直してください。このままでは販売できません。"),
    },
    Rule.NAME: {
        "en": ("there is no name in {0}", "Write one: guests see it in another language."),
        "ja": ("{0}の名前がありません", "入力してください。別の言語で表示されます。"),
    },
    Rule.READING: {
        "en": ("there is no reading in kana", "Write one: guests see it in plain Japanese."),
        "ja": ("よみがながありません", "入力してください。「やさしいにほんご」で表示されます。"),
    },
    Rule.TEXT: {
        "en": ("the description is missing in {0}", "Translate it, or take it out in all languages."),
        "ja": ("{0}の説明がありません", "翻訳するか、すべての言語から消してください。"),
    },
    Rule.WORDS: {
        "en": ("these words are missing in {0}", "Translate them: guests read them in another language."),
        "ja": ("{0}の文がありません", "翻訳してください。別の言語で表示されます。"),
    },
    Rule.TILE: {
        "en": (
            "words of its tile on the first screen are missing in {0}",
            "Translate them where the tile is from: guests read them in another language.",
        ),
        "ja": (
            "最初の画面の案内に{0}の文がありません",
            "元のデータで翻訳してください。別の言語で表示されます。",
        ),
    },
    Rule.TOO_LONG: {
        "en": ("“{1}” does not fit in two lines", "Shorten it, or mark with ｜ where a line may break."),
        "ja": ("「{1}」は2行に収まりません", "短くするか、改行の位置に｜を入れてください。"),
    },
    Rule.PICTURE: {
        "en": ("there is no picture", "Add one: guests choose by pictures."),
        "ja": ("写真がありません", "写真を追加してください。"),
    },
    Rule.ALLERGENS: {
        "en": ("its allergens are not stated", "State them, or that there are none: guests read “unknown”."),
        "ja": ("アレルギー情報がありません", "入力してください（なしの場合も）。「不明」と表示されます。"),
    },
    Rule.NOWHERE: {
        "en": ("guests cannot come to it: none of its categories is shown", "Put it into one, or hide it."),
        "ja": ("どのカテゴリーにも表示されません", "カテゴリーに入れるか、隠してください。"),
    },
    Rule.NEVER: {
        "en": ("it is never on sale: its hours begin when they end", "Set its hours, or hide it."),
        "ja": ("販売時間がありません（開始と終了が同じです）", "時間を設定するか、隠してください。"),
    },
    Rule.GROUP: {
        "en": ("of {1} {2} must be chosen, and {3} can be", "Bring options back, or change the POS's rule."),
        "ja": (
            "「{0}」は{2}個必要ですが、選べるのは{3}個です",
            "選択肢を戻すか、POSの設定を変えてください。",
        ),
    },
    Rule.NEEDED: {
        "en": (
            "the option {1} is hidden and shown all the same: too few of {3} would be left",
            "Show it again, or bring another option back.",
        ),
        "ja": (
            "非表示の選択肢「{0}」は表示されたままです（「{2}」の数が足りなくなるため）",
            "表示に戻すか、ほかの選択肢を戻してください。",
        ),
    },
    Rule.STEP: {
        "en": ("the step {1} needs {2}, and {3} can be had", "Bring its parts back, or hide the set."),
        "ja": ("「{0}」は{2}個必要ですが、選べるのは{3}個です", "中身を戻すか、セットを隠してください。"),
    },
    Rule.SET_GONE: {
        "en": ("it is not shown, because a part of it is hidden", "Show the part, or hide the set too."),
        "ja": ("中身が隠されているため表示されません", "中身を表示するか、セットも隠してください。"),
    },
    Rule.PRICE_ZERO: {
        "en": ("it costs nothing", "Set a price, if that is not meant so."),
        "ja": ("価格が0です", "間違いであれば価格を設定してください。"),
    },
    Rule.PRICE_FAR: {
        "en": ("it costs {0}, and its category usually {1}", "See whether a digit is missing or too many."),
        "ja": ("価格が{0}で、カテゴリーの中央値は{1}です", "桁を間違えていないか確かめてください。"),
    },
    Rule.PRICE_ODD: {
        "en": ("it costs {0}; nearly all other prices go by {1}", "See whether that is meant so."),
        "ja": ("価格が{0}です。ほかはほぼ{1}きざみです", "間違いでないか確かめてください。"),
    },
    Rule.ORPHAN: {
        "en": (
            "the POS no longer has it; what was written about it is kept",
            "Forget it, or keep it: it may come back. A dish: touch here if it has another id now.",
        ),
        "ja": (
            "POSにありません（入力内容は残しています）",
            "消すか、また戻る商品ならそのままにしてください。商品番号だけが変わったときは、ここをタッチしてください。",
        ),
    },
    Rule.POINTS_NOWHERE: {
        "en": ("it leads to {0}, which is not on the menu", "Take that out."),
        "ja": ("メニューにない{0}を案内しています", "案内から外してください。"),
    },
    Rule.PROFILE: {
        "en": (
            "this kiosk is to be one, and the shop has no such profile ({1})",
            "Make it, or choose another one for it.",
        ),
        "ja": (
            "端末に選んだプロファイルがお店にありません（ある名前：{1}）",
            "作るか、端末のプロファイルを選び直してください。",
        ),
    },
    Rule.PROFILE_LANGUAGE: {
        "en": ("it begins in {0}, which this shop does not speak", "Choose one of the shop's languages."),
        "ja": ("最初の言語{0}は、このお店にない言語です", "お店の言語から選んでください。"),
    },
    Rule.OFFER_NOTHING: {
        "en": ("nothing that can be ordered is in this offer", "Choose dishes for it, or end it."),
        "ja": ("対象の商品が1つもありません", "商品を選ぶか、終了してください。"),
    },
    Rule.OFFER_GONE: {
        "en": ("this offer names {0}, which is not on the menu", "Take it out, if it does not come back."),
        "ja": ("メニューにない{0}が対象になっています", "戻る予定がなければ外してください。"),
    },
    Rule.OFFER_NEVER: {
        "en": ("there is no day on which this offer holds", "Change its days, or end it."),
        "ja": ("実施する日がありません", "曜日か期間を直すか、終了してください。"),
    },
    Rule.OFFER_PRICE: {
        "en": ("the combo costs {0}; some of its dishes cost {1} by themselves", "Lower its price."),
        "ja": ("セット割の価格は{0}ですが、単品の合計が{1}の組み合わせがあります", "価格を下げてください。"),
    },
    Rule.MARK_OVER: {
        "en": ("this mark was valid until {0}: guests no longer see it", "Renew its date, or take it away."),
        "ja": (
            "この認証マークの期限は{0}で切れました（お客様には表示されません）",
            "期限を更新するか、外してください。",
        ),
    },
    Rule.TIER: {
        "en": (
            "it is for members from the tier {0}, which the programme does not have ({1})",
            "Choose another one: nobody can order it like this.",
        ),
        "ja": (
            "会員ランク「{0}」がポイント制度にありません（あるランク：{1}）",
            "選び直してください。このままでは誰も注文できません。",
        ),
    },
}


_MISSING = (Rule.NAME, Rule.TEXT, Rule.WORDS, Rule.TILE)
"""Findings that a text is missing in a language."""
MANY = 10
"""So many texts are missing in a language that somebody translates them all together."""
_UNTRANSLATED = {
    "en": (
        "{0} names and descriptions are missing",
        "Guests who chose it read them in another language. For a translator: kiosk menu export.",
    ),
    "ja": (
        "名前や説明が{0}件ありません",
        "別の言語で表示されます。まとめて翻訳するには kiosk menu export が使えます。",
    ),
}


def untranslated(found: Iterable[Lint]) -> dict[str, int]:
    """How many texts are missing, by the language's code, where they are `MANY`; the most first."""
    missing = Counter(code for lint in found if (code := _missing_in(lint)))
    return {code: count for code, count in missing.most_common() if count >= MANY}


def _missing_in(lint: Lint) -> str:
    """The code of the language in which a text is missing; "": that is not what was found."""
    if lint.rule is Rule.READING:
        return PLAIN_JAPANESE
    return lint.details[0] if lint.rule in _MISSING else ""


def one_by_one(found: Iterable[Lint], many: Mapping[str, int]) -> tuple[Lint, ...]:
    """All that was found; what is missing in the languages of `many` stands behind the rest of its level."""
    levels = list(Level)
    return tuple(sorted(found, key=lambda lint: (levels.index(lint.level), _missing_in(lint) in many)))


def untranslated_said(code: str, count: int, language: str) -> tuple[str, str, str]:
    """What the language is called, what is wrong, and what to do, in Japanese or English."""
    spoken = "ja" if language == "ja" else "en"
    what, cure = _UNTRANSLATED[spoken]
    return language_name(code, spoken), what.format(count), cure


def said(lint: Lint, menu: Menu, language: str) -> tuple[str, str]:
    """What is wrong and what to do, in Japanese or English; the thing's own name is not in it."""
    spoken = "ja" if language == "ja" else "en"
    what, cure = _WORDS[lint.rule][spoken]
    details = lint.details
    if lint.rule is Rule.FAULT:
        details = tuple(fault_words.said(each, menu, spoken) for each in details)
    if lint.rule is Rule.MARK_OVER:
        details = (date_said(date.fromisoformat(details[0]), spoken),)
    if lint.rule in (*_MISSING, Rule.TOO_LONG):
        details = (language_name(details[0], spoken), *details[1:])
    if lint.rule in (Rule.PRICE_FAR, Rule.PRICE_ODD, Rule.OFFER_PRICE):
        details = tuple(money(int(minor), menu.currency, spoken) for minor in details)
    return what.format(*details), cure
