"""What is beyond the source, in English: entries with what they stand on, and the part of the woven page that holds them."""

from __future__ import annotations

import re
from decimal import Decimal
from enum import StrEnum
from typing import Any

import pytest

from made_up import guideline_of, statement
from pulsefirst import guideline as content_of
from pulsefirst import language as say
from pulsefirst.backends.prose.beyond import beyond_alone, cited_in_english, entry_of, stands_on
from pulsefirst.backends.prose.document import guideline_in_english
from pulsefirst.model.conditions import Flag, Measured
from pulsefirst.model.doses import DoseBand, DoseTable, against, sparing
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.instruments import Bar, Force, Instrument, NotBuilt, Outcome
from pulsefirst.model.likelihoods import LikelihoodRatio, PublishedRatio
from pulsefirst.model.provenance import Checked, Citation, Interpretation, Provenance
from pulsefirst.model.recommendations import Category, Hypothesis, Remark, Target
from pulsefirst.model.territories import Level, Territory

WHOLE, ALONE = content_of(), content_of(source_only=True)


class Grade(StrEnum):
    LOW = "low"
    HIGH = "high"


paper = say.verified("A paper: what it found", "https://example.org/paper")
summary = say.secondary("A summary", "https://example.org/summary")
nothing = Citation(title="unverified: general medical knowledge", checked=Checked.UNVERIFIED)
itch = Flag(question="Does the patient itch?")
rash = Flag(question="Is there a rash?")
old = Flag(question="Is the patient old?")
sole = Flag(question="Is the sole itchy?")
clearance = Measured(question="Clearance?", unit="mL/min", low=Decimal(0), high=Decimal(200))
clinic = Target(title="skin clinic", category=Category.SERVICE)
salve = Target(title="salve", category=Category.MEDICINE)
taken_of_source = Interpretation("Itch means itch.", say.reads("A1"))
taken_beyond = Interpretation("A rash of any kind counts.")
taken_by_table = Interpretation("Doses go by the clearance.")
both_signs = say.criterion("itch and rash", say.all_of(itch, rash))
rash_alone = say.criterion("rash alone", say.all_of(rash, say.not_(itch)), interprets=taken_beyond)
eczema = Hypothesis(title="eczema", reads=say.reads("A1"))
scabies = Hypothesis(title="scabies", cites=(summary,), confirmed=rash_alone)
scabies_by_itch = say.argue_for(scabies, itch, cites=(paper,), strength=say.STRONG)
eczema_against_rash = say.argue_against(eczema, rash_alone, cites=(nothing,))
see_clinic = say.rule(
    reads=say.reads("A1"), when=both_signs, do=say.refer(clinic, "See the skin clinic"), interprets=taken_of_source
)
use_salve = say.rule(reads=say.reads("A1"), when=itch, do=say.prescribe(salve, "An option: salve"))
see_clinic_today = say.rule(
    cites=(paper, summary),
    when=rash_alone,
    do=say.refer(clinic, "See the skin clinic today", urgency=say.URGENT, within=say.hours(24)),
)
newer_salve = Remark(on=(use_salve, clinic), text="Newer guidance likes it less.", cites=(nothing,), when=old)
salve_doses = DoseTable(
    medicine=salve,
    by=clearance,
    given=say.not_(old),
    guards=(sparing(old, "Old age: less.", paper), against(rash, "A rash: not at all.", summary)),
    bands=(
        DoseBand(
            when=say.at_least(clearance, "30"),
            start="1 g a day",
            titration="slowly",
            usual="2 g a day",
            most=Decimal(3),
            cites=(paper,),
        ),
    ),
    unit="g a day",
    interprets=(taken_by_table,),
)
itch_score = Instrument(
    title="itch score",
    purpose="How much it itches.",
    score=say.points("itch score", (itch, 2), (rash, -1)),
    outcomes=(
        Outcome(title="much", when=itch, meaning="It itches."),
        Outcome(title="little", when=say.not_(itch), meaning="Less."),
    ),
    limits="It excludes nothing.",
    not_for=(Bar(when=old, why="Made for the young.", force=Force.AGAINST, cites=(nothing,)),),
    cites=(summary,),
)
sole_nerve = Territory(
    title="nerve of the sole",
    level=Level.NERVE,
    areas=(sole,),
    movement="none",
    reflex="kept",
    separates="The sole alone.",
    cites=(paper,),
    signs=(itch,),
    symmetric=True,
)
itch_ratio = LikelihoodRatio(
    hypothesis=scabies,
    title="itch at night",
    when=itch,
    cluster="itch",
    population="12 people",
    cites=(paper,),
    present=PublishedRatio(value=Decimal("4.0"), low=Decimal("1.5"), high=Decimal("9.0")),
    absent=PublishedRatio(value=Decimal("0.5")),
    between=eczema,
)
not_made = (NotBuilt(title="rash score", why="Its weights were not read."),)


@pytest.fixture(scope="module", autouse=True)
def small() -> Guideline:
    """The content of this file, collected."""
    seen = statement("A1", "Itch: see a clinic.", refs="", section="A. First")
    return guideline_of(globals(), (seen,), title="Skin", version="1.0")


def lines_of(guideline: Guideline, name: str) -> list[str]:
    entry = entry_of(guideline, name)
    assert entry is not None
    return [line.text for line in entry.lines]


# --- entries ------------------------------------------------------------------------------------------------------------


def test_a_dose_table_says_the_hardest_first_then_each_band(small: Guideline) -> None:
    assert lines_of(small, "salve_doses") == [
        "Do not, when rash: A rash: not at all.",
        "With care, less or slower, when old: Old age: less.",
        "Doses go by clearance; while it is not known none is shown.",
        "A dose is shown only when not old.",
        "When clearance is 30 mL/min or more: start 1 g a day · then slowly · usual 2 g a day · most 3 g a day.",
        "Read so: Doses go by the clearance.",
    ]
    entry = entry_of(small, "salve_doses")
    assert entry is not None
    assert set(entry.cites) == {paper, summary}
    assert entry.rest == (), "each line says what it stands on"


def test_an_instrument_says_its_points_results_limits_and_whom_it_is_not_for(small: Guideline) -> None:
    assert lines_of(small, "itch_score") == [
        "How much it itches. Of the patient.",
        "+2: itch.",
        "-1: rash.",
        "Much, when itch. It itches.",
        "Little, when not itch. Less.",
        "Not for all (no result where it is so; while it can still be so, that is said beside the result), when old: "
        "Made for the young.",
        "Limits: It excludes nothing.",
    ]


def test_a_territory_a_ratio_and_a_remark_read_as_sentences(small: Guideline) -> None:
    assert lines_of(small, "sole_nerve") == [
        "Areas: sole.",
        "Moves: none. Reflex: kept.",
        "Goes with: itch.",
        "The same areas of both legs.",
        "What separates it: The sole alone.",
    ]
    assert lines_of(small, "itch_ratio") == [
        "Scabies, when itch: likelihood ratio 4.0 (1.5 to 9.0) where it is so.",
        "Likelihood ratio 0.5 (no interval published) where it is not.",
        "Found in 12 people. Of the cluster “itch” only one is used.",
        "It tells this apart from eczema alone, and enters no other arithmetic.",
    ]
    remark = entry_of(small, "newer_salve")
    assert remark is not None
    assert remark.title == "On: An option: salve; skin clinic"
    assert [line.text for line in remark.lines] == ["When old.", "Newer guidance likes it less."]
    assert remark.rest == (nothing,)


def test_a_cause_says_what_settles_it_and_each_argument_with_its_own_citation(small: Guideline) -> None:
    entry = entry_of(small, "scabies")
    assert entry is not None
    assert [(line.text, line.cites) for line in entry.lines] == [
        ("Confirmed by: rash alone.", ()),
        ("For scabies: itch. Strong.", (paper,)),
    ]
    assert entry.rest == (summary,)
    assert lines_of(small, "eczema_against_rash") == ["Against eczema: rash alone."]


def test_there_is_no_entry_of_a_rule_or_of_nothing(small: Guideline) -> None:
    assert entry_of(small, "see_clinic") is None
    assert entry_of(small, "no_such_thing") is None


def test_a_citation_says_how_far_it_was_checked() -> None:
    assert cited_in_english(paper) == "A paper: what it found (verified in the primary text): https://example.org/paper"
    assert "the primary text was not checked" in cited_in_english(summary)
    assert cited_in_english(nothing) == "unverified: general medical knowledge"


# --- what is beyond the source alone ------------------------------------------------------------------------------------


def test_conditions_and_readings_are_beyond_when_nothing_of_the_source_uses_them(small: Guideline) -> None:
    assert beyond_alone(small) == {rash_alone, taken_beyond, taken_by_table}


def test_a_reading_beyond_stands_on_what_is_cited_where_it_is_assumed(small: Guideline) -> None:
    assert set(stands_on(small, taken_beyond)) == {summary, paper, nothing}
    assert set(stands_on(small, taken_by_table)) == {paper, summary}


def test_every_reading_of_the_whole_guideline_is_of_one_side() -> None:
    apart = beyond_alone(WHOLE)
    for name, reading in WHOLE.interpretations.items():
        assert (reading in apart) is (name not in ALONE.interpretations), name
        assert bool(stands_on(WHOLE, reading)) or reading not in apart, name
    assert not {one for one in beyond_alone(ALONE) if isinstance(one, Interpretation)}


# --- the woven page -----------------------------------------------------------------------------------------------------


def parts(text: str) -> tuple[str, str]:
    before, _, after = text.partition("\n## Beyond the source\n")
    return before, after


def test_the_part_beyond_the_source_names_everything_that_is_beyond_it() -> None:
    source, beyond = parts(guideline_in_english(WHOLE))
    kinds: tuple[Any, ...] = (WHOLE.recommendations, WHOLE.hypotheses)
    for kind in kinds:
        for name, one in kind.items():
            is_beyond = one.provenance is Provenance.SUPPLEMENT
            assert (f"(`{name}`)\n" in beyond) is is_beyond, name
            assert not is_beyond or f"(`{name}`)" not in source, name
    for kind in (WHOLE.remarks, WHOLE.dose_tables, WHOLE.instruments, WHOLE.territories, WHOLE.likelihoods):
        assert [name for name in kind if f"(`{name}`)" not in beyond] == []
    for name, one in WHOLE.citations.items():
        assert f"| `{name}` | " in beyond
        assert one.checked in beyond
        assert one.address in beyond
    assert [one.title for one in WHOLE.not_built if one.title not in beyond] == []


def test_every_rule_remark_dose_and_instrument_of_the_part_says_what_it_stands_on_and_how_far_it_was_checked() -> None:
    _, beyond = parts(guideline_in_english(WHOLE))
    chunks = re.split(r"\n(?=\*\*)", beyond)
    blocks = [chunk.split("\n### ")[0] for chunk in chunks if re.match(r"\*\*.*\*\* \(`\w+`\)\n", chunk)]
    assert len(blocks) > 150
    status = re.compile(r"\(verified\)|\(secondary source\)|unverified: general medical knowledge")
    assert [block[:90] for block in blocks if not status.search(block)] == []


def test_the_page_of_the_small_guideline_links_each_citation_and_keeps_the_source_apart(small: Guideline) -> None:
    source, beyond = parts(guideline_in_english(small))
    assert "1 statements, 2 rules, 1 hypotheses with 0 arguments." in source
    assert "1 rules, 1 hypotheses, 2 arguments." in source
    assert "from beyond the source." in beyond
    assert (
        "- Stands on [A paper](<https://example.org/paper>) (verified); [A summary](<https://example.org/summary>) (secondary source)."
        in beyond
    )
    assert "- Against eczema: rash alone. (`eczema_against_rash`) unverified: general medical knowledge" in beyond
    assert "### Rash alone" not in source
    assert "#### Rash alone" in beyond
    assert "A rash of any kind counts." not in source
    assert "- rash score: Its weights were not read." in beyond


def test_the_page_of_the_source_alone_begins_with_its_banner_and_has_no_such_part() -> None:
    text = guideline_in_english(ALONE)
    assert text.startswith(f"{ALONE.banner}\n\n# ")
    assert parts(text)[1] == ""
    assert "beyond the source" not in text.lower().replace("beyond the source: the us regulator", "")
