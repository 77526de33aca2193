"""What is said beside the order of causes. Patients are invented."""

from random import Random

import pytest

import pulsefirst
from conftest import AT, GUIDELINE
from generative.cases import random_case
from pulsefirst.backends.fits import beside_in_words, fit_in_words
from pulsefirst.engine.rank import rank
from pulsefirst.guideline.shared.answers_clusters import Cluster
from pulsefirst.guideline.source_only import SOURCE_ONLY
from pulsefirst.language import EMERGENCY, all_of, feature, profile, red_flag, refer, rule
from pulsefirst.model.case import NOT_ASSESSED
from pulsefirst.model.conditions import Burden, Flag
from pulsefirst.model.plan import Standing
from pulsefirst.model.provenance import Checked, Citation
from pulsefirst.model.recommendations import Hypothesis, Urgency, Watched
from spec.small import READS, case, guideline, target

paper = Citation(title="a paper", checked=Checked.PRIMARY, address="https://example.org/paper")
names = ("opens_one", "opens_other", "ache", "numb", "night", "flow")
sign = {name: Flag(question=f"{name}?") for name in names}
scan = Flag(question="Scan?", burden=Burden.DEVICE)
aching = feature("an ache", Cluster.PAIN, all_of(sign["ache"]))
is_numb = feature("numbness", Cluster.FEELING, all_of(sign["numb"]))
nightly = feature("at night", Cluster.NIGHT, all_of(sign["night"]))
pulseless = feature("a pulse missing", Cluster.FLOW, all_of(sign["flow"]))
scanned = feature("a scan that shows it", Cluster.LABORATORY, all_of(scan))
one = Hypothesis(title="one cause", reads=READS)
other = Hypothesis(title="another cause", reads=READS)
service = target()
danger = red_flag("danger", reads=READS, when=sign["flow"], calls=service)
OURS = guideline(
    paper=paper,
    **sign,
    scan=scan,
    aching=aching,
    is_numb=is_numb,
    nightly=nightly,
    pulseless=pulseless,
    scanned=scanned,
    one=one,
    other=other,
    service=service,
    danger=danger,
    call=rule(reads=READS, when=sign["flow"], do=refer(service, "Call", urgency=EMERGENCY)),
    watched=(Watched(cause=other, flags=(danger,)),),
    one_profile=profile(one, gate=sign["opens_one"], expects=(aching, scanned), explains=(is_numb,), cites=(paper,)),
    other_profile=profile(
        other, gate=sign["opens_other"], expects=(pulseless, nightly), cannot_explain=(sign["ache"],), cites=(paper,)
    ),
)


def found(**facts):
    return rank(OURS, case(**facts), AT)


def fit(ranking, name):
    return fit_in_words(ranking.cause(name).account, name, OURS, None)


def test_one_sentence_says_what_it_fits_leaves_and_lacks():
    said = fit(found(opens_one=True, ache=True, night=True, scan=False), "one")
    assert said == "fits: an ache; does not explain: at night; looked for and missing: a scan that shows it"


def test_where_its_gate_is_not_open_that_is_said_first():
    assert fit(found(ache=True), "one").startswith("nothing specific to it is known; fits: an ache")


def test_what_it_cannot_explain_is_named():
    ranking = found(opens_other=True, ache=True)
    assert ranking.cause("other").standing is Standing.OPPOSED
    assert "cannot explain: ache" in fit(ranking, "other")


def test_what_is_not_known_is_not_missing():
    assert "missing" not in fit(found(opens_one=True, ache=True), "one")


def test_nothing_known_has_no_sentence():
    assert fit(found(), "one") == ""


def test_what_speaks_for_one_and_against_the_other_or_for_one_alone_separates_them_and_touch_comes_before_a_device():
    separator = found(opens_one=True, opens_other=True, numb=True, flow=True).beside.separator
    assert (separator.finding, separator.legs) == ("ache", (None,))
    known = {"opens_one": True, "opens_other": True, "numb": True, "flow": True, "ache": False}
    assert found(**known).beside.separator.finding == "night"
    assert found(**known, night=True).beside.separator.finding == "scan"
    assert found(**known, night=True, scan=True).beside.separator is None


def test_two_causes_are_named_where_one_leaves_what_the_other_explains():
    ranking = found(opens_one=True, opens_other=True, numb=True, scan=True, flow=True, night=True)
    together = ranking.beside.together
    assert {together.first.id, together.second.id} == {"one", "other"}
    assert together.leaves == ()
    words = " ".join(beside_in_words(ranking.beside, OURS))
    assert "Two causes may be needed together: " in words
    assert not ranking.beside.none_fits


def test_one_cluster_left_over_is_no_second_cause():
    assert found(opens_one=True, opens_other=True, numb=True, ache=False, flow=True).beside.together is None


@pytest.mark.parametrize(
    ("known", "none_fits"),
    [
        ({}, False),
        ({"numb": True}, True),
        ({"opens_one": True, "numb": True}, False),
        ({"opens_one": True, "numb": True, "flow": True, "night": True}, True),
    ],
)
def test_where_nothing_specific_is_known_or_most_is_left_none_fits(known, none_fits):
    assert found(**known).beside.none_fits is none_fits


@pytest.mark.parametrize(
    ("known", "up", "still"), [({}, 0, 1), ({"flow": True}, 1, 0), ({"flow": False}, 0, 0), ({"flow": "not assessed"}, 0, 1)]
)
def test_a_red_flag_is_named_until_it_is_ruled_out_whatever_the_order(known, up, still):
    facts = NOT_ASSESSED if known.get("flow") == "not assessed" else known.get("flow")
    watches = found(**({} if facts is None else {"flow": facts}), opens_one=True).beside.red_flags
    assert [(len(watch.up), len(watch.open)) for watch in watches] == ([(up, still)] if up or still else [])


# --- the real guideline -----------------------------------------------------------------------------------------------------

SEEDS = range(8)


@pytest.mark.parametrize("seed", SEEDS)
def test_a_mirrored_patient_is_told_the_same_of_the_other_leg(seed):
    known = random_case(Random(seed))
    here, there = rank(GUIDELINE, known, AT).beside, rank(GUIDELINE, known.mirror(), AT).beside
    assert (here.red_flags, here.none_fits) == (there.red_flags, there.none_fits)
    assert (here.separator and here.separator.finding) == (there.separator and there.separator.finding)
    if here.separator is not None:
        assert {leg and leg.other for leg in here.separator.legs} == set(there.separator.legs)
    if here.together is not None:
        assert (here.together.second.id, here.together.leaves) == (there.together.second.id, there.together.leaves)


@pytest.mark.parametrize("seed", SEEDS)
def test_a_red_flag_is_named_only_where_triage_holds_an_emergency_or_could(seed):
    ranking = rank(GUIDELINE, random_case(Random(seed)), AT)
    triage = ranking.plan.triage
    if ranking.beside.red_flags:
        assert max(triage.now.level, triage.could_be.level) is Urgency.EMERGENCY


def test_with_nothing_known_every_watched_cause_that_can_be_asked_about_is_named():
    named = {watch.id for watch in rank(GUIDELINE, pulsefirst.load_case({}), AT).beside.red_flags}
    assert {"acute_limb_ischemia", "cauda_equina", "stroke", "guillain_barre", "compartment_syndrome"} <= named


def test_the_source_alone_names_its_own_red_flags_and_no_fit():
    ranking = rank(SOURCE_ONLY, pulsefirst.load_case({}), AT)
    assert {watch.id for watch in ranking.beside.red_flags} == {"acute_limb_ischemia", "cauda_equina", "guillain_barre"}
    assert (ranking.beside.separator, ranking.beside.together, ranking.beside.none_fits) == (None, None, False)
