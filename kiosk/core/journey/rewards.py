"""Rewards and points, wherever they are offered."""

from __future__ import annotations

from dataclasses import replace

from kiosk.core.basket import Line, first_line, missing_of
from kiosk.core.journey import events as ev
from kiosk.core.journey.basket_moves import most_points, points_can_be_spent, total_of, with_basket
from kiosk.core.journey.events import Touch
from kiosk.core.journey.moves import Result, go, say, stay
from kiosk.core.journey.state import ItemScreen, Kiosk, Say, SetScreen, Toast
from kiosk.core.loyalty import rejected
from kiosk.core.menu import Menu


def on_rewards(kiosk: Kiosk, event: Touch) -> Result:
    """Rewards and points, wherever they are offered."""
    basket = kiosk.guest.basket
    match event:
        case ev.RewardChosen(reward_id):
            return _take_reward(kiosk, reward_id)
        case ev.RewardRemoved():
            return with_basket(kiosk, basket.with_reward(None))
        case ev.PointsChosen(points):
            most = most_points(kiosk, basket)
            return with_basket(kiosk, basket.with_points(most if points < 0 else min(points, most)))
        case _:
            return stay(kiosk)


def _take_reward(kiosk: Kiosk, reward_id: str) -> Result:
    """One touch: a free dish comes into the basket by itself where it is not in it yet."""
    member, menu = kiosk.guest.member, kiosk.shop.menu
    reward = next((r for r in member.rewards if r.id == reward_id), None) if member else None
    if member is None or reward is None or menu is None:
        return stay(kiosk)
    if not points_can_be_spent(kiosk):
        return say(kiosk, Toast(Say.NOT_NOW))
    basket = kiosk.guest.basket.with_points(0)
    variant_id = reward.discount.variant_id
    if variant_id and not any(line.variant_id == variant_id for line in basket.lines):
        item, line = menu.by_variant.get(variant_id), free_dish(menu, variant_id)
        if item is None or line is None:
            return say(kiosk, Toast(Say.SOLD_OUT, item.id if item else ""))
        if missing_of(menu, item, line):  # what must be chosen is chosen first
            return go(kiosk, SetScreen(line) if item.steps else ItemScreen(line)), ()
        basket = basket.added(line)
    if rejected(reward, member.points, total_of(kiosk, basket.with_reward(None))):
        return stay(kiosk)
    return with_basket(kiosk, basket.with_reward(reward))


def free_dish(menu: Menu, variant_id: str) -> Line | None:
    """The dish that a reward gives, as it comes; None where it cannot be had now."""
    item = menu.by_variant.get(variant_id)
    variant = item.variant(variant_id) if item else None
    if item is None or variant is None or not (item.available and variant.available):
        return None
    return replace(first_line(menu, item), variant_id=variant_id)
