"""The views of the page: what each shows of a tab's case and plan. Every clinical word comes from the guideline."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from pulsefirst.backends.acts import cautions, is_emergency
from pulsefirst.backends.asking import deciding
from pulsefirst.backends.compiled import Compiled
from pulsefirst.backends.letters import Form, conditions_of_use, document_as_text, handover, in_brief
from pulsefirst.backends.next_minutes import next_of_emergency
from pulsefirst.backends.prose import label
from pulsefirst.backends.sections import findings_by_section
from pulsefirst.backends.words import of_legs, serves_the_supplement
from pulsefirst.engine.apply import plan_of
from pulsefirst.engine.conflicts import settle
from pulsefirst.engine.evaluate import Evaluation
from pulsefirst.engine.interview import Ask, AskScreen, Finish, Stage, next_step, open_places
from pulsefirst.engine.rank import rank
from pulsefirst.interfaces.web.causes import causes_of, said_beside
from pulsefirst.interfaces.web.chart import chart_of
from pulsefirst.interfaces.web.first_minute import minute_of
from pulsefirst.interfaces.web.headline import headline_of
from pulsefirst.interfaces.web.lines import plan_groups
from pulsefirst.interfaces.web.page_files import PageFiles
from pulsefirst.interfaces.web.rows import AS_SEEN, QuestionRow, row_of
from pulsefirst.interfaces.web.scores import scores_of
from pulsefirst.interfaces.web.search import results_of
from pulsefirst.interfaces.web.state import VIEWS, Tab, fields_of
from pulsefirst.model.case import Key
from pulsefirst.model.conditions import Finding
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.legs import Leg
from pulsefirst.model.plan import Plan
from pulsefirst.model.texts import Site

TITLES = {
    "minute": "First minute",
    "ask": "Ask next",
    "examine": "Examine",
    "numb": "Where numb",
    "causes": "Causes",
    "plan": "Plan",
    "scores": "Scores",
    "take": "Letters",
}
SELDOM = ("examine", "numb", "scores")
"""Views that stand under "More" on a phone."""
FORMS = {
    Form.SBAR.value: "SBAR hand-over",
    Form.LETTER.value: "Referral letter",
    Form.NOTE.value: "Note for the record",
    Form.LEAFLET.value: "Leaflet for the patient",
}
MORE_QUESTIONS = 6
RECORDED = "all that is recorded"


@dataclass(frozen=True)
class Desk:
    """Everything that a view is drawn from."""

    guideline: Guideline
    tab: Tab
    evaluation: Evaluation
    plan: Plan
    at: datetime
    site: Site

    def row(self, finding: Finding, legs: Iterable[Leg] = AS_SEEN) -> QuestionRow:
        """The row of a finding, with what was typed there and not taken."""
        return row_of(self.evaluation, finding, legs, self.tab.refused)


def case_page(look: PageFiles, guideline: Guideline, site: Site, tab: Tab, at: datetime, *, whole: bool) -> str:
    """The page of a tab; with `whole` the whole document, else only what stands inside it."""
    evaluation, clashes = settle(guideline, tab.case, Compiled)
    plan = plan_of(evaluation, clashes, at)
    desk = Desk(guideline, tab, evaluation, plan, at, site)
    words = {
        "titles": TITLES,
        "seldom": SELDOM,
        "purpose": next((purpose.words for purpose in guideline.purposes), guideline.title),
        "tab": tab,
        "fields": fields_of(tab, guideline, plan.triage.now.level),
        "verdict": headline_of(plan, guideline, tab, site),
        "view": VIEW_WORDS[tab.view](desk) if not tab.search else {},
        "found": results_of(guideline, tab, evaluation, plan) if tab.search else None,
        "guideline": guideline,
        "at": at,
        "empty": not tab.case.facts,
        "site": site,
        "brief": in_brief(guideline),
    }
    page = look.page("page.html" if whole else "inside.html", **words)
    refused = tab.refused
    if refused is None or f'id="n-{refused.place}"' in page:
        return page
    # What was refused is said at its field; where that is not in view, at the top.
    elsewhere = replace(tab, refused=None, message=f"Not recorded: {refused.why}")
    return case_page(look, guideline, site, elsewhere, at, whole=whole)


def about_page(look: PageFiles, guideline: Guideline, site: Site) -> str:
    """What this is, for whom, and what it does not do."""
    return look.page("about.html", guideline=guideline, site=site, sections=conditions_of_use(guideline))


# --- the views ----------------------------------------------------------------------------------------------------------


def _minute(desk: Desk) -> dict[str, Any]:
    """The first minute: the panels with their rows, and what would settle it."""
    return minute_of(desk.guideline, desk.plan, desk.tab.case, desk.evaluation, desk.row)


def _still_open(desk: Desk, step: Ask | AskScreen) -> Ask | AskScreen | None:
    """What was just answered in part: an examination of which places are open, or a question of the other leg. Conflicts come first."""
    if step.stage is Stage.CONFLICT:
        return None
    screen = desk.guideline.screens.get(desk.tab.asked)
    if screen is not None and (keys := open_places(desk.evaluation, screen)):
        return AskScreen(stage=step.stage, screen=screen, keys=keys, why=step.why)
    if not any(Key(desk.tab.asked, leg) in desk.tab.case.facts for leg in Leg):
        return None
    for question in desk.plan.questions:
        if question.finding == desk.tab.asked:
            keys = tuple(Key(question.finding, leg) for leg in question.legs)
            return Ask(stage=step.stage, finding=desk.guideline.findings[question.finding], keys=keys, why=question.why)
    return None


def _ask(desk: Desk) -> dict[str, Any]:
    """The next step with why it is asked, and what comes after it."""
    step = next_step(desk.guideline, desk.tab.case, desk.plan)
    if is_emergency(desk.plan) and (isinstance(step, Finish) or step.stage is Stage.CAUSES):
        step = next_of_emergency(desk.plan, desk.guideline)
    if isinstance(step, Finish):
        return {"step": None}
    step = _still_open(desk, step) or step
    screen = step.screen if isinstance(step, AskScreen) else None
    examined = screen is not None and screen.ordinary is not None
    names = list(dict.fromkeys(key.finding for key in step.keys))
    if screen is not None and examined:
        names = [finding.name for finding in screen.findings]
    rows = []
    for name in names:
        finding = desk.guideline.findings[name]
        asked = [leg for leg in AS_SEEN if any(key.finding == name and key.leg is leg for key in step.keys)]
        stays = examined or name == desk.tab.asked
        told = [leg for leg in AS_SEEN if stays and Key(name, leg) in desk.tab.case.facts]
        rows.append(desk.row(finding, [leg for leg in AS_SEEN if leg in (*asked, *told)]))
    waiting = [
        f"{label(desk.guideline.findings[question.finding])}{of_legs(question.legs)}"
        for question in (deciding(desk.plan, desk.guideline) if is_emergency(desk.plan) else desk.plan.questions)
        if question.finding not in names and not desk.guideline.findings[question.finding].burden.is_test
    ]
    return {
        "step": step,
        "question": screen.question if screen is not None else rows[0].question,
        "why": step.why,
        "beyond": any(
            question.why == step.why and serves_the_supplement(question, desk.guideline) for question in desk.plan.questions
        ),
        "screen": screen,
        "ticks": screen is not None and not examined,
        "asked": rows[0].name if screen is None else screen.name if examined else "",
        "rows": rows,
        "next": waiting[:MORE_QUESTIONS],
        "more": len(waiting) > MORE_QUESTIONS,
    }


def _examine(desk: Desk) -> dict[str, Any]:
    """One section of the findings."""
    findings = desk.guideline.findings
    by_section = {section: several for section, several in findings_by_section(desk.guideline).items() if section}
    sections = list(by_section)
    recorded = {key.finding for key in desk.tab.case.facts}
    counts = {section: sum(finding.name in recorded for finding in several) for section, several in by_section.items()}
    section = desk.tab.section if desk.tab.section in (RECORDED, *sections) else sections[0]
    if section == RECORDED:
        found = [name for name in findings if name in recorded]
    else:
        found = [finding.name for finding in by_section[section]]
    return {
        "sections": {RECORDED: len(recorded), **counts},
        "section": section,
        "rows": [desk.row(findings[name]) for name in found],
    }


def _numb(desk: Desk) -> dict[str, Any]:
    """The body chart, and what fits where it is numb."""
    return chart_of(desk.evaluation, desk.row, opened=desk.tab.opened == "areas")


def _causes(desk: Desk) -> dict[str, Any]:
    ranking = rank(desk.guideline, desk.tab.case, desk.at)
    return {
        "groups": causes_of(ranking, desk.guideline, desk.evaluation, desk.tab.case),
        "bypassed": ranking.bypassed,
        "beside": said_beside(ranking, desk.guideline),
    }


def _plan(desk: Desk) -> dict[str, Any]:
    groups = plan_groups(desk.plan, desk.guideline, desk.tab.case, desk.tab.opened)
    at_once = [group.title for group in groups if group.title in ("Now", "Meanwhile")]
    return {
        "groups": groups,
        "plan": desk.plan,
        "cautions": cautions(desk.plan),
        "emergency": is_emergency(desk.plan),
        "before_avoiding": at_once[-1] if at_once else "",
    }


def _scores(desk: Desk) -> dict[str, Any]:
    scores = scores_of(desk.guideline, desk.tab.case, desk.row, desk.tab.opened)
    return {"scores": scores, "not_built": desk.guideline.not_built}


def _take(desk: Desk) -> dict[str, Any]:
    """The documents to take away; the chosen one, laid out and as plain text to paste."""
    chosen = next((form for form in Form if form.value == desk.tab.form), None)
    document = None if chosen is None else handover(chosen, desk.plan, desk.tab.case, desk.guideline, desk.site)
    return {
        "forms": FORMS,
        "form": desk.tab.form,
        "document": document,
        "text": "" if document is None else document_as_text(document),
    }


VIEW_WORDS = dict(zip(VIEWS, (_minute, _ask, _examine, _numb, _causes, _plan, _scores, _take), strict=True))
