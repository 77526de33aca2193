"""Schemathesis over the whole description of REST: what it says is taken is taken, what it says is answered is answered, and nothing breaks.

`PULSEFIRST_SOAK` asks for so many examples of each operation; without it there are few. Only then are the edges of each part of the
description tried too: what that takes grows with each, so that of the hundreds of findings one of each kind is left in it.
"""

from __future__ import annotations

import os
from typing import Any

import schemathesis
from schemathesis.config import SchemathesisConfig

from conftest import GUIDELINE
from pulsefirst.interfaces.http.entrance import entrance
from pulsefirst.interfaces.http.rest import below, rest_beside
from pulsefirst.interfaces.http.services import cds_hooks
from pulsefirst.interfaces.web.app import application
from pulsefirst.interfaces.web.guard import LOOPBACK
from pulsefirst.model.connections import Connections
from pulsefirst.model.texts import Site

SOAK = int(os.environ.get("PULSEFIRST_SOAK", "0"))
FEW = 4
DESCRIPTION = "/api/v1/openapi.json"
HOSTS = LOOPBACK | {"testserver"}
SITE = Site(connections=Connections(call_seconds=60))  # however busy the machine is, a call is waited for
APP = entrance(application(GUIDELINE), below(rest_beside(cds_hooks(GUIDELINE, SITE)), HOSTS))
OF_A_CASE = ("recorded_at", "left", "right", "both", "done", "considering")
TAKEN = ["2xx", "304", "404", "422"]
"""What data of the right shape is answered with: a name or a number that cannot be is 404 or 422, with a sentence."""


def described(*, edges: bool) -> Any:
    """The description as schemathesis reads it; with `edges` one finding of each kind, and every part at its edges."""
    config = SchemathesisConfig.from_dict(
        {
            "generation": {"max-examples": SOAK or FEW, "deterministic": not SOAK},
            "phases": {"coverage": {"enabled": edges}},
            "checks": {"positive_data_acceptance": {"expected-statuses": TAKEN}},
        }
    )
    served = schemathesis.openapi.from_asgi(DESCRIPTION, APP, config=config)
    if not edges:
        return served
    description = served.raw_schema
    for name in ("case", "case.leg"):
        part = description["components"]["schemas"][name]
        part["properties"] = _of_each_kind(part["properties"])
    read = schemathesis.openapi.from_dict(description, config=config)
    read.app, read.location = served.app, served.location
    return read


def _of_each_kind(properties: dict[str, Any]) -> dict[str, Any]:
    """The parts that are no finding, and the first finding of each kind."""
    kinds: dict[str, str] = {}
    for name, schema in properties.items():
        if name not in OF_A_CASE:
            kinds.setdefault(repr([kind.get("type", "") for kind in schema["anyOf"]]), name)
    return {name: schema for name, schema in properties.items() if name in OF_A_CASE or name in kinds.values()}


@described(edges=False).parametrize()
def test_it_answers_as_it_is_described(case: schemathesis.Case) -> None:
    case.call_and_validate()


if SOAK:

    @described(edges=True).parametrize()
    def test_every_part_is_answered_as_it_is_described_at_its_edges(case: schemathesis.Case) -> None:
        case.call_and_validate()
