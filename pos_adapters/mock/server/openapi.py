"""The API's description: OpenAPI 3.1, written from the endpoints and their models, and the same as a page."""

import re
from html import escape
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import models_json_schema

from pos_adapters.mock.server import answers
from pos_adapters.mock.server.api import ENDPOINTS
from pos_adapters.mock.server.endpoint import Endpoint

_REF = "#/components/schemas/{model}"
MENU = Endpoint(
    *("GET", "/v1/menu", "A page of the menu; 304 where If-None-Match is its version", lambda pos, asked: {}),
    answers.Page,
    query=("page", "version"),
)
_REFUSALS = {
    "400": "There is no Idempotency-Key, or one that is too long; or the body was cut off",
    "401": "No bearer token, or a wrong one",
    "404": "There is no such thing",
    "409": "Not possible now: see the error's code",
    "413": "The body is too large",
    "422": "What was sent is not valid here, or the key was used for another request",
    "503": "The database cannot be written: nothing has happened",
}


def described_endpoints() -> tuple[Endpoint, ...]:
    return (MENU, *ENDPOINTS)


def openapi() -> dict[str, Any]:
    """The whole description."""
    endpoints = described_endpoints()
    models = {e.answer for e in endpoints} | {e.body for e in endpoints if e.body} | {answers.Error}
    ordered = sorted(models, key=lambda model: model.__name__)
    modes = [(model, "validation" if _is_body(model) else "serialization") for model in ordered]
    _, definitions = models_json_schema(modes, ref_template=_REF)  # type: ignore[arg-type]
    paths: dict[str, Any] = {}
    for endpoint in endpoints:
        paths.setdefault(endpoint.path, {})[endpoint.method.lower()] = _operation(endpoint)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Okawari mock POS",
            "version": "1",
            "description": "A small point of sale to order against. Money is in minor units (yen, cents).",
        },
        "security": [{"token": []}],
        "paths": paths,
        "components": {
            "schemas": definitions["$defs"],
            "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
        },
    }


def _is_body(model: type[BaseModel]) -> bool:
    return not issubclass(model, answers.Answer)


def _operation(endpoint: Endpoint) -> dict[str, Any]:
    parameters = [_parameter(name, "path", True) for name in re.findall(r"{(\w+)}", endpoint.path)]
    parameters += [_parameter(name, "query", False) for name in endpoint.query]
    if endpoint.keyed:
        parameters.append(_parameter("Idempotency-Key", "header", True))
    operation: dict[str, Any] = {
        "summary": endpoint.summary,
        "operationId": re.sub(r"\W+", "_", f"{endpoint.method.lower()}{endpoint.path}").strip("_"),
        "parameters": parameters,
        "responses": {str(endpoint.status): _content(endpoint.summary, endpoint.answer), **_errors()},
    }
    if endpoint.body is not None:
        operation["requestBody"] = {"required": True, **_content(endpoint.body.__name__, endpoint.body)}
    return operation


def _parameter(name: str, place: str, required: bool) -> dict[str, Any]:
    return {"name": name, "in": place, "required": required, "schema": {"type": "string"}}


def _content(description: str, model: type[BaseModel]) -> dict[str, Any]:
    schema = {"$ref": _REF.format(model=model.__name__)}
    return {"description": description, "content": {"application/json": {"schema": schema}}}


def _errors() -> dict[str, Any]:
    return {status: _content(words, answers.Error) for status, words in _REFUSALS.items()}


def reading_page() -> str:
    """The endpoints and models for a person to read: the body of the page /docs."""
    described = openapi()
    parts = ['<p><a href="/openapi.json">openapi.json</a></p>']
    for endpoint in described_endpoints():
        parts.append(_endpoint_html(endpoint))
    parts.append("<h2>Models</h2>")
    for name, schema in sorted(described["components"]["schemas"].items()):
        parts.append(_model_html(name, schema))
    return "\n".join(parts)


def _endpoint_html(endpoint: Endpoint) -> str:
    body = f"body {_link(endpoint.body.__name__)} · " if endpoint.body else ""
    key = " · needs an <code>Idempotency-Key</code>" if endpoint.keyed else ""
    return (
        f'<section class="call"><h3><b>{endpoint.method}</b> <code>{escape(endpoint.path)}</code></h3>'
        f"<p>{escape(endpoint.summary)}</p>"
        f"<p>{body}answers {endpoint.status} {_link(endpoint.answer.__name__)}{key}</p></section>"
    )


def _link(name: str) -> str:
    return f'<a href="#{name}">{name}</a>'


def _model_html(name: str, schema: dict[str, Any]) -> str:
    required = set(schema.get("required", ()))
    rows = "".join(
        f"<tr><td><code>{escape(field)}</code></td><td>{_kind(facts)}</td>"
        f"<td>{'' if field in required else 'optional'}</td></tr>"
        for field, facts in schema.get("properties", {}).items()
    )
    words = escape(schema.get("description", ""))
    return f'<section id="{name}"><h3>{name}</h3><p>{words}</p><table>{rows}</table></section>'


def _kind(facts: dict[str, Any]) -> str:
    """A field's type in short, such as "array of OrderLine" or "string or null"."""
    if "$ref" in facts:
        return _link(facts["$ref"].rsplit("/", 1)[1])
    if "anyOf" in facts:
        return " or ".join(_kind(choice) for choice in facts["anyOf"])
    if "enum" in facts:
        return " | ".join(escape(str(value)) for value in facts["enum"])
    if facts.get("type") == "array":
        return f"list of {_kind(facts.get('items', {}))}"
    if isinstance(facts.get("additionalProperties"), dict):
        return f"map of {_kind(facts['additionalProperties'])}"
    return escape(str(facts.get("type", "any")))
