"""What is proposed, withheld and cautioned of, each line with where it comes from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from pulsefirst.backends.acts import Act, earliest, merged, reasons_of
from pulsefirst.backends.letters.document import Line, Weight
from pulsefirst.backends.letters.matter import BEYOND, Matter, reached
from pulsefirst.backends.words import moment_in_words, needs_in_words, of_legs
from pulsefirst.model.doses import Verdict
from pulsefirst.model.findings import Leg
from pulsefirst.model.plan import Cited, Dosing, Proposal, Status
from pulsefirst.model.recommendations import ActivityKind, Checked, Provenance

BARRED: Final = "DO NOT, as things stand: "


def act_lines(
    matter: Matter, proposals: Iterable[Proposal], *, called: str = "", weight: Weight = Weight.PLAIN, full: bool = True
) -> Iterator[Line]:
    """Acts, each with whom to call here, its warnings, and what stands against a medicine; with `full` also dose and remarks.

    A medicine that something stands against comes last and says so before its name.
    """
    for act in sorted(merged(proposals), key=lambda act: act.barred):
        before = BARRED if act.barred else called
        done = "done: " if act.done else ""
        heavy = Weight.QUIET if act.done else Weight.ALARM if act.barred else weight
        yield Line(f"{before}{done}{reasons_of(act)}{of_legs(act.legs)}", matter.source_of_acts(act.proposals), heavy)
        yield from _below(matter, act, full=full)


def referral_lines(matter: Matter, proposals: Iterable[Proposal]) -> Iterator[Line]:
    """For whom a letter goes to: the grounds of each referral, and what is remarked on it."""
    for act in merged(proposals):
        titles = dict.fromkeys(one.title for one in act.proposals)
        grounds = "; ".join(title.partition(": ")[2] or title for title in titles)
        text = f"{matter.guideline.targets[act.proposals[0].target].title}: {grounds}{of_legs(act.legs)}{_due(act)}"
        yield Line(text, matter.source_of_acts(act.proposals))
        yield from (cited_line(matter, remark) for remark in act.remarks)


def _below(matter: Matter, act: Act, *, full: bool) -> Iterator[Line]:
    first = act.proposals[0]
    if first.kind == ActivityKind.REFER:
        yield Line(f"To: {reached(matter, first.target)}{_due(act)}", depth=1)
    for warning in act.warnings:
        yield Line(f"Warning: {warning}", weight=Weight.WARNING, depth=1)
    if act.dosing is not None:
        yield from dosing_lines(matter, act.dosing, full=full)
    if full and not act.done:
        yield from (cited_line(matter, remark) for remark in act.remarks)


def _due(act: Act) -> str:
    deadline = earliest(act.proposals)
    return f", by {moment_in_words(deadline)}" if deadline is not None else ""


def cited_line(matter: Matter, one: Cited, weight: Weight = Weight.PLAIN) -> Line:
    """Something said beyond the source, below the line it is said of."""
    return Line(one.text, matter.source_of((), Provenance.SUPPLEMENT, one.cites), weight, depth=1)


def dosing_lines(matter: Matter, dosing: Dosing, *, full: bool = True) -> Iterator[Line]:
    """What a dose table says for this case: the verdict, its reasons, what is not ruled out yet; with `full` the dose as well."""
    weight = {Verdict.DO_NOT: Weight.ALARM, Verdict.REDUCE: Weight.WARNING}.get(dosing.verdict, Weight.PLAIN)
    yield Line(f"{dosing.word[:1].upper()}{dosing.word[1:]}", BEYOND, weight, depth=1)
    yield from (cited_line(matter, one, weight) for one in dosing.reasons)
    if full:
        yield from _dose_lines(matter, dosing)
    unchecked = [need for one in dosing.unchecked for need in one.needs]
    if unchecked:
        yield Line(f"Not ruled out yet: {needs_in_words(matter.guideline, unchecked)}", weight=Weight.WARNING, depth=1)


def _dose_lines(matter: Matter, dosing: Dosing) -> Iterator[Line]:
    if dosing.dose is not None:
        dose = dosing.dose
        parts = (("start", dose.start), ("", dose.titration), ("usual", dose.usual), ("most", dose.most))
        words = "; ".join(f"{name} {said}".strip() for name, said in parts if said)
        yield Line(f"Published dose: {words}", matter.source_of((), Provenance.SUPPLEMENT, dose.cites), depth=1)
    elif dosing.needs:
        yield Line(f"No dose is shown: needs {needs_in_words(matter.guideline, dosing.needs)}", depth=1)


def withheld_lines(matter: Matter) -> Iterator[Line]:
    """What is withheld, and by what; where that is beyond the source, it says so."""
    for act in merged(matter.plan.with_status(Status.WITHHELD)):
        names = dict.fromkeys(name for one in act.proposals for name in one.withheld_by)
        by = "; ".join(dict.fromkeys(_withholder(matter, name) for name in names))
        yield Line(f"{reasons_of(act)}{of_legs(act.legs)}. Withheld by: {by}", matter.source_of_acts(act.proposals))


def _withholder(matter: Matter, name: str) -> str:
    rule = matter.guideline.recommendations[name]
    if rule.provenance is Provenance.SOURCE:
        return rule.do.title
    return f"{rule.do.title} ({matter.source_of((), rule.provenance, [one.name for one in rule.cites])})"


def caution_lines(matter: Matter) -> Iterator[Line]:
    """The cautions of the plan, each said once."""
    legs: dict[tuple[str, str], list[Leg | None]] = {}
    for one in matter.plan.cautions:
        legs.setdefault((one.text, matter.source_of(one.statements, one.provenance, one.cites)), []).append(one.leg)
    yield from (Line(f"{text}{of_legs(places)}", tag, Weight.WARNING) for (text, tag), places in legs.items())


def citation_lines(matter: Matter) -> Iterator[Line]:
    """What the numbers stand for, with how far each was followed; whoever asks has written every other line first."""
    for name, number in sorted(matter.cited.items(), key=lambda item: item[1]):
        one = matter.guideline.citations[name]
        where = f", {one.address}" if one.address else ""
        checked = "" if one.checked is Checked.UNVERIFIED else f" ({one.checked.value})"
        yield Line(f"{number}. {one.title}{checked}{where}", weight=Weight.QUIET)
