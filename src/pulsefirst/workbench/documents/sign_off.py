"""Rows that a clinician signs beside the readings: the gates, and the overrides that calm an alarm."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from pulsefirst.backends.prose import condition_in_english, label
from pulsefirst.engine.index import index_of
from pulsefirst.model.conditions import Finding, Measured
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.promises import Lowers
from pulsefirst.model.provenance import Citation
from pulsefirst.model.recommendations import Gate, Recommendation, Urgency
from pulsefirst.model.walk import findings_read
from pulsefirst.workbench.documents.tables import GENERATED, table

SIGNED = ("agreed (name, date)", "remark")


def gates(guideline: Guideline) -> str:
    """The page of gates: what each closes, what opens it, why, and on what it stands."""
    raising = {
        finding: _raised_by(finding) for finding in guideline.findings.values() if finding not in index_of(guideline).gates
    }
    rows = [
        (
            gate.title,
            _closes_with_numbers(gate, raising),
            condition_in_english(gate.opened_by),
            gate.why,
            _cited(gate.cites),
            "",
            "",
        )
        for gate in guideline.gates.values()
    ]
    tests = tuple(_tests_and_diagnoses(guideline))
    parts = [
        GENERATED,
        "# Gates, for a clinician to sign",
        f"Guideline {guideline.version}, content {guideline.hash[:12]}. No clinician has signed this page yet. A gate says what has "
        "to be so before something is looked for. While what opens it is known not to be so, the gate is shut: what it closes is "
        "not asked, and holds no alarm open. It settles nothing: what stands behind a shut gate stays unknown, and an answer that "
        "is given all the same counts in full. What is not known, and what could not be assessed, shuts no gate; but what could only be "
        "found behind a shut gate, or by a test that nothing calls for today, opens none.",
        table(("gate", "what it closes", "opened by", "why", "stands on", *SIGNED), rows) if rows else "None.",
        "## Tests and diagnoses",
        "These are never asked at the bedside, so no gate is needed to close them. A test holds an alarm open only while a line calls for "
        "it today; a diagnosis never does. Each of them can call an emergency, by itself or with other facts, once it is recorded. "
        "`python -m pulsefirst.workbench.settling examples` lists, patient by patient, what a settled plan leaves unasked in this way "
        "and behind the gates above.",
        table(("test or diagnosis", "can call", "called for today by", *SIGNED), tests) if tests else "None.",
    ]
    return "\n\n".join(parts) + "\n"


def _tests_and_diagnoses(guideline: Guideline) -> Iterator[tuple[str, ...]]:
    """Each test and diagnosis that a rule of emergency reads and no gate closes, with these rules and what calls for it today."""
    rules = guideline.recommendations.values()
    emergencies = [
        (rule, findings_read(rule.when)) for rule in rules if rule.do.urgency is Urgency.EMERGENCY and rule.when is not None
    ]
    for finding in guideline.findings.values():
        if not (finding.burden.is_test or finding.stated) or finding in index_of(guideline).gates:
            continue
        calls = [rule.do.title for rule, read in emergencies if finding in read or not _raised_by(finding).isdisjoint(read)]
        obtainers = [rule.do.title for rule in index_of(guideline).obtainers.get(finding, ()) if rule.do.today]
        by = "stated by a clinician, never asked" if finding.stated else "<br>".join(dict.fromkeys(obtainers)) or "nothing"
        if calls:
            yield label(finding), "<br>".join(dict.fromkeys(calls)), by, "", ""


def _raised_by(finding: Finding) -> set[Finding]:
    """The flags that a number raises by itself."""
    return {mark.flag for mark in finding.marks} if isinstance(finding, Measured) else set()


def gate_rows(guideline: Guideline) -> Iterator[tuple[str, ...]]:
    """The gates as short rows of the sheet of readings."""
    yield from ((gate.title, _closes(gate), gate.why, "", "") for gate in guideline.gates.values())


def override_rows(guideline: Guideline) -> Iterator[tuple[str, ...]]:
    """Each rule that withholds something of triage: when it does, what it withholds, and on what it stands."""
    for rule in guideline.recommendations.values():
        withheld = [other for other in rule.overrides if other.do.urgency is not Urgency.NONE]
        if withheld and rule.when is not None:
            calms = "<br>".join(f"{other.do.title} ({other.do.urgency.word})" for other in withheld)
            yield rule.do.title, condition_in_english(rule.when), calms, "<br>".join(_grounds(guideline, rule)), "", ""


def _grounds(guideline: Guideline, rule: Recommendation) -> Iterator[str]:
    """Its statements or citations; and why it may lower what the source demands, where a promise says so."""
    if rule.reads:
        yield ", ".join(read.statement for read in rule.reads)
    if rule.cites:
        yield _cited(rule.cites)
    for promise in guideline.promises:
        if isinstance(promise, Lowers) and rule in promise.by:
            yield f"departs from the source: {promise.why}"


def _closes(gate: Gate) -> str:
    return "<br>".join(label(finding) for finding in gate.closes)


def _closes_with_numbers(gate: Gate, raising: Mapping[Finding, set[Finding]]) -> str:
    """What a gate closes, and after each flag the numbers without a gate of their own that raise it."""
    return "<br>".join(
        " ".join(
            (label(closed), *(f"(also raised by {label(number)})" for number, flags in raising.items() if closed in flags))
        )
        for closed in gate.closes
    )


def _cited(cites: Iterable[Citation]) -> str:
    return "<br>".join(citation.title for citation in cites) or "a proposal: no source"
