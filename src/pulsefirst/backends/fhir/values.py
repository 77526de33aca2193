"""What an entry's value is in the finding's own terms, or why it is not read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import Final, NamedTuple

from pulsefirst.backends.fhir.elements import Coding, Json, called, codings, mapping, number, several, text, words_of
from pulsefirst.backends.fhir.index import Index
from pulsefirst.backends.fhir.report import Became
from pulsefirst.backends.words import value_in_words
from pulsefirst.model.answers import asserts, is_abnormal
from pulsefirst.model.case import NOT_ASSESSED, Recorded
from pulsefirst.model.conditions import Finding, Flag, Measured
from pulsefirst.model.errors import CaseError, ContentError, Implausible
from pulsefirst.model.record import AnswerRow, ResultRow
from pulsefirst.notation.tree import shown
from pulsefirst.notation.units import Amount, canonical, decimal_text
from pulsefirst.notation.words import plain

COMPARATORS: Final = ("<", "<=", ">", ">=")
INTERPRETATIONS: Final = (
    "http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation",
    "http://terminology.hl7.org/CodeSystem/v2-0078",
    "http://hl7.org/fhir/v2/0078",
    "http://hl7.org/fhir/v3/ObservationInterpretation",
)
MEGA: Final = "M"


class Refused(NamedTuple):
    """Why a value is not read: what becomes of it, and a sentence."""

    became: Became
    why: str


def value_key(holder: Json) -> str | Refused:
    """Under which key an entry or a part of it holds its value; refused where it holds none, or more than one."""
    keys = [key for key in holder if key.startswith("value") and key != "value" and holder[key] is not None]
    reason = holder.get("dataAbsentReason")
    absent = bool(codings(reason)) or any(words_of(reason))
    if len(keys) > 1:
        return Refused(Became.NOT_UNDERSTOOD, "it holds two values at once")
    if keys and absent:
        return Refused(Became.NOT_UNDERSTOOD, "it holds a value and a reason why there is none")
    if absent:
        return Refused(Became.NO_VALUE, f"it has no value ({called(reason)}), which is unknown and never no")
    if not keys:
        return Refused(Became.NO_VALUE, "it has no value, which is unknown and never no")
    return keys[0]


# --- numbers ----------------------------------------------------------------------------------------------------------


def measured(index: Index, row: ResultRow, holder: Json) -> Recorded | Refused:
    """A measured result in the finding's own unit."""
    key = value_key(holder)
    if isinstance(key, Refused):
        return key
    match key:
        case "valueQuantity":
            return _quantity(row.finding, mapping(holder[key]), row.units, index.units[row.finding], row)
        case "valueInteger":
            return _quantity(row.finding, {"value": holder[key]}, row.units, {}, row)
        case "valueString":
            return Refused(Became.SHOWN_ONLY, f"free text ({shown(text(holder[key]))}) is shown and never read as a number")
        case _:
            return Refused(Became.NOT_UNDERSTOOD, f"a result is a number with its unit, not {key}")


def _quantity(
    finding: Measured, quantity: Json, units: Mapping[str, str], known: Mapping[str, str], row: ResultRow | None
) -> Recorded | Refused:
    value = number(quantity.get("value"))
    if value is None:
        if quantity.get("value") is None:
            return Refused(Became.NO_VALUE, "it has no number, which is unknown and never normal")
        return Refused(Became.NOT_UNDERSTOOD, f"{shown(str(quantity.get('value'))[:80])} is no number")
    comparator = quantity.get("comparator") or ""
    if comparator and comparator not in COMPARATORS:
        return Refused(
            Became.NOT_UNDERSTOOD, f"the comparator {shown(str(comparator)[:80])} is not one of {', '.join(COMPARATORS)}"
        )
    written, unit = _unit(finding, quantity, units, known, row.without_unit if row else None)
    if isinstance(unit, Refused):
        return unit
    factor = row.factors.get(written, Decimal(1)) if row else Decimal(1)
    amount = Amount(value * factor, unit, bound=str(comparator))
    return in_range(finding, amount)


def in_range(finding: Measured, amount: Amount) -> Recorded | Refused:
    """The amount in the finding's own unit, refused where no patient can have it."""
    try:
        return canonical(finding, amount, "")
    except Implausible as error:
        return Refused(Became.IMPLAUSIBLE, without_name(finding, error.message))
    except CaseError as error:
        return Refused(Became.WRONG_UNIT, without_name(finding, error.message))
    except (ContentError, ArithmeticError) as error:
        return Refused(Became.WRONG_UNIT, str(error))


def in_each_unit(index: Index, finding: Measured, holder: Json) -> list[Recorded]:
    """What a number would be in each unit of the finding in which a patient can have it."""
    value = number(mapping(holder.get("valueQuantity")).get("value"))
    units = dict.fromkeys(index.units.get(finding, {}).values())
    read = [in_range(finding, Amount(value, unit)) for unit in units] if value is not None else []
    return [one for one in read if not isinstance(one, Refused)]


def _unit(
    finding: Measured, quantity: Json, units: Mapping[str, str], known: Mapping[str, str], without: str | None
) -> tuple[str, str | Refused]:
    """The unit as it is written and as the finding knows it: by its code, else by its words; both must say the same."""
    code, said = text(quantity.get("code")).strip(), text(quantity.get("unit")).strip()
    written = code or said
    if not written:
        if without is not None:
            return "", without
        return "", Refused(
            Became.WRONG_UNIT,
            f"{_figure(quantity)} has no unit, and could be meant in more than one: send one of {', '.join(units)}",
        )
    meant = units.get(written)
    if meant is None:
        return written, Refused(
            Became.WRONG_UNIT,
            f"{_figure(quantity)} is in {shown(written)}{_slip(written, units)}; this code is read in {', '.join(units)}",
        )
    if said and known.get(said, units.get(said, meant)) != meant:
        return written, Refused(
            Became.WRONG_UNIT,
            f"{_figure(quantity)} has the unit code {shown(code)} and the unit {shown(said)}, which differ",
        )
    return written, meant


def _figure(quantity: Json) -> str:
    value = number(quantity.get("value"))
    return f"{quantity.get('comparator') or ''}{decimal_text(value)}" if value is not None else "the value"


def _slip(written: str, units: Mapping[str, str]) -> str:
    """What a capital makes of a unit: Mg is a megagram."""
    near = next((unit for unit in units if unit.casefold() == written.casefold()), None)
    if near is None:
        return ""
    mega = " (a capital M is mega)" if written.startswith(MEGA) and not near.startswith(MEGA) else ""
    return f"{mega}, where capitals matter; {near} was perhaps meant"


# --- named answers ----------------------------------------------------------------------------------------------------


def answered(row: AnswerRow, holder: Json) -> bool | Enum | Refused:
    """A named answer: by its code, else by exactly one of the words of the row."""
    if row.by_flag:
        return _by_flag(row, holder)
    key = value_key(holder)
    if isinstance(key, Refused):
        return key
    match key:
        case "valueCodeableConcept":
            return _by_code(row, holder[key])
        case "valueInteger" if not isinstance(holder[key], bool) and str(holder[key])[:20] in row.words:
            return row.words[str(holder[key])]
        case "valueString":
            return Refused(Became.SHOWN_ONLY, f"free text ({shown(text(holder[key]))}) is shown and never read as an answer")
        case _:
            return Refused(Became.NOT_UNDERSTOOD, f"its answer stands in {key}, where a coded answer is expected")


def _by_code(row: AnswerRow, concept: object) -> bool | Enum | Refused:
    answers, words = _answers_of(row)
    codes = codings(concept)
    found = {answers[coding] for coding in codes if coding in answers}
    if not found:
        found = {words[plain(said)] for said in words_of(concept) if plain(said) in words}
        if not codes and len(found) == 1 and not is_abnormal(row.finding, next(iter(found))):
            return Refused(
                Became.SHOWN_ONLY, f"{called(concept)} stands in words alone, which may raise an alarm and never end one"
            )
    elif any(is_abnormal(row.finding, said) for said in (words.get(plain(said)) for said in words_of(concept))):
        found |= {words[plain(said)] for said in words_of(concept) if plain(said) in words}
    if len(found) == 1:
        return next(iter(found))
    if found:
        return Refused(Became.NOT_UNDERSTOOD, "its codes and words say different answers")
    return Refused(Became.NOT_UNDERSTOOD, f"the answer {called(concept)} is in no row of the mapping")


@cache
def _answers_of(row: AnswerRow) -> tuple[Mapping[Coding, bool | Enum], Mapping[str, bool | Enum]]:
    """The answers of a row by their codes, and by their words."""
    by_code = {(code.system, code.code): value for code, value in row.answers}
    return by_code, {plain(word): value for word, value in row.words.items()}


def _by_flag(row: AnswerRow, holder: Json) -> bool | Enum | Refused:
    found = {row.by_flag[letter] for letter in letters(holder) if letter in row.by_flag}
    if len(found) > 1:
        return Refused(Became.NOT_UNDERSTOOD, "the flags of the laboratory contradict each other")
    if not found:
        return Refused(Became.SHOWN_ONLY, "the laboratory gives no flag that is read, and its number alone is not")
    answer = next(iter(found))
    if asserts(row.finding, answer):
        return answer
    if isinstance(key := value_key(holder), Refused):
        return key
    if _is_above_its_range(holder):
        return Refused(Became.NOT_UNDERSTOOD, "its number lies above the range that came with it, and its flag says normal")
    return answer


def _is_above_its_range(holder: Json) -> bool:
    """Whether a number lies above a range that came with it, both in one unit."""
    quantity = mapping(holder.get("valueQuantity"))
    value = number(quantity.get("value"))
    for reference in several(holder.get("referenceRange")):
        high = mapping(mapping(reference).get("high"))
        limit = number(high.get("value"))
        alike = all(quantity.get(key) == high.get(key) for key in ("unit", "code") if quantity.get(key) and high.get(key))
        if value is not None and limit is not None and alike and value > limit:
            return True
    return False


def letters(holder: Json) -> list[str]:
    """The laboratory's flags of a result, as letters."""
    found = (coding for concept in several(holder.get("interpretation")) for coding in codings(concept))
    return list(dict.fromkeys(code for system, code in found if system in INTERPRETATIONS or not system))


def laboratory_answer(index: Index, finding: Measured, holder: Json) -> Enum | Refused | None:
    """The laboratory's own flag of a result; refused where two contradict each other, None where there is none."""
    if finding.flag is None:
        return None
    every = letters(holder)
    said = [letter for letter in every if letter in index.letters]
    if not said and (unread := [*every, *(word for one in several(holder.get("interpretation")) for word in words_of(one))]):
        return Refused(Became.SHOWN_ONLY, f"{shown(unread[0])} is a flag that is not read")
    found = {index.letters[letter] for letter in said if index.letters[letter] in finding.flag.values}
    if len(found) == 1:
        return next(iter(found))
    return (
        Refused(Became.DISAGREES, f"its flags {' and '.join(said)} contradict each other, so none is read")
        if found
        else None
    )


# --- for a message ----------------------------------------------------------------------------------------------------


def value_text(finding: Finding, value: Recorded) -> str:
    """A value as a message says it."""
    try:
        return value_in_words(finding, value)
    except CaseError:
        return "a value"


def answer_text(finding: Finding, value: Recorded) -> str:
    """A finding with its value, as a message says it."""
    if value is NOT_ASSESSED:
        return f"{finding.called} could not be assessed"
    if isinstance(finding, Flag):
        return finding.called if value is True else f"no {finding.called}"
    return f"{finding.called} {value_text(finding, value)}"


def without_name(finding: Finding, message: str) -> str:
    """A message about a finding that stands behind its name already."""
    for name in (finding.name, finding.called):
        if message.startswith(f"{name} "):
            return f"it {message[len(name) + 1 :]}"
    return message


def each_word(concept: object) -> Iterator[str]:
    """The words of an answer in the guideline's own vocabulary: its code before its text."""
    yield from (code for _, code in codings(concept))
    yield from words_of(concept)
