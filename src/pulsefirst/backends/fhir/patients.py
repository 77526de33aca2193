"""Who the patient is: age, sex, and that a record is of one patient only."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal

from pulsefirst.backends.fhir.elements import Json, moment, text
from pulsefirst.backends.fhir.reading import Draft, Reading, bare_key
from pulsefirst.backends.fhir.report import Became
from pulsefirst.model.conditions import Span
from pulsefirst.notation.tree import shown


def read_patient(reading: Reading, resource: Json, draft: Draft) -> None:
    """The age by the date of birth, counted to the assessment, and the sex by its word."""
    who = reading.index.who
    if who is None:
        return
    sex, born = text(resource.get("gender")), resource.get("birthDate")
    if sex in who.sexes:
        reading.claim(draft, who.sex, (None,), who.sexes[sex], None)
    elif sex:
        draft.add(Became.NO_VALUE, f"{who.sex.called} {shown(sex)} is unknown", (bare_key(who.sex),))
    if born is not None:
        _read_age(reading, draft, born)
    if any(key.startswith("deceased") and resource[key] not in (None, False) for key in resource):
        draft.add(Became.SHOWN_ONLY, "the patient is recorded as deceased", (bare_key(who.age),))


def _read_age(reading: Reading, draft: Draft, born: object) -> None:
    who = reading.index.who
    assert who is not None
    when = moment(born, reading.at)
    if when is None:
        draft.add(Became.NOT_UNDERSTOOD, "the date of birth is no date", (bare_key(who.age),))
        return
    low, high = _years(when.last, reading), _years(when.first, reading)
    if not who.age.low <= low <= high <= who.age.high:
        draft.add(
            Became.IMPLAUSIBLE, f"the date of birth {when.said} gives no age that a patient can have", (bare_key(who.age),)
        )
        return
    value = Decimal(low) if low == high else Span(Decimal(low), Decimal(high))
    reading.claim(draft, who.age, (None,), value, None)


def _years(born: datetime, reading: Reading) -> int:
    """Completed years from a birthday to the assessment."""
    at = reading.at
    return at.year - born.year - ((at.month, at.day) < (born.month, born.day))
