"""Properties on small guidelines: overrides that promises name (S1, S2, S20), and triage against instruments (S23)."""

from __future__ import annotations

from typing import Any

import pytest

from made_up import guideline_of, statements_of
from pulsefirst import language as words
from pulsefirst.checks.proofs import PROPERTIES, World, prove
from pulsefirst.model.conditions import Burden, Flag
from pulsefirst.model.errors import ContentError
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.instruments import Bar, Force, Instrument, Outcome
from pulsefirst.model.promises import LeastUrgency, Lowers, Withholding
from pulsefirst.model.recommendations import Category, Target, Urgency

READS = words.reads("A1")
PAPER = words.verified("A paper", "https://example.org/paper")


def failing(of: Guideline, property_id: str) -> list[str]:
    (one,) = (prop for prop in PROPERTIES if prop.id == property_id)
    (result,) = prove(World(of), (one,))
    return [*(failure.claim.obligation.name for failure in result.failed), *result.complaints]


# --- overrides ----------------------------------------------------------------------------------------------------------------


def calls(*promised: str, beyond: bool = True) -> Guideline:
    """A red flag with its call, and what calms it; the promises that are named here hold."""
    cold, pale, calm = Flag(question="Cold?"), Flag(question="Pale?"), Flag(question="Flow proven?", burden=Burden.DEVICE)
    surgeon, clinic = Target(title="surgeon", category=Category.SERVICE), Target(title="clinic", category=Category.SERVICE)
    both = words.all_of(cold, pale)
    call = words.rule(reads=READS, when=both, do=words.refer(surgeon, "Call", urgency=words.EMERGENCY))
    grounds: dict[str, Any] = {"cites": (PAPER,)} if beyond else {"reads": READS}
    act = words.refer(clinic, "See", urgency=words.SOON, within=words.days(14))
    wait = words.rule(**grounds, when=words.all_of(both, calm), do=act, overrides=(call,))
    flag = words.red_flag("a cold, pale leg", reads=READS, when=both, calls=surgeon)
    content: dict[str, Any] = {
        "cold": cold,
        "pale": pale,
        "calm": calm,
        "surgeon": surgeon,
        "clinic": clinic,
        "call": call,
        "wait": wait,
        "flag": flag,
        "paper": PAPER,
    }
    promises: list[Any] = []
    if "lowers" in promised:
        promises.append(Lowers(rule=call, by=(wait,), why="Flow was proven."))
    if "withholding" in promised:
        promises.append(Withholding(flag=flag, by=(wait,)))
    return guideline_of({**content, "PROMISES": tuple(promises)}, statements_of("A1"))


def test_an_override_that_is_named_for_the_flag_may_withhold_its_call() -> None:
    of = calls("lowers", "withholding")
    assert failing(of, "S1") == []
    assert failing(of, "S2") == []


def test_one_that_is_not_named_may_not() -> None:
    assert failing(calls("lowers"), "S2") == ["flag", "nothing else withholds call"]
    assert failing(calls("withholding", beyond=False), "S2") == []


def test_an_override_beyond_the_source_lowers_only_where_a_promise_names_it() -> None:
    assert failing(calls("lowers", "withholding"), "S20") == []
    with pytest.raises(ContentError, match="the supplement lowers an urgency of the source only where"):
        calls("withholding")


def test_a_promise_that_nothing_carries_out_is_told() -> None:
    from dataclasses import replace

    of = calls("lowers", "withholding")
    call, wait = of.recommendations["call"], of.recommendations["wait"]
    tame = replace(wait, overrides=())
    object.__setattr__(tame, "name", "tame")
    vain = replace(of, promises=(*of.promises, Lowers(rule=call, by=(tame,), why=" ")))
    told = failing(vain, "S20")
    assert "tame is named as lowering call and does not override it" in told
    assert "what lowers call does not say why" in told


# --- instruments ----------------------------------------------------------------------------------------------------------------


def stages(urgency: Urgency | None, *, bar: Force | None = None, least: Urgency = words.URGENT) -> Guideline:
    """An instrument of two outcomes; triage demands this urgency while the worse one holds and nothing bars it."""
    wound, toes, well = Flag(question="A wound?"), Flag(question="Toes black?"), Flag(question="Well perfused?")
    clinic = Target(title="clinic", category=Category.SERVICE)
    worse = words.all_of(wound, toes)
    stage = Instrument(
        title="Stage",
        purpose="how bad it is",
        outcomes=(
            Outcome(title="high", when=worse, meaning="High."),
            Outcome(title="low", when=words.not_(worse), meaning="Low."),
        ),
        cites=(PAPER,),
        not_for=() if bar is None else (Bar(when=well, why="Well perfused.", force=bar),),
    )
    content: dict[str, Any] = {"wound": wound, "toes": toes, "well": well, "clinic": clinic, "stage": stage, "paper": PAPER}
    if urgency is not None:
        within = words.hours(24) if urgency is not words.EMERGENCY else None
        when = worse if bar is None else words.all_of(worse, words.not_(well))
        act = words.refer(clinic, "See", urgency=urgency, within=within)
        content["see"] = words.rule(cites=(PAPER,), when=when, do=act)
    rows = (
        LeastUrgency(instrument=stage, outcome="high", urgency=least, cites=(PAPER,)),
        LeastUrgency(instrument=stage, outcome="low", urgency=Urgency.NONE, cites=(PAPER,)),
    )
    return guideline_of({**content, "PROMISES": rows}, statements_of("A1"))


@pytest.mark.parametrize(
    ("urgency", "missed"),
    [
        (None, ["stage, high: at least urgent"]),
        (words.SOON, ["stage, high: at least urgent"]),
        (words.URGENT, []),
        (words.EMERGENCY, []),
    ],
)
def test_triage_is_raised_to_the_instrument(urgency: Urgency | None, missed: list[str]) -> None:
    assert failing(stages(urgency), "S23") == missed


def test_an_outcome_counts_while_it_is_given() -> None:
    """Ruled out first: there is no result before; against: none where it is known."""
    assert failing(stages(words.URGENT, bar=Force.RULED_OUT_FIRST), "S23") == []
    assert failing(stages(words.URGENT, bar=Force.AGAINST), "S23") == ["stage, high: at least urgent"]


def test_the_table_names_every_outcome_of_an_instrument_once() -> None:
    from dataclasses import replace

    of = stages(words.URGENT)
    fewer = replace(of, promises=of.promises[:1])
    assert failing(fewer, "S23") == ["stage: low stands 0 times in the table of least urgencies"]
    twice = replace(of, promises=(*of.promises, of.promises[1]))
    assert failing(twice, "S23") == ["stage: low stands 2 times in the table of least urgencies"]


def test_an_outcome_that_the_instrument_does_not_have_cannot_be_named() -> None:
    of = stages(words.URGENT)
    row = LeastUrgency(instrument=of.instruments["stage"], outcome="hihg", urgency=words.URGENT, cites=(PAPER,))
    with pytest.raises(ContentError, match="'stage' has no outcome 'hihg'; did you mean 'high'"):
        guideline_of({"stage": of.instruments["stage"], **of.findings, "paper": PAPER, "PROMISES": (row,)})
    silent = LeastUrgency(instrument=of.instruments["stage"], outcome="high", urgency=words.URGENT, cites=())
    with pytest.raises(ContentError, match="the least urgency of 'high' cites nothing"):
        guideline_of({"stage": of.instruments["stage"], **of.findings, "paper": PAPER, "PROMISES": (silent,)})
