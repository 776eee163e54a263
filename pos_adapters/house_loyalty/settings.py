"""What a shop tells the kiosk about its house programme."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import BaseModel, ConfigDict, Field, SecretStr, field_validator

from pos_adapters.house_loyalty.pages.settings import PagesSettings


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Smtp(_Strict):
    """One-time codes go to the member's mail address."""

    kind: Literal["smtp"]
    host: str = Field(description="Name of the mail server.")
    port: int = Field(587, gt=0, le=65535, description="Its port; 465 speaks TLS from the start.")
    user: str = Field("", description="Who signs in there; empty: nobody has to.")
    password: SecretStr = Field(SecretStr(""), description="Password of `user`.")
    sender: str = Field(description="Address the mail comes from.")
    tls: bool = Field(True, description="The line is encrypted; false only on the same machine.")
    ca_file: Path | None = Field(
        None, description="File (PEM) of certificates to trust; without it the public authorities."
    )


class Gateway(_Strict):
    """One-time codes go as text messages, through any gateway that takes JSON over HTTP."""

    kind: Literal["sms"]
    url: str = Field(pattern=r"^https?://[^\s]+$", description="Where a message is posted to.")
    token: SecretStr = Field(SecretStr(""), description="Sent as `Authorization: Bearer …`, where given.")
    to: str = Field("to", description="Name of the field with the number (E.164).")
    text: str = Field("text", description="Name of the field with the words.")
    extra: dict[str, str] = Field(default_factory=dict, description="Further fields, sent as they are.")


class HouseSettings(_Strict):
    """`[loyalty.settings]`: where the members are, and how they are reached."""

    database: str = Field(
        min_length=1,
        description="Address of the database, as SQLAlchemy writes it: sqlite:////var/lib/kiosk/members.db, "
        "or postgresql+psycopg://… for several kiosks.",
    )
    secret: SecretStr = Field(
        min_length=24,
        description="Key of all that is hashed or signed: the same for all kiosks and the member pages.",
    )
    currency: str = Field("JPY", pattern=r"^[A-Z]{3}$", description="Currency of the shop.")
    time_zone: str = Field("Asia/Tokyo", description="Where the shop is: it decides about days.")
    day_starts_at: int = Field(4, ge=0, le=23, description="Hour at which a business day begins.")
    shop: str = Field("shop", pattern=r"^[\w-]{1,40}$", description="Short name of this shop in its chain.")
    region: str = Field("JP", pattern=r"^[A-Z]{2}$", description="Country of numbers written without one.")
    public_base_url: str = Field(
        "",
        pattern=r"^(https?://[^/?#\s]+(/[^?#\s]*)?)?$",
        description="Address of the member pages; without it there are no links to them.",
    )
    counter: Literal["told", "at_once"] = Field(
        "told",
        description="When an order paid at the counter earns: told: once `kiosk house paid` says so; "
        "at_once: when it is placed.",
    )
    statement_s: int = Field(5, gt=0, le=30, description="Longest time one statement may take.")
    connect_s: int = Field(3, gt=0, le=30, description="Longest time to reach the database.")
    sender: Annotated[Smtp | Gateway, Field(discriminator="kind")] | None = Field(
        None, description="How one-time codes are sent; without it there are none."
    )
    pages: PagesSettings = Field(
        default_factory=PagesSettings, description="The member pages, see docs/member-pages.md."
    )

    @field_validator("time_zone")
    @classmethod
    def _known(cls, name: str) -> str:
        try:
            ZoneInfo(name)
        except (ZoneInfoNotFoundError, ValueError):
            raise ValueError("there is no such time zone") from None
        return name
