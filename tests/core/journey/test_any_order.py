"""Whatever is touched, answered or elapses in whatever order: nothing breaks, and nothing is forgotten."""

from dataclasses import replace

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from kiosk.core.journey.state import ShopFacts
from kiosk.core.order import Facts
from kiosk.core.point_card import PointScheme
from tests.core.journey.chance import Outside
from tests.core.journey.touches import Chance
from tests.core.journey.walks import FACTS, SIMPLE
from tests.examples import examples

POINTS = PointScheme("demo", {"en": "Demo Point"}, (16,))
SHOPS = {
    "everything": FACTS,
    "simple": SIMPLE,
    "by mail": replace(FACTS, mail=True, enrol_mail=True, codes_begin=("OKW-",), earn_offline=True),
    "no counter": replace(FACTS, at_counter=False, tables=0, point_schemes=(POINTS,)),
    "counter only": replace(FACTS, methods=()),
    "no loyalty": replace(FACTS, phone=False, code=False, enrol=False, rewards=False, coupons=False),
    "bare": replace(FACTS, order=Facts(), payment_deadline_s=3, tables=0, call_staff=False),
}


@pytest.mark.parametrize("facts", SHOPS.values(), ids=SHOPS)
@settings(max_examples=examples(20), deadline=None)
@example(bytes(range(256)) * 2)
@given(st.binary(min_size=100, max_size=600))
def test_anything_may_happen(facts: ShopFacts, numbers: bytes) -> None:
    Outside(facts, Chance(numbers)).play()
