"""Orders that wait for staff, in words: what happened, and what to do about it."""

from __future__ import annotations

from kiosk.core.day_words import LEFT_TO_DO, word
from kiosk.core.frozen import frozen
from kiosk.core.menu import Text, plain
from kiosk.core.order import Do, Record
from kiosk.core.refund import Refund
from kiosk.staff.report_text import money


@frozen
class Told:
    """`what` happened, in a few words; `todo`: what to do. `again`: it may be tried again; `not_there`: also
    once somebody has looked that the POS does not have it.
    """

    what: str
    todo: str
    again: bool = False
    not_there: bool = False


_LOST: Text = {"ja": "POSに届いたか分かりません", "en": "Nobody knows whether the POS has it"}
_LOST_TODO: Text = {
    "ja": "POSで {number} 番を探してください。"
    "なければ「POSになかった」を押すと送り直します。あれば「完了」を押してください。",
    "en": "Look for number {number} at the POS. If it is not there, say so, and it is sent again. "
    "If it is there, close it here.",
}
_MONEY: Text = {"ja": "決済の結果が分かりません", "en": "Nobody knows how the payment ended"}
_MONEY_TODO: Text = {
    "ja": "決済端末の控えで {amount} を確かめてください。分かれば自動で進みます。"
    "進まなければ手で精算し「完了」を押してください。",
    "en": "Look for {amount} in the terminal's slips. It goes on by itself once the terminal says so; "
    "if it does not, settle it by hand and close it here.",
}
_TAKEN: Text = {
    "ja": "代金は受け取りましたが、注文がありません",
    "en": "The money was taken, and there is no order",
}
_TAKEN_TODO: Text = {
    "ja": "{amount} を決済端末で返金するか、注文をPOSに手で入力してください。"
    "そのあと「完了」を押してください。",
    "en": "Give {amount} back at the terminal, or enter the order at the POS by hand. Then close it here.",
}
_REFUSED: Text = {"ja": "POSが受け付けませんでした（{why}）", "en": "The POS refused it ({why})"}
_REFUSED_TODO: Text = {
    "ja": "お客様は {number} 番の控えをお持ちです。"
    "POSに手で入力するか、お客様に伝えて「完了」を押してください。",
    "en": "The guest left with number {number}. Enter it at the POS by hand, or tell the guest, "
    "then close it here.",
}
_OPEN: Text = {"ja": "POSに残っています", "en": "The POS still has it"}
_OPEN_TODO: Text = {
    "ja": "お客様は注文をやめました。POSで {number} 番を取り消し、「完了」を押してください。",
    "en": "The guest gave up. Cancel number {number} at the POS, then close it here.",
}
_SILENT: Text = {"ja": "応答がありません", "en": "No answer makes sense"}
_SILENT_TODO: Text = {
    "ja": "応答があれば自動で進みます。急ぐ場合はPOSで {number} 番を確かめてください。",
    "en": "It goes on by itself once there is an answer. If it is urgent, look for {number} at the POS.",
}
_OTHER: Text = {"ja": "確認が必要です（{why}）", "en": "Somebody must look ({why})"}
_OTHER_TODO: Text = {
    "ja": "POSと決済端末で {number} 番を確かめ、もう一度試すか、手で精算して「完了」を押してください。",
    "en": "Look for number {number} at the POS and the terminal. Try again, or settle it by hand, "
    "then close it here.",
}
_REFUND: Text = {"ja": "返金 {amount}", "en": "Refund of {amount}"}
_REFUND_WAITS: Text = {
    "ja": "応答を待っています。自動で進みます。",
    "en": "It waits for an answer, and goes on by itself.",
}


def told(record: Record, language: str) -> Told:
    """What to say about an order that is stuck."""
    what, todo, again, look = _words(record)
    total = record.order.quote.total
    amount = record.payment.amount if record.payment is not None else total
    facts = {
        "number": record.number,
        "amount": money(amount.minor, amount.currency, language),
        "why": word(record.attention or record.error or "?", language),
    }
    return Told(plain(what, language).format(**facts), plain(todo, language).format(**facts), again, look)


def _words(record: Record) -> tuple[Text, Text, bool, bool]:
    if record.attention is None:
        return (
            (_MONEY, _MONEY_TODO, False, False)
            if record.asked_in_vain
            else (_SILENT, _SILENT_TODO, False, False)
        )
    if record.unsure is Do.SUBMIT:
        return _LOST, _LOST_TODO, True, True
    if record.unsure is Do.PAY:
        return _MONEY, _MONEY_TODO, True, False
    if record.paid and (record.refused is not None or record.receipt is None):
        return _TAKEN, _TAKEN_TODO, True, False
    if record.refused is not None and record.attention == record.refused:
        return _REFUSED, _REFUSED_TODO, True, False
    if record.abandoned and record.receipt is not None and not record.void:
        return _OPEN, _OPEN_TODO, True, False
    return _OTHER, _OTHER_TODO, True, False


def refund_told(refund: Refund, language: str) -> Told:
    """The same about money that is on its way back."""
    amount = money(refund.money.minor, refund.money.currency, language)
    what = plain(_REFUND, language).format(amount=amount)
    if refund.todo is None:
        return Told(what, plain(_REFUND_WAITS, language))
    todo = plain(LEFT_TO_DO[refund.todo], language).format(amount=amount, number=refund.number)
    return Told(what, todo, again=True)
