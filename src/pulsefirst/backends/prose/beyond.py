"""What is beyond the source, in English: remarks, dose tables, instruments, territories, ratios, each with what it stands on.

An entry is a title over lines. The woven page sets them as Markdown, the command line as text.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from pulsefirst.backends.prose.phrases import condition_in_english, label, quantity_in_english
from pulsefirst.backends.prose.sentences import (
    argument_in_english,
    hypothesis_in_english,
    occasion_in_english,
    sentence_case,
    titles_of,
)
from pulsefirst.model.conditions import Condition, Criterion, Points
from pulsefirst.model.doses import DoseBand, DoseTable
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.instruments import Bar, Instrument
from pulsefirst.model.likelihoods import LikelihoodRatio, PublishedRatio
from pulsefirst.model.precedence import Place, Precedence
from pulsefirst.model.provenance import Citation, Interpretation, Provenance
from pulsefirst.model.recommendations import Argument, Hypothesis, Recommendation, Remark, Strength
from pulsefirst.model.territories import Territory
from pulsefirst.model.walk import everything

BEYOND = Provenance.SUPPLEMENT


@dataclass(frozen=True)
class Said:
    """One line, with what it stands on where that is not what the whole entry stands on."""

    text: str
    cites: tuple[Citation, ...] = ()


@dataclass(frozen=True, kw_only=True)
class SupplementEntry:
    """A piece of content beyond the source: its name, what it is called, what is said of it, what it stands on."""

    name: str
    title: str
    lines: tuple[Said, ...]
    cites: tuple[Citation, ...]

    @property
    def rest(self) -> tuple[Citation, ...]:
        """What it stands on, where its lines do not say so already: every citation, or none."""
        said = {citation for line in self.lines for citation in line.cites}
        return () if said.issuperset(self.cites) else self.cites


# --- where content comes from -------------------------------------------------------------------------------------------


@cache
def beyond_alone(guideline: Guideline) -> frozenset[Criterion | Interpretation]:
    """The named conditions and readings that only content beyond the source uses."""
    conditions: list[Condition] = [criterion for criterion in guideline.criteria.values() if criterion.reads]
    conditions += [conflict.when for conflict in guideline.conflicts.values()]
    conditions += [timer.when for timer in guideline.timers]
    for holder in _holders(guideline):
        if holder.provenance is Provenance.SOURCE:
            conditions += conditions_of(holder)
    used = {inner for condition in conditions for inner in everything(condition) if isinstance(inner, Criterion)}
    criteria = frozenset(guideline.criteria.values()) - used
    of_source = {
        reading for content in assuming(guideline) if not _is_beyond(content, criteria) for reading in content.interprets
    }
    readings = {reading for reading in guideline.interpretations.values() if not reading.reads and reading not in of_source}
    return frozenset((*criteria, *readings))


def _holders(guideline: Guideline) -> Iterator[Recommendation | Hypothesis | Argument]:
    yield from guideline.recommendations.values()
    yield from guideline.hypotheses.values()
    yield from guideline.arguments.values()


def conditions_of(holder: Recommendation | Hypothesis | Argument) -> list[Condition]:
    """The conditions that a rule, a cause or an argument has."""
    match holder:
        case Hypothesis():
            found = [holder.stated, holder.confirmed, holder.excluded]
        case _:
            found = [holder.when]
    return [entry for entry in found if entry is not None]


def assuming(guideline: Guideline) -> Iterator[Criterion | Recommendation | Argument | Hypothesis | DoseTable]:
    """Everything that can assume a reading."""
    yield from guideline.criteria.values()
    yield from guideline.recommendations.values()
    yield from guideline.arguments.values()
    yield from guideline.hypotheses.values()
    yield from guideline.dose_tables.values()


def _is_beyond(
    content: Criterion | Recommendation | Argument | Hypothesis | DoseTable, criteria: frozenset[Criterion]
) -> bool:
    match content:
        case Criterion():
            return content in criteria
        case DoseTable():
            return True
        case _:
            return content.provenance is BEYOND


def stands_on(guideline: Guideline, reading: Interpretation) -> tuple[Citation, ...]:
    """What a reading beyond the source stands on: what is cited by whatever assumes it, by itself or through a condition."""
    conditions = {criterion for criterion in guideline.criteria.values() if reading in criterion.interprets}
    found: dict[Citation, None] = {}
    for holder in _holders(guideline):
        inside = {inner for condition in conditions_of(holder) for inner in everything(condition)}
        if reading in holder.interprets or not conditions.isdisjoint(inside):
            found.update(dict.fromkeys(holder.cites))
    for table in guideline.dose_tables.values():
        if reading in table.interprets:
            found.update(dict.fromkeys(citations_of(table)))
    return tuple(found)


def citations_of(table: DoseTable) -> tuple[Citation, ...]:
    """Everything that a dose table stands on, each once."""
    lines = (*(guard.cites for guard in table.guards), *(band.cites for band in table.bands))
    return tuple(dict.fromkeys(citation for cites in lines for citation in cites))


# --- entries ------------------------------------------------------------------------------------------------------------


def entry_of(guideline: Guideline, name: str) -> SupplementEntry | None:
    """The entry of a cause, argument, remark, dose table, instrument, territory or ratio by its name; None where there is none."""
    kinds = (
        guideline.hypotheses,
        guideline.arguments,
        guideline.remarks,
        guideline.dose_tables,
        guideline.instruments,
        guideline.territories,
        guideline.likelihoods,
    )
    found = next((kind[name] for kind in kinds if name in kind), None)
    match found:
        case Hypothesis():
            return hypothesis_entry(guideline, found)
        case Argument():
            return argument_entry(found)
        case Remark():
            return remark_entry(found)
        case DoseTable():
            return dose_entry(found)
        case Instrument():
            return instrument_entry(found)
        case Territory():
            return territory_entry(found)
        case LikelihoodRatio():
            return likelihood_entry(found)
        case _:
            return None


def hypothesis_entry(guideline: Guideline, cause: Hypothesis) -> SupplementEntry:
    """A cause with its arguments; where it is of the source, those beyond the source say what they stand on."""
    arguments = [argument for argument in guideline.arguments.values() if argument.hypothesis is cause]
    title = sentence_case(cause.title)
    settled = hypothesis_in_english(cause).removeprefix(f"{title}.").strip()
    said = [
        *([Said(settled)] if settled else []),
        *(Said(_weight_in_words(argument), argument.cites) for argument in arguments),
    ]
    return SupplementEntry(name=cause.name, title=title, lines=tuple(said), cites=cause.cites)


def argument_entry(argument: Argument) -> SupplementEntry:
    """An argument, with how much it weighs."""
    return SupplementEntry(
        name=argument.name,
        title=sentence_case(argument.hypothesis.title),
        lines=(Said(_weight_in_words(argument)),),
        cites=argument.cites,
    )


def _weight_in_words(argument: Argument) -> str:
    return f"{argument_in_english(argument)}{' Strong.' if argument.strength is Strength.STRONG else ''}"


def remark_entry(remark: Remark) -> SupplementEntry:
    """A remark: on what, for whom, and its words."""
    rules = titles_of([target for target in remark.on if isinstance(target, Recommendation)])
    targets = "; ".join(target.title for target in remark.on if not isinstance(target, Recommendation))
    on = "; ".join(words for words in (rules, targets) if words)
    when = () if remark.when is None else (Said(f"{occasion_in_english(remark.when)}."),)
    return SupplementEntry(name=remark.name, title=f"On: {on}", lines=(*when, Said(remark.text)), cites=remark.cites)


def precedence_entry(precedence: Precedence) -> SupplementEntry:
    """An order of lines: which of them it moves and where to, for whom, and why."""
    title = {Place.FIRST: "First", Place.LAST: "After the others"}[precedence.place]
    when = () if precedence.when is None else (Said(f"{occasion_in_english(precedence.when)}."),)
    lines = (Said(precedence.why), *when)
    return SupplementEntry(
        name=precedence.name, title=f"{title}: {titles_of(list(precedence.on))}", lines=lines, cites=precedence.cites
    )


def dose_entry(table: DoseTable) -> SupplementEntry:
    """A dose table: what stands against the medicine, and the published dose of each band."""
    lines = [
        Said(f"{sentence_case(guard.verdict.word)}, {_for_whom(guard.when)}: {guard.text}", guard.cites)
        for guard in sorted(table.guards, key=lambda guard: -guard.verdict)
    ]
    if table.by is not None:
        lines.append(Said(f"Doses go by {quantity_in_english(table.by)}; while it is not known none is shown."))
    if table.given is not None:
        lines.append(Said(f"A dose is shown only {_for_whom(table.given)}."))
    lines += [Said(f"{sentence_case(_for_whom(band.when))}: {_dose(table, band)}.", band.cites) for band in table.bands]
    lines += [Said(f"Read so: {reading.text}") for reading in table.interprets]
    return SupplementEntry(
        name=table.name, title=sentence_case(table.medicine.title), lines=tuple(lines), cites=citations_of(table)
    )


def _for_whom(when: Condition | None) -> str:
    if when is None:
        return "for everyone"
    occasion = occasion_in_english(when)
    return occasion[:1].lower() + occasion[1:]


def _dose(table: DoseTable, band: DoseBand) -> str:
    most = "" if band.most is None else f"{band.most} {table.unit}"
    parts = {"start": band.start, "then": band.titration, "usual": band.usual, "most": most}
    return " · ".join(f"{name} {words}" for name, words in parts.items() if words)


def instrument_entry(instrument: Instrument) -> SupplementEntry:
    """An instrument: what it is for, its points, its results with their meaning, its limits, and whom it is not for."""
    lines = [Said(f"{instrument.purpose} Of the {instrument.scope}.")]
    if isinstance(instrument.score, Points):
        lines += [Said(f"{points:+d}: {condition_in_english(when)}.") for when, points in instrument.score.items]
    lines += [
        Said(f"{sentence_case(outcome.title)}, {_for_whom(outcome.when)}. {outcome.meaning}")
        for outcome in instrument.outcomes
    ]
    lines += [_bar(bar) for bar in instrument.not_for]
    lines += [Said(f"Limits: {instrument.limits}")] if instrument.limits else []
    return SupplementEntry(
        name=instrument.name, title=sentence_case(instrument.title), lines=tuple(lines), cites=instrument.cites
    )


def _bar(bar: Bar) -> Said:
    return Said(f"Not for all ({bar.force.value}), {_for_whom(bar.when)}: {bar.why}", bar.cites)


def territory_entry(territory: Territory) -> SupplementEntry:
    """A territory: its areas, what goes with it, and what tells it from its look-alikes."""
    lines = [Said(f"Areas: {', '.join(label(area) for area in territory.areas)}.")]
    if territory.marks is not None:
        lines.append(Said(f"Known by: {condition_in_english(territory.marks)}."))
    lines += [Said(f"Moves: {territory.movement}. Reflex: {territory.reflex}.")]
    if territory.signs:
        lines.append(Said(f"Goes with: {'; '.join(condition_in_english(sign) for sign in territory.signs)}."))
    if territory.symmetric:
        lines.append(Said("The same areas of both legs."))
    lines.append(Said(f"What separates it: {territory.separates}"))
    return SupplementEntry(
        name=territory.name,
        title=f"{sentence_case(territory.title)} ({territory.level})",
        lines=tuple(lines),
        cites=territory.cites,
    )


def likelihood_entry(likelihood: LikelihoodRatio) -> SupplementEntry:
    """A likelihood ratio: what it does to the odds of what, in whom it was found, and what it is not chained with."""
    lines = [
        Said(
            f"{likelihood.hypothesis.title.capitalize()}, {_for_whom(likelihood.when)}: {_ratios(likelihood.present)} where it is so."
        )
    ]
    if likelihood.absent is not None:
        absent = "where it is not" if likelihood.absent_when is None else _for_whom(likelihood.absent_when)
        lines.append(Said(f"{sentence_case(_ratios(likelihood.absent))} {absent}."))
    lines.append(Said(f"Found in {likelihood.population}. Of the cluster “{likelihood.cluster}” only one is used."))
    if likelihood.between is not None:
        lines.append(Said(f"It tells this apart from {likelihood.between.title} alone, and enters no other arithmetic."))
    return SupplementEntry(
        name=likelihood.name, title=sentence_case(likelihood.title), lines=tuple(lines), cites=likelihood.cites
    )


def _ratios(ratios: PublishedRatio | None) -> str:
    if ratios is None:
        return "no ratio was published"
    interval = (
        f" ({ratios.low} to {ratios.high})"
        if ratios.low is not None and ratios.high is not None
        else " (no interval published)"
    )
    return f"likelihood ratio {ratios.value}{interval}"


# --- citations ----------------------------------------------------------------------------------------------------------


def cited_in_english(citation: Citation) -> str:
    """A citation in one line: its title, how far it was checked, its address."""
    if not citation.address:
        return citation.title
    return f"{citation.title} ({citation.checked.value}): {citation.address}"
