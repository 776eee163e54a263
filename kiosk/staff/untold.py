"""What the POS does not take of what the shop wants changed about its menu: kept, and given up."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from kiosk.core.laying import pos_name
from kiosk.core.menu import Menu, Text
from kiosk.core.sold_out import Goods
from kiosk.staff import publishing
from kiosk.staff.here import Here
from kiosk.store import goods
from kiosk.store.goods import PosWrite

_PARTS = {
    "price": {
        "en": "the POS has not taken its new price: {0}",
        "ja": "新しい価格がPOSに反映されていません：{0}",
    },
    "name": {
        "en": "the POS has not taken its new name: {0}",
        "ja": "新しい名前がPOSに反映されていません：{0}",
    },
    goods.SOLD_OUT: {
        "en": "the POS was not told whether it is sold out: {0}",
        "ja": "品切れの変更がPOSに反映されていません：{0}",
    },
}
_CURE = {
    "en": "It is tried again by itself. Change it at the POS, or give it up.",
    "ja": "自動で送り直します。POSで変更するか、送るのをやめてください。",
}


def untold(here: Here) -> tuple[PosWrite, ...]:
    """What was tried and not taken, in the order it was asked for. Raises StoreError."""
    return tuple(write for write in publishing.waiting(here) if write.problem is not None)


def give_up(here: Here, write: PosWrite) -> None:
    """The POS is not told this any more, however often it was tried since it was read. What was asked for
    since stays. Raises StoreError.
    """
    with here.writing() as transaction:
        waiting = goods.waiting(transaction)
        goods.told(transaction, [each for each in waiting if _asked(each) == _asked(write)])


def _asked(write: PosWrite) -> PosWrite:
    """What was asked for, without how it went since."""
    return replace(write, due=datetime.min, tries=0, problem=None)


def name_of(write: PosWrite, menu: Menu) -> Text:
    """What the POS calls it, a variant by its item; its id where the POS does not have it any more."""
    item = menu.by_variant.get(write.id) if write.goods is Goods.VARIANT else None
    known = item.name if item is not None else pos_name(menu, f"{write.goods.value}s", write.id)
    return known or {"en": write.id}


def said(write: PosWrite, language: str) -> tuple[str, str]:
    """What is wrong and what to do, in Japanese or English."""
    spoken = "ja" if language == "ja" else "en"
    return _PARTS[write.part][spoken].format(write.problem), _CURE[spoken]
