"""The record of one assessment: the same facts and the same plan have the same text and digest, and others have another."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from conftest import AT, GUIDELINE, vignettes_of
from pulsefirst.backends.said import Shown, digest_of, facts_text, keeps_nothing, line_shown, said_of
from pulsefirst.engine.apply import apply
from pulsefirst.model.case import Case
from pulsefirst.model.plan import Plan, Status
from pulsefirst.model.recommendations import Urgency

CASES = [one.case for one in vignettes_of("beyond") if one.case.recorded_at is None][:12]
ACUTE = next(case for case in CASES if apply(GUIDELINE, case, AT).triage.now.level is Urgency.EMERGENCY)


def plan_of(case: Case) -> Plan:
    return apply(GUIDELINE, case, AT)


def test_facts_have_one_text_in_whatever_order_they_were_recorded() -> None:
    for case in CASES:
        turned = replace(case, facts=dict(reversed(case.facts.items())))
        assert facts_text(turned, GUIDELINE) == facts_text(case, GUIDELINE)
    assert len({facts_text(case, GUIDELINE) for case in CASES}) == len(set(map(repr, CASES)))


def test_a_plan_has_one_digest_whenever_it_is_made() -> None:
    for case in CASES:
        later = apply(GUIDELINE, case, AT + timedelta(minutes=3))
        assert digest_of(later) == digest_of(plan_of(case))


def test_a_plan_has_another_digest_once_any_line_has_another_status() -> None:
    plan = plan_of(ACUTE)
    lines = tuple(plan.proposals)
    assert digest_of(replace(plan, proposals=lines)) == digest_of(plan)
    place = next(number for number, line in enumerate(lines) if line.status is Status.RECOMMENDED)
    changed = (*lines[:place], replace(lines[place], status=Status.WITHHELD), *lines[place + 1 :])
    assert digest_of(replace(plan, proposals=changed)) != digest_of(plan)
    assert digest_of(replace(plan, guideline_hash="another")) != digest_of(plan)
    assert digest_of(plan_of(Case())) != digest_of(plan)


def test_a_record_holds_what_was_shown_and_how_urgent_it_is() -> None:
    plan = plan_of(ACUTE)
    line = next(line for line in plan.proposals if line.status is Status.RECOMMENDED and line.urgency is Urgency.EMERGENCY)
    shown = line_shown("urn:one", line)
    said = said_of(plan, ACUTE, GUIDELINE, service="service", client="client", subject="p1", shown=[shown])
    assert (said.now, said.at, said.guideline_hash) == (Urgency.EMERGENCY, AT, GUIDELINE.hash)
    assert said.shown == (Shown(name="urn:one", about=line.kind, alarms=True, rules=(line.id,), sources=shown.sources),)
    assert shown.sources
    assert not keeps_nothing(said)
