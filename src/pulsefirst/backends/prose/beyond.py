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
from pulsefirst.model.conditions import Condition, Criterion
from pulsefirst.model.doses import DoseBand, DoseTable
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.instruments import Bar, Instrument
from pulsefirst.model.likelihoods import Likelihood, Ratios
from pulsefirst.model.quantities import Points
from pulsefirst.model.recommendations import (
    Argument,
    Citation,
    Hypothesis,
    Provenance,
    Reading,
    Recommendation,
    Remark,
    Strength,
)
from pulsefirst.model.territories import Territory
from pulsefirst.model.walk import everything

BEYOND = Provenance.SUPPLEMENT


@dataclass(frozen=True)
class Said:
    """One line, with what it stands on where that is not what the whole entry stands on."""

    text: str
    cites: tuple[Citation, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Entry:
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
def beyond_alone(guideline: Guideline) -> frozenset[Criterion | Reading]:
    """The named conditions and readings that only content beyond the source uses."""
    conditions: list[Condition] = [one for one in guideline.criteria.values() if one.reads]
    conditions += [conflict.when for conflict in guideline.conflicts.values()]
    conditions += [timer.when for timer in guideline.timers]
    for holder in _holders(guideline):
        if holder.provenance is Provenance.SOURCE:
            conditions += conditions_of(holder)
    used = {inner for condition in conditions for inner in everything(condition) if isinstance(inner, Criterion)}
    criteria = frozenset(guideline.criteria.values()) - used
    of_source = {reading for one in assuming(guideline) if not _is_beyond(one, criteria) for reading in one.assumes}
    readings = {one for one in guideline.readings.values() if not one.reads and one not in of_source}
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
    return [one for one in found if one is not None]


def assuming(guideline: Guideline) -> Iterator[Criterion | Recommendation | Argument | Hypothesis | DoseTable]:
    """Everything that can assume a reading."""
    yield from guideline.criteria.values()
    yield from guideline.recommendations.values()
    yield from guideline.arguments.values()
    yield from guideline.hypotheses.values()
    yield from guideline.dose_tables.values()


def _is_beyond(one: Criterion | Recommendation | Argument | Hypothesis | DoseTable, criteria: frozenset[Criterion]) -> bool:
    match one:
        case Criterion():
            return one in criteria
        case DoseTable():
            return True
        case _:
            return one.provenance is BEYOND


def stands_on(guideline: Guideline, reading: Reading) -> tuple[Citation, ...]:
    """What a reading beyond the source stands on: what is cited by whatever assumes it, by itself or through a condition."""
    conditions = {one for one in guideline.criteria.values() if reading in one.assumes}
    found: dict[Citation, None] = {}
    for holder in _holders(guideline):
        inside = {inner for condition in conditions_of(holder) for inner in everything(condition)}
        if reading in holder.assumes or not conditions.isdisjoint(inside):
            found.update(dict.fromkeys(holder.cites))
    for table in guideline.dose_tables.values():
        if reading in table.assumes:
            found.update(dict.fromkeys(citations_of(table)))
    return tuple(found)


def citations_of(table: DoseTable) -> tuple[Citation, ...]:
    """Everything that a dose table stands on, each once."""
    lines = (*(guard.cites for guard in table.guards), *(band.cites for band in table.bands))
    return tuple(dict.fromkeys(citation for cites in lines for citation in cites))


# --- entries ------------------------------------------------------------------------------------------------------------


def entry_of(guideline: Guideline, name: str) -> Entry | None:
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
        case Likelihood():
            return likelihood_entry(found)
        case _:
            return None


def hypothesis_entry(guideline: Guideline, one: Hypothesis) -> Entry:
    """A cause with its arguments; where it is of the source, those beyond the source say what they stand on."""
    arguments = [argument for argument in guideline.arguments.values() if argument.hypothesis is one]
    title = sentence_case(one.title)
    settled = hypothesis_in_english(one).removeprefix(f"{title}.").strip()
    said = [
        *([Said(settled)] if settled else []),
        *(Said(_weighed(argument), argument.cites) for argument in arguments),
    ]
    return Entry(name=one.name, title=title, lines=tuple(said), cites=one.cites)


def argument_entry(one: Argument) -> Entry:
    """An argument, with how much it weighs."""
    return Entry(name=one.name, title=sentence_case(one.hypothesis.title), lines=(Said(_weighed(one)),), cites=one.cites)


def _weighed(one: Argument) -> str:
    return f"{argument_in_english(one)}{' Strong.' if one.strength is Strength.STRONG else ''}"


def remark_entry(one: Remark) -> Entry:
    """A remark: on what, for whom, and its words."""
    rules = titles_of([target for target in one.on if isinstance(target, Recommendation)])
    targets = "; ".join(target.title for target in one.on if not isinstance(target, Recommendation))
    on = "; ".join(words for words in (rules, targets) if words)
    when = () if one.when is None else (Said(f"{occasion_in_english(one.when)}."),)
    return Entry(name=one.name, title=f"On: {on}", lines=(*when, Said(one.text)), cites=one.cites)


def dose_entry(one: DoseTable) -> Entry:
    """A dose table: what stands against the medicine, and the published dose of each band."""
    lines = [
        Said(f"{sentence_case(guard.verdict.word)}, {_for_whom(guard.when)}: {guard.text}", guard.cites)
        for guard in sorted(one.guards, key=lambda guard: -guard.verdict)
    ]
    if one.by is not None:
        lines.append(Said(f"Doses go by {quantity_in_english(one.by)}; while it is not known none is shown."))
    if one.given is not None:
        lines.append(Said(f"A dose is shown only {_for_whom(one.given)}."))
    lines += [Said(f"{sentence_case(_for_whom(band.when))}: {_dose(one, band)}.", band.cites) for band in one.bands]
    lines += [Said(f"Read so: {reading.text}") for reading in one.assumes]
    return Entry(name=one.name, title=sentence_case(one.medicine.title), lines=tuple(lines), cites=citations_of(one))


def _for_whom(when: Condition | None) -> str:
    if when is None:
        return "for everyone"
    occasion = occasion_in_english(when)
    return occasion[:1].lower() + occasion[1:]


def _dose(table: DoseTable, band: DoseBand) -> str:
    most = "" if band.most is None else f"{band.most} {table.unit}"
    parts = {"start": band.start, "then": band.titration, "usual": band.usual, "most": most}
    return " · ".join(f"{name} {words}" for name, words in parts.items() if words)


def instrument_entry(one: Instrument) -> Entry:
    """An instrument: what it is for, its points, its results with their meaning, its limits, and whom it is not for."""
    lines = [Said(f"{one.purpose} Of the {one.scope}.")]
    if isinstance(one.score, Points):
        lines += [Said(f"{points:+d}: {condition_in_english(when)}.") for when, points in one.score.items]
    lines += [
        Said(f"{sentence_case(outcome.title)}, {_for_whom(outcome.when)}. {outcome.meaning}") for outcome in one.outcomes
    ]
    lines += [_bar(bar) for bar in one.not_for]
    lines += [Said(f"Limits: {one.limits}")] if one.limits else []
    return Entry(name=one.name, title=sentence_case(one.title), lines=tuple(lines), cites=one.cites)


def _bar(bar: Bar) -> Said:
    return Said(f"Not for all ({bar.force.value}), {_for_whom(bar.when)}: {bar.why}", bar.cites)


def territory_entry(one: Territory) -> Entry:
    """A territory: its areas, what goes with it, and what tells it from its look-alikes."""
    lines = [Said(f"Areas: {', '.join(label(area) for area in one.areas)}.")]
    if one.marks is not None:
        lines.append(Said(f"Known by: {condition_in_english(one.marks)}."))
    lines += [Said(f"Moves: {one.movement}. Reflex: {one.reflex}.")]
    if one.signs:
        lines.append(Said(f"Goes with: {'; '.join(condition_in_english(sign) for sign in one.signs)}."))
    if one.symmetric:
        lines.append(Said("The same areas of both legs."))
    lines.append(Said(f"What separates it: {one.separates}"))
    return Entry(name=one.name, title=f"{sentence_case(one.title)} ({one.level})", lines=tuple(lines), cites=one.cites)


def likelihood_entry(one: Likelihood) -> Entry:
    """A likelihood ratio: what it does to the odds of what, in whom it was found, and what it is not chained with."""
    lines = [Said(f"{one.hypothesis.title.capitalize()}, {_for_whom(one.when)}: {_ratios(one.present)} where it is so.")]
    if one.absent is not None:
        absent = "where it is not" if one.absent_when is None else _for_whom(one.absent_when)
        lines.append(Said(f"{sentence_case(_ratios(one.absent))} {absent}."))
    lines.append(Said(f"Found in {one.population}. Of the cluster “{one.cluster}” only one is used."))
    if one.between is not None:
        lines.append(Said(f"It tells this apart from {one.between.title} alone, and enters no other arithmetic."))
    return Entry(name=one.name, title=sentence_case(one.title), lines=tuple(lines), cites=one.cites)


def _ratios(one: Ratios | None) -> str:
    if one is None:
        return "no ratio was published"
    interval = f" ({one.low} to {one.high})" if one.low is not None and one.high is not None else " (no interval published)"
    return f"likelihood ratio {one.value}{interval}"


# --- citations ----------------------------------------------------------------------------------------------------------


def cited_in_english(citation: Citation) -> str:
    """A citation in one line: its title, how far it was checked, its address."""
    if not citation.address:
        return citation.title
    return f"{citation.title} ({citation.checked.value}): {citation.address}"
