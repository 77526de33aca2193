"""SQL-on-FHIR v2 ViewDefinitions, one for each type of resource that the mapping reads, made from the mapping.

They keep to what every runner must know by the profile ShareableViewDefinition (`where`, `exists`, `empty`, `first`, `ofType`, the two key
functions, and comparisons), and to columns of one primitive value each. A view says what stands in a resource; what that means is said by
joining it with the tables of the mapping.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from pulsefirst.backends.fhir.canonical import definition
from pulsefirst.backends.queries import queries_of
from pulsefirst.backends.views.codes import (
    ACT,
    ANSWER,
    DIAGNOSIS,
    MEDICINE,
    OWN,
    REACTION,
    RESULT,
    CodeLine,
    address,
    code_lines,
)
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.provenance import Code, Provenance
from pulsefirst.model.record import BodySite, SideCodes, only

Select = dict[str, Any]
FHIR_VERSION: Final = "4.0.1"
PREFIX: Final = "pulsefirst_"
PROFILE: Final = "https://sql-on-fhir.org/ig/StructureDefinition/ShareableViewDefinition"
LAST: Final = "ZZZZ"
"""Behind a code: no code of ICD-10-CM below it stands behind this."""
READ_OF: Final[Mapping[str, tuple[str, ...]]] = {
    "Observation": (RESULT, ANSWER, DIAGNOSIS, OWN),
    "Condition": (DIAGNOSIS,),
    "AllergyIntolerance": (REACTION,),
    "MedicationRequest": (MEDICINE, ACT),
    "MedicationStatement": (MEDICINE,),
    "Medication": (MEDICINE, ACT),
    "ServiceRequest": (ACT,),
    "Procedure": (ACT,),
}
"""Which lines of the mapping each type of resource is read by."""


def views_of(guideline: Guideline) -> Iterator[dict[str, Any]]:
    """A ViewDefinition for each type of resource that the mapping reads, and for the Medication that an order points at."""
    lines = list(code_lines(guideline))
    kinds = list(dict.fromkeys(query.kind for query in queries_of(guideline)))
    if {"MedicationRequest", "MedicationStatement"} & set(kinds):
        kinds.append("Medication")
    for kind in kinds:
        yield _view(guideline, kind, [line for line in lines if line.reads in READ_OF.get(kind, ())])


def columns_of_view(view: Mapping[str, Any]) -> dict[str, str]:
    """The columns of a view with the FHIR type of each, in the order in which they come."""
    return dict(_columns(view["select"]))


def _columns(selects: Iterable[Select]) -> Iterator[tuple[str, str]]:
    for select in selects:
        yield from ((column["name"], column["type"]) for column in select.get("column", ()))
        yield from _columns(select.get("select", ()))
        yield from _columns(select.get("unionAll", ())[:1])


def _view(guideline: Guideline, kind: str, lines: list[CodeLine]) -> dict[str, Any]:
    ours = _is_any(lines)
    match kind:
        case "Observation":
            where, select = _observation(guideline, ours)
        case "Patient":
            where, select = (
                [],
                [_select(sex=("gender", "code"), birth_date=("birthDate", "date"), deceased=_said("deceased"))],
            )
        case "Condition":
            where, select = (
                _has("code", ours),
                [
                    _select(
                        clinical_status=("clinicalStatus.coding.code.first()", "code"),
                        verification_status=("verificationStatus.coding.code.first()", "code"),
                        onset=("onset.ofType(dateTime)", "dateTime"),
                        onset_start=("onset.ofType(Period).start", "dateTime"),
                        recorded=("recordedDate", "dateTime"),
                        abated=_said("abatement"),
                        **_sides(guideline),
                    ),
                    _coded("code", ours),
                ],
            )
        case "AllergyIntolerance":
            substance = "reaction.substance.coding"
            where = [f"code.coding.where({ours}).exists() or {substance}.where({ours}).exists()"]
            select = [
                _select(
                    clinical_status=("clinicalStatus.coding.code.first()", "code"),
                    verification_status=("verificationStatus.coding.code.first()", "code"),
                ),
                {"unionAll": [_coded("code", ours), {**_coded("code", ours), "forEach": f"{substance}.where({ours})"}]},
            ]
        case "MedicationRequest" | "MedicationStatement":
            concept, pointed = "medication.ofType(CodeableConcept)", "medication.ofType(Reference)"
            asked = {
                "intent": ("intent", "code"),
                "not_to_be_done": ("doNotPerform", "boolean"),
                "authored": ("authoredOn", "dateTime"),
            }
            taken = {"ended": ("effective.ofType(Period).end", "dateTime")}
            where = [f"{concept}.coding.where({ours}).exists() or {pointed}.exists()"]
            each = _coded(concept, ours)
            select = [
                _select(
                    status=("status", "code"),
                    medication_id=(f"{pointed}.getReferenceKey(Medication)", "string"),
                    **(asked if kind == "MedicationRequest" else taken),
                ),
                {"forEachOrNull": each["forEach"], "column": each["column"]},
            ]
        case "Medication":
            where, select = _has("code", ours), [_select(status=("status", "code")), _coded("code", ours)]
        case _:
            when = {
                "ServiceRequest": {
                    "intent": ("intent", "code"),
                    "not_to_be_done": ("doNotPerform", "boolean"),
                    "authored": ("authoredOn", "dateTime"),
                    "occurred": ("occurrence.ofType(dateTime)", "dateTime"),
                },
                "Procedure": {
                    "performed": ("performed.ofType(dateTime)", "dateTime"),
                    "performed_start": ("performed.ofType(Period).start", "dateTime"),
                },
            }[kind]
            where, select = (
                _has("code", ours),
                [
                    _select(status=("status", "code"), **when, **_sides(guideline)),
                    _coded("code", ours),
                ],
            )
    return _defined(guideline, kind, where, select)


def _defined(guideline: Guideline, kind: str, where: list[str], select: list[Select]) -> dict[str, Any]:
    """The view with its address and version, of entries whose meaning nothing unknown changes."""
    made = definition(
        guideline,
        "ViewDefinition",
        _snake(kind),
        title=f"{guideline.title}: {kind} as a table",
        description=f"What the mapping reads of each {kind}, flat, one line for each code that it reads.",
        origins=[Provenance.SUPPLEMENT.value],
        computable=f"{PREFIX}{_snake(kind)}",
    )
    made["meta"] = {"profile": [PROFILE]} | made["meta"]
    whose = {"Patient": "", "Medication": "", "AllergyIntolerance": "patient"}.get(kind, "subject")
    first = {"id": ("getResourceKey()", "string")}
    if whose:
        first["patient_id"] = (f"{whose}.getReferenceKey(Patient)", "string")
    paths = [*where, "modifierExtension.empty()", "implicitRules.empty()"]
    return {
        **made,
        "resource": kind,
        "fhirVersion": [FHIR_VERSION],
        "select": [_select(**first), *select],
        "where": [{"path": path} for path in paths],
    }


# --- observations -----------------------------------------------------------------------------------------------------


def _observation(guideline: Guideline, ours: str) -> tuple[list[str], list[Select]]:
    """A line for each code that is read, of the whole and of each component, with its own value, answer and flag."""
    read = f"code.coding.where({ours})"
    sites = _is_any_code(
        code for row in guideline.record if isinstance(row, BodySite) for code in (*row.codes, *row.left, *row.right)
    )
    where = [f"{read}.exists() or component.{read}.exists()", "focus.empty()"]
    parts = {"forEach": "component.where(modifierExtension.empty())", "select": [_coded("code", ours), *_value()]}
    return where, [
        _select(
            status=("status", "code"),
            found=("effective.ofType(dateTime)", "dateTime"),
            found_instant=("effective.ofType(instant)", "instant"),
            found_start=("effective.ofType(Period).start", "dateTime"),
            method_system=("method.coding.system.first()", "uri"),
            method_code=("method.coding.code.first()", "code"),
            has_method=("method.exists()", "boolean"),
            **_sides(guideline),
        ),
        {
            "forEachOrNull": f"bodySite.coding.where({sites})",
            **_select(site_system=("system", "uri"), site_code=("code", "code")),
        },
        {"unionAll": [{"select": [_coded("code", ours), *_value()]}, parts]},
    ]


def _value() -> list[Select]:
    """The value of an observation or of a component of it; the number with its comparator and unit as they are written."""
    number = "value.ofType(Quantity)"
    return [
        _select(
            number=(f"{number}.value", "decimal"),
            comparator=(f"{number}.comparator", "code"),
            unit_code=(f"{number}.code", "code"),
            unit=(f"{number}.unit", "string"),
            whole_number=("value.ofType(integer)", "integer"),
            yes=("value.ofType(boolean)", "boolean"),
            words=("value.ofType(string)", "string"),
            absent_code=("dataAbsentReason.coding.code.first()", "code"),
            absent=("dataAbsentReason.exists()", "boolean"),
        ),
        {
            "forEachOrNull": "value.ofType(CodeableConcept).coding",
            **_select(answer_system=("system", "uri"), answer_code=("code", "code")),
        },
        {"forEachOrNull": "interpretation.coding", **_select(flag=("code", "code"))},
    ]


# --- parts ------------------------------------------------------------------------------------------------------------


def _select(**columns: tuple[str, str]) -> Select:
    return {"column": [{"name": name, "path": path, "type": kind} for name, (path, kind) in columns.items()]}


def _coded(concept: str, ours: str) -> Select:
    return {"forEach": f"{concept}.coding.where({ours})", **_select(system=("system", "uri"), code=("code", "code"))}


def _has(concept: str, ours: str) -> list[str]:
    return [f"{concept}.coding.where({ours}).exists()"]


def _said(element: str) -> tuple[str, str]:
    return f"{element}.exists()", "boolean"


def _sides(guideline: Guideline) -> dict[str, tuple[str, str]]:
    """Whether a code of the place, or one beside it, says left, and whether one says right."""
    sides = only(guideline.record, SideCodes)
    places = [row for row in guideline.record if isinstance(row, BodySite)]
    left = [*(sides.left + sides.both if sides else ()), *(code for row in places for code in row.left)]
    right = [*(sides.right + sides.both if sides else ()), *(code for row in places for code in row.right)]
    return {
        "is_left": (f"bodySite.coding.where({_is_any_code(left)}).exists()", "boolean"),
        "is_right": (f"bodySite.coding.where({_is_any_code(right)}).exists()", "boolean"),
    }


def _is_any(lines: Iterable[CodeLine]) -> str:
    """That a Coding is one of these, as FHIRPath: system by system; of the guideline's own codes the system alone."""
    held: dict[str, dict[str, None]] = {}
    for line in lines:
        said = f"(code >= '{line.code}' and code <= '{line.code}{LAST}')" if line.below else f"code = '{line.code}'"
        held.setdefault(line.system, {})["" if line.reads == OWN else said] = None
    return " or ".join(
        f"system = '{system}'" if "" in codes else f"(system = '{system}' and ({' or '.join(codes)}))"
        for system, codes in held.items()
    )


def _is_any_code(codes: Iterable[Code]) -> str:
    held: dict[str, dict[str, None]] = {}
    for code in codes:
        held.setdefault(address(code), {})[f"code = '{code.code}'"] = None
    return " or ".join(f"(system = '{system}' and ({' or '.join(said)}))" for system, said in held.items()) or "false"


def _snake(kind: str) -> str:
    """The type of a resource as the name of a table."""
    return "".join(f"_{letter.lower()}" if letter.isupper() else letter for letter in kind).removeprefix("_")
