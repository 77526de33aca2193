"""The plan as groups of lines by phase and urgency; each line with its status and its reasons."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pulsefirst.backends.acts import (
    Act,
    acting,
    in_order,
    is_emergency,
    merged,
    not_possible,
    postponed,
    reasons_of,
    shows_dose,
    standing,
    undecided,
    withheld,
)
from pulsefirst.backends.due import due_in_words
from pulsefirst.backends.prose import rule_in_english, withholders
from pulsefirst.backends.words import fact_list, need_list
from pulsefirst.model.case import Case, CaseAct
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.plan import Cited, Dosing, Plan, Proposal
from pulsefirst.model.recommendations import ActivityKind, Category, Recommendation, Urgency

FIRST_REASONS = 2
"""So many reasons of one call stand in its line under an emergency; "Why" has them all."""
DRAFTED = (ActivityKind.ORDER.value, ActivityKind.PRESCRIBE.value)

POSTPONED = "Once the emergency is dealt with"
ANSWERED = "Answered by a sooner call"
UNDECIDED = "Not decided yet"
NOT_IN_QUESTION = "Not in question"

Withholders = Mapping[Recommendation, tuple[Recommendation, ...]]


@dataclass(frozen=True)
class Group:
    """Lines under one heading. A folded group has its lines only while it is open."""

    title: str
    count: int
    lines: tuple[dict[str, Any], ...]
    folded: bool
    open: bool


def plan_groups(plan: Plan, guideline: Guideline, case: Case, opened: str) -> list[Group]:
    """All proposals of a plan, those to act on first; none is left out. `opened` is the title of the folded group that is open."""
    shown = [proposal for proposal in plan.proposals if proposal.kind != ActivityKind.AVOID.value]
    acts = in_order(acting(plan))
    examining = [proposal for proposal in acts.looking if _examines(guideline, proposal)]
    testing = [proposal for proposal in acts.looking if not _examines(guideline, proposal)]
    held, still = standing(plan), undecided(plan)
    first = (
        ("Now", _acts(acts.urgent[Urgency.EMERGENCY]), False),
        ("Meanwhile", _acts(acts.meanwhile), False),
        ("Today", _acts(acts.urgent[Urgency.URGENT]), False),
        ("In days to two weeks", _acts(acts.urgent[Urgency.SOON]), False),
        ("Examine", _acts(examining), True),
        ("Test", _acts(testing), False),
        ("Treat and advise", _acts(acts.treating), False),
        ("Withheld", _rules(_without_avoiding(withheld(plan))), False),
        ("Not possible", _rules(_without_avoiding(not_possible(plan))), False),
    )
    told = {*held, *not_possible(plan), *still, *postponed(plan)}
    groups = (
        *first,
        (POSTPONED if is_emergency(plan) else ANSWERED, _acts(_without_avoiding(postponed(plan))), True),
        (UNDECIDED, _rules(_without_avoiding(still)), True),
        (NOT_IN_QUESTION, _rules([proposal for proposal in shown if proposal not in told]), True),
    )
    by = withholders(guideline)
    return [
        Group(
            title=title,
            count=len(acts),
            lines=tuple(_lines(acts, plan, guideline, case, by)) if not folded or title == opened else (),
            folded=folded,
            open=title == opened,
        )
        for title, acts, folded in groups
        if acts
    ]


def _without_avoiding(proposals: Iterable[Proposal]) -> list[Proposal]:
    """Without what is only to be avoided: that stands among the cautions."""
    return [proposal for proposal in proposals if proposal.kind != ActivityKind.AVOID.value]


def _examines(guideline: Guideline, proposal: Proposal) -> bool:
    return guideline.targets[proposal.target].category is Category.EXAMINATION


def _acts(proposals: Iterable[Proposal]) -> list[Act]:
    """What to do, once per service, test or medicine, with all reasons; medicines that something speaks against come last."""
    return sorted(merged(proposals), key=lambda act: act.barred)


def _rules(proposals: Iterable[Proposal]) -> list[Act]:
    """Each rule by itself, because its reasons are its own; both legs together if they say the same."""
    by_rule: dict[str, list[Proposal]] = {}
    for proposal in proposals:
        by_rule.setdefault(proposal.id, []).append(proposal)
    return [act for several in by_rule.values() for act in merged(several)]


def _lines(acts: Iterable[Act], plan: Plan, guideline: Guideline, case: Case, by: Withholders) -> Iterator[dict[str, Any]]:
    """A line for each act. A remark that several share is shown on the first."""
    said = set[Cited]()
    for act in acts:
        remarks = [_cited(remark, guideline) for remark in act.remarks if remark not in said]
        reasons = [_reason(proposal, act, guideline, by) for proposal in act.proposals]
        yield _line(act, guideline, case, plan) | {"remarks": remarks, "reasons": reasons}
        said.update(act.remarks)


def _line(act: Act, guideline: Guideline, case: Case, plan: Plan) -> dict[str, Any]:
    first = act.proposals[0]
    leg = act.legs[0] if len(act.legs) == 1 else None
    line = CaseAct(first.target, leg)
    return {
        "id": f"{first.id}-{'-'.join(str(side) for side in act.legs if side)}",
        "title": reasons_of(act, FIRST_REASONS if is_emergency(plan) else 0),
        "legs": act.legs,
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
        "considered": line in case.considering,
        "can_be_drafted": first.kind in DRAFTED,
    }


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
