"""Where a leg is numb, and which roots and nerves explain it. Patients are invented."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import pulsefirst
from conftest import GUIDELINE
from pulsefirst.engine.conflicts import settle
from pulsefirst.engine.territories import patterns_of
from pulsefirst.guideline.source_only import SOURCE_ONLY
from pulsefirst.model.case import Case, Key
from pulsefirst.model.conditions import Flag
from pulsefirst.model.legs import Leg, Scope
from pulsefirst.model.territories import Level

TERRITORIES = GUIDELINE.territories
AREAS = tuple(dict.fromkeys(area for one in TERRITORIES.values() for area in one.areas))
SHAPE = GUIDELINE.findings["numb_stocking"]
LEFT, RIGHT = Leg.LEFT, Leg.RIGHT


def patterns(case, guideline=GUIDELINE):
    return patterns_of(settle(guideline, case)[0])


def seen(data):
    return patterns(pulsefirst.load_case(data))


def pattern(leg="left", numb=(), spared=(), **more):
    """The pattern of one leg with these areas numb and those spared."""
    areas = {f"numb_{name}": "yes" for name in numb} | {f"numb_{name}": "no" for name in spared}
    (found,) = seen({leg: {"numbness": "new", **areas, **more}}).legs
    return found


def names(found):
    return [fit.territory.name for fit in found.fits]


# --- the content --------------------------------------------------------------------------------------------------------


def test_every_area_of_the_section_is_a_flag_of_a_leg_that_a_root_or_a_nerve_serves():
    section = [one for one in GUIDELINE.findings.values() if one.section == SHAPE.section]
    served = {area for one in TERRITORIES.values() if one.level in (Level.ROOT, Level.NERVE) for area in one.areas}
    assert len(section) == 17
    assert all(isinstance(one, Flag) and one.scope is Scope.LEG for one in section)
    assert set(section) - {SHAPE} == served == set(AREAS)


def test_the_roots_and_nerves_are_those_of_a_neurological_examination():
    of = {level: [name for name, one in TERRITORIES.items() if one.level is level] for level in Level}
    assert of[Level.ROOT] == ["root_l2", "root_l3", "root_l4", "root_l5", "root_s1", "root_s2"]
    assert len(of[Level.NERVE]) == 7
    assert (len(of[Level.PLEXUS]), len(of[Level.POLYNEUROPATHY]), len(of[Level.CORD])) == (1, 1, 2)


@pytest.mark.parametrize("one", TERRITORIES.values(), ids=list(TERRITORIES))
def test_every_territory_says_what_separates_it_and_cites(one):
    assert one.areas
    assert one.cites
    assert one.separates.endswith(".")
    assert one.movement
    assert one.reflex


def test_a_leg_that_is_numb_nowhere_is_asked_about_no_area():
    evaluation, _ = settle(GUIDELINE, pulsefirst.load_case({"left": {"numbness": "none", "sensory_loss": "none"}}))
    assert all(evaluation.is_false(area, LEFT) for area in (*AREAS, SHAPE))
    assert not any(evaluation.is_false(area, RIGHT) for area in (*AREAS, SHAPE))


def test_a_leg_numb_on_examination_alone_is_asked_about_its_areas():
    evaluation, _ = settle(
        GUIDELINE, pulsefirst.load_case({"left": {"numbness": "none", "sensory_loss": "beyond the toes"}})
    )
    assert not any(evaluation.is_false(area, LEFT) for area in (*AREAS, SHAPE))


def test_the_source_alone_knows_the_areas_and_no_territory():
    case = pulsefirst.load_case({"left": {"numbness": "new", "numb_heel": "yes"}})
    assert "numb_heel" in SOURCE_ONLY.findings
    assert patterns(case, SOURCE_ONLY).legs == ()


# --- what fits ----------------------------------------------------------------------------------------------------------


def test_nothing_numb_has_no_pattern():
    assert seen({}).legs == ()
    assert seen({"left": {"numbness": "new"}}).legs == ()
    assert seen({"left": {"numbness": "new", "numb_heel": "no"}}).legs == ()


def test_the_fullest_territory_stands_first():
    assert names(pattern(numb=["outer_thigh"]))[:2] == ["lateral_cutaneous_nerve_of_thigh", "root_l2"]
    assert names(pattern(numb=["inner_thigh"])) == ["obturator_nerve", "lumbosacral_plexus"]
    assert names(pattern(numb=["outer_foot", "sole", "heel", "calf"]))[0] == "root_s1"
    assert names(pattern(numb=["inner_shin", "inner_ankle"]))[0] == "root_l4"
    assert names(pattern(numb=["front_of_upper_thigh", "front_of_lower_thigh", "inner_shin"]))[0] == "femoral_nerve"


def test_one_numb_area_outside_excludes_a_territory():
    assert "common_peroneal_nerve" in names(pattern(numb=["outer_shin"]))
    assert "common_peroneal_nerve" not in names(pattern(numb=["outer_shin", "sole"]))
    assert "sciatic_nerve" in names(pattern(numb=["outer_shin", "sole"]))
    assert "sciatic_nerve" not in names(pattern(numb=["outer_shin", "sole", "inner_shin"]))


def test_what_is_spared_counts_against_and_excludes_nothing():
    found = pattern(numb=["outer_shin", "top_of_foot"], spared=["first_web_space"])
    shares = {fit.territory.name: fit.share for fit in found.fits}
    assert shares["root_l5"] == shares["common_peroneal_nerve"] == Fraction(1, 4)
    assert shares["sciatic_nerve"] == Fraction(1, 8)
    fit = found.fits[0]
    assert [fact.finding for fact in fit.spared] == ["numb_first_web_space"]


def test_what_could_not_be_assessed_counts_neither_way():
    found = pattern(numb=["outer_shin"], numb_top_of_foot="not assessed")
    assert found.fits[0].share == Fraction(1, 4)
    assert not any(need.finding == "numb_top_of_foot" for need in found.areas)


def test_scattered_areas_leave_the_plexus_alone():
    assert names(pattern(numb=["inner_thigh", "heel"])) == ["lumbosacral_plexus"]


# --- L5 or the peroneal nerve: the skin does not tell --------------------------------------------------------------------


def test_the_skin_does_not_tell_the_root_from_the_nerve_and_the_movements_do():
    found = pattern(numb=["outer_shin", "top_of_foot"])
    assert set(names(found)[:2]) == {"root_l5", "common_peroneal_nerve"}
    signs = [need.finding for need in found.signs]
    assert {"ankle_inversion", "hip_abduction"} <= set(signs[:6])
    same = TERRITORIES["root_l5"].areas, TERRITORIES["common_peroneal_nerve"].areas
    assert same[0] == same[1]


@pytest.mark.parametrize(
    ("inversion", "abduction", "first", "second"),
    [
        ("full", "full", "common_peroneal_nerve", "root_l5"),
        ("weak", "weak", "root_l5", "common_peroneal_nerve"),
        ("weak", None, "root_l5", "common_peroneal_nerve"),
    ],
)
def test_inversion_and_abduction_tell_them_apart(inversion, abduction, first, second):
    more = {"ankle_inversion": inversion} | ({"hip_abduction": abduction} if abduction else {})
    found = pattern(numb=["outer_shin", "top_of_foot"], **more)
    assert names(found)[:2] == [first, second]
    assert found.fits[0].for_[0].finding == "ankle_inversion"
    assert found.fits[1].against[0].finding == "ankle_inversion"


def test_areas_that_part_the_fits_most_evenly_are_named_first():
    found = pattern(numb=["sole"])
    fits = len(found.fits)
    parted = [
        serving * (fits - serving)
        for need in found.areas
        for serving in [
            sum(GUIDELINE.findings[need.finding] in (*fit.territory.areas, fit.territory.whole) for fit in found.fits)
        ]
    ]
    assert parted == sorted(parted, reverse=True)
    assert 0 not in parted


def test_one_fit_leaves_nothing_to_separate():
    found = pattern(numb=["inner_thigh", "heel"])
    assert (found.areas, found.signs) == ((), ())


# --- stocking, saddle, level ---------------------------------------------------------------------------------------------


def test_a_stocking_is_all_of_its_areas_and_no_single_root():
    found = seen({"both": {"numbness": "new", "numb_stocking": "yes"}})
    assert [names(one) for one in found.legs] == [["stocking_pattern"], ["stocking_pattern"]]
    assert {one.fits[0].share for one in found.legs} == {Fraction(1)}


def test_a_stocking_on_one_leg_alone_is_no_polyneuropathy():
    other = {"numbness": "none", "sensory_loss": "none"}
    (found,) = seen({"left": {"numbness": "new", "numb_stocking": "yes"}, "right": other}).legs
    assert names(found) == []


def test_a_numb_sole_of_one_leg_is_no_polyneuropathy_once_the_other_sole_is_felt():
    left = {"numbness": "new", "numb_sole": "yes"}
    (alone,) = seen({"left": left}).legs
    assert "stocking_pattern" in names(alone)
    (parted,) = seen({"left": left, "right": {"numbness": "new", "numb_sole": "no"}}).legs
    assert "stocking_pattern" not in names(parted)


def test_what_the_patient_denies_of_the_other_leg_speaks_against_a_stocking():
    (found,) = seen({"left": {"numbness": "new", "numb_sole": "yes"}, "right": {"numbness": "none"}}).legs
    (fit,) = [fit for fit in found.fits if fit.territory.name == "stocking_pattern"]
    assert [(fact.finding, fact.leg) for fact in fit.against] == [("numbness", RIGHT)]


def test_a_level_and_a_numb_saddle_stand_before_all_and_need_no_numb_area():
    found = seen({"sensory_level": "new", "saddle_numbness": "new"})
    assert [fit.territory.name for fit in found.marked] == ["saddle_pattern", "level_pattern"]
    assert all(fit.leg is None for fit in found.marked)
    assert found.legs == ()


def test_a_level_that_nobody_looked_for_is_said_once_a_leg_is_numb():
    known = {"left": {"numbness": "new", "numb_heel": "yes"}}
    assert [need.finding for need in seen(known).unmarked] == ["saddle_numbness", "sensory_level"]
    assert [need.finding for need in seen({**known, "sensory_level": "none"}).unmarked] == ["saddle_numbness"]
    assert seen({}).unmarked == ()


def test_a_denied_level_is_no_pattern():
    assert seen({"sensory_level": "none", "saddle_numbness": "none"}).marked == ()


# --- laws ---------------------------------------------------------------------------------------------------------------

skins = st.dictionaries(st.tuples(st.sampled_from((*AREAS, SHAPE)), st.sampled_from(tuple(Leg))), st.booleans(), max_size=14)


def case_of(skin):
    return Case({Key(area.name, leg): numb for (area, leg), numb in skin.items()})


def of_leg(case, leg):
    return next((one for one in patterns(case).legs if one.leg is leg), None)


@settings(deadline=None, max_examples=150)
@given(skins, st.sampled_from(AREAS))
def test_one_more_numb_area_never_brings_a_territory_back(skin, area):
    before = of_leg(case_of(skin), LEFT)
    after = of_leg(case_of({**skin, (area, LEFT): True}), LEFT)
    assert after is not None
    assert area.name in [fact.finding for fact in after.numb]
    if before is not None and (area, LEFT) not in skin:
        assert set(names(after)) <= set(names(before))


@settings(deadline=None, max_examples=150)
@given(skins)
def test_fits_stand_in_order_and_explain_every_numb_area(skin):
    for found in patterns(case_of(skin)).legs:
        shares = [fit.share for fit in found.fits]
        assert shares == sorted(shares, reverse=True)
        assert all(-1 <= share <= 1 for share in shares)
        numb = {GUIDELINE.findings[fact.finding] for fact in found.numb}
        for fit in found.fits:
            assert numb <= {*fit.territory.areas, fit.territory.whole}


@settings(deadline=None, max_examples=100)
@given(skins)
def test_a_mirrored_patient_has_the_mirrored_pattern(skin):
    case = case_of(skin)
    mirrored = {one.leg: one for one in patterns(case.mirror()).legs}
    found = patterns(case).legs
    assert {one.leg.other for one in found} == set(mirrored)
    for one in found:
        there = mirrored[one.leg.other]
        assert [(fit.territory, fit.share) for fit in there.fits] == [(fit.territory, fit.share) for fit in one.fits]
        assert [need.finding for need in there.areas] == [need.finding for need in one.areas]
        assert [need.finding for need in there.signs] == [need.finding for need in one.signs]
