"""Signing in with an OpenID Connect provider, on the guest's own phone. See docs/member-pages.md."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pos_adapters.oidc.adapter import OidcSignIn

__all__ = ["OidcSignIn"]


def __getattr__(name: str) -> Any:
    """The adapter is imported when it is asked for."""
    if name == "OidcSignIn":
        from pos_adapters.oidc.adapter import OidcSignIn

        return OidcSignIn
    raise AttributeError(name)
