"""Reading FHIR R4: a record to a case, with a report of what became of every entry."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import datetime
from itertools import islice
from typing import Final, NamedTuple

from pulsefirst.backends.fhir.conditions import read_allergy, read_condition
from pulsefirst.backends.fhir.elements import Json, mapping, moment, reference, several, text, tidy
from pulsefirst.backends.fhir.gates import refusal
from pulsefirst.backends.fhir.index import index_of
from pulsefirst.backends.fhir.observations import read_observation
from pulsefirst.backends.fhir.orders import read_medicine, read_order, read_procedure
from pulsefirst.backends.fhir.patients import read_patient
from pulsefirst.backends.fhir.questionnaires import read_questionnaire
from pulsefirst.backends.fhir.reading import Draft, Reading
from pulsefirst.backends.fhir.report import Became, Read
from pulsefirst.backends.fhir.reports import read_report, withdrawn_results
from pulsefirst.model.case import Case
from pulsefirst.model.errors import MalformedRecord
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.marks import with_marks
from pulsefirst.notation.tree import shown

MOST_ENTRIES: Final = 50_000
DEEPEST: Final = 3
"""Bundles inside bundles."""
READERS: Final[Mapping[str, Callable[[Reading, Json, Draft], None]]] = {
    "Patient": read_patient,
    "Observation": read_observation,
    "Condition": read_condition,
    "AllergyIntolerance": read_allergy,
    "MedicationRequest": read_medicine,
    "MedicationStatement": read_medicine,
    "ServiceRequest": read_order,
    "Procedure": read_procedure,
    "QuestionnaireResponse": read_questionnaire,
}
SHOWN: Final = {
    "Encounter": "the encounter is shown, and answers nothing",
    "Medication": "it is read where an order or a statement points at it",
}


class _Item(NamedTuple):
    """A resource with the name it goes by; `also` is its address in the bundle, `subject` whom it is about, `status` that of a report
    that withdraws it.
    """

    name: str
    kind: str
    resource: Json
    also: str = ""
    subject: str = ""
    status: str = ""


def read_bundle(guideline: Guideline, bundle: Mapping[str, object], *, at: datetime) -> Read:
    """The case that a FHIR R4 Bundle holds at this time of assessment, and what became of each of its entries.

    Only what was found within the hours that the guideline's mapping names counts; all else is shown in the report. The findings are
    those of `at`, to which whatever began is counted. Raises MalformedRecord for what is no Bundle, is too large, or is of two patients,
    and ValueError where `at` has no offset from UTC.
    """
    if not isinstance(bundle, Mapping):
        raise MalformedRecord(f"a record is a FHIR Bundle, not a {type(bundle).__name__}", "bundle")
    if bundle.get("resourceType") != "Bundle":
        said = bundle.get("resourceType")
        raise MalformedRecord(
            f"a record is a FHIR Bundle; this has the resourceType {shown(str(said)[:80])}: put it into the entry of a Bundle",
            "bundle",
        )
    return read_resources(guideline, (bundle,), at=at)


def read_resources(guideline: Guideline, resources: Iterable[Mapping[str, object]], *, at: datetime) -> Read:
    """The same from single resources; a Bundle among them stands for its entries. Raises as `read_bundle` does."""
    if at.utcoffset() is None:
        raise ValueError(f"the time of assessment {at.isoformat()} has no offset: write for instance {at.isoformat()}+00:00")
    items = list(islice(_items(resources, 0, "resource"), MOST_ENTRIES + 1))
    if len(items) > MOST_ENTRIES:
        raise MalformedRecord(f"a record has at most {MOST_ENTRIES} entries: send those of the last months", "bundle")
    patient = _patient(items)
    older = _older_versions(items, at)
    standing = [item for place, item in enumerate(items) if place not in older]
    reading = Reading(
        index_of(guideline),
        at,
        {name: item.resource for item in standing if item.kind == "Medication" for name in (item.name, item.also) if name},
        withdrawn_results(item.resource for item in standing if item.kind in ("DiagnosticReport", "Observation")),
    )
    drafts = [
        draft
        for place, item in enumerate(items)
        for draft in (_replaced(item) if place in older else _read(reading, item, patient))
    ]
    facts = reading.settle()
    case = with_marks(Case(facts, frozenset(reading.done), frozenset(reading.considering), at), guideline.findings)
    return Read(case, tuple(draft.entry() for draft in drafts))


# --- which entries ----------------------------------------------------------------------------------------------------


def _items(resources: Iterable[object], depth: int, where: str) -> Iterator[_Item]:
    """Every resource, those inside bundles in their place; what cannot be one is an item without a kind."""
    for place, resource in enumerate(resources):
        here = f"{where}[{place}]"
        if not isinstance(resource, Mapping):
            yield _Item(here, "", {})
        elif resource.get("resourceType") == "Bundle":
            yield from _entries(dict(resource), depth, here)
        else:
            yield _item(dict(resource), here, "")


def _entries(bundle: Json, depth: int, where: str) -> Iterator[_Item]:
    entries = bundle.get("entry", [])
    if entries is None:
        entries = []
    if not isinstance(entries, list):
        raise MalformedRecord("the entry of a Bundle is a list of entries", where)
    if depth >= DEEPEST:
        raise MalformedRecord(f"bundles are nested more than {DEEPEST} deep: send one Bundle", where)
    for place, element in enumerate(entries):
        entry = mapping(element)
        resource = entry.get("resource")
        here = f"{where}.entry[{place}]"
        if isinstance(resource, dict) and resource.get("resourceType") == "Bundle":
            yield from _entries(resource, depth + 1, here)
        elif isinstance(resource, dict):
            yield _item(resource, here, text(entry.get("fullUrl")))
        else:
            yield _Item(here, "", {})
    if any(mapping(link).get("relation") == "next" for link in several(bundle.get("link"))):
        yield _Item(f"{where}.link[next]", "Bundle", bundle)


def _item(resource: Json, where: str, address: str) -> _Item:
    kind, name = text(resource.get("resourceType")), text(resource.get("id"))
    called = f"{kind}/{name}"[:120] if kind and name else where
    return _Item(called, kind, resource, tidy(address)[:200], _subject(resource))


def _patient(items: list[_Item]) -> frozenset[str]:
    """The names that the one patient of a record goes by; empty where none is named. Raises MalformedRecord for two patients."""
    patients = [item for item in items if item.kind == "Patient"]
    if len({item.name for item in patients}) > 1:
        raise MalformedRecord("the record holds two patients: send one Bundle for each", patients[1].name)
    named = {name for item in patients for name in (item.also, item.name if text(item.resource.get("id")) else "") if name}
    if named:
        return frozenset(named)
    subjects = {item.subject for item in items if item.subject}
    if len(subjects) > 1:
        raise MalformedRecord(
            f"the record speaks of two patients, {' and '.join(shown(one) for one in sorted(subjects)[:2])}: send one Bundle for each",
            "bundle",
        )
    return frozenset(subjects)


def _subject(resource: Json) -> str:
    return reference(resource.get("subject")) or reference(resource.get("patient"))


def _older_versions(items: list[_Item], at: datetime) -> frozenset[int]:
    """The places of entries that stand in a newer version as well, by when each was last updated."""
    newest: dict[str, int] = {}
    older: set[int] = set()
    for place, item in enumerate(items):
        before = newest.setdefault(item.name, place)
        if before != place and item.kind:
            then, now = _updated(items[before].resource, at), _updated(item.resource, at)
            if then is not None and now is not None and then != now:
                older.add(before if then < now else place)
                newest[item.name] = place if then < now else before
    return frozenset(older)


def _updated(resource: Json, at: datetime) -> datetime | None:
    when = moment(mapping(resource.get("meta")).get("lastUpdated"), at)
    return when.first if when is not None else None


def _replaced(item: _Item) -> Iterator[Draft]:
    draft = Draft(item.name, item.kind[:60], item.also)
    draft.add(Became.SUPERSEDED, "it is an older version of an entry that stands here in a newer one")
    yield draft


# --- one entry --------------------------------------------------------------------------------------------------------


def _read(reading: Reading, item: _Item, patient: frozenset[str]) -> Iterator[Draft]:
    """What one resource says, and after it the results that a report contains."""
    draft = Draft(item.name, item.kind[:60] or "nothing", item.also, item.status)
    yield draft
    if not item.kind:
        draft.add(Became.NOT_UNDERSTOOD, "here stands no resource, or one without a resourceType")
    elif item.kind == "Bundle":
        draft.add(Became.SHOWN_ONLY, "there are further pages (link next), which were not read: what they hold is unknown")
    elif (stop := refusal(item.kind, item.resource)) is not None:
        draft.add(stop.became, stop.why)
    elif patient and item.subject and item.subject not in patient:
        draft.add(Became.OTHER_PATIENT, f"it is about {shown(item.subject)}, and the record is of {shown(min(patient))}")
    elif item.kind == "DiagnosticReport":
        for name, resource, status in read_report(reading, item.resource, draft):
            inner = _Item(name, "Observation", resource, subject=_subject(resource), status=status)
            yield from _read(reading, inner, patient)
    elif item.kind in READERS:
        READERS[item.kind](reading, item.resource, draft)
    else:
        draft.add(Became.SHOWN_ONLY, SHOWN.get(item.kind, f"{shown(item.kind)} is not read"))
