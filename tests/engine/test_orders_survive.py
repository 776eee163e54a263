"""Whatever goes wrong, wherever it stops: one order at the POS, charged once, money only with an order."""

import logging
from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.core.order import Facts, Placing
from tests.engine.fakes import CALL_FAULTS, WRITE_FAULTS
from tests.engine.orders_model import ALL, CAPABILITIES, GUESTS, Story, moments_of, with_faults
from tests.examples import examples, one_of

HARMLESS = {"unreachable", "lost before", "lost after", "crash before", "crash after", "disk full"}
"""What a POS that can do everything gets over without staff."""
OUTAGE = 14
"""Calls in a row that find nobody: longer than a guest's patience."""


@pytest.fixture(autouse=True)
def quiet() -> Iterator[None]:
    """Thousands of failures are logged here on purpose."""
    logging.disable(logging.CRITICAL)
    yield
    logging.disable(logging.NOTSET)


def stories(facts: Facts) -> Iterator[Story]:
    points = 30 if facts.redeem else 0
    for guest in GUESTS:
        yield Story(facts, "card", guest, points)
    yield Story(facts, "card", "pays", 0, due=0)
    yield Story(facts, "counter", "pays", points)


def single_faults(story: Story) -> Iterator[Story]:
    able = replace(ALL, placing=story.facts.placing) == story.facts
    faults = CALL_FAULTS if able else [fault for fault in CALL_FAULTS if not fault.startswith("nonsense")]
    for moment, name in enumerate(moments_of(story)):
        for fault in WRITE_FAULTS if name == "write" else faults:
            yield with_faults(story, {moment: fault})
            if fault.startswith("crash"):
                yield with_faults(story, {moment: fault}, resumes=True)


def outages(story: Story) -> Iterator[Story]:
    """The answer is lost, or not, and then nobody is there for a while."""
    for moment, name in enumerate(moments_of(story)):
        if name != "write":
            away = {moment + ahead: "unreachable" for ahead in range(1, OUTAGE)}
            for fault in ("unreachable", "lost before", "lost after"):
                yield with_faults(story, {moment: fault, **away})


def must_hold(story: Story) -> None:
    told = f"{story.facts}\n{story.method}, {story.guest}, {story.faults}, resumes: {story.resumes}"
    try:
        story.play().check()
    except AssertionError as error:
        raise AssertionError(f"{error}\n{told}\n{list(enumerate(story.plan.moments))}") from error
    able = replace(ALL, placing=story.facts.placing) == story.facts
    if able and HARMLESS.issuperset(story.faults.values()) and story.record is not None:
        assert story.record.attention is None, f"staff were asked for nothing: {told}"


@pytest.mark.parametrize("placing", Placing)
@pytest.mark.parametrize("capabilities", one_of(*CAPABILITIES))
def test_one_thing_goes_wrong_at_any_moment(capabilities: str, placing: Placing) -> None:
    for story in stories(replace(CAPABILITIES[capabilities], placing=placing)):
        must_hold(story)
        for failing in single_faults(story):
            must_hold(failing)


@pytest.mark.parametrize("placing", one_of(*Placing))
@pytest.mark.parametrize("capabilities", CAPABILITIES)
def test_an_outage_begins_at_any_moment(capabilities: str, placing: Placing) -> None:
    for story in stories(replace(CAPABILITIES[capabilities], placing=placing)):
        for failing in outages(story):
            must_hold(failing)


all_facts = st.builds(
    Facts,
    placing=st.sampled_from(Placing),
    find=st.booleans(),
    repeatable=st.booleans(),
    cancel=st.booleans(),
    refund=st.booleans(),
    redeem=st.just(True),
    earn=st.booleans(),
    cancel_payment=st.booleans(),
    name_ticket=st.booleans(),
)
fault_plans = st.dictionaries(
    st.integers(0, 30), st.sampled_from((*CALL_FAULTS, *WRITE_FAULTS)), min_size=2, max_size=10
)


@settings(max_examples=examples(150), deadline=None)
@given(
    all_facts, st.sampled_from(("card", "counter")), st.sampled_from(list(GUESTS)), fault_plans, st.booleans()
)
def test_everything_goes_wrong_at_once(
    facts: Facts, method: str, guest: str, faults: dict[int, str], resumes: bool
) -> None:
    must_hold(Story(facts, method, guest if method == "card" else "pays", 30, 800, faults, resumes))
