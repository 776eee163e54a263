"""What the orders page says of one order, and of money on its way back."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import tzinfo

from kiosk.core.day_words import LEFT_TO_DO, word
from kiosk.core.menu import Text, plain
from kiosk.core.money import Money, total, zero
from kiosk.core.order import ReceiptState
from kiosk.core.receipt import gift_masked
from kiosk.core.refund import Ended, Refund, Sum, undoes_points
from kiosk.core.returned import Returned, returned
from kiosk.engine.money_back import NotPossible, Sale, Why
from kiosk.paper.formal import received
from kiosk.ui.staff import refusals
from kiosk.ui.staff.order_rows import money
from kiosk.ui.text import clock, date_said

WHY: Mapping[Why, Text] = {
    Why.UNKNOWN: {"ja": "この注文は見つかりません。", "en": "There is no such order."},
    Why.ON_ITS_WAY: {
        "ja": "この注文はまだ処理中です。少し待ってください。",
        "en": "The kiosk still works on this order: wait a moment.",
    },
    Why.NOT_AT_POS: {"ja": "この注文はPOSにありません。", "en": "The POS does not have this order."},
    Why.NO_ANSWER: {
        "ja": "POSが応答しません。返金は始まっていません。",
        "en": "The POS does not answer. Nothing was refunded.",
    },
    Why.OVER: {
        "ja": "すでに返金または取消されています。",
        "en": "It was refunded or cancelled before.",
    },
    Why.SAME_LINES: {
        "ja": "選んだ商品はすでに返金されています。",
        "en": "One of these lines was refunded before.",
    },
    Why.OTHER_AMOUNT: {
        "ja": "金額が変わりました。もう一度確かめてください。",
        "en": "It comes to another amount now: look again.",
    },
    Why.BY_HAND: {
        "ja": "ここからは返金できません。POSのレジで返金してください。",
        "en": "It can't be refunded from here: do it at the POS's own till.",
    },
    Why.NO_DATABASE: {
        "ja": "ほかの端末の注文です。データベースが応答しません。",
        "en": "It is another kiosk's order, and the shop database does not answer.",
    },
}
_NOT_PAID: Text = {
    "ja": "お支払いが確認できていないため、領収書は出せません。",
    "en": "The payment is not known here yet: no receipt can be issued.",
}
_NOTHING_RECEIVED: Text = {
    "ja": "受け取ったお金がない（返金済み、または全額ポイント）ため、領収書は出せません。",
    "en": "No money was kept for it (it was refunded, or paid with points): no receipt can be issued.",
}
_DONE: Text = {"ja": "{amount} を返金しました。", "en": "{amount} is refunded."}
_DONE_SPLIT: Text = {"ja": "{amount} を返金しました（{split}）。", "en": "{amount} is refunded: {split}."}
_SPLIT: Text = {
    "ja": "お支払い方法へ {money}、ポイントへ {points}ポイント",
    "en": "{money} the way it was paid, and {points} points",
}
_MONEY: Text = {"ja": "お支払い方法へ {money}", "en": "{money} the way it was paid"}
_POINTS: Text = {"ja": "ポイントへ {points}ポイント", "en": "{points} points"}
_FOLLOWS: Text = {
    "ja": "ポイントは、残りの注文も返金されたときに戻ります。",
    "en": "The points follow when the whole order is refunded.",
}
_CANCELLED: Text = {"ja": "注文を取り消しました。", "en": "The order is cancelled."}
_REFUSED: Text = {
    "ja": "POSが断りました。返金されていません（{error}）。",
    "en": "The POS refused. Nothing was refunded ({error}).",
}
_WAITS: Text = {
    "ja": "応答を待っています。自動で続きます。",
    "en": "It waits for an answer, and goes on by itself.",
}
_TO_CARD: Text = {"ja": "ギフトカードへ{money}", "en": "{money} to the gift card"}
_FACTS: Mapping[str, Text] = {
    "time": {"ja": "日時", "en": "Time"},
    "kiosk": {"ja": "注文した場所", "en": "Ordered at"},
    "here": {"ja": "この端末", "en": "this kiosk"},
    "other": {"ja": "別の端末", "en": "another kiosk"},
    "method": {"ja": "支払い", "en": "Payment"},
    "state": {"ja": "状態", "en": "State"},
    "total": {"ja": "合計", "en": "Total"},
    "points": {"ja": "ポイント払い", "en": "Paid with points"},
    "gift": {"ja": "ギフトカード", "en": "Gift card"},
    "back": {"ja": "返金済み", "en": "Refunded"},
    "at_pos": {"ja": "POSの番号", "en": "At the POS"},
}


def why_said(why: Why, language: str) -> str:
    return plain(WHY[why], language)


def trouble_said(error: BaseException, language: str) -> str:
    """Why an order could not be looked at."""
    return why_said(error.why, language) if isinstance(error, NotPossible) else refusals.why(error)


def no_formal(sale: Sale, language: str) -> str:
    """Why no 領収書 can be issued for an order; "": it can."""
    record, receipt = sale.record, sale.record.receipt
    paid = record.paid or (receipt is not None and receipt.state in (ReceiptState.PAID, ReceiptState.READY))
    if sale.over or not received(record.order, returns_of(sale)):
        return plain(_NOTHING_RECEIVED, language)
    return "" if paid else plain(_NOT_PAID, language)


def returns_of(sale: Sale) -> tuple[Returned, ...]:
    """What was given back of an order so far."""
    return tuple(returned(sale.record.order, sale.earlier, each) for each in sale.earlier)


def refund_said(refund: Refund, language: str) -> str:
    """How it went."""
    facts = {"amount": money(refund.amount, language), "error": refund.error or "", "number": refund.number}
    if refund.end is Ended.REFUSED:
        return plain(_REFUSED, language).format(**facts)
    if refund.todo is not None:
        facts["amount"] = money(refund.money, language)
        return plain(LEFT_TO_DO[refund.todo], language).format(**facts)
    if refund.end is None:
        return plain(_WAITS, language)
    if refund.cancels:
        return plain(_CANCELLED, language)
    facts["split"] = _split(refund.money, refund.points_back, language)
    done = plain(_DONE_SPLIT if refund.points_back else _DONE, language).format(**facts)
    card = refund.gift if refund.gift is not None else zero(refund.amount.currency)
    later = refund.amount > refund.money + card and not refund.points_back and not refund.whole
    if card:
        done = _sentences([done, _card(card, language)], language)
    return _sentences([done, plain(_FOLLOWS, language)], language) if later else done


def split_said(sale: Sale, what: Sum, language: str) -> str:
    """What of it is money and what is points, or that the points follow; "" where there are none."""
    said = [_split(what.money, what.points, language)] if what.amount > what.money else []
    if what.gift:
        said.append(_card(what.gift, language))
    stay = not sale.parts and not what.whole and undoes_points(sale.record)
    if what.follows or stay:
        said.append(plain(_FOLLOWS, language))
    return _sentences(said, language)


def _card(back: Money, language: str) -> str:
    return plain(_TO_CARD, language).format(money=money(back, language))


def _split(back: Money, points: int, language: str) -> str:
    text = _MONEY if not points else _SPLIT if back else _POINTS
    return plain(text, language).format(money=money(back, language), points=points)


def _sentences(said: list[str], language: str) -> str:
    """One after the other, each ended."""
    end, gap = ("。", "") if language == "ja" else (".", " ")
    whole = gap.join(each.rstrip(end) + end for each in said)
    return whole if len(said) > 1 else "".join(said)


def facts_of(sale: Sale, zone: tzinfo, language: str) -> list[tuple[str, str]]:
    """Name and value of what is known about an order."""
    record, order = sale.record, sale.record.order
    at = order.created_at.astimezone(zone)
    masked = record.payment.masked if record.payment is not None else None
    paid = f"{word(order.method, language)}  {masked}" if masked else word(order.method, language)
    state = record.receipt.state.value if record.receipt is not None else "not_placed"
    if sale.over and state not in ("cancelled", "refunded"):
        state = "refunded"
    told = [
        ("time", f"{date_said(at, language)} {clock(at, language)}"),
        ("kiosk", plain(_FACTS["here" if sale.mine else "other"], language)),
        ("method", paid),
        ("state", word(state, language)),
        ("total", money(order.quote.total, language)),
    ]
    if order.quote.points:
        told.append(("points", money(-order.quote.points, language)))
    if order.quote.gift is not None:
        told.append(("gift", f"{gift_masked(record)}  {money(-order.quote.gift, language)}"))
    back = total((each.amount for each in sale.earlier), order.quote.currency)
    if back:
        told.append(("back", money(-back, language)))
    if record.receipt is not None:
        told.append(("at_pos", record.receipt.id))
    return [(plain(_FACTS[name], language), value) for name, value in told]
