"""Which scopes are asked for, and what those that were granted allow: no more is asked for than the guideline reads."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from pulsefirst.backends.queries import Query
from pulsefirst.interfaces.smart.discovery import OPENID, Endpoints
from pulsefirst.model.launches import Launcher
from pulsefirst.notation.scopes import fhir_scopes

NOTE: Final = "DocumentReference"
LAUNCH, LAUNCH_PATIENT, ONLINE, FHIR_USER = "launch", "launch/patient", "online_access", "fhirUser"


def asked_for(launcher: Launcher, endpoints: Endpoints, queries: Iterable[Query], *, from_record: bool) -> str:
    """The scopes to ask for, as one text: those of the site, or what the guideline reads, in the notation that the server knows.

    `from_record`: it was launched from an open record, so the patient is given; else the server lets one be chosen.
    """
    context = LAUNCH if from_record else LAUNCH_PATIENT
    who = [OPENID, FHIR_USER] if launcher.user and endpoints.tells_who else []
    if launcher.scopes:
        rest = [scope for scope in launcher.scopes if scope not in (LAUNCH, LAUNCH_PATIENT)]
        return " ".join(dict.fromkeys((context, *who, *rest)))
    reading = [f"patient/{query.kind}.{_letters(query, endpoints)}" for query in queries]
    writing = [f"patient/{NOTE}.{'c' if endpoints.version_2 else 'write'}"] if launcher.note else []
    online = [ONLINE] if endpoints.scopes is not None and ONLINE in endpoints.scopes else []
    return " ".join((context, *online, *who, *dict.fromkeys(reading), *writing))


def _letters(query: Query, endpoints: Endpoints) -> str:
    if not endpoints.version_2:
        return "read"
    return "r" if query.is_read else "rs"


def may_write_note(scopes: Iterable[str]) -> bool:
    """Whether a note may be written for the patient: a scope grants it, of all documents and not of some."""
    granting = (scope for scope in fhir_scopes(scopes) if scope.of in ("patient", "user"))
    return any(scope.whole and scope.covers(NOTE, "c") for scope in granting)
