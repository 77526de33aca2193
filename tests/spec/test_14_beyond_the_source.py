"""Chapter 14. Beyond the source. It cites instead of reading, is always told apart, and never lowers an urgency of the source."""

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
    beyond,
    days,
    not_,
    obtain,
    prescribe,
    refer,
    rule,
    secondary,
    verified,
)
from pulsefirst.model.case import Line
from pulsefirst.model.collect import collect
from pulsefirst.model.doses import DoseBand, DoseGuard, DoseTable, Verdict
from pulsefirst.model.errors import ContentError
from pulsefirst.model.findings import Flag
from pulsefirst.model.instruments import Instrument, Outcome
from pulsefirst.model.likelihoods import Likelihood, Ratios
from pulsefirst.model.plan import Status
from pulsefirst.model.recommendations import (
    Argument,
    Category,
    Checked,
    Citation,
    Hypothesis,
    Provenance,
    Recommendation,
    Remark,
    Strength,
    Target,
    Weighs,
)
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
other_cause = Hypothesis(title="Another cause", reads=(), provenance=Provenance.SUPPLEMENT, cites=(paper,))
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
    "look_first": beyond(cites=(paper,), do=obtain(walking, "Look", spot)),
    "offer": offer,
    "hold": beyond(cites=(paper, digest), when=alarm, do=avoid(pill, "Do not offer it"), overrides=(offer,)),
    "call": beyond(cites=(from_memory,), when=alarm, do=refer(surgeon, "Call", urgency=EMERGENCY)),
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


def test_the_supplement_comes_after_what_reads_the_document():
    assert list(OURS.recommendations) == ["offer", "walk", "look_first", "hold", "call"]


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


DRAFTED = replace(case(alarm=True), considering=frozenset({Line("pill", None)}))
ELSEWHERE = beyond(cites=(paper,), when=alarm, do=avoid(walking, "Keep still"), overrides=(offer,))


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
    of = {"do": refer(surgeon, "Call"), "when": alarm, "provenance": Provenance.SUPPLEMENT, "reads": (), "cites": (paper,)}
    return Recommendation(**of | more)


def a_cause(**more):
    return Hypothesis(**{"title": "A cause", "reads": (), "provenance": Provenance.SUPPLEMENT, "cites": (paper,)} | more)


def an_argument(**more):
    of = {"hypothesis": cause, "weighs": Weighs.FOR, "when": alarm, "reads": (), "cites": (paper,)}
    return Argument(**of | {"provenance": Provenance.SUPPLEMENT} | more)


def build(**more):
    return guideline(paper=paper, alarm=alarm, surgeon=surgeon, pill=pill, spot=spot, cause=cause, **more)


MADE = [a_rule, a_cause, an_argument]


@pytest.mark.parametrize("made", MADE)
def test_what_cites_can_be_built(made):
    build(new=made())


@pytest.mark.parametrize("made", MADE)
def test_beyond_the_source_without_citing(made):
    with refused(r"'new' is beyond the source and cites nothing: write cites=\(...\), or cites=\(unverified,\)"):
        build(new=made(cites=()))


@pytest.mark.parametrize("made", MADE)
def test_beyond_the_source_and_reading_a_statement(made):
    with refused(r"'new' is beyond the source and cannot read a statement: write cites=\(...\) alone"):
        build(new=made(reads=READS))


@pytest.mark.parametrize("made", MADE)
def test_of_the_source_and_citing(made):
    with refused("'new' is of the source and cites 'A paper': put that into the supplement"):
        build(new=made(provenance=Provenance.SOURCE, reads=READS))


def test_the_words_of_the_language_say_so_too():
    with refused("'new' is beyond the source and cites nothing"):
        build(new=beyond(cites=(), do=refer(surgeon, "Call")))
    with refused("'new' is beyond the source and cannot read a statement"):
        build(new=argue_for(cause, alarm, reads=READS, cites=(paper,)))


@pytest.mark.parametrize(
    "evidence",
    [
        Remark(on=(pill,), text="A word.", cites=()),
        Instrument(
            title="A score", purpose="To see.", outcomes=(Outcome(title="High", when=alarm, meaning="So."),), cites=()
        ),
        Territory(title="A nerve", level=Level.NERVE, areas=(spot,), movement="", reflex="", separates="", cites=()),
        Likelihood(
            hypothesis=cause,
            title="An alarm",
            when=alarm,
            cluster="alarms",
            population="anyone",
            present=Ratios(value=Decimal(2)),
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
        build(new=beyond(cites=(verified("Another", "https://example.org"),), do=refer(surgeon, "Call")))


@pytest.mark.parametrize("urgency", [EMERGENCY, URGENT, SOON])
def test_the_supplement_withholds_nothing_that_triage_counts(urgency):
    call = rule(reads=READS, when=alarm, do=refer(surgeon, "Call", urgency=urgency, within=days(14)))
    wait = beyond(cites=(paper,), when=any_of(alarm), do=advise(surgeon, "Wait"), overrides=(call,))
    with refused(
        f"'wait' is beyond the source and withholds 'call', which is {urgency.word}: the supplement never lowers an"
    ):
        build(call=call, wait=wait)


def test_nor_does_it_withhold_an_urgency_of_its_own():
    call = beyond(cites=(paper,), when=alarm, do=refer(surgeon, "Call", urgency=URGENT, within=days(1)))
    wait = beyond(cites=(paper,), when=alarm, do=advise(surgeon, "Wait"), overrides=(call,))
    with refused("the supplement never lowers an urgency"):
        build(call=call, wait=wait)


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
