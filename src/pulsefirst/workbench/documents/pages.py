"""The generated pages, as Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from pulsefirst.backends.prose import label
from pulsefirst.backends.prose.beyond import beyond_alone, stands_on
from pulsefirst.backends.sections import findings_by_section
from pulsefirst.checks.traceability import ReaderKind, StatementRow, TraceReport
from pulsefirst.model.case import Value
from pulsefirst.model.conditions import Coded, Finding, Flag, Measured, Since
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.provenance import Interpretation
from pulsefirst.model.shortcuts import Shortcut
from pulsefirst.model.taken import Taken
from pulsefirst.notation.values import plain_value
from pulsefirst.workbench.documents import sign_off
from pulsefirst.workbench.documents.tables import GENERATED, cell, table

if TYPE_CHECKING:
    from pulsefirst.checks.examples import Example
    from pulsefirst.engine.interview import Count

SHORTCUTS = (
    "One answer for several ordinary findings; on reading it becomes those findings, and this is told. What is answered by itself "
    "beside it stands. No other shortcut is read, and none is ever chosen beforehand."
)


def traceability(guideline: Guideline, report: TraceReport) -> str:
    """Statement by statement: what reads it, how many cases fire that, its readings; then the dead ends and set-asides."""
    rows = [
        (
            row.statement.id,
            row.statement.words,
            "<br>".join(_readers(row)),
            str(len(row.cases)),
            ", ".join(reading.name for reading in row.readings),
        )
        for row in report.rows
    ]
    computed = sum(bool(row.computed_by) for row in report.rows)
    parts = [
        GENERATED,
        "# Traceability",
        f"{computed} of {len(report.rows)} statements are read by content. Gaps: {len(report.gaps)}.",
        table(("id", "statement", "read by", "cases", "readings"), rows),
        "## Results the source leaves without a consequence",
        table(
            ("statement", "findings", "why"),
            [(end.statement, ", ".join(label(finding) for finding in end.findings), end.why) for end in guideline.dead_ends],
        ),
        "## Statements set aside",
        table(("statement", "reason", "why"), [(aside.statement, aside.reason, aside.why) for aside in guideline.set_aside])
        if guideline.set_aside
        else "None.",
        "## Findings carried into the hand-over and read by no rule",
        ", ".join(label(finding) for finding in guideline.findings.values() if finding.section == "background") + ".",
    ]
    return "\n\n".join(parts) + "\n"


def readings(guideline: Guideline, taken: Iterable[Taken]) -> str:
    """The sheet that a clinician signs: the readings of the source, and apart those of what is beyond it."""
    apart = beyond_alone(guideline)
    of_source = [
        (name, reading.text, _statements(reading), "", "")
        for name, reading in guideline.interpretations.items()
        if reading not in apart
    ]
    beyond = [
        (name, reading.text, _stands_on(guideline, reading), "", "")
        for name, reading in guideline.interpretations.items()
        if reading in apart
    ]
    signed = ("agreed (name, date)", "remark")
    parts = [
        GENERATED,
        "# Readings, for a clinician to sign",
        f"How vague or contradictory statements are taken. Guideline {guideline.version}, content {guideline.hash[:12]}. "
        "No clinician has signed this sheet yet. Where two readings differ in safety, the safer one is taken; a reading that "
        "withholds an alarm needs positive knowledge, never silence.",
        table(("reading", "how it is taken", "statements", *signed), of_source),
        "## Beyond the source",
        "How what the source does not say is taken where it is vague. What is cited stands in the "
        "[annotated guideline](annotated-guideline.md#beyond-the-source).",
        table(("reading", "how it is taken", "stands on", *signed), beyond),
        "## Statement by statement",
        "What was taken of each statement of the source, and what was not. Where it was read otherwise before, cases show the reading.",
        table(("statement", "in our words", "taken", "not taken", "shown by the case", *signed), _taken(guideline, taken)),
        "## Gates",
        "What has to be so before something is looked for. What each closes and how it is opened stands in full in "
        "[gates](gates.md).",
        table(("gate", "what it closes", "why", *signed), sign_off.gate_rows(guideline)),
        "## Overrides",
        "What calms: each acts only when it is known true, and stands on the plan beside the line that it withholds.",
        table(("override", "when", "withholds", "stands on", *signed), sign_off.override_rows(guideline)),
    ]
    return "\n\n".join(parts) + "\n"


def _taken(guideline: Guideline, taken: Iterable[Taken]) -> list[tuple[str, ...]]:
    return [
        (
            line.statement,
            guideline.statements[line.statement].words,
            line.taken,
            line.left or "nothing",
            "<br>".join(line.shown_by),
            "",
            "",
        )
        for line in taken
    ]


def _stands_on(guideline: Guideline, reading: Interpretation) -> str:
    return "<br>".join(
        f"{citation.title} ({citation.checked.partition(';')[0]})" if citation.address else citation.title
        for citation in stands_on(guideline, reading)
    )


def vocabulary(guideline: Guideline) -> str:
    """Every finding by section: its question, its answers, its codes."""
    parts = [
        GENERATED,
        "# Vocabulary",
        "Every finding a case can hold. A finding of a leg stands under `left`, `right` or `both`. `not assessed` is an answer to "
        "each. Codes stand where they were verified, with how; a code from a secondary source needs a licensed release.",
    ]
    for section, findings in findings_by_section(guideline).items():
        rows = [
            (
                f"`{finding.name}`",
                finding.question,
                finding.scope,
                _answers(finding),
                finding.burden.name.lower(),
                "<br>".join(_codes(finding)),
            )
            for finding in findings
        ]
        parts += [
            f"## {section[:1].upper()}{section[1:]}",
            table(("name", "question", "of", "answers", "by", "codes"), rows),
        ]
    if guideline.shortcuts:
        parts += [
            "## Shortcuts",
            SHORTCUTS,
            table(("written", "stands for", "never"), map(_shortcut, guideline.shortcuts.values())),
        ]
    return "\n\n".join(parts) + "\n"


def answers(rows: Iterable[tuple[str, Example, Count]]) -> str:
    """How many answers an interview of each example takes until triage is settled, or until nothing more can be asked here."""
    parts = [
        GENERATED,
        "# How many answers an interview takes",
        "From an empty case until triage is settled, or until what is left is no question for the bedside. The patients are "
        "invented.",
        table(
            ("example", "answers", "then"),
            [
                (f"[{example.title}](../examples/{stem}.yaml)", str(count.answers), count.outcome)
                for stem, example, count in rows
            ],
        ),
    ]
    return "\n\n".join(parts) + "\n"


def _shortcut(one: Shortcut) -> tuple[str, ...]:
    written = [f"`{word}: {one.says[0]}`" for word in (one.words[0], *one.words_for_both[:1])]
    singles = (f"`{finding.name}: {_said(finding, value)}`" for finding, value in one.expands)
    return "<br>".join(written), f"{one.title}: {', '.join(singles)}", one.never


def _said(finding: Finding, value: Value) -> str:
    said = plain_value(finding, value)
    return {True: "yes", False: "no"}[said] if isinstance(said, bool) else said


def _readers(row: StatementRow) -> Iterator[str]:
    for kind in ReaderKind:
        if kind is not ReaderKind.READING:
            names = [f"`{reader.name}`" for reader in row.readers if reader.kind is kind]
            if names:
                yield f"{kind}: {', '.join(names)}"


def _statements(reading: Interpretation) -> str:
    return ", ".join(read.statement for read in reading.reads)


def _answers(finding: Finding) -> str:
    match finding:
        case Flag():
            return "yes, no"
        case Coded():
            return ", ".join(str(member.value) for member in finding.values)
        case Measured():
            others = dict.fromkeys((*finding.units, *finding.scale))
            also = f" (also {', '.join(others)})" if others else ""
            words = f"; {', '.join(finding.words)}" if finding.words else ""
            return f"{finding.low} to {finding.high} {finding.unit}{also}{words}"
        case Since():
            return "an age such as 10 days or 2 to 3 weeks, a time such as 14:30 or yesterday, or a date"
        case _:
            return ""


def _codes(finding: Finding) -> Iterator[str]:
    yield from (f"{code.system} {code.code} ({code.checked})" for code in finding.codes)


__all__ = ["GENERATED", "cell", "readings", "table", "traceability", "vocabulary"]
