"""What `[pos.settings]`, `[loyalty.settings]` and `[payment.settings]` say of Square."""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import timedelta

from pydantic import BaseModel, ConfigDict, Field, SecretStr

ADDRESSES = {
    "production": "https://connect.squareup.com",
    "sandbox": "https://connect.squareupsandbox.com",
}
VERSION = "2026-09-16"
"""The version of Square's API that these adapters speak."""
LONGEST_DEADLINE_S = 300
LONGEST_DEADLINE = timedelta(seconds=LONGEST_DEADLINE_S)


def _from_environment(name: str) -> SecretStr:
    return SecretStr(os.environ.get(f"OKAWARI_SQUARE_{name}", ""))


class SquareSettings(BaseModel):
    """Who we are at Square, and where. Secrets come from the environment or a secrets file."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    environment: str = Field(
        "production", pattern="^(production|sandbox)$", description="production, or sandbox for trying out."
    )
    url: str = Field(
        "", pattern=r"^(https?://.*)?$", description="Another address than the environment's; for tests."
    )
    location_id: str = Field(min_length=1, max_length=50, description="The shop's location at Square.")
    access_token: SecretStr = Field(
        default_factory=lambda: _from_environment("ACCESS_TOKEN"),
        description="A personal access token (by default that of OKAWARI_SQUARE_ACCESS_TOKEN).",
    )
    application_id: str = Field("", description="The application's id, where tokens are refreshed by OAuth.")
    application_secret: SecretStr = Field(
        default_factory=lambda: _from_environment("APPLICATION_SECRET"),
        description="The application's secret (by default that of OKAWARI_SQUARE_APPLICATION_SECRET).",
    )
    refresh_token: SecretStr = Field(
        default_factory=lambda: _from_environment("REFRESH_TOKEN"),
        description="The seller's refresh token (by default that of OKAWARI_SQUARE_REFRESH_TOKEN).",
    )

    @property
    def address(self) -> str:
        return (self.url or ADDRESSES[self.environment]).rstrip("/")


class SquarePosSettings(SquareSettings):
    """Also how orders are written, and how the other adapters go with Square."""

    source: str = Field(
        "Okawari",
        min_length=1,
        max_length=60,
        description="Where the order comes from, as Square shows it; each kiosk has its own.",
    )
    terminal: str = Field(
        "own",
        pattern="^(own|other)$",
        description="own: payments are Square's terminal's; other: taken elsewhere, noted at Square.",
    )
    at_counter: bool = Field(
        True, description="Guests may pay at the counter: the till shows orders that are not paid yet."
    )
    table_digits: int = Field(
        0, ge=0, le=4, description="Digits of the table number to ask for when eating in; 0: none."
    )
    eat_in_taxes: tuple[str, ...] = Field(
        (), description="Ids of taxes that only goods eaten here bear (Japan: 10 %)."
    )
    take_out_taxes: tuple[str, ...] = Field(
        (), description="Ids of taxes that only goods taken out bear (Japan: 8 %)."
    )
    promo_codes: Mapping[str, str] = Field(
        default_factory=dict, description="Ids of Square's discounts by the codes guests type."
    )


class SquareLoyaltySettings(SquareSettings):
    """Also what a member's code is."""

    code_holds: str = Field(
        "customer_id",
        pattern="^(customer_id|email|phone)$",
        description="What a scanned member's code carries. Only a customer_id is hard to forge.",
    )
    promo_codes: Mapping[str, str] = Field(
        default_factory=dict, description="Ids of Square's discounts by the codes guests type, as for [pos]."
    )


class SquareTerminalSettings(SquareSettings):
    """Also which terminal, and what it takes."""

    device_id: str = Field(
        min_length=1, max_length=128, description="The paired terminal's device id (not its device code's)."
    )
    methods: tuple[str, ...] = Field(
        ("card",), min_length=1, description="Ways to pay, of card, ic (FeliCa) and qr (PayPay)."
    )
    deadline_s: int = Field(
        120, ge=30, le=LONGEST_DEADLINE_S, description="Seconds the terminal waits for the guest."
    )
