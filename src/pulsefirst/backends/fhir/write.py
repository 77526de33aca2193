"""A case as a FHIR R4 Bundle that reads back as the same case: a Patient, an Observation for each fact, an order for each act.

Every finding stands under the guideline's own code, and under that of a terminology beside it where a row of the record has one. A number
of an ordinary size is a quantity; what a number cannot say (a span, an age, "not compressible") is the text that a case file has.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from decimal import Decimal
from enum import Enum
from typing import Any, Final

from pulsefirst.backends.fhir.canonical import ABSENT
from pulsefirst.backends.fhir.elements import UCUM, as_coding
from pulsefirst.backends.fhir.own import ASKED
from pulsefirst.model.case import Case, CaseAct, Key, NotAssessed, Recorded, keys_of
from pulsefirst.model.conditions import Coded, Finding, Measured
from pulsefirst.model.errors import UnknownName
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.legs import Leg
from pulsefirst.model.provenance import Code
from pulsefirst.model.recommendations import Category, Target
from pulsefirst.model.record import AnswerRow, BodySite, Demographics, OrderRow, OwnCodes, ResultRow, SideCodes, only
from pulsefirst.notation.values import plain_value
from pulsefirst.notation.words import member_text

PATIENT: Final = "patient"


def write_bundle(guideline: Guideline, case: Case, at: datetime) -> dict[str, Any]:
    """The Bundle (type collection) of a case, dated when its findings were made, else `at`; plain data for JSON.

    Read at that time it gives the same facts and acts. Raises UnknownName for what this guideline has no name for, WrongValue for a value
    that its finding does not have, and ValueError for a guideline without codes of its own.
    """
    writer = Writer(guideline, (case.recorded_at or at).isoformat())
    resources = [writer.patient(case), *writer.observations(case), *writer.orders(case)]
    return {"resourceType": "Bundle", "type": "collection", "entry": [{"resource": one} for one in resources]}


class Writer:
    """Writes what a case holds; all resources of one bundle share the rows of the record, and the time."""

    def __init__(self, guideline: Guideline, when: str) -> None:
        rows = guideline.record
        own = only(rows, OwnCodes)
        if own is None:
            raise ValueError("this guideline has no codes of its own: assign OwnCodes(...) in its record")
        self.guideline = guideline
        self.when = when
        self.system = own.system
        self.sides = only(rows, SideCodes)
        self.who = only(rows, Demographics)
        self.rows: dict[Finding, list[ResultRow | AnswerRow]] = {}
        for row in rows:
            if isinstance(row, ResultRow | AnswerRow):
                self.rows.setdefault(row.finding, []).append(row)
        self.orders_of: dict[Target, list[Code]] = {}
        for row in rows:
            if isinstance(row, OrderRow):
                self.orders_of.setdefault(row.target, []).extend(row.codes)
        self.subject = {"reference": f"Patient/{PATIENT}"}

    def patient(self, case: Case) -> dict[str, Any]:
        """The patient, with the sex where it is known; the age is an observation, for it is no date of birth."""
        made: dict[str, Any] = {"resourceType": "Patient", "id": PATIENT}
        if self.who is not None:
            sex = case.facts.get(Key(self.who.sex.name, None))
            gender = next((word for word, member in self.who.sexes.items() if member is sex), None)
            made |= {"gender": gender} if gender is not None else {}
        return made

    def observations(self, case: Case) -> Iterator[dict[str, Any]]:
        """An Observation for each fact, in the order of the guideline."""
        keys = [(finding, key) for finding in self.guideline.findings.values() for key in keys_of(finding)]
        for key in case.facts.keys() - {key for _, key in keys}:
            raise UnknownName(
                f"this guideline has no finding {key.finding!r} {f'of the {key.leg.value} leg' if key.leg else 'of the patient'}"
            )
        for number, (finding, key) in enumerate(((finding, key) for finding, key in keys if key in case.facts), start=1):
            yield self._observation(f"o{number}", finding, key.leg, case.facts[key])

    def orders(self, case: Case) -> Iterator[dict[str, Any]]:
        """A request for each act: a draft where it is considered, an active order where it was done."""
        acts = [(line, status) for status, lines in (("active", case.done), ("draft", case.considering)) for line in lines]
        acts.sort(key=lambda act: (act[1], act[0].target, act[0].leg.value if act[0].leg else ""))
        for number, (line, status) in enumerate(acts, start=1):
            if line.target not in self.guideline.targets:
                raise UnknownName(f"this guideline has no target {line.target!r}")
            yield self._order(f"r{number}", line, status)

    # --- one resource -------------------------------------------------------------------------------------------------

    def _observation(self, id: str, finding: Finding, leg: Leg | None, value: Recorded) -> dict[str, Any]:
        content, codes, site = self.value(finding, leg, value)
        body_site = self._site(site, leg)
        return {
            "resourceType": "Observation",
            "id": id,
            "status": "final",
            "code": {"coding": [self._own(finding.name, finding.called), *map(as_coding, codes)], "text": finding.called},
            "subject": self.subject,
            "effectiveDateTime": self.when,
            **({"bodySite": body_site} if body_site else {}),
            **content,
        }

    def _order(self, id: str, line: CaseAct, status: str) -> dict[str, Any]:
        target = self.guideline.targets[line.target]
        # An order that was placed says no more than that: under the code of the ingredient it would say that the patient takes it.
        medicine = target.category is Category.MEDICINE and line.leg is None
        codes = self._codes_of(target) if status == "draft" or not medicine else []
        concept = {
            "coding": [self._own(target.name, target.title), *map(as_coding, codes)],
            "text": target.title,
        }
        body_site = self._site(None, line.leg)
        return {
            "resourceType": "MedicationRequest" if medicine else "ServiceRequest",
            "id": id,
            "status": status,
            "intent": "order",
            "medicationCodeableConcept" if medicine else "code": concept,
            "subject": self.subject,
            "authoredOn": self.when,
            **({"bodySite": [body_site]} if body_site else {}),
        }

    def _codes_of(self, target: Target) -> list[Code]:
        """The one code that means all of a target; none where several mean a part of it each."""
        known = {(code.system, code.code): code for code in self.orders_of.get(target, [])}
        own = [known[code.system, code.code] for code in target.codes if (code.system, code.code) in known]
        return own if len(own) == 1 else []

    # --- its parts ----------------------------------------------------------------------------------------------------

    def value(
        self, finding: Finding, leg: Leg | None, value: Recorded
    ) -> tuple[dict[str, Any], tuple[Code, ...], BodySite | None]:
        """The value as an element, the codes of a terminology under which it means the same, and the place they need."""
        said = plain_value(finding, value)
        match finding, value:
            case _, NotAssessed():
                return {"dataAbsentReason": {"coding": [{"system": ABSENT, "code": ASKED}]}}, (), None
            case _, bool():
                return {"valueBoolean": value}, (), None
            case Coded(), Enum():
                return self._answer(finding, value)
            case Measured(), Decimal() if said not in finding.words and (figure := _figure(value)) is not None:
                return self._quantity(finding, leg, figure)
            case _:
                return {"valueString": said}, (), None

    def _answer(self, finding: Coded[Any], value: Enum) -> tuple[dict[str, Any], tuple[Code, ...], BodySite | None]:
        codes: tuple[Code, ...] = ()
        site: BodySite | None = None
        coding = [self._own(member_text(value), member_text(value))]
        for row in self.rows.get(finding, ()):
            known = [code for code, answer in row.answers if answer is value] if isinstance(row, AnswerRow) else []
            if isinstance(row, AnswerRow) and known and not codes and not row.provisional:
                codes, site = row.codes[:1], row.site
                coding.append(as_coding(known[0]))
        return {"valueCodeableConcept": {"coding": coding, "text": member_text(value)}}, codes, site

    def _quantity(
        self, finding: Measured, leg: Leg | None, figure: int | float
    ) -> tuple[dict[str, Any], tuple[Code, ...], BodySite | None]:
        for row in self.rows.get(finding, ()):
            written = (
                [unit for unit, meant in row.units.items() if meant == finding.unit] if isinstance(row, ResultRow) else []
            )
            if isinstance(row, ResultRow) and written and not row.provisional and row.leg in (None, leg) and not row.prefer:
                unit = {
                    "unit": written[-1] if written[-1] == finding.unit else written[0],
                    "system": UCUM,
                    "code": written[0],
                }
                return {"valueQuantity": {"value": figure, **unit}}, row.codes[:1], None
        return {"valueQuantity": {"value": figure, **({"unit": finding.unit} if finding.unit else {})}}, (), None

    def _site(self, site: BodySite | None, leg: Leg | None) -> dict[str, Any] | None:
        if leg is None or self.sides is None:
            return None
        of_leg = {
            Leg.LEFT: (self.sides.left, site.left if site else ()),
            Leg.RIGHT: (self.sides.right, site.right if site else ()),
        }
        sides, sited = of_leg[leg]
        codes: Iterable[Code] = (*(sited or (site.codes if site else ()))[:1], *sides[:1])
        return {"coding": [as_coding(code) for code in codes], "text": f"{leg.value} leg"}

    def _own(self, code: str, display: str) -> dict[str, str]:
        return {"system": self.system, "code": code, "display": display}


def _figure(value: Decimal) -> int | float | None:
    """A number that JSON writes as exactly this one; None where it would not."""
    if value == value.to_integral_value() and abs(value) < 2**53:
        return int(value)
    return float(value) if Decimal(repr(float(value))) == value else None
