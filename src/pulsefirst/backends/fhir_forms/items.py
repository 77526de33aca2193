"""The questions of a form: one item for each finding of each leg, with its answers, its codes, and when it is shown."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final, NamedTuple

from pulsefirst.backends.fhir.canonical import canonical_of, id_of
from pulsefirst.backends.fhir.elements import UCUM, as_coding
from pulsefirst.backends.fhir_forms.answers import COULD_NOT, has_words, in_words, link_of, own_coding
from pulsefirst.backends.fhir_forms.enabling import enable_when
from pulsefirst.backends.legs import legs_in_scope
from pulsefirst.backends.prose import sentence_case
from pulsefirst.backends.words import of_legs
from pulsefirst.model.case import Key, key_of
from pulsefirst.model.conditions import Coded, Finding, Flag, Measured
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.legs import Leg, Scope
from pulsefirst.model.record import AnswerRow, ResultRow

YES_OR_NO: Final = "yes-or-no"
NOTE: Final = "http://hl7.org/fhir/StructureDefinition/designNote"
UNIT: Final = "http://hl7.org/fhir/StructureDefinition/questionnaire-unitOption"
SAID_IN_WORDS: Final = "what a number cannot say, in words"
BEGAN_IN_WORDS: Final = "how long ago, in words"


class FormSection(NamedTuple):
    """One section of the form."""

    link: str
    title: str
    findings: tuple[Finding, ...]


def sections_of(guideline: Guideline) -> Iterator[FormSection]:
    """The sections of the page, in their order; what stands in none of them comes last."""
    held: dict[str, list[Finding]] = {section.title: [] for section in guideline.sections}
    for finding in guideline.findings.values():
        held.setdefault(finding.section, []).append(finding)
    for number, (title, findings) in enumerate(((one, several) for one, several in held.items() if several), start=1):
        yield FormSection(f"section-{number}", title or "Other findings", tuple(findings))


def values_of(finding: Flag | Coded[Any]) -> str:
    """The name of the value set that holds the answers to a question."""
    return YES_OR_NO if isinstance(finding, Flag) else id_of(f"answers {finding.values.__name__}")


def item_of(guideline: Guideline, finding: Finding, leg: Leg | None, *, shown: bool = False) -> Iterator[dict[str, Any]]:
    """The item of a finding in its place, and the one for what is said of it in words. With `shown` nothing hides them."""
    key = key_of(finding, leg)
    link, when = link_of(key), {} if shown else enable_when(guideline, finding, leg)
    asked = f"{sentence_case(finding.question)}{of_legs((key.leg,))}"
    note = {"extension": [{"url": NOTE, "valueMarkdown": finding.elicit}]} if finding.elicit else {}
    item = {**note, "linkId": link, "code": codes_of(guideline, finding, leg), "text": asked}
    match finding:
        case Flag() | Coded():
            yield {
                **item,
                "type": "choice",
                **when,
                "answerValueSet": canonical_of(guideline, "ValueSet", values_of(finding)),
            }
            return
        case Measured():
            units = [{"url": UNIT, "valueCoding": coding} for coding in units_of(guideline, finding)]
            extensions = [*item.get("extension", ()), *units]
            yield {**item, **({"extension": extensions} if extensions else {}), "type": "quantity", **when}
        case _:
            yield {**item, "type": "dateTime", **when}
    if has_words(finding):
        words = finding.words if isinstance(finding, Measured) else ()
        said = SAID_IN_WORDS if isinstance(finding, Measured) else BEGAN_IN_WORDS
        options = [*(own_coding(guideline, word) for word in words), dict(COULD_NOT)]
        yield {
            "linkId": in_words(link),
            "code": [own_coding(guideline, finding.name, finding.called)],
            "text": f"{sentence_case(finding.called)}: {said}{of_legs((key.leg,))}",
            "type": "open-choice",
            **when,
            "answerOption": [{"valueCoding": option} for option in options],
        }


def codes_of(guideline: Guideline, finding: Finding, leg: Leg | None) -> list[dict[str, str]]:
    """The guideline's own code, and the verified codes under which a record has the same finding of the same leg."""
    rows = [
        row
        for row in guideline.record
        if isinstance(row, ResultRow | AnswerRow) and row.finding is finding and not row.provisional
    ]
    fitting = [row for row in rows if not isinstance(row, ResultRow) or row.leg in (None, leg)]
    known = dict.fromkeys((code.system, code.code) for row in fitting for code in row.codes)
    codes = {(code.system, code.code): code for row in fitting for code in row.codes}
    return [own_coding(guideline, finding.name, finding.called), *(as_coding(codes[one]) for one in known)]


def units_of(guideline: Guideline, finding: Measured) -> Iterator[dict[str, str]]:
    """The units that an answer may be in: as codes of UCUM where a record writes them so, else in words."""
    rows = [row for row in guideline.record if isinstance(row, ResultRow) and row.finding is finding]
    written = {meant: code for row in rows for code, meant in reversed(tuple(row.units.items()))}
    for unit in (finding.unit, *finding.units, *finding.scale):
        if unit in written:
            yield {"system": UCUM, "code": written[unit], "display": unit}
        elif unit:
            yield {"display": unit}


def places_of(finding: Finding) -> tuple[Key, ...]:
    """Where a finding is asked for."""
    return tuple(key_of(finding, leg) for leg in legs_in_scope(finding.scope))


def of_leg(findings: tuple[Finding, ...], scope: Scope) -> list[Finding]:
    """Those of these findings that are recorded so."""
    return [finding for finding in findings if finding.scope is scope]
