"""The JSON of a plan by default: what applies, each thing once, and nothing lost of what must be acted on."""

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

import pulsefirst
from conftest import AT, GUIDELINE
from pulsefirst.interfaces.cli.files import read
from pulsefirst.notation.plan import plan_to_json
from pulsefirst.notation.shorten import shorten

ROOT = Path(__file__).parents[2]
UNLIKE_LEGS = {
    "left": {"dorsalis_pedis": "absent", "posterior_tibial": "absent", "numbness": "yes", "onset": "3 h"},
    "right": {"dorsalis_pedis": "absent", "posterior_tibial": "absent", "numbness": "yes", "onset": "5 h"},
    "considering": ["lumbar_mri"],
}
CASES = {
    "nothing known": {},
    "one pulse": {"left": {"dorsalis_pedis": "absent"}},
    "legs alike but for the onset": UNLIKE_LEGS,
    "both legs weak": {"both": {"weakness": "new or changed"}},
    "a medicine": {"age": "50", "stated_diabetic_neuropathy": "yes", "painful_neuropathy": "yes"},
    "two emergencies": "20-two-emergencies-in-weak-legs",
}
every_case = pytest.mark.parametrize("name", CASES)


@cache
def both_forms(name: str) -> tuple[dict, dict]:
    """In short, and with everything."""
    case, at = CASES[name], AT
    if isinstance(case, str):
        found = read(str(ROOT / "examples" / f"{case}.yaml"))
        plan = pulsefirst.assess(found.case, at=found.at or at)
    else:
        plan = pulsefirst.assess(pulsefirst.load_case(case), at=at)
    short, whole = (json.loads(json.dumps(plan_to_json(plan, GUIDELINE, everything=form))) for form in (False, True))
    return short, whole


def legs_of(leg: str | None) -> tuple[str | None, ...]:
    return ("left", "right") if leg == "both" else (leg,)


def at_place(place: str) -> list[tuple[str, str | None]]:
    """What stands at a place: its name with each leg it is of."""
    leg, _, name = place.rpartition(".")
    return [(name, one) for one in legs_of(leg or None)]


def laid_out(entries: dict) -> dict[tuple[str, str | None], object]:
    """The entries of what is laid out as a case is, by name and leg."""
    found: dict[tuple[str, str | None], object] = {}
    for name, value in entries.items():
        if name in ("left", "right", "both"):
            found |= {(inner, leg): one for inner, one in value.items() for leg in legs_of(name)}
        else:
            found[name, None] = value
    return found


def undetermined(short: dict) -> Iterator[tuple[tuple[str, str | None], tuple[str, str, str], list[str]]]:
    """Each line with its leg, its urgency, provenance and target, and what it needs."""
    for urgency, by_provenance in short["undetermined"].items():
        for provenance, by_target in by_provenance.items():
            for target, lines in by_target.items():
                for place, needs in lines.items():
                    yield from ((line, (urgency, provenance, target), needs) for line in at_place(place))


def rests_on(part: dict, short: dict) -> dict[tuple[str, str | None], object]:
    table = laid_out(short["facts"])
    return {fact: table[fact] for place in part.get("rests_on", ()) for fact in at_place(place)}


@every_case
def test_each_line_that_is_decided_is_there_once_with_all_that_it_says(name: str) -> None:
    """But for the dose table of a medicine that is withheld."""
    short, whole = both_forms(name)
    apart = ("undetermined", "not applicable")
    lines = {(line["id"], line["leg"]): line for line in whole["proposals"] if line["status"] not in apart}
    told = [((line["id"], leg), line) for line in short["proposals"] for leg in legs_of(line["leg"])]
    assert sorted(map(str, lines)) == sorted(str(one) for one, _ in told)
    for one, line in told:
        unlike = {"leg", "facts", "assumes", "rests_on", *(("dosing",) if line["status"] == "withheld" else ())}
        assert "dosing" not in line or line["status"] != "withheld"
        assert {key: lines[one][key] for key in lines[one].keys() - unlike} == {
            key: line[key] for key in line.keys() - unlike
        }
    for line in short["proposals"]:
        of_each_leg = [laid_out(lines[line["id"], leg].get("facts", {})) for leg in legs_of(line["leg"])]
        assert rests_on(line, short) == {fact: value for facts in of_each_leg for fact, value in facts.items()}


@every_case
def test_each_line_that_an_answer_can_still_decide_says_how_urgent_it_is_and_what_it_needs(name: str) -> None:
    short, whole = both_forms(name)
    lines = {
        (line["id"], line["leg"]): line
        for line in whole["proposals"]
        if line["status"] == "undetermined" and "open" in laid_out(line["needs"]).values()
    }
    told = list(undetermined(short))
    assert sorted(str(one) for one, _, _ in told) == sorted(map(str, lines))
    for one, said, needs in told:
        line = lines[one]
        assert said == (line["urgency"], line["provenance"], line["activity"]["target"])
        wanted = {need for need, state in laid_out(line["needs"]).items() if state == "open"}
        named = {need for place in needs for need in at_place(place)}
        assert wanted <= named
        other = lines.get((one[0], {"left": "right", "right": "left", None: None}[one[1]]), line)
        assert named <= wanted | {need for need, state in laid_out(other["needs"]).items() if state == "open"}


@every_case
def test_how_urgent_it_is_and_what_must_be_said_is_the_same_in_both_forms(name: str) -> None:
    short, whole = both_forms(name)
    for part in ("banner", "guideline", "at", "recorded_at", "old", "clocks", "conflicts", "not_assessed", "scope"):
        assert short[part] == whole[part]
    for part in ("settled", "level", "could_be", "unheard", "outside"):
        assert short["triage"].get(part) == whole["triage"].get(part)
    for part in ("level", "deadline"):
        assert short["triage"]["now"][part] == whole["triage"]["now"][part]
    for told, in_full in (
        (short["cautions"], whole["cautions"]),
        (short["triage"]["now"]["why"], whole["triage"]["now"]["why"]),
    ):
        apart = [{**one, "leg": leg} for one in told for leg in legs_of(one["leg"])]
        assert sorted(map(str, apart)) == sorted(map(str, in_full))
    asked = [{key: one[key] for key in one.keys() - {"settles"}} for one in whole["questions"]]
    assert short["questions"] == asked[: len(short["questions"])]


@every_case
def test_causes_that_may_be_stand_with_their_reasons_and_else_by_id(name: str) -> None:
    short, whole = both_forms(name)
    causes = {(one["id"], one["leg"]): one for one in whole["hypotheses"]}
    told = [((one["id"], leg), one) for one in short["hypotheses"] for leg in legs_of(one["leg"])]
    for one, cause in told:
        assert all(cause[part] == causes[one][part] for part in ("title", "provenance", "standing"))
        for side in ("for", "against"):
            assert [reason["id"] for reason in cause[side]] == [reason["id"] for reason in causes[one][side]]
            for reason, in_full in zip(cause[side], causes[one][side], strict=True):
                assert laid_out(in_full["facts"]).items() <= rests_on(reason, short).items()
    bare = [one for place in short["without_reasons"] for one in at_place(place)]
    for one in bare:
        assert causes[one]["standing"] == "possible"
        assert not causes[one]["for"] + causes[one]["against"]
    may_be = {one for one, cause in causes.items() if cause["standing"] in ("confirmed", "supported", "possible")}
    assert sorted(map(str, [*bare, *(one for one, _ in told)])) == sorted(map(str, may_be))


@every_case
def test_what_is_left_out_is_counted_and_stands_with_everything(name: str) -> None:
    short, whole = both_forms(name)
    assert (short["everything"], whole["everything"]) == (False, True)
    assert set(whole["left_out"].values()) == {0}
    lines = sum(len(legs_of(line["leg"])) for line in short["proposals"]) + len(list(undetermined(short)))
    causes = sum(len(legs_of(one["leg"])) for one in short["hypotheses"])
    causes += sum(len(at_place(place)) for place in short["without_reasons"])
    assert lines + short["left_out"]["proposals"] == len(whole["proposals"])
    assert causes + short["left_out"]["hypotheses"] == len(whole["hypotheses"])
    assert len(short["questions"]) + short["left_out"]["questions"] == len(whole["questions"])
    assert short["left_out"]["not_called_for"] == len(laid_out(whole["not_called_for"]))
    assert short["remarks"].items() <= whole["remarks"].items()
    for cited, citation in short["citations"].items():
        assert citation.items() <= whole["citations"][cited].items()


@every_case
def test_with_everything_each_rule_is_told_in_english_once(name: str) -> None:
    _, whole = both_forms(name)
    assert set(whole["rules"]) == {line["id"] for line in whole["proposals"]}
    assert all(whole["rules"].values())


def test_legs_that_say_the_same_are_told_once_and_those_that_do_not_apart() -> None:
    short, _ = both_forms("legs alike but for the onset")
    assert short["facts"]["both"]["numbness"] == "new, or more than usual"
    assert (short["facts"]["left"]["onset"], short["facts"]["right"]["onset"]) == ("3 h", "5 h")
    of_a_pulse = [line for line in short["proposals"] if line["id"] == "absent_pulses"]
    assert [line["leg"] for line in of_a_pulse] == ["both"]
    one_leg, _ = both_forms("one pulse")
    assert "both" not in {line["leg"] for line in one_leg["proposals"] if "dorsalis_pedis" in str(line.get("rests_on"))}


def test_lines_of_the_same_name_and_leg_are_never_lost() -> None:
    """Two draft orders can be spoken against by one caution."""
    _, whole = both_forms("nothing known")
    caution = {"id": "pitfall", "leg": "left", "text": "x", "provenance": "source", "statements": ["A1"]}
    cautions = [
        caution,
        {**caution, "leg": "right"},
        {**caution, "draft": "lumbar_mri"},
        {**caution, "leg": "right", "text": "y"},
    ]
    told = shorten({**whole, "cautions": cautions}, ())["cautions"]
    assert [(one["leg"], one["text"], one.get("draft")) for one in told] == [
        ("both", "x", None),
        ("left", "x", "lumbar_mri"),
        ("right", "y", None),
    ]
