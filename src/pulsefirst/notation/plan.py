"""A plan as plain data for JSON, in the shape of `plan.schema.json`, which stands beside this file.

It says what applies: lines that are recommended, done, withheld, not possible or undetermined, causes that are possible with
what speaks for or against them, what clashes, what to ask first. By default it says so in short (`shorten.py`), and what it
leaves out is counted; with `everything` nothing is left out, and each line stands in full for each leg. A part that has nothing
to say is absent; what several lines share (a rule in English, a remark, a citation) stands once, by its name.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime
from typing import Any, Final

from pulsefirst.model.doses import Verdict
from pulsefirst.model.guideline import Guideline, SwitchedOffLine
from pulsefirst.model.legs import Leg
from pulsefirst.model.plan import (
    Caution,
    Cited,
    Clash,
    Clock,
    Dose,
    Dosing,
    Plan,
    Proposal,
    Question,
    Reasoning,
    Standing,
    Status,
    Suspicion,
    Triage,
    Unassessed,
)
from pulsefirst.model.provenance import Citation
from pulsefirst.model.recommendations import SwitchedOff
from pulsefirst.notation.about import switched_off_as_data
from pulsefirst.notation.parts import facts_as_data, needs_as_data
from pulsefirst.notation.shorten import shorten

SCHEMA_VERSION: Final = "3.3"
"""Its second part rises when something is added, its first when something a reader relied on changes."""

FIRST_QUESTIONS: Final = 10
STANDS: Final = (Standing.CONFIRMED, Standing.SUPPORTED, Standing.POSSIBLE)


def plan_to_json(plan: Plan, guideline: Guideline, *, everything: bool = False) -> dict[str, Any]:
    """The plan as plain data. Values stand as a case writes them: flags are bools, everything else is text.

    Without `everything` it says what applies, in short, and counts what it leaves out. The guideline is the one the plan was
    made by: it tells what each value is (an age, a number with its unit).
    Raises KeyError where it does not have a finding of the plan, CaseError where a value is not one of its finding.
    """
    proposals = list(plan.proposals) if everything else [_in_short(one) for one in plan.proposals if _is_in_question(one)]
    told = [one for one in proposals if everything or one.status is not Status.UNDETERMINED]
    causes = [one for one in plan.hypotheses if everything or stands(one)]
    without_reasons = [] if everything else [one for one in plan.hypotheses if one.standing in STANDS and not stands(one)]
    questions = plan.questions if everything else plan.questions[:FIRST_QUESTIONS]
    data = {
        "schema": SCHEMA_VERSION,
        "everything": everything,
        **opening(plan, guideline),
        "proposals": [proposal_as_data(proposal, guideline, everything=everything) for proposal in proposals],
        "hypotheses": [_hypothesis(suspicion, guideline) for suspicion in causes],
        "questions": [_question(question) for question in questions],
        "not_assessed": [_unassessed(one) for one in plan.not_assessed],
        "not_called_for": needs_as_data(plan.not_called_for),
        "cautions": [_caution(caution) for caution in plan.cautions],
        "scope": list(plan.scope),
        **_without_empty(switched_off=[_switched_off(off, plan, guideline) for off in guideline.switched_off]),
        "rules": {proposal.id: proposal.why.rule for proposal in told},
        "remarks": {remark.name: cited_as_data(remark) for proposal in told for remark in proposal.remarks},
        "citations": {name: _citation(guideline.citations[name]) for name in _cited_in(told, causes, plan.cautions)},
        "left_out": {
            "proposals": len(plan.proposals) - len(proposals),
            "hypotheses": len(plan.hypotheses) - len(causes) - len(without_reasons),
            "questions": len(plan.questions) - len(questions),
            "not_called_for": 0 if everything else len(plan.not_called_for),
        },
    }
    return data if everything else shorten(data, ({"id": one.id, "leg": one.leg} for one in without_reasons))


def opening(plan: Plan, guideline: Guideline) -> dict[str, Any]:
    """What a plan says before its lines: what it was made by and when, how urgent it is, which facts clash."""
    return {
        "banner": plan.banner or None,
        "guideline": {"version": plan.guideline_version, "hash": plan.guideline_hash},
        "at": plan.at.isoformat(),
        "recorded_at": _moment(plan.recorded_at),
        "old": plan.old,
        "triage": _triage(plan.triage, guideline),
        "clocks": [_clock(clock) for clock in plan.clocks],
        "conflicts": [_conflict(clash, guideline) for clash in plan.conflicts],
    }


def json_text(data: dict[str, Any]) -> str:
    """The data of a plan as JSON text with one line, cause, question or target a row: short, and still read by eye."""
    return _block("{", (f"{_row(name)}: {_part(part)}" for name, part in data.items()), "}", 0) + "\n"


def stands(suspicion: Suspicion) -> bool:
    """Whether a cause is possible or better, and something is known to speak for or against it."""
    specific = suspicion.account is not None and suspicion.account.gate_open
    return suspicion.standing in STANDS and bool(
        specific or suspicion.for_ or suspicion.against or suspicion.standing is Standing.CONFIRMED
    )


def _in_short(proposal: Proposal) -> Proposal:
    """The line, without the dose table of a medicine that is withheld."""
    return replace(proposal, dosing=None) if proposal.status is Status.WITHHELD else proposal


def _is_in_question(proposal: Proposal) -> bool:
    """Whether a line applies, or an answer can still decide it."""
    if proposal.status is Status.UNDETERMINED:
        return any(need.open for need in proposal.needs)
    return proposal.status is not Status.NOT_APPLICABLE


def _part(part: Any) -> str:
    match part:
        case [_, *_]:
            return _block("[", map(_row, part), "]", 1)
        case dict() if any(isinstance(value, dict | str) for value in part.values()):
            return _block("{", (f"{_row(name)}: {_within(value, 2)}" for name, value in part.items()), "}", 1)
        case _:
            return _row(part)


def _within(part: Any, depth: int) -> str:
    """Rows go down as long as everything in a part has parts of its own."""
    if not (isinstance(part, dict) and part and all(isinstance(value, dict) for value in part.values())):
        return _row(part)
    return _block("{", (f"{_row(name)}: {_within(value, depth + 1)}" for name, value in part.items()), "}", depth)


def _block(start: str, rows: Iterable[str], end: str, depth: int) -> str:
    indent = "\n" + " " * depth
    return start + indent + " " + f",{indent} ".join(rows) + indent + end


def _row(part: Any) -> str:
    return json.dumps(part, ensure_ascii=False, separators=(",", ":"))


def _cited_in(
    proposals: Iterable[Proposal], hypotheses: Iterable[Suspicion], cautions: Iterable[Caution]
) -> tuple[str, ...]:
    """The citations that any of these parts names, each once, in the order in which they are met."""
    return tuple(dict.fromkeys(_cites(proposals, hypotheses, cautions)))


def _cites(proposals: Iterable[Proposal], hypotheses: Iterable[Suspicion], cautions: Iterable[Caution]) -> Iterator[str]:
    for proposal in proposals:
        yield from proposal.cites
        yield from (name for remark in proposal.remarks for name in remark.cites)
        if proposal.dosing is not None:
            reasons = (*proposal.dosing.reasons, *proposal.dosing.unchecked)
            yield from (name for reason in reasons for name in reason.cites)
            yield from proposal.dosing.dose.cites if proposal.dosing.dose is not None else ()
    for suspicion in hypotheses:
        yield from suspicion.cites
        yield from (name for argument in (*suspicion.for_, *suspicion.against) for name in argument.cites)
    for caution in cautions:
        yield from caution.cites


def _citation(citation: Citation) -> dict[str, Any]:
    """The document itself; apart from it what is taken from it, and where and how far it was read."""
    apart = _without_empty(address=citation.address, supports=citation.supports, read=citation.read)
    return {"title": citation.title, "checked": citation.checked, **apart}


def _without_empty(**parts: Any) -> dict[str, Any]:
    """The parts that have something to say."""
    return {name: part for name, part in parts.items() if part}


def _triage(triage: Triage, guideline: Guideline) -> dict[str, Any]:
    """The one level stands there only when it is settled: who reads only one field reads no reassurance that is not there."""
    now, could_be = triage.now, triage.could_be
    return {
        "settled": triage.settled,
        **({"level": triage.level} if triage.settled else {}),
        "now": {
            "level": now.level.word,
            "why": [{"id": reason.id, "leg": reason.leg, "title": reason.title} for reason in now.why],
            "deadline": _moment(now.deadline),
        },
        "could_be": {"level": could_be.level.word, "needs": needs_as_data(could_be.needs)},
        **_without_empty(unheard=facts_as_data(triage.unheard, guideline), outside=list(triage.outside)),
    }


def proposal_as_data(proposal: Proposal, guideline: Guideline, *, everything: bool) -> dict[str, Any]:
    """A line in full; the facts of one that is undetermined, which in short are not told, only with everything."""
    facts = proposal.why.facts if everything or proposal.status is not Status.UNDETERMINED else ()
    return {
        "id": proposal.id,
        "leg": proposal.leg,
        "title": proposal.title,
        "provenance": proposal.provenance,
        "status": proposal.status,
        "urgency": proposal.urgency.word,
        "phase": proposal.phase,
        "activity": {"kind": proposal.kind, "target": proposal.target},
        **_without_empty(
            needs=needs_as_data(proposal.needs),
            deadline=_moment(proposal.deadline),
            facts=facts_as_data(facts, guideline),
            withheld_by=list(proposal.withheld_by),
            answered_by=list(proposal.answered_by),
            behind=list(proposal.behind),
            warning=proposal.warning,
            under=proposal.treats,
            statements=list(proposal.statements),
            cites=list(proposal.cites),
            remarks=[remark.name for remark in proposal.remarks],
            dosing=_dosing(proposal.dosing) if proposal.dosing is not None else None,
            assumes=list(proposal.interprets),
        ),
    }


def cited_as_data(said: Cited) -> dict[str, Any]:
    """Something said beyond the source, with what it stands on."""
    apart = _without_empty(needs=needs_as_data(said.needs), instead=said.instead)
    return {"text": said.text, "cites": list(said.cites), **apart}


def _dosing(dosing: Dosing) -> dict[str, Any]:
    """`words` is how the verdict is said: that a medicine may be considered only once nothing against it is unchecked."""
    return {
        "verdict": _verdict(dosing.verdict),
        "could_be": _verdict(dosing.could_be),
        "words": dosing.word,
        **_without_empty(
            reasons=[cited_as_data(reason) for reason in dosing.reasons],
            unchecked=[cited_as_data(reason) for reason in dosing.unchecked],
            dose=_dose(dosing.dose) if dosing.dose is not None else None,
            needs=needs_as_data(dosing.needs),
        ),
    }


def _dose(dose: Dose) -> dict[str, Any]:
    return {
        "start": dose.start,
        "titration": dose.titration,
        "usual": dose.usual,
        **_without_empty(most=dose.most),
        "cites": list(dose.cites),
    }


def _verdict(verdict: Verdict) -> str:
    return verdict.name.lower().replace("_", " ")


def _hypothesis(suspicion: Suspicion, guideline: Guideline) -> dict[str, Any]:
    return {
        "id": suspicion.id,
        "leg": suspicion.leg,
        "title": suspicion.title,
        "provenance": suspicion.provenance,
        "standing": suspicion.standing,
        "for": [_argument(argument, guideline) for argument in suspicion.for_],
        "against": [_argument(argument, guideline) for argument in suspicion.against],
        **_without_empty(statements=list(suspicion.statements), cites=list(suspicion.cites), **_fit(suspicion)),
    }


def _fit(suspicion: Suspicion) -> dict[str, list[str]]:
    """What it explains of the picture and what it leaves, by the names of features; only where something specific for it is known."""
    account = suspicion.account
    if account is None or not account.gate_open:
        return {}
    return {"explains": list(account.explains), "leaves": list(account.leaves)}


def _argument(argument: Reasoning, guideline: Guideline) -> dict[str, Any]:
    return {
        "id": argument.id,
        "provenance": argument.provenance,
        "strength": argument.strength.name.lower(),
        "facts": facts_as_data(argument.facts, guideline),
        **_without_empty(statements=list(argument.statements), cites=list(argument.cites)),
    }


def _question(question: Question) -> dict[str, Any]:
    leg = "both" if len(question.legs) == len(Leg) else next(iter(question.legs), None)
    return {
        "finding": question.finding,
        "leg": leg,
        "why": question.why,
        "settles": list(question.settles),
        "tier": question.tier,
    }


def _conflict(clash: Clash, guideline: Guideline) -> dict[str, Any]:
    return {
        "id": clash.id,
        "leg": clash.leg,
        "title": clash.title,
        "stands": facts_as_data(clash.stands, guideline),
        "set_aside": facts_as_data(clash.set_aside, guideline),
    }


def _caution(caution: Caution) -> dict[str, Any]:
    return {
        "id": caution.id,
        "leg": caution.leg,
        "text": caution.text,
        "provenance": caution.provenance,
        **_without_empty(statements=list(caution.statements), cites=list(caution.cites), draft=caution.draft),
    }


def _unassessed(one: Unassessed) -> dict[str, Any]:
    return {"finding": one.finding, "leg": one.leg, "holds_open": one.holds_open, "text": one.text}


def _switched_off(off: SwitchedOff, plan: Plan, guideline: Guideline) -> dict[str, Any]:
    """A rule that is switched off here; `holds` is whether its condition is known true of this patient."""
    told = [line for line in guideline.scope if isinstance(line, SwitchedOffLine) and line.off == off]
    holds = off.rule.when is None or any(
        line.when is not None and not line.could and line.text in plan.scope for line in told
    )
    return {**switched_off_as_data(off), "holds": holds}


def _clock(clock: Clock) -> dict[str, Any]:
    return {"leg": clock.leg, "hours": None if clock.hours is None else str(clock.hours), "text": clock.text}


def _moment(moment: datetime | None) -> str | None:
    return None if moment is None else moment.isoformat()
