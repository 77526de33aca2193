"""Cautions: the pitfalls of the source, and draft orders that the plan does not bear out."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence

from pulsefirst.engine.dosing import dosing_of, names, remarks_on
from pulsefirst.engine.evaluate import Evaluation
from pulsefirst.engine.index import asking_order
from pulsefirst.engine.judge import JudgedRule, waits_behind
from pulsefirst.engine.reasons import needs
from pulsefirst.model.case import CaseAct
from pulsefirst.model.conditions import Finding
from pulsefirst.model.doses import Verdict
from pulsefirst.model.plan import Caution, Status
from pulsefirst.model.provenance import Provenance
from pulsefirst.model.recommendations import ActivityKind, Recommendation


def cautions_of(evaluation: Evaluation, judged: Sequence[JudgedRule]) -> tuple[Caution, ...]:
    """What to avoid for this case; then every draft order that is withheld, undetermined or not called for."""
    drafts = sorted(evaluation.case.considering, key=lambda act: (act.target, act.leg or ""))
    return (
        *_pitfalls(evaluation, judged),
        *(caution for draft in drafts for caution in _on_draft(evaluation, judged, draft)),
    )


def _pitfalls(evaluation: Evaluation, judged: Sequence[JudgedRule]) -> Iterator[Caution]:
    for line in judged:
        if line.status is Status.RECOMMENDED and line.rule.do.kind is ActivityKind.AVOID:
            yield _caution(line, line.rule.do.title, "")
        elif line.status is Status.RECOMMENDED and line.rule.do.kind is ActivityKind.PRESCRIBE:
            yield from _on_medicine(evaluation, line, "")


def _on_medicine(evaluation: Evaluation, line: JudgedRule, draft: str) -> Iterator[Caution]:
    """What the dose table has against this medicine; without a table, the warning of the rule."""
    medicine = line.rule.do.target
    dosing = dosing_of(evaluation, medicine)
    if dosing is None:
        if line.rule.warning:
            yield _caution(line, f"{medicine.title}: {line.rule.warning}", draft)
    elif dosing.verdict is not Verdict.MAY:
        yield Caution(
            id=line.rule.name,
            leg=line.leg,
            text=f"{medicine.title}: {dosing.verdict.word}. {' '.join(reason.text for reason in dosing.reasons)}",
            statements=(),
            draft=draft,
            cites=tuple(dict.fromkeys(name for reason in dosing.reasons for name in reason.cites)),
            provenance=Provenance.SUPPLEMENT.value,
        )


def _on_draft(evaluation: Evaluation, judged: Sequence[JudgedRule], draft: CaseAct) -> Iterator[Caution]:
    """Why no rule proposes the draft; nothing where some rule does."""
    about = [
        line
        for line in judged
        if line.rule.do.target.name == draft.target and (draft.leg is None or line.leg is None or line.leg is draft.leg)
    ]
    if not about:
        title = evaluation.guideline.targets[draft.target].title
        yield Caution(
            id=draft.target,
            leg=draft.leg,
            text=f"{title}: this guideline proposes it for no one",
            statements=(),
            draft=draft.target,
        )
    acting = [line for line in about if line.rule.do.kind is not ActivityKind.AVOID]
    against = [line for line in about if line not in acting and _speaks_against(line, alone=not acting)]
    for line in against:
        yield _caution(line, f"{line.rule.do.target.title} is being considered. {line.rule.do.title}", draft.target)
    for line in acting:
        yield from _too_early(line, judged, draft.target)
    if not any(line.is_acting for line in acting):
        spoken = {line.rule for line in against}
        for line in acting:
            yield from _unproposed(evaluation, line, draft.target, spoken)
    for line in about:
        if line.rule.do.kind is ActivityKind.PRESCRIBE:
            yield from _on_medicine(evaluation, line, draft.target)
        elif line.rule.warning:
            yield _caution(line, f"{line.rule.do.target.title}: {line.rule.warning}", draft.target)
    for said in dict.fromkeys(remark for line in about for remark in remarks_on(evaluation, line.rule, line.leg)):
        yield Caution(
            id=said.name,
            leg=None,
            text=f"{evaluation.guideline.targets[draft.target].title}: {said.text}",
            statements=(),
            draft=draft.target,
            cites=said.cites,
            provenance=Provenance.SUPPLEMENT.value,
        )


def _too_early(line: JudgedRule, judged: Sequence[JudgedRule], draft: str) -> Iterator[Caution]:
    """What comes before the draft and is not done yet, whatever else allows it."""
    if line.status not in (Status.NOT_APPLICABLE, Status.DONE):
        for other in waits_behind(line, judged):
            text = f"{line.rule.do.target.title} is being considered: another test comes before it. {other.do.title}"
            yield _caution(line, text, draft, said_by=other)


def _speaks_against(line: JudgedRule, *, alone: bool) -> bool:
    """A rule to avoid something speaks unless it is withheld; where other rules propose the same, only when recommended."""
    return line.status is Status.RECOMMENDED if not alone else line.status is not Status.WITHHELD


def _unproposed(
    evaluation: Evaluation, line: JudgedRule, draft: str, spoken: Container[Recommendation]
) -> Iterator[Caution]:
    """Why this rule does not propose the draft. What withholds it says so, unless it has `spoken` already."""
    considered = f"{line.rule.do.target.title} is being considered"
    match line.status:
        case Status.WITHHELD:
            for other in line.withheld_by:
                if other not in spoken:
                    yield _caution(line, f"{considered}: withheld. {other.do.title}", draft, said_by=other)
        case Status.UNDETERMINED | Status.NOT_POSSIBLE:
            needed = ", ".join(finding.called for finding in _needed(evaluation, line))
            yield _caution(
                line, f"{considered}: not yet borne out, it needs {needed}. The rule: {line.rule.do.title}", draft
            )
        case _:
            yield _caution(line, f"{considered}: what is known does not call for it. The rule: {line.rule.do.title}", draft)


def _needed(evaluation: Evaluation, line: JudgedRule) -> list[Finding]:
    """The findings that would decide, in the order in which they are asked."""
    if line.rule.when is None:
        return []
    order = asking_order(evaluation.guideline, line.rule.when)
    names = sorted({need.finding for need in needs(evaluation, line.rule.when, line.leg)}, key=lambda name: order[name])
    return [evaluation.guideline.findings[name] for name in names]


def _caution(line: JudgedRule, text: str, draft: str, said_by: Recommendation | None = None) -> Caution:
    """About this rule; the statements, the citations and the provenance are those of the rule that says it."""
    says = said_by or line.rule
    return Caution(
        id=line.rule.name,
        leg=line.leg,
        text=text,
        statements=tuple(read.statement for read in says.reads),
        draft=draft,
        cites=names(says.cites),
        provenance=says.provenance.value,
    )
