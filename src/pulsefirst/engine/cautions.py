"""Cautions: the pitfalls of the source, and draft orders that the plan does not bear out."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from typing import TYPE_CHECKING

from pulsefirst.engine.dosing import dosing_of, names, remarks_on
from pulsefirst.engine.evaluate import Evaluation
from pulsefirst.engine.index import asking_order
from pulsefirst.engine.reasons import needs
from pulsefirst.model.case import Line
from pulsefirst.model.doses import Verdict
from pulsefirst.model.plan import Caution, Status
from pulsefirst.model.recommendations import ActivityKind, Provenance, Recommendation

if TYPE_CHECKING:
    from pulsefirst.engine.apply import Judged


def cautions_of(evaluation: Evaluation, judged: Sequence[Judged]) -> tuple[Caution, ...]:
    """What to avoid for this case; then every draft order that is withheld, undetermined or not called for."""
    drafts = sorted(evaluation.case.considering, key=lambda line: (line.target, line.leg or ""))
    return (
        *_pitfalls(evaluation, judged),
        *(caution for draft in drafts for caution in _of_draft(evaluation, judged, draft)),
    )


def _pitfalls(evaluation: Evaluation, judged: Sequence[Judged]) -> Iterator[Caution]:
    for one in judged:
        if one.status is Status.RECOMMENDED and one.rule.do.kind is ActivityKind.AVOID:
            yield _caution(one, one.rule.do.title, "")
        elif one.status is Status.RECOMMENDED and one.rule.do.kind is ActivityKind.PRESCRIBE:
            yield from _of_medicine(evaluation, one, "")


def _of_medicine(evaluation: Evaluation, one: Judged, draft: str) -> Iterator[Caution]:
    """What the dose table has against this medicine; without a table, the warning of the rule."""
    medicine = one.rule.do.target
    dosing = dosing_of(evaluation, medicine)
    if dosing is None:
        if one.rule.warning:
            yield _caution(one, f"{medicine.title}: {one.rule.warning}", draft)
    elif dosing.verdict is not Verdict.MAY:
        yield Caution(
            id=one.rule.name,
            leg=one.leg,
            text=f"{medicine.title}: {dosing.verdict.word}. {' '.join(reason.text for reason in dosing.reasons)}",
            statements=(),
            draft=draft,
            cites=tuple(dict.fromkeys(name for reason in dosing.reasons for name in reason.cites)),
            provenance=Provenance.SUPPLEMENT.value,
        )


def _of_draft(evaluation: Evaluation, judged: Sequence[Judged], draft: Line) -> Iterator[Caution]:
    """Nothing to say where some rule proposes the draft; else why none does."""
    about = [
        one
        for one in judged
        if one.rule.do.target.name == draft.target and (draft.leg is None or one.leg is None or one.leg is draft.leg)
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
    acting = [one for one in about if one.rule.do.kind is not ActivityKind.AVOID]
    against = [one for one in about if one not in acting and _speaks_against(one, alone=not acting)]
    for one in against:
        yield _caution(one, f"{one.rule.do.target.title} is being considered. {one.rule.do.title}", draft.target)
    if not any(one.status in (Status.RECOMMENDED, Status.DONE) for one in acting):
        spoken = {one.rule for one in against}
        for one in acting:
            yield from _unproposed(evaluation, one, draft.target, spoken)
    for one in about:
        if one.rule.do.kind is ActivityKind.PRESCRIBE:
            yield from _of_medicine(evaluation, one, draft.target)
        elif one.rule.warning:
            yield _caution(one, f"{one.rule.do.target.title}: {one.rule.warning}", draft.target)
    for said in dict.fromkeys(remark for one in about for remark in remarks_on(evaluation, one.rule, one.leg)):
        yield Caution(
            id=said.name,
            leg=None,
            text=f"{evaluation.guideline.targets[draft.target].title}: {said.text}",
            statements=(),
            draft=draft.target,
            cites=said.cites,
            provenance=Provenance.SUPPLEMENT.value,
        )


def _speaks_against(one: Judged, *, alone: bool) -> bool:
    """A rule to avoid speaks unless it is withheld; where other rules propose the same, only when it is recommended."""
    return one.status is Status.RECOMMENDED if not alone else one.status is not Status.WITHHELD


def _unproposed(evaluation: Evaluation, one: Judged, draft: str, spoken: Container[Recommendation]) -> Iterator[Caution]:
    """Why this rule does not propose the draft; what withholds it speaks for itself, unless it has `spoken`."""
    considered = f"{one.rule.do.target.title} is being considered"
    match one.status:
        case Status.WITHHELD:
            for other in one.withheld_by:
                if other not in spoken:
                    yield _caution(one, f"{considered}: withheld. {other.do.title}", draft, said_by=other)
        case Status.UNDETERMINED | Status.NOT_POSSIBLE:
            needed = ", ".join(name.replace("_", " ") for name in _needed(evaluation, one))
            yield _caution(one, f"{considered}: not yet borne out, it needs {needed}. The rule: {one.rule.do.title}", draft)
        case _:
            yield _caution(one, f"{considered}: what is known does not call for it. The rule: {one.rule.do.title}", draft)


def _needed(evaluation: Evaluation, one: Judged) -> list[str]:
    if one.rule.when is None:
        return []
    order = asking_order(evaluation.guideline, one.rule.when)
    return sorted({need.finding for need in needs(evaluation, one.rule.when, one.leg)}, key=lambda name: order[name])


def _caution(one: Judged, text: str, draft: str, said_by: Recommendation | None = None) -> Caution:
    """About this rule; the statements, the citations and the provenance are of the rule that says it."""
    says = said_by or one.rule
    return Caution(
        id=one.rule.name,
        leg=one.leg,
        text=text,
        statements=tuple(read.statement for read in says.reads),
        draft=draft,
        cites=names(says.cites),
        provenance=says.provenance.value,
    )
