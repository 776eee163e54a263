"""New identifiers and tokens: short, and not to be guessed."""

import secrets

_LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"


def new_id(kind: str) -> str:
    """An id such as "ord_8K2MW4PXQ7RT"; `kind` says of what."""
    return f"{kind}_{''.join(secrets.choice(_LETTERS) for _ in range(12))}"


def new_token() -> str:
    """A token of 128 bits, for addresses and bearers."""
    return secrets.token_urlsafe(16)
