"""Idempotency keys: the same request again gets the same answer, another with the same key is refused."""

from __future__ import annotations

import copy
import json

from tests.emulators.square.asking import Ask, Json
from tests.emulators.square.errors import invalid, missing

# How long a key may be, by how the path begins.
LIMITS = {
    "/v2/payments": 45,
    "/v2/refunds": 45,
    "/v2/orders": 192,
    "/v2/terminals": 64,
    "/v2/loyalty": 128,
    "/v2/catalog": 128,
    "/v2/inventory": 128,
    "/v2/devices": 128,
}
# Where a key may be left out. Else what makes or changes something has one.
OPTIONAL = ("/v2/orders", "/v2/customers")


class Keys:
    """What was answered to which key. Only successes are kept: what was refused may be tried again."""

    def __init__(self) -> None:
        self._answers: dict[tuple[str, str], tuple[str, Json]] = {}

    def known(self, ask: Ask) -> Json | None:
        """The answer that this request has had before. Raises IDEMPOTENCY_KEY_REUSED for another body."""
        key = _key_of(ask)
        kept = self._answers.get((_scope(ask), key)) if key else None
        if kept is None:
            return None
        if kept[0] != _fingerprint(ask):
            detail = "The idempotency key has been used with other parameters."
            raise invalid("IDEMPOTENCY_KEY_REUSED", detail, "idempotency_key")
        return copy.deepcopy(kept[1])

    def keep(self, ask: Ask, answer: Json) -> None:
        key = _key_of(ask)
        if key:
            self._answers[(_scope(ask), key)] = (_fingerprint(ask), copy.deepcopy(answer))


def check_key(ask: Ask, required: bool) -> None:
    """Its length, and that it is there where it must be."""
    key = ask.body.get("idempotency_key")
    if not key:
        if required and ask.path not in OPTIONAL:
            raise missing("idempotency_key")
        return
    limit = max((n for start, n in LIMITS.items() if ask.path.startswith(start)), default=192)
    if not isinstance(key, str) or len(key) > limit:
        raise invalid("VALUE_TOO_LONG", f"At most {limit} characters.", "idempotency_key")


def _key_of(ask: Ask) -> str:
    return str(ask.body.get("idempotency_key") or "")


def _scope(ask: Ask) -> str:
    """A key counts for one endpoint: for all orders that are changed, not for each of them by itself."""
    path = ask.path
    for name, value in ask.ids.items():
        path = path.replace(value, "{" + name + "}")
    return f"{ask.method} {path}"


def _fingerprint(ask: Ask) -> str:
    return json.dumps([ask.path, ask.body], sort_keys=True)
