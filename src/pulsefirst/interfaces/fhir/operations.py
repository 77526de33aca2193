"""The operations, from what was given to what is answered: plain data in, plain data out.

There is one function in which a record is assessed (`_assessed`), and it tells whoever keeps what was said.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from pulsefirst.backends.compiled import Compiled
from pulsefirst.backends.fhir import Read, read_resources
from pulsefirst.backends.fhir.canonical import FINDINGS, INTERVIEW, PATHWAY, url_of
from pulsefirst.backends.fhir_forms import next_response, response_of, transaction_of
from pulsefirst.backends.fhir_plan import About, about_record, plan_bundle
from pulsefirst.backends.prose import rule_in_english, withholders
from pulsefirst.backends.said import Keep, Shown, line_shown, said_of
from pulsefirst.engine.apply import apply
from pulsefirst.interfaces.fhir.parameters import Given, Resource, given
from pulsefirst.model.case import Case
from pulsefirst.model.errors import CaseError
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.plan import Plan
from pulsefirst.notation.exchange import refused

SERVICE: Final = "fhir"
APPLY: Final = ("PlanDefinition", "$apply")
POPULATE: Final = ("Questionnaire", "$populate")
EXTRACT: Final = ("QuestionnaireResponse", "$extract")
NEXT: Final = ("Questionnaire", "$next-question")
LOCAL: Final = ("subject", "encounter", "data")
ELSEWHERE: Final = "this service fetches nothing: send the record as a Bundle in data"


@dataclass(frozen=True)
class Done:
    """What an operation answers, and whether a record of it could be made."""

    resource: Mapping[str, Any]
    kept: bool = True


@dataclass(frozen=True)
class Operations:
    """The operations over one guideline. Without `keep` no record is made of an answer."""

    guideline: Guideline
    clock: Callable[[], datetime]
    keep: Keep | None = None

    def run(self, operation: tuple[str, str], instance: str, body: Mapping[str, Any], client: str) -> Done:
        """What an operation gives; `instance` is the id in its address, empty where it has none. Raises Refused."""
        try:
            return self._by_name()[operation](instance, body, client)
        except CaseError as error:  # what it says may name a patient
            raise refused(422, "processing", f"this could not be read as FHIR R4: {type(error).__name__}") from None

    def _by_name(self) -> Mapping[tuple[str, str], Callable[[str, Mapping[str, Any], str], Done]]:
        return {APPLY: self._apply, POPULATE: self._populate, EXTRACT: self._extract, NEXT: self._next}

    # --- each operation ---

    def _apply(self, instance: str, body: Mapping[str, Any], client: str) -> Done:
        told = given(body, {"Bundle": "data"})
        told.check("planDefinition", *LOCAL)
        self._is(instance, told, "planDefinition", "PlanDefinition", PATHWAY)
        record, subject = self._record(told)
        read, at = self._read(record, subject)
        about = about_record(read, subject, told.reference("encounter"))
        bundle, kept = self._assessed(read.case, about, at, client)
        return Done(bundle, kept)

    def _populate(self, instance: str, body: Mapping[str, Any], client: str) -> Done:
        told = given(body, {"Bundle": "data"})
        told.check("questionnaire", "canonical", "questionnaireRef", "content", "local", *LOCAL)
        self._is(instance, told, "questionnaire", "Questionnaire", FINDINGS, "canonical", "questionnaireRef")
        record, subject = self._record(told, "data", "content")
        read, at = self._read(record, subject)
        response = response_of(self.guideline, read.case, {"reference": subject}, at)
        return Done(_parameters({"response": response}, _not_counted(read)))

    def _extract(self, instance: str, body: Mapping[str, Any], client: str) -> Done:
        told = given(body, {"QuestionnaireResponse": "questionnaire-response"})
        told.check("questionnaire-response", "questionnaire")
        if instance:
            raise refused(400, "not-supported", "no response is kept here: send it in the body")
        response = self._response(told)
        subject = _subject_of(response)
        at = self.clock()
        read = read_resources(self.guideline, [response], at=at)
        name = response.get("id")
        source = f"QuestionnaireResponse/{name}" if isinstance(name, str) and name else ""
        made = transaction_of(self.guideline, read.case, {"reference": subject}, at, source)
        return Done(_parameters({"return": made}, _not_counted(read)))

    def _next(self, instance: str, body: Mapping[str, Any], client: str) -> Done:
        told = given(body, {"QuestionnaireResponse": "questionnaire-response"})
        told.check("questionnaire-response")
        if instance and instance != INTERVIEW:
            raise refused(404, "not-found", f"the questionnaire that is asked step by step is {INTERVIEW}")
        response = self._response(told)
        asked = next_response(self.guideline, response, self.clock())
        subject = _subject_of(response, required=False)
        kept = self._said(asked.plan, asked.read.case, subject, (), client)
        answer = asked.response
        return Done(_parameters({"return": answer}, ()) if told.is_parameters else answer, kept)

    # --- what they share ---

    def _assessed(self, case: Case, about: About, at: datetime, client: str) -> tuple[Mapping[str, Any], bool]:
        """The plan of a case as a Bundle, and whether a record of it was made."""
        by = withholders(self.guideline)
        plan = apply(self.guideline, case, at, lambda rule: rule_in_english(rule, by.get(rule, ())), Compiled)
        planned = plan_bundle(self.guideline, plan, case, about)
        shown = (line_shown(name, line) for name, line in planned.lines)
        return planned.bundle, self._said(plan, case, about.subject, shown, client)

    def _said(self, plan: Plan, case: Case, subject: str, shown: Iterable[Shown], client: str) -> bool:
        if self.keep is None:
            return True
        said = said_of(plan, case, self.guideline, service=SERVICE, client=client, subject=subject, shown=shown)
        return self.keep(said)

    def _record(self, told: Given, *names: str) -> tuple[Resource, str]:
        """The record, and whom it is of. Raises Refused (400) where it is missing, or does not say of whom it is."""
        record = told.resource(*(names or ("data",)))
        if record is None:
            raise refused(400, "required", ELSEWHERE, "Parameters.parameter.where(name='data')")
        if record.get("resourceType") != "Bundle":
            raise refused(400, "value", "data is a Bundle", "Parameters.parameter.where(name='data')")
        subject = told.reference("subject") or _patient_in(record)
        if not subject:
            raise refused(400, "required", "nothing says of whom the record is: send subject, or a Patient in the Bundle")
        return record, subject

    def _read(self, record: Resource, subject: str) -> tuple[Read, datetime]:
        """The record as a case. Entries of another patient than the subject are left out and told; another Patient is refused (422)."""
        named = _patient_in(record)
        if named and named != subject:
            raise refused(422, "business-rule", "the Patient in the record is another than the subject", "subject")
        kind, _, name = subject.partition("/")
        whom = [] if named or not name else [{"resourceType": kind, "id": name}]
        at = self.clock()
        return read_resources(self.guideline, [*whom, record], at=at), at

    def _response(self, told: Given) -> Resource:
        response = told.resource("questionnaire-response")
        if response is None or response.get("resourceType") != "QuestionnaireResponse":
            raise refused(
                400, "required", "send a QuestionnaireResponse", "Parameters.parameter.where(name='questionnaire-response')"
            )
        return response

    def _is(self, instance: str, told: Given, name: str, kind: str, wanted: str, *also: str) -> None:
        """Raises Refused (404) where another definition is named than the one there is."""
        one = next((key for key in (name, *also) if key in told.named), "")
        carried = told.named[one][0].get("resource") if one else None
        said = carried.get("url") if isinstance(carried, dict) else told.text(one) if one else ""
        here = (url_of(self.guideline, kind, wanted), f"{kind}/{wanted}")
        if instance not in ("", wanted) or (one and str(said).partition("|")[0] not in here):
            raise refused(404, "not-found", f"the {kind} here is {here[0]}")


def _parameters(resources: Mapping[str, Mapping[str, Any]], problems: Iterable[str]) -> dict[str, Any]:
    """Resources by name as Parameters, with what was not taken as warnings."""
    several = [{"severity": "warning", "code": "processing", "details": {"text": text}} for text in problems]
    issues = {"issues": {"resourceType": "OperationOutcome", "issue": several}} if several else {}
    named = [{"name": name, "resource": resource} for name, resource in {**resources, **issues}.items()]
    return {"resourceType": "Parameters", "parameter": named}


def _not_counted(read: Read) -> tuple[str, ...]:
    """What was meant for a finding and does not count, and answers that belong to none."""
    about = about_record(read, "")
    lost = [entry.sentence for entry in read.entries if not entry.findings and entry.kind == "QuestionnaireResponse"]
    return tuple(dict.fromkeys((*about.uncounted, *about.unread, *lost)))


def _patient_in(record: Resource) -> str:
    """The reference of the Patient that a Bundle holds; empty where it holds none."""
    entries = record.get("entry")
    for entry in entries if isinstance(entries, list) else ():
        resource = entry.get("resource") if isinstance(entry, dict) else None
        if isinstance(resource, dict) and resource.get("resourceType") == "Patient":
            name, address = resource.get("id"), entry.get("fullUrl")
            if isinstance(name, str) and name:
                return f"Patient/{name}"
            return address if isinstance(address, str) else ""
    return ""


def _subject_of(response: Resource, *, required: bool = True) -> str:
    subject = response.get("subject")
    said = subject.get("reference") if isinstance(subject, dict) else None
    if isinstance(said, str) and said:
        return said
    if required:
        raise refused(422, "required", "the response does not say of whom it is", "QuestionnaireResponse.subject")
    return ""
