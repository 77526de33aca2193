"""`pulsefirst causes`: what a clinician reads of the order of causes, and what is refused. Patients are invented."""

import json
from fractions import Fraction

import pytest

import pulsefirst
from pulsefirst.notation.figures import figure, probability
from unit.cli_runner import AT, run

EMERGENCY = "left: {dorsalis_pedis: absent, posterior_tibial: absent, numbness: yes, onset: 3 h}\n"
COLD = """
age: 71
left: {
  pain: yes, onset: 200 days, onset_manner: gradual, worse_within_14_days: no,
  coolness: long-standing, dorsalis_pedis: diminished, arterial_bruit: yes, numbness: long-standing,
}
right: {numbness: none, sensory_loss: none}
"""
DROPPED = """
left: {weakness: new, numbness: new, foot_drop: yes, ankle_inversion: full, numb_outer_shin: yes, numb_top_of_foot: yes}
right: {weakness: none, numbness: none}
"""
STOOPED = """
both: {pain: yes}
worse_standing_or_walking: yes
no_pain_when_seated: yes
wide_based_gait: yes
age: 71
"""
SHOE = "left: {straight_leg_raise: yes}"


@pytest.fixture
def causes(monkeypatch, capsys):
    def answer(stdin, *args):
        return run(monkeypatch, capsys, "causes", "-", "--at", AT, *args, stdin=stdin)

    return answer


@pytest.fixture
def said(causes):
    """The whole answer without its line breaks."""
    return lambda stdin, *args: " ".join(causes(stdin, *args).out.split())


# --- the order ----------------------------------------------------------------------------------------------------------


def test_a_red_flag_is_said_first_and_the_order_changes_nothing_of_it(said):
    out = said(EMERGENCY)
    headline = ("NOW EMERGENCY · left leg", "Call vascular surgery now (left leg)", "This comes first", "Causes in order")
    places = [out.replace("┃ ", "").index(part) for part in headline]
    assert places == sorted(places)
    assert "that order changes nothing of it" in out


def test_nothing_known_is_not_reassuring(said):
    out = said("{}")
    assert "This comes first" in out
    assert "routine" not in out.lower()
    assert "Red flags not ruled out yet: acute limb ischemia" in out
    told = out.partition("Nothing typical of these is known, which rules none of them out: ")[2]
    assert "acute limb ischemia" in told


def test_each_reason_has_its_class_its_facts_and_what_it_stands_on(said):
    out = said(DROPPED)
    assert "supported: common peroneal nerve palsy (left leg) [supplement]" in out
    assert "fits: foot drop, weakness" in out
    assert "For, strong: foot drop + ankle inversion: full [supplement " in out
    assert "For, weak: numb outer shin [supplement" in out
    assert "Against, strong: weakness: new or changed [supplement" in said(DROPPED, "--all")
    assert "Would change it: hip abduction" in out
    assert "Epomedicine: a dropped foot from root, plexus, sciatic or peroneal nerve (secondary source;" in out
    assert "https://epomedicine.com/" in out


def test_a_strong_published_ratio_is_a_reason_of_its_own_with_interval_and_people(said):
    out = said(COLD)
    assert "For, strong: cool skin of the leg, present: likelihood ratio 5.9 (4.1 to 8.6): numbness" in out
    assert "coolness: long-standing and unchanged. Found in: people with complaints of the leg (Khan 2006)" in out
    assert "[C2 · source]" in out


def test_a_cause_of_which_nothing_specific_is_known_is_told_in_full_only_with_everything(said):
    assert "meralgia paresthetica (left leg) [supplement]" not in said(DROPPED)
    assert "meralgia paresthetica (left leg) [supplement]" in said(DROPPED, "--all")


def test_no_probability_is_shown_without_a_prior(said):
    assert "Probability" not in said(COLD)
    assert "No probability and no score stands behind the order" in said(COLD)


def test_a_conflict_comes_before_everything(causes):
    assert causes("left: {dorsalis_pedis: present, dorsalis_pedis_doppler: silent}").out.startswith("CONFLICT (left leg)")


def test_every_line_but_an_address_fits_eighty_columns(causes):
    lines = causes(DROPPED, "--prior", "radiculopathy=0.3").out.splitlines()
    assert max(len(line) for line in lines if "http" not in line) <= 80


# --- figures --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        ("3/25", "0.12"),
        ("1/3", "0.33"),
        ("9996/10000", "0.9996"),
        ("1/2000", "0.0005"),
        ("1/3000", "0.00033"),
        ("19/20", "0.95"),
        ("199/200", "0.995"),
        ("1/20", "0.05"),
    ],
)
def test_a_probability_is_never_shown_as_none_or_as_certain(number, shown):
    assert probability(Fraction(number)) == shown


@pytest.mark.parametrize(
    ("number", "shown"), [("12/88", "0.136"), ("606.06", "606"), ("37050", "37100"), ("59/10", "5.9"), ("20", "20")]
)
def test_other_figures_have_three_digits(number, shown):
    assert figure(Fraction(number)) == shown


# --- where it is numb -----------------------------------------------------------------------------------------------------


def test_where_it_is_numb_the_fits_and_what_separates_them_are_shown(said):
    out = said(DROPPED)
    skin = out[out.index("Where it is numb") : out.index("What is beyond the source")]
    assert "left leg: numb outer shin, numb top of foot" in skin
    assert skin.index("common peroneal nerve (nerve). 2 of its 4 areas numb") < skin.index("root L5 (root)")
    assert "speaks against it: ankle inversion: full" in skin
    assert "Signs that would separate them: hip abduction" in skin
    assert "Not looked for: saddle numbness, sensory level" in skin


def test_a_level_stands_first(said):
    out = said(f"sensory_level: new\n{DROPPED}")
    skin = out[out.index("Where it is numb") :]
    assert skin.index("First of all: spinal cord") < skin.index("left leg:")


def test_no_numb_area_no_section(said):
    assert "Where it is numb" not in said(COLD)


# --- priors ---------------------------------------------------------------------------------------------------------------


def test_the_arithmetic_is_shown_line_by_line_and_leg_by_leg(said):
    out = said(COLD, "--prior", "peripheral_artery_disease=0.12")
    left = out[out.index("Odds of peripheral artery disease (left leg)") : out.index("(right leg), from the prior")]
    assert "Prior 0.12: odds 0.12 / 0.88 = 0.136" in left
    assert "Used: cool skin of the leg, present: likelihood ratio 5.9 (4.1 to 8.6)" in left
    assert "Not chained, for it goes with one that is used: a bruit at rest, present: likelihood ratio 5.6" in left
    assert "Combined ratio: 5.9 " in left
    assert "4.1 to 8.6" in left
    assert "Odds 0.136 x 5.9 = 0.805" in left
    assert "Probability 0.45 (0.36 to 0.54, by the interval of the ratios alone)" in left
    assert "Warning: each ratio holds for the people it was found in" in left
    right = out[out.index("(right leg), from the prior") :]
    assert "No published ratio applies" in right


def test_a_cap_is_said(said):
    out = said(STOOPED, "--prior", "spinal_stenosis=0.3")
    assert "Combined ratio: 13 x 7.4 x 6.3 = 606, held at 20" in out
    assert "held within 0.05 and 20" in out
    assert "Not used, for no more than 3 are: older than 65" in out


def test_where_no_interval_was_published_none_is_given(said):
    out = said(SHOE, "--prior", "radiculopathy=0.5")
    assert "Interval: none, for none was published of straight leg raise" in out
    assert "Probability 0.57, without an interval" in out


def test_a_prior_of_what_is_confirmed_is_not_worked_out(said):
    out = said("left: {ankle_brachial_index: 0.6}", "--prior", "peripheral_artery_disease=0.1")
    assert "No odds of peripheral artery disease (left leg): it is confirmed" in out
    assert "Odds of peripheral artery disease (right leg)" in out


def test_several_priors_are_several_calculations(said):
    out = said(COLD, "--prior", "peripheral_artery_disease=0.12", "--prior", "spinal_stenosis=0.2")
    assert out.count("from the prior you named") == 3


@pytest.mark.parametrize(
    ("prior", "complaint"),
    [
        ("stenosis_of_the_spine=0.1", "there is no cause 'stenosis_of_the_spine'"),
        ("spinal_stenosi=0.1", "did you mean spinal_stenosis?"),
        ("lumbar spinal stenosis=0.1", "did you mean spinal_stenosis?"),
        ("=0.1", "there is no cause ''"),
        ("spinal_stenosis", "write it like spinal_stenosis=0.12"),
        ("spinal_stenosis=", "write it like 0.12"),
        ("spinal_stenosis=often", "'often' is not a number"),
        ("spinal_stenosis=12%", "a share of 1, not of 100"),
        ("spinal_stenosis=0,12", "with a point"),
        ("spinal_stenosis=0", "above 0 and below 1"),
        ("spinal_stenosis=1", "above 0 and below 1"),
        ("spinal_stenosis=12", "above 0 and below 1"),
        ("spinal_stenosis=-0.1", "above 0 and below 1"),
        ("spinal_stenosis=nan", "above 0 and below 1"),
        ("spinal_stenosis=inf", "above 0 and below 1"),
        ("spinal_stenosis=1e-999999", "says nothing"),
    ],
)
def test_a_bad_prior_is_refused_with_what_to_write(causes, prior, complaint):
    code, out, err = causes(COLD, "--prior", prior)
    assert (code, out) == (2, "")
    assert complaint in err
    assert "Traceback" not in err


def test_a_prior_named_twice_is_refused(causes):
    code, _, err = causes(COLD, "--prior", "restless_legs=0.1", "--prior", "restless_legs=0.2")
    assert code == 2
    assert "twice" in err


def test_a_bad_case_is_refused(causes):
    code, out, err = causes("left: {dorsalis_pedi: absent}")
    assert (code, out) == (2, "")
    assert "did you mean 'dorsalis_pedis'?" in err


# --- the source alone -------------------------------------------------------------------------------------------------------


def test_the_source_alone_says_so_and_has_no_line_of_the_supplement(said):
    out = said(DROPPED, "--source-only")
    assert "SOURCE ALONE" in out
    assert "[supplement" not in out
    assert "Where it is numb" not in out
    assert "peroneal" not in out[out.index("Causes in order") :]


def test_a_cause_of_the_supplement_takes_no_prior_in_the_source_alone(causes):
    code, _, err = causes(DROPPED, "--source-only", "--prior", "common_peroneal_palsy=0.3")
    assert code == 2
    assert "there is no cause" in err


# --- json -----------------------------------------------------------------------------------------------------------------


def test_json_holds_the_same_in_order(causes):
    data = json.loads(causes(DROPPED, "--json", "--prior", "radiculopathy=0.3").out)
    assert data["at"] == AT
    assert data["red_flags_first"] is True
    assert data["banner"] is None
    assert data["schema"] == "3.1"
    assert data["beside"]["separator"]["between"][0] == {"id": "common_peroneal_palsy", "legs": ["left"]}
    assert {"acute_limb_ischemia", "cauda_equina"} <= {one["id"] for one in data["beside"]["red_flags"]}
    first = data["causes"][0]
    assert "foot_drops" in first["fit"]["explains"]
    assert first["fit"]["words"].startswith("fits: foot drop")
    assert (first["id"], first["leg"], first["place"]) == ("common_peroneal_palsy", "left", 1)
    assert first["grounds"][0]["facts"]["left"]["ankle_inversion"] == "full"
    assert first["grounds"][0]["weight"] == "strong"
    (pattern,) = data["where_it_is_numb"]["legs"]
    assert pattern["fits"][0]["id"] == "common_peroneal_nerve"
    assert len(data["causes"]) == len({(one["id"], one["leg"]) for one in data["causes"]})
    assert [(one["leg"], one["posterior"]) for one in data["odds"]] == [("left", "0.3"), ("right", "0.3")]


def test_json_names_every_citation_with_how_far_it_was_followed(causes):
    data = json.loads(causes(COLD, "--json", "--prior", "peripheral_artery_disease=0.12").out)
    known = pulsefirst.guideline().citations
    assert set(data["citations"]) <= set(known)
    assert "khan" in data["citations"]
    cited = {name for one in data["causes"] for ground in one["grounds"] for name in ground["cites"]}
    cited |= {name for one in data["odds"] for ratio in one["used"] for name in ratio["cites"]}
    assert cited <= set(data["citations"])
    assert all(one["checked"] for one in data["citations"].values())


def test_json_shows_odds_as_they_are_shown_and_as_they_are(causes):
    data = json.loads(causes(COLD, "--json", "--prior", "peripheral_artery_disease=0.12").out)
    left = next(one for one in data["odds"] if one["leg"] == "left")
    assert (left["prior_odds"], left["combined"], left["capped"], left["posterior"]) == ("0.136", "5.9", False, "0.45")
    assert left["posterior_interval"] == ["0.36", "0.54"]
    assert left["exact"] == {"prior": "3/25", "combined": "59/10", "posterior": "177/397"}


def test_json_of_the_source_alone_has_no_citation_and_its_banner(causes):
    data = json.loads(causes(DROPPED, "--json", "--source-only").out)
    assert data["citations"] == {}
    assert data["banner"].startswith("SOURCE ALONE")
    assert data["where_it_is_numb"]["legs"] == []


# --- if confirmed ---------------------------------------------------------------------------------------------------------

SETTLED_FEET = "both: {pain: yes, dorsalis_pedis: present, posterior_tibial: present}\n" + STOOPED.split("\n", 2)[2]


def test_what_the_first_cause_would_bring_is_told_shortly_and_marked(said):
    out = said(SETTLED_FEET)
    ahead = out[out.index("If confirmed: lumbar spinal stenosis") :]
    assert "Stay physically active" in ahead
    assert "An option for pain: NSAIDs (with care, less or slower; reasons against it are unchecked)" in ahead
    assert "None of this stands on the plan" in ahead
    assert "If confirmed" not in said("{}")


def test_a_named_cause_is_looked_at_in_full_below_how_urgent_it_is(said):
    out = said(SETTLED_FEET, "--if-confirmed", "spinal_stenosis")
    assert out.index("COULD BE") < out.index("None of this stands on the plan") < out.index("If confirmed: lumbar")
    assert "65 years or more" in out
    assert "Causes in order" not in out


def test_a_cause_of_a_leg_is_named_with_its_leg(said):
    assert "supported: lumbar radiculopathy (left leg)" in said(SHOE, "--if-confirmed", "radiculopathy:left")


def test_a_diagnosis_that_does_not_go_with_a_finding_says_so_and_shows_nothing(said):
    out = said("{tsh: 2 mIU/L}", "--if-confirmed", "thyroid_disorder")
    assert "this diagnosis would conflict with what is recorded: " in out
    assert "TSH: 2 mIU/L. Nothing is shown" in out


def test_under_an_emergency_a_named_cause_stands_below_the_call_and_none_is_told_unasked(said):
    assert "If confirmed" not in said(EMERGENCY)
    out = said(EMERGENCY, "--if-confirmed", "spinal_stenosis")
    assert out.index("Call vascular surgery now") < out.index("waits for no diagnosis") < out.index("If confirmed")


@pytest.mark.parametrize(
    ("named", "why"),
    [
        ("spinal_stenoses", "did you mean spinal_stenosis?"),
        ("radiculopathy:middle", "'middle' is no leg"),
        ("spinal_stenosis:left", "a cause of the whole patient"),
    ],
)
def test_what_cannot_be_looked_ahead_for_is_refused(causes, named, why):
    answer = causes(STOOPED, "--if-confirmed", named)
    assert answer.code == 2
    assert why in answer.err


def test_in_json_a_look_ahead_stands_in_a_part_of_its_own(causes):
    data = json.loads(causes(SETTLED_FEET, "--json").out)
    assert data["schema"] == "3.1"
    (ahead,) = data["if_confirmed"]
    assert (ahead["condition"], ahead["cause"]) == ("if confirmed", "spinal_stenosis")
    assert {name for line in ahead["would_add"] for name in line.get("cites", ())} <= set(data["citations"])
    (named,) = json.loads(causes(SETTLED_FEET, "--json", "--if-confirmed", "gout").out)["if_confirmed"]
    assert (named["cause"], named["can_be_stated"], named["would_add"]) == ("gout", False, [])
