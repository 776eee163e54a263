"""Large menus, and names in every script."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from kiosk.conformance.drafts import lines_of
from kiosk.conformance.nonsense import renamed
from kiosk.conformance.pos_steps import PosSteps
from kiosk.conformance.worlds import PosWorld
from kiosk.core.menu import Item, Menu
from kiosk.core.order import ReceiptState
from kiosk.core.sound import faults
from kiosk.faultproxy import Exchange, Reply
from kiosk.ports.errors import Unreachable
from kiosk.ports.pos import PosAdapter

MANY = 5_000
NAMES = (
    "Cre\u0300me bru\u0302le\u0301e",  # combining
    "شاورما \u2067(حار)\u2069 ١٢",  # from right to left
    "🍔 👩‍🍳 🏳️‍🌈 👍🏽",  # several characters that are one
    "𠮷野家の𩸽定食",  # four bytes each
    "ﾊﾝﾊﾞｰｶﾞｰ Ｌサイズ",  # wide and narrow
    'Fish & <b>Chips</b> "50%" \'; DROP TABLE -- \\ {0} %s ${x}',  # what means something elsewhere
)
HALF = "Half \ud83d a character"


class PosTexts(PosSteps):
    """What the menu may hold, and what a guest may be called."""

    def test_a_large_menu_comes_whole(self, pos: PosAdapter, world: PosWorld) -> None:
        world.fill_menu(MANY)
        pos.health()
        menu = pos.menu(None)
        assert isinstance(menu, Menu)
        assert len(menu.items) >= MANY
        assert len({item.id for item in menu.items}) == len(menu.items)
        assert faults(menu) == []

    def test_a_name_stays_as_it_is(self, pos: PosAdapter, world: PosWorld, menu: Menu) -> None:
        for name in NAMES:
            before, after = self._renamed(pos, world, menu, name)
            assert name in after.name.values()
            assert [each.price for each in after.variants] == [each.price for each in before.variants]
            world.wire.clear()

    def test_half_a_character_never_reaches_a_screen(
        self, pos: PosAdapter, world: PosWorld, menu: Menu
    ) -> None:
        """The adapter leaves it out, or refuses the menu, or the kiosk finds it in the menu."""
        try:
            _, after = self._renamed(pos, world, menu, HALF)
        except Unreachable:
            return
        found = pos.menu(None)
        assert isinstance(found, Menu)
        assert HALF not in after.name.values() or faults(found)

    def _renamed(self, pos: PosAdapter, world: PosWorld, menu: Menu, name: str) -> tuple[Item, Item]:
        """An item as it was, and as it is read where the POS calls it `name`."""
        for item, old in self._names(pos, menu):
            count = 0

            def rename(exchange: Exchange, old: str = old) -> Reply:
                nonlocal count
                reply, found = renamed(exchange, old, name)
                count += found
                return reply

            fault = world.wire.change(rename)
            after = pos.menu(None)
            assert isinstance(after, Menu)
            if count:
                return item, after.by_id[item.id]
            world.wire.take_away(fault)
        pytest.skip("names do not travel as JSON texts of their own here")

    def _names(self, pos: PosAdapter, menu: Menu) -> Iterator[tuple[Item, str]]:
        for line in lines_of(menu, self.stock(pos))[:3]:
            item = menu.by_id[line.item_id]
            yield from ((item, name) for name in item.name.values())

    def test_a_guest_may_have_any_name(self, pos: PosAdapter, world: PosWorld, menu: Menu) -> None:
        """The POS may shorten it, and must not refuse the order for it; a repeat is the same order."""
        names = (*NAMES, "長" * 500)
        for count, name in enumerate(names, 1):
            order = replace(self.order(pos, world, menu), name=name)
            payment = self.payment(pos, world, order)
            receipt = pos.submit(order, payment, order.key)
            assert receipt.number.isprintable() and 0 < len(receipt.number) <= 40
            if pos.capabilities.repeatable:
                assert pos.submit(order, payment, order.key).id == receipt.id
            assert len(world.orders()) == count

    def test_a_table_is_asked_for_in_so_many_digits(
        self, pos: PosAdapter, world: PosWorld, menu: Menu
    ) -> None:
        if not pos.capabilities.tables:
            pytest.skip("tables have no numbers here")
        order = replace(self.order(pos, world, menu), table="7" * pos.capabilities.tables)
        assert self.paid(pos, world, order).state is ReceiptState.PAID
