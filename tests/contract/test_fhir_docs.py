"""The page on FHIR says what the reader does."""

from __future__ import annotations

import json
import re

from conftest import GUIDELINE, ROOT
from fhir_records import AT, OWN, bundle
from pulsefirst.backends.fhir import Became, read_bundle
from pulsefirst.backends.fhir.index import index_of
from pulsefirst.backends.fhir.read import READERS, SHOWN
from pulsefirst.guideline.shared import record
from pulsefirst.model.case import Key
from pulsefirst.model.legs import Leg
from pulsefirst.model.record import OwnCodes
from pulsefirst.workbench.documents.record_page import fhir_codes

PAGE = (ROOT / "docs" / "fhir.md").read_text(encoding="utf-8")


def test_every_outcome_of_the_report_stands_on_the_page() -> None:
    table = PAGE.partition("| became | meaning |")[2].partition("\n\n")[0]
    assert set(re.findall("`([^`]+)`", table)) == {became.value for became in Became}


def test_every_resource_that_is_read_stands_on_the_page() -> None:
    table = PAGE.partition("| resource | gives |")[2].partition("\n\n")[0]
    assert all(kind in table for kind in (*READERS, "DiagnosticReport", "Encounter"))
    assert "Encounter" in SHOWN


def test_the_form_on_the_page_is_read_as_it_says() -> None:
    form = json.loads(re.search(r"```json\n(.*?)```", PAGE, re.DOTALL)[1])
    facts = read_bundle(GUIDELINE, bundle(form), at=AT).case.facts
    assert facts[Key("diabetes", None)] is True
    assert str(facts[Key("dorsalis_pedis", Leg.LEFT)]) == "absent"


def test_the_periods_on_the_page_are_those_of_the_guideline() -> None:
    table = PAGE.partition("| what | counts for |")[2].partition("\n\n")[0]
    said = [row.split("|")[2].strip() for row in table.splitlines()[2:]]
    periods = (
        record.JUST_NOW, record.FELT_OR_HEARD, record.PRESSURE, record.SALT, record.BLOOD, record.SLOW, record.WEIGHT, record.ACUTE,
    )  # fmt: skip
    hours = [round(period.total_seconds() / 3600) for period in periods]
    assert said == [f"{count} hour{'s' if count > 1 else ''}" if count <= 48 else f"{count // 24} days" for count in hours]
    assert record.SAID == record.ORDERED == record.PRESSURE


def test_the_address_of_the_own_codes_stands_once_in_the_guideline() -> None:
    own = [row for row in GUIDELINE.record if isinstance(row, OwnCodes)]
    assert [row.system for row in own] == [OWN]
    assert OWN in PAGE


def test_the_generated_page_has_every_code_and_every_finding() -> None:
    page = fhir_codes(GUIDELINE)
    index = index_of(GUIDELINE)
    for table in (index.observed, index.diagnoses, index.medicines, index.reactions, index.orders, index.sites):
        assert all(f"{system} {code} (" in page for system, code in table)
    flags = {finding.flag.name for finding in GUIDELINE.findings.values() if getattr(finding, "flag", None) is not None}
    read_of_the_patient = {index.who.age.name, index.who.sex.name}
    assert all(f"`{name}`" in page for name in GUIDELINE.findings if name not in flags | read_of_the_patient)
