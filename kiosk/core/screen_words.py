"""What the kiosk's screens are called in reports, by the name that the journal's steps have for them."""

from __future__ import annotations

from kiosk.core.menu import Text

SCREENS: dict[str, Text] = {
    "service": {"ja": "店内・持ち帰り", "en": "Eat in or take out"},
    "browse": {"ja": "メニュー", "en": "Menu"},
    "item": {"ja": "商品", "en": "Item"},
    "set": {"ja": "セット", "en": "Set"},
    "basket": {"ja": "カート", "en": "Basket"},
    "member": {"ja": "会員", "en": "Member"},
    "member_home": {"ja": "会員のページ", "en": "Member home"},
    "join": {"ja": "入会", "en": "Joining"},
    "code": {"ja": "認証コード", "en": "One-time code"},
    "sign_in": {"ja": "スマホでログイン", "en": "Signing in by phone"},
    "ic_card": {"ja": "ICカードの登録", "en": "Linking an IC card"},
    "table": {"ja": "テーブル番号", "en": "Table number"},
    "name": {"ja": "お名前", "en": "Name"},
    "pay": {"ja": "支払い方法", "en": "Payment choice"},
    "paying": {"ja": "支払い中", "en": "Paying"},
    "paying_declined": {"ja": "支払いができない", "en": "Payment declined"},
    "paying_staff": {"ja": "支払い：スタッフ待ち", "en": "Payment: staff"},
    "paying_offline": {"ja": "支払い：接続なし", "en": "Payment: offline"},
    "done": {"ja": "注文番号", "en": "Order number"},
}


def screen_name(screen: str) -> Text:
    """The name of a screen; one that is no more keeps the journal's word for it."""
    return SCREENS.get(screen, {"en": screen})
