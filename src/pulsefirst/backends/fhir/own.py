"""Answers in the guideline's own words: its own codes, and the items of its own questionnaires."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Final

from pulsefirst.backends.fhir.canonical import ABSENT
from pulsefirst.backends.fhir.elements import Json, Moment, codings, mapping, number, text
from pulsefirst.backends.fhir.index import Index
from pulsefirst.backends.fhir.report import Became
from pulsefirst.backends.fhir.values import Refused, each_word, without_name
from pulsefirst.model.case import NOT_ASSESSED, Case, Key, Recorded
from pulsefirst.model.conditions import Finding, Measured, Since
from pulsefirst.model.errors import CaseError, Implausible, WrongValue
from pulsefirst.notation.times import bring_to
from pulsefirst.notation.tree import Words
from pulsefirst.notation.units import Amount, canonical, decimal_text
from pulsefirst.notation.values import records_of

ASKED: Final = "asked-unknown"
"""FHIR's code for a question that was asked and could not be answered."""
LONGEST: Final = 200


def own_records(index: Index, finding: Finding, holder: Json, when: Moment) -> list[tuple[Finding, Recorded]] | Refused:
    """What is recorded by an answer in the guideline's own words; of a result with a word of its flag, the flag."""
    absent = codings(holder.get("dataAbsentReason"))
    keys = [key for key in holder if key.startswith("value") and key != "value" and holder[key] is not None]
    if absent and not keys:
        asked = any(code == ASKED for _, code in absent)
        return (
            [(finding, NOT_ASSESSED)]
            if asked
            else Refused(Became.NO_VALUE, "it has no value, which is unknown and never no")
        )
    if len(keys) != 1 or absent:
        return Refused(Became.NO_VALUE, "it has no value, or more than one")
    try:
        found = list(_records(index, finding, keys[0], holder[keys[0]], when))
    except Implausible as error:
        return Refused(Became.IMPLAUSIBLE, without_name(finding, error.message))
    except CaseError as error:
        return Refused(Became.NOT_UNDERSTOOD, without_name(finding, error.message))
    return found


def told_now(
    records: list[tuple[Finding, Recorded]], when: Moment, index: Index, reading_at: Moment
) -> list[tuple[Finding, Recorded]]:
    """The records with what began counted to the time of assessment."""
    passed = reading_at.first - when.first
    if not passed or not any(isinstance(finding, Since) for finding, _ in records):
        return records
    case = Case({Key(finding.name, None): value for finding, value in records}, recorded_at=when.first)
    moved = bring_to(case, index.guideline.findings, reading_at.first)
    return [(finding, moved.facts[Key(finding.name, None)]) for finding, _ in records]


def _records(index: Index, finding: Finding, key: str, value: object, when: Moment) -> list[tuple[Finding, Recorded]]:
    match key, finding:
        case "valueQuantity", Measured():
            return _quantity(index, finding, mapping(value), when)
        case (("valueCodeableConcept" | "valueCoding"), _):
            return _words(finding, value, when)
        case "valueBoolean", _ if isinstance(value, bool):
            return _read(finding, "yes" if value else "no", when)
        case (("valueDecimal" | "valueInteger"), Measured()) if (figure := number(value)) is not None:
            return _read(finding, decimal_text(figure), when)
        case (("valueString" | "valueDateTime" | "valueDate"), _) if 0 < len(text(value)) <= LONGEST:
            return _read(finding, text(value), when)
        case _:
            raise WrongValue(f"{finding.called} has no answer that can be read in {key}")


def _words(finding: Finding, concept: object, when: Moment) -> list[tuple[Finding, Recorded]]:
    """The first word of a coded answer that the finding knows; FHIR's own code for what could not be told is no word of it."""
    absent = [code for system, code in codings(concept) if system == ABSENT]
    if absent:
        if absent == [ASKED] and len(codings(concept)) == 1:
            return [(finding, NOT_ASSESSED)]
        raise WrongValue(f"{finding.called} has no value, which is unknown and never no")
    problem: CaseError = WrongValue(f"{finding.called} has an answer without a word")
    for word in each_word(concept):
        try:
            return _read(finding, word[:LONGEST], when)
        except CaseError as error:
            problem = error
    raise problem


def _quantity(index: Index, finding: Measured, quantity: Json, when: Moment) -> list[tuple[Finding, Recorded]]:
    figure = number(quantity.get("value"))
    if figure is None:
        raise WrongValue(f"{finding.called} has no number that can be read")
    written = text(quantity.get("code")).strip() or text(quantity.get("unit")).strip()
    bound = text(quantity.get("comparator"))
    if not written:
        return _read(finding, f"{bound}{decimal_text(figure)}", when)
    units = _units(index, finding)
    if written not in units:
        raise WrongValue(f"{finding.called} is not measured in {written[:40]!r}: send {', '.join(filter(None, units))}")
    if bound not in ("", "<", "<=", ">", ">="):
        raise WrongValue(f"the comparator {bound[:20]!r} is none")
    unit, factor = units[written]
    return [(finding, canonical(finding, Amount(figure * factor, unit, bound=bound), ""))]


def _units(index: Index, finding: Measured) -> Mapping[str, tuple[str, Decimal]]:
    """Each unit as it may be written, with the finding's own that is meant and what the number is multiplied by."""
    own = {unit: (unit, Decimal(1)) for unit in (finding.unit, *finding.units, *finding.scale)}
    return {
        written: (unit, index.factors.get((finding, written), Decimal(1)))
        for written, unit in index.units.get(finding, {}).items()
    } | own


def _read(finding: Finding, word: str, when: Moment) -> list[tuple[Finding, Recorded]]:
    return list(records_of(finding, Words(word, ""), when.first))
