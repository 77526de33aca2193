"""The plan as groups of lines: at once, today, this week, later; each line with its status and its why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pulsefirst.backends.acts import Act, earliest, merged, reasons_of
from pulsefirst.backends.prose import rule_in_english, withholders
from pulsefirst.backends.words import fact_list, need_list
from pulsefirst.model.case import Case, Line
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.plan import Cited, Dosing, Plan, Proposal, Status
from pulsefirst.model.recommendations import ActivityKind, Category, Recommendation, Urgency

LOOKING = (ActivityKind.OBTAIN.value, ActivityKind.ORDER.value)
DRAFTED = (ActivityKind.ORDER.value, ActivityKind.PRESCRIBE.value)
ACTING = (Status.RECOMMENDED, Status.DONE)

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
    """All proposals of a plan, what acts first; nothing disappears. `opened` is the title of the folded group that is open."""
    shown = [one for one in plan.proposals if one.kind != ActivityKind.AVOID.value]
    acting = [one for one in shown if one.status in ACTING]
    calm = [one for one in acting if one.urgency is Urgency.NONE]
    groups = (
        ("Now", _acts([one for one in acting if one.urgency is Urgency.EMERGENCY]), False),
        ("Today", _acts([one for one in acting if one.urgency is Urgency.URGENT]), False),
        ("In days to two weeks", _acts([one for one in acting if one.urgency is Urgency.SOON]), False),
        ("Examine", _acts([one for one in calm if _examines(guideline, one)]), True),
        ("Test", _acts([one for one in calm if one.kind in LOOKING and not _examines(guideline, one)]), False),
        ("Treat and advise", _acts([one for one in calm if one.kind not in LOOKING]), False),
        ("Withheld", _rules([one for one in shown if one.status is Status.WITHHELD]), False),
        ("Not possible", _rules([one for one in shown if one.status is Status.NOT_POSSIBLE]), False),
        ("Not decided yet", _rules([one for one in shown if one.status is Status.UNDETERMINED]), True),
        ("Does not apply", _rules([one for one in shown if one.status is Status.NOT_APPLICABLE]), True),
    )
    by = withholders(guideline)
    return [
        Group(
            title=title,
            count=len(acts),
            lines=tuple(_lines(acts, guideline, case, by)) if not folded or title == opened else (),
            folded=folded,
            open=title == opened,
        )
        for title, acts, folded in groups
        if acts
    ]


def _examines(guideline: Guideline, one: Proposal) -> bool:
    return guideline.targets[one.target].category is Category.EXAMINATION and one.kind in LOOKING


def _acts(proposals: Iterable[Proposal]) -> list[Act]:
    """What is to be done, once for each service, test or medicine, with all its reasons; what a reason bars comes last."""
    return sorted(merged(proposals), key=lambda act: act.barred)


def _rules(proposals: Iterable[Proposal]) -> list[Act]:
    """Each rule by itself, for why it proposes nothing is its own; both legs together where they say the same."""
    by_rule: dict[str, list[Proposal]] = {}
    for one in proposals:
        by_rule.setdefault(one.id, []).append(one)
    return [act for several in by_rule.values() for act in merged(several)]


def _lines(acts: Iterable[Act], guideline: Guideline, case: Case, by: Withholders) -> Iterator[dict[str, Any]]:
    """A line an act. A remark that several of them share is said on the first."""
    said = set[Cited]()
    for act in acts:
        remarks = [_cited(remark, guideline) for remark in act.remarks if remark not in said]
        reasons = [_reason(one, act, guideline, by) for one in act.proposals]
        yield _line(act, guideline, case) | {"remarks": remarks, "reasons": reasons}
        said.update(act.remarks)


def _line(act: Act, guideline: Guideline, case: Case) -> dict[str, Any]:
    one = act.proposals[0]
    leg = act.legs[0] if len(act.legs) == 1 else None
    line = Line(one.target, leg)
    return {
        "id": f"{one.id}-{'-'.join(str(side) for side in act.legs if side)}",
        "title": reasons_of(act),
        "legs": act.legs,
        "status": one.status.value,
        "urgency": one.urgency.word,
        "deadline": earliest(act.proposals),
        "provenance": one.provenance,
        "statements": list(dict.fromkeys(id for each in act.proposals for id in each.statements)),
        "needs": need_list(guideline, (need for each in act.proposals for need in each.needs), leg),
        "withheld_by": [_withholder(guideline, name) for each in act.proposals for name in each.withheld_by],
        "warnings": list(dict.fromkeys(each.warning for each in act.proposals if each.warning)),
        "dosing": None if act.dosing is None else _dosing(act.dosing, guideline),
        "place": f"{one.target}@{leg or ''}",
        "done": line in case.done,
        "considered": line in case.considering,
        "can_be_drafted": one.kind in DRAFTED,
    }


def _reason(one: Proposal, act: Act, guideline: Guideline, by: Withholders) -> dict[str, Any]:
    """Why one rule says so: the facts it rests on in each leg, the rule in English, and where that comes from."""
    rule = guideline.recommendations[one.id]
    alike = (one, *(other for other in act.others if other.id == one.id))
    facts = [fact for each in alike for fact in each.why.facts]
    return {
        "title": one.title,
        "facts": fact_list(guideline, facts, one.leg if len(act.legs) == 1 else None),
        "rule": rule_in_english(rule, by.get(rule, ())),
        "provenance": one.provenance,
        "statements": [guideline.statements[id] for id in one.statements],
        "readings": one.assumes,
        "cites": [guideline.citations[name] for name in one.cites],
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


def _dosing(dosing: Dosing, guideline: Guideline) -> dict[str, Any]:
    return {
        "verdict": dosing.word,
        "by": dosing.by,
        "level": int(dosing.verdict),
        "reasons": [_cited(reason, guideline) for reason in dosing.reasons],
        "unchecked": [_cited(reason, guideline) for reason in dosing.unchecked],
        "dose": dosing.dose,
        "needs": need_list(guideline, dosing.needs),
        "cites": [guideline.citations[name] for name in dosing.dose.cites] if dosing.dose is not None else [],
    }
