"""Square's error codes, each with what it means to a till."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import Enum, auto
from typing import Any

import httpx

from kiosk.ports.errors import NotAllowed, PortError, Reason, Refused, Uncertain, Unreachable
from kiosk.ports.http import error_for


class Verdict(Enum):
    """What became of a request that Square answered with an error."""

    NOT_ALLOWED = auto()
    """Token, permission or setting are wrong: staff must act."""
    LATER = auto()
    """Nothing happened; it may be tried again."""
    MAYBE = auto()
    """It may have happened."""
    DECLINED = auto()
    """The card was not taken."""
    CLOSED = auto()
    INVALID = auto()


_BY_VERDICT = {
    Verdict.NOT_ALLOWED: """
        UNAUTHORIZED ACCESS_TOKEN_EXPIRED ACCESS_TOKEN_REVOKED CLIENT_DISABLED FORBIDDEN INSUFFICIENT_SCOPES
        APPLICATION_DISABLED V1_APPLICATION V1_ACCESS_TOKEN CARD_PROCESSING_NOT_ENABLED
        MERCHANT_SUBSCRIPTION_NOT_FOUND INSUFFICIENT_PERMISSIONS INSUFFICIENT_PERMISSIONS_FOR_REFUND
        BAD_CERTIFICATE INVALID_SQUARE_VERSION_FORMAT API_VERSION_INCOMPATIBLE SANDBOX_NOT_SUPPORTED
        APPLE_PAYMENT_PROCESSING_CERTIFICATE_HASH_NOT_FOUND
        """,
    Verdict.LATER: "RATE_LIMITED PLAID_ERROR_RATE_LIMIT SERVICE_UNAVAILABLE CONFLICT VERSION_MISMATCH",
    Verdict.MAYBE: """
        INTERNAL_SERVER_ERROR REQUEST_TIMEOUT BAD_GATEWAY GATEWAY_TIMEOUT TEMPORARY_ERROR
        REFUND_ALREADY_PENDING
        """,
    Verdict.CLOSED: "INVALID_LOCATION",
    Verdict.DECLINED: """
        APPLE_TTP_PIN_TOKEN CARD_EXPIRED INVALID_EXPIRATION INVALID_EXPIRATION_YEAR INVALID_EXPIRATION_DATE
        UNSUPPORTED_CARD_BRAND UNSUPPORTED_ENTRY_METHOD INVALID_ENCRYPTED_CARD INVALID_CARD GENERIC_DECLINE
        CVV_FAILURE ADDRESS_VERIFICATION_FAILURE INVALID_ACCOUNT INSUFFICIENT_FUNDS
        CARDHOLDER_INSUFFICIENT_PERMISSIONS TRANSACTION_LIMIT VOICE_FAILURE PAN_FAILURE EXPIRATION_FAILURE
        CARD_NOT_SUPPORTED READER_DECLINED INVALID_PIN MISSING_PIN MISSING_ACCOUNT_TYPE INVALID_POSTAL_CODE
        MANUALLY_ENTERED_PAYMENT_NOT_SUPPORTED PAYMENT_LIMIT_EXCEEDED GIFT_CARD_AVAILABLE_AMOUNT
        ACCOUNT_UNUSABLE BUYER_REFUSED_PAYMENT DELAYED_TRANSACTION_EXPIRED DELAYED_TRANSACTION_CANCELED
        DELAYED_TRANSACTION_FAILED CARD_TOKEN_EXPIRED CARD_TOKEN_USED UNSUPPORTED_INSTRUMENT_TYPE
        INVALID_CARD_DATA SOURCE_USED SOURCE_EXPIRED CHECKOUT_EXPIRED CARD_PRESENCE_REQUIRED
        UNSUPPORTED_SOURCE_TYPE CARD_MISMATCH PLAID_ERROR PLAID_ERROR_ITEM_LOGIN_REQUIRED CARD_DECLINED
        VERIFY_CVV_FAILURE VERIFY_AVS_FAILURE CARD_DECLINED_CALL_ISSUER CARD_DECLINED_VERIFICATION_REQUIRED
        BAD_EXPIRATION CHIP_INSERTION_REQUIRED ALLOWABLE_PIN_TRIES_EXCEEDED RESERVATION_DECLINED
        PARTIAL_PAYMENT_DELAY_CAPTURE_NOT_SUPPORTED PLAID_ERROR_INVALID_ACCESS_TOKEN
        PLAID_ERROR_INVALID_ACCOUNT_ID PLAID_ERROR_NO_ACCOUNTS PLAID_ERROR_ITEM_NOT_FOUND
        PLAID_ERROR_INSUFFICIENT_CREDENTIALS PLAID_ERROR_ITEM_NOT_SUPPORTED PLAID_ERROR_PRODUCT_NOT_READY
        PAYMENT_SOURCE_NOT_ENABLED_FOR_TARGET CART_INELIGIBLE_FOR_EBT
        """,
    Verdict.INVALID: """
        BAD_REQUEST MISSING_REQUIRED_PARAMETER INCORRECT_TYPE INVALID_TIME INVALID_TIME_RANGE INVALID_VALUE
        INVALID_CURSOR UNKNOWN_QUERY_PARAMETER CONFLICTING_PARAMETERS EXPECTED_JSON_BODY INVALID_SORT_ORDER
        VALUE_REGEX_MISMATCH VALUE_TOO_SHORT VALUE_TOO_LONG VALUE_TOO_LOW VALUE_TOO_HIGH VALUE_EMPTY
        ARRAY_LENGTH_TOO_LONG ARRAY_LENGTH_TOO_SHORT ARRAY_EMPTY EXPECTED_BOOLEAN EXPECTED_INTEGER
        EXPECTED_FLOAT EXPECTED_STRING EXPECTED_OBJECT EXPECTED_ARRAY EXPECTED_MAP
        EXPECTED_BASE64_ENCODED_BYTE_ARRAY INVALID_ARRAY_VALUE INVALID_ENUM_VALUE INVALID_CONTENT_TYPE
        INVALID_FORM_VALUE CUSTOMER_NOT_FOUND ONE_INSTRUMENT_EXPECTED NO_FIELDS_SET TOO_MANY_MAP_ENTRIES
        MAP_KEY_LENGTH_TOO_SHORT MAP_KEY_LENGTH_TOO_LONG CUSTOMER_MISSING_NAME CUSTOMER_MISSING_EMAIL
        INVALID_PAUSE_LENGTH INVALID_DATE UNSUPPORTED_COUNTRY UNSUPPORTED_CURRENCY PAYMENT_AMOUNT_MISMATCH
        CURRENCY_MISMATCH INVALID_FEES DELAYED_TRANSACTION_CAPTURED AMOUNT_TOO_HIGH AMOUNT_TOO_LOW
        REFUND_AMOUNT_INVALID PAYMENT_NOT_REFUNDABLE PAYMENT_NOT_REFUNDABLE_DUE_TO_DISPUTE
        REFUND_ERROR_PAYMENT_NEEDS_COMPLETION REFUND_DECLINED UNSUPPORTED_LOYALTY_REWARD_TIER
        LOCATION_MISMATCH ORDER_UNPAID_NOT_RETURNABLE IDEMPOTENCY_KEY_REUSED UNEXPECTED_VALUE
        INVALID_EMAIL_ADDRESS INVALID_PHONE_NUMBER UNKNOWN_BODY_PARAMETER NOT_FOUND METHOD_NOT_ALLOWED
        NOT_ACCEPTABLE GONE REQUEST_ENTITY_TOO_LARGE UNSUPPORTED_MEDIA_TYPE UNPROCESSABLE_ENTITY
        NOT_IMPLEMENTED
        """,
}
VERDICTS: Mapping[str, Verdict] = {
    code: verdict for verdict, codes in _BY_VERDICT.items() for code in codes.split()
}
CATEGORIES: Mapping[str, Verdict] = {
    "AUTHENTICATION_ERROR": Verdict.NOT_ALLOWED,
    "MERCHANT_SUBSCRIPTION_ERROR": Verdict.NOT_ALLOWED,
    "RATE_LIMIT_ERROR": Verdict.LATER,
    "API_ERROR": Verdict.MAYBE,
    "EXTERNAL_VENDOR_ERROR": Verdict.MAYBE,
    "PAYMENT_METHOD_ERROR": Verdict.DECLINED,
    "INVALID_REQUEST_ERROR": Verdict.INVALID,
    "REFUND_ERROR": Verdict.INVALID,
}
"""For codes that are newer than this table."""
_CUSTOMER = re.compile(r"(/v2/customers/)[^/:\s]+")
_REASONS = {
    Verdict.DECLINED: Reason.DECLINED,
    Verdict.CLOSED: Reason.CLOSED,
    Verdict.INVALID: Reason.INVALID,
}


class SquareRefused(Refused):
    """A refusal that still knows Square's own code."""

    def __init__(self, reason: Reason, message: str, code: str) -> None:
        super().__init__(reason, message)
        self.code = code


def error_of(response: httpx.Response, method: str, effect: bool) -> PortError:
    """The port's error for an answer that is no success. What Square says in words may be about the guest,
    and is left out. `effect`: the request changes something.
    """
    code, category = first_error(response)
    verdict = VERDICTS.get(code) or CATEGORIES.get(category)
    where = nameless(f"{method} {response.request.url.path}: {code or 'HTTP'} {response.status_code}")
    if verdict is None:
        error = error_for(response, method)
        lost = isinstance(error, Uncertain) and not effect
        return Unreachable(where) if lost else _said(error, where)
    if verdict is Verdict.NOT_ALLOWED:
        return NotAllowed(where)
    if verdict is Verdict.LATER or (verdict is Verdict.MAYBE and not effect):
        return Unreachable(where)
    if verdict is Verdict.MAYBE:
        return Uncertain(where)
    return SquareRefused(_REASONS[verdict], where, code)


def nameless(message: str) -> str:
    """Without the id of a customer: a member's code may carry it."""
    return _CUSTOMER.sub(r"\1…", message)


def _said(error: PortError, message: str) -> PortError:
    """The same error in other words."""
    return Refused(error.reason, message) if isinstance(error, Refused) else type(error)(message)


def first_error(response: httpx.Response) -> tuple[str, str]:
    """Code and category of the first error in an answer; ("", "") where it is not Square's envelope."""
    try:
        error: Mapping[str, Any] = response.json()["errors"][0]
        return str(error.get("code", "")), str(error.get("category", ""))
    except (ValueError, TypeError, KeyError, IndexError, AttributeError, RecursionError):
        return "", ""
