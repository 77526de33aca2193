"""`pulsefirst export fhir` and `assess --as-fhir`: the guideline, and a plan, as files of FHIR."""

from __future__ import annotations

import json
from base64 import b64decode
from pathlib import Path

import pytest

from conftest import GUIDELINE, ROOT, SOURCE_ONLY
from fhir_records import AT, INDEX, bundle, index, pulse
from pulsefirst.backends.cql import library_of
from pulsefirst.backends.fhir.canonical import own_codes, version_of
from pulsefirst.backends.fhir_package import package_of, resources_of
from pulsefirst.model.errors import MalformedRecord
from pulsefirst.model.provenance import Provenance

EXAMPLE = ROOT / "examples" / "01-acute-embolus.yaml"


def test_a_package_is_written_in_the_shape_of_npm_with_an_index_of_all_that_is_in_it(pulsefirst, tmp_path: Path) -> None:
    ran = pulsefirst("export", "fhir", tmp_path / "out")
    assert ran.code == 0
    place = tmp_path / "out" / "package"
    assert f"npm pack {place}" in ran.out
    manifest = json.loads((place / "package.json").read_text(encoding="utf-8"))
    assert (manifest["fhirVersions"], manifest["version"]) == (["4.0.1"], version_of(GUIDELINE))
    index_of_all = json.loads((place / ".index.json").read_text(encoding="utf-8"))
    named = {one["filename"] for one in index_of_all["files"]}
    assert named == {path.name for path in place.iterdir()} - {"package.json", ".index.json"}
    for one in index_of_all["files"]:
        resource = json.loads((place / one["filename"]).read_text(encoding="utf-8"))
        assert (resource["resourceType"], resource["id"], resource["url"]) == (one["resourceType"], one["id"], one["url"])
        assert resource["version"] == manifest["version"]


def test_the_package_takes_the_place_of_an_earlier_one_and_of_nothing_else(pulsefirst, tmp_path: Path) -> None:
    pulsefirst("export", "fhir", tmp_path)
    (tmp_path / "package" / "ValueSet-old.json").write_text("{}", encoding="utf-8")
    assert pulsefirst("export", "fhir", tmp_path).code == 0
    assert not (tmp_path / "package" / "ValueSet-old.json").exists()
    other = tmp_path / "other" / "package"
    other.mkdir(parents=True)
    (other / "package.json").write_text('{"name": "something"}', encoding="utf-8")
    ran = pulsefirst("export", "fhir", tmp_path / "other")
    assert ran.code == 2
    assert "holds something else" in ran.err


def test_the_source_alone_is_a_package_that_says_so() -> None:
    whole, source = (package_of(guideline) for guideline in (GUIDELINE, SOURCE_ONLY))
    assert SOURCE_ONLY.banner in json.loads(source["package/PlanDefinition-pathway.json"])["description"]
    marks = {json.loads(text)["meta"]["tag"][0]["code"] for name, text in source.items() if "ActivityDefinition" in name}
    assert marks == {Provenance.SOURCE.value}
    assert whole != source


def test_each_rule_says_where_it_comes_from_and_names_its_condition_for_each_leg() -> None:
    plan = next(resources_of(GUIDELINE))
    defined = library_of(GUIDELINE)
    assert [action["id"] for action in plan["action"]] == list(GUIDELINE.recommendations)
    for action in plan["action"]:
        rule = GUIDELINE.recommendations[action["id"]]
        assert action["extension"][0]["valueCode"] == rule.provenance.value
        assert bool(action.get("documentation")) is bool(rule.reads or rule.cites or rule.interprets)
        for one in action.get("action", [action]):
            assert f'define "{one["condition"][0]["expression"]["expression"]}":' in defined


def test_only_codes_that_were_verified_are_written() -> None:
    provisional = {
        code.code for row in GUIDELINE.record if getattr(row, "provisional", False) for code in getattr(row, "codes", ())
    }
    sure = {
        code.code for row in GUIDELINE.record if not getattr(row, "provisional", False) for code in getattr(row, "codes", ())
    }
    sure |= {code.code for target in GUIDELINE.targets.values() for code in target.codes}
    own = own_codes(GUIDELINE).system
    written: set[str] = set()
    for resource in resources_of(GUIDELINE):
        for item in pairs(resource):
            if item.get("system") in ("http://loinc.org", "http://snomed.info/sct") and isinstance(item.get("code"), str):
                written.add(item["code"])
        if resource["resourceType"] == "ConceptMap":
            written |= {
                one["code"] for group in resource["group"] for element in group["element"] for one in element["target"]
            }
            assert {group["source"] for group in resource["group"]} == {own}
    assert len(written) > 100
    assert not written & (provisional - sure)


def pairs(value: object) -> list[dict[str, object]]:
    """Every object inside a value."""
    if isinstance(value, dict):
        return [value, *(one for inner in value.values() for one in pairs(inner))]
    return [one for inner in value for one in pairs(inner)] if isinstance(value, list) else []


# --- a translation ------------------------------------------------------------------------------------------------------


def elm(version: str = version_of(GUIDELINE), **more: object) -> str:
    return json.dumps({"library": {"identifier": {"id": "pulsefirst", "version": version}, **more}})


def test_a_translation_goes_into_the_library(pulsefirst, tmp_path: Path) -> None:
    file = tmp_path / "pulsefirst.json"
    file.write_text(elm(), encoding="utf-8")
    assert pulsefirst("export", "fhir", tmp_path / "out", "--elm", file).code == 0
    library = json.loads((tmp_path / "out/package/Library-pulsefirst.json").read_text(encoding="utf-8"))
    text, translation = library["content"]
    assert b64decode(text["data"]).decode() == library_of(GUIDELINE)
    assert (translation["contentType"], b64decode(translation["data"]).decode()) == ("application/elm+json", elm())
    assert f"library pulsefirst version '{library['version']}'" in library_of(GUIDELINE)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{", "ELM as JSON"),
        ("[]", "ELM as JSON"),
        (elm(version="1"), "export and translate it again"),
        (elm(annotation=[{"type": "CqlToElmError"}]), "has errors"),
    ],
)
def test_a_translation_that_is_none_or_has_errors_is_refused(text: str, said: str) -> None:
    with pytest.raises(MalformedRecord, match=said):
        package_of(GUIDELINE, text)


def test_a_file_that_cannot_be_read_is_said(pulsefirst, tmp_path: Path) -> None:
    ran = pulsefirst("export", "fhir", tmp_path / "out", "--elm", tmp_path / "none.json")
    assert ran.code == 2
    assert "none.json" in ran.err


# --- a plan -------------------------------------------------------------------------------------------------------------


def test_a_plan_is_printed_as_a_bundle(pulsefirst) -> None:
    ran = pulsefirst("assess", EXAMPLE, "--as-fhir")
    assert ran.code == 0
    made = json.loads(ran.out)
    assert made["entry"][0]["resource"]["title"].startswith("EMERGENCY")
    assert pulsefirst("assess", EXAMPLE, "--as-fhir").out == ran.out


def test_of_a_record_the_subject_and_the_entries_that_count_are_named(pulsefirst, tmp_path: Path) -> None:
    record = bundle(pulse(), index(code=INDEX))
    file = tmp_path / "record.json"
    file.write_text(json.dumps(record), encoding="utf-8")
    ran = pulsefirst("assess", "--fhir", file, "--as-fhir", "--at", AT.isoformat())
    made = json.loads(ran.out)
    provenance = next(entry["resource"] for entry in made["entry"] if entry["resource"]["resourceType"] == "Provenance")
    assert {"reference": "Observation/44974-4"} in [entity["what"] for entity in provenance["entity"]]
    assert "side not said" in ran.out


def test_several_are_a_line_each_and_a_bad_one_is_told(pulsefirst, tmp_path: Path) -> None:
    bad = tmp_path / "bad.yaml"
    bad.write_text("nonsense: 1", encoding="utf-8")
    ran = pulsefirst("assess", EXAMPLE, bad, "--as-fhir")
    first, second = map(json.loads, ran.out.splitlines())
    assert first["resourceType"] == "Bundle"
    assert "nonsense" in second["error"]
    assert ran.code == 2


def test_what_a_bundle_cannot_be_printed_with_is_said(pulsefirst) -> None:
    ran = pulsefirst("assess", EXAMPLE, "--as-fhir", "--json")
    assert ran.code == 2
    assert "--as-fhir prints a Bundle" in ran.err
