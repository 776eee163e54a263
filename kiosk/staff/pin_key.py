"""The key of the PINs' hashes: it is not in the shop database, so that a copy of that alone tells no PIN."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.store.folder import DataFolder

if TYPE_CHECKING:
    from kiosk.config import Config

_SQLITE = "sqlite"


class NoPinSecret(Exception):
    """Several kiosks may share the shop database, and no key was set that they could share."""

    why = "no_secret"

    def __init__(self) -> None:
        super().__init__("[shop_database] pin_secret is not set")


def pin_key(config: Config) -> bytes:
    """`[shop_database] pin_secret`; without it a random one, made once, beside the shop database's file.

    Raises NoPinSecret where the database is no file of this machine, StoreError.
    """
    secret, url = config.shop_database.pin_secret, config.shop_database.url
    if secret is not None:
        return secret.encode()
    if lacks_pin_secret(config):
        raise NoPinSecret
    file = url.partition(":///")[2]
    return DataFolder(Path(file).parent if file else config.kiosk.data_dir).secret("pins")


def lacks_pin_secret(config: Config) -> bool:
    """Can nobody have a PIN before `pin_secret` is set?"""
    return config.shop_database.pin_secret is None and not config.shop_database.url.startswith(_SQLITE)
