"""Errors as Square words them: a status and {"errors": [{category, code, detail, field}]}."""

from __future__ import annotations

from typing import Any


class SquareError(Exception):
    """An answer that is no success. `headers` are added to the answer."""

    def __init__(
        self,
        status: int,
        category: str,
        code: str,
        detail: str,
        field: str | None = None,
        headers: dict[str, str] | None = None,
    ) -> None:
        super().__init__(f"{status} {code}: {detail}")
        self.status = status
        self.headers = headers or {}
        self.error = {"category": category, "code": code, "detail": detail}
        if field is not None:
            self.error["field"] = field

    @property
    def envelope(self) -> dict[str, Any]:
        return {"errors": [self.error]}


def invalid(code: str, detail: str, field: str | None = None, status: int = 400) -> SquareError:
    """The request cannot be carried out as it stands."""
    return SquareError(status, "INVALID_REQUEST_ERROR", code, detail, field)


def not_found(what: str, field: str | None = None) -> SquareError:
    return invalid("NOT_FOUND", f"{what} not found.", field, status=404)


def missing(field: str) -> SquareError:
    return invalid("MISSING_REQUIRED_PARAMETER", "Missing required parameter.", field)


def version_mismatch(what: str, given: object, current: int) -> SquareError:
    """Somebody else changed it meanwhile. Square answers 400, not 409."""
    detail = f"Supplied version {given} does not match the current version {current} of {what}."
    return invalid("VERSION_MISMATCH", detail, "version")


def unauthorized(code: str, detail: str) -> SquareError:
    return SquareError(401, "AUTHENTICATION_ERROR", code, detail)
