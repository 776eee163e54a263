"""Members' accounts: found by customer, telephone number or mail address, and opened."""

from __future__ import annotations

from kiosk.core.loyalty import Credential, CredentialKind
from pos_adapters.square.errors import SquareRefused
from pos_adapters.square.link import Link
from pos_adapters.square.reading import Doc, Json, derived, listed, text, understood

_LONGEST_CODE = 191


class Accounts:
    """`code_holds`: what a scanned code carries; see `SquareLoyaltySettings`."""

    def __init__(self, link: Link, code_holds: str) -> None:
        self._link = link
        self._code_holds = code_holds

    def find(self, credential: Credential) -> Json | None:
        """The account that a credential leads to."""
        kind = {CredentialKind.PHONE: "phone", CredentialKind.MAIL: "email"}.get(
            credential.kind, self._code_holds
        )
        value = credential.value.strip()[:_LONGEST_CODE]
        if not value:
            return None
        if kind == "phone":
            return self._search({"mappings": [{"phone_number": value}]})
        return self.of_customer(value) if kind == "customer_id" else self._of_mail(value)

    def of_customer(self, customer_id: str) -> Json | None:
        return self._search({"customer_ids": [customer_id]}) if customer_id else None

    def _of_mail(self, mail: str) -> Json | None:
        """By mail Square finds customers only; the first of them that is a member."""
        wanted = {"filter": {"email_address": {"exact": mail}}}
        page = self._link.ask("/v2/customers/search", {"query": wanted, "limit": 20})
        with understood("customers/search"):
            ids = [text(one["id"]) for one in listed(page, "customers")]
        return self._search({"customer_ids": ids}) if ids else None

    def _search(self, query: Json) -> Json | None:
        try:
            page = self._link.ask("/v2/loyalty/accounts/search", {"query": query, "limit": 1})
        except SquareRefused as refused:
            if refused.code in ("INVALID_PHONE_NUMBER", "INVALID_VALUE", "NOT_FOUND", "CUSTOMER_NOT_FOUND"):
                return None  # what was scanned or typed cannot be anybody's
            raise
        with understood("loyalty/accounts/search"):
            for account in listed(page, "loyalty_accounts"):
                str(account["id"]), int(account["balance"])
                return account
        return None

    def customer(self, account: Doc) -> Json | None:
        """The person of an account; None: nobody any more."""
        if not account.get("customer_id"):
            return None
        try:
            body = self._link.read(f"/v2/customers/{account['customer_id']}")
        except SquareRefused as refused:
            if refused.code in ("NOT_FOUND", "CUSTOMER_NOT_FOUND"):
                return None
            raise
        with understood("customers"):
            person: Json = body["customer"]
            str(person["id"])
            return person

    def enrol(self, program_id: str, phone: str, name: str, key: str) -> None:
        """Open an account, for somebody with a name under that name. Who has one keeps it as it is."""
        if self._search({"mappings": [{"phone_number": phone}]}) is not None:
            return
        account: Json = {"program_id": program_id, "mapping": {"phone_number": phone}}
        if name.strip():
            account["customer_id"] = self._person(phone, name.strip(), key)
        body = {"idempotency_key": derived(key, "account"), "loyalty_account": account}
        answer = self._link.do("/v2/loyalty/accounts", body)
        with understood("loyalty/accounts", effect=True):
            answer["loyalty_account"]["id"]

    def _person(self, phone: str, name: str, key: str) -> str:
        """The customer with this number, or a new one."""
        wanted = {"filter": {"phone_number": {"exact": phone}}}
        page = self._link.ask("/v2/customers/search", {"query": wanted, "limit": 1})
        with understood("customers/search"):
            known = [text(one["id"]) for one in listed(page, "customers")]
        if known:
            return known[0]
        person = {"given_name": name[:300], "phone_number": phone}
        answer = self._link.do("/v2/customers", {"idempotency_key": derived(key, "customer"), **person})
        with understood("customers", effect=True):
            return text(answer["customer"]["id"])
