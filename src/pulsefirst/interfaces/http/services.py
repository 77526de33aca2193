"""What record systems are served, beside the page: CDS Hooks, with the clients and record systems that the site names."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Final, TypeAlias

from pulsefirst.backends.cards import has_something_to_say
from pulsefirst.backends.compiled import Compiled
from pulsefirst.backends.fhir import Became, Part, read_resources, report_to_json
from pulsefirst.backends.fhir.elements import UCUM, as_coding
from pulsefirst.backends.fhir.reading import is_alarming
from pulsefirst.backends.fhir.report import COUNTED
from pulsefirst.backends.queries import queries_of
from pulsefirst.backends.said import Keep as KeepSaid
from pulsefirst.engine.apply import apply
from pulsefirst.interfaces.cds_hooks.app import HOME, CdsHooks
from pulsefirst.interfaces.cds_hooks.calls import Calls, Reader, Reading
from pulsefirst.interfaces.cds_hooks.feedback import Keep, in_memory
from pulsefirst.interfaces.cds_hooks.pieces import Resource
from pulsefirst.interfaces.http.clock import now
from pulsefirst.interfaces.http.entrance import Below
from pulsefirst.interfaces.http.fetching import Fetcher
from pulsefirst.interfaces.http.seen import InMemory, See
from pulsefirst.interfaces.http.tokens import Doorkeeper
from pulsefirst.model.case import Case, Key, Recorded
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.legs import Leg
from pulsefirst.model.marks import with_marks
from pulsefirst.model.record import ResultRow
from pulsefirst.model.texts import Site

Claim: TypeAlias = tuple[Key, Recorded]

UNTOLD: Final = (*COUNTED, Became.SUPERSEDED, Became.REFUTED, Became.OTHER_PATIENT)
"""What of a record is not told on a card: what counts, and what another entry or a clinician has taken back."""


def reader_of(guideline: Guideline) -> Reader:
    """Reads a record by the rows of the guideline; of what it did not use, what bears on an answer is told."""

    def read(resources: Sequence[Resource], at: datetime) -> Reading:
        found = read_resources(guideline, resources, at=at)
        every = [part for entry in found.entries for part in entry.parts]
        counted = {key for part in every if part.became in COUNTED for key in part.findings}
        parts = [part for part in every if part.became not in UNTOLD and _bears(part) and not _is_outdone(part, counted)]
        first = list(Became)
        told = sorted(parts, key=lambda part: first.index(part.became))
        unread = tuple(dict.fromkeys(part.sentence for part in told))
        hidden = [(part, claims) for part in told if (claims := _unanswered(part, found.case))]
        uncounted = tuple(dict.fromkeys(part.sentence for part, _ in hidden))
        supposed = _supposed(guideline, found.case, [claim for _, claims in hidden for claim in claims])
        return Reading(found.case, unread, uncounted, supposed, lambda: report_to_json(found))

    return read


def _unanswered(part: Part, case: Case) -> list[Claim]:
    """What a part would say, where that is not known already: of a value without a side, in whichever leg it is not."""
    claims = []
    for key, value in part.would:
        unsided = key.leg is not None and key not in part.findings
        keys = [key, *(Key(key.finding, leg) for leg in Leg if unsided and leg is not key.leg)]
        claims += [(free, value) for free in keys if free not in case.facts][:1]
    return claims


def _supposed(guideline: Guideline, case: Case, would: Sequence[Claim]) -> Case | None:
    """The case in which what does not count does, the alarming before the rest; None where there is nothing of the kind."""
    ordered = sorted(would, key=lambda claim: is_alarming(guideline.findings[claim[0].finding], claim[1]))
    return with_marks(replace(case, facts={**case.facts, **dict(ordered)}), guideline.findings) if would else None


def _is_outdone(part: Part, counted: set[Key]) -> bool:
    """Whether it is of another time, and all that it is about is known as of now."""
    return part.became is Became.OUT_OF_WINDOW and counted.issuperset(part.findings)


def _bears(part: Part) -> bool:
    """Whether a clinician may believe that it answers something: it is about a finding, or it cannot be read as FHIR R4 at all."""
    return bool(part.findings) or part.became is Became.NOT_R4


def cds_hooks(
    guideline: Guideline,
    site: Site,
    *,
    clock: Callable[[], datetime] = now,
    keep: Keep | None = None,
    keep_said: KeepSaid | None = None,
    see: See | None = None,
) -> CdsHooks:
    """CDS Hooks for this site. Feedback is kept in memory where nothing else keeps it, and no record is made where nothing keeps one.

    `see` remembers the tokens that were used; without it this process does by itself.
    """
    fetcher, connections = Fetcher(), site.connections
    calls = Calls(
        guideline=guideline,
        site=site,
        connections=connections,
        queries=queries_of(guideline),
        read=reader_of(guideline),
        session=fetcher.session,
        clock=clock,
        keep=keep_said,
    )
    doorkeeper = Doorkeeper(connections.clients, fetcher.keys, see=see or InMemory()) if connections.clients else None
    return CdsHooks(calls, keep or in_memory(), doorkeeper)


def warm_up(service: CdsHooks) -> None:
    """Loads what the first call would load: the rows, the compiled conditions, and the library of units, by one result that needs it."""
    calls = service.calls
    rows = (row for row in calls.guideline.record if isinstance(row, ResultRow) and row.finding.molar_mass is not None)
    at = calls.clock()
    results = [_result(row, unit, at) for row in rows for unit in row.units if row.units[unit] != row.finding.unit][:1]
    case = calls.read(results, at).case
    has_something_to_say(calls.guideline, case)
    apply(calls.guideline, case, at, evaluate=Compiled)


def _result(row: ResultRow, unit: str, at: datetime) -> Resource:
    """A result of this row in this unit, of nobody."""
    return {
        "resourceType": "Observation",
        "status": "final",
        "code": {"coding": [as_coding(row.codes[0])]},
        "effectiveDateTime": at.isoformat(),
        "valueQuantity": {"value": 1, "unit": unit, "system": UCUM, "code": unit},
    }


def below(service: CdsHooks, hosts: frozenset[str]) -> Below:
    """Where it is served, and for which hosts."""
    return Below(HOME, service.answer, hosts)
