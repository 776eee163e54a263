"""Whatever happens in whatever order, members have what a simple reckoning says they have.

`HOUSE_WALKS=2000` plays that many walks, each longer.
"""

import os
from collections.abc import Iterator
from itertools import count

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.examples import examples
from tests.pos_adapters.house_loyalty.house import TestHouse, a_house
from tests.pos_adapters.house_loyalty.oracle import RULES, Walk
from tests.quick_folder import quick_folder

WALKS = int(os.environ.get("HOUSE_WALKS", "0"))
LONGEST = 120 if WALKS else 30

some = st.integers(0, 9)
base = st.integers(0, 9000)
happenings = st.one_of(
    st.tuples(st.just("order"), some, base),
    st.tuples(st.just("order"), some, base, st.just(False)),
    st.tuples(st.just("blind"), some, base),
    st.tuples(st.sampled_from(["tell", "paid", "refund", "join"]), some),
    st.tuples(st.just("part"), some, base),
    st.tuples(st.just("hold"), some, st.integers(1, 60)),
    st.tuples(st.just("part_spent"), some, st.integers(1, 60)),
    st.tuples(st.sampled_from(["hold_again", "redeem", "release", "refund_spent"]), some),
    st.tuples(st.just("adjust"), some, st.integers(-50, 50)),
    st.tuples(st.just("merge"), some, some),
    st.tuples(st.just("later"), st.sampled_from([1, 23, 24, 24 * 20, 24 * 40])),
    st.tuples(st.just("compare")),
)
numbers = count()


@pytest.fixture(scope="module")
def walked() -> Iterator[TestHouse]:
    with quick_folder() as folder, a_house(folder) as house:
        house.rules(**RULES)
        yield house


@given(st.lists(happenings, min_size=LONGEST // 3, max_size=LONGEST))
@settings(
    max_examples=WALKS or examples(25),
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    derandomize=not WALKS,
)
@pytest.mark.timeout(24 * 3600 if WALKS else 60)
def test_every_walk_adds_up(walked: TestHouse, walk: list[tuple[object, ...]]) -> None:
    guests = Walk(walked, f"walk{next(numbers)}")
    for name, *how in walk:
        getattr(guests, str(name))(*how)
    guests.compare()
    walked.check_books()
