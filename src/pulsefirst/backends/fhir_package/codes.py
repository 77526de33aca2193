"""What the guideline's own codes mean: code systems, the value sets of answers, and the map to the codes that a record has.

Only codes that were verified stand here; one that a single public source has is left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Final

from pulsefirst.backends.fhir.canonical import (
    ABSENT,
    ACTS,
    BOTH,
    FINDINGS,
    ORIGIN,
    ORIGINS,
    STATEMENTS,
    definition,
    own_codes,
    url_of,
)
from pulsefirst.backends.fhir.elements import ADDRESSES
from pulsefirst.backends.fhir_forms.answers import COULD_NOT, NO, YES, own_coding
from pulsefirst.backends.fhir_forms.items import YES_OR_NO, values_of
from pulsefirst.backends.fhir_forms.questionnaire import origins_of
from pulsefirst.model.conditions import Coded, Measured
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.provenance import Code, Provenance
from pulsefirst.model.record import AnswerRow, DiagnosisRow, MedicineRow, OrderRow, ReactionRow, ResultRow
from pulsefirst.notation.words import member_text, members_of

Resource = dict[str, Any]
Target = tuple[str, str, str, str]
"""A system, a code in it, how it is related to the guideline's own code, and how far it was checked."""
NARROWER: Final = "narrower"
WIDER: Final = "wider"
RELATED: Final = "relatedto"


def code_systems(guideline: Guideline) -> Iterator[Resource]:
    """The guideline's own codes, the statements of its source, and the marks that say where a thing comes from."""
    yield _own_system(guideline)
    statements = ({"code": one.id, "display": one.words} for one in guideline.statements.values())
    yield _system(
        guideline,
        STATEMENTS,
        f"{guideline.title}: statements of the source",
        "The statements of the source pathway by id, in our own words.",
        statements,
        [Provenance.SOURCE.value],
    )
    marks = ({"code": code, "display": said} for code, said in ORIGINS.items())
    yield _system(
        guideline, ORIGIN, "Where a thing comes from", "Whether a thing is taken from the source pathway.", marks, [BOTH]
    )


def value_sets(guideline: Guideline) -> Iterator[Resource]:
    """The answers to each kind of question, with "could not be assessed"; all findings, and all acts."""
    coded = {values_of(finding): finding for finding in guideline.findings.values() if isinstance(finding, Coded)}
    answers = {YES_OR_NO: [YES, NO]} | {name: list(map(member_text, members_of(one))) for name, one in coded.items()}
    for name, words in answers.items():
        include = [_own_include(guideline, words), {"system": ABSENT, "concept": [_concept(COULD_NOT)]}]
        yield _set(guideline, name, f"Answers: {', '.join(words)}", include)
    findings = {finding.name: finding.called for finding in guideline.findings.values()}
    targets = {target.name: target.title for target in guideline.targets.values()}
    for name, title, held in ((FINDINGS, "All findings", findings), (ACTS, "All that acts are aimed at", targets)):
        concepts = [{"code": code, "display": said} for code, said in held.items()]
        yield _set(guideline, name, title, [{"system": own_codes(guideline).system, "concept": concepts}])


def concept_map(guideline: Guideline) -> Resource:
    """The guideline's own codes, and the verified codes under which a record has the same or a part of it.

    A code that says one leg is narrower, and one that needs a place beside it wider; of all others only that they are related is claimed.
    """
    mapped: dict[str, dict[str, dict[Target, None]]] = {}
    titles = {one.name: one.called for one in guideline.findings.values()}
    titles |= {one.name: one.title for one in guideline.targets.values()}
    for name, target in _targets(guideline):
        mapped.setdefault(target[0], {}).setdefault(name, {})[target] = None
    groups = [
        {
            "source": own_codes(guideline).system,
            "target": system,
            "element": [
                {"code": name, "display": titles[name], "target": [_mapped(one) for one in targets]}
                for name, targets in names.items()
            ],
        }
        for system, names in mapped.items()
    ]
    made = definition(
        guideline,
        "ConceptMap",
        FINDINGS,
        title=f"{guideline.title}: own codes and codes of a record",
        description="Verified codes only; each says in its comment how far it was checked.",
        origins=origins_of(guideline),
    )
    return {**made, "sourceUri": url_of(guideline, "ValueSet", FINDINGS), "group": groups}


def origin_definition(guideline: Guideline) -> Resource:
    """The extension that marks what is beyond the source."""
    made = definition(
        guideline,
        "StructureDefinition",
        ORIGIN,
        title="Where an element comes from",
        description="Says of an element whether it is taken from the source pathway.",
        origins=[BOTH],
    )
    url = made["url"]
    return {
        **made,
        "fhirVersion": "4.0.1",
        "kind": "complex-type",
        "abstract": False,
        "context": [{"type": "element", "expression": "Element"}],
        "type": "Extension",
        "baseDefinition": "http://hl7.org/fhir/StructureDefinition/Extension",
        "derivation": "constraint",
        "differential": {
            "element": [
                {"id": "Extension", "path": "Extension", "max": "1"},
                {"id": "Extension.extension", "path": "Extension.extension", "max": "0"},
                {"id": "Extension.url", "path": "Extension.url", "fixedUri": url},
                {"id": "Extension.value[x]", "path": "Extension.value[x]", "min": 1, "type": [{"code": "code"}]},
            ]
        },
    }


# --- code systems -------------------------------------------------------------------------------------------------------


def _own_system(guideline: Guideline) -> Resource:
    concepts: dict[str, Resource] = {}

    def add(code: str, kind: str, display: str, said: str = "") -> None:
        concept = concepts.setdefault(code, {"code": code, "display": display, "property": []})
        if said:
            concept.setdefault("definition", said)
        if (property_ := {"code": "kind", "valueCode": kind}) not in concept["property"]:
            concept["property"].append(property_)

    for finding in guideline.findings.values():
        add(finding.name, "finding", finding.called, " ".join(filter(None, (finding.question, finding.elicit))))
    for target in guideline.targets.values():
        add(target.name, "act", target.title)
    for code in (YES, NO):
        add(code, "answer", code)
    for finding in guideline.findings.values():
        coded = map(member_text, members_of(finding)) if isinstance(finding, Coded) else ()
        for word in (*coded, *(finding.words if isinstance(finding, Measured) else ())):
            add(word, "answer", word)
    made = _system(
        guideline,
        FINDINGS,
        f"{guideline.title}: own codes",
        "Findings, what acts are aimed at, and answers, each under the name that a case file has for it.",
        concepts.values(),
        origins_of(guideline),
    )
    kind = {"code": "kind", "description": "finding, act or answer", "type": "code"}
    return {**made, "url": own_codes(guideline).system, "property": [kind]}


def _system(
    guideline: Guideline, name: str, title: str, said: str, concepts: Iterable[Resource], origins: Iterable[str]
) -> Resource:
    several = list(concepts)
    made = definition(guideline, "CodeSystem", name, title=title, description=said, origins=origins)
    return {**made, "caseSensitive": True, "content": "complete", "count": len(several), "concept": several}


def _set(guideline: Guideline, name: str, title: str, include: list[Resource]) -> Resource:
    made = definition(
        guideline,
        "ValueSet",
        name,
        title=title,
        description=f"{title}.",
        origins=origins_of(guideline),
    )
    return {**made, "compose": {"include": include}}


def _own_include(guideline: Guideline, words: Iterable[str]) -> Resource:
    return {
        "system": own_codes(guideline).system,
        "concept": [_concept(own_coding(guideline, word)) for word in words],
    }


def _concept(coding: dict[str, str]) -> Resource:
    return {"code": coding["code"], "display": coding["display"]}


# --- the map ------------------------------------------------------------------------------------------------------------


def _targets(guideline: Guideline) -> Iterator[tuple[str, Target]]:
    """Each of the guideline's own codes with a verified code of a record."""
    for row in guideline.record:
        match row:
            case ResultRow(provisional=False):
                relation = NARROWER if row.leg is not None else RELATED
                yield from _each(row.finding.name, row.codes, relation)
            case AnswerRow(provisional=False):
                yield from _each(row.finding.name, row.codes, WIDER if row.site is not None else RELATED)
            case DiagnosisRow(provisional=False):
                yield from _each(row.finding.name, row.codes, NARROWER if row.leg is not None else RELATED)
            case MedicineRow(provisional=False) | ReactionRow(provisional=False):
                yield from _each(row.finding.name, row.codes, RELATED)
            case OrderRow(provisional=False):
                yield from _each(row.target.name, row.codes, RELATED)
            case _:
                continue


def _each(name: str, codes: Iterable[Code], relation: str) -> Iterator[tuple[str, Target]]:
    for code in codes:
        yield name, (ADDRESSES.get(code.system, code.system), code.code, relation, code.checked)


def _mapped(target: Target) -> Resource:
    _, code, relation, checked = target
    return {"code": code, "equivalence": relation, "comment": checked}
