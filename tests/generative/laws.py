"""The laws of the engine, each a function of a guideline and a case. They hold for any guideline, so no clinical word is here.

A law raises AssertionError. `hold` tries it on many examples and shows the smallest case that breaks it.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import timedelta
from functools import lru_cache
from random import Random
from typing import Any

from conftest import AT
from generative.cases import answers, conditions_of, in_conflict
from pulsefirst.checks.cases import JudgedCase
from pulsefirst.checks.proofs.heard import unheard_by_hand
from pulsefirst.checks.proofs.supplement import named_to_lower
from pulsefirst.engine.apply import apply, outlook_of
from pulsefirst.engine.conflicts import settle
from pulsefirst.engine.evaluate import Evaluation
from pulsefirst.engine.if_confirmed import STANDING, if_confirmed
from pulsefirst.engine.index import index_of, legs_of
from pulsefirst.engine.interview import Finish, Stage, next_step, steps_after_triage, value_of_no
from pulsefirst.engine.rails import KNOWN, POSSIBLE, POSSIBLE_IF_RED_FLAG
from pulsefirst.model.answers import asserts
from pulsefirst.model.case import NOT_ASSESSED, Case, Key, Recorded, key_of
from pulsefirst.model.conditions import Finding, Span
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.legs import Leg, Scope
from pulsefirst.model.marks import with_marks
from pulsefirst.model.plan import Clash, Fact, Need, Plan, Proposal, Question, Status, Suspicion, Tier
from pulsefirst.model.provenance import Provenance
from pulsefirst.model.recommendations import Recommendation, Urgency
from pulsefirst.notation import case_from, read_case, to_json, write_case

Law = Callable[..., None]


def hold(laws: Law | Sequence[Law], guideline: Guideline, examples: Iterable[tuple[Any, ...]]) -> None:
    """Tries each law on each example, a case and what the law takes beside it. Raises with the smallest case that breaks it."""
    for case, *rest in examples:
        for law in laws if isinstance(laws, Sequence) else (laws,):
            if _complaint(law, guideline, case, rest):
                smallest = _smallest(law, guideline, case, rest)
                complaint = _complaint(law, guideline, smallest, rest)
                shown = write_case(smallest, guideline)
                raise AssertionError(f"{law.__name__}: {complaint}\nthe smallest case: {rest or ''}\n{shown}")


def plan_of(guideline: Guideline, case: Case) -> Plan:
    """The plan of a case; that of the latest one is kept, since many laws are tried on one case in turn."""
    if not _latest or _latest[0][0] is not case or _latest[0][1] is not guideline:
        _latest[:] = [(case, guideline, apply(guideline, case, AT))]
    return _latest[0][2]


_latest: list[tuple[Case, Guideline, Plan]] = []


def _smallest(law: Law, guideline: Guideline, case: Case, rest: Sequence[Any]) -> Case:
    for less in ({"done": frozenset()}, {"considering": frozenset()}, {"recorded_at": None}):
        bare: Case = replace(case, **less)  # type: ignore[arg-type]
        case = bare if _complaint(law, guideline, bare, rest) else case
    shrinking = True
    while shrinking:
        shrinking = False
        for key in case.facts:
            smaller = case.forget(frozenset({key}))
            if _complaint(law, guideline, smaller, rest):
                case, shrinking = smaller, True
                break
    return case


def _complaint(law: Law, guideline: Guideline, case: Case, rest: Sequence[Any]) -> str:
    try:
        law(guideline, case, *rest)
    except AssertionError as error:
        return str(error) or "it does not hold"
    return ""


# --- the mirror --------------------------------------------------------------------------------------------------------------


def mirroring_the_case_mirrors_the_plan(guideline: Guideline, case: Case) -> None:
    plan, mirrored = plan_of(guideline, case), apply(guideline, case.mirror(), AT)
    _same(_gist(plan, swap=True), _gist(mirrored, swap=False))


def _gist(plan: Plan, *, swap: bool) -> dict[str, Any]:
    """What a plan says, with the legs swapped or not. Only the questions have an order of their own."""

    def leg(of: Leg | None) -> Leg | None:
        return of.other if swap and of is not None else of

    def need(one: Need) -> tuple[Any, ...]:
        return (one.finding, leg(one.leg), one.open)

    def facts(several: Iterable[Fact]) -> frozenset[tuple[Any, ...]]:
        return frozenset((fact.finding, leg(fact.leg), fact.value) for fact in several)

    def proposal(one: Proposal) -> tuple[Any, ...]:
        return (one.status, one.urgency, one.deadline, frozenset(map(need, one.needs)), one.withheld_by)

    def suspicion(one: Suspicion) -> tuple[Any, ...]:
        return (one.standing, [each.id for each in one.for_], [each.id for each in one.against], one.statements)

    def question(one: Question) -> tuple[Any, ...]:
        return (one.finding, frozenset(map(leg, one.legs)), one.why, one.settles, one.tier, one.urgency)

    def clash(one: Clash) -> tuple[Any, ...]:
        return (one.id, leg(one.leg), one.title, facts(one.stands), facts(one.set_aside))

    now, could_be = plan.triage.now, plan.triage.could_be
    clashes = len([one for one in plan.questions if one.why.startswith("two facts clash")])
    return {
        "now": (now.level, frozenset((one.id, leg(one.leg)) for one in now.why), now.deadline),
        "could be": (could_be.level, frozenset(map(need, could_be.needs))),
        "proposals": {(one.id, leg(one.leg)): proposal(one) for one in plan.proposals},
        "hypotheses": {(one.id, leg(one.leg)): suspicion(one) for one in plan.hypotheses},
        "conflicts": Counter(map(clash, plan.conflicts)),
        "questions of conflicts": Counter(map(question, plan.questions[:clashes])),
        "questions": list(map(question, plan.questions[clashes:])),
        "not assessed": {(one.finding, leg(one.leg), one.holds_open) for one in plan.not_assessed},
        "not called for": set(map(need, plan.not_called_for)),
        "cautions": Counter((one.id, leg(one.leg), one.text, one.draft) for one in plan.cautions),
        "clocks": {(leg(one.leg), one.hours, one.text) for one in plan.clocks},
        "scope": plan.scope,
    }


def _same(one: dict[str, Any], other: dict[str, Any]) -> None:
    for name in one:
        if isinstance(one[name], dict):
            differing = {
                key: (one[name][key], other[name].get(key)) for key in one[name] if one[name][key] != other[name].get(key)
            }
            assert not differing, f"{name} differ: {differing}"
        if isinstance(one[name], list):
            pairs = [pair for pair in zip(one[name], other[name], strict=False) if pair[0] != pair[1]]
            assert not pairs, f"{name} differ first here: {pairs[0]}"
        assert one[name] == other[name], f"{name} differ: {one[name]} and {other[name]}"


# --- the order of records ----------------------------------------------------------------------------------------------------


def the_order_of_records_is_irrelevant(guideline: Guideline, case: Case) -> None:
    turned = replace(case, facts=dict(reversed(case.facts.items())))
    shuffled = list(case.facts.items())
    Random(len(shuffled)).shuffle(shuffled)
    plan = plan_of(guideline, case)
    assert apply(guideline, turned, AT) == plan
    assert apply(guideline, replace(case, facts=dict(shuffled)), AT) == plan


# --- learning ----------------------------------------------------------------------------------------------------------------


def learning_flips_nothing(guideline: Guideline, before: Case, key: Key, value: Recorded) -> None:
    """A record where there was none, without a conflict before or after: what was settled stays as it was."""
    if (readings := _learned(guideline, before, key, value)) is not None:
        then, now = readings
        for condition, leg in conditions_of(guideline):
            earlier, later = then.truth(condition, leg), now.truth(condition, leg)
            assert not any(earlier) or earlier == later, f"{condition} of {leg} was {earlier} and is {later}"


def now_falls_only_by_a_named_override(guideline: Guideline, before: Case, key: Key, value: Recorded) -> None:
    if (readings := _learned(guideline, before, key, value)) is not None:
        then, now = readings
        for rule, leg in _places(guideline):
            if _demanded(then, rule, leg) and not _demanded(now, rule, leg):
                new = set(now.withheld_by(rule, leg)) - set(then.withheld_by(rule, leg))
                assert new, f"{rule.name} of {leg} is no longer demanded, and nothing withholds it"


def could_be_rises_only_by_what_nothing_had_called_for(
    guideline: Guideline, before: Case, key: Key, value: Recorded
) -> None:
    """By the result of a test that nothing had called for today, an answer behind a shut gate, a diagnosis that a clinician
    states, or an answer under a question that could not be assessed: none was open.
    """
    finding = guideline.findings[key.finding]
    if (readings := _learned(guideline, before, key, value)) is not None:
        then, now = readings
        if not then.is_open(finding, key.leg, POSSIBLE):
            gated = bool(index_of(guideline).gates.get(finding))
            assert finding.stated or finding.burden.is_test or gated, f"{key} can be answered here and was not open"
            return
        if finding.only_if is not None and not then.truth(finding.only_if, key.leg, POSSIBLE).yes:
            return
        for rule, leg in _places(guideline):
            rose = _possible(now, rule, leg) and not _possible(then, rule, leg)
            assert not rose, f"{rule.name} of {leg} has become possible"


def settled_statuses_stay(guideline: Guideline, before: Case, key: Key, value: Recorded) -> None:
    """Not applicable stays; what is recommended or done can only be withheld, done, or impossible to do."""
    after = Case({**before.facts, key: value}, before.done, before.considering, before.recorded_at)
    if in_conflict(before, guideline) or in_conflict(after, guideline):
        return
    later = apply(guideline, after, AT)
    for then in apply(guideline, before, AT).proposals:
        now = later.proposal(then.id, then.leg).status
        assert now in NEXT.get(then.status, set(Status)), f"{then.id} of {then.leg} was {then.status} and is {now}"


NEXT = {
    Status.NOT_APPLICABLE: {Status.NOT_APPLICABLE},
    Status.WITHHELD: {Status.WITHHELD, Status.DONE},
    Status.DONE: {Status.DONE, Status.WITHHELD, Status.NOT_APPLICABLE},
    Status.RECOMMENDED: {Status.RECOMMENDED, Status.WITHHELD, Status.DONE, Status.NOT_POSSIBLE},
}


def _learned(guideline: Guideline, before: Case, key: Key, value: Recorded) -> tuple[Evaluation, Evaluation] | None:
    """What is read before and after; None where the record is a revision, or brings or meets a conflict."""
    if not _step or _step[0][0] is not before or _step[0][1:3] != (key, value):
        after = replace(before, facts={**before.facts, key: value})
        (then, conflicts), (now, more) = settle(guideline, before), settle(guideline, after)
        # A flag of the laboratory's own is a revision of the one that the number had raised.
        revised = key in with_marks(before, guideline.findings).facts
        readings = None if revised or conflicts or more else (then, now)
        _step[:] = [(before, key, value, readings)]
    return _step[0][3]


_step: list[tuple[Case, Key, Recorded, tuple[Evaluation, Evaluation] | None]] = []


@lru_cache(maxsize=256)
@lru_cache(maxsize=16)
def _places(guideline: Guideline) -> tuple[tuple[Recommendation, Leg | None], ...]:
    return tuple((rule, leg) for rule in guideline.recommendations.values() for leg in legs_of(rule))


@lru_cache(maxsize=16)
def _most_urgent_first(guideline: Guideline) -> tuple[tuple[Recommendation, Leg | None], ...]:
    return tuple(sorted(_places(guideline), key=lambda place: -place[0].do.urgency))


def _demanded(evaluation: Evaluation, rule: Recommendation, leg: Leg | None) -> bool:
    return evaluation.can_be_demanded(rule, leg, KNOWN)


def _possible(evaluation: Evaluation, rule: Recommendation, leg: Leg | None) -> bool:
    return evaluation.can_be_demanded(rule, leg, POSSIBLE_IF_RED_FLAG if rule.do.urgency >= Urgency.URGENT else POSSIBLE)


# --- could not be assessed -----------------------------------------------------------------------------------------------------


def what_could_not_be_assessed_never_reassures(guideline: Guideline, case: Case) -> None:
    """It demands what it demanded, and a red flag that was possible stays possible."""
    without = case.forget(frozenset(key for key, value in case.facts.items() if value is NOT_ASSESSED))
    unasked, closed = apply(guideline, without, AT).triage, plan_of(guideline, case).triage
    assert closed.now.level is unasked.now.level
    if unasked.could_be.level >= Urgency.URGENT:
        assert closed.could_be.level is unasked.could_be.level


# --- the plan itself -----------------------------------------------------------------------------------------------------------


def triage_is_an_interval(guideline: Guideline, case: Case) -> None:
    """`now` never exceeds `could_be`; one level only where they meet; routine only where nothing is demanded or can be."""
    plan = plan_of(guideline, case)
    triage, evaluation = plan.triage, settle(guideline, case)[0]
    demanded = [rule.do.urgency for rule, leg in _places(guideline) if _demanded(evaluation, rule, leg)]
    possible = [rule.do.urgency for rule, leg in _places(guideline) if _possible(evaluation, rule, leg)]
    assert triage.now.level == max(demanded, default=Urgency.NONE)
    assert triage.could_be.level == max(possible, default=Urgency.NONE)
    assert triage.now.level <= triage.could_be.level
    judged = triage.now.level is Urgency.EMERGENCY or not (triage.unheard or triage.outside)
    assert triage.settled is (triage.now.level == triage.could_be.level and judged)
    assert (triage.level is not None) is triage.settled
    assert (triage.level == "routine") is (triage.settled and not any(possible))
    not_listed = unheard_by_hand(guideline, evaluation.case) - {Key(fact.finding, fact.leg) for fact in triage.unheard}
    assert not not_listed, f"no line rests on {not_listed}, and it is not listed"
    assert bool(triage.now.why) is (triage.now.level is not Urgency.NONE)
    meet = triage.now.level is triage.could_be.level
    assert meet or triage.could_be.needs, "nothing says what would settle it"


def no_line_disappears(guideline: Guideline, case: Case) -> None:
    plan = plan_of(guideline, case)
    assert Counter((one.id, one.leg) for one in plan.proposals) == Counter(
        (rule.name, leg) for rule, leg in _places(guideline)
    )
    assert [one.urgency for one in plan.proposals] == sorted((one.urgency for one in plan.proposals), reverse=True)


def what_is_undetermined_says_what_it_needs(guideline: Guideline, case: Case) -> None:
    plan = plan_of(guideline, case)
    for one in plan.proposals:
        unknown = one.status is Status.UNDETERMINED
        assert not unknown or one.needs, f"{one.id} of {one.leg} is undetermined and names no need"
        settled = one.status not in (Status.UNDETERMINED, Status.NOT_POSSIBLE)
        assert not (settled and one.needs), f"{one.id} of {one.leg} is {one.status} and needs {one.needs}"
        if one.status in (Status.WITHHELD, Status.RECOMMENDED):
            assert bool(one.withheld_by) is (one.status is Status.WITHHELD), f"{one.id} of {one.leg}: {one.withheld_by}"


def what_is_needed_is_not_known(guideline: Guideline, case: Case) -> None:
    evaluation = settle(guideline, case)[0]
    for one in plan_of(guideline, case).proposals:
        for need in one.needs:
            recorded = evaluation.recorded(guideline.findings[need.finding], need.leg)
            rough = isinstance(recorded, Span)
            assert rough or recorded in (None, NOT_ASSESSED), f"{one.id} of {one.leg} needs {need}, which is {recorded}"
            assert recorded is None or not need.open, f"{need} could not be assessed and is called open"


def the_clock_changes_no_status(guideline: Guideline, case: Case) -> None:
    """The same at the same time, and at any other time the same but for deadlines, clocks and age."""
    plan = plan_of(guideline, case)
    assert apply(guideline, case, AT) == plan
    for later in (timedelta(minutes=1), timedelta(days=3), timedelta(days=4000)):
        moved = apply(guideline, case, AT + later)
        assert _timeless(moved) == _timeless(plan)


def _timeless(plan: Plan) -> Plan:
    triage = replace(plan.triage, now=replace(plan.triage.now, deadline=None))
    proposals = tuple(replace(one, deadline=None) for one in plan.proposals)
    return replace(plan, at=AT, triage=triage, proposals=proposals, clocks=(), old=False)


# --- beside the source ---------------------------------------------------------------------------------------------------------


def the_supplement_only_adds(guideline: Guideline, case: Case, source_only: Guideline) -> None:
    """By the whole guideline every line of the source stands as by the source alone, but for what the supplement withholds by
    name, or where it sets a fact aside; every conflict of the source is shown; and neither end of triage is lower, save where
    a promised override stands. Whether what is not known can still be had may differ, by a gate or a test of the supplement.
    """
    one_only_adds_to_the_other(JudgedCase(case, guideline), JudgedCase(case, source_only))


def one_only_adds_to_the_other(whole: JudgedCase, alone: JudgedCase) -> None:
    """The same of what the two guidelines make of one case."""
    clashes, clashes_alone = whole.clashes, alone.clashes
    guideline, source_only = whole.guideline, alone.guideline
    assert set(clashes_alone) <= set(clashes), f"shown by the source alone: {set(clashes_alone) - set(clashes)}"
    withheld = _withheld_by_the_supplement(guideline)
    for rule, leg in _places(source_only):
        was, is_now = alone.judged(rule.name, leg), whole.judged(rule.name, leg)
        if rule not in withheld and set(clashes) == set(clashes_alone):
            not_known = {was.status, is_now.status} <= {Status.UNDETERMINED, Status.NOT_POSSIBLE}
            assert was.status is is_now.status or not_known, (
                f"{rule.name} of {leg} is {was.status}, and {is_now.status} with the supplement"
            )
            assert was.withheld_by == is_now.withheld_by, f"{rule.name} of {leg}: {was.withheld_by}, {is_now.withheld_by}"
    lowered = _lowered_by_promise(whole)
    for possible in (_demanded, _possible):
        least = next(
            (
                rule.do.urgency
                for rule, leg in _most_urgent_first(source_only)
                if possible(alone.evaluation, rule, leg) and (rule.name, leg) not in lowered
            ),
            Urgency.NONE,
        )
        most = next(
            (rule.do.urgency for rule, leg in _most_urgent_first(guideline) if possible(whole.evaluation, rule, leg)),
            Urgency.NONE,
        )
        assert least <= most, f"{least.word} by the source alone, {most.word} with the supplement"


def _lowered_by_promise(whole: JudgedCase) -> frozenset[tuple[str, Leg | None]]:
    """The lines of the source that an override withholds, known true, which a promise names for them."""
    return frozenset(
        (rule.name, leg)
        for rule, by in named_to_lower(whole.guideline).items()
        for leg in legs_of(rule)
        if set(by) & set(whole.evaluation.withheld_by(rule, leg))
    )


@lru_cache(maxsize=16)
def _withheld_by_the_supplement(guideline: Guideline) -> frozenset[Recommendation]:
    beyond = [rule for rule in guideline.recommendations.values() if rule.provenance is Provenance.SUPPLEMENT]
    return frozenset(other for rule in beyond for other in rule.overrides)


# --- explanations --------------------------------------------------------------------------------------------------------------


def explanations_replay(guideline: Guideline, case: Case, rule: str, leg: Leg | None) -> None:
    """A case of the facts of an explanation alone gives the line the same status."""
    proposal = plan_of(guideline, case).proposal(rule, leg)
    again = JudgedCase(replace(case, facts=_as_facts(proposal.why.facts)), guideline).judged(rule, leg)
    withheld_by = tuple(other.name for other in again.withheld_by)
    assert again.status is proposal.status, f"{rule} of {leg} is {proposal.status}; by its facts alone {again.status}"
    assert proposal.status is not Status.WITHHELD or withheld_by == proposal.withheld_by


def arguments_replay(guideline: Guideline, case: Case) -> None:
    """A case of the facts of an argument alone still brings it."""
    for suspicion in plan_of(guideline, case).hypotheses:
        for argument in (*suspicion.for_, *suspicion.against):
            alone = Evaluation(guideline, replace(case, facts=_as_facts(argument.facts)))
            condition = guideline.arguments[argument.id].when
            assert alone.is_true(condition, suspicion.leg), f"{argument.id} of {suspicion.leg} on {argument.facts}"


def _as_facts(facts: Iterable[Fact]) -> dict[Key, Recorded]:
    return {Key(fact.finding, fact.leg): fact.value for fact in facts}


# --- questions -----------------------------------------------------------------------------------------------------------------


def questions_are_worth_asking(guideline: Guideline, case: Case) -> None:
    """In their tiers, each once, never about what is recorded; those on triage only while it is open."""
    plan, evaluation = plan_of(guideline, case), settle(guideline, case)[0]
    asked = [one for one in plan.questions if not one.why.startswith("two facts clash")]
    tiers = list(Tier)
    assert [one.tier for one in asked] == sorted((one.tier for one in asked), key=tiers.index)
    first = [one.urgency for one in asked if one.tier is Tier.TRIAGE]
    assert first == sorted(first, reverse=True)
    places = [Key(one.finding, leg) for one in asked for leg in one.legs or (None,)]
    assert len(places) == len(set(places)), (
        f"asked twice: {[place for place, count in Counter(places).items() if count > 1]}"
    )
    for place in places:
        assert evaluation.recorded(guideline.findings[place.finding], place.leg) is None, f"{place} is recorded"
    assert not plan.triage.settled or not first, "triage is settled, and still a question would change it"


def nobody_is_left_without_a_next_step(guideline: Guideline, case: Case) -> None:
    """While triage is open there is a question that bears on it, or a line saying who must assess what could not be."""
    plan = plan_of(guideline, case)
    if plan.triage.now.level is not plan.triage.could_be.level:
        bears = any(one.tier is Tier.TRIAGE for one in plan.questions)
        assert bears or any(one.holds_open for one in plan.not_assessed), f"{plan.triage}"


def an_interview_ends(guideline: Guideline, case: Case, seed: int) -> None:
    """Answering the first question, again and again, settles triage, or leaves it to what could not be assessed."""
    random = Random(seed)
    for _ in range(2 * len(guideline.findings)):
        plan = plan_of(guideline, case)
        question = next((one for one in plan.questions if one.tier is Tier.TRIAGE), None)
        if question is None:
            break
        for leg in question.legs or (None,):
            case = _answered(random, guideline, case, guideline.findings[question.finding], leg)
    assert question is None, f"the interview does not end: {question}"
    meet = plan.triage.now.level is plan.triage.could_be.level
    assert meet or any(one.holds_open for one in plan.not_assessed), "the interview ends, and triage is open"


def _answered(random: Random, guideline: Guideline, case: Case, finding: Finding, leg: Leg | None) -> Case:
    """The case with a random answer that clashes with nothing in it (or with none: it could not be assessed)."""
    possible = [*answers(guideline, finding)]
    random.shuffle(possible)
    known = (case.learn(finding, leg, value) for value in (*possible, NOT_ASSESSED))
    return next(one for one in known if not in_conflict(one, guideline))


# --- conflicts -----------------------------------------------------------------------------------------------------------------


def conflicts_are_shown_and_settled(guideline: Guideline, case: Case) -> None:
    """Each names what stands and what does not; the plan is that of the facts that stand; nothing clashes any longer."""
    evaluation, clashes = settle(guideline, case)
    assert not settle(guideline, evaluation.case)[1], "what stands still clashes"
    plan = plan_of(guideline, case)
    assert plan.conflicts == clashes
    aside = {Key(fact.finding, fact.leg) for clash in clashes for fact in clash.set_aside}
    asked_first = [Key(one.finding, leg) for one in plan.questions for leg in one.legs or (None,)]
    for clash in clashes:
        assert clash.stands, f"{clash.id} of {clash.leg}: nothing stands"
        assert clash.set_aside, f"{clash.id} of {clash.leg}: nothing is set aside"
    assert set(asked_first[: len(aside)]) <= aside
    stands = evaluation.case.facts
    kept = {
        key: value
        for key, value in case.facts.items()
        if key not in aside and value is not NOT_ASSESSED and asserts(guideline.findings[key.finding], value)
    }
    assert kept.items() <= stands.items()
    instead = {key.finding for key, value in stands.items() if case.facts.get(key) != value}
    marked = {mark.flag.name for finding in guideline.findings.values() for mark in getattr(finding, "marks", ())}
    assert instead <= marked, "only a mark can come instead"
    settled = apply(guideline, evaluation.case, AT)
    assert plan.triage == settled.triage
    assert plan.proposals == settled.proposals


# --- after triage ---------------------------------------------------------------------------------------------------------


def a_mirrored_patient_is_asked_the_mirrored_questions(guideline: Guideline, case: Case) -> None:
    """All that would be asked after triage, in the same order."""

    def told(of: Case, *, swap: bool) -> list[tuple[str, frozenset[tuple[str, Leg | None]], str]]:
        steps = steps_after_triage(guideline, of, plan_of(guideline, of))
        return [
            (
                step.stage.value,
                frozenset((key.finding, key.leg.other if swap and key.leg is not None else key.leg) for key in step.keys),
                step.why,
            )
            for step in steps
        ]

    assert told(case, swap=True) == told(case.mirror(), swap=False)


def what_comes_after_triage_waits_for_it_and_ends(guideline: Guideline, case: Case, seed: int) -> None:
    """No such question while one that bears on triage can be asked here; none of what is recorded; and not for ever."""
    random = Random(seed)
    for _ in range(2 * len(guideline.findings)):
        outlook = outlook_of(guideline, case, AT)
        step = next_step(guideline, case, outlook)
        if isinstance(step, Finish):
            return
        if step.stage is Stage.CONFLICT:
            case = case.forget(frozenset(step.keys))
            continue
        assert step.keys
        assert not set(step.keys).intersection(case.facts), f"{step.keys} is recorded"
        if step.stage.is_after_triage:
            assert outlook.triage.now.level is not Urgency.EMERGENCY
            waiting = (one for one in outlook.questions if one.tier is Tier.TRIAGE and not outlook.triage.settled)
            assert all(guideline.findings[one.finding].burden.is_test for one in waiting), "triage still waits for an answer"
        for key in step.keys:
            case = _answered(random, guideline, case, guideline.findings[key.finding], key.leg)
    raise AssertionError("the interview does not end")


def plain_no(finding: Finding) -> Recorded:
    """What a plain no records; that it could not be assessed where there is none."""
    no = value_of_no(finding)
    return NOT_ASSESSED if no is None else no


# --- looking ahead ----------------------------------------------------------------------------------------------------------


def looking_ahead_shows_what_stating_would(guideline: Guideline, case: Case, cause: str) -> None:
    """Each line is that of the plan of the case in which it is stated; what treats it there is shown; a mirror mirrors it."""
    hypothesis = guideline.hypotheses[cause]
    assert hypothesis.stated is not None
    for leg in Leg if hypothesis.scope is Scope.LEG else (None,):
        found = if_confirmed(guideline, case, AT, cause, leg)
        mirrored = if_confirmed(guideline, case.mirror(), AT, cause, leg and leg.other)
        assert {(one.id, one.leg and one.leg.other, one.status) for one in found.lines} == {
            (one.id, one.leg, one.status) for one in mirrored.lines
        }
        stated = apply(guideline, case.learn(hypothesis.stated, leg, True), AT)
        if found.conflicts_with:
            denied = case.facts.get(key_of(hypothesis.stated, leg)) is False
            assert denied or len(stated.conflicts) > len(plan_of(guideline, case).conflicts), "nothing clashes"
            assert not found.lines
            continue
        assert all(line == stated.proposal(line.id, line.leg) for line in found.lines)
        shown = {(line.id, line.leg) for line in found.lines}
        before = plan_of(guideline, case)
        for line in stated.with_status(Status.RECOMMENDED, Status.DONE, Status.WITHHELD):
            new = line.treats == cause or before.proposal(line.id, line.leg).status not in STANDING
            if new and line.kind != "obtain" and not line.answered_by:
                assert (line.id, line.leg) in shown or line.leg is not leg, f"{line.id} would stand and is not shown"


# --- notation ------------------------------------------------------------------------------------------------------------------


def the_plan_is_plain_data(guideline: Guideline, case: Case) -> None:
    from pulsefirst.notation.plan import plan_to_json

    for everything in (False, True):
        data = plan_to_json(plan_of(guideline, case), guideline, everything=everything)
        assert json.loads(json.dumps(data, allow_nan=False)) == data


def a_case_reads_back_as_it_was_written(guideline: Guideline, case: Case) -> None:
    """With the marks that its numbers raise by themselves, and these are raised once and for all."""
    read = read_case(write_case(case, guideline), guideline)
    assert read == with_marks(case, guideline.findings)
    assert with_marks(read, guideline.findings) == read
    text = write_case(read, guideline)
    assert read_case(text, guideline) == read
    assert write_case(read_case(text, guideline), guideline) == text
    assert case_from(to_json(case, guideline), guideline) == read


OF_A_PLAN: tuple[Law, ...] = (
    mirroring_the_case_mirrors_the_plan,
    triage_is_an_interval,
    no_line_disappears,
    what_is_undetermined_says_what_it_needs,
    what_is_needed_is_not_known,
    arguments_replay,
    questions_are_worth_asking,
    nobody_is_left_without_a_next_step,
    conflicts_are_shown_and_settled,
)
OF_LEARNING: tuple[Law, ...] = (
    learning_flips_nothing,
    now_falls_only_by_a_named_override,
    could_be_rises_only_by_what_nothing_had_called_for,
)
