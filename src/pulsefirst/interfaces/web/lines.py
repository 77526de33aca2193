"""The plan as groups of lines: at once, today, this week, later; each line with its status and its why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pulsefirst.interfaces.web.facts import fact_chips, need_chips
from pulsefirst.model.case import Case, Line
from pulsefirst.model.findings import Leg
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.plan import Cited, Dosing, Plan, Proposal, Status
from pulsefirst.model.recommendations import ActivityKind, Category, Checked, Citation, Urgency

LOOKING = (ActivityKind.OBTAIN.value, ActivityKind.ORDER.value)
ACTING = (Status.RECOMMENDED, Status.DONE)


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
        ("Now", [one for one in acting if one.urgency is Urgency.EMERGENCY], False),
        ("Today", [one for one in acting if one.urgency is Urgency.URGENT], False),
        ("In days to two weeks", [one for one in acting if one.urgency is Urgency.SOON], False),
        ("Examine", [one for one in calm if _is(guideline, one, Category.EXAMINATION)], True),
        ("Test", [one for one in calm if one.kind in LOOKING and not _is(guideline, one, Category.EXAMINATION)], False),
        ("Treat and advise", [one for one in calm if one.kind not in LOOKING], False),
        ("Withheld", [one for one in shown if one.status is Status.WITHHELD], False),
        ("Not possible", [one for one in shown if one.status is Status.NOT_POSSIBLE], False),
        ("Not decided yet", [one for one in shown if one.status is Status.UNDETERMINED], True),
        ("Does not apply", [one for one in shown if one.status is Status.NOT_APPLICABLE], True),
    )
    return [
        Group(
            title=title,
            count=len({one.id for one in proposals}),
            lines=tuple(_lines(proposals, guideline, case)) if not folded or title == opened else (),
            folded=folded,
            open=title == opened,
        )
        for title, proposals, folded in groups
        if proposals
    ]


def _is(guideline: Guideline, one: Proposal, category: Category) -> bool:
    return guideline.targets[one.target].category is category and one.kind in LOOKING


def _lines(proposals: list[Proposal], guideline: Guideline, case: Case) -> Iterator[dict[str, Any]]:
    """A line a proposal, both legs in one where they say the same."""
    alike: dict[tuple[str, Status], list[Proposal]] = {}
    for one in proposals:
        alike.setdefault((one.id, one.status), []).append(one)
    for several in alike.values():
        yield _line(several, guideline, case)


def _line(several: list[Proposal], guideline: Guideline, case: Case) -> dict[str, Any]:
    one = several[0]
    legs: tuple[Leg | None, ...] = tuple(proposal.leg for proposal in several)
    leg = legs[0] if len(legs) == 1 else None
    place = f"{one.target}@{leg or ''}"
    rule = guideline.recommendations[one.id]
    return {
        "id": f"{one.id}-{'-'.join(str(side) for side in legs if side)}",
        "title": one.title,
        "legs": legs,
        "status": one.status.value,
        "urgency": one.urgency.word,
        "kind": one.kind,
        "deadline": one.deadline,
        "provenance": one.provenance,
        "statements": [guideline.statements[id] for id in one.statements],
        "cites": [guideline.citations[name] for name in one.cites],
        "readings": one.assumes,
        "rule": one.why.rule,
        "facts": fact_chips(guideline, one.why.facts),
        "needs": need_chips(guideline, one.needs, leg),
        "withheld_by": [guideline.recommendations[name].do.title for name in one.withheld_by],
        "warning": one.warning,
        "remarks": [_cited(remark, guideline) for remark in one.remarks],
        "dosing": None if one.dosing is None else _dosing(one.dosing, guideline),
        "place": place,
        "done": Line(one.target, leg) in case.done,
        "considered": Line(one.target, leg) in case.considering,
        "can_be_drafted": rule.do.kind in (ActivityKind.ORDER, ActivityKind.PRESCRIBE),
    }


def _cited(said: Cited, guideline: Guideline) -> dict[str, Any]:
    return {
        "text": said.text,
        "cites": [guideline.citations[name] for name in said.cites],
        "needs": need_chips(guideline, said.needs),
    }


def _dosing(dosing: Dosing, guideline: Guideline) -> dict[str, Any]:
    return {
        "verdict": dosing.word,
        "by": dosing.by,
        "level": int(dosing.verdict),
        "reasons": [_cited(reason, guideline) for reason in dosing.reasons],
        "unchecked": [_cited(reason, guideline) for reason in dosing.unchecked],
        "dose": dosing.dose,
        "needs": need_chips(guideline, dosing.needs),
        "cites": [guideline.citations[name] for name in dosing.dose.cites] if dosing.dose is not None else [],
    }


def unverified(citation: Citation) -> bool:
    """Whether nothing was checked."""
    return citation.checked is Checked.UNVERIFIED
