"""`pulsefirst score`: the list, the results of a case as text and as JSON, and what is refused."""

import json

import pytest

from conftest import GUIDELINE
from pulsefirst.model.provenance import Checked

FOOT = """
# Invented for testing; no real person.
diabetes: no
left:
  wound: yes
  gangrene: no
  wound_grade: 1
  foot_infection_grade: 0
  toe_pressure: 35 mmHg
  limb_outside_wifi: no
"""


def words(text: str) -> str:
    return " ".join(text.split())


# --- the list -----------------------------------------------------------------------------------------------------------


def test_the_list_names_every_instrument_and_what_is_not_built_with_the_reason(pulsefirst) -> None:
    code, out, err = pulsefirst("score")
    assert (code, err) == (0, "")
    said = words(out)
    for one in GUIDELINE.instruments.values():
        assert f"- {one.name}: {one.title}" in said
        assert one.purpose in said
    for one in GUIDELINE.not_built:
        assert f"- {one.title}: {one.why}" in said


def test_the_list_shows_each_citation_with_its_status_and_address(pulsefirst) -> None:
    out = pulsefirst("score").out
    cited = {citation for one in GUIDELINE.instruments.values() for citation in one.cites}
    for citation in cited:
        assert citation.address in out
    assert words(out).count("(secondary source)") == len([one for one in cited if one.checked is Checked.SECONDARY])
    assert "beyond the source" in words(out)


def test_the_list_as_data_says_what_each_reads(pulsefirst) -> None:
    data = json.loads(pulsefirst("score", "--json").out)
    assert data["guideline"]["hash"] == GUIDELINE.hash
    listed = {one["name"]: one for one in data["instruments"]}
    assert list(listed) == list(GUIDELINE.instruments)
    wifi = listed["wifi_by_toe_pressure"]
    assert wifi["provenance"] == "supplement"
    assert {"wound", "wound_grade", "toe_pressure", "foot_infection_grade"} <= set(wifi["reads"])
    assert [one["title"] for one in wifi["outcomes"]][-1] == "stage 4, high"
    assert {one["status"] for one in wifi["cites"]} == {Checked.SECONDARY}
    assert len(data["not_built"]) == len(GUIDELINE.not_built)


# --- a case -------------------------------------------------------------------------------------------------------------


def test_a_result_is_shown_with_its_facts_limits_and_citations(pulsefirst) -> None:
    code, out, _ = pulsefirst("score", "-", "wifi_by_toe_pressure", stdin=FOOT)
    assert code == 0
    said = words(out)
    assert "WIfI stage by toe pressure (left leg): STAGE 2, LOW [beyond the source, secondary source" in said
    assert "Low estimated risk" in said
    assert "It rests on: wound, no gangrene, wound grade: 1, toe pressure: 35 mmHg, foot infection grade: 0" in said
    assert "Limits: This is the variant to prefer" in said
    assert "https://idwiki.org/WIfI_system" in said
    assert "A clinician decides." in said


def test_what_is_incomplete_says_what_it_needs_and_how_to_write_it(pulsefirst) -> None:
    said = words(pulsefirst("score", "-", "wifi_by_toe_pressure", stdin=FOOT).out)
    assert (
        "WIfI stage by toe pressure (right leg): incomplete, needs wound, gangrene, toe pressure, foot infection grade"
        in said
    )
    assert "right: foot_infection_grade: How far is this foot infected" in said
    assert "Write '0' or '1' or '2' or '3'." in said


def test_a_whole_case_shows_results_then_what_is_incomplete_then_whom_it_is_not_for(pulsefirst) -> None:
    out = pulsefirst("score", "-", stdin=FOOT).out
    headings = [line for line in out.splitlines() if line.isupper()]
    assert headings == ["RESULTS", "INCOMPLETE", "NOT FOR THIS PATIENT"]
    said = words(out)
    assert all(one.title in said for one in GUIDELINE.instruments.values())
    assert "Made for people with diabetes, and tested in them." in said


def test_legs_that_say_the_same_are_said_together(pulsefirst) -> None:
    said = words(pulsefirst("score", "-", "protective_sensation", stdin="both: {monofilament: not felt}").out)
    assert "loss of protective sensation (both legs): LOST" in said
    apart = words(pulsefirst("score", "-", "protective_sensation", stdin="left: {monofilament: not felt}").out)
    assert "(left leg): LOST" in apart
    assert "(right leg): incomplete" in apart


def test_the_range_of_a_score_and_what_is_still_possible(pulsefirst) -> None:
    case = "left: {gangrene: yes, toe_pressure: 45}"
    said = words(pulsefirst("score", "-", "wifi_by_toe_pressure", stdin=case).out)
    assert "Score: between 3 and 4" in said
    assert "Still possible: stage 3, moderate; stage 4, high" in said
    assert "Known so far: gangrene, toe pressure: 45 mmHg" in said


def test_what_could_not_be_assessed_is_said_and_is_no_result(pulsefirst) -> None:
    case = "single_breath_count: not assessed"
    said = words(pulsefirst("score", "-", "breath_count", stdin=case).out)
    assert "single-breath count: incomplete; could not be assessed: single-breath count" in said


def test_whom_an_instrument_is_not_for_with_what_that_stands_on(pulsefirst) -> None:
    case = "{sex: female, pregnant: yes}"
    said = words(pulsefirst("score", "-", "wells_deep_vein", stdin=case).out)
    assert "Not for use in pregnancy: there the ultrasound comes first. [unverified]" in said
    assert "It rests on: pregnant" in said


def test_a_reservation_is_said_beside_a_result(pulsefirst) -> None:
    case = FOOT + "  dorsalis_pedis_pressure: 130\n  posterior_tibial_pressure: 120\n"
    said = words(pulsefirst("score", "-", "wifi_by_ankle_pressure", stdin=case).out)
    assert "STAGE 1, VERY LOW" in said
    assert "Beware: The toe pressure gives another stage, and that one stands." in said
    assert "Not ruled out: Acute ischemia of this leg" in said


def test_facts_that_clash_are_said_first(pulsefirst) -> None:
    case = "left: {wound: no, gangrene: no, wound_grade: 2}"
    out = pulsefirst("score", "-", "wifi_by_toe_pressure", stdin=case).out
    assert out.startswith("CONFLICT: ")
    assert "What is more alarming stands." in words(out)


def test_results_as_data(pulsefirst) -> None:
    data = json.loads(pulsefirst("score", "-", "wifi_by_toe_pressure", "--json", stdin=FOOT).out)
    left, right = data["results"]
    assert (left["leg"], left["state"], left["outcome"]["title"]) == ("left", "result", "stage 2, low")
    assert left["score"] == {"low": "2", "high": "2"}
    assert left["facts"]["left"]["toe_pressure"] == "35 mmHg"
    assert left["needs"] == {}
    assert left["provenance"] == "supplement"
    assert left["cites"][0]["address"].startswith("https://")
    assert (right["state"], right["outcome"]) == ("incomplete", None)
    assert list(right["needs"]["right"]) == ["wound", "gangrene", "toe_pressure", "foot_infection_grade"]
    assert right["score"] == {"low": "1", "high": "4"}
    assert data["conflicts"] == []


def test_a_score_without_bound_has_none_in_data(pulsefirst) -> None:
    case = "left: {dorsalis_pedis_pressure: not compressible}"
    left, _ = json.loads(pulsefirst("score", "-", "ankle_index_bands", "--json", stdin=case).out)["results"]
    assert left["state"] == "result"
    assert left["score"] == {"low": None, "high": None}


def test_nobody_is_reassured_by_an_empty_case(pulsefirst) -> None:
    code, out, _ = pulsefirst("score", "-", stdin="{}")
    assert code == 0
    assert "RESULTS" not in out
    assert "routine" not in out.lower()


# --- what is refused ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("args", "says"),
    [
        (("-", "wifi_by_toe"), "did you mean wifi_by_toe_pressure?"),
        (("-", "xyz"), "pulsefirst score lists them"),
        (("wells_deep_vein",), "a case comes first: pulsefirst score CASE wells_deep_vein"),
        (("no_such_file.yaml",), "no_such_file.yaml"),
    ],
)
def test_what_is_not_there_is_refused(pulsefirst, args, says) -> None:
    code, out, err = pulsefirst("score", *args, stdin="{}")
    assert (code, out) == (2, "")
    assert says in err


def test_a_bad_case_is_refused(pulsefirst) -> None:
    code, out, err = pulsefirst("score", "-", stdin="left: {wound_grade: 4}")
    assert (code, out) == (2, "")
    assert "wound_grade" in err
