"""Signatures made by minisign (https://jedisct1.github.io/minisign/): Ed25519 over a file or its BLAKE2b
hash, and over a trusted comment.
"""

from __future__ import annotations

import base64
import binascii
from hashlib import blake2b

from kiosk.core.frozen import frozen

_PLAIN, _HASHED = b"Ed", b"ED"
_COMMENT = "trusted comment: "
LONGEST = 4096


class BadSignature(Exception):
    """Not this key's word about these bytes; the text says why."""


@frozen
class PublicKey:
    """`id`: the eight bytes by which a signature names its key."""

    id: bytes
    key: bytes


def public_key(text: str) -> PublicKey:
    """The key in one line of base64, as `minisign -G` prints it. Raises ValueError."""
    try:
        data = base64.b64decode(text.strip(), validate=True)
    except binascii.Error as error:
        raise ValueError("that is no base64") from error
    if len(data) != 42 or data[:2] != _PLAIN:
        raise ValueError("that is no public key of minisign")
    return PublicKey(data[2:10], data[10:])


def verified(data: bytes, signature: str, key: PublicKey) -> str:
    """The trusted comment of a signature over `data`. Raises BadSignature."""
    kind, key_id, seal, comment, comment_seal = _parts(signature)
    if key_id != key.id:
        raise BadSignature("it was signed with another key")
    signed = blake2b(data).digest() if kind == _HASHED else data
    _check(key, seal, signed, "it is not what was signed")
    _check(key, comment_seal, seal + comment.encode(), "its comment is not what was signed")
    return comment


def _check(key: PublicKey, seal: bytes, signed: bytes, why: str) -> None:
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    try:
        Ed25519PublicKey.from_public_bytes(key.key).verify(seal, signed)
    except (InvalidSignature, ValueError):
        raise BadSignature(why) from None


def _parts(signature: str) -> tuple[bytes, bytes, bytes, str, bytes]:
    lines = signature[:LONGEST].splitlines()
    try:
        first, comment, last = lines[1], lines[2], lines[3]
        head = base64.b64decode(first, validate=True)
        comment_seal = base64.b64decode(last, validate=True)
    except (IndexError, ValueError):
        raise BadSignature("the signature cannot be read") from None
    if len(head) != 74 or head[:2] not in (_PLAIN, _HASHED) or not comment.startswith(_COMMENT):
        raise BadSignature("the signature cannot be read")
    return head[:2], head[2:10], head[10:], comment.removeprefix(_COMMENT), comment_seal
