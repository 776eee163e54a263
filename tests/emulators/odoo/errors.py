"""Odoo's refusals: an exception's name and message, and a `debug` that nobody must ever show."""

from __future__ import annotations

from typing import Any

DEBUG = 'Traceback (most recent call last):\n  File "/opt/odoo/odoo/http.py", in _serve\nsecret-of-the-server'


class Refusal(Exception):
    def __init__(self, status: int, name: str, message: str) -> None:
        super().__init__(message)
        self.status = status
        self.body: dict[str, Any] = {
            "name": name,
            "message": message,
            "arguments": [message],
            "context": {},
            "debug": DEBUG,
        }


def not_found(message: str) -> Refusal:
    return Refusal(404, "werkzeug.exceptions.NotFound", message)


def no_key() -> Refusal:
    return Refusal(401, "werkzeug.exceptions.Unauthorized", "Invalid apikey")


def no_right(model: str, what: str) -> Refusal:
    return Refusal(403, "odoo.exceptions.AccessError", f"You are not allowed to {what} '{model}' records.")


def invalid(message: str) -> Refusal:
    return Refusal(422, "odoo.exceptions.ValidationError", f"The operation cannot be completed: {message}")


def user_error(message: str) -> Refusal:
    return Refusal(422, "odoo.exceptions.UserError", message)


def broken() -> Refusal:
    return Refusal(500, "builtins.KeyError", "'uuid'")
