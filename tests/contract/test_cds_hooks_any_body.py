"""Whatever is sent is answered: with cards, or with an OperationOutcome that says what is wrong; nothing breaks."""

from __future__ import annotations

import asyncio
import copy
import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as any_of

from conftest import GUIDELINE
from contract.record_systems import ACUTE, KEYS, LEAVING, ORDERS, VIEW, bundle, draft, leaving, orders, patient, view
from pulsefirst.interfaces.http.services import cds_hooks
from pulsefirst.model.texts import Site
from pulsefirst.notation.exchange import Asked

SERVICE = cds_hooks(GUIDELINE, Site())
SCALARS = any_of.one_of(
    any_of.none(),
    any_of.booleans(),
    any_of.integers(-(10**20), 10**20),
    any_of.floats(allow_nan=False, allow_infinity=False),
    any_of.text(max_size=20),
    any_of.sampled_from(
        [
            "Patient/p1",
            "Patient",
            "Bundle",
            "Observation",
            "OperationOutcome",
            "draft",
            "\ud800",
            "2026-01-01",
            "http://[",
            "",
        ]
    ),
)
JSONS = any_of.recursive(
    SCALARS,
    lambda inner: any_of.lists(inner, max_size=3) | any_of.dictionaries(any_of.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)
CALLS = (
    (VIEW, view(*ACUTE, prefetch={key: bundle(*ACUTE) for key in KEYS} | {"patient": patient()})),
    (ORDERS, orders(*ACUTE, drafts=(draft("ct_or_mr_angiography", "left"),))),
    (LEAVING, leaving(*ACUTE) | {"fhirServer": "https://x.example", "fhirAuthorization": {"access_token": "x"}}),
    (
        f"{VIEW}/feedback",
        {
            "feedback": [
                {
                    "card": "c",
                    "outcome": "accepted",
                    "acceptedSuggestions": [{"id": "s"}],
                    "outcomeTimestamp": "2026-12-11T10:05:31Z",
                }
            ]
        },
    ),
)


def places(data: Any, way: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Every place in a JSON value, as the keys that lead there."""
    inner = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    return [way, *(place for key, value in inner for place in places(value, (*way, key)))]


def put(data: Any, way: tuple[Any, ...], value: Any) -> Any:
    """The same with another value at one place."""
    if not way:
        return value
    changed = copy.deepcopy(data)
    there = changed
    for key in way[:-1]:
        there = there[key]
    there[way[-1]] = value
    return changed


def answer_to(path: str, body: Any) -> tuple[int, dict[str, Any]]:
    text = json.dumps(body).encode()
    answer = asyncio.run(
        SERVICE.answer(Asked("POST", path, {"content-type": "application/json", "host": "localhost"}, text))
    )
    return answer.status, json.loads(answer.body or b"{}")


@pytest.mark.parametrize(("path", "body"), CALLS, ids=["view", "orders", "leaving", "feedback"])
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], derandomize=True)
@given(data=any_of.data())
def test_a_call_with_anything_anywhere_in_it_is_answered(path: str, body: Any, data: Any) -> None:
    changed = body
    for _ in range(data.draw(any_of.integers(1, 3))):
        changed = put(changed, data.draw(any_of.sampled_from(places(changed))), data.draw(JSONS))
    status, said = answer_to(path, changed)
    assert status in (200, 400, 412, 422), said
    if status != 200:
        assert said["resourceType"] == "OperationOutcome"
        assert all(issue["details"]["text"] for issue in said["issue"])
    elif "cards" in said:
        assert all(0 < len(card["summary"]) < 140 for card in said["cards"])
