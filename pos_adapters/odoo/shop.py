"""The point of sale the kiosk sells for: its company, currency, taxes and session."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from kiosk.core.tax import RoundingPlace
from kiosk.ports.errors import Unreachable
from pos_adapters.odoo.link import Link, understood
from pos_adapters.odoo.settings import OdooSettings
from pos_adapters.odoo.values import Currency, Row, exact, ids, ref, rounded, whole, words

_CONFIG = (
    "name",
    "payment_method_ids",
    "pricelist_id",
    "currency_id",
    "company_id",
    "use_presets",
    "limit_categories",
    "iface_available_categ_ids",
    "default_fiscal_position_id",
)
_TAX = (
    "name",
    "amount",
    "amount_type",
    "price_include",
    "include_base_amount",
    "company_id",
    "children_tax_ids",
    "type_tax_use",
)


@dataclass(frozen=True, slots=True)
class Tax:
    """A tax of the shop's company. `parts`: what a group of taxes is made of."""

    id: int
    name: str
    kind: str
    rate: Decimal
    included: bool
    on_top_of_others: bool
    parts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class OdooShop:
    """`categories`: those that are sold here, None: all."""

    config: int
    name: str
    company: int
    currency: Currency
    place: RoundingPlace
    taxes: Mapping[int, Tax]
    payment_methods: tuple[int, ...]
    use_presets: bool = False
    categories: tuple[int, ...] | None = None
    trouble: str = field(default="", compare=False)
    """Why the prices of this point of sale cannot be reckoned with; empty: they can."""

    def own(self, taxes: Iterable[int]) -> tuple[int, ...]:
        """Those of an item's taxes that are this company's: it may carry other companies' too."""
        return tuple(sorted(tax for tax in taxes if tax in self.taxes))

    def leaves(self, taxes: Iterable[int]) -> tuple[Tax, ...]:
        """The taxes with groups taken apart. Raises KeyError where a part is not this company's."""
        found: list[Tax] = []
        for tax in (self.taxes[each] for each in taxes):
            found += [self.taxes[part] for part in tax.parts] if tax.kind == "group" else [tax]
        return tuple(found)


def shop_of(link: Link, settings: OdooSettings) -> OdooShop:
    """Read it. From then on `link` speaks in its company."""
    config = _one(link, "pos.config", settings.config, _CONFIG)
    with understood("pos.config"):
        company, currency = whole(ref(config["company_id"])), whole(ref(config["currency_id"]))
        limited = bool(config.get("limit_categories")) and ids(config["iface_available_categ_ids"])
        pricelist = ref(config.get("pricelist_id"))
        trouble = "" if not ref(config.get("default_fiscal_position_id")) else "it has a fiscal position"
    link.context = {**link.context, "allowed_company_ids": [company]}
    if pricelist and link.rows("product.pricelist.item", [["pricelist_id", "=", pricelist]], ("id",)):
        trouble = "its price list has rules"
    with understood("pos.config"):
        return OdooShop(
            config=settings.config,
            name=words(config["name"]),
            company=company,
            currency=_currency(_one(link, "res.currency", currency, ("name", "rounding", "decimal_places"))),
            place=_place(_one(link, "res.company", company, ("tax_calculation_rounding_method",))),
            taxes=_taxes(link, company),
            payment_methods=ids(config["payment_method_ids"]),
            use_presets=bool(config.get("use_presets")),
            categories=limited or None,
            trouble=trouble and f"point of sale {settings.config}: {trouble}, which the kiosk cannot reckon",
        )


def preset_trouble(link: Link, presets: Iterable[int]) -> str:
    """Why the prices of the presets in use cannot be reckoned with; empty: they can."""
    rows = link.rows("pos.preset", [["id", "in", list(presets)]], ("pricelist_id", "fiscal_position_id"))
    with understood("pos.preset"):
        own = [
            row["id"] for row in rows if ref(row.get("pricelist_id")) or ref(row.get("fiscal_position_id"))
        ]
    return f"preset {own[0]} has prices or taxes of its own, which the kiosk cannot reckon" if own else ""


def session_of(link: Link, config: int) -> int | None:
    """The session that is open now; None: nothing is sold."""
    row = _one(link, "pos.config", config, ("current_session_id", "current_session_state"))
    with understood("pos.config"):
        return ref(row["current_session_id"]) if row["current_session_state"] == "opened" else None


def _one(link: Link, model: str, record: int, wanted: Iterable[str]) -> Row:
    rows = link.rows(model, [["id", "=", record]], wanted)
    if not rows:
        raise Unreachable(f"{model} {record} is not there, or the kiosk's user may not see it")
    return rows[0]


def _currency(row: Row) -> Currency:
    rounding, places = exact(row["rounding"]), whole(row["decimal_places"])
    if rounding <= 0 or not 0 <= places <= 4:
        raise ValueError("a currency that cannot be counted in")
    return Currency(whole(row["id"]), words(row["name"]), places, rounding)


def _place(row: Row) -> RoundingPlace:
    per_line = row.get("tax_calculation_rounding_method") == "round_per_line"
    return RoundingPlace.LINE if per_line else RoundingPlace.ORDER


def _taxes(link: Link, company: int) -> dict[int, Tax]:
    domain = [["company_id", "=", company]]
    return {whole(row["id"]): _tax(row) for page in link.pages("account.tax", domain, _TAX) for row in page}


def _tax(row: Row) -> Tax:
    kind = words(row["amount_type"])
    return Tax(
        id=whole(row["id"]),
        name=words(row["name"]),
        kind=kind,
        rate=rounded(row["amount"], 4).scaleb(-2),
        included=bool(row.get("price_include")),
        on_top_of_others=bool(row.get("include_base_amount")),
        parts=ids(row["children_tax_ids"]) if kind == "group" else (),
    )
