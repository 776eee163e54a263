"""Which pictures a menu needs, and what their files are called."""

from __future__ import annotations

import hashlib

from kiosk.core.menu import Menu


def names(menu: Menu) -> list[str]:
    """Every picture a menu names, once, in the order a guest meets them."""
    found: list[str | None] = list(menu.brand.own_pictures())
    found += [category.picture for category in menu.categories] + [item.picture for item in menu.items]
    found += [option.picture for item in menu.items for group in item.groups for option in group.options]
    return list(dict.fromkeys(name for name in found if name))


def file_stem(name: str) -> str:
    """How a picture's files begin. A name is somebody else's text: only its hash becomes a file name."""
    return hashlib.sha256(name.encode(errors="replace")).hexdigest()[:24]
