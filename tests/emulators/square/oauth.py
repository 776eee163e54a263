"""OAuth: access tokens that end after thirty days, and the refresh token that gets a new one."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from tests.emulators.square.asking import Ask, Json, need, stamp
from tests.emulators.square.errors import invalid, unauthorized

if TYPE_CHECKING:
    from tests.emulators.square.shop import Clock, Shop

CLIENT_ID = "sq0idp-emulated-application"
CLIENT_SECRET = "sq0csp-emulated-secret"
REFRESH_TOKEN = "EQAA-emulated-refresh-token"
CODE = "sq0cgp-emulated-code"
SCOPES = ["ITEMS_READ", "ITEMS_WRITE", "ORDERS_READ", "ORDERS_WRITE", "PAYMENTS_WRITE", "LOYALTY_WRITE"]
LASTS = timedelta(days=30)


class Tokens:
    """Every access token that was given out, and when it ends."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self.ends: dict[str, datetime] = {}
        self.refused = False
        self.newest = self.give()

    def give(self) -> str:
        self.newest = f"EAAA-emulated-access-token-{len(self.ends) + 1}"
        self.ends[self.newest] = self._clock() + LASTS
        return self.newest

    def expire(self) -> None:
        """Every token that was given out has ended."""
        self.ends = dict.fromkeys(self.ends, self._clock())

    def check(self, header: str) -> None:
        """Let the owner of a token in. Raises UNAUTHORIZED, ACCESS_TOKEN_EXPIRED."""
        end = self.ends.get(header.removeprefix("Bearer "))
        if end is None or not header.startswith("Bearer ") or self.refused:
            raise unauthorized("UNAUTHORIZED", "This request could not be authorized.")
        if end <= self._clock():
            raise unauthorized("ACCESS_TOKEN_EXPIRED", "The access token has expired.")


def obtain_token(shop: Shop, ask: Ask) -> Json:
    if need(ask.body, "client_id") != CLIENT_ID or ask.body.get("client_secret") != CLIENT_SECRET:
        raise unauthorized("UNAUTHORIZED", "The application is not known.")
    if shop.tokens.refused:
        raise unauthorized("UNAUTHORIZED", "The seller has withdrawn the permission.")
    _check_grant(ask.body)
    token = shop.tokens.give()
    return {
        "access_token": token,
        "token_type": "bearer",
        "expires_at": stamp(shop.tokens.ends[token]),
        "merchant_id": "MERCHANT1SEASIDE",
        "refresh_token": REFRESH_TOKEN,
        "short_lived": False,
    }


def _check_grant(body: Json) -> None:
    grant = need(body, "grant_type")
    if grant == "refresh_token":
        if need(body, "refresh_token") != REFRESH_TOKEN:
            raise unauthorized("UNAUTHORIZED", "The refresh token is not known.")
    elif grant == "authorization_code":
        if need(body, "code") != CODE:
            raise unauthorized("UNAUTHORIZED", "The authorization code is not known.")
    else:
        raise invalid("INVALID_VALUE", "Not a grant type.", "grant_type")


def token_status(shop: Shop, ask: Ask) -> Json:
    return {
        "scopes": SCOPES,
        "expires_at": stamp(shop.tokens.ends[shop.tokens.newest]),
        "client_id": CLIENT_ID,
        "merchant_id": "MERCHANT1SEASIDE",
    }


def revoke_token(shop: Shop, ask: Ask) -> Json:
    shop.tokens.ends.clear()
    return {"success": True}
