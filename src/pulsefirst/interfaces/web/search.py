"""What was looked for, as lines to tap: each says what it is, what is known of it here, and leads there."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from pulsefirst.backends.prose import label
from pulsefirst.engine.evaluate import Evaluation
from pulsefirst.engine.find import Hit, Kind, hit_of, search
from pulsefirst.interfaces.web.lines import fold_of
from pulsefirst.interfaces.web.rows import QuestionRow, row_of
from pulsefirst.interfaces.web.state import Tab
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.plan import Plan, Status

TOLD = (Status.RECOMMENDED, Status.DONE, Status.WITHHELD, Status.UNDETERMINED, Status.NOT_POSSIBLE)
"""What is said of an act that several rules aim at: the first of these that any of them has."""
IN_WORDS = {Status.UNDETERMINED: "not decided yet"}


@dataclass(frozen=True, kw_only=True)
class Line:
    """One hit: its title, what stands below it, what is known of it here.

    `go` is where a tap leads, and `at` what to look at there; `opens`: a question that is answered in place, its `row` while it is open.
    """

    title: str
    below: str
    state: str = ""
    go: str = ""
    at: str = ""
    opens: str = ""
    row: QuestionRow | None = None


def results_of(guideline: Guideline, tab: Tab, evaluation: Evaluation, plan: Plan) -> dict[str, Any]:
    """The results of the words that the tab looks for, by what they are, the best first; last what is not covered.

    A question that is the best of all is open at once; another is once it was tapped.
    """
    found = search(guideline, tab.search)
    questions = [hit.name for hit in found.hits if hit.kind is Kind.QUESTION]
    if tab.opened not in questions and found.hits and found.hits[0].kind is Kind.QUESTION and not found.partly:
        tab = replace(tab, opened=questions[0])
    groups: dict[str, list[Line]] = {}
    outside = []
    told = {hit.name for hit in found.hits}
    for hit in found.hits:
        if hit.kind is Kind.ELSEWHERE:
            nearest = [name for name in hit.see if name not in told]
            told.update(nearest)
            see = [_line(hit_of(guideline, name), guideline, tab, evaluation, plan) for name in nearest]
            outside.append({"title": hit.title, "text": hit.text, "see": see})
        elif hit.kind is not Kind.SHORTCUT:
            groups.setdefault(hit.kind.value, []).append(_line(hit, guideline, tab, evaluation, plan))
    return {
        "words": found.words,
        "read_as": found.read_as,
        "partly": found.partly,
        "count": sum(map(len, groups.values())),
        "more": found.more,
        "groups": groups,
        "outside": outside,
        "outside_first": bool(found.hits) and found.hits[0].kind is Kind.ELSEWHERE,
        "covers": [line.text for line in guideline.scope if line.when is None][:1],
    }


def _line(hit: Hit, guideline: Guideline, tab: Tab, evaluation: Evaluation, plan: Plan) -> Line:
    below = hit.by or hit.text
    match hit.kind:
        case Kind.QUESTION:
            finding = guideline.findings[hit.name]
            row = row_of(evaluation, finding)
            state = ", ".join(_said(row)) or "not asked"
            also = hit.by or ", ".join(finding.synonyms)
            opened = row if tab.opened == hit.name else None
            called = label(finding)  # while it is open, its question stands below by itself
            return Line(title=called if opened else hit.text, below=also or called, state=state, opens=hit.name, row=opened)
        case Kind.CAUSE:
            standing = {said.leg: said.standing.value for said in plan.hypotheses if said.id == hit.name}
            same = len(set(standing.values())) == 1
            told = standing.values() if same else [f"{_leg(leg)}{value}" for leg, value in standing.items()]
            state = ", ".join(dict.fromkeys(told))
            return Line(title=hit.title, below=hit.by, state=state, go="causes/", at=f"cause-{hit.name}")
        case Kind.ACT | Kind.MEDICINE:
            return _act_line(hit, below, guideline, plan)
        case Kind.SCORE:
            return Line(title=hit.title, below=below, go=f"scores/{hit.name}", at=f"score-{hit.name}")
        case Kind.PLACE:
            return Line(title=hit.title, below=below, go="numb/", at="view")
        case _:
            return Line(title=hit.title, below=below)


def _said(row: QuestionRow) -> list[str]:
    return [f"{_leg(cell.leg)}{cell.value or 'could not be assessed'}" for cell in row.cells if cell.recorded]


def _leg(leg: object) -> str:
    return f"{leg}: " if leg is not None else ""


def _act_line(hit: Hit, below: str, guideline: Guideline, plan: Plan) -> Line:
    """An act with its status on the plan; it leads to the plan, the part of it unfolded in which it stands."""
    has = {proposal.status for proposal in plan.proposals if proposal.target == hit.name}
    status = next((status for status in TOLD if status in has), None)
    state = "not on the plan" if status is None else IN_WORDS.get(status, status.value)
    return Line(
        title=hit.title, below=below, state=state, go=f"plan/{fold_of(plan, guideline, hit.name)}", at=f"act-{hit.name}"
    )
