"""Medicines that are taken, and orders: drafts under consideration, what was ordered, and what was done."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from pulsefirst.backends.fhir.elements import Coding, Json, called, codings, mapping, reference, several, text
from pulsefirst.backends.fhir.reading import (
    PERFORMED,
    Draft,
    Reading,
    bare_key,
    in_no_row,
    on_what,
    out_of_time,
    time_of,
    word_of,
)
from pulsefirst.backends.fhir.report import Became
from pulsefirst.backends.fhir.sides import place_of
from pulsefirst.model.case import CaseAct
from pulsefirst.model.legs import Leg
from pulsefirst.model.record import NoResult, OrderRow
from pulsefirst.notation.tree import shown

PLACED: Final = ("order", "original-order", "reflex-order", "filler-order", "instance-order")
CONSIDERED: Final = ("proposal", "plan")
WITHOUT_A_CODE: Final = "no code, only text, which is shown and never read"


def read_medicine(reading: Reading, resource: Json, draft: Draft) -> None:
    """What a MedicationStatement or a MedicationRequest says: a medicine that is taken, or the draft of an order for one."""
    codes, name = _medicine(reading, resource)
    requested = draft.kind == "MedicationRequest"
    status, intent = word_of(resource.get("status")), word_of(resource.get("intent"))
    rows = list(dict.fromkeys(row for coding in codes for row in reading.index.medicines.get(coding, ())))
    orders = _orders(reading, codes) if requested else []
    if not rows and not orders:
        draft.add(Became.NOT_UNDERSTOOD, in_no_row(name, codes, WITHOUT_A_CODE))
        return
    keys = [bare_key(row.finding) for row in rows]
    if resource.get("doNotPerform") is True:
        draft.add(Became.SHOWN_ONLY, f"{name} is not to be given; that is shown, and is no answer", keys)
    elif requested and (status == "draft" or (status == "active" and intent in CONSIDERED)):
        _note_drafts(reading, draft, orders, (None,), name)
    elif status != "active":
        draft.add(
            Became.WRONG_STATUS,
            f"{name} has the status {status[:40] or 'missing'}, which does not say that it is taken",
            keys,
        )
    elif requested and intent not in PLACED:
        draft.add(Became.SHOWN_ONLY, f"{name} has the intent {intent[:40] or 'missing'}, and is no order", keys)
    elif ended := _ended(reading, resource):
        draft.add(Became.SHOWN_ONLY, f"{name} was taken until {ended}", keys)
    else:
        for row in rows:
            reading.claim(draft, row.finding, (None,), True, None, note=on_what(row))
        if requested:
            _note_done(reading, draft, resource, orders, (None,), name, ("authoredOn",))


def read_order(reading: Reading, resource: Json, draft: Draft) -> None:
    """What a ServiceRequest says: a draft under consideration, or what was ordered."""
    name, orders = called(resource.get("code")), _orders_of(reading, resource, draft)
    status, intent = word_of(resource.get("status")), word_of(resource.get("intent"))
    legs = _legs(reading, resource)
    if not orders:
        return
    if resource.get("doNotPerform") is True:
        draft.add(Became.SHOWN_ONLY, f"{name} is not to be done; that is shown only")
    elif status == "draft" or (status == "active" and intent in CONSIDERED):
        _note_drafts(reading, draft, orders, legs, name)
    elif status in ("active", "completed") and intent in PLACED:
        _note_done(reading, draft, resource, orders, legs, name, ("authoredOn", "occurrenceDateTime"))
    else:
        draft.add(
            Became.WRONG_STATUS,
            f"{name} has the status {status[:40] or 'missing'} and the intent {intent[:40] or 'missing'}",
        )


def read_procedure(reading: Reading, resource: Json, draft: Draft) -> None:
    """What a Procedure says: something that was done, and never what it found."""
    name, orders = called(resource.get("code")), _orders_of(reading, resource, draft)
    status = word_of(resource.get("status"))
    if not orders:
        return
    if status != "completed":
        draft.add(Became.WRONG_STATUS, f"{name} has the status {status[:40] or 'missing'}")
        return
    _note_done(reading, draft, resource, orders, _legs(reading, resource), name, PERFORMED)


# --- what an order is about -------------------------------------------------------------------------------------------


def _orders(reading: Reading, codes: Iterable[Coding]) -> list[OrderRow | NoResult | str]:
    """The rows that have one of these codes, and the targets that the guideline's own codes name."""
    index = reading.index
    found: list[OrderRow | NoResult | str] = []
    for coding in codes:
        found += index.orders.get(coding, ())
        if index.own is not None and coding[0] == index.own.system and coding[1] in index.guideline.targets:
            found.append(coding[1])
    return list(dict.fromkeys(found))


def _orders_of(reading: Reading, resource: Json, draft: Draft) -> list[OrderRow | NoResult | str]:
    codes = codings(resource.get("code"))
    found = _orders(reading, codes)
    for row in found:
        if isinstance(row, NoResult):
            draft.add(Became.SHOWN_ONLY, f"{called(resource.get('code'))} is not read: {row.why}")
    orders = [row for row in found if not isinstance(row, NoResult)]
    if not found:
        draft.add(Became.NOT_UNDERSTOOD, in_no_row(called(resource.get("code")), codes, WITHOUT_A_CODE))
    return list(orders)


def _legs(reading: Reading, resource: Json) -> tuple[Leg | None, ...]:
    """The legs that an order names; None, the leg is not said, where it names none."""
    place = place_of(reading.index, resource.get("bodySite"))
    return tuple(leg for leg in Leg if leg in place.legs) or (None,)


def _note_drafts(
    reading: Reading, draft: Draft, orders: list[OrderRow | NoResult | str], legs: tuple[Leg | None, ...], name: str
) -> None:
    targets = [_target(row) for row in orders]
    if not targets:
        draft.add(Became.SHOWN_ONLY, f"{name} is a draft, and this guideline says nothing about it")
    for target in targets:
        reading.considering.update(CaseAct(target, leg) for leg in legs)
        draft.add(
            Became.DRAFT, f"{name} is a draft order for {_title(reading, target)}{_said(legs)}: it is held against the plan"
        )


def _note_done(
    reading: Reading,
    draft: Draft,
    resource: Json,
    orders: list[OrderRow | NoResult | str],
    legs: tuple[Leg | None, ...],
    name: str,
    times: tuple[str, ...],
) -> None:
    when = next((found for key in times if (found := time_of(resource, reading.at, (key,))) is not None), None)
    for row in orders:
        target = _target(row)
        own = reading.index.own
        within = row.within if isinstance(row, OrderRow) else own.within if own is not None else None
        late = out_of_time(when, within, reading.at) if within is not None else None
        if late is not None:
            draft.add(late.became, f"{name} was ordered or done, and {late.why}")
        else:
            reading.done.update(CaseAct(target, leg) for leg in legs)
            draft.add(Became.DONE, f"{name} was ordered or done{_said(legs)}: its line on the plan is marked")


def _target(row: OrderRow | NoResult | str) -> str:
    return row if isinstance(row, str) else row.target.name if isinstance(row, OrderRow) else ""


def _title(reading: Reading, target: str) -> str:
    return reading.index.guideline.targets[target].title


def _said(legs: tuple[Leg | None, ...]) -> str:
    named = [leg.value for leg in legs if leg is not None]
    return f" of the {' and '.join(named)} leg" if named else ""


# --- what a medicine is -----------------------------------------------------------------------------------------------


def _medicine(reading: Reading, resource: Json) -> tuple[list[Coding], str]:
    """The codes of a medicine and what it is called: its own, or those of the Medication it points at, unless that was an error."""
    concept: object = resource.get("medicationCodeableConcept")
    pointed = reference(resource.get("medicationReference"))
    if concept is None and pointed:
        contained = next(
            (
                mapping(inner)
                for inner in several(resource.get("contained"))
                if pointed == f"#{mapping(inner).get('id')}" and mapping(inner).get("resourceType") == "Medication"
            ),
            reading.medicines.get(pointed, {}),
        )
        if word_of(contained.get("status")) in ("entered-in-error", "inactive"):
            return [], f"a Medication of the status {word_of(contained.get('status'))}"
        concept = contained.get("code")
        if concept is None:
            display = text(mapping(resource.get("medicationReference")).get("display"))
            return [], shown(display or pointed)
    return codings(concept), called(concept)


def _ended(reading: Reading, resource: Json) -> str:
    """When a medicine was taken last, where that is over."""
    period = mapping(resource.get("effectivePeriod"))
    end = time_of({"end": period.get("end")}, reading.at, ("end",))
    return end.said if end is not None and end.last < reading.at else ""
