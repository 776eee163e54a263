"""What `write_menu` must do, part by part."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.conformance.drafts import lines_of
from kiosk.conformance.pos_steps import PosSteps
from kiosk.conformance.worlds import PosWorld
from kiosk.core.basket import Line
from kiosk.core.menu import Item, Menu, ServiceMode, Variant
from kiosk.ports.errors import NotSupported, Reason, Refused, Uncertain
from kiosk.ports.menu_change import Goods, MenuChange
from kiosk.ports.pos import PosAdapter

PARTS = frozenset({"name", "price", "hidden", "sold_out", "until"})


class PosMenuChanges(PosSteps):
    """Each test puts back what it changed."""

    def test_write_menu(self, pos: PosAdapter, menu: Menu) -> None:
        item = self._item(pos, menu)
        told = MenuChange(Goods.ITEM, item.id, name=item.name)
        if self.claims(pos.capabilities, "write_menu", lambda: pos.write_menu(told)):
            assert PARTS.issuperset(pos.capabilities.write_menu)
            for part, change in self._of_every_part(item, self._variant(pos, menu)).items():
                if part not in pos.capabilities.write_menu:
                    with pytest.raises(NotSupported):
                        pos.write_menu(change)

    def _of_every_part(self, item: Item, variant: Variant) -> dict[str, MenuChange]:
        return {
            "name": MenuChange(Goods.ITEM, item.id, name=item.name),
            "price": MenuChange(Goods.VARIANT, variant.id, price=variant.price),
            "hidden": MenuChange(Goods.ITEM, item.id, hidden=False),
            "sold_out": MenuChange(Goods.ITEM, item.id, sold_out=False),
        }

    def test_a_price_that_is_written_is_in_the_next_menu(self, pos: PosAdapter, menu: Menu) -> None:
        self._needs(pos, "price")
        variant = self._variant(pos, menu)
        new = {mode: replace(price, minor=price.minor + 30) for mode, price in variant.price.items()}
        one = ServiceMode.TAKE_OUT
        pos.write_menu(MenuChange(Goods.VARIANT, variant.id, price=new))
        assert self._price_now(pos, menu, variant.id) == new
        try:
            pos.write_menu(MenuChange(Goods.VARIANT, variant.id, price={one: variant.price[one]}))
        except Refused:  # a POS may have one price for both
            assert self._price_now(pos, menu, variant.id) == new
        else:
            assert self._price_now(pos, menu, variant.id) == {**new, one: variant.price[one]}
        pos.write_menu(MenuChange(Goods.VARIANT, variant.id, price=variant.price))
        assert self._price_now(pos, menu, variant.id) == dict(variant.price)

    def _price_now(self, pos: PosAdapter, menu: Menu, variant_id: str) -> dict[ServiceMode, object]:
        now = self._menu_now(pos).by_variant[variant_id].variant(variant_id)
        assert now is not None
        return dict(now.price)

    def test_a_name_that_is_written_is_in_the_next_menu(self, pos: PosAdapter, menu: Menu) -> None:
        self._needs(pos, "name")
        item, language = self._item(pos, menu), menu.languages[0]
        pos.write_menu(MenuChange(Goods.ITEM, item.id, name={language: "Xylophone"}))
        assert self._menu_now(pos).by_id[item.id].name == {**item.name, language: "Xylophone"}
        pos.write_menu(MenuChange(Goods.ITEM, item.id, name=item.name))
        assert self._menu_now(pos).by_id[item.id].name == item.name

    def test_what_is_hidden_is_not_on_the_menu_until_it_is_shown_again(
        self, pos: PosAdapter, menu: Menu
    ) -> None:
        self._needs(pos, "hidden")
        item = self._item(pos, menu)
        pos.write_menu(MenuChange(Goods.ITEM, item.id, hidden=True))
        assert item.id not in self._menu_now(pos).by_id
        pos.write_menu(MenuChange(Goods.ITEM, item.id, hidden=False))
        assert self._menu_now(pos).by_id[item.id].name == item.name

    def test_what_is_written_as_sold_out_is_refused_until_it_is_not(
        self, pos: PosAdapter, world: PosWorld, menu: Menu
    ) -> None:
        self._needs(pos, "sold_out")
        order = self.order(pos, world, menu)
        gone = order.basket.lines[0].variant_id
        pos.write_menu(MenuChange(Goods.VARIANT, gone, sold_out=True))
        with pytest.raises(Refused) as refused:
            self.submit(pos, world, order)
        assert refused.value.reason is Reason.SOLD_OUT
        pos.write_menu(MenuChange(Goods.VARIANT, gone, sold_out=False))
        assert self.submit(pos, world, replace(order, key=self.key("there-again"))).id

    def test_a_change_whose_answer_was_lost_may_be_written_again(
        self, pos: PosAdapter, world: PosWorld, menu: Menu
    ) -> None:
        self._needs(pos, "name")
        item, language = self._item(pos, menu), menu.languages[0]
        change = MenuChange(Goods.ITEM, item.id, name={language: "Xylophone"})
        world.wire.lose_reply(world.changing)
        with pytest.raises(Uncertain):
            pos.write_menu(change)
        pos.write_menu(change)
        assert self._menu_now(pos).by_id[item.id].name[language] == "Xylophone"
        pos.write_menu(MenuChange(Goods.ITEM, item.id, name=item.name))

    @pytest.mark.parametrize("goods", Goods)
    def test_what_is_not_on_the_menu_cannot_be_changed(
        self, pos: PosAdapter, menu: Menu, goods: Goods
    ) -> None:
        self._needs(pos, "sold_out")
        with pytest.raises(Refused) as refused:
            pos.write_menu(MenuChange(goods, "no-such-thing", sold_out=True))
        assert refused.value.reason is Reason.INVALID
        assert self._menu_now(pos) == menu

    def _needs(self, pos: PosAdapter, part: str) -> None:
        if part not in pos.capabilities.write_menu:
            pytest.skip(f"{part} cannot be written")

    def _some_line(self, pos: PosAdapter, menu: Menu) -> Line:
        return lines_of(menu, self.stock(pos))[0]

    def _item(self, pos: PosAdapter, menu: Menu) -> Item:
        return menu.by_id[self._some_line(pos, menu).item_id]

    def _variant(self, pos: PosAdapter, menu: Menu) -> Variant:
        line = self._some_line(pos, menu)
        variant = menu.by_variant[line.variant_id].variant(line.variant_id)
        assert variant is not None
        return variant

    def _menu_now(self, pos: PosAdapter) -> Menu:
        now = pos.menu(None)
        assert isinstance(now, Menu)
        return now
