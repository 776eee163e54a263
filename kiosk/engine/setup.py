"""What the engine starts with, from the configuration: the adapters, and what they can do."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from kiosk.core.hours import OpeningHours
from kiosk.core.journey.state import ShopFacts, Timings
from kiosk.core.language import base_of
from kiosk.core.menu import Text
from kiosk.core.refund import RefundFacts
from kiosk.engine.adapters import Adapters, Closeable
from kiosk.ports.facts import order_facts, refund_facts
from kiosk.ports.loyalty import LoyaltyCapabilities
from kiosk.ports.pos import Capabilities
from kiosk.ports.registry import State

if TYPE_CHECKING:
    from kiosk.config import Config
    from kiosk.settings import Shop


class _Nobody:
    """Stands for the POS until it is there: it can do nothing yet."""

    capabilities = Capabilities()


NOBODY = Adapters(_Nobody())  # type: ignore[arg-type]
"""What is there before the adapters are built."""


def refunds_of(ports: Adapters) -> RefundFacts:
    """What can be given back, and how."""
    loyalty, terminal = ports.loyalty, ports.terminal
    return refund_facts(
        ports.pos.capabilities,
        loyalty.capabilities if loyalty else None,
        terminal.capabilities if terminal else None,
    )


def shop_name(shop: Shop) -> Text:
    """What guests call the shop before a menu says it."""
    return {"en": shop.latin_name or shop.name, base_of(shop.languages[0]): shop.name}


def facts_of(config: Config, ports: Adapters) -> ShopFacts:
    """What configuration and adapters say once, for the core."""
    pos, outside, kiosk = ports.pos.capabilities, config.loyalty_outside, config.kiosk
    provider = ports.loyalty.capabilities if ports.loyalty is not None else None
    terminal = ports.terminal.capabilities if ports.terminal is not None else None
    loyalty = provider or LoyaltyCapabilities()
    return ShopFacts(
        kiosk_id=kiosk.id,
        languages=config.shop.languages,
        phone_region=config.shop.country,
        tax=pos.tax,
        order=replace(order_facts(pos, provider, terminal, outside), pages=kiosk.public_base_url),
        quote=pos.quote,
        stock=pos.stock,
        at_counter=pos.at_counter,
        call_staff=pos.call_staff,
        tables=pos.tables,
        methods=terminal.methods if terminal else (),
        phone=loyalty.phone,
        mail=loyalty.mail,
        enrol_mail=loyalty.enrol_mail,
        code=loyalty.code,
        codes_begin=loyalty.codes_begin,
        enrol=loyalty.enrol,
        rewards=loyalty.rewards and (pos.discounts or not outside),
        tender=loyalty.tender and (pos.tender or not outside),
        coupons=loyalty.coupons and (pos.discounts or not outside),
        outside=outside,
        offers=pos.offers,
        gift_cards=pos.gift_cards,
        point_schemes=pos.point_cards,
        phone_encrypted=loyalty.phone_encrypted,
        one_time_code=loyalty.one_time_code,
        earn_offline=loyalty.earn_offline,
        claims=loyalty.claims,
        referral=loyalty.referral,
        preferences=loyalty.preferences,
        nps=loyalty.nps,
        sign_in=loyalty.sign_in and ports.signin is not None,
        ic_prefix=kiosk.ic_card_prefix if loyalty.cards else None,
        timings=Timings(idle=kiosk.idle_s, warning=kiosk.warn_s, done=kiosk.done_s),
        plus_adds_at_once=kiosk.plus_adds_at_once,
        hide_sold_out=kiosk.hide_sold_out,
        ask_name=kiosk.ask_name,
        shop_name=shop_name(config.shop),
        country=config.shop.country,
        tax_number=config.shop.tax_number,
        reader_place=None if kiosk.reader_place == "none" else kiosk.reader_place,
        payment_deadline_s=terminal.deadline_s if terminal else 0,
        printer=config.printer is not None,
        receipt=config.printer.receipt if config.printer else "never",
        meal_ticket=config.printer is not None and config.printer.meal_ticket,
        theme=kiosk.theme,
        text_scale=round(kiosk.text_scale * 100),
    )


def adapters_of(config: Config, state: Callable[[str], State]) -> Adapters:
    """The configured adapters, each with an HTTP client and a small store of its own. Raises AdapterError."""
    from kiosk.ports import registry
    from kiosk.ports.http import client

    clients: list[Closeable] = []

    def build(group: str) -> Any:
        adapter = config.adapters().get(group)
        if adapter is None:
            return None
        kept = state(f"{group}.{adapter.adapter}")
        clients.append(client())
        return registry.build(group, adapter.adapter, adapter.settings, clients[-1], kept)

    pos, loyalty, terminal = build("pos"), build("loyalty"), build("payment")
    return Adapters(pos, loyalty, terminal, build("signin"), build("printer"), clients)


def hours_of(config: Config) -> OpeningHours:
    return config.hours.opening_hours() if config.hours else OpeningHours()
