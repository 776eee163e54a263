"""Which function answers which endpoint."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from tests.emulators.square import (
    catalog_reading,
    catalog_writing,
    customers,
    inventory,
    locations,
    loyalty,
    oauth,
    order_changes,
    orders,
    payments,
    reward_calls,
    terminal,
)
from tests.emulators.square.asking import Ask, Json
from tests.emulators.square.errors import invalid, not_found

if TYPE_CHECKING:
    from tests.emulators.square.shop import Shop

Answer = Callable[["Shop", Ask], Json]

ENDPOINTS: list[tuple[str, Answer]] = [
    ("POST /oauth2/token", oauth.obtain_token),
    ("POST /oauth2/token/status", oauth.token_status),
    ("POST /oauth2/revoke", oauth.revoke_token),
    ("GET /v2/locations", locations.list_locations),
    ("GET /v2/locations/{location_id}", locations.retrieve_location),
    ("GET /v2/catalog/list", catalog_reading.list_catalog),
    ("GET /v2/catalog/info", catalog_reading.catalog_info),
    ("POST /v2/catalog/search", catalog_reading.search_catalog),
    ("POST /v2/catalog/batch-retrieve", catalog_reading.batch_retrieve),
    ("GET /v2/catalog/object/{object_id}", catalog_reading.retrieve_object),
    ("POST /v2/catalog/object", catalog_writing.upsert_object),
    ("POST /v2/catalog/batch-upsert", catalog_writing.batch_upsert),
    ("DELETE /v2/catalog/object/{object_id}", catalog_writing.delete_object),
    ("POST /v2/inventory/counts/batch-retrieve", inventory.batch_retrieve_counts),
    ("POST /v2/inventory/changes/batch-create", inventory.batch_change),
    ("GET /v2/inventory/{catalog_object_id}", inventory.retrieve_count),
    ("POST /v2/orders", orders.create_order),
    ("POST /v2/orders/calculate", orders.calculate_order),
    ("POST /v2/orders/search", orders.search_orders),
    ("POST /v2/orders/batch-retrieve", orders.batch_retrieve_orders),
    ("GET /v2/orders/{order_id}", orders.retrieve_order),
    ("PUT /v2/orders/{order_id}", order_changes.update_order),
    ("POST /v2/orders/{order_id}/pay", orders.pay_order),
    ("POST /v2/payments", payments.create_payment),
    ("GET /v2/payments", payments.list_payments),
    ("GET /v2/payments/{payment_id}", payments.get_payment),
    ("POST /v2/payments/{payment_id}/complete", payments.complete_payment),
    ("POST /v2/payments/{payment_id}/cancel", payments.cancel_payment),
    ("POST /v2/refunds", payments.refund_payment),
    ("GET /v2/refunds", payments.list_refunds),
    ("GET /v2/refunds/{refund_id}", payments.get_refund),
    ("POST /v2/terminals/checkouts", terminal.create_checkout),
    ("POST /v2/terminals/checkouts/search", terminal.search_checkouts),
    ("GET /v2/terminals/checkouts/{checkout_id}", terminal.get_checkout),
    ("POST /v2/terminals/checkouts/{checkout_id}/cancel", terminal.cancel_checkout),
    ("GET /v2/devices", terminal.list_devices),
    ("GET /v2/devices/codes", terminal.list_device_codes),
    ("GET /v2/loyalty/programs/{program_id}", loyalty.retrieve_program),
    ("GET /v2/loyalty/programs/{program_id}/promotions", loyalty.list_promotions),
    ("POST /v2/loyalty/programs/{program_id}/calculate", loyalty.calculate_points),
    ("POST /v2/loyalty/accounts", loyalty.create_account),
    ("POST /v2/loyalty/accounts/search", loyalty.search_accounts),
    ("GET /v2/loyalty/accounts/{account_id}", loyalty.retrieve_account),
    ("POST /v2/loyalty/accounts/{account_id}/accumulate", loyalty.accumulate_points),
    ("POST /v2/loyalty/accounts/{account_id}/adjust", loyalty.adjust_points),
    ("POST /v2/loyalty/events/search", loyalty.search_events),
    ("POST /v2/loyalty/rewards", reward_calls.create_reward),
    ("POST /v2/loyalty/rewards/search", reward_calls.search_rewards),
    ("GET /v2/loyalty/rewards/{reward_id}", reward_calls.retrieve_reward),
    ("DELETE /v2/loyalty/rewards/{reward_id}", reward_calls.delete_reward),
    ("POST /v2/loyalty/rewards/{reward_id}/redeem", reward_calls.redeem_reward),
    ("GET /v2/customers", customers.list_customers),
    ("POST /v2/customers", customers.create_customer),
    ("POST /v2/customers/search", customers.search_customers),
    ("GET /v2/customers/{customer_id}", customers.retrieve_customer),
    ("PUT /v2/customers/{customer_id}", customers.update_customer),
    ("DELETE /v2/customers/{customer_id}", customers.delete_customer),
]

# Endpoints that make something take an idempotency key, but for these.
WITHOUT_KEY = (
    "/v2/orders/calculate",
    "/oauth2/",
    "/cancel",
    "/complete",
    "/search",
    "/batch-retrieve",
    "/calculate",
)


def matching(pattern: str, method: str, path: str) -> dict[str, str] | None:
    """The ids in a path that fits `POST /v2/orders/{order_id}/pay`, `POST *` or `*`; else None."""
    wanted_method, _, wanted_path = pattern.rpartition(" ")
    if wanted_method not in ("", method):
        return None
    if wanted_path == "*":
        return {}
    found = re.fullmatch(re.sub(r"{(\w+)}", r"(?P<\1>[^/]+)", wanted_path), path)
    return found.groupdict() if found else None


def find(method: str, path: str) -> tuple[Answer, dict[str, str]]:
    """Who answers, and the ids in the path. Raises NOT_FOUND, METHOD_NOT_ALLOWED."""
    for endpoint, answer in ENDPOINTS:
        ids = matching(endpoint, method, path)
        if ids is not None:
            return answer, ids
    if any(matching(endpoint.split()[1], method, path) is not None for endpoint, _ in ENDPOINTS):
        raise invalid("METHOD_NOT_ALLOWED", "Method is not allowed.", status=405)
    raise not_found("API endpoint for this URL path")


def takes_key(method: str, path: str) -> bool:
    return method == "POST" and not any(path.startswith(part) or path.endswith(part) for part in WITHOUT_KEY)
