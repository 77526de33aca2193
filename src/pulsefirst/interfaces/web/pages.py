"""The views of the page: what each shows of a tab's case and plan. Every clinical word comes from the guideline."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from pulsefirst.backends.compiled import Compiled
from pulsefirst.backends.letters import Form, conditions_of_use, document_as_text, handover, in_brief
from pulsefirst.backends.sections import findings_by_section
from pulsefirst.engine.apply import plan_of
from pulsefirst.engine.conflicts import settle
from pulsefirst.engine.evaluate import Evaluation
from pulsefirst.interfaces.web.ask import ask_words
from pulsefirst.interfaces.web.causes import causes_words
from pulsefirst.interfaces.web.chart import chart_of
from pulsefirst.interfaces.web.first_minute import minute_of
from pulsefirst.interfaces.web.headline import headline_of
from pulsefirst.interfaces.web.launched import Launched
from pulsefirst.interfaces.web.page_files import PageFiles
from pulsefirst.interfaces.web.plan import plan_words
from pulsefirst.interfaces.web.rows import AS_SEEN, QuestionRow, row_of
from pulsefirst.interfaces.web.scores import scores_of
from pulsefirst.interfaces.web.search import results_of
from pulsefirst.interfaces.web.state import VIEWS, Tab, fields_of
from pulsefirst.model.case import Case
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
    patient: str

    def row(self, finding: Finding, legs: Iterable[Leg] = AS_SEEN) -> QuestionRow:
        """The row of a finding, with what was typed there and not taken."""
        return row_of(self.evaluation, finding, legs, self.tab.refused)


def worked_out(guideline: Guideline, case: Case, at: datetime) -> tuple[Evaluation, Plan]:
    """The case as it is judged, and its plan."""
    evaluation, clashes = settle(guideline, case, Compiled)
    return evaluation, plan_of(evaluation, clashes, at)


def case_page(
    look: PageFiles,
    guideline: Guideline,
    site: Site,
    tab: Tab,
    at: datetime,
    *,
    whole: bool,
    launched: Launched | None = None,
) -> str:
    """The page of a tab; with `whole` the whole document, else only what stands inside it. `launched` is the record it was opened from."""
    evaluation, plan = worked_out(guideline, tab.case, at)
    patient = tab.label if launched is None else launched.who
    desk = Desk(guideline, tab, evaluation, plan, at, site, patient)
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
        "launched": launched,
    }
    page = look.page("page.html" if whole else "inside.html", **words)
    refused = tab.refused
    if refused is None or f'id="n-{refused.place}"' in page:
        return page
    # What was refused is said at its field; where that is not in view, at the top.
    elsewhere = replace(tab, refused=None, message=f"Not recorded: {refused.why}")
    return case_page(look, guideline, site, elsewhere, at, whole=whole, launched=launched)


def notice_page(look: PageFiles, title: str, lines: Iterable[str], links: Iterable[tuple[str, str]], root: str) -> str:
    """A page that only says something. `root` is the path of the page, without a slash at its end."""
    return look.page("notice.html", title=title, lines=lines, links=links, root=root)


def report_page(look: PageFiles, launched: Launched) -> str:
    """What became of every entry of the record that a page was opened from."""
    return look.page("report.html", launched=launched)


def about_page(look: PageFiles, guideline: Guideline, site: Site) -> str:
    """What this is, for whom, and what it does not do."""
    return look.page("about.html", guideline=guideline, site=site, sections=conditions_of_use(guideline))


# --- the views ----------------------------------------------------------------------------------------------------------


def _minute(desk: Desk) -> dict[str, Any]:
    """The first minute: the panels with their rows, and what would settle it."""
    return minute_of(desk.guideline, desk.plan, desk.tab.case, desk.evaluation, desk.row)


def _ask(desk: Desk) -> dict[str, Any]:
    return ask_words(desk.guideline, desk.tab, desk.evaluation, desk.plan, desk.row)


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
    return causes_words(desk.guideline, desk.tab.case, desk.evaluation, desk.plan)


def _plan(desk: Desk) -> dict[str, Any]:
    return plan_words(desk.guideline, desk.tab, desk.evaluation, desk.plan, desk.site, desk.row)


def _scores(desk: Desk) -> dict[str, Any]:
    scores = scores_of(desk.guideline, desk.tab.case, desk.row, desk.tab.opened)
    return {"scores": scores, "not_built": desk.guideline.not_built}


def _take(desk: Desk) -> dict[str, Any]:
    """The documents to take away; the chosen one, laid out and as plain text to paste."""
    chosen = next((form for form in Form if form.value == desk.tab.form), None)
    document = (
        None
        if chosen is None
        else handover(chosen, desk.plan, desk.tab.case, desk.guideline, desk.site, patient=desk.patient)
    )
    return {
        "forms": FORMS,
        "form": desk.tab.form,
        "document": document,
        "text": "" if document is None else document_as_text(document),
    }


VIEW_WORDS = dict(zip(VIEWS, (_minute, _ask, _examine, _numb, _causes, _plan, _scores, _take), strict=True))
