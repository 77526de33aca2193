"""Diagnoses, allergies and intolerances. What is not recorded is never a no."""

from __future__ import annotations

from typing import Final

from pulsefirst.backends.fhir.elements import Coding, Json, called, codings, mapping, several
from pulsefirst.backends.fhir.reading import (
    Draft,
    Reading,
    bare_key,
    in_no_row,
    in_some_leg,
    keys_of_legs,
    on_what,
    out_of_time,
    time_of,
    word_of,
)
from pulsefirst.backends.fhir.report import Became
from pulsefirst.backends.fhir.sides import legs_of, place_of
from pulsefirst.backends.fhir.values import Refused, answer_text
from pulsefirst.model.record import DiagnosisRow, NoResult

ACTIVE: Final = ("active", "recurrence", "relapse")
OVER: Final = ("inactive", "remission", "resolved")
NOT_CONFIRMED: Final = ("unconfirmed", "provisional", "differential")
BEGAN: Final = ("onsetDateTime", "onsetPeriod")


def read_condition(reading: Reading, resource: Json, draft: Draft) -> None:
    """What a Condition says, by each row that has its code."""
    codes = codings(resource.get("code"))
    rows = list(dict.fromkeys(row for coding in codes for row in reading.index.diagnosed(coding)))
    if not rows:
        name = called(resource.get("code"))
        draft.add(Became.NOT_UNDERSTOOD, in_no_row(name, codes, "no code, which is shown and never read"))
        return
    place = place_of(reading.index, resource.get("bodySite"))
    for row in rows:
        if isinstance(row, NoResult):
            draft.add(Became.SHOWN_ONLY, f"{called(resource.get('code'))} is not read: {row.why}")
            continue
        legs, why = legs_of(row.finding, place, row.leg)
        when = time_of(resource, reading.at, BEGAN) or time_of(resource, reading.at, ("recordedDate",))
        stop = _verification(resource) or _clinical(resource, past=row.past)
        if stop is None and row.within is not None:
            stop = out_of_time(when, row.within, reading.at)
        if stop is not None:
            would = in_some_leg(row.finding, row.value) if stop.became is Became.UNDATED else ()
            draft.add(stop.became, f"{row.finding.called}: {stop.why}", keys_of_legs(row.finding, legs), would)
        elif not legs:
            said = answer_text(row.finding, row.value)
            draft.add(
                Became.SIDE_MISSING,
                f"{said}: {why}, so it counts for no leg",
                (bare_key(row.finding),),
                in_some_leg(row.finding, row.value),
            )
        else:
            reading.claim(
                draft, row.finding, legs, row.value, when if row.within is not None else None, note=_note(resource, row)
            )


def read_allergy(reading: Reading, resource: Json, draft: Draft) -> None:
    """What an AllergyIntolerance says; one that is not confirmed counts, and is said to be so."""
    codes = codings(resource.get("code")) + _substances(resource)
    rows = list(dict.fromkeys(row for coding in codes for row in reading.index.reactions.get(coding, ())))
    if not rows:
        draft.add(Became.NOT_UNDERSTOOD, f"a reaction to {called(resource.get('code'))} is in no row of the mapping")
        return
    verification = word_of(resource.get("verificationStatus"))
    stop = _verification(resource) if verification not in NOT_CONFIRMED else None
    stop = stop or _clinical(resource, past=False)
    for row in rows:
        if stop is not None:
            draft.add(stop.became, f"{row.finding.called}: {stop.why}", (bare_key(row.finding),))
        else:
            reading.claim(
                draft, row.finding, (None,), True, None, note="not confirmed" if verification in NOT_CONFIRMED else ""
            )


def _substances(resource: Json) -> list[Coding]:
    return [
        coding for reaction in several(resource.get("reaction")) for coding in codings(mapping(reaction).get("substance"))
    ]


def _verification(resource: Json) -> Refused | None:
    """Why what is recorded is not held to be so; None where it is, or where nothing is said."""
    status = word_of(resource.get("verificationStatus"))
    if status == "refuted":
        return Refused(Became.REFUTED, "it was refuted; that is shown, and is no answer")
    if status in NOT_CONFIRMED:
        return Refused(Became.SHOWN_ONLY, f"it is {status}, and a diagnosis is stated only where it is confirmed")
    if status not in ("", "confirmed"):
        return Refused(Became.WRONG_STATUS, f"its verification status is {status[:40]}")
    return None


def _clinical(resource: Json, *, past: bool) -> Refused | None:
    """Why what is recorded no longer holds; None where it does, where what is over counts, or where nothing is said."""
    status = word_of(resource.get("clinicalStatus"))
    if status in OVER or (
        not status and any(key.startswith("abatement") and said not in (None, False) for key, said in resource.items())
    ):
        return (
            None
            if past
            else Refused(Became.SHOWN_ONLY, f"it is over ({status or 'abated'}); that is shown, and is no answer")
        )
    if status not in ("", *ACTIVE):
        return Refused(Became.WRONG_STATUS, f"its clinical status is {status[:40]}")
    return None


def _note(resource: Json, row: DiagnosisRow) -> str:
    unsaid = "" if word_of(resource.get("clinicalStatus")) else "its clinical status is not said"
    return ", ".join(filter(None, (unsaid, on_what(row))))
