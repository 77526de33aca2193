"""An invented record as real ones are: what counts, and beside it what was withdrawn, is old, is somebody else's, or says no side.

Nothing that is added changes what the record says of the patient: a reader that counts any of it has made a mistake.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, timedelta
from typing import Any, Final, Protocol, TypeVar

from pulsefirst.backends.fhir.write import write_bundle
from pulsefirst.model.case import Case
from pulsefirst.model.guideline import Guideline

T = TypeVar("T")
LONG_AGO: Final = timedelta(days=20 * 365)
A_LITTLE_BEFORE: Final = timedelta(minutes=7)
ELSEWHERE: Final = "https://example.org/codes"
MESS: Final = "mess"


class Choice(Protocol):
    """Where chance comes from: a seeded `random.Random` is one."""

    def random(self) -> float:
        """A number from 0 to 1."""

    def choice(self, seq: Sequence[T], /) -> T:
        """One of these."""


def messy_bundle(guideline: Guideline, case: Case, at: datetime, chance: Choice, share: float = 0.5) -> dict[str, Any]:
    """The bundle of a case at this time, in any order, with about so many entries for each true one (`share`) that must not count.

    Those have an id that begins with "mess". Raises what `write_bundle` raises.
    """
    bundle = write_bundle(guideline, case, at)
    true = [entry["resource"] for entry in bundle["entry"]]
    results = [one for one in true if one["resourceType"] == "Observation"]
    added = [
        _numbered(chance.choice(MESSES)(chance.choice(results), at), number)
        for number in range(len(results))
        if chance.random() < share
    ]
    patient, rest = true[:1], [*true[1:], *added, *_of_every_record(at)]
    return bundle | {"entry": [{"resource": one} for one in (*patient, *_shuffled(rest, chance))]}


def is_mess(reference: str) -> bool:
    """Whether an entry of this reference was added, and must not count."""
    return reference.rpartition("/")[2].startswith(MESS)


def _withdrawn(result: dict[str, Any], at: datetime) -> dict[str, Any]:
    """Entered in error, and said so."""
    return result | {"status": "entered-in-error"}


def _cancelled(result: dict[str, Any], at: datetime) -> dict[str, Any]:
    """Asked for and never done."""
    return result | {"status": "cancelled"}


def _old(result: dict[str, Any], at: datetime) -> dict[str, Any]:
    """The same question answered long ago."""
    return result | {"effectiveDateTime": (at - LONG_AGO).isoformat()}


def _of_another(result: dict[str, Any], at: datetime) -> dict[str, Any]:
    """Somebody else's."""
    return result | {"subject": {"reference": "Patient/somebody-else"}}


def _in_words_alone(result: dict[str, Any], at: datetime) -> dict[str, Any]:
    """A sentence under a heading, with no code."""
    said = result.get("valueString", "as before")
    return _bare(result) | {"code": {"text": result["code"]["text"]}, "valueString": said}


def _under_an_unknown_code(result: dict[str, Any], at: datetime) -> dict[str, Any]:
    """A code of the house that nobody else knows."""
    return result | {"code": {"coding": [{"system": ELSEWHERE, "code": f"local-{result['id']}"}]}}


def _without_value(result: dict[str, Any], at: datetime) -> dict[str, Any]:
    """Filed before there was a result; what came of it stands in the true entry."""
    return _bare(result) | {"status": "registered", "effectiveDateTime": (at - A_LITTLE_BEFORE).isoformat()}


def _bare(result: dict[str, Any]) -> dict[str, Any]:
    """A result without its value, or why it has none."""
    return {name: value for name, value in result.items() if not name.startswith(("value", "dataAbsent"))}


MESSES: Final[Sequence[Callable[[dict[str, Any], datetime], dict[str, Any]]]] = (
    _withdrawn,
    _cancelled,
    _old,
    _of_another,
    _in_words_alone,
    _under_an_unknown_code,
    _without_value,
)


def _numbered(resource: dict[str, Any], number: int) -> dict[str, Any]:
    return resource | {"id": f"{MESS}{number}"}


def _of_every_record(at: datetime) -> Iterator[dict[str, Any]]:
    """What stands in every record and answers nothing here."""
    subject = {"reference": "Patient/patient"}
    yield {
        "resourceType": "Immunization",
        "id": f"{MESS}-immunization",
        "status": "completed",
        "vaccineCode": {"text": "influenza"},
        "patient": subject,
        "occurrenceDateTime": (at - timedelta(days=40)).isoformat(),
    }
    yield {
        "resourceType": "Encounter",
        "id": f"{MESS}-encounter",
        "status": "in-progress",
        "class": {"system": "http://terminology.hl7.org/CodeSystem/v3-ActCode", "code": "AMB"},
        "subject": subject,
    }


def _shuffled(resources: Sequence[dict[str, Any]], chance: Choice) -> list[dict[str, Any]]:
    keyed = [(chance.random(), place) for place in range(len(resources))]
    return [resources[place] for _, place in sorted(keyed)]
