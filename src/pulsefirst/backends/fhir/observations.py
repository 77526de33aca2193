"""Observations: results, examinations and answers, with their parts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import timedelta
from enum import Enum
from typing import Final

from pulsefirst.backends.fhir.elements import MOST, Coding, Json, Moment, called, codings, several
from pulsefirst.backends.fhir.index import Index, Observed
from pulsefirst.backends.fhir.methods import by_method, other_method
from pulsefirst.backends.fhir.own import own_records, told_now
from pulsefirst.backends.fhir.reading import (
    UNREAD,
    Draft,
    Late,
    Reading,
    bare_key,
    in_no_row,
    in_some_leg,
    is_alarming,
    keys_of_legs,
    may_count,
    on_what,
    out_of_time,
    time_of,
    word_of,
)
from pulsefirst.backends.fhir.report import Became
from pulsefirst.backends.fhir.sides import legs_of, place_of
from pulsefirst.backends.fhir.values import (
    Refused,
    answer_text,
    answered,
    in_each_unit,
    laboratory_answer,
    measured,
    value_text,
)
from pulsefirst.model.case import NOT_ASSESSED, Key, Recorded
from pulsefirst.model.conditions import Finding, Measured
from pulsefirst.model.legs import Leg, Scope
from pulsefirst.model.record import AnswerRow, DiagnosisRow, NoResult, ResultRow

FINAL: Final = ("final", "amended", "corrected")
NOT_YET: Final = "preliminary"


class _Observation:
    """One observation: what is the same for all its parts."""

    def __init__(self, reading: Reading, resource: Json, draft: Draft) -> None:
        self.reading = reading
        self.index: Index = reading.index
        self.draft = draft
        self.resource = resource
        self.parts = [part for part in several(resource.get("component")) if isinstance(part, dict)]
        sides = [side for part in self.parts if (side := part.get("valueCodeableConcept")) is not None]
        self.place = place_of(self.index, resource.get("bodySite"), sides)
        self.when = time_of(resource, reading.at)
        self.status = word_of(resource.get("status"))
        withdrawn = (reading.withdrawn.get(name, "") for name in (draft.reference, draft.also))
        self.withdrawn = draft.withdrawn or next(filter(None, withdrawn), "")
        self.note = NOT_YET if self.status == NOT_YET else ""

    def refused(
        self,
        finding: Finding,
        refused: Refused,
        legs: tuple[Leg | None, ...] = (),
        would: Iterable[tuple[Key, Recorded]] = (),
    ) -> None:
        """One thing that it says and that is not counted."""
        self.draft.add(refused.became, f"{finding.called}: {refused.why}", keys_of_legs(finding, legs), would)

    def unread(
        self,
        finding: Finding,
        refused: Refused,
        legs: tuple[Leg | None, ...],
        would: Iterable[tuple[Key, Recorded]] = (),
    ) -> None:
        """A value that it has and that could not be read: an older one is no longer the newest."""
        self.refused(finding, refused, legs, would)
        self.reading.note_unread(finding, legs, self.when, refused.became)

    def gate(self) -> Refused | None:
        """Why its status keeps all of it from being counted."""
        if self.withdrawn:
            return Refused(Became.WRONG_STATUS, f"its report or panel is {self.withdrawn}")
        if self.status not in (*FINAL, NOT_YET):
            return Refused(Became.WRONG_STATUS, f"its status is {self.status[:40] or 'missing'}")
        if self.resource.get("focus"):
            return Refused(Became.OTHER_PATIENT, "it has a focus, and so is about someone or something else")
        return None

    def is_too_late(
        self, finding: Finding, value: Recorded | Refused, within: timedelta, legs: tuple[Leg | None, ...]
    ) -> bool:
        """Whether it was not found in time, which is then said. Of a day, an alarming value counts as long as any of that day does; one
        without a time keeps an older value from calming.
        """
        reading = self.reading
        late = out_of_time(self.when, within, reading.at)
        alarming = not isinstance(value, Refused) and is_alarming(finding, value)
        if late is None or (alarming and may_count(self.when, within, reading.at)):
            return False
        shown = "" if isinstance(value, Refused) else f"{value_text(finding, value)}, "
        would: tuple[tuple[Key, Recorded], ...] = ()
        if self.when is None and (alarming or (isinstance(value, Refused) and value.became in UNREAD)):
            now = Moment(reading.at, reading.at, "")
            reading.note_unread(finding, legs, now, Became.NOT_UNDERSTOOD)
            would = () if isinstance(value, Refused) else in_some_leg(finding, value)
        self.draft.add(late.became, f"{finding.called}: {shown}{late.why}", keys_of_legs(finding, legs), would)
        if self.when is not None and self.when.last < reading.at and not isinstance(value, Refused):
            place = len(self.draft.parts) - 1
            reading.late += [Late(key, value, self.when, self.draft, place) for key in keys_of_legs(finding, legs) if legs]
        return True

    def give(
        self, finding: Finding, value: Recorded, legs: tuple[Leg | None, ...], why: str, *, prefer: bool, note: str = ""
    ) -> None:
        """A value, where its side is known; else it is shown."""
        if not legs:
            self.draft.add(
                Became.SIDE_MISSING,
                f"{answer_text(finding, value)}: {why}, so it is shown and counts for no leg",
                (bare_key(finding),),
                in_some_leg(finding, value),
            )
            self.reading.note_unread(finding, legs, self.when, Became.SIDE_MISSING)
            return
        noted = ", ".join(filter(None, (self.note, note)))
        self.reading.claim(
            self.draft, finding, legs, value, self.when, prefer=prefer, final=self.status != NOT_YET, note=noted
        )


def read_observation(reading: Reading, resource: Json, draft: Draft) -> None:
    """What an Observation says, and what each of its components does."""
    index = reading.index
    codes = codings(resource.get("code"))
    rows = _rows(index, codes)
    own = _own(index, codes)
    parts = several(resource.get("component")) if "component" in resource else []
    known_parts = [part for part in parts if isinstance(part, dict) and _is_known(index, codings(part.get("code")))]
    if not rows and own is None and not known_parts:
        draft.add(Became.NOT_UNDERSTOOD, _unknown(resource, codes))
        return
    observation = _Observation(reading, resource, draft)
    if own is not None:
        _read_own(observation, own, resource)
    elif rows and not (known_parts and not _has_value(resource)):
        _read_rows(observation, rows, resource)
    for part in known_parts:
        _read_part(observation, rows, part)
    if isinstance(every := resource.get("component"), list) and len(every) > MOST:
        draft.add(Became.NOT_UNDERSTOOD, f"it has {len(every)} components, of which {MOST} were looked at")


# --- which rows -------------------------------------------------------------------------------------------------------


def _rows(index: Index, codes: list[Coding]) -> list[Observed]:
    return [row for coding in codes for row in index.observed.get(coding, ())]


def _own(index: Index, codes: list[Coding]) -> Finding | None:
    return next((finding for coding in codes if (finding := index.own_finding(coding)) is not None), None)


def _is_known(index: Index, codes: list[Coding]) -> bool:
    return any(coding in index.observed or coding[1] in index.sided_parts for coding in codes)


def _has_value(holder: Json) -> bool:
    return any(key.startswith("value") and key != "value" for key in holder)


def _unknown(resource: Json, codes: list[Coding]) -> str:
    if not codes:
        return f"it has no code, only the text {called(resource.get('code'))}, which is shown and never read"
    return in_no_row(called(resource.get("code")), codes, "")


# --- one part ---------------------------------------------------------------------------------------------------------


def _read_part(observation: _Observation, rows: list[Observed], part: Json) -> None:
    """A component: under a code of its own, or one that says which leg the whole is about here."""
    codes = codings(part.get("code"))
    if part.get("modifierExtension"):
        findings = [row.finding for row in _rows(observation.index, codes) if not isinstance(row, NoResult)]
        why = "a part of it has a modifierExtension, which may change its meaning and is not known here"
        observation.draft.add(Became.NOT_UNDERSTOOD, why, map(bare_key, findings))
        return
    own_rows = _rows(observation.index, codes)
    sided = next((observation.index.sided_parts[code] for _, code in codes if code in observation.index.sided_parts), None)
    if sided is not None and not own_rows:
        for row in rows:
            if isinstance(row, ResultRow) and any(code in row.component_sides for _, code in codes):
                _read_result(observation, row, part, sided)
    else:
        _read_rows(observation, own_rows, part)


def _read_rows(observation: _Observation, rows: list[Observed], holder: Json) -> None:
    if len(rows) > 1 or any(isinstance(row, AnswerRow) for row in rows):
        rows = _fitting(observation, rows, holder)
    for row in rows:
        match row:
            case ResultRow():
                _read_result(observation, row, holder, row.leg)
            case AnswerRow():
                _read_answer(observation, row, holder)
            case DiagnosisRow():
                _read_sign(observation, row, holder)
            case NoResult():
                observation.draft.add(Became.SHOWN_ONLY, f"{called(holder.get('code'))} is not read: {row.why}")


def _fitting(observation: _Observation, rows: list[Observed], holder: Json) -> list[Observed]:
    """The rows that are about the places the observation names, one for each finding."""
    of_a_site = [row for row in rows if isinstance(row, AnswerRow) and row.site is not None]
    fitting = [row for row in of_a_site if row.site in observation.place.sites]
    if of_a_site and not fitting:
        _tell_no_site(observation, of_a_site, holder)
    return _one_for_each_finding(observation, [row for row in rows if row not in of_a_site or row in fitting], holder)


def _tell_no_site(observation: _Observation, rows: list[AnswerRow], holder: Json) -> None:
    """An answer about one of several places, no code saying which: it may be about any of them."""
    sites = ", ".join(row.site.title for row in rows if row.site is not None)
    findings = [row.finding for row in rows]
    stop = observation.gate() or out_of_time(observation.when, rows[0].within, observation.reading.at)
    values = [(row.finding, value) for row in rows if not isinstance(value := answered(row, holder), Refused)]
    observation.draft.add(
        stop.became if stop is not None else Became.NOT_UNDERSTOOD,
        f"{called(holder.get('code'))}{_answer_text(values)}: no code says which of these it is about: {sites}"
        if stop is None
        else f"{called(holder.get('code'))}: {stop.why}",
        map(bare_key, findings),
        [one for finding, value in values for one in in_some_leg(finding, value)] if stop is None else (),
    )
    if stop is None:
        legs: tuple[Leg | None, ...] = tuple(leg for leg in Leg if leg in observation.place.legs)
        for finding in findings:
            observation.reading.note_unread(finding, legs, observation.when, Became.NOT_UNDERSTOOD)


def _answer_text(values: Sequence[tuple[Finding, Recorded]]) -> str:
    return f" {value_text(*values[0])}" if values else ""


def _one_for_each_finding(observation: _Observation, rows: list[Observed], holder: Json) -> list[Observed]:
    """Each row once, and of several rows of one finding the one that tells the side and takes the value: codes beside each other
    translate one another. Codes of two sides are said, and none of their rows is given.
    """
    groups: dict[object, list[Observed]] = {}
    for row in dict.fromkeys(rows):
        groups.setdefault(row.finding if isinstance(row, ResultRow | AnswerRow) else row, []).append(row)
    chosen: list[Observed] = []
    for group in groups.values():
        results = [row for row in group if isinstance(row, ResultRow)]
        sides = {row.leg for row in results} - {None}
        if len(sides) > 1:
            finding = results[0].finding
            observation.unread(
                finding, Refused(Became.SIDE_MISSING, "its codes say left and right, so it counts for no leg"), ()
            )
            continue
        if len(group) > 1:
            sided = [row for row in results if row.leg is not None] or group
            group = [next((row for row in sided if _takes(observation.index, row, holder)), sided[0])]
        chosen += group
    return chosen


def _takes(index: Index, row: Observed, holder: Json) -> bool:
    """Whether a row can read this value."""
    value = measured(index, row, holder) if isinstance(row, ResultRow) else None
    value = answered(row, holder) if isinstance(row, AnswerRow) else value
    return not isinstance(value, Refused)


def _read_result(observation: _Observation, row: ResultRow, holder: Json, by_code: Leg | None) -> None:
    finding = row.finding
    legs, why = legs_of(finding, observation.place, by_code)
    if (stop := observation.gate()) is not None:
        observation.refused(finding, stop, legs)
        return
    if finding.scope is Scope.PATIENT and observation.place.sites:
        sites = " and ".join(site.title for site in observation.place.sites)
        observation.refused(finding, Refused(Became.SHOWN_ONLY, f"it was taken at the {sites}, and so is another result"))
        return
    value = measured(observation.index, row, holder)
    if observation.is_too_late(finding, value, row.within, legs):
        return
    if isinstance(value, Refused):
        observation.unread(finding, value, legs, _however_meant(observation, finding, value, holder, legs))
    else:
        observation.give(finding, value, legs, why, prefer=row.prefer, note=on_what(row))
    flag = laboratory_answer(observation.index, finding, holder)
    if isinstance(flag, Refused) and finding.flag is not None:
        observation.refused(finding.flag, flag)
    elif isinstance(flag, Enum) and finding.flag is not None:
        observation.give(finding.flag, flag, legs, why, prefer=row.prefer)


def _however_meant(
    observation: _Observation, finding: Measured, refused: Refused, holder: Json, legs: tuple[Leg | None, ...]
) -> list[tuple[Key, Recorded]]:
    """What a number whose unit is missing or not read would say, where that is alarming in every unit in which it can be meant."""
    meant = in_each_unit(observation.index, finding, holder) if refused.became is Became.WRONG_UNIT else []
    if not meant or not all(is_alarming(finding, value) for value in meant):
        return []
    sided = [(key, meant[0]) for key in keys_of_legs(finding, legs)] if legs else []
    return sided or list(in_some_leg(finding, meant[0]))


def _read_answer(observation: _Observation, row: AnswerRow, holder: Json) -> None:
    finding = row.finding
    legs, why = legs_of(finding, observation.place)
    if (other := other_method(observation.resource, row)) is not None:
        observation.refused(finding, other, legs)
        return
    if (stop := observation.gate()) is not None:
        observation.refused(finding, stop, legs)
        return
    value = answered(row, holder)
    if observation.is_too_late(finding, value, row.within, legs):
        return
    value = value if isinstance(value, Refused) else by_method(observation.resource, row, value)
    if isinstance(value, Refused):
        observation.unread(finding, value, legs)
        return
    observation.give(finding, value, legs, why, prefer=False, note=on_what(row))


def _read_sign(observation: _Observation, row: DiagnosisRow, holder: Json) -> None:
    """A sign whose code says what was found, where it is observed to be so."""
    finding = row.finding
    legs, why = legs_of(finding, observation.place, row.leg)
    within = row.within or observation.index.within(finding)
    if (stop := observation.gate() or out_of_time(observation.when, within, observation.reading.at)) is not None:
        observation.refused(finding, stop, legs)
    elif holder.get("valueBoolean") is True:
        observation.give(finding, row.value, legs, why, prefer=False)
    elif holder.get("valueBoolean") is False:
        observation.refused(finding, Refused(Became.SHOWN_ONLY, "it is not observed to be so, and that is no answer"), legs)
    else:
        observation.refused(
            finding,
            Refused(
                Became.SHOWN_ONLY, f"{called(holder.get('code'))} is read where its value is true; this has another, or none"
            ),
            legs,
        )


def _read_own(observation: _Observation, finding: Finding, holder: Json) -> None:
    """An answer under one of the guideline's own codes."""
    legs, why = legs_of(finding, observation.place)
    reading = observation.reading
    if (stop := observation.gate()) is not None:
        observation.refused(finding, stop, legs)
        return
    now = Moment(reading.at, reading.at, "")
    records = own_records(observation.index, finding, holder, observation.when or now)
    value: Recorded | Refused = (
        records if isinstance(records, Refused) else records[0][1] if len(records) == 1 else NOT_ASSESSED
    )
    if observation.is_too_late(finding, value, observation.index.within(finding), legs) or observation.when is None:
        return
    if isinstance(records, Refused):
        observation.unread(finding, records, legs)
        return
    row = observation.index.methods.get(finding)
    for told, value in told_now(records, observation.when, observation.index, now):
        other = other_method(observation.resource, row) if row is not None and told is finding else None
        kept = other or (by_method(observation.resource, row, value) if row is not None and told is finding else value)
        if isinstance(kept, Refused):
            observation.refused(told, kept, legs)
            continue
        observation.give(told, value, legs, why, prefer=False)
