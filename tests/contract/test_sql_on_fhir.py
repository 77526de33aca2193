"""Our ViewDefinitions on a runner that nobody here wrote (@medplum/core): it passes the official tests of what they use, and finds with
them what our own reader finds.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from conftest import GUIDELINE, ROOT
from fhir_records import (
    AT,
    BOTH,
    DORSALIS_PEDIS,
    LEFT,
    RIGHT,
    RXNORM,
    SNOMED,
    ago,
    concept,
    condition,
    flagged,
    index,
    observation,
    potassium,
    pulse,
    quantity,
    site,
)
from pulsefirst.backends.fhir import read_resources
from pulsefirst.backends.fhir.canonical import version_of
from pulsefirst.backends.views import view_files
from pulsefirst.backends.views.definitions import columns_of_view
from pulsefirst.model.case import Key
from pulsefirst.model.legs import Leg
from unit.cli_runner import run as run_cli
from warehouse import VIEWS, case_at, facts_of, run_views

OFFICIAL = ROOT / "tests" / "contract" / "sql_on_fhir"
NOT_REFUSED = {"column mismatch", "column order mismatch"}
"""Views that no runner may take, and this one takes; ours are none of that shape, which a test below holds."""
ALLOWED = {"where", "exists", "empty", "first", "ofType", "getResourceKey", "getReferenceKey"}
FILES = view_files(GUIDELINE)


def told(rows: Any) -> Counter[str]:
    """Rows in any order, without what is null."""
    return Counter(json.dumps({name: row[name] for name in sorted(row) if row[name] is not None}) for row in rows)


def test_the_runner_passes_the_official_tests_of_what_our_views_use():
    suites = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(OFFICIAL.glob("*.json"))]
    tests = [(test, suite["resources"]) for suite in suites for test in suite["tests"]]
    answers = run_views([({"resourceType": "ViewDefinition", **test["view"]}, resources) for test, resources in tests])
    failed = {
        test["title"]
        for (test, _), found in zip(tests, answers, strict=True)
        if (isinstance(found, str) if "expect" in test else not isinstance(found, str))
        or ("expect" in test and told(found) != told(test["expect"]))
    }
    assert len(tests) == 59
    assert failed == NOT_REFUSED


# --- the views themselves ---------------------------------------------------------------------------------------------


def paths(element: Any) -> Iterator[str]:
    if isinstance(element, Mapping):
        for name, value in element.items():
            if name in ("path", "forEach", "forEachOrNull"):
                yield value
            else:
                yield from paths(value)
    elif isinstance(element, list):
        for each in element:
            yield from paths(each)


def unions(select: Mapping[str, Any]) -> Iterator[list[dict[str, Any]]]:
    if "unionAll" in select:
        yield select["unionAll"]
    for inner in (*select.get("select", ()), *select.get("unionAll", ())):
        yield from unions(inner)


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view["resource"])
def test_a_view_keeps_to_what_every_runner_must_know(view):
    said = list(paths([view["select"], view["where"]]))
    without_text = [re.sub(r"'[^']*'", "''", path) for path in said]
    assert {name for path in without_text for name in re.findall(r"(\w+)\(", path)} - ALLOWED - {"or", "and"} <= set()
    assert not [path for path in without_text if re.search(r"[|%@~&$]|\bin\b", path)]
    assert re.fullmatch(r"[A-Za-z][A-Za-z0-9_]*", view["name"])
    assert view["fhirVersion"] == ["4.0.1"]
    assert (view["url"], view["version"]) == (
        f"https://pulsefirst.example/ViewDefinition/{view['id']}",
        version_of(GUIDELINE),
    )
    assert view["status"] == "draft"
    assert columns_of_view(view)["id"] == "string"
    for union in unions({"select": view["select"]}):
        assert len({tuple(columns_of_view({"select": [branch]}).items()) for branch in union}) == 1


def names(selects: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    for select in selects:
        yield from (column["name"] for column in select.get("column", ()))
        yield from names([*select.get("select", ()), *select.get("unionAll", ())[:1]])


def test_no_two_columns_of_a_view_have_one_name():
    for view in VIEWS:
        assert Counter(names(view["select"])) == Counter(list(columns_of_view(view))), view["name"]


def test_every_code_of_the_mapping_is_in_the_view_of_its_resource():
    said = {view["resource"]: " ".join(paths(view["select"])) for view in VIEWS}
    assert "code = '2823-3'" in said["Observation"]
    for row in GUIDELINE.record:
        for code in getattr(row, "codes", ()):
            if type(row).__name__ in ("ResultRow", "AnswerRow", "DiagnosisRow", "MedicineRow", "ReactionRow", "OrderRow"):
                assert any(f"'{code.code}'" in text for text in said.values()), code


def test_the_command_writes_the_views_and_the_sql(tmp_path, monkeypatch, capsys):
    ran = run_cli(monkeypatch, capsys, "export", "views", tmp_path / "views")
    assert ran.code == 0, ran.err
    assert {path.name: path.read_text(encoding="utf-8") for path in (tmp_path / "views").iterdir()} == FILES
    assert GUIDELINE.hash in FILES["mapping.sql"]


# --- with our own reader ----------------------------------------------------------------------------------------------


def test_invented_records_come_to_the_facts_that_our_reader_finds(tmp_path, monkeypatch, capsys):
    assert run_cli(monkeypatch, capsys, "synth", tmp_path / "fhir", "--fhir", 5, "--seed", 4).code == 0
    lines = [json.loads(line) for line in (tmp_path / "fhir" / "truth.jsonl").read_text(encoding="utf-8").splitlines()]
    records = {line["bundle"]: _own_record(tmp_path / "fhir" / line["bundle"]) for line in lines}
    here = facts_of([one for record in records.values() for one in record], FILES)
    at, used = datetime.fromisoformat(lines[0]["at"]), 0
    for name, record in records.items():
        read = read_resources(GUIDELINE, record, at=at).case
        assert case_at(here, name, at).facts == read.facts
        done = here.execute("SELECT DISTINCT act, leg FROM pulsefirst_acts WHERE patient_id = ?", [name])
        assert set(done) == {(act.target, act.leg.value if act.leg else "") for act in read.done}
        used += len(read.facts)
    assert used > 100


def _own_record(path: Path) -> list[dict[str, Any]]:
    """The resources of a bundle as Bulk Data has them: of a patient of a name of its own."""
    text = path.read_text(encoding="utf-8").replace('"Patient/patient"', f'"Patient/{path.name}"')
    bundle = json.loads(text.replace('"id": "patient"', f'"id": "{path.name}"'))
    return [entry["resource"] for entry in bundle["entry"]]


PARTS = [
    {"code": concept("2823-3"), "valueQuantity": quantity(2.4)},
    {"code": concept("2951-2"), "valueQuantity": quantity(139)},
]


def medicine(code: str, kind: str = "MedicationStatement", **more: Any) -> dict[str, Any]:
    made = {"resourceType": kind, "status": "active", "medicationCodeableConcept": concept(code, system=RXNORM)}
    return {name: value for name, value in (made | more).items() if value is not None}


def allergy(**more: Any) -> dict[str, Any]:
    clinical = concept("active", system="http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical")
    return {"resourceType": "AllergyIntolerance", "clinicalStatus": clinical, "code": concept("5224", system=RXNORM), **more}


def order(kind: str = "ServiceRequest", **more: Any) -> dict[str, Any]:
    return {"resourceType": kind, "status": "completed", "code": concept("77194-9"), **more}


PERIOD = {"start": ago(days=20), "end": ago(days=9)}
COUNTED: dict[str, dict[str, Any]] = {
    "a result": potassium(),
    "a result with a comparator": potassium(valueQuantity=quantity(2.4, comparator="<")),
    "the leg that its code says": index(),
    "an index in percent": index(62, unit="%"),
    "the leg that its place says": index(code="77194-9", bodySite=site(RIGHT)),
    "components under codes of their own": observation("24326-1", component=PARTS),
    "a pulse by the code of its place": pulse(),
    "a pulse by its place and a side beside it": pulse("LA6111-4", DORSALIS_PEDIS, LEFT),
    "both legs": pulse("LA6111-4", DORSALIS_PEDIS, BOTH),
    "a flag of the laboratory": potassium(interpretation=flagged("LL")),
    "a diagnosis": condition("I73.9"),
    "a diagnosis below a category of ICD-10-CM": condition("E11.9"),
    "a side that a diagnosis says": condition("I70.24"),
    "a diagnosis that is over and counts": condition("Z86.718", clinical="resolved"),
    "a medicine that is taken": medicine("6809"),
    "a medicine that is ordered": medicine("6809", "MedicationRequest", intent="order"),
    "an allergy": allergy(),
    "an allergy by its substance": allergy(code=None, reaction=[{"substance": concept("5224", system=RXNORM)}]),
    "the sex": {"resourceType": "Patient", "gender": "female"},
}
NOT_COUNTED: dict[str, dict[str, Any]] = {
    "entered in error": potassium(status="entered-in-error"),
    "in a unit of another kind": potassium(valueQuantity=quantity(2.4, "mg/dL")),
    "without a unit": potassium(valueQuantity=quantity(9.5, None)),
    "a side that is not said": index(code="77194-9"),
    "a place on the other side": index(bodySite=site(RIGHT)),
    "with an extension that may change its meaning": potassium(
        modifierExtension=[{"url": "https://x.example", "valueBoolean": True}]
    ),
    "about someone else": potassium(focus=[{"reference": "Patient/q"}]),
    "with a reason why there is no value": potassium(dataAbsentReason=concept("error", system="http://x.example")),
    "too old": potassium(effectiveDateTime=ago(days=30)),
    "without a time": potassium(effectiveDateTime=None),
    "a pulse by Doppler": pulse(method=concept("420717009", system=SNOMED)),
    "a diagnosis that is only over": condition("I73.9", clinical="resolved"),
    "a medicine that was taken": medicine("6809", effectivePeriod=PERIOD),
    "refuted": condition("I73.9", verified="refuted"),
    "not confirmed": condition("I73.9", verified="provisional"),
}
ACTS: dict[str, dict[str, Any]] = {
    "ordered": order(intent="order", authoredOn=ago(hours=2), bodySite=[site(LEFT)]),
    "done": order("Procedure", performedDateTime=ago(hours=2)),
    "only planned": order(intent="plan", authoredOn=ago(hours=2)),
    "ordered as a medicine": medicine("25480", "MedicationRequest", intent="order", authoredOn=ago(hours=2)),
    "not to be done": order(intent="order", authoredOn=ago(hours=2), doNotPerform=True),
}


def of(name: str, number: int, resource: dict[str, Any]) -> dict[str, Any]:
    """A resource of the patient of this name."""
    kind, who = resource["resourceType"], {"reference": f"Patient/{name}"}
    if kind == "Patient":
        return resource | {"id": name}
    return resource | {"id": f"e{number}", "patient" if kind == "AllergyIntolerance" else "subject": who}


def test_what_counts_and_what_does_not_is_as_our_reader_has_it():
    records = {name: of(name, number, one) for number, (name, one) in enumerate((COUNTED | NOT_COUNTED | ACTS).items())}
    here = facts_of([*records.values()], FILES)
    for name, record in records.items():
        read = read_resources(GUIDELINE, [record], at=AT).case
        assert case_at(here, name, AT).facts == read.facts, name
        assert bool(read.facts) == (name in COUNTED) or name in ACTS, name
        done = here.execute("SELECT act, leg FROM pulsefirst_acts WHERE patient_id = ?", [name])
        assert set(done) == {(act.target, act.leg.value if act.leg else "") for act in read.done}, name
    assert case_at(here, "the leg that its code says", AT).facts.keys() == {Key("ankle_brachial_index", Leg.LEFT)}
    assert here.execute("SELECT count(*) FROM pulsefirst_acts").fetchone() == (3,)


def test_a_medicine_is_found_where_an_order_points_at_it():
    pointing = medicine("", medicationCodeableConcept=None, medicationReference={"reference": "Medication/m"})
    pointed = {"resourceType": "Medication", "id": "m", "code": concept("6809", system=RXNORM)}
    record = [of("p", 1, pointing), pointed]
    read = read_resources(GUIDELINE, record, at=AT).case.facts
    assert case_at(facts_of(record, FILES), "p", AT).facts == read == {Key("takes_metformin", None): True}
