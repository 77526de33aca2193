"""Gates: can each be asked, does each close something that is looked for, and is none shut by what a patient cannot say?"""

from __future__ import annotations

from collections.abc import Iterator

from pulsefirst.model.conditions import Measured
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.recommendations import Gate
from pulsefirst.model.walk import findings_read


def faulty_gates(guideline: Guideline) -> Iterator[str]:
    """Gates that close nothing or what nothing reads, say no reason, or are opened only by what cannot be asked or examined."""
    held = set(guideline.findings.values())
    read = {
        finding
        for condition in (
            *(rule.when for rule in guideline.recommendations.values()),
            *(argument.when for argument in guideline.arguments.values()),
        )
        if condition is not None
        for finding in findings_read(condition)
    }
    read |= {
        finding for finding in held if isinstance(finding, Measured) and any(mark.flag in read for mark in finding.marks)
    }
    for name, gate in guideline.gates.items():
        if not gate.closes:
            yield f"{name}: it closes nothing; name the findings that are not looked for while it is shut."
        if not gate.why.strip():
            yield f"{name}: it gives no reason; write why=... in words that a clinician can sign."
        for finding in (*gate.closes, *findings_read(gate.opened_by)):
            if finding not in held:
                yield f"{name}: it speaks of {finding.name or finding.question!r}, which the guideline does not have."
        for finding in gate.closes:
            if finding in held and finding not in read:
                yield f"{name}: it closes {finding.name}, which no rule and no argument reads; take it out."
        yield from _opened_by_what_cannot_be_asked(guideline, gate)


def _opened_by_what_cannot_be_asked(guideline: Guideline, gate: Gate) -> Iterator[str]:
    """A gate is opened by talk, touch or a bedside device, never by what stands behind another gate only."""
    closed = {finding for other in guideline.gates.values() for finding in other.closes}
    opening = findings_read(gate.opened_by)
    for finding in opening:
        if finding in closed and set(opening) <= closed:
            yield f"{gate.name}: all that opens it stands behind gates itself ({finding.name} for one); open it by what is asked first."
            return
    if opening and all(finding.burden.is_test or finding.stated for finding in opening):
        yield f"{gate.name}: it is opened by tests and diagnoses alone; open it by what is asked or examined in the first minutes."
