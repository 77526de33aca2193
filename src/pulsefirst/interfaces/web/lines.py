"""The plan as groups of lines by phase and urgency; each line with its status and its reasons."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple, TypeAlias

from pulsefirst.backends.acts import (
    Act,
    acting,
    cautions,
    in_order,
    is_emergency,
    is_same_place,
    merged,
    not_possible,
    postponed,
    reasons_of,
    shows_dose,
    standing,
    undecided,
    withheld,
)
from pulsefirst.backends.drafts import cautions_on, order_in_words
from pulsefirst.backends.due import due_in_words
from pulsefirst.backends.phases import Turn, is_examination_in_time, is_of_every_workup, turn_of
from pulsefirst.backends.prose import rule_in_english, withholders
from pulsefirst.backends.words import fact_list, legs_in_words, need_list
from pulsefirst.model.case import Case, CaseAct
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.later import Later
from pulsefirst.model.legs import Leg
from pulsefirst.model.plan import Cited, Dosing, Plan, Proposal, Status
from pulsefirst.model.recommendations import ActivityKind, Category, Recommendation, Urgency

FIRST_REASONS = 2
"""So many reasons of one call stand in its line under an emergency; "Why" has them all."""
DRAFTED = (ActivityKind.ORDER.value, ActivityKind.OBTAIN.value, ActivityKind.PRESCRIBE.value)

UNDRAFTED = (Category.EXAMINATION, Category.PROCEDURE)
"""What is done by hand is no order."""

MEANWHILE, SAME_DAY, TO_EXAMINE = "Meanwhile", "The same day", "Still to examine"
WITHHELD, NOT_POSSIBLE = "Withheld", "Not possible"
POSTPONED, ANSWERED = "Once the emergency is dealt with", "Answered by a sooner call"
UNDECIDED, NOT_IN_QUESTION = "Not decided yet", "Not in question"

Place: TypeAlias = tuple[str, Leg | None]
"""A rule in a leg, or of the patient."""
Withholders = Mapping[Recommendation, tuple[Recommendation, ...]]


@dataclass(frozen=True)
class Group:
    """Lines under one heading. A folded group has its lines only while it is open."""

    title: str
    count: int | None
    lines: tuple[dict[str, Any], ...]
    folded: bool
    open: bool


def plan_groups(plan: Plan, guideline: Guideline, case: Case, opened: str) -> list[Group]:
    """All proposals of a plan by when they have their turn; none is left out. `opened` is the title of the folded group that is open."""
    by = withholders(guideline)
    return [
        Group(
            title=title,
            count=size,
            lines=tuple(_lines(acts, plan, guideline, case, by)) if not folded or title == opened else (),
            folded=folded,
            open=title == opened,
        )
        for title, acts, size, folded in _groups(plan, guideline)
        if size != 0
    ]


def lines_of(proposals: Iterable[Proposal], plan: Plan, guideline: Guideline, case: Case) -> list[dict[str, Any]]:
    """These proposals as lines, medicines that something speaks against last."""
    return list(_lines(_acts(proposals), plan, guideline, case, withholders(guideline)))


class Titled(NamedTuple):
    """A heading with its acts, their number, and whether they are folded. Many that are folded are worked out, and counted, by whoever
    reads them: their number is None.
    """

    title: str
    acts: Sequence[Act]
    size: int | None
    folded: bool


def fold_of(plan: Plan, guideline: Guideline, target: str) -> str:
    """The heading under which the lines of this target are folded; empty where one of them is seen at once, or none is there."""
    holding = [
        (title, folded)
        for title, acts, _, folded in _groups(plan, guideline)
        if any(act.proposals[0].target == target for act in acts)
    ]
    return next((title for title, _ in holding), "") if all(folded for _, folded in holding) else ""


def _groups(plan: Plan, guideline: Guideline) -> tuple[Titled, ...]:
    """Each heading with its acts."""
    told = {(line.id, line.leg) for line in (*standing(plan), *not_possible(plan), *postponed(plan))}

    def still() -> set[Place]:
        return {(line.id, line.leg) for line in undecided(plan)}

    def left() -> set[Place]:
        return {key[:2] for key in plan.line_keys()} - told - still()

    return (
        *(_of_an_emergency(plan) if is_emergency(plan) else _by_turn(plan, guideline)),
        _titled(WITHHELD, _under_one_heading(_rules(_without_avoiding(withheld(plan))))),
        _titled(NOT_POSSIBLE, _rules(_without_avoiding(not_possible(plan))), folded=is_emergency(plan)),
        _titled(POSTPONED if is_emergency(plan) else ANSWERED, _acts(_without_avoiding(postponed(plan))), folded=True),
        _rules_of(UNDECIDED, plan, guideline, still),
        _rules_of(NOT_IN_QUESTION, plan, guideline, left),
    )


def _titled(title: str, acts: list[Act], *, folded: bool = False) -> Titled:
    return Titled(title, acts, len(acts), folded)


def _rules_of(title: str, plan: Plan, guideline: Guideline, places: Callable[[], set[Place]]) -> Titled:
    """Many rules, folded and not counted: none is worked out, nor looked for, before it is read."""

    def shown() -> Iterator[list[Act]]:
        doing = {place for place in places() if guideline.recommendations[place[0]].do.kind is not ActivityKind.AVOID}
        yield _rules(plan.of_rules(doing))

    return Titled(title, Later(shown()), None, True)


def _of_an_emergency(plan: Plan) -> Iterator[Titled]:
    acts = in_order(acting(plan))
    yield _titled(Turn.NOW.value, _acts(acts.urgent[Urgency.EMERGENCY]))
    yield _titled(MEANWHILE, _acts(acts.meanwhile))
    later = [*acts.urgent[Urgency.URGENT], *acts.urgent[Urgency.SOON], *acts.looking, *acts.treating]
    yield _titled(SAME_DAY, _acts(later), folded=True)


def _by_turn(plan: Plan, guideline: Guideline) -> Iterator[Titled]:
    """Today, this week, later: what is demanded first, then what is done, then tests; what everybody is examined for stands folded."""
    lines = acting(plan)
    examined = [line for line in lines if _is_plain_examination(line, guideline, lines)]
    for turn in Turn:
        of_turn = [line for line in lines if line not in examined and turn_of(line, guideline) is turn]
        acts = in_order(of_turn)
        demanded = [line for level in acts.urgent.values() for line in level]
        first = {name for line in lines for name in line.behind}
        tests = [
            *(line for line in acts.looking if line.id in first),
            *(line for line in acts.looking if line.id not in first),
        ]
        yield _titled(turn.value, _acts([*demanded, *acts.meanwhile, *tests, *acts.treating]))
        if turn is Turn.TODAY:
            yield _titled(TO_EXAMINE, _acts(examined), folded=True)


def _is_plain_examination(line: Proposal, guideline: Guideline, lines: Iterable[Proposal]) -> bool:
    """Whether it is looked for in everybody; not what this case calls for, and not what another test waits for."""
    done = line.status is Status.DONE and is_examination_in_time(line, guideline)
    return (done or is_of_every_workup(line, guideline)) and not any(line.id in other.behind for other in lines)


def _without_avoiding(proposals: Iterable[Proposal]) -> list[Proposal]:
    """Without what is only to be avoided: that stands among the cautions."""
    return [proposal for proposal in proposals if proposal.kind != ActivityKind.AVOID.value]


def _acts(proposals: Iterable[Proposal]) -> list[Act]:
    """What to do, once per service, test or medicine, with all reasons; medicines that something speaks against come last."""
    return sorted(merged(proposals), key=lambda act: act.barred)


def _rules(proposals: Iterable[Proposal]) -> list[Act]:
    """Each rule by itself, because its reasons are its own; both legs together if they say the same."""
    by_rule: dict[str, list[Proposal]] = {}
    for proposal in proposals:
        by_rule.setdefault(proposal.id, []).append(proposal)
    return [act for several in by_rule.values() for act in merged(several)]


def _under_one_heading(acts: Iterable[Act]) -> list[Act]:
    """Rules of which newer guidance says the same instead, held back by the same, as one line with all their reasons."""
    found: dict[tuple[object, ...], Act] = {}
    for act in acts:
        alike = (act.proposals[0].target, act.legs, act.instead, act.withheld_by)
        key = alike if act.instead else (act.proposals[0].id, act.legs)
        first = found.get(key)
        found[key] = (
            act if first is None else Act(act.legs, (*first.proposals, *act.proposals), (*first.others, *act.others))
        )
    return list(found.values())


def _lines(acts: Iterable[Act], plan: Plan, guideline: Guideline, case: Case, by: Withholders) -> Iterator[dict[str, Any]]:
    """A line for each act. A remark that several share is shown on the first."""
    said = set[Cited]()
    waiting = [line for line in plan.with_status(Status.RECOMMENDED) if line.behind]
    for act in acts:
        remarks = [_cited(remark, guideline) for remark in act.remarks if remark not in said]
        reasons = [_reason(proposal, act, guideline, by) for proposal in act.proposals]
        yield _line(act, guideline, case, plan, waiting) | {"remarks": remarks, "reasons": reasons}
        said.update(act.remarks)


def _line(act: Act, guideline: Guideline, case: Case, plan: Plan, waiting: Iterable[Proposal]) -> dict[str, Any]:
    first = act.proposals[0]
    leg = act.legs[0] if len(act.legs) == 1 else None
    line = CaseAct(first.target, leg)
    considered = line in case.considering
    title = reasons_of(act, FIRST_REASONS if is_emergency(plan) else 0)
    return {
        "id": f"{first.id}-{'-'.join(str(side) for side in act.legs if side)}",
        "rules": [proposal.id for proposal in act.proposals],
        "title": act.instead or title,
        "source_says": title if act.instead else "",
        "legs": legs_in_words(act.legs),
        "status": first.status.value,
        "urgency": first.urgency.word,
        "due": "" if first.urgency is Urgency.EMERGENCY else due_in_words(act.proposals, plan.at),
        "provenance": first.provenance,
        "statements": list(dict.fromkeys(id for each in act.proposals for id in each.statements)),
        "needs": need_list(guideline, (need for each in act.proposals for need in each.needs), leg),
        "withheld_by": [_withholder(guideline, name) for name in act.withheld_by],
        "warnings": list(dict.fromkeys(each.warning for each in act.proposals if each.warning)),
        "dosing": None if act.dosing is None else _dosing(act.dosing, guideline, shown=shows_dose(plan, act.dosing)),
        "place": f"{first.target}@{leg or ''}",
        "done": line in case.done,
        "considered": considered,
        "can_be_drafted": first.kind in DRAFTED
        and (considered or guideline.targets[first.target].category not in UNDRAFTED),
        "behind": [guideline.recommendations[name].do.title for name in act.behind],
        "before": list(dict.fromkeys(_waiting_for(first, waiting))),
        "asks": first.status is Status.RECOMMENDED and not is_emergency(plan),
        "draft": order_in_words(act, plan, guideline) if considered else "",
        "cautions": cautions_on(first.target, act.legs, cautions(plan)) if considered else [],
    }


def _waiting_for(line: Proposal, waiting: Iterable[Proposal]) -> Iterator[str]:
    """The titles of what waits for this test, in this leg."""
    for other in waiting:
        if line.id in other.behind and is_same_place(line, other):
            yield other.title


def _reason(proposal: Proposal, act: Act, guideline: Guideline, by: Withholders) -> dict[str, Any]:
    """Why a rule gives this status: the facts for each leg, the rule in English, and where it comes from."""
    rule = guideline.recommendations[proposal.id]
    alike = (proposal, *(other for other in act.others if other.id == proposal.id))
    facts = [fact for each in alike for fact in each.why.facts]
    return {
        "title": proposal.title,
        "facts": fact_list(guideline, facts, proposal.leg if len(act.legs) == 1 else None),
        "rule": rule_in_english(rule, by.get(rule, ())),
        "provenance": proposal.provenance,
        "statements": [guideline.statements[id] for id in proposal.statements],
        "readings": proposal.interprets,
        "cites": [guideline.citations[name] for name in proposal.cites],
    }


def _withholder(guideline: Guideline, name: str) -> dict[str, str]:
    rule = guideline.recommendations[name]
    return {"title": rule.do.title, "provenance": rule.provenance.value}


def _cited(said: Cited, guideline: Guideline) -> dict[str, Any]:
    return {
        "text": said.text,
        "against": bool(said.instead),
        "cites": [guideline.citations[name] for name in said.cites],
        "needs": need_list(guideline, said.needs),
    }


def _dosing(dosing: Dosing, guideline: Guideline, *, shown: bool) -> dict[str, Any]:
    dose = dosing.dose if shown else None
    return {
        "verdict": dosing.word,
        "by": dosing.by,
        "level": int(dosing.verdict),
        "reasons": [_cited(reason, guideline) for reason in dosing.reasons],
        "unchecked": [_cited(reason, guideline) for reason in dosing.unchecked],
        "dose": dose,
        "waits": dosing.dose is not None and dose is None,
        "needs": need_list(guideline, dosing.needs),
        "cites": [guideline.citations[name] for name in dose.cites] if dose is not None else [],
    }
