"""What is proposed, withheld and cautioned against, each line with its origin."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from pulsefirst.backends.acts import Act, cautions, merged, reasons_of, shows_dose, withheld
from pulsefirst.backends.due import due_in_words
from pulsefirst.backends.letters.document import DocumentLine, Emphasis
from pulsefirst.backends.letters.matter import BEYOND, Matter, contact_in_words
from pulsefirst.backends.letters.triage import grounds_of
from pulsefirst.backends.words import needs_in_words, of_legs
from pulsefirst.model.doses import Verdict
from pulsefirst.model.legs import Leg
from pulsefirst.model.plan import Cited, Dosing, Proposal
from pulsefirst.model.provenance import Provenance
from pulsefirst.model.recommendations import ActivityKind

BARRED: Final = "DO NOT, as things stand: "


def act_lines(
    matter: Matter, proposals: Iterable[Proposal], *, called: str = "", weight: Emphasis = Emphasis.PLAIN, full: bool = True
) -> Iterator[DocumentLine]:
    """Acts, each with whom to call here, its warnings, and what stands against a medicine; with `full` also dose and remarks.

    A medicine that something stands against comes last and says so before its name.
    """
    for act in sorted(merged(proposals), key=lambda act: act.barred):
        before = BARRED if act.barred else called
        done = "done: " if act.done else ""
        heavy = Emphasis.QUIET if act.done else Emphasis.ALARM if act.barred else weight
        yield DocumentLine(
            f"{before}{done}{reasons_of(act)}{of_legs(act.legs)}", matter.source_of_acts(act.proposals), heavy
        )
        yield from _below(matter, act, full=full)


def referral_lines(matter: Matter, proposals: Iterable[Proposal]) -> Iterator[DocumentLine]:
    """For the recipient of a letter: the grounds of each referral, and the remarks on it."""
    for act in merged(proposals):
        text = f"{matter.guideline.targets[act.proposals[0].target].title}: {grounds_of(act)}{of_legs(act.legs)}{_due(matter, act)}"
        yield DocumentLine(text, matter.source_of_acts(act.proposals))
        yield from (cited_line(matter, remark) for remark in act.remarks)


def _below(matter: Matter, act: Act, *, full: bool) -> Iterator[DocumentLine]:
    first = act.proposals[0]
    if first.kind == ActivityKind.REFER:
        yield DocumentLine(f"To: {contact_in_words(matter, first.target)}{_due(matter, act)}", depth=1)
    for warning in act.warnings:
        yield DocumentLine(f"Warning: {warning}", weight=Emphasis.WARNING, depth=1)
    if act.dosing is not None:
        yield from dosing_lines(matter, act.dosing, full=full)
    if full and not act.done:
        yield from (cited_line(matter, remark) for remark in act.remarks)


def _due(matter: Matter, act: Act) -> str:
    due = due_in_words(act.proposals, matter.plan.at)
    return f", {due}" if due else ""


def cited_line(matter: Matter, cited: Cited, weight: Emphasis = Emphasis.PLAIN) -> DocumentLine:
    """Something said beyond the source, below the line it is said of."""
    return DocumentLine(cited.text, matter.source_of((), Provenance.SUPPLEMENT, cited.cites), weight, depth=1)


def dosing_lines(matter: Matter, dosing: Dosing, *, full: bool = True) -> Iterator[DocumentLine]:
    """What a dose table says for this case: the verdict, its reasons, what is not ruled out yet; with `full` the dose as well."""
    weight = {Verdict.DO_NOT: Emphasis.ALARM, Verdict.REDUCE: Emphasis.WARNING}.get(dosing.verdict, Emphasis.PLAIN)
    yield DocumentLine(f"{dosing.word[:1].upper()}{dosing.word[1:]}", BEYOND if matter.tagged else "", weight, depth=1)
    yield from (cited_line(matter, reason, weight) for reason in dosing.reasons)
    if full and shows_dose(matter.plan, dosing):
        yield from _dose_lines(matter, dosing)
    unchecked = [need for reason in dosing.unchecked for need in reason.needs]
    if unchecked:
        yield DocumentLine(
            f"Not ruled out yet: {needs_in_words(matter.guideline, unchecked)}", weight=Emphasis.WARNING, depth=1
        )


def _dose_lines(matter: Matter, dosing: Dosing) -> Iterator[DocumentLine]:
    if dosing.dose is not None:
        dose = dosing.dose
        parts = (("start", dose.start), ("", dose.titration), ("usual", dose.usual), ("most", dose.most))
        words = "; ".join(f"{name} {said}".strip() for name, said in parts if said)
        yield DocumentLine(f"Published dose: {words}", matter.source_of((), Provenance.SUPPLEMENT, dose.cites), depth=1)
    elif dosing.needs:
        yield DocumentLine(f"No dose is shown: needs {needs_in_words(matter.guideline, dosing.needs)}", depth=1)


def withheld_lines(matter: Matter) -> Iterator[DocumentLine]:
    """What is withheld, and by what; where that is beyond the source, it says so."""
    for act in merged(withheld(matter.plan)):
        by = "; ".join(dict.fromkeys(_withholder(matter, name) for name in act.withheld_by))
        yield DocumentLine(f"{reasons_of(act)}{of_legs(act.legs)}. Withheld by: {by}", matter.source_of_acts(act.proposals))


def _withholder(matter: Matter, name: str) -> str:
    rule = matter.guideline.recommendations[name]
    if rule.provenance is Provenance.SOURCE or not matter.tagged:
        return rule.do.title
    return f"{rule.do.title} ({matter.source_of((), rule.provenance, [citation.name for citation in rule.cites])})"


def caution_lines(matter: Matter) -> Iterator[DocumentLine]:
    """The cautions of the plan, each said once."""
    legs: dict[tuple[str, str], list[Leg | None]] = {}
    for caution in cautions(matter.plan):
        legs.setdefault((caution.text, matter.source_of(caution.statements, caution.provenance, caution.cites)), []).append(
            caution.leg
        )
    yield from (DocumentLine(f"{text}{of_legs(places)}", tag, Emphasis.WARNING) for (text, tag), places in legs.items())


def citation_lines(matter: Matter) -> Iterator[DocumentLine]:
    """The numbered citations, each by the document it is. Call it last: lines written later may add numbers.

    How far each was read stands where provenance is shown, and not in a document.
    """
    for name, number in sorted(matter.cited.items(), key=lambda item: item[1]):
        yield DocumentLine(f"{number}. {matter.guideline.citations[name].title}", weight=Emphasis.QUIET)
