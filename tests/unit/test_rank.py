"""Causes in an order, and odds from a prior. Patients are invented."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from functools import cache
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import pulsefirst
from conftest import AT, GUIDELINE
from generative.cases import random_case, records_in_random_order
from pulsefirst.engine.apply import apply
from pulsefirst.engine.conflicts import settle
from pulsefirst.engine.odds import HIGHEST, LOWEST, MOST_CLUSTERS, cap, odds_of, strongest, weigh
from pulsefirst.engine.rank import STRONG_RATIO, GroundClass, order_of, rank
from pulsefirst.guideline.source_only import SOURCE_ONLY
from pulsefirst.language import EMERGENCY, SOON, STRONG, URGENT, argue_against, argue_for, not_, refer, rule
from pulsefirst.model.conditions import Burden, Flag
from pulsefirst.model.legs import Leg, Scope
from pulsefirst.model.likelihoods import LikelihoodRatio, PublishedRatio
from pulsefirst.model.plan import Standing
from pulsefirst.model.provenance import Checked, Citation, Provenance
from pulsefirst.model.recommendations import Hypothesis, Urgency, Weighs
from pulsefirst.model.walk import scope_of_condition
from spec.small import READS, case, guideline, target

LEFT, RIGHT = Leg.LEFT, Leg.RIGHT
HALF = Fraction(1, 2)
SEEDS = 25

# --- a small guideline ----------------------------------------------------------------------------------------------------

paper = Citation(title="a paper", checked=Checked.PRIMARY, address="https://example.org/paper")
proof = Flag(question="Proof?", burden=Burden.LABORATORY)
first, second, third, contrary, heavy = (Flag(question=f"{name}?") for name in ("1", "2", "3", "against", "heavy"))
signs = tuple(Flag(question=f"Sign {number}?") for number in range(6))
sore = Flag(question="Sore?", scope=Scope.LEG)
cause = Hypothesis(title="a cause", reads=READS, confirmed=proof, excluded=not_(proof))
rival = Hypothesis(title="a rival", reads=READS)
of_a_leg = Hypothesis(title="a cause in a leg", reads=READS, scope=Scope.LEG)


def likely(sign, cluster, present=None, absent=None, low=None, high=None, of=cause, **more):
    """A published ratio; the interval, where one is given, is that of presence."""
    return LikelihoodRatio(
        hypothesis=of,
        title=sign.question,
        when=sign,
        cluster=cluster,
        population="people",
        cites=(paper,),
        present=present and PublishedRatio(value=Decimal(present), low=low and Decimal(low), high=high and Decimal(high)),
        absent=absent and PublishedRatio(value=Decimal(absent)),
        **more,
    )


OURS = guideline(
    paper=paper,
    proof=proof,
    first=first,
    second=second,
    third=third,
    contrary=contrary,
    heavy=heavy,
    sore=sore,
    **{f"sign_{number}": sign for number, sign in enumerate(signs)},
    rival=rival,
    cause=cause,
    of_a_leg=of_a_leg,
    first_argues=argue_for(cause, first, reads=READS),
    second_argues=argue_for(cause, second, reads=READS),
    contrary_argues=argue_against(cause, contrary, reads=READS),
    heavy_argues=argue_for(rival, heavy, cites=(paper,), strength=STRONG),
    third_argues=argue_for(rival, third, reads=READS),
    sore_argues=argue_for(of_a_leg, sore, reads=READS),
    wide=likely(signs[0], "one", "4", "0.5", "2", "8"),
    wider=likely(signs[1], "one", "6", None, "3", "12"),
    other=likely(signs[2], "two", "2", "0.2", "1", "4"),
    bare=likely(signs[3], "three", "3"),
    fourth=likely(signs[4], "four", "1.5", None, "1", "2"),
    apart=likely(signs[5], "five", "30", of=cause, between=rival),
    leg_ratio=likely(sore, "leg", "5", of=of_a_leg),
)


def odds(prior=HALF, leg=None, of=cause, left=None, right=None, **facts):
    evaluation, _ = settle(OURS, case(left=left, right=right, **facts))
    return odds_of(evaluation, of, leg, prior)


def used(found):
    return [one.likelihood.name for one in found.used]


def ranked(**facts):
    return rank(OURS, case(**facts), AT)


def order(found):
    return [(one.id, one.leg) for one in found.causes]


# --- the order ----------------------------------------------------------------------------------------------------------


def test_without_arguments_the_guidelines_order_stands():
    assert order(ranked()) == [("rival", None), ("cause", None), ("of_a_leg", LEFT), ("of_a_leg", RIGHT)]


def test_standing_comes_first():
    assert order(ranked(first=True))[0] == ("cause", None)
    assert order(ranked(proof=True, heavy=True))[:2] == [("cause", None), ("rival", None)]
    assert order(ranked(proof=False, first=True))[-1] == ("cause", None)
    assert order(ranked(contrary=True))[-1] == ("cause", None)


def test_one_strong_argument_stands_before_two_weak_ones():
    assert order(ranked(first=True, second=True, heavy=True))[:2] == [("rival", None), ("cause", None)]
    assert order(ranked(first=True, second=True, third=True))[:2] == [("cause", None), ("rival", None)]


def test_weak_arguments_against_are_taken_off():
    assert order(ranked(first=True, second=True, contrary=True, third=True))[:2] == [("rival", None), ("cause", None)]


def test_a_leg_with_a_reason_stands_before_the_other():
    found = rank(OURS, case(right={"sore": True}), AT)
    assert order(found)[0] == ("of_a_leg", RIGHT)
    assert order(found)[-1] == ("of_a_leg", LEFT)


def test_both_legs_share_a_place_where_nothing_tells_them_apart():
    places = {(one.id, one.leg): one.place for one in ranked().causes}
    assert places == {("rival", None): 1, ("cause", None): 2, ("of_a_leg", LEFT): 3, ("of_a_leg", RIGHT): 3}


def test_reasons_carry_their_class_facts_and_provenance():
    one = ranked(proof=True, first=True, contrary=True).cause("cause")
    said = [(ground.id, ground.weighs, ground.weight, ground.provenance, ground.statements) for ground in one.grounds]
    assert said == [
        ("cause", Weighs.FOR, GroundClass.CONFIRMING, "source", ("S1",)),
        ("first_argues", Weighs.FOR, GroundClass.WEAK, "source", ("S1",)),
        ("contrary_argues", Weighs.AGAINST, GroundClass.WEAK, "source", ("S1",)),
    ]
    assert [[fact.finding for fact in ground.facts] for ground in one.grounds] == [["proof"], ["first"], ["contrary"]]
    (excluding,) = ranked(proof=False).cause("cause").grounds
    assert (excluding.weighs, excluding.weight) == (Weighs.AGAINST, GroundClass.EXCLUDING)
    (strong,) = ranked(heavy=True).cause("rival").grounds
    assert (strong.weight, strong.provenance, strong.cites) == (GroundClass.STRONG, "supplement", ("paper",))


def test_what_would_change_it_is_what_its_open_arguments_need():
    known = ranked(first=True).cause("cause")
    assert [need.finding for need in known.changes] == ["proof", "second", "contrary", "sign_1", "sign_2"]
    assert ranked(proof=True).cause("cause").changes == ()


def test_an_unknown_cause_is_a_key_error():
    with pytest.raises(KeyError, match="unheard"):
        ranked().cause("unheard")
    with pytest.raises(KeyError):
        rank(OURS, case(), AT, {"unheard": HALF})


# --- published ratios as reasons ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("facts", "reason"),
    [
        ({"sign_0": True}, None),
        ({"sign_1": True}, ("wider", Weighs.FOR)),
        ({"sign_2": False}, ("other", Weighs.AGAINST)),
        ({"sign_2": True}, None),
        ({"sign_0": False}, None),
        ({"sign_5": True}, None),
    ],
)
def test_a_ratio_of_5_or_of_a_fifth_is_a_strong_reason_and_less_is_none(facts, reason):
    grounds = ranked(**facts).cause("cause").grounds
    assert [(one.id, one.weighs) for one in grounds] == ([reason] if reason else [])
    assert all(one.weight is GroundClass.STRONG and one.provenance == "supplement" for one in grounds)


def test_a_ratio_of_exactly_5_is_strong():
    (ground,) = [
        ground for ground in rank(OURS, case(left={"sore": True}), AT).cause("of_a_leg", LEFT).grounds if ground.ratio
    ]
    assert ground.ratio.value == STRONG_RATIO


def test_a_ratio_moves_a_cause_within_its_standing_and_never_to_another():
    found = ranked(sign_1=True, third=True)
    assert found.cause("cause").standing is Standing.POSSIBLE
    assert order(found)[:2] == [("rival", None), ("cause", None)]


def test_of_one_cluster_one_ratio_is_a_reason():
    twice = guideline(
        paper=paper,
        a=(a := Flag(question="A?")),
        b=(b := Flag(question="B?")),
        cause=(own := Hypothesis(title="a cause", reads=READS)),
        of_a=likely(a, "one", "7", of=own),
        of_b=likely(b, "one", "9", of=own),
    )
    grounds = rank(twice, case(a=True, b=True), AT).cause("cause").grounds
    assert [one.id for one in grounds] == ["of_b"]


# --- odds -----------------------------------------------------------------------------------------------------------------


def test_the_arithmetic_is_exact():
    found = odds(Fraction(12, 100), sign_0=True)
    assert found.prior_odds == Fraction(12, 88)
    assert found.combined == found.product == 4
    assert found.posterior == Fraction(48, 136)
    assert found.posterior_limits == (Fraction(24, 112), Fraction(96, 184))


def test_absence_counts_only_where_it_was_published():
    assert odds(sign_0=False).combined == HALF
    assert used(odds(sign_1=False)) == []
    assert odds(sign_1=False).posterior == HALF


def test_of_one_cluster_the_ratio_furthest_from_1_is_used_and_the_others_are_named():
    found = odds(sign_0=True, sign_1=True)
    assert used(found) == ["wider"]
    assert [one.likelihood.name for one in found.not_chained] == ["wide"]
    assert found.combined == 6


def test_a_ratio_below_1_is_as_far_as_its_inverse():
    """A fifth is further from 1 than 4 is, and 4 than 3."""
    found = odds(sign_0=True, sign_2=False, sign_3=True)
    assert [one.value for one in found.used] == [Fraction(1, 5), 4, 3]
    assert found.product == Fraction(12, 5)


def test_no_more_than_three_clusters_are_used_the_furthest_ones():
    found = odds(sign_1=True, sign_2=True, sign_3=True, sign_4=True)
    assert used(found) == ["wider", "bare", "other"]
    assert [one.likelihood.name for one in found.too_many] == ["fourth"]
    assert found.product == 36
    assert found.combined == 20


def test_the_combined_ratio_is_held_at_both_ends():
    assert [cap(Fraction(one)) for one in ("20", "20.01", "0.05", "0.049", "1")] == [
        20,
        20,
        Fraction(1, 20),
        Fraction(1, 20),
        1,
    ]


def test_the_interval_multiplies_limits_and_is_held_too():
    found = odds(sign_1=True, sign_2=True)
    assert found.product_limits == (3, 48)
    assert found.combined_limits == (3, 20)
    assert found.posterior_limits == (Fraction(3, 4), Fraction(20, 21))


def test_one_ratio_without_an_interval_leaves_none():
    found = odds(sign_1=True, sign_3=True)
    assert found.combined_limits is None
    assert found.posterior_limits is None
    assert [one.likelihood.name for one in found.without_interval] == ["bare"]


def test_a_ratio_between_two_causes_enters_no_arithmetic():
    found = odds(sign_5=True)
    assert used(found) == []
    assert [one.likelihood.name for one in found.apart] == ["apart"]
    assert found.posterior == HALF


def test_each_leg_has_its_own_odds():
    known = {"left": {"sore": True}, "right": {"sore": False}}
    assert odds(leg=LEFT, of=of_a_leg, **known).combined == 5
    assert odds(leg=RIGHT, of=of_a_leg, **known).combined == 1
    found = rank(OURS, case(**known), AT, {"of_a_leg": HALF})
    assert [(one.leg, one.posterior) for one in found.odds] == [(LEFT, Fraction(5, 6)), (RIGHT, HALF)]


def test_what_is_confirmed_or_excluded_has_no_odds():
    for known in (True, False):
        found = rank(OURS, case(proof=known, sign_0=True), AT, {"cause": HALF})
        assert (found.odds, found.priors_set_aside) == ((), (("cause", None),))


@pytest.mark.parametrize("prior", [Fraction(0), Fraction(1), Fraction(-1, 2), Fraction(3, 2)])
def test_a_prior_that_is_no_probability_is_refused(prior):
    with pytest.raises(ValueError, match="above 0 and below 1"):
        odds(prior)


def test_without_a_prior_there_are_no_odds():
    assert ranked(sign_0=True).odds == ()


inside = st.fractions(Fraction(1, 10**6), 1 - Fraction(1, 10**6))
answers = st.dictionaries(st.sampled_from([f"sign_{number}" for number in range(6)]), st.booleans())


@given(inside, inside, answers)
def test_a_higher_prior_never_gives_a_lower_posterior(one, another, facts):
    low, high = sorted((one, another))
    assert odds(low, **facts).posterior <= odds(high, **facts).posterior
    assert (odds(low, **facts).posterior == odds(high, **facts).posterior) is (low == high)


@given(inside, answers)
def test_the_caps_hold_and_no_cluster_is_used_twice(prior, facts):
    found = odds(prior, **facts)
    assert LOWEST <= found.combined <= HIGHEST
    clusters = [one.likelihood.cluster for one in found.used]
    assert len(set(clusters)) == len(clusters) <= MOST_CLUSTERS
    assert found.prior_odds / 20 <= found.posterior / (1 - found.posterior) <= found.prior_odds * 20
    if found.posterior_limits is not None:
        low, high = found.posterior_limits
        assert low <= found.posterior <= high
    every = (*found.used, *found.not_chained, *found.too_many, *found.apart)
    evaluation, _ = settle(OURS, case(**facts))
    assert sorted(one.likelihood.name for one in every) == sorted(
        one.likelihood.name for one in weigh(evaluation, cause, None)
    )


# --- the published ratios of the guideline ----------------------------------------------------------------------------------

LIKELIHOODS = GUIDELINE.likelihoods
each_likelihood = pytest.mark.parametrize("one", LIKELIHOODS.values(), ids=list(LIKELIHOODS))


@each_likelihood
def test_every_ratio_is_published_with_its_people_and_inside_its_interval(one):
    published = [ratio for ratio in (one.present, one.absent) if ratio is not None]
    assert published
    assert one.cites
    assert all(citation.checked is not Checked.UNVERIFIED for citation in one.cites)
    assert one.population
    assert one.cluster
    for ratio in published:
        assert ratio.value > 0
        assert (ratio.low is None) is (ratio.high is None)
        if ratio.low is not None and ratio.high is not None:
            assert ratio.low <= ratio.value <= ratio.high


@each_likelihood
def test_a_ratio_of_the_patient_reads_nothing_of_a_leg_that_is_not_named(one):
    if one.hypothesis.scope is Scope.PATIENT:
        for when in (one.when, one.absent_when):
            assert when is None or scope_of_condition(when) is Scope.PATIENT


def test_absence_never_lowers_a_cauda_equina_syndrome():
    ours = [one for one in LIKELIHOODS.values() if one.hypothesis.name == "cauda_equina"]
    assert ours
    assert all(one.absent is None and one.present is not None and one.present.value >= 1 for one in ours)


LONG = {"pain": "yes", "onset": "200 days", "onset_manner": "gradual", "worse_within_14_days": "no"}


@pytest.mark.parametrize(
    ("changed", "ratios"),
    [
        ({}, ["cool_skin_ratio"]),
        ({"onset_manner": "sudden"}, []),
        ({"worse_within_14_days": "yes"}, []),
        ({"onset": "14 days"}, []),
        ({"onset": "15 days"}, ["cool_skin_ratio"]),
        ({"onset": "not assessed"}, []),
    ],
)
def test_what_was_found_in_long_trouble_weighs_nothing_in_sudden_or_unknown(changed, ratios):
    data = {"left": {**LONG, "coolness": "new", **changed}}
    found = rank(GUIDELINE, pulsefirst.load_case(data), AT, {"peripheral_artery_disease": HALF})
    (one,) = [one for one in found.odds if one.leg is LEFT]
    assert [ratio.likelihood.name for ratio in one.used] == ratios


def test_a_leg_without_complaints_has_no_ratio_of_people_who_complain():
    well = {"numbness": "none", "cramp": "no", "pain": "no", "weakness": "none", "rest_pain": "none", "wound": "no"}
    pulses = dict.fromkeys(("dorsalis_pedis", "posterior_tibial", "popliteal", "femoral"), "present")
    data = {"left": {**well, "gangrene": "no", **pulses}}
    found = rank(GUIDELINE, pulsefirst.load_case(data), AT, {"peripheral_artery_disease": HALF})
    assert [one.used for one in found.odds] == [(), ()]


def test_new_trouble_of_the_bladder_weighs_nothing_for_a_stenosis():
    new, old = (
        rank(GUIDELINE, pulsefirst.load_case({"bladder_change": change}), AT, {"spinal_stenosis": HALF}).odds[0].used
        for change in ("new", "long-standing")
    )
    assert new == ()
    assert [one.likelihood.name for one in old] == ["urinary_ratio"]


def test_findings_of_the_arteries_are_never_chained():
    left = {
        **LONG,
        "coolness": "new",
        "wound": "yes",
        "pallor": "new",
        "arterial_bruit": "yes",
        "dorsalis_pedis": "absent",
        "comes_with_walking": "yes",
        "gone_within_10_minutes_of_rest": "yes",
    }
    found = rank(GUIDELINE, pulsefirst.load_case({"left": left}), AT, {"peripheral_artery_disease": HALF})
    (one,) = [one for one in found.odds if one.leg is LEFT]
    assert [ratio.likelihood.name for ratio in one.used] == ["cool_skin_ratio"]
    assert len(one.not_chained) == 5
    assert one.combined == Fraction("5.9")


@pytest.mark.parametrize(
    ("age", "used_ratio", "value"),
    [
        (59, "above_65_ratio", "0.34"),
        (60, "above_65_ratio", "0.34"),
        (65, "above_65_ratio", "0.34"),
        (66, "above_65_ratio", "2.5"),
        (70, "above_65_ratio", "2.5"),
        (71, "above_65_ratio", "2.5"),
    ],
)
def test_age_weighs_once_and_at_its_edges(age, used_ratio, value):
    found = rank(GUIDELINE, pulsefirst.load_case({"age": age}), AT, {"spinal_stenosis": HALF})
    (one,) = found.odds
    assert [(ratio.likelihood.name, str(ratio.ratio.value)) for ratio in one.used] == [(used_ratio, value)]
    beside = {ratio.likelihood.name for ratio in one.not_chained}
    assert beside == ({"below_60_ratio"} if age < 60 else {"above_70_ratio"} if age > 70 else set())


@pytest.mark.parametrize(
    ("left", "right", "value"),
    [
        ("not felt", "not felt", Fraction("26.6")),
        ("felt", "felt", Fraction("0.33")),
        ("not felt", "felt", 1),
        ("reduced", "reduced", 1),
    ],
)
def test_between_felt_and_not_felt_a_fork_weighs_nothing(left, right, value):
    data = {"diabetes": "yes", "left": {"vibration": left}, "right": {"vibration": right}}
    (one,) = rank(GUIDELINE, pulsefirst.load_case(data), AT, {"diabetic_neuropathy": Fraction(1, 4)}).odds
    assert one.product == value


def test_ratios_of_a_diabetes_clinic_need_diabetes():
    data = {"both": {"vibration": "not felt"}}
    (one,) = rank(GUIDELINE, pulsefirst.load_case(data), AT, {"diabetic_neuropathy": Fraction(1, 4)}).odds
    assert one.used == ()


# --- red flags ------------------------------------------------------------------------------------------------------------


def test_red_flags_bypass_the_ranking():
    emergency = pulsefirst.load_case({"left": {"dorsalis_pedis": "absent", "posterior_tibial": "absent", "numbness": "new"}})
    found = rank(GUIDELINE, emergency, AT, {"restless_legs": Fraction(999, 1000)})
    assert found.bypassed
    assert found.plan == apply(GUIDELINE, emergency, AT)
    assert found.plan.triage.now.level is Urgency.EMERGENCY


def test_what_could_still_be_an_emergency_is_no_less_first():
    found = rank(GUIDELINE, pulsefirst.load_case({}), AT)
    assert found.plan.triage.now.level is Urgency.NONE
    assert found.bypassed


@pytest.mark.parametrize(
    ("urgency", "known", "bypassed"),
    [
        (EMERGENCY, {"first": True}, True),
        (URGENT, {"first": True}, True),
        (SOON, {"first": True}, False),
        (URGENT, {}, True),
        (SOON, {}, False),
        (EMERGENCY, {"first": False}, False),
    ],
)
def test_only_what_is_of_the_same_day_or_could_be_bypasses(urgency, known, bypassed):
    service = target()
    calling = guideline(
        service=service,
        first=first,
        call=rule(reads=READS, when=first, do=refer(service, "Call", urgency=urgency)),
        cause=Hypothesis(title="a cause", reads=READS),
    )
    assert rank(calling, case(**known), AT).bypassed is bypassed


@pytest.mark.parametrize("source_only", [False, True])
def test_the_package_ranks_beside_the_plan_that_it_assesses(source_only):
    known = pulsefirst.load_case({"left": {"dorsalis_pedis": "absent", "numbness": "yes"}})
    ranking = pulsefirst.rank(known, at=AT, source_only=source_only)
    assert ranking.plan == pulsefirst.assess(known, at=AT, source_only=source_only)
    assert ranking.causes == rank(pulsefirst.guideline(source_only=source_only), known, AT).causes
    with pytest.raises(ValueError, match="has no offset"):
        pulsefirst.rank(known, at=AT.replace(tzinfo=None))


# --- laws, on invented cases of the real guideline ---------------------------------------------------------------------------


@cache
def invented(seed):
    return random_case(Random(seed))


@pytest.mark.parametrize("seed", range(SEEDS))
def test_learning_never_turns_excluded_into_supported(seed):
    random = Random(seed)
    way = list(records_in_random_order(random, invented(seed)))
    for known, key, value in random.sample(way, min(4, len(way))):
        before = rank(GUIDELINE, known, AT)
        after = rank(GUIDELINE, replace(known, facts={**known.facts, key: value}), AT)
        excluded = [one for one in before.causes if one.standing is Standing.EXCLUDED]
        for one in excluded:
            assert after.cause(one.id, one.leg).standing in (Standing.EXCLUDED, Standing.CONFIRMED)


def test_the_invented_cases_do_exclude_something():
    assert any(
        one.standing is Standing.EXCLUDED for seed in range(SEEDS) for one in rank(GUIDELINE, invented(seed), AT).causes
    )


@pytest.mark.parametrize("seed", range(SEEDS))
def test_the_ranking_is_a_total_order_of_every_cause(seed):
    found = rank(GUIDELINE, invented(seed), AT)
    assert sorted(order(found), key=str) == sorted(((one.id, one.leg) for one in found.plan.hypotheses), key=str)
    keys = [order_of(one) for one in found.causes]
    assert keys == sorted(keys)
    places = [one.place for one in found.causes]
    assert places == sorted(places)
    assert set(places) == set(range(1, max(places) + 1))
    for one, after in zip(found.causes, found.causes[1:], strict=False):
        assert one.place < after.place or (one.id == after.id and one.leg is LEFT)


@pytest.mark.parametrize("seed", range(SEEDS))
def test_a_mirrored_patient_has_the_same_places(seed):
    found, mirrored = rank(GUIDELINE, invented(seed), AT), rank(GUIDELINE, invented(seed).mirror(), AT)
    assert {(one.id, one.leg and one.leg.other): one.place for one in found.causes} == {
        (one.id, one.leg): one.place for one in mirrored.causes
    }


@pytest.mark.parametrize("seed", range(SEEDS))
def test_the_order_of_records_is_irrelevant(seed):
    known = invented(seed)
    facts = list(known.facts.items())
    Random(seed).shuffle(facts)
    assert order(rank(GUIDELINE, known, AT)) == order(rank(GUIDELINE, replace(known, facts=dict(facts)), AT))


@pytest.mark.parametrize("seed", range(SEEDS))
def test_without_the_supplement_no_line_of_it_is_left(seed):
    found = rank(SOURCE_ONLY, invented(seed), AT, {"peripheral_artery_disease": Fraction(1, 4)})
    assert {one.provenance for one in found.causes} == {Provenance.SOURCE.value}
    grounds = [ground for one in found.causes for ground in one.grounds]
    assert all(ground.provenance == "source" and not ground.cites and ground.ratio is None for ground in grounds)
    assert all(one.apart == () for one in found.causes)
    assert (found.skin.marked, found.skin.unmarked, found.skin.legs) == ((), (), ())
    assert all(one.used == () and one.posterior == Fraction(1, 4) for one in found.odds)


@settings(deadline=None, max_examples=40)
@given(inside, inside, st.integers(0, SEEDS - 1))
def test_posteriors_of_the_guideline_rise_with_the_prior(one, another, seed):
    low, high = sorted((one, another))
    evaluation, _ = settle(GUIDELINE, invented(seed))
    for hypothesis in {one.hypothesis for one in LIKELIHOODS.values()}:
        for leg in Leg if hypothesis.scope is Scope.LEG else (None,):
            lower, higher = (odds_of(evaluation, hypothesis, leg, prior) for prior in (low, high))
            assert lower.posterior <= higher.posterior
            assert LOWEST <= lower.combined == higher.combined <= HIGHEST
            assert strongest(lower.used) == lower.used
