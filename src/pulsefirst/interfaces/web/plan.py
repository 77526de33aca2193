"""The plan as a view: an emergency on one screen, else lines by when they have their turn, with what doses need in one small form."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from pulsefirst.backends.acts import cautions, demanding, for_one_reason, is_emergency, referrals
from pulsefirst.backends.asking import deciding, held_medicines, what_it_decides
from pulsefirst.backends.drafts import cautions_on
from pulsefirst.backends.headline import calls_of
from pulsefirst.backends.letters import Matter, in_one_breath, stages
from pulsefirst.backends.previews import title_in_words, worth_previewing
from pulsefirst.backends.prose import label, sentence_case
from pulsefirst.backends.words import legs_in_words, of_legs
from pulsefirst.engine.evaluate import Evaluation
from pulsefirst.engine.if_confirmed import if_confirmed
from pulsefirst.engine.rank import ranking_of
from pulsefirst.engine.score import score
from pulsefirst.interfaces.web.headline import span_of
from pulsefirst.interfaces.web.lines import MEANWHILE, Group, lines_of, plan_groups
from pulsefirst.interfaces.web.rows import AS_SEEN, QuestionRow, RowMaker, place_in_form
from pulsefirst.interfaces.web.state import Tab
from pulsefirst.model.answers import is_abnormal
from pulsefirst.model.case import Case, CaseAct, key_of
from pulsefirst.model.conditions import Finding, Measured
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.legs import Leg, Scope
from pulsefirst.model.plan import Caution, Fact, Plan, Proposal, Status
from pulsefirst.model.provenance import Provenance
from pulsefirst.model.recommendations import ActivityKind
from pulsefirst.model.texts import Site
from pulsefirst.model.walk import findings_read

MOST_FACTS = 8
MOST_UNKNOWN, MOST_BESIDE = 6, 3
"""So much of what is not known is named; and so much beside what must be known before a medicine."""
HEADED = ("Now", MEANWHILE)
"""The groups of an emergency that have a card of their own."""


def plan_words(
    guideline: Guideline, tab: Tab, evaluation: Evaluation, plan: Plan, site: Site, row: RowMaker
) -> dict[str, Any]:
    """All that the view shows; `row` makes the row of a finding."""
    groups = plan_groups(plan, guideline, tab.case, tab.opened)
    ahead = None if is_emergency(plan) else _leading(guideline, tab, evaluation, plan)
    shown = {line["place"] for group in groups for line in group.lines}
    return {
        "groups": groups,
        "plan": plan,
        "cautions": for_one_reason(
            caution for caution in cautions(plan) if not caution.draft and not _says_its_line(guideline, caution)
        ),
        "drafts": [draft for draft in _drafts(guideline, tab, plan) if draft["place"] not in shown],
        "emergency": _emergency(guideline, tab, plan, evaluation, site, groups, row) if is_emergency(plan) else None,
        "dose_form": None
        if is_emergency(plan)
        else _dose_form(
            guideline,
            evaluation,
            [*plan.with_status(Status.RECOMMENDED), *([] if ahead is None else ahead["proposals"])],
            row,
        ),
        "if_confirmed": ahead,
    }


def _says_its_line(guideline: Guideline, caution: Caution) -> bool:
    """Whether the caution is of a medicine, which says it in its own line."""
    return guideline.recommendations[caution.id].do.kind is ActivityKind.PRESCRIBE


# --- an emergency -------------------------------------------------------------------------------------------------------------


def _emergency(
    guideline: Guideline, tab: Tab, plan: Plan, evaluation: Evaluation, site: Site, groups: list[Group], row: RowMaker
) -> dict[str, Any]:
    """Whom to call and why in a line, the clock, what stage it is, what to do and to avoid meanwhile, and what is not known yet."""
    by_title = {group.title: group for group in groups}
    now = by_title.get("Now")
    called = {call.demand.target for call in calls_of(plan, guideline)}
    return {
        "calls": list(_calls(guideline, tab, plan, site)),
        "clocks": [_clock(guideline, clock) for clock in plan.clocks],
        "stages": list(_stages(guideline, tab, plan, site)),
        "lines": [] if now is None else [line for line in now.lines if line["place"].partition("@")[0] not in called],
        "why": [] if now is None else [line for line in now.lines if line["place"].partition("@")[0] in called],
        "meanwhile": by_title.get(MEANWHILE),
        "unknown": list(_unknown(guideline, plan, evaluation, row)),
        "headed": HEADED,
    }


def _unknown(guideline: Guideline, plan: Plan, evaluation: Evaluation, row: RowMaker) -> Iterator[dict[str, Any]]:
    """What is not known, the nearest first, under what it helps to decide, which is said once."""
    by_reason: dict[str, dict[str, tuple[Leg | None, ...]]] = {}
    for line, findings in held_medicines(plan, evaluation):
        by_reason[line.title] = {one.name: () for one in findings}
    asked = {name for several in by_reason.values() for name in several}
    others = [one for one in deciding(plan, guideline) if one.finding not in asked]
    for one in others[: MOST_BESIDE if asked else MOST_UNKNOWN]:
        by_reason.setdefault(what_it_decides(one, plan, guideline), {})[one.finding] = one.legs
    for why, places in by_reason.items():
        rows = [
            {
                "title": f"{label(guideline.findings[name])}{of_legs(legs)}",
                "row": row(guideline.findings[name], [leg for leg in AS_SEEN if leg in legs] or AS_SEEN),
            }
            for name, legs in places.items()
        ]
        yield {"why": why, "rows": rows}


def _calls(guideline: Guideline, tab: Tab, plan: Plan, site: Site) -> Iterator[dict[str, Any]]:
    """Each service once: what it is called here, its number, for which leg, the facts it is called for, and whether it was called."""
    matter = Matter(plan, tab.case, guideline, site)
    for call in calls_of(plan, guideline):
        demand = call.demand
        here = site.services.get(demand.target)
        title = here.called if here is not None and here.called else guideline.targets[demand.target].title
        leg = demand.legs[0] if len(demand.legs) == 1 else None
        facts = _facts_of(guideline, tab.case, demand.proposals)
        yield {
            "title": f"{title[:1].upper()}{title[1:]}",
            "legs": legs_in_words(demand.legs),
            "number": here.number if here is not None else "",
            "why": sentence_case(in_one_breath(matter, facts[:MOST_FACTS], leg)),
            "place": f"{demand.target}@{leg or ''}",
            "calls": bool(referrals(demand.proposals)),
            "done": demand.done or CaseAct(demand.target, leg) in tab.case.done,
            "provenance": Provenance.SUPPLEMENT.value if demand.beyond else Provenance.SOURCE.value,
            "statements": list(dict.fromkeys(name for line in demand.proposals for name in line.statements)),
        }


def _facts_of(guideline: Guideline, case: Case, lines: Iterable[Proposal]) -> list[Fact]:
    """What these lines rest on, then what else that is abnormal is known of what they read, in the same leg or of the patient."""
    several = list(lines)
    found = dict.fromkeys(fact for line in several for fact in line.why.facts)
    for key, value in case.facts.items():
        finding = guideline.findings[key.finding]
        if is_abnormal(finding, value) and any(_reads(guideline, line, finding, key.leg) for line in several):
            found.setdefault(Fact(key.finding, key.leg, value))
    return list(found)


def _reads(guideline: Guideline, line: Proposal, finding: Finding, leg: Leg | None) -> bool:
    when = guideline.recommendations[line.id].when
    return when is not None and finding in findings_read(when) and (leg is None or line.leg in (leg, None))


def _clock(guideline: Guideline, clock: Any) -> dict[str, Any]:
    """A clock as a bar: how much of the window is used, in hundredths, and what is said of it."""
    window = next(timer.window for timer in guideline.timers if clock.text.startswith(timer.title))
    return {
        "leg": clock.leg,
        "hours": clock.hours,
        "used": "" if clock.hours is None else span_of(round(clock.hours * 60)),
        "window": window,
        "share": None if clock.hours is None else min(100, round(100 * clock.hours / window[1])),
        "first": round(100 * window[0] / window[1]),
        "text": clock.text.partition(": ")[2],
    }


def _stages(guideline: Guideline, tab: Tab, plan: Plan, site: Site) -> Iterator[dict[str, Any]]:
    """What stage it is by what is examined: how far each leg has gone, then the instruments of the rooms that demand it, with a result."""
    for leg, stage in stages(Matter(plan, tab.case, guideline, site)):
        statements = [read.statement for read in stage.on.reads]
        yield {
            "title": f"{sentence_case(legs_in_words([leg]))}: {stage.says}",
            "meaning": "",
            "of": "",
            "statements": statements,
        }
    rooms = {guideline.modules.get(line.id, "").rpartition(".")[0] for line in demanding(plan)}
    legs = {line.leg for line in demanding(plan)}
    for result in score(guideline, tab.case).results:
        room = guideline.modules.get(result.instrument.name, "").rpartition(".")[0]
        if result.outcome is not None and room in rooms and result.leg in legs:
            yield {"title": result.outcome.title, "meaning": result.outcome.meaning, "of": result.instrument.title}


# --- the treatment of the leading cause ---------------------------------------------------------------------------------------


def _leading(guideline: Guideline, tab: Tab, evaluation: Evaluation, plan: Plan) -> dict[str, Any] | None:
    """What the leading cause would bring if it were the diagnosis, as lines; None where nothing leads, or it would bring nothing."""
    for cause in worth_previewing(ranking_of(evaluation, plan), guideline)[:1]:
        found = if_confirmed(guideline, tab.case, plan.at, cause.id, cause.leg)
        stated = guideline.hypotheses[cause.id].stated
        if found.lines and stated is not None:
            return {
                "title": title_in_words(found),
                "lines": lines_of(found.lines, plan, guideline, tab.case),
                "proposals": found.lines,
                "state": place_in_form(key_of(stated, cause.leg)),
            }
    return None


# --- drafts ---------------------------------------------------------------------------------------------------------------------


def _drafts(guideline: Guideline, tab: Tab, plan: Plan) -> Iterator[dict[str, Any]]:
    """The draft orders with what is said against each, for those that no line of the view shows."""
    for act in sorted(tab.case.considering, key=lambda act: (act.target, act.leg or "")):
        yield {
            "title": f"{guideline.targets[act.target].title}{of_legs((act.leg,))}",
            "place": f"{act.target}@{act.leg or ''}",
            "cautions": cautions_on(act.target, (act.leg,), cautions(plan)),
        }


# --- what doses need --------------------------------------------------------------------------------------------------------------


def _dose_form(
    guideline: Guideline, evaluation: Evaluation, proposals: Iterable[Proposal], row: RowMaker
) -> dict[str, Any] | None:
    """One small form for all that the doses of these medicines go by, filled from the case; None where no dose is in question."""
    lines = [line for line in proposals if line.dosing is not None and not any(remark.instead for remark in line.remarks)]
    wanted: dict[Finding, None] = {}
    by: dict[str, None] = {}
    for line in lines:
        _gather(guideline, evaluation, line, wanted, by)
    rows: list[QuestionRow] = [row(finding, AS_SEEN) for finding in wanted]
    if not rows:
        return None
    return {
        "rows": rows,
        "places": " ".join(row.name for row in rows),
        "says": list(by),
        "lacks": list(
            dict.fromkeys(
                label(guideline.findings[need.finding])
                for line in lines
                if line.dosing is not None and line.dosing.dose is None
                for need in line.dosing.needs
                if guideline.findings[need.finding] in wanted
            )
        ),
    }


def _gather(
    guideline: Guideline, evaluation: Evaluation, line: Proposal, wanted: dict[Finding, None], by: dict[str, None]
) -> None:
    """What the dose table of a line goes by: its kidney function, and the numbers of the patient that its bands read."""
    table = evaluation.index.tables.get(guideline.targets[line.target])
    if table is None or line.dosing is None or line.kind != ActivityKind.PRESCRIBE:
        return
    if line.dosing.by:
        by.setdefault(line.dosing.by)
    read = [] if table.by is None else list(findings_read(table.by))
    read += (
        finding
        for guard in table.guards
        if guard.when is not None
        for finding in findings_read(guard.when)
        if (isinstance(finding, Measured) and finding.only_if is None) or (guard.silences and guard.when is finding)
    )
    read += (guideline.findings[need.finding] for need in line.dosing.needs)
    wanted.update(dict.fromkeys(finding for finding in read if finding.scope is Scope.PATIENT))
