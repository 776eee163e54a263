"""What a shop sets for its member pages: `[loyalty.settings.pages]`."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, SecretStr, field_validator, model_validator

from kiosk.ports.openid import safe_address

Id = Annotated[str, Field(pattern=r"^[a-z][a-z0-9-]{0,20}$")]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class ProviderSettings(_Strict):
    """A provider that guests sign in with on the pages: authorization code with PKCE, and OpenID Connect."""

    name: str = Field(min_length=1, max_length=30, description="Its name on the button.")
    issuer: str = Field(description="Its address, exactly as its ID tokens say it (`iss`).")
    client_id: str = Field(min_length=1, max_length=255, description="The pages' id at the provider.")
    client_secret: SecretStr = Field(SecretStr(""), description="Its secret.")
    scopes: tuple[str, ...] = Field(("openid",), description="What is asked for.")
    signed_by_secret: bool = Field(
        False, description="Its ID tokens are signed with the secret (HS256), as LINE's are."
    )
    clock_skew_s: int = Field(120, ge=0, le=600, description="How far the clocks may be apart.")

    @field_validator("issuer")
    @classmethod
    def _https(cls, issuer: str) -> str:
        return safe_address(issuer)

    @model_validator(mode="after")
    def _signed_by_something(self) -> ProviderSettings:
        """With an empty key anybody could sign."""
        if self.signed_by_secret and not self.client_secret.get_secret_value():
            raise ValueError("signed_by_secret needs the client_secret")
        return self


class PagesSettings(_Strict):
    """The member pages."""

    shop_name: str = Field(
        "Okawari", min_length=1, max_length=60, description="The shop's name on the pages."
    )
    signed_in_days: int = Field(30, ge=1, le=365, description="How long a telephone stays signed in.")
    providers: dict[Id, ProviderSettings] = Field(
        default_factory=dict, description="Who guests can sign in with, by a short name."
    )
