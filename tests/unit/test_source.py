"""The statements, the alarm for a document that changed under them, and the tracing of each to what reads it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from made_up import guideline_of, statements_of
from pulsefirst.checks.drift import Drift, DriftKind, find_drift
from pulsefirst.checks.traceability import MOST_DEAD_ENDS, MOST_SET_ASIDE, TraceReport, trace
from pulsefirst.language import advise, all_of, argue_for, criterion, in_either_leg, obtain, points, reads, rule, verified
from pulsefirst.model.conditions import Flag
from pulsefirst.model.doses import DoseBand, DoseTable, against
from pulsefirst.model.guideline import Guideline, Statement
from pulsefirst.model.instruments import Bar, Instrument, Outcome
from pulsefirst.model.legs import Scope
from pulsefirst.model.likelihoods import LikelihoodRatio
from pulsefirst.model.provenance import Interpretation
from pulsefirst.model.recommendations import Category, DeadEnd, Hypothesis, Remark, Screen, SetAside, Target, Unread
from pulsefirst.model.territories import Level, Territory
from pulsefirst.source import line_hash
from pulsefirst.source.statements import PLACES, STATEMENTS, WORDS

# --- the statements ---------------------------------------------------------------------------------------------------


def test_there_are_64_statements_in_document_order() -> None:
    counts = {"A": 5, "B": 10, "C": 12, "D": 9, "E": 18, "F": 5, "G": 5}
    assert list(STATEMENTS) == [f"{letter}{number}" for letter, count in counts.items() for number in range(1, count + 1)]
    assert list(PLACES) == list(STATEMENTS)


def test_each_statement_stands_on_a_line_of_its_own_in_the_order_of_the_document() -> None:
    lines = [statement.line for statement in STATEMENTS.values()]
    assert lines == sorted(set(lines))
    assert (lines[0], lines[-1]) == (3, 89)


def test_each_statement_is_whole() -> None:
    for id, statement in STATEMENTS.items():
        assert statement.id == id
        assert statement.section[0] == id[0]
        assert re.fullmatch(r"[1-6](, [1-6])*", statement.refs)
        assert re.fullmatch(r"[0-9a-f]{64}", statement.sha256)
        assert statement.words == " ".join(statement.words.split())
        assert statement.words.endswith(".")
    assert len({statement.sha256 for statement in STATEMENTS.values()}) == len(STATEMENTS)


def test_the_sections_are_those_of_the_document() -> None:
    assert [section[:2] for section in WORDS] == ["A.", "B.", "C.", "D.", "E.", "F.", "G."]


def test_a_line_is_hashed_without_regard_to_white_space() -> None:
    assert line_hash("- a  line\t of\u00a0words \r") == line_hash("- a line of words")
    assert line_hash("- a line of words") != line_hash("- a line of Words")


# --- drift ------------------------------------------------------------------------------------------------------------

DOCUMENT = """Heading
First sentence. 1
- alpha 1
- beta 2

Second heading
- gamma 3
"""


def of_document(*lines: int) -> list[Statement]:
    texts = DOCUMENT.split("\n")
    return [
        Statement(id=f"S{line}", words="", refs="", section="", line=line, sha256=line_hash(texts[line - 1]))
        for line in lines
    ]


def drifts(text: str) -> list[tuple[DriftKind, str | None, int | None]]:
    return [(drift.how, drift.statement, drift.line) for drift in find_drift(text, of_document(2, 3, 4, 7))]


def test_the_document_itself_has_not_drifted() -> None:
    assert drifts(DOCUMENT) == []
    assert drifts(DOCUMENT.replace(" ", "  ").replace("\n", "\r\n")) == []


def test_a_line_that_reads_differently_has_changed() -> None:
    assert drifts(DOCUMENT.replace("alpha", "omega")) == [(DriftKind.CHANGED, "S3", 3)]


def test_a_sentence_that_is_no_bullet_can_change_too() -> None:
    assert drifts(DOCUMENT.replace("First", "Last")) == [(DriftKind.CHANGED, "S2", 2)]


def test_a_line_that_was_taken_out_is_gone_and_moves_the_rest() -> None:
    assert drifts(DOCUMENT.replace("- alpha 1\n", "")) == [
        (DriftKind.GONE, "S3", None),
        (DriftKind.MOVED, "S4", 3),
        (DriftKind.MOVED, "S7", 6),
    ]


def test_a_heading_is_not_taken_for_the_line_that_stood_before_it() -> None:
    assert drifts(DOCUMENT.replace("- beta 2\n\n", "")) == [(DriftKind.GONE, "S4", None), (DriftKind.MOVED, "S7", 5)]


def test_a_bullet_that_was_put_in_is_new() -> None:
    assert drifts(DOCUMENT.replace("- beta", "- delta 9\n- beta")) == [
        (DriftKind.MOVED, "S4", 5),
        (DriftKind.MOVED, "S7", 8),
        (DriftKind.NEW, None, 4),
    ]


def test_a_change_is_found_where_the_lines_around_it_went() -> None:
    assert drifts("Preface\n" + DOCUMENT.replace("beta", "omega")) == [
        (DriftKind.MOVED, "S2", 3),
        (DriftKind.MOVED, "S3", 4),
        (DriftKind.CHANGED, "S4", 5),
        (DriftKind.MOVED, "S7", 8),
    ]


def test_an_empty_document_has_lost_everything() -> None:
    assert {how for how, _, _ in drifts("")} == {DriftKind.GONE}


def test_statements_may_share_a_line() -> None:
    shared = [replace(one, id=id) for one in of_document(3) for id in ("X", "Y")]
    assert [drift.statement for drift in find_drift(DOCUMENT.replace("alpha", "omega"), shared)] == ["X", "Y", None, None]


def test_a_drift_says_what_happened() -> None:
    assert str(Drift(how=DriftKind.GONE, statement="S4", line=None)) == "S4: its line is no longer in the document"


# --- tracing ----------------------------------------------------------------------------------------------------------


def content() -> dict[str, Any]:
    """A small guideline without a gap: a flag is obtained, argues for a cause and leads to advice."""
    limp = Flag(question="A limp?")
    gait = Target(title="Watching the gait", category=Category.EXAMINATION)
    rest = Target(title="Rest", category=Category.ADVICE)
    reading = Interpretation("A limp is any limp.")
    sprain = Hypothesis(title="Sprained ankle", reads=reads("A1"))
    limping = criterion("a limp was seen", all_of(limp), reads=reads("A1"), interprets=reading)
    return {
        "limp": limp,
        "gait": gait,
        "rest": rest,
        "limp_reading": reading,
        "sprain": sprain,
        "limping": limping,
        "for_sprain": argue_for(sprain, limping, reads=reads("A2")),
        "watch": rule(reads=reads("A2"), do=obtain(gait, "Watch the gait", limp)),
        "let_rest": rule(reads=reads("A1"), when=limping, do=advise(rest, "Rest it")),
    }


def built(assigned: dict[str, Any], *ids: str) -> Guideline:
    return guideline_of(assigned, statements_of(*ids))


def traced(change: Callable[[dict[str, Any]], None] = lambda _: None, *more: str, unfired: str = "") -> TraceReport:
    assigned = content()
    change(assigned)
    fired = {name: ("a case",) for name in assigned if name != unfired}
    return trace(built(assigned, "A1", "A2", *more), fired)


def test_a_guideline_without_gaps() -> None:
    report = traced()
    assert report.gaps == ()
    first, second = report.rows
    assert [reader.name for reader in first.readers] == ["limping", "let_rest", "sprain"]
    assert [reader.name for reader in second.readers] == ["for_sprain", "watch"]
    assert [reading.name for reading in first.readings] == ["limp_reading"]
    assert first.cases == ("a case",)


def add(**more: Any) -> Callable[[dict[str, Any]], None]:
    return lambda assigned: assigned.update(more)


def aside(*statements: str) -> tuple[SetAside, ...]:
    return tuple(SetAside(statement=id, reason=Unread.BACKGROUND, why="") for id in statements)


def swelling_obtained(section: str = "", dead_end: str = "") -> Callable[[dict[str, Any]], None]:
    """A second finding that is obtained and then read by nothing, with a DeadEnd where one is asked for."""

    def change(assigned: dict[str, Any]) -> None:
        swelling = Flag(question="Swollen?", section=section)
        assigned["swelling"] = swelling
        assigned["look"] = rule(reads=reads("C1"), do=obtain(assigned["gait"], "Look", swelling))
        if dead_end:
            assigned["DEAD_ENDS"] = (DeadEnd(statement=dead_end, findings=(swelling,), why=""),)

    return change


def swelling_read_all_the_same(assigned: dict[str, Any]) -> None:
    swelling_obtained(dead_end="C1")(assigned)
    assigned["for_sprain_too"] = argue_for(assigned["sprain"], assigned["swelling"], reads=reads("A2"))


def swelling_feeds_the_criterion_of_another_statement(assigned: dict[str, Any]) -> None:
    swelling_obtained()(assigned)
    assigned["for_sprain_too"] = argue_for(assigned["sprain"], assigned["swelling"], reads=reads("A2"))


def test_a_statement_that_nothing_reads_is_a_gap() -> None:
    assert traced(lambda _: None, "B1").gaps == (
        "B1: nothing reads it; write a rule, criterion or argument with reads('B1'), or set it aside.",
    )


def test_a_reading_alone_computes_nothing() -> None:
    def speaks_of_b1(assigned: dict[str, Any]) -> None:
        assigned["other_reading"] = Interpretation("B1 is vague.", reads=reads("B1"))
        assigned["limping_too"] = criterion("limping", assigned["limp"], interprets=assigned["other_reading"])

    report = traced(speaks_of_b1, "B1")
    assert [gap[:3] for gap in report.gaps] == ["B1:"]
    assert [reading.name for reading in report.rows[2].readings] == ["other_reading"]


@pytest.mark.parametrize(
    ("change", "more", "starts"),
    [
        (add(ASIDE=aside("B1")), ("B1",), []),
        (add(ASIDE=aside("A1")), (), ["A1: it is set aside, yet read by limping, let_rest, sprain"]),
        (
            add(ASIDE=aside("B1", "B2", "B3", "B4", "B5")),
            ("B1", "B2", "B3", "B4", "B5"),
            [f"5 statements are set aside; write rules until {MOST_SET_ASIDE}"],
        ),
        (add(ASIDE=aside("Z9")), (), ["Z9: the source has no such statement"]),
        (
            swelling_obtained(),
            ("C1",),
            [
                "C1: nothing reads what look obtains (swelling)",
                "C1: it is obtained by look and read by nothing else",
                "swelling: no rule reads this finding",
            ],
        ),
        (swelling_obtained(dead_end="C1"), ("C1",), []),
        (swelling_read_all_the_same, ("C1",), ["C1: every finding of this dead end is read by now"]),
        (
            swelling_feeds_the_criterion_of_another_statement,
            ("C1",),
            ["C1: it is obtained by look and read by nothing else"],
        ),
        (swelling_obtained(dead_end="A2"), ("C1",), ["A2: its section may have no dead end"]),
        (add(unused=Interpretation("Never used.")), (), ["unused: nothing assumes this reading"]),
        (add(shoe=Flag(question="Shoes?")), (), ["shoe: no rule reads this finding"]),
        (add(shoe=Flag(question="Shoes?", section="background")), (), []),
    ],
)
def test_gaps_say_what_to_write(change: Callable[[dict[str, Any]], None], more: tuple[str, ...], starts: list[str]) -> None:
    gaps = traced(change, *more).gaps
    for start in starts:
        assert [gap for gap in gaps if gap.startswith(start)], f"{start} is not among {gaps}"
    assert bool(gaps) is bool(starts)


@pytest.mark.parametrize("name", ["limping", "for_sprain", "watch", "let_rest"])
def test_what_no_case_fires_is_a_gap(name: str) -> None:
    (gap,) = traced(unfired=name).gaps
    assert gap.startswith(f"{name}: no case fires this ")


def test_dead_ends_are_few() -> None:
    def too_many(assigned: dict[str, Any]) -> None:
        swelling_obtained()(assigned)
        ids = [f"C{number}" for number in range(1, MOST_DEAD_ENDS + 2)]
        assigned["DEAD_ENDS"] = tuple(DeadEnd(statement=id, findings=(assigned["swelling"],), why="") for id in ids)

    gaps = traced(too_many, *(f"C{number}" for number in range(1, MOST_DEAD_ENDS + 2))).gaps
    assert f"{MOST_DEAD_ENDS + 1} dead ends; write rules on their findings until {MOST_DEAD_ENDS} or fewer are left." in gaps


def test_a_finding_that_only_opens_another_question_is_read() -> None:
    def gated(assigned: dict[str, Any]) -> None:
        gate = Flag(question="Can the patient walk?")
        assigned["walks"] = gate
        object.__setattr__(assigned["limp"], "only_if", gate)

    assert traced(gated).gaps == ()


# --- beyond the source ------------------------------------------------------------------------------------------------

PAPER = verified("A paper", "https://example.org")


def swelling_used(**made: Callable[[dict[str, Any], Flag], Any]) -> Callable[[dict[str, Any]], None]:
    """A finding that no rule reads, and something beyond the source that does."""

    def change(assigned: dict[str, Any]) -> None:
        swelling = Flag(question="Swollen?", scope=Scope.LEG)
        assigned |= {"swelling": swelling, "paper": PAPER}
        assigned |= {name: make(assigned, swelling) for name, make in made.items()}

    return change


def a_dose_table(assigned: dict[str, Any], when: Any, **more: Any) -> DoseTable:
    band = DoseBand(when=None, start="1", titration="", usual="1", most=Decimal(1), cites=(PAPER,))
    return DoseTable(medicine=assigned["rest"], guards=(against(when, "Not with it.", PAPER),), bands=(band,), **more)


@pytest.mark.parametrize(
    "make",
    [
        lambda of, one: Remark(on=(of["rest"],), text="A word.", cites=(PAPER,), when=in_either_leg(one)),
        lambda of, one: a_dose_table(of, in_either_leg(one)),
        lambda of, one: Instrument(
            title="A score",
            purpose="",
            outcomes=(Outcome(title="High", when=in_either_leg(one), meaning=""),),
            cites=(PAPER,),
        ),
        lambda of, one: Instrument(
            title="A score", purpose="", outcomes=(), score=points("p", (in_either_leg(one), 1)), cites=(PAPER,)
        ),
        lambda of, one: Instrument(
            title="A score", purpose="", outcomes=(), not_for=(Bar(when=in_either_leg(one), why=""),), cites=(PAPER,)
        ),
        lambda of, one: Territory(
            title="A nerve", level=Level.NERVE, areas=(one,), movement="", reflex="", separates="", cites=(PAPER,)
        ),
        lambda of, one: LikelihoodRatio(
            hypothesis=of["sprain"], title="", when=in_either_leg(one), cluster="", population="", cites=(PAPER,)
        ),
        lambda of, one: Screen(question="Which of these?", findings=(one,)),
    ],
    ids=["remark", "dose table", "outcome", "score", "bar", "territory", "likelihood", "screen"],
)
def test_what_is_beyond_the_source_reads_findings_too(make: Callable[[dict[str, Any], Flag], Any]) -> None:
    assert [gap for gap in traced(swelling_used()).gaps if gap.startswith("swelling:")]
    assert traced(swelling_used(more=make)).gaps == ()


def test_a_dead_end_of_the_source_stays_one_though_something_beyond_it_reads_its_findings() -> None:
    def read_beyond(assigned: dict[str, Any]) -> None:
        swelling_obtained(dead_end="C1")(assigned)
        assigned |= {"paper": PAPER}
        do = advise(assigned["rest"], "Rest it all the more")
        assigned["more"] = rule(cites=(PAPER,), when=assigned["swelling"], do=do)
        assigned["other"] = argue_for(assigned["sprain"], assigned["swelling"], cites=(PAPER,))

    assert traced(read_beyond, "C1", unfired="none").gaps == ()


def test_a_reading_beyond_the_source_names_no_statement_and_must_be_assumed() -> None:
    taken = Interpretation("Kidneys are taken by their clearance.")
    unused = traced(lambda assigned: assigned.update(taken=taken))
    assert [gap[:6] for gap in unused.gaps] == ["taken:"]

    def assumed(assigned: dict[str, Any]) -> None:
        other = Interpretation("Kidneys are taken by their clearance.")
        assigned |= {"other": other, "paper": PAPER, "table": a_dose_table(assigned, assigned["limp"], interprets=(other,))}

    assert traced(assumed).gaps == ()
