"""What is gathered while a record is read, and how it is settled: the newest stands, and of what disagrees at one time the alarming one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Final, NamedTuple, TypeAlias

from pulsefirst.backends.fhir.elements import Coding, Json, Moment, codings, mapping, moment
from pulsefirst.backends.fhir.index import Index
from pulsefirst.backends.fhir.report import Became, Entry, Part
from pulsefirst.backends.fhir.values import Refused, answer_text
from pulsefirst.model.answers import is_abnormal, is_beyond
from pulsefirst.model.case import CaseAct, Key, Recorded
from pulsefirst.model.conditions import Finding, Measured
from pulsefirst.model.legs import Leg, Scope
from pulsefirst.model.record import AnswerRow, DiagnosisRow, MedicineRow, ResultRow
from pulsefirst.notation.times import LEEWAY

UNREAD: Final = (Became.WRONG_UNIT, Became.IMPLAUSIBLE, Became.NOT_UNDERSTOOD, Became.SHOWN_ONLY, Became.SIDE_MISSING)
"""What becomes of an entry that has a value which could not be read."""
EFFECTIVE: Final = ("effectiveDateTime", "effectiveInstant", "effectivePeriod", "effectiveTiming")
PERFORMED: Final = ("performedDateTime", "performedPeriod")


@dataclass(eq=False, slots=True)
class Claim:
    """One value that an entry gives for one finding of one leg; `when` is None for what holds until it is ended."""

    key: Key
    value: Recorded
    when: Moment | None
    said: str
    prefer: bool = False
    final: bool = True
    became: Became = Became.USED
    why: str = ""

    def part(self) -> Part:
        """What the entry says by it, once it is settled."""
        would = ((self.key, self.value),) if self.became is Became.DISAGREES else ()
        said = f"{self.said}: {self.became.value}{f', {self.why}' if self.why else ''}."
        return Part(self.became, (self.key,), said, would)


@dataclass(eq=False, slots=True)
class Draft:
    """An entry that is being read: its reference, its kind, and what it says so far.

    `also` is its address in the bundle, `withdrawn` the status of a report that it is contained in and that is not true.
    """

    reference: str
    kind: str
    also: str = ""
    withdrawn: str = ""
    parts: list[Part | Claim] = field(default_factory=list)

    def add(
        self, became: Became, sentence: str, keys: Iterable[Key] = (), would: Iterable[tuple[Key, Recorded]] = ()
    ) -> None:
        """One more thing that it says, which is settled already; `would` is what it would have said in a leg that it may mean."""
        self.parts.append(Part(became, tuple(keys), f"{_begin(sentence)}.", tuple(would)))

    def entry(self) -> Entry:
        """The entry as it is reported."""
        parts = tuple(part.part() if isinstance(part, Claim) else part for part in self.parts)
        return Entry(self.reference, self.kind, parts or (Part(Became.SHOWN_ONLY, (), "It says nothing that is read."),))


class Late(NamedTuple):
    """A value that counts no longer, and where it stands in the report."""

    key: Key
    value: Recorded
    when: Moment
    draft: Draft
    place: int


Medicines: TypeAlias = Mapping[str, Json]


@dataclass(eq=False)
class Reading:
    """A record that is being read: by which index, at which time of assessment, and what was found so far."""

    index: Index
    at: datetime
    medicines: Medicines = field(default_factory=dict)
    withdrawn: Mapping[str, str] = field(default_factory=dict)
    claims: list[Claim] = field(default_factory=list)
    unread: dict[str, list[tuple[tuple[Leg | None, ...], Moment]]] = field(default_factory=dict)
    late: list[Late] = field(default_factory=list)
    done: set[CaseAct] = field(default_factory=set)
    considering: set[CaseAct] = field(default_factory=set)

    def claim(
        self,
        draft: Draft,
        finding: Finding,
        legs: Iterable[Leg | None],
        value: Recorded,
        when: Moment | None,
        *,
        prefer: bool = False,
        final: bool = True,
        note: str = "",
    ) -> None:
        """A value of a finding in these legs, as this entry says it."""
        shown = answer_text(finding, value)
        dated = f", {when.said}" if when is not None else ""
        noted = f" ({note})" if note else ""
        for leg in legs:
            sided = f", {leg.value} leg" if leg is not None else ""
            claim = Claim(Key(finding.name, leg), value, when, f"{_begin(shown)}{sided}{dated}{noted}", prefer, final)
            draft.parts.append(claim)
            self.claims.append(claim)

    def note_unread(self, finding: Finding, legs: tuple[Leg | None, ...], when: Moment | None, became: Became) -> None:
        """A value of a finding that could not be read, in these legs (none: in whichever): an older one is no longer the newest."""
        if became in UNREAD and when is not None and when.first - self.at <= LEEWAY:
            flag = finding.flag if isinstance(finding, Measured) else None
            for name in (finding.name, *((flag.name,) if flag is not None else ())):
                self.unread.setdefault(name, []).append((legs, when))

    def settle(self) -> dict[Key, Recorded]:
        """The facts: of each finding and leg the newest value; where values of one time disagree the one that is alarming, else none."""
        found: dict[Key, list[Claim]] = {}
        for claim in self.claims:
            found.setdefault(claim.key, []).append(claim)
        facts: dict[Key, Recorded] = {}
        for key, claims in found.items():
            result = self.index.flagged.get(key.finding)
            if result is not None:
                claims = _not_before(claims, found.get(Key(result, key.leg), ()))
            standing = _newest(claims)
            values = {claim.value for claim in standing}
            if len(values) == 1:
                if not self._reassures_wrongly(key, standing):
                    facts[key] = standing[0].value
                continue
            alarm = self._alarm_among(key, standing)
            if alarm is not None:
                facts[key] = alarm
            for claim in standing:
                if claim.value == alarm:
                    claim.why = "though another of the same time says otherwise: the more alarming one stands"
                    continue
                claim.became = Became.DISAGREES
                claim.why = "so that it is set aside" if alarm is not None else "so that it is taken as unknown"
        self._tell_late(found)
        return facts

    def _tell_late(self, found: Mapping[Key, object]) -> None:
        """Mark what counts no longer and was alarming when it was last looked at, so that nothing passes over it in silence."""
        own = self.index.own
        newest: dict[Key, Late] = {}
        for late in self.late:
            before = newest.get(late.key)
            if before is None or before.when.last < late.when.last:
                newest[late.key] = late
        for key, late in newest.items():
            told = own is not None and self.at - late.when.last <= own.told_within
            part = late.draft.parts[late.place]
            if told and key not in found and is_alarming(self.index.guideline.findings[key.finding], late.value):
                assert isinstance(part, Part)
                late.draft.parts[late.place] = replace(part, would=(*part.would, (key, late.value)))

    def _alarm_among(self, key: Key, standing: list[Claim]) -> Recorded | None:
        """The one alarming value among several of one time, which stands against what is not; None where there is none, or more than one."""
        finding = self.index.guideline.findings[key.finding]
        alarming = {claim.value for claim in standing if is_alarming(finding, claim.value)}
        return next(iter(alarming)) if len(alarming) == 1 else None

    def _reassures_wrongly(self, key: Key, standing: list[Claim]) -> bool:
        """Whether something newer could not be read, so that what is not abnormal says nothing of now; it is marked so."""
        unread = self.unread.get(key.finding)
        if not unread or any(claim.when is None for claim in standing):
            return False
        newest = max((when.first for legs, when in unread if not legs or key.leg in legs), default=None)
        known = max(claim.when.last for claim in standing if claim.when is not None)
        if newest is None or newest <= known or is_alarming(self.index.guideline.findings[key.finding], standing[0].value):
            return False
        for claim in standing:
            claim.became = Became.SUPERSEDED
            claim.why = "by a newer one that could not be read, so that it is unknown"
        return True


def is_alarming(finding: Finding, value: Recorded) -> bool:
    """Whether a value is abnormal, or raises a flag that is."""
    if is_abnormal(finding, value):
        return True
    marks = finding.marks if isinstance(finding, Measured) else ()
    return any(
        is_beyond(value, mark.at_most, mark.at_least)
        and is_abnormal(mark.flag, True if mark.answer is None else mark.answer)
        for mark in marks
    )


def _not_before(flags: list[Claim], results: Iterable[Claim]) -> list[Claim]:
    """The laboratory's flags that are not older than the newest result: with its result a flag is superseded."""
    newest = max((claim.when.first for claim in results if claim.when is not None), default=None)
    if newest is None:
        return flags
    for flag in flags:
        if flag.when is not None and flag.when.last < newest:
            flag.became = Became.SUPERSEDED
            flag.why = "with its result"
    return [flag for flag in flags if flag.became is not Became.SUPERSEDED]


def _newest(claims: list[Claim]) -> list[Claim]:
    """What may be the newest: all that holds until it is ended, and of what has a time what nothing is surely newer than."""
    if len(claims) == 1:
        return claims
    dated = [(claim.when, claim) for claim in claims if claim.when is not None]
    standing = [claim for claim in claims if claim.when is None]
    if dated:
        newest = max(when.first for when, _ in dated)
        last = [claim for when, claim in dated if when.last >= newest]
        final = {claim.when for claim in last if claim.final}
        last = [claim for claim in last if claim.final or claim.when not in final]
        preferred = [claim for claim in last if claim.prefer]
        standing += preferred or last
    kept = set(standing)
    for claim in claims:
        if claim not in kept:
            claim.became = Became.SUPERSEDED
            claim.why = "by a newer one, or one that goes before it"
    return standing


# --- time -------------------------------------------------------------------------------------------------------------


def time_of(resource: Json, at: datetime, keys: Iterable[str] = EFFECTIVE) -> Moment | None:
    """When something was found: of a period its beginning, also where it has no end. None where no time is said that can be read."""
    said = [key for key in keys if resource.get(key) is not None]
    if len(said) != 1:
        return None
    element = resource[said[0]]
    if not isinstance(element, dict):
        return moment(element, at)
    begin = moment(element.get("start"), at)
    if begin is None:
        return None
    end = moment(element.get("end"), at)
    return Moment(begin.first, max(begin.last, (end or begin).last), f"{begin.said} to {end.said if end else 'an open end'}")


def out_of_time(when: Moment | None, within: timedelta, at: datetime) -> Refused | None:
    """Why something does not count as found now; None where it does."""
    if when is None:
        return Refused(Became.UNDATED, "it does not say when it was found, with an offset from UTC")
    if when.first - at > LEEWAY:
        return Refused(Became.OUT_OF_WINDOW, f"{when.said} lies after the time of assessment")
    if at - when.first > within:
        return Refused(Became.OUT_OF_WINDOW, f"it is of {when.said}, and counts for {_period(within)} only")
    return None


def may_count(when: Moment | None, within: timedelta, at: datetime) -> bool:
    """Whether something of a day or a period may still count: its end does, though its beginning no longer does."""
    return when is not None and when.first - at <= LEEWAY and at - when.last <= within


def _period(within: timedelta) -> str:
    hours = round(within / timedelta(hours=1))
    return f"{hours} hour{'s' if hours > 1 else ''}" if hours <= 48 else f"{hours // 24} days"


# --- words ------------------------------------------------------------------------------------------------------------


def bare_key(finding: Finding) -> Key:
    """Where an entry that is not counted would have belonged, no leg being said."""
    return Key(finding.name, None)


def in_some_leg(finding: Finding, value: Recorded) -> tuple[tuple[Key, Recorded], ...]:
    """What a value without a side would say, were it of one leg: mirrored, a plan is the same."""
    return ((Key(finding.name, Leg.LEFT if finding.scope is Scope.LEG else None), value),)


def keys_of_legs(finding: Finding, legs: Iterable[Leg | None]) -> tuple[Key, ...]:
    """Where a value in these legs belongs."""
    return tuple(Key(finding.name, leg if finding.scope is Scope.LEG else None) for leg in legs) or (bare_key(finding),)


def in_no_row(name: str, codes: Sequence[Coding], without: str) -> str:
    """That the mapping has none of these codes; `without` says it of an entry that has no code."""
    return f"{name} ({', '.join(code[:40] for _, code in codes[:3]) or without}) is in no row of the mapping"


def on_what(row: ResultRow | AnswerRow | DiagnosisRow | MedicineRow) -> str:
    """What is said beside a value that rests on a code of one public source; empty for any other."""
    return "by a code that one public source has" if row.provisional else ""


def word_of(element: object) -> str:
    """A status, as a word or as the code of a CodeableConcept."""
    if isinstance(element, str):
        return element
    return next((code for _, code in codings(mapping(element))), "")


def _begin(words: str) -> str:
    """Words as a sentence begins; an abbreviation with a capital inside stays as it is."""
    return words if words[1:2].isupper() else f"{words[:1].upper()}{words[1:]}"
