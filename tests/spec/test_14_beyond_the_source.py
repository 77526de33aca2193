"""Chapter 14. Beyond the source. It cites instead of reading, is always told apart, and lowers an urgency of the source only
by an override that a promise names."""

from dataclasses import replace
from decimal import Decimal
from types import ModuleType

import pytest

from pulsefirst.language import (
    EMERGENCY,
    SOON,
    URGENT,
    advise,
    any_of,
    argue_for,
    avoid,
    not_,
    obtain,
    prescribe,
    reads,
    refer,
    rule,
    secondary,
    verified,
)
from pulsefirst.model.case import CaseAct
from pulsefirst.model.collect import collect
from pulsefirst.model.conditions import Flag
from pulsefirst.model.doses import DoseBand, DoseGuard, DoseTable, Verdict
from pulsefirst.model.errors import ContentError
from pulsefirst.model.instruments import Instrument, Outcome
from pulsefirst.model.likelihoods import LikelihoodRatio, PublishedRatio
from pulsefirst.model.plan import Status
from pulsefirst.model.promises import Lowers
from pulsefirst.model.provenance import Checked, Citation, Provenance
from pulsefirst.model.recommendations import Argument, Category, Hypothesis, Recommendation, Remark, Strength, Target, Weighs
from pulsefirst.model.territories import Level, Territory
from spec.small import LEFT, LEG, READS, RIGHT, STATEMENTS, case, guideline, plan, target

paper = verified("A paper", "https://example.org/paper")
digest = secondary("A digest of a paper", "https://example.org/digest")
from_memory = Citation(title="unverified: general knowledge", checked=Checked.UNVERIFIED)
alarm = Flag(question="An alarm?")
harmless = Flag(question="Known to be harmless?")
spot = Flag(question="A spot?", scope=LEG)
surgeon, pill, walking = target("surgeon"), Target(title="pill", category=Category.MEDICINE), target("walking")
cause = Hypothesis(title="A cause", reads=READS)
other_cause = Hypothesis(title="Another cause", cites=(paper,))
offer = rule(reads=READS, when=alarm, do=prescribe(pill, "Offer the pill"))
CONTENT = {
    "paper": paper,
    "digest": digest,
    "from_memory": from_memory,
    "alarm": alarm,
    "harmless": harmless,
    "spot": spot,
    "surgeon": surgeon,
    "pill": pill,
    "walking": walking,
    "cause": cause,
    "other_cause": other_cause,
    "look_first": rule(cites=(paper,), do=obtain(walking, "Look", spot)),
    "offer": offer,
    "hold": rule(cites=(paper, digest), when=alarm, do=avoid(pill, "Do not offer it"), overrides=(offer,)),
    "call": rule(cites=(from_memory,), when=alarm, do=refer(surgeon, "Call", urgency=EMERGENCY)),
    "walk": rule(reads=READS, when=spot, do=advise(walking, "Walk")),
    "by_alarm": argue_for(cause, alarm, reads=READS),
    "by_paper": argue_for(cause, alarm, cites=(paper,), strength=Strength.STRONG),
    "of_the_pill": Remark(on=(pill,), text="A newer word on the pill.", cites=(paper,)),
    "of_walking": Remark(on=(walking,), text="Only where the spot is.", cites=(digest,), when=spot),
    "of_a_rule": Remark(on=(offer,), text="Not where it is harmless.", cites=(digest,), when=not_(harmless)),
}
OURS = guideline(**CONTENT)
WITHOUT = guideline(**{name: one for name, one in CONTENT.items() if name not in ("hold", "call", "look_first")})


# --- told apart --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "provenance", "cites", "statements"),
    [
        ("offer", "source", (), ("S1",)),
        ("hold", "supplement", ("paper", "digest"), ()),
        ("call", "supplement", ("from_memory",), ()),
    ],
)
def test_every_line_says_where_it_comes_from_and_what_it_cites(line, provenance, cites, statements):
    found = plan(OURS).proposal(line)
    assert (found.provenance, found.cites, found.statements) == (provenance, cites, statements)


def test_every_argument_and_cause_does_too():
    found = {one.id: one for one in plan(OURS, case(alarm=True)).hypotheses}
    assert [(one.id, one.provenance, one.cites, one.strength.name) for one in found["cause"].for_] == [
        ("by_alarm", "source", (), "WEAK"),
        ("by_paper", "supplement", ("paper",), "STRONG"),
    ]
    assert (found["cause"].provenance, found["other_cause"].provenance) == ("source", "supplement")
    assert found["other_cause"].cites == ("paper",)


def test_the_supplement_comes_after_what_reads_the_document_and_there_the_most_urgent_comes_first():
    assert list(OURS.recommendations) == ["offer", "walk", "call", "look_first", "hold"]


def test_lines_stand_in_the_order_of_the_document_whatever_their_urgency():
    """By the first statement that a line reads; then the most urgent first; then as they are written."""
    lines = {
        "third": rule(reads=reads("S2"), when=alarm, do=advise(walking, "Walk")),
        "fourth": rule(reads=reads("S2"), when=alarm, do=advise(walking, "Walk again")),
        "second": rule(reads=reads("S2"), when=alarm, do=refer(surgeon, "Call", urgency=EMERGENCY)),
        "first": rule(reads=reads("S2", "S1"), when=alarm, do=advise(walking, "Rest")),
    }
    ours = guideline(alarm=alarm, surgeon=surgeon, walking=walking, **lines)
    assert list(ours.recommendations) == ["first", "second", "third", "fourth"]


@pytest.mark.parametrize(
    ("citation", "checked", "address"),
    [
        (paper, Checked.PRIMARY, "https://example.org/paper"),
        (digest, Checked.SECONDARY, "https://example.org/digest"),
        (from_memory, Checked.UNVERIFIED, ""),
    ],
)
def test_a_citation_says_how_far_it_was_followed(citation, checked, address):
    assert (citation.checked, citation.address) == (checked, address)


# --- beside the source --------------------------------------------------------------------------------------------------------


def test_what_the_supplement_holds_back_stays_on_the_plan_by_name():
    line = plan(OURS, case(alarm=True)).proposal("offer")
    assert (line.status, line.withheld_by) == (Status.WITHHELD, ("hold",))
    assert plan(WITHOUT, case(alarm=True)).proposal("offer").status is Status.RECOMMENDED


DRAFTED = replace(case(alarm=True), considering=frozenset({CaseAct("pill", None)}))
ELSEWHERE = rule(cites=(paper,), when=alarm, do=avoid(walking, "Keep still"), overrides=(offer,))


@pytest.mark.parametrize(
    ("of", "said"),
    [
        (OURS, ("hold", "pill is being considered. Do not offer it", ("paper", "digest"))),
        (
            guideline(**CONTENT | {"hold": ELSEWHERE}),
            ("offer", "pill is being considered: withheld. Keep still", ("paper",)),
        ),
    ],
)
def test_a_draft_it_holds_back_is_cautioned_of_once_and_in_its_name(of, said):
    drafted = [one for one in plan(of, DRAFTED).cautions if one.draft == "pill" and one.id != "of_the_pill"]
    assert [(one.id, one.text, one.cites) for one in drafted] == [said]
    assert [(one.provenance, one.statements) for one in drafted] == [("supplement", ())]


def test_the_supplement_joins_the_same_triage():
    assert plan(OURS, case(alarm=True)).triage.level == "emergency"
    assert plan(WITHOUT, case(alarm=True)).triage.level == "routine"
    assert plan(OURS).triage.could_be.level.word == "emergency"


# --- remarks -------------------------------------------------------------------------------------------------------------------


def remarks(of, line, leg=None):
    return [one.name for one in of.proposal(line, leg).remarks]


def test_a_remark_stands_on_every_proposal_of_its_rule_or_target():
    of = plan(OURS, case(alarm=True, harmless=False))
    assert remarks(of, "offer") == ["of_the_pill", "of_a_rule"]
    assert remarks(of, "hold") == ["of_the_pill"]
    assert [(one.text, one.cites) for one in of.proposal("hold").remarks] == [("A newer word on the pill.", ("paper",))]


def test_a_remark_for_some_is_said_where_it_is_known_and_of_that_leg():
    assert remarks(plan(OURS, case(alarm=True)), "offer") == ["of_the_pill"]
    assert remarks(plan(OURS, case(alarm=True, harmless=True)), "offer") == ["of_the_pill"]
    of = plan(OURS, case(left={"spot": True}))
    assert remarks(of, "walk", LEFT) == ["of_walking"]
    assert remarks(of, "walk", RIGHT) == []


def test_nothing_is_remarked_on_what_does_not_apply():
    assert remarks(plan(OURS, case(alarm=False)), "offer") == []


def test_a_remark_changes_no_status_and_no_urgency():
    bare = guideline(**{name: one for name, one in CONTENT.items() if not isinstance(one, Remark)})
    for facts in (case(), case(alarm=True), case(alarm=True, harmless=False, left={"spot": True})):
        ours, theirs = plan(OURS, facts), plan(bare, facts)
        assert ours.triage == theirs.triage
        assert [(one.id, one.leg, one.status) for one in ours.proposals] == [
            (one.id, one.leg, one.status) for one in theirs.proposals
        ]


# --- what cannot be built -----------------------------------------------------------------------------------------------------


def refused(message):
    return pytest.raises(ContentError, match=message)


def a_rule(**more):
    return Recommendation(**{"do": refer(surgeon, "Call"), "when": alarm, "cites": (paper,)} | more)


def a_cause(**more):
    return Hypothesis(**{"title": "A cause", "cites": (paper,)} | more)


def an_argument(**more):
    return Argument(**{"hypothesis": cause, "weighs": Weighs.FOR, "when": alarm, "cites": (paper,)} | more)


def build(**more):
    return guideline(paper=paper, alarm=alarm, surgeon=surgeon, pill=pill, spot=spot, cause=cause, **more)


MADE = [a_rule, a_cause, an_argument]


@pytest.mark.parametrize("made", MADE)
def test_what_cites_can_be_built_and_is_beyond_the_source(made):
    assert made().provenance is Provenance.SUPPLEMENT
    build(new=made())


@pytest.mark.parametrize("made", MADE)
def test_what_reads_can_be_built_and_is_of_the_source(made):
    assert made(reads=READS, cites=()).provenance is Provenance.SOURCE
    build(new=made(reads=READS, cites=()))


@pytest.mark.parametrize("made", MADE)
def test_neither_reading_nor_citing(made):
    with refused(
        r"'new' reads no statement and cites nothing: write reads=reads\('A1'\); beyond the source, write cites=\(...\), or "
        r"cites=\(unverified,\)"
    ):
        build(new=made(cites=()))


@pytest.mark.parametrize("made", MADE)
def test_both_reading_and_citing(made):
    with refused("'new' reads a statement and cites 'A paper': it is either of the source or beyond it"):
        build(new=made(reads=READS))


def test_the_words_of_the_language_say_so_too():
    with refused("'new' reads no statement and cites nothing"):
        build(new=rule(do=refer(surgeon, "Call")))
    with refused("'new' reads a statement and cites 'A paper'"):
        build(new=argue_for(cause, alarm, reads=READS, cites=(paper,)))


@pytest.mark.parametrize(
    "evidence",
    [
        Remark(on=(pill,), text="A word.", cites=()),
        Instrument(
            title="A score", purpose="To see.", outcomes=(Outcome(title="High", when=alarm, meaning="So."),), cites=()
        ),
        Territory(title="A nerve", level=Level.NERVE, areas=(spot,), movement="", reflex="", separates="", cites=()),
        LikelihoodRatio(
            hypothesis=cause,
            title="An alarm",
            when=alarm,
            cluster="alarms",
            population="anyone",
            present=PublishedRatio(value=Decimal(2)),
            cites=(),
        ),
    ],
    ids=lambda one: type(one).__name__,
)
def test_evidence_that_cites_nothing(evidence):
    with refused("'new' is beyond the source and cites nothing"):
        build(new=evidence)


def guard(*cites):
    return DoseGuard(verdict=Verdict.DO_NOT, when=alarm, text="Not with an alarm.", cites=cites)


def band(*cites):
    return DoseBand(when=None, start="1", titration="", usual="1", most=Decimal(2), cites=cites)


@pytest.mark.parametrize(
    "table",
    [
        DoseTable(medicine=pill, guards=(guard(paper), guard()), bands=(band(paper),)),
        DoseTable(medicine=pill, guards=(guard(paper),), bands=(band(paper), band())),
    ],
)
def test_a_line_of_a_dose_table_that_cites_nothing(table):
    with refused(r"a line of the dose table 'new' cites nothing: write cites=\(...\), or cites=\(unverified,\)"):
        build(new=table)


def test_a_dose_table_of_which_every_line_cites_can_be_built():
    build(new=DoseTable(medicine=pill, guards=(guard(paper),), bands=(band(paper),)))


@pytest.mark.parametrize("checked", [Checked.PRIMARY, Checked.SECONDARY])
def test_a_citation_that_was_checked_and_has_no_address(checked):
    with refused("the citation 'new' is .* and has the address '': what was checked needs an address"):
        build(new=Citation(title="A paper", checked=checked))


def test_a_citation_that_was_not_checked_and_has_an_address():
    with refused(
        "the citation 'new' is 'unverified.*' and has the address 'https://example.org': .* and what was not has none"
    ):
        build(new=Citation(title="A paper", checked=Checked.UNVERIFIED, address="https://example.org"))


def test_a_citation_without_a_name():
    with refused("'new' uses the Citation 'Another', which has no name: assign it in a content module"):
        build(new=rule(cites=(verified("Another", "https://example.org"),), do=refer(surgeon, "Call")))


def withholding(urgency, **grounds):
    """A call, and a rule beyond the source that withholds it."""
    call = rule(**grounds, when=alarm, do=refer(surgeon, "Call", urgency=urgency))
    wait = rule(cites=(paper,), when=any_of(alarm), do=advise(surgeon, "Wait"), overrides=(call,))
    return {"call": call, "wait": wait}


@pytest.mark.parametrize("urgency", [EMERGENCY, URGENT, SOON])
def test_the_supplement_withholds_no_urgency_of_the_source_unless_a_promise_says_so(urgency):
    with refused(
        f"'wait' is beyond the source and withholds 'call', which is {urgency.word}: the supplement lowers an urgency of the "
        r"source only where Lowers\(rule=..., by=..., why=...\) says so in promises"
    ):
        build(**withholding(urgency, reads=READS))


def test_a_promise_names_the_rules_that_may_lower_an_urgency_of_the_source_and_no_others():
    lines = withholding(EMERGENCY, reads=READS)
    promise = Lowers(rule=lines["call"], by=(lines["wait"],), why="It is known to be harmless.")
    of = build(**lines, PROMISES=(promise,))
    assert of.promises == (promise,)
    assert plan(of, case(alarm=True)).proposal("call").withheld_by == ("wait",)
    another = rule(cites=(paper,), when=harmless, do=advise(surgeon, "Wait as well"), overrides=(lines["call"],))
    with refused("'another' is beyond the source and withholds 'call'"):
        build(**lines, another=another, PROMISES=(promise,))


def test_it_may_withhold_an_urgency_that_is_beyond_the_source_itself():
    of = build(**withholding(URGENT, cites=(paper,)))
    assert plan(of, case(alarm=True)).proposal("call").status is Status.WITHHELD


def test_two_pieces_of_one_name():
    first, second = ModuleType("first"), ModuleType("second")
    first.alarm, second.alarm = Flag(question="One?"), Flag(question="Another?")  # type: ignore[attr-defined]
    with refused("two pieces of content are called 'alarm': give one of them another name"):
        collect(version="1", title="A chapter", statements=STATEMENTS, modules=(first, second))


def test_one_piece_that_several_modules_import_is_one():
    first, second = ModuleType("first"), ModuleType("second")
    first.one = second.one = Flag(question="One?")  # type: ignore[attr-defined]
    ours = collect(version="1", title="A chapter", statements=STATEMENTS, modules=(first, second))
    assert list(ours.findings) == ["one"]
    assert ours.modules == {"one": "first"}
