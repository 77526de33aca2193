"""What a cause would bring if it were the diagnosis: a look ahead that is no part of the plan. Patients are invented."""

import json
from importlib import resources
from random import Random

import pytest
from jsonschema import Draft202012Validator
from referencing import Registry, Resource

import pulsefirst
from conftest import AT, GUIDELINE, SOURCE_ONLY
from generative.cases import random_case
from generative.laws import hold, looking_ahead_shows_what_stating_would
from pulsefirst.backends.previews import in_short, title_in_words, why_nothing, worth_previewing
from pulsefirst.engine.apply import apply
from pulsefirst.engine.if_confirmed import if_confirmed
from pulsefirst.engine.rank import rank
from pulsefirst.language import advise, all_of, not_, obtain, rule
from pulsefirst.model.conditions import Flag
from pulsefirst.model.legs import Leg
from pulsefirst.model.plan import Fact, Status
from pulsefirst.model.recommendations import Hypothesis
from pulsefirst.notation.if_confirmed import if_confirmed_as_data
from spec.small import LEFT, LEG, READS, RIGHT, case, guideline, target

is_sprain = Flag(question="Is it a sprain?", scope=LEG, stated=True)
is_fever = Flag(question="Is it a fever?", stated=True)
swollen, broken, hot = (Flag(question=f"{name}?", scope=LEG) for name in ("Swollen", "Broken", "Hot"))
sprain = Hypothesis(title="a sprain", reads=READS, scope=LEG, stated=is_sprain, excluded=broken)
chill = Hypothesis(title="a chill", reads=READS, stated=is_fever)
doubt = Hypothesis(title="a doubt", reads=READS)
rest, splint, look, ice = (target(name) for name in ("rest", "a splint", "looking", "ice"))
rest_it = rule(reads=READS, when=is_sprain, do=advise(rest, "Rest it"), treats=sprain)
splint_it = rule(reads=READS, when=all_of(is_sprain, swollen), do=advise(splint, "Splint it"), treats=sprain)
cool_it = rule(reads=READS, when=all_of(swollen, not_(broken)), do=advise(ice, "Cool it"))
no_splint = rule(reads=READS, when=hot, do=advise(rest, "No splint on a hot joint"), overrides=(splint_it,))
look_at_it = rule(reads=READS, when=is_sprain, do=obtain(look, "Feel it", hot))
OURS = guideline(
    is_sprain=is_sprain,
    is_fever=is_fever,
    swollen=swollen,
    broken=broken,
    hot=hot,
    sprain=sprain,
    chill=chill,
    doubt=doubt,
    rest=rest,
    splint=splint,
    look=look,
    ice=ice,
    rest_it=rest_it,
    splint_it=splint_it,
    cool_it=cool_it,
    no_splint=no_splint,
    look_at_it=look_at_it,
)


def looked(cause="sprain", leg=None, **facts):
    return if_confirmed(OURS, case(**facts), AT, cause, leg)


def lines(found):
    return [(line.id, line.leg, line.status.value) for line in found.lines]


def test_it_shows_the_lines_that_the_diagnosis_would_add_and_nothing_that_stands_already() -> None:
    found = looked(leg=LEFT, left={"swollen": True, "broken": False, "hot": False})
    assert lines(found) == [("rest_it", LEFT, "recommended"), ("splint_it", LEFT, "recommended")]


def test_what_the_diagnosis_alone_does_not_bring_is_not_shown() -> None:
    assert lines(looked(leg=LEFT)) == [("rest_it", LEFT, "recommended")]


def test_what_is_withheld_says_so() -> None:
    found = looked(leg=LEFT, left={"swollen": True, "hot": True})
    assert lines(found)[1] == ("splint_it", LEFT, "withheld")
    assert "Splint it (left leg) (withheld)" in in_short(found)


def test_without_a_leg_a_cause_of_a_leg_is_looked_at_in_both() -> None:
    assert lines(looked()) == [("rest_it", LEFT, "recommended"), ("rest_it", RIGHT, "recommended")]


def test_a_finding_that_excludes_it_is_said_instead_of_lines() -> None:
    found = looked(leg=LEFT, left={"broken": True, "swollen": True})
    assert (found.lines, found.conflicts_with) == ((), (Fact("broken", LEFT, True),))
    assert "would conflict with what is recorded: broken" in why_nothing(found, OURS)
    assert lines(looked(leg=RIGHT, left={"broken": True})), "of the other leg it says nothing"


def test_a_diagnosis_that_was_ruled_out_is_not_looked_at() -> None:
    found = looked(leg=LEFT, left={"is_sprain": False})
    assert (found.lines, found.conflicts_with) == ((), (Fact("is_sprain", LEFT, False),))


def test_once_it_is_stated_what_treats_it_is_shown_still() -> None:
    assert lines(looked(leg=LEFT, left={"is_sprain": True})) == [("rest_it", LEFT, "recommended")]


def test_a_cause_without_a_diagnosis_or_without_lines_says_so() -> None:
    unknown, empty = looked("doubt"), looked("chill")
    assert (unknown.can_be_stated, unknown.lines) == (False, ())
    assert "no line of this guideline waits" in why_nothing(unknown, OURS)
    assert (empty.can_be_stated, why_nothing(empty, OURS)) == (True, "it would add no line to the plan.")


def test_a_leg_of_a_cause_of_the_patient_and_a_cause_that_is_not_there_are_refused() -> None:
    with pytest.raises(ValueError, match="whole patient"):
        looked("chill", LEFT)
    with pytest.raises(KeyError):
        looked("gout")


def test_the_title_names_a_leg_where_one_is_meant() -> None:
    assert title_in_words(looked(leg=LEFT)) == "If confirmed: a sprain (left leg)"
    assert title_in_words(looked()) == "If confirmed: a sprain"


# --- the guideline --------------------------------------------------------------------------------------------------------

STOOPED = {
    "both": {"pain": "yes", "dorsalis_pedis": "present", "posterior_tibial": "present"},
    "worse_standing_or_walking": "yes",
    "no_pain_when_seated": "yes",
    "wide_based_gait": "yes",
    "age": "71",
    "heart_failure": "yes",
}


def test_a_medicine_comes_with_what_its_table_says_of_this_patient() -> None:
    found = pulsefirst.if_confirmed(pulsefirst.load_case(STOOPED), "spinal_stenosis", at=AT)
    dosing = next(line.dosing for line in found.lines if line.id == "stenosis_nsaids")
    assert dosing.word == "do not"
    assert any("Heart failure" in reason.text for reason in dosing.reasons)


def test_the_plan_and_its_triage_are_what_they_were() -> None:
    known = pulsefirst.load_case(STOOPED)
    before = apply(GUIDELINE, known, AT)
    for cause in GUIDELINE.hypotheses:
        if_confirmed(GUIDELINE, known, AT, cause)
    after = apply(GUIDELINE, known, AT)
    assert (before.triage, before.proposals) == (after.triage, after.proposals)
    assert not any(line.status is Status.RECOMMENDED for line in after.proposals if line.treats == "spinal_stenosis")


@pytest.mark.parametrize("content", [GUIDELINE, SOURCE_ONLY], ids=["whole", "source alone"])
def test_it_shows_what_stating_it_would_and_a_mirror_mirrors_it(content) -> None:
    random = Random(41)
    causes = [one for one in content.hypotheses.values() if one.stated is not None]
    examples = [(random_case(random, guideline=content), random.choice(causes).name) for _ in range(12)]
    hold(looking_ahead_shows_what_stating_would, content, examples)


def test_under_an_emergency_no_cause_is_looked_ahead_for() -> None:
    known = pulsefirst.load_case({**STOOPED, "saddle_numbness": "new"})
    assert not worth_previewing(rank(GUIDELINE, known, AT), GUIDELINE)
    assert worth_previewing(rank(GUIDELINE, pulsefirst.load_case(STOOPED), AT), GUIDELINE)


# --- as data --------------------------------------------------------------------------------------------------------------


def read_schema(name):
    return json.loads(resources.files("pulsefirst.notation").joinpath(name).read_text(encoding="utf-8"))


PLAN, AHEAD = read_schema("plan.schema.json"), read_schema("if_confirmed.schema.json")
VALIDATOR = Draft202012Validator(AHEAD, registry=Registry().with_resource(PLAN["$id"], Resource.from_contents(PLAN)))


def data_of(known, cause, leg=None):
    found = if_confirmed(GUIDELINE, pulsefirst.load_case(known), AT, cause, leg)
    return json.loads(json.dumps(if_confirmed_as_data(found, GUIDELINE)))


@pytest.mark.parametrize("cause", GUIDELINE.hypotheses)
def test_its_data_keep_the_schema(cause) -> None:
    for known in ({}, STOOPED, {"b12": "400 ng/L", "tsh": "2 mIU/L", "left": {"pain": "yes"}}):
        VALIDATOR.validate(data_of(known, cause))


def test_data_say_on_their_face_that_they_are_no_plan() -> None:
    data = data_of(STOOPED, "spinal_stenosis")
    assert (data["condition"], data["can_be_stated"], data["conflicts_with"]) == ("if confirmed", True, {})
    assert "stenosis_nsaids" in [line["id"] for line in data["would_add"]]
    assert {name for line in data["would_add"] for name in line.get("remarks", ())} == set(data["remarks"])


def test_the_schema_refuses_lines_beside_a_conflict() -> None:
    data = data_of(STOOPED, "spinal_stenosis")
    assert not VALIDATOR.is_valid({**data, "conflicts_with": {"heart_failure": True}})
    assert VALIDATOR.is_valid({**data, "conflicts_with": {"heart_failure": True}, "would_add": [], "remarks": {}})


def test_a_leg_stands_in_the_data() -> None:
    assert data_of({}, "radiculopathy", Leg.LEFT)["legs"] == ["left"]
