"""Lint of the content: a small guideline without a fault, and what is said of it when one thing is spoiled."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from enum import StrEnum
from typing import Any

import pytest

from conftest import GUIDELINE, ROOT, SOURCE_ONLY, vignettes_of
from made_up import guideline_of, statements_of
from pulsefirst.checks.cases import Vignette, read_vignettes
from pulsefirst.checks.lint import FILES, Alone, lint, read_registers
from pulsefirst.checks.lint.named_conditions import print_of
from pulsefirst.guideline.hazards import HAZARD_LOG
from pulsefirst.guideline.taken_of_examination import TAKEN_OF_EXAMINATION
from pulsefirst.guideline.taken_of_treatment import TAKEN_OF_TREATMENT
from pulsefirst.language import (
    URGENT,
    above,
    advise,
    all_of,
    any_of,
    argue_for,
    at_least,
    at_least_n_of,
    at_most,
    below,
    constant,
    criterion,
    days,
    grid,
    hours,
    in_either_leg,
    in_other_leg,
    interpretation,
    not_,
    obtain,
    order,
    points,
    reads,
    refer,
    rule,
    table,
    verified,
)
from pulsefirst.model.conditions import Burden, Coded, Flag, Measured
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.legs import Scope
from pulsefirst.model.recommendations import Category, Hypothesis, Target

IDS = ("S1", "S2", "S3")

Content = dict[str, Any]
Change = Callable[[Content], object]


def test_the_guideline_passes() -> None:
    """What is of the source is answered for by its own cases, what is beyond it by the cases beyond."""
    taken = (*TAKEN_OF_EXAMINATION, *TAKEN_OF_TREATMENT)
    registers = read_registers(GUIDELINE, HAZARD_LOG, {name: (ROOT / name).read_bytes() for name in FILES}, taken)
    found = lint(GUIDELINE, vignettes_of("beyond"), Alone(SOURCE_ONLY, vignettes_of("source")), registers)
    assert not found, "\n".join(found)


def test_the_source_alone_passes_but_for_what_only_the_supplement_reads() -> None:
    found = lint(SOURCE_ONLY, vignettes_of("source"))
    said = ("no rule reads this finding", "nothing reads this quantity", "which no rule and no argument reads")
    unread = [one for one in found if any(part in one for part in said)]
    assert {one.partition(":")[0] for one in unread} <= {*GUIDELINE.findings, *GUIDELINE.quantities, *GUIDELINE.gates}
    assert not (others := [one for one in found if one not in unread]), "\n".join(others)


# --- a small guideline --------------------------------------------------------------------------------------------------


class Gait(StrEnum):
    """How someone walks."""

    EVEN = "even"
    LIMPING = "limping"
    HOPPING = "hopping"


def content() -> Content:
    """A small guideline without a fault."""
    gait = Coded(question="Gait?", values=Gait, scope=Scope.LEG)
    sore = Flag(question="Sore?", scope=Scope.LEG, only_if=gait.among(Gait.LIMPING, Gait.HOPPING))
    heat = Measured(question="Heat?", unit="degC", low=Decimal(30), high=Decimal(45))
    picture = Flag(question="A break on the picture?", burden=Burden.IMAGING)
    clinic, plate, rest = (
        Target(title=title, category=category)
        for title, category in (
            ("the clinic", Category.SERVICE),
            ("a picture", Category.LIMB_IMAGING),
            ("rest", Category.ADVICE),
        )
    )
    wide = interpretation("A limp is any limp.", "S1")
    limping = criterion("limping", gait.among(Gait.LIMPING, Gait.HOPPING), reads=reads("S1"), interprets=wide)
    hot = criterion("hot", at_least(heat, "38.5"), reads=reads("S2"))
    sprain = Hypothesis(title="a sprain", reads=reads("S1"))
    return {
        "gait": gait,
        "sore": sore,
        "heat": heat,
        "picture": picture,
        "clinic": clinic,
        "plate": plate,
        "rest": rest,
        "wide": wide,
        "limping": limping,
        "hot": hot,
        "sprain": sprain,
        "limp_argues": argue_for(sprain, in_either_leg(limping), reads=reads("S1")),
        "call": rule(
            reads=reads("S1", "S2"),
            when=all_of(limping, hot),
            do=refer(clinic, "Send to the clinic", urgency=URGENT, within=hours(24)),
            interprets=wide,
        ),
        "take": rule(reads=reads("S3"), when=in_either_leg(sore), do=obtain(plate, "Take a picture", picture)),
        "spare": rule(reads=reads("S3"), when=picture, do=advise(rest, "Rest it")),
    }


STORIES = """
- case: a limp and a fever
  knows: {left: {gait: hopping, sore: yes}, heat: 38.5, picture: yes}
  plan: {spare: recommended}
- case: a limp and all but a fever
  knows: {left: {gait: limping}, heat: 38.4}
  plan: {left: {call: not applicable}}
"""


def built(assigned: Content) -> Guideline:
    return guideline_of(assigned, statements_of(*IDS))


def told(stories: str, guideline: Guideline) -> tuple[Vignette, ...]:
    return read_vignettes(stories, guideline, "here")


def found(change: Change = lambda _: None, stories: str = STORIES) -> tuple[str, ...]:
    """What is said of the small guideline after a change; of a rule that no case fires, nothing here."""
    assigned = content()
    change(assigned)
    guideline = built(assigned)
    return tuple(one for one in lint(guideline, told(stories, guideline)) if "no case fires" not in one)


def advice(when: Callable[[Content], Any]) -> Change:
    """One rule more, under this condition."""
    return lambda of: of.update(more=rule(reads=reads("S1"), when=when(of), do=advise(of["rest"], "Rest it well")))


def test_a_guideline_without_a_fault() -> None:
    assigned = content()
    guideline = built(assigned)
    assert lint(guideline, told(STORIES, guideline)) == ()


def test_gaps_of_the_traceability_are_said_too() -> None:
    (said,) = found(lambda of: of.update(lame=Flag(question="Lame?")))
    assert said.startswith("lame: no rule reads this finding; write one")


# --- what can never hold ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("when", "because"),
    [
        (lambda of: all_of(of["picture"], not_(of["picture"])), "picture"),
        (lambda of: all_of(of["gait"].among(Gait.EVEN), of["limping"]), "gait"),
        (lambda of: all_of(of["sore"], of["gait"].among(Gait.EVEN)), "gait"),
        (lambda of: all_of(in_other_leg(of["sore"]), in_other_leg(of["gait"].among(Gait.EVEN))), "gait"),
        (lambda of: all_of(below(of["heat"], "36"), of["hot"]), "heat"),
        (lambda of: all_of(above(of["heat"], "38.5"), below(of["heat"], "38.5")), "heat"),
        (lambda of: above(of["heat"], "45"), "heat"),
        (lambda of: all_of(not_(of["limping"]), any_of(of["gait"].among(Gait.HOPPING), of["limping"])), "gait"),
        (lambda of: at_least_n_of(2, of["limping"], of["gait"].among(Gait.EVEN)), "gait"),
    ],
)
def test_a_condition_that_can_never_hold(when: Callable[[Content], Any], because: str) -> None:
    said = [one for one in found(advice(when)) if "never hold" in one]
    assert said == [f"more: it can never hold, because of {because}; change what it asks of that, or leave it out."]


@pytest.mark.parametrize(
    "when",
    [
        lambda of: any_of(of["picture"], not_(of["picture"])),
        lambda of: any_of(of["gait"].among(Gait.EVEN), of["limping"], of["sore"], of["gait"].among(*Gait)),
        lambda of: at_most(of["heat"], "45"),
    ],
)
def test_a_condition_that_always_holds(when: Callable[[Content], Any]) -> None:
    assert [one for one in found(advice(when)) if one.startswith("more: it can never fail to hold")]


@pytest.mark.parametrize(
    "when",
    [
        lambda of: all_of(of["sore"], in_other_leg(of["gait"].among(Gait.EVEN))),
        lambda of: any_of(of["gait"].among(Gait.EVEN), of["gait"].among(Gait.HOPPING)),
        lambda of: at_least_n_of(1, of["sore"], of["gait"].among(Gait.EVEN)),
        # A question that does not arise has neither answer.
        lambda of: all_of(not_(of["sore"]), of["gait"].among(Gait.EVEN)),
    ],
)
def test_a_condition_that_can_hold_and_fail_to(when: Callable[[Content], Any]) -> None:
    assert [one for one in found(advice(when)) if "it can never" in one and "more" in one] == []


def test_a_table_has_no_other_values_than_its_cells() -> None:
    def change(of: Content) -> None:
        of["score"] = table("score", of["gait"], cells={(Gait.EVEN,): "0", (Gait.LIMPING,): "1", (Gait.HOPPING,): "2"})
        of["more"] = rule(reads=reads("S1"), when=above(of["score"], "2"), do=advise(of["rest"], "Rest it well"))

    assert [one for one in found(change) if one.startswith("more: it can never hold, because of score")]


# --- what stands twice --------------------------------------------------------------------------------------------------


def test_a_rule_that_says_what_another_says() -> None:
    def change(of: Content) -> None:
        when = all_of(of["hot"], not_(not_(of["gait"].among(Gait.HOPPING, Gait.LIMPING))))
        do = refer(of["clinic"], "To the clinic", urgency=URGENT, within=days(1))
        of["again"] = rule(reads=reads("S2"), when=when, do=do)

    assert found(change) == (
        "again: it has the condition and the target of call; write one rule that reads the statements of both.",
    )


def test_an_argument_that_says_what_another_says() -> None:
    def change(of: Content) -> None:
        of["again"] = argue_for(of["sprain"], in_either_leg(of["gait"].among(*list(Gait)[1:])), reads=reads("S2"))

    assert found(change) == (
        "again: it says the same about its cause as limp_argues; write one argument that reads the statements of both.",
    )


def test_one_target_under_two_conditions_is_no_duplicate() -> None:
    assert found(advice(lambda of: in_either_leg(of["sore"]))) == ()


def test_a_condition_that_is_named_twice() -> None:
    (said,) = found(advice(lambda of: all_of(of["picture"], all_of(of["limping"], of["picture"]))))
    assert said == "more: it names the condition “picture” twice; write it once."


def test_a_condition_that_is_named_again_behind_a_name() -> None:
    (said,) = found(advice(lambda of: any_of(of["gait"].among(Gait.LIMPING, Gait.HOPPING), of["limping"])))
    assert said.startswith("more: it names the condition “limping")


def test_prints_tell_apart_what_differs() -> None:
    a, b = Flag(question="a?", scope=Scope.LEG), Flag(question="b?", scope=Scope.LEG)
    same = [all_of(a, b), all_of(b, a), all_of(b, all_of(a, b)), criterion("both", all_of(a, b)), not_(not_(all_of(a, b)))]
    assert len({print_of(one) for one in same}) == 1
    others = [any_of(a, b), not_(all_of(a, b)), all_of(a, not_(b)), in_other_leg(all_of(a, b)), at_least_n_of(1, a, b), a]
    assert len({print_of(one) for one in (same[0], *others)}) == 1 + len(others)


# --- edges --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("heat", "other", "missing"),
    [
        ("38.5", "38.4", []),
        ("38.5", "38.3", ["lies just beyond this limit; write one with 38.4 degC"]),
        ("38.6", "38.4", ["meets this limit exactly; write one with 38.5 degC exactly"]),
        ("38.5", "38.6", ["lies just beyond this limit; write one with 38.4 degC"]),
        ("38.45", "38.51", ["meets this limit exactly; write one with 38.5 degC exactly"]),
        ("39", "37", ["meets this limit exactly", "lies just beyond this limit"]),
    ],
)
def test_a_limit_is_met_exactly_and_just_beyond(heat: str, other: str, missing: list[str]) -> None:
    said = found(stories=STORIES.replace("38.5", "H").replace("38.4", other).replace("H", heat))
    assert len(said) == len(missing)
    for one, words in zip(said, missing, strict=True):
        assert one.startswith("heat is 38.5 degC or more: no case ")
        assert words in one
        assert one.endswith("(read by hot, call).")


@pytest.mark.parametrize(
    ("when", "beyond"),
    [
        (lambda of: at_most(of["heat"], "36"), "37"),
        (lambda of: above(of["heat"], "36"), "37"),
        (lambda of: below(of["heat"], "36"), "35"),
        (lambda of: at_least(of["heat"], "36"), "35"),
        (lambda of: below(of["heat"], "36.00"), "35.99"),
    ],
)
def test_beyond_is_where_the_answer_changes(when: Callable[[Content], Any], beyond: str) -> None:
    said = [one for one in found(advice(when)) if "just beyond" in one]
    assert len(said) == 1
    assert f"write one with {beyond} degC (read by more)." in said[0]


# --- a part with cases of its own -----------------------------------------------------------------------------------------


def of_two(stories: str, change: Change = lambda _: None) -> tuple[str, ...]:
    """What is said of the small guideline with more beyond it; the part has its cases, and these are those beyond."""
    assigned = content()
    alone = built(assigned)
    assigned["paper"] = verified("A paper", "https://example.org")
    do = advise(assigned["rest"], "Cool it")
    assigned["more"] = rule(cites=(assigned["paper"],), when=at_least(assigned["heat"], "40"), do=do)
    change(assigned)
    whole = built(assigned)
    return lint(whole, told(stories, whole), Alone(alone, told(STORIES, alone)))


HOT = "- {case: very hot, knows: {heat: 40}}\n"
WARM = "- {case: not quite so hot, knows: {heat: 39}}\n"


@pytest.mark.parametrize(
    ("stories", "said"),
    [
        (HOT + WARM, []),
        (HOT, ["just beyond this limit; write one with 39 degC (read by more)"]),
        (
            WARM,
            [
                "more: no case fires this recommendation",
                "no case meets this limit exactly; write one with 40 degC exactly (read by more)",
            ],
        ),
    ],
)
def test_what_is_beyond_a_part_is_answered_for_by_other_cases(stories: str, said: list[str]) -> None:
    """The part keeps its own: its limit of 38.5 is asked of its cases alone."""
    found = of_two(stories)
    assert len(found) == len(said)
    assert all(words in one for words, one in zip(said, found, strict=True))


def test_a_limit_of_the_part_is_not_asked_for_again_where_more_is_made_of_it() -> None:
    def hot_and_more(of: Content) -> None:
        when = all_of(of["hot"], at_least(of["heat"], "40"))
        of["more"] = rule(cites=(of["paper"],), when=when, do=advise(of["rest"], "Cool it"))

    assert of_two(HOT + WARM, hot_and_more) == ()


# --- grids --------------------------------------------------------------------------------------------------------------


def of_grid(axes: Callable[[Content], tuple[Any, ...]], cells: dict[tuple[int, ...], str]) -> list[str]:
    def change(of: Content) -> None:
        of["stage"] = grid("stage", *axes(of), cells=cells)
        of["more"] = rule(reads=reads("S1"), when=at_least(of["stage"], "2"), do=advise(of["rest"], "Rest it well"))

    return [one for one in found(change) if one.startswith("stage:")]


@pytest.mark.parametrize(
    ("axes", "cells", "said"),
    [
        (lambda of: (points("p", (of["picture"], 1)),), {(0,): "1", (1,): "2"}, []),
        (lambda of: (points("p", (of["picture"], 2)),), {(0,): "1", (2,): "2"}, []),
        (lambda of: (points("p", (of["picture"], 1)), constant("3")), {(0, 3): "1", (1, 3): "2"}, []),
        (lambda of: (points("p", (of["picture"], 1)),), {(0,): "1"}, ["it has no cell for (1,)"]),
        (lambda of: (points("p", (of["picture"], -1)),), {(0,): "1", (1,): "2"}, ["it has no cell for (-1,)"]),
        (lambda of: (of["heat"],), {(place,): "1" for place in range(30, 46)}, ["is not always a whole number"]),
        (lambda of: (constant("0.5"),), {(0,): "1"}, ["is not always a whole number"]),
    ],
)
def test_a_grid_has_a_cell_for_whatever_its_axes_can_be(
    axes: Callable[[Content], tuple[Any, ...]], cells: dict[tuple[int, ...], str], said: list[str]
) -> None:
    messages = of_grid(axes, cells)
    assert len(messages) == len(said)
    assert all(words in one for words, one in zip(said, messages, strict=True))


# --- what leads on ------------------------------------------------------------------------------------------------------


def test_a_reading_of_a_statement_that_what_assumes_it_does_not_read() -> None:
    def change(of: Content) -> None:
        of["narrow"] = interpretation("Heat is heat.", "S2", "S3")
        of["hot"] = criterion("hot", at_least(of["heat"], "38.5"), reads=reads("S2"), interprets=of["narrow"])
        of["call"] = rule(
            reads=reads("S1", "S2"),
            when=all_of(of["limping"], of["hot"]),
            do=refer(of["clinic"], "Send to the clinic", urgency=URGENT, within=hours(24)),
        )

    assert found(change) == (
        "narrow: it speaks of S3, which nothing that assumes it reads; write interprets=narrow on what reads S3, or take S3 out of "
        "the reading.",
    )


def test_a_reading_is_assumed_by_what_is_made_of_it_and_by_what_it_withholds() -> None:
    def change(of: Content) -> None:
        of["mild"] = interpretation("A cool limp is no matter.", "S1", "S2", "S3")
        of["cool"] = criterion("cool", not_(of["hot"]), interprets=of["mild"])
        of["wait"] = rule(reads=reads("S1"), when=of["cool"], do=advise(of["rest"], "Wait"), overrides=(of["spare"],))

    # wait is made of what assumes the reading and reads S1, spare is withheld by it and reads S3; neither reads S2.
    (said,) = found(change)
    assert said.startswith("mild: it speaks of S2,")


def test_a_cause_without_a_next_step() -> None:
    def change(of: Content) -> None:
        stated = Flag(question="A bruise, stated?", stated=True)
        bruise = Hypothesis(title="a bruise", reads=reads("S1"), stated=stated)
        of.update(stated_bruise=stated, bruise=bruise, word_argues=argue_for(bruise, stated, reads=reads("S2")))

    (said,) = found(change)
    assert said.startswith("bruise: it has no next step; write a rule treats=bruise, or an argument")


def test_a_test_that_is_called_for_is_a_next_step() -> None:
    def change(of: Content) -> None:
        broken = Hypothesis(title="a break", reads=reads("S1"), confirmed=of["picture"])
        of.update(broken=broken)

    assert found(change) == ()


def test_a_condition_that_nobody_can_settle() -> None:
    def change(of: Content) -> None:
        of["scan"] = Flag(question="A hairline on the scan?", burden=Burden.IMAGING)
        of["more"] = rule(reads=reads("S1"), when=of["scan"], do=advise(of["rest"], "Rest it well"))

    assert found(change) == ("more: it can never be settled, because no rule calls for scan; write a rule that obtains it.",)


def test_what_a_clinician_states_needs_no_rule_that_calls_for_it() -> None:
    def change(of: Content) -> None:
        of["stated"] = Flag(question="A sprain, stated?", stated=True)
        of["more"] = rule(reads=reads("S1"), when=of["stated"], do=advise(of["rest"], "Rest it well"))

    assert found(change) == ()


def test_urgency_names_a_time_and_somebody_to_call() -> None:
    def change(of: Content) -> None:
        do = order(of["plate"], "A picture today", urgency=URGENT)
        of["more"] = rule(reads=reads("S1"), when=of["picture"], do=do)

    assert found(change) == (
        "more: it is urgent and names no deadline; write within=hours(...) or days(...).",
        "more: it is urgent and names nobody to call; make a service its target, or name one in its title: “through ...”.",
    )


def test_a_service_may_be_named_in_the_title() -> None:
    def change(of: Content) -> None:
        do = order(of["plate"], "A picture today, through the clinic", urgency=URGENT, within=hours(24))
        of["more"] = rule(reads=reads("S1"), when=of["picture"], do=do)

    assert found(change) == ()
