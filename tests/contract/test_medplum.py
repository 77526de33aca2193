"""A CDS Hooks client that nobody here wrote (@medplum/core) discovers, prefetches by our templates, and is given cards."""

from __future__ import annotations

import json
import subprocess
from typing import Any

import pytest

from conftest import ROOT
from contract.record_systems import ACUTE, CRAMP, QUERIES, WALKING, bundle, draft, patient, record_system, served

CLIENT = ROOT / "tests" / "contract" / "medplum.mjs"


def called(hook: str, *observations: dict[str, Any], **context: Any) -> dict[str, Any]:
    """What the client discovered, sent and was answered."""
    with record_system(**{"Patient/p1": patient(), "Observation": bundle(*observations)}) as (fhir, asked), served() as here:
        said = {"userId": "Practitioner/example", "patientId": "p1", **context}
        command = [
            "node",
            "--experimental-websocket",
            str(CLIENT),
            fhir,
            f"http://{here.address}/cds-services",
            hook,
            json.dumps(said),
        ]
        done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False, cwd=ROOT)
        assert done.returncode == 0, done.stderr
        assert len(asked.asked) == len(QUERIES), "one request for each template"
    found = json.loads(done.stdout)
    assert isinstance(found, dict)
    return found


def test_it_discovers_every_service() -> None:
    services = called("patient-view", *CRAMP)["discovered"]["services"]
    assert [service["hook"] for service in services] == ["patient-view", "order-select", "order-sign", "encounter-discharge"]


@pytest.mark.parametrize(("observations", "indicator"), [(ACUTE, "critical"), (CRAMP, "warning")])
def test_its_prefetch_is_read_and_it_is_given_cards(observations: tuple[dict[str, Any], ...], indicator: str) -> None:
    found = called("patient-view", *observations)
    assert set(found["request"]["prefetch"]) == {query.key for query in QUERIES}
    (card, *_) = found["response"]["cards"]
    assert card["indicator"] == indicator
    assert "Not read" not in card["detail"]


def test_it_is_silent_where_the_record_is() -> None:
    assert called("patient-view")["response"] == {"cards": []}


def test_its_draft_orders_are_cautioned_against() -> None:
    drafts = bundle(draft("ct_or_mr_angiography", "left"))
    (card,) = called("order-sign", *WALKING, draftOrders=drafts)["response"]["cards"]
    assert card["summary"].startswith("Draft order: CT or MR angiography")
