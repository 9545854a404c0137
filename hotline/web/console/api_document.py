"""The API described for programs (OpenAPI 3.1), made from one table: what can be asked, and each field of an answer.

A test holds every answer against it: no field is missing here, and none stands here that there is not.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from hotline.domain.api_scopes import Scope

Schema: TypeAlias = dict[str, Any]
ROOT = "/api/v1"
TEXT: Schema = {"type": "string"}
MOMENT: Schema = {"type": "string", "format": "date-time"}
NUMBER: Schema = {"type": "integer", "minimum": 0}
FLAG: Schema = {"type": "boolean"}


@dataclass(frozen=True)
class Parameter:
    """One part of a query."""

    name: str
    about: str
    schema: Schema


@dataclass(frozen=True)
class Route:
    """One thing that can be asked. *answer* is the schema of what comes back."""

    path: str
    scope: Scope
    about: str
    answer: Schema
    parameters: tuple[Parameter, ...] = ()


def of(fields: Mapping[str, Schema], *, optional: tuple[str, ...] = ()) -> Schema:
    """Return the schema of an object with these fields and no others; *optional* ones may be missing."""
    return {
        "type": "object",
        "properties": dict(fields),
        "required": [name for name in fields if name not in optional],
        "additionalProperties": False,
    }


def many(schema: Schema) -> Schema:
    """Return the schema of a list."""
    return {"type": "array", "items": schema}


def one_of(*values: str) -> Schema:
    """Return the schema of a word."""
    return {"type": "string", "enum": [*values]}


def perhaps(schema: Schema) -> Schema:
    """Return the schema of a value that may be null."""
    return {**schema, "type": [schema["type"], "null"]}


LAYER = one_of("primary", "secondary")
SHIFT = of({"layer": LAYER, "count": NUMBER, "until": perhaps(MOMENT), "names": many(TEXT)}, optional=("names",))
GAP = of({"layer": LAYER, "begins": MOMENT, "ends": MOMENT})
INCIDENT = of({
    "reference": TEXT, "region": TEXT, "state": one_of("open", "closed"), "taken": FLAG, "opened_at": MOMENT,
    "closed_at": perhaps(MOMENT),
})  # fmt: skip
OUTCOMES = one_of("answered", "late", "waiting", "silent", "not_delivered", "blocked", "no_phone", "quiet")
REHEARSED = of({"outcome": OUTCOMES, "seconds": perhaps({"type": "number"}), "name": TEXT}, optional=("name",))
DRILL = of({"region": TEXT, "began_at": MOMENT, "ends_at": MOMENT, "well": NUMBER, "people": many(REHEARSED)})
PROBLEM = of({"type": TEXT, "title": TEXT, "status": NUMBER, "detail": TEXT}, optional=("detail",))
"""A problem document (RFC 9457)."""

ROUTES = (
    Route(
        "/on-call",
        Scope.ON_CALL,
        "Who is on call now in each region and layer, until when, and the gaps of a day. Names need their scope.",
        of({"regions": many(of({"code": TEXT, "name": TEXT, "layers": many(SHIFT), "gaps": many(GAP)}))}),
    ),
    Route(
        "/incidents",
        Scope.INCIDENTS,
        "Incidents' states, the newest first: those that the token's owner may know of, and nothing that anybody said.",
        of({"incidents": many(INCIDENT), "next": perhaps(NUMBER)}),
        (
            Parameter("state", "Only open or only closed ones.", one_of("open", "closed")),
            Parameter("before", "The number that the page before gave as next.", NUMBER),
        ),
    ),
    Route(
        "/drills",
        Scope.DRILLS,
        "The latest drills of the owner's regions and what they showed. Names need their scope.",
        of({"drills": many(DRILL)}),
    ),
    Route(
        "/health",
        Scope.HEALTH,
        "Whether a text would become a page now, and how each thing stands.",
        of({"ready": FLAG, "checks": many(of({"name": TEXT, "state": one_of("ok", "remark", "bad")}))}),
    ),
)
REFUSALS = {
    400: "The query can't be read.",
    401: "No token, or one that opens nothing: unknown, expired, taken back, or of somebody who left.",
    403: "The token is not for this, or its owner's roles are not.",
    404: "There is nothing at this address.",
    429: "Too many requests; Retry-After says in how many seconds the next one is answered.",
    503: "The database does not answer; ask again.",
}


def document(public_url: str) -> dict[str, Any]:
    """Return the description of the API at *public_url*."""
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Hotline",
            "version": "1",
            "description": "What an organisation may integrate. No answer holds what a report says.",
        },
        "servers": [{"url": f"{public_url}{ROOT}"}],
        "security": [{"token": []}],
        "paths": {route.path: {"get": _described(route)} for route in ROUTES},
        "components": {
            "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
            "schemas": {"Problem": PROBLEM},
            "responses": {str(status): _refusal(about) for status, about in REFUSALS.items()},
        },
    }


def _described(route: Route) -> dict[str, Any]:
    return {
        "operationId": route.path.strip("/").replace("-", "_"),
        "summary": route.about,
        "description": f"Needs a token with the scope {route.scope.value}.",
        "parameters": [
            {"name": one.name, "in": "query", "required": False, "description": one.about, "schema": one.schema}
            for one in route.parameters
        ],
        "responses": {
            "200": {
                "description": "As asked.",
                "headers": {"ETag": {"schema": TEXT}},
                "content": {"application/json": {"schema": route.answer}},
            },
            "304": {"description": "As it was when you had the ETag that If-None-Match names."},
            **{str(status): {"$ref": f"#/components/responses/{status}"} for status in REFUSALS},
        },
    }


def _refusal(about: str) -> dict[str, Any]:
    schema = {"$ref": "#/components/schemas/Problem"}
    return {"description": about, "content": {"application/problem+json": {"schema": schema}}}
