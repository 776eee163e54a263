"""What a shop tells the kiosk about its Odoo."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, SecretStr, StringConstraints

LanguageCode = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(_[A-Z]{2})?$")]
Id = Annotated[int, Field(gt=0)]


class OdooSettings(BaseModel):
    """What POS and loyalty have in common."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    url: str = Field(
        pattern=r"^https?://[^/@\s]+/?$",
        description="Address of the Odoo server, such as https://odoo.example.com.",
    )
    database: str = Field("", description="Name of the database, where the server has several.")
    api_key: SecretStr = Field(description="API key of the kiosk's own user.")
    config: int = Field(gt=0, description="Id of the point of sale (pos.config) that the kiosk sells for.")


class OdooPosSettings(OdooSettings):
    """How orders are placed."""

    payment_method: int = Field(
        gt=0, description="Id of the payment method (pos.payment.method) that card payments are booked to."
    )
    languages: tuple[LanguageCode, ...] = Field(
        ("en_US",),
        min_length=1,
        description="Odoo's codes of the languages the menu is read in; they must be installed there.",
    )
    tables: int = Field(0, ge=0, le=4, description="Digits of the table stand's number; 0: no stands.")
    other_configs: tuple[Id, ...] = Field(
        (),
        description="Ids of the points of sale of the shop's other kiosks, for the day report.",
    )
    eat_in_preset: Id | None = Field(None, description="Id of the preset (pos.preset) for eating in.")
    take_out_preset: Id | None = Field(None, description="Id of the preset (pos.preset) for taking out.")
    points_payment_method: Id | None = Field(
        None, description="Id of the payment method that points paid as money are booked to."
    )
    discount_product: Id | None = Field(
        None, description="Id of the product (product.product) under which discounts are written down."
    )


class OdooLoyaltySettings(OdooSettings):
    """Which programme, and what of it may be used."""

    program: Id | None = Field(
        None, description="Id of the loyalty programme; without it the first one of the point of sale."
    )
    enrol: bool = Field(
        False, description="Guests can join: the kiosk's user has the right to create contacts."
    )
    mail_codes: bool = Field(
        False, description="A scanned code may be a member's mail address, which many people know."
    )
    codes_begin: tuple[Annotated[str, Field(pattern=r"^[!-~]{2,40}$")], ...] = Field(
        ("042", "044"),
        description="How members' codes begin, kept while Odoo is away: 042 contacts, 044 loyalty cards.",
    )
    rewards: bool = Field(
        False,
        description="Experimental: points can be exchanged for rewards. Needs discount_product at the POS.",
    )
