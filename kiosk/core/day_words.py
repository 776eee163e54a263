"""What the day report and the staff's money pages say, in Japanese and English."""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.core.day_report import Kind
from kiosk.core.menu import Text, plain
from kiosk.core.refund import Todo

NAMES: Mapping[Kind, Text] = {
    Kind.STUCK: {"ja": "対応待ちの注文", "en": "Order that waits for staff"},
    Kind.ONLY_KIOSK: {"ja": "注文端末にだけある", "en": "Only on the kiosk"},
    Kind.ONLY_POS: {"ja": "POSにだけある", "en": "Only at the POS"},
    Kind.AMOUNT: {"ja": "金額が違う", "en": "Other amount"},
    Kind.STATE: {"ja": "状態が違う", "en": "Other state"},
    Kind.REFUND: {"ja": "返金額が違う", "en": "Other amount refunded"},
    Kind.ONLY_TERMINAL: {"ja": "決済端末にだけある", "en": "Only at the terminal"},
    Kind.NOT_AT_TERMINAL: {"ja": "決済端末にない", "en": "Not at the terminal"},
    Kind.TERMINAL_AMOUNT: {"ja": "決済額が違う", "en": "Terminal took another amount"},
    Kind.TERMINAL_REFUND: {"ja": "決済端末の返金額が違う", "en": "Terminal refunded another amount"},
    Kind.UNPAID: {"ja": "未払い", "en": "Unpaid"},
    Kind.REFUNDED: {"ja": "返金済み", "en": "Refunded"},
}

CURES: Mapping[Kind, Text] = {
    Kind.STUCK: {
        "ja": "「注文」画面の一番上にあります。書かれているとおりに対応してください。",
        "en": "It is at the top of the orders page: do what it says there.",
    },
    Kind.ONLY_KIOSK: {
        "ja": "POSでこの番号を探してください。"
        "なければ、お渡ししたかを確かめ、POSに入力するか返金してください。",
        "en": "Look for this number at the POS. If it is not there: was it handed out? "
        "Enter it at the POS, or give the money back.",
    },
    Kind.ONLY_POS: {
        "ja": "ほかの端末がまだ送っていないかもしれません。"
        "すべての端末の電源を確かめ、あとでもう一度作成してください。",
        "en": "Another kiosk may not have sent its orders yet: see that all are running, "
        "then make this report again.",
    },
    Kind.AMOUNT: {
        "ja": "POSで変更された注文です。レシートとPOSを見比べ、差額を精算してください。",
        "en": "It was changed at the POS. Compare the receipt with the POS, and settle the difference.",
    },
    Kind.STATE: {
        "ja": "POSで取消または返金されています。お金がお客様に戻ったかを確かめてください。",
        "en": "It was cancelled or refunded at one side only. See whether the guest has the money.",
    },
    Kind.REFUND: {
        "ja": "一部の返金が片方にしかありません。POSと決済端末の控えを見比べてください。",
        "en": "A refund is on one side only. Compare the POS with the terminal's slips.",
    },
    Kind.ONLY_TERMINAL: {
        "ja": "注文のない決済です。お客様への返金が必要です。決済端末でこの決済を取り消してください。",
        "en": "Money was taken without an order: it belongs to the guest. Refund it at the terminal.",
    },
    Kind.NOT_AT_TERMINAL: {
        "ja": "決済端末の控えを確かめてください。なければ代金を受け取っていません。",
        "en": "Look at the terminal's slips. If it is not there, the money was not taken.",
    },
    Kind.TERMINAL_AMOUNT: {
        "ja": "決済端末の控えとレシートを見比べ、差額を精算してください。",
        "en": "Compare the terminal's slip with the receipt, and settle the difference.",
    },
    Kind.TERMINAL_REFUND: {
        "ja": "返金が決済端末に届いたかを控えで確かめ、足りない分を返金してください。",
        "en": "See at the terminal whether the money went back, and refund what is missing.",
    },
    Kind.UNPAID: {
        "ja": "カウンターで支払われていません。お客様がいなければ取り消してください。",
        "en": "Nobody paid for it at the counter. Cancel it if its guest has gone.",
    },
    Kind.REFUNDED: {"ja": "対応は不要です。", "en": "Nothing is to be done."},
}

LEFT_TO_DO: Mapping[Todo, Text] = {
    Todo.CASH: {
        "ja": "カウンターのレジからお客様に {amount} を返してください。",
        "en": "Give the guest {amount} back from the counter's till.",
    },
    Todo.MONEY: {
        "ja": "決済端末が返金を断りました。もう一度試すか、別の方法で {amount} を返してください。",
        "en": "The terminal refused. Try again, or give {amount} back another way.",
    },
    Todo.BOOK: {
        "ja": "お金は戻りました。POSで {number} 番の返金を記録してください。",
        "en": "The money is back. Book the refund of number {number} at the POS yourself.",
    },
    Todo.POINTS: {
        "ja": "ポイントを戻せませんでした。会員プログラムの画面で直してください。",
        "en": "The points could not be corrected: do it in the programme's own pages.",
    },
    Todo.LOOK: {
        "ja": "返金されたかどうか分かりません。POSと決済端末で {number} 番を確かめてください。",
        "en": "Nobody knows whether it happened. Look for number {number} at the POS and the terminal.",
    },
}

WORDS: Mapping[str, Text] = {
    "title": {"ja": "日報", "en": "Day report"},
    "made": {"ja": "作成", "en": "Made"},
    "agrees": {"ja": "すべて一致しています。", "en": "Everything agrees."},
    "differs": {"ja": "確認が必要です：{}件", "en": "To look at: {}"},
    "incomplete": {"ja": "一部は照合できませんでした。", "en": "Not all could be compared."},
    "sides": {"ja": "合計", "en": "Totals"},
    "kiosk": {"ja": "注文端末", "en": "Kiosk"},
    "pos": {"ja": "POS", "en": "POS"},
    "terminal": {"ja": "決済端末", "en": "Terminal"},
    "orders": {"ja": "注文数", "en": "Orders"},
    "gross": {"ja": "売上", "en": "Gross"},
    "refunds": {"ja": "返金", "en": "Refunded"},
    "net": {"ja": "差引", "en": "Net"},
    "methods": {"ja": "支払い方法（注文端末）", "en": "Ways to pay (kiosk)"},
    "takings": {"ja": "支払い方法（POS）", "en": "Ways to pay (POS)"},
    "points": {"ja": "ポイント払い", "en": "Paid with points"},
    "gift": {"ja": "ギフトカード", "en": "Gift cards"},
    "given_back": {"ja": "この日の返金と取消", "en": "Refunded and cancelled on this day"},
    "differences": {"ja": "違い", "en": "Differences"},
    "number": {"ja": "番号", "en": "Number"},
    "time": {"ja": "時刻", "en": "Time"},
    "at_kiosk": {"ja": "端末名", "en": "At"},
    "amount": {"ja": "金額", "en": "Amount"},
    "by": {"ja": "担当", "en": "By"},
    "reason": {"ja": "理由", "en": "Reason"},
    "what": {"ja": "内容", "en": "What"},
    "cure": {"ja": "対応", "en": "What to do"},
    "itself": {"ja": "自動", "en": "the kiosk"},
    "void_unpaid": {"ja": "時間内に支払いがない", "en": "not paid in time"},
    "void_closed": {"ja": "閉店までに支払いがない", "en": "not paid at closing"},
    "unpaid": {"ja": "未払い", "en": "Unpaid"},
    "attention": {"ja": "要対応", "en": "Needs staff"},
    "closed": {"ja": "POSが営業時間外", "en": "the POS is closed"},
    "invalid": {"ja": "POSの判断", "en": "the POS's own reasons"},
    "nothing": {"ja": "なし", "en": "None"},
    "counter": {"ja": "カウンター", "en": "Counter"},
    "card": {"ja": "クレジットカード", "en": "Card"},
    "ic": {"ja": "電子マネー", "en": "IC card"},
    "qr": {"ja": "QRコード決済", "en": "QR payment"},
    "scan": {"ja": "QRコード決済（画面）", "en": "QR payment (screen)"},
    "other": {"ja": "その他", "en": "Other"},
    "paid": {"ja": "支払い済み", "en": "Paid"},
    "ready": {"ja": "できあがり", "en": "Ready"},
    "open": {"ja": "未確定", "en": "Open"},
    "refunded": {"ja": "返金済み", "en": "Refunded"},
    "cancelled": {"ja": "取消済み", "en": "Cancelled"},
    "not_placed": {"ja": "POSに未送信", "en": "Not at the POS"},
    "sold_out": {"ja": "売り切れ", "en": "sold out"},
    "price_changed": {"ja": "価格の変更", "en": "the price changed"},
    "declined": {"ja": "決済の拒否", "en": "declined"},
    "cash_note": {
        "ja": "現金はこの端末では扱いません。カウンターの現金はPOSのレジで締めてください。",
        "en": "The kiosk handles no cash: what was paid at the counter is counted at the POS's till.",
    },
}


def word(key: str, language: str) -> str:
    """A word of the report; one nobody knows is shown as it is."""
    return plain(WORDS[key], language) if key in WORDS else key
