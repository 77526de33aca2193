"""The published schema of a plan: strict, shipped, and kept by every plan."""

import json
from datetime import timedelta
from functools import cache
from importlib import resources
from pathlib import Path
from random import Random

import pytest
from jsonschema import Draft202012Validator

import pulsefirst
from conftest import AT, GUIDELINE
from generative.cases import random_case
from pulsefirst.checks.cases import JudgedCase, read_vignettes
from pulsefirst.model.legs import Leg
from pulsefirst.model.plan import Plan
from pulsefirst.notation.plan import SCHEMA_VERSION, plan_to_json

SCHEMA = json.loads(resources.files("pulsefirst.notation").joinpath("plan.schema.json").read_text(encoding="utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA)
CASES = sorted((Path(__file__).parents[2] / "cases").glob("[!m]*/*.yaml"))
EVERY, AT_MOST = 25, 12
"""One in so many vignettes of a file is held against the schema, and about so many of a long file."""

RICH = {
    "recorded_at": "2025-12-30T08:00:00+00:00",
    "age": "71",
    "hba1c": "7.4 %",
    "supine_systolic": "130",
    "saddle_numbness": "not assessed",
    "considering": ["lumbar_mri"],
    "left": {
        "dorsalis_pedis": "present",
        "dorsalis_pedis_doppler": "silent",
        "posterior_tibial": "absent",
        "posterior_tibial_pressure": "not compressible",
        "numbness": "yes",
        "onset": "3 h",
        "done": ["vascular_surgery"],
    },
}


def plan_of(case: object) -> Plan:
    return pulsefirst.assess(pulsefirst.load_case(case), at=AT)


def data_of(plan: Plan, *, everything: bool = True) -> dict:
    """The plan as it comes out of a JSON text."""
    content = pulsefirst.guideline(source_only=bool(plan.banner))
    return json.loads(json.dumps(plan_to_json(plan, content, everything=everything)))


@cache
def rich() -> dict:
    return data_of(plan_of(RICH))


def complaints(data: dict) -> list[str]:
    return [f"{error.json_path}: {error.message}" for error in VALIDATOR.iter_errors(data)]


def objects(schema: object) -> list[dict]:
    """Every object type that the schema describes."""
    if isinstance(schema, list):
        return [found for item in schema for found in objects(item)]
    if not isinstance(schema, dict):
        return []
    own = [schema] if schema.get("type") == "object" else []
    return own + [found for item in schema.values() for found in objects(item)]


# --- the schema ---------------------------------------------------------------------------------------------------------


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)


def test_the_schema_is_strict_everywhere() -> None:
    """An object has these properties and no others, or is a register: any name, and under each the same kind of thing."""
    assert len(objects(SCHEMA)) > 15
    for one in objects(SCHEMA):
        register = isinstance(one["additionalProperties"], dict)
        assert register or one["additionalProperties"] is False, one
        assert set(one.get("required", ())) <= set(one.get("properties", ())), one


def test_what_may_be_missing_is_what_can_have_nothing_to_say() -> None:
    optional = {name for one in objects(SCHEMA) for name in set(one.get("properties", ())) - set(one.get("required", ()))}
    of_a_line = {"needs", "deadline", "facts", "withheld_by", "warning", "under", "remarks", "dosing", "assumes"}
    of_a_line |= {"answered_by", "rests_on", "behind"}
    of_either_form = {"facts", "undetermined", "without_reasons", "rules", "not_called_for", "settles"}
    of_undetermined_lines = {"emergency", "urgent", "soon", "none", "source", "supplement"}
    of_a_cause = {"explains", "leaves"}
    elsewhere = {
        "unheard",
        "outside",
        "supports",
        "read",
        "level",
        "statements",
        "cites",
        "address",
        "reasons",
        "unchecked",
        "dose",
        "most",
        "draft",
        "instead",
        "switched_off",
        "left",
        "right",
        "both",
    }
    assert optional == of_a_line | of_either_form | of_undetermined_lines | of_a_cause | elsewhere


def test_the_version_is_the_one_that_plans_carry() -> None:
    assert SCHEMA["properties"]["schema"]["const"] == SCHEMA_VERSION
    assert SCHEMA["$id"].endswith(f":{SCHEMA_VERSION}")


# --- plans keep it ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "case",
    [
        {},
        RICH,
        {"left": {"dorsalis_pedis": "absent", "posterior_tibial": "absent", "numbness": "yes"}},
        {"right": {"dorsalis_pedis": "absent"}, "saddle_numbness": "yes"},
        {"both": {"weakness": "yes", "ankle_reflex": "absent"}, "ascending_weakness": "yes"},
        {"left": {"ankle_brachial_index": "0.90", "comes_with_walking": "yes", "gone_within_10_minutes_of_rest": "yes"}},
        {"b12": {"value": "140 pmol/L", "flag": "low"}, "worse_in_bed_at_night": "yes", "both": {"cramp": "yes"}},
    ],
)
@pytest.mark.parametrize("everything", [False, True])
def test_a_plan_keeps_the_schema(case: dict, everything: bool) -> None:
    assert complaints(data_of(plan_of(case), everything=everything)) == []


@pytest.mark.parametrize("path", CASES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_the_plans_of_the_vignettes_keep_the_schema(path: Path) -> None:
    source_only = path.parent.name == "source"
    content = pulsefirst.guideline(source_only=source_only)
    vignettes = read_vignettes(path.read_text(encoding="utf-8"), content, path.name)
    for vignette in vignettes[:: max(EVERY, len(vignettes) // AT_MOST)]:
        plan = pulsefirst.assess(vignette.case, at=vignette.case.recorded_at or AT, source_only=source_only)
        for everything in (False, True):
            assert complaints(data_of(plan, everything=everything)) == [], vignette.name


def test_the_plans_of_invented_cases_keep_the_schema() -> None:
    random = Random(7)
    for _ in range(10):
        assert complaints(data_of(pulsefirst.assess(random_case(random, conflicts=True), at=AT + timedelta(hours=30)))) == []


# --- what it refuses ----------------------------------------------------------------------------------------------------


def test_a_level_that_is_not_settled_is_refused() -> None:
    data = data_of(plan_of({}))
    assert "level" not in data["triage"]
    data["triage"]["level"] = "routine"
    assert complaints(data)


def test_a_level_that_the_two_ends_do_not_bear_out_is_refused() -> None:
    data = data_of(plan_of({"saddle_numbness": "yes"}))
    assert data["triage"]["level"] == "emergency"
    for wrong in ("urgent", "routine"):
        assert complaints({**data, "triage": {**data["triage"], "level": wrong}})
    without = {name: part for name, part in data["triage"].items() if name != "level"}
    assert complaints({**data, "triage": without})


@pytest.mark.parametrize(
    "where", ["proposals", "hypotheses", "questions", "conflicts", "cautions", "not_assessed", "clocks"]
)
def test_a_property_more_or_less_is_refused(where: str) -> None:
    data = rich()
    first, *others = data[where]
    assert complaints({**data, where: [{**first, "extra": 1}, *others]})
    fewer = dict(list(first.items())[1:])
    assert complaints({**data, where: [fewer, *others]})


@pytest.mark.parametrize("everything", [False, True])
def test_a_part_of_the_other_form_is_refused(everything: bool) -> None:
    own, other = (data_of(plan_of(RICH), everything=form) for form in (everything, not everything))
    apart = other.keys() - own.keys()
    assert apart == ({"facts", "undetermined", "without_reasons"} if everything else {"rules", "not_called_for"})
    for part in (*apart, "proposals", "hypotheses"):
        assert complaints({**own, part: other[part]}), part
    assert complaints({**own, "everything": not everything})


# --- beyond the source --------------------------------------------------------------------------------------------------

MEDICINE = {"age": "50", "stated_diabetic_neuropathy": "yes", "painful_neuropathy": "yes"}


def parts_of(data: object) -> list[dict]:
    """Every object of the plan, at any depth."""
    if isinstance(data, list):
        return [found for item in data for found in parts_of(item)]
    if not isinstance(data, dict):
        return []
    return [data, *(found for item in data.values() for found in parts_of(item))]


@pytest.mark.parametrize("everything", [False, True])
@pytest.mark.parametrize("case", [{}, RICH, MEDICINE])
def test_every_citation_that_is_named_is_told_and_none_else(case: dict, everything: bool) -> None:
    data = data_of(plan_of(case), everything=everything)
    named = {name for part in parts_of(data) for name in part.get("cites", ())}
    assert set(data["citations"]) == named
    for one in data["citations"].values():
        assert one["checked"].startswith("unverified") is ("address" not in one), one


@pytest.mark.parametrize("case", [{}, RICH, MEDICINE])
def test_what_is_beyond_the_source_cites_and_what_is_of_the_source_does_not(case: dict) -> None:
    parts = [part for part in parts_of(data_of(plan_of(case))) if "provenance" in part and "standing" not in part]
    assert {part["provenance"] for part in parts} == {"source", "supplement"}
    for part in parts:
        assert ("cites" in part) is (part["provenance"] == "supplement"), part["id"]
        assert not ("cites" in part and "statements" in part), part["id"]


@pytest.mark.parametrize("case", [{}, RICH, MEDICINE])
def test_the_source_alone_has_its_banner_and_nothing_from_beyond(case: dict) -> None:
    plan = pulsefirst.assess(pulsefirst.load_case(case), at=AT, source_only=True)
    data = data_of(plan)
    assert complaints(data) == []
    assert data["banner"] == pulsefirst.guideline(source_only=True).banner != ""
    assert data["citations"] == data["remarks"] == {}
    assert "supplement" not in {part.get("provenance") for part in parts_of(data)}
    assert not any("remarks" in one or "dosing" in one for one in data["proposals"])
    assert data_of(plan_of(case))["banner"] is None


def test_a_medicine_carries_what_its_dose_table_says() -> None:
    proposed = [one for one in data_of(plan_of(MEDICINE))["proposals"] if one["status"] == "recommended"]
    dosings = [one["dosing"] for one in proposed if "dosing" in one]
    assert dosings
    for one in dosings:
        assert one["verdict"] in ("may", "reduce")
        assert one["could_be"] == "do not"
        assert "may be considered" not in one["words"]
        assert "dose" not in one
        assert one["needs"]
        assert all(reason["needs"] for reason in one["unchecked"])


@pytest.mark.parametrize(
    ("change", "kept"),
    [
        ({"cites": []}, False),
        ({"provenance": "source"}, False),
        ({"provenance": "hearsay"}, False),
        ({"remarks": ["told_beside_it"]}, True),
        ({"remarks": [{"text": "x", "cites": ["y"]}]}, False),
        ({"dosing": {"verdict": "do not"}}, False),
    ],
)
def test_a_line_beyond_the_source_must_say_what_it_stands_on(change: dict, kept: bool) -> None:
    data = data_of(plan_of({}))
    line = next(one for one in data["proposals"] if one["provenance"] == "supplement")
    assert (complaints({**data, "proposals": [{**line, **change}]}) == []) is kept


# --- what it says -------------------------------------------------------------------------------------------------------


def test_values_are_natural_text_and_bools() -> None:
    left: dict = {}
    patient: dict = {}
    for one in rich()["proposals"]:
        facts = one.get("facts", {})
        left |= facts.get("left", {})
        patient |= {name: value for name, value in facts.items() if name not in ("left", "right")}
    assert left["numbness"] == "new, or more than usual"
    assert left["onset"] == "3 h"
    assert left["posterior_tibial_pressure"] == "not compressible"
    assert patient["saddle_numbness"] == "not assessed"
    values = [*left.values(), *patient.values()]
    assert not any(isinstance(value, float | int) and not isinstance(value, bool) for value in values)


def test_the_facts_of_a_line_are_a_case_that_gives_it_the_same_status() -> None:
    for one in rich()["proposals"]:
        # What was done and when the findings were made is no fact of a line.
        if one["status"] != "done" and one.get("facts"):
            alone = JudgedCase(pulsefirst.load_case(one["facts"]), GUIDELINE)
            alone = alone.judged(one["id"], Leg(one["leg"]) if one["leg"] else None)
            assert alone.status == one["status"], one["id"]


def test_the_conflict_and_the_old_findings_are_said() -> None:
    data = rich()
    assert data["conflicts"]
    assert data["old"] is True
    assert data["recorded_at"] == "2025-12-30T08:00:00+00:00"


@pytest.mark.parametrize("case", [{}, RICH, {"left": {"dorsalis_pedis": "absent"}}])
def test_the_word_routine_stands_nowhere_but_in_the_level(case: dict) -> None:
    data = data_of(plan_of(case))
    data["triage"].pop("level", None)
    # What others called their papers and pages is theirs.
    data.pop("citations")
    assert "routine" not in json.dumps(data).lower()
