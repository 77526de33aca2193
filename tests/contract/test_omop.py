"""The table of a cohort from OMOP CDM 5.4: a tiny CDM of invented people, with concept ids that no vocabulary has."""

from __future__ import annotations

import re
import sqlite3
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet
import pytest

from conftest import GUIDELINE
from pulsefirst.backends.kernel.facts import case_of
from pulsefirst.backends.views import omop_files
from pulsefirst.backends.views.omop import columns_of_cohort
from pulsefirst.guideline.shared.answers import Sex
from pulsefirst.interfaces.cli.cohort.blocks import BlockReader, batches, names_of
from pulsefirst.interfaces.cli.cohort.mapping import mapping_of
from pulsefirst.model.case import Case, Key
from pulsefirst.model.conditions import Span
from pulsefirst.model.legs import Leg
from unit.cli_runner import run as run_cli

AT = datetime(2026, 1, 5, 9, 0, tzinfo=UTC)
FILES = omop_files(GUIDELINE, AT)
EVENT = (
    "measurement_id person_id measurement_concept_id measurement_source_concept_id measurement_date measurement_datetime \
operator_concept_id value_as_number unit_concept_id unit_source_value"
)
CDM = {
    "person": "person_id gender_concept_id year_of_birth month_of_birth day_of_birth",
    "measurement": EVENT,
    "observation": EVENT.replace("measurement", "observation").replace("operator_concept_id ", ""),
    "condition_occurrence": "condition_occurrence_id person_id condition_concept_id condition_source_concept_id condition_start_date "
    "condition_start_datetime condition_end_date",
    "drug_exposure": "drug_exposure_id person_id drug_concept_id drug_exposure_start_date drug_exposure_end_date",
    "concept": "concept_id concept_name vocabulary_id concept_code",
    "concept_ancestor": "ancestor_concept_id descendant_concept_id",
}
"""The columns of the CDM that are read, as its definition names them."""
POTASSIUM, LEFT_INDEX, ANY_INDEX, DIABETES, TABLET, METFORMIN, MMOL, RATIO, BELOW, WOMAN, ABOUT, LATE = range(
    2_000_000_001, 2_000_000_013
)
CONCEPTS = [
    (POTASSIUM, "Potassium", "LOINC", "2823-3"),
    (LEFT_INDEX, "Index, left", "LOINC", "8579-5"),
    (ANY_INDEX, "Index", "LOINC", "77194-9"),
    (DIABETES, "Type 2 diabetes mellitus without complications", "ICD10CM", "E11.9"),
    (TABLET, "a tablet", "RxNorm", "invented"),
    (METFORMIN, "metformin", "RxNorm", "6809"),
    (MMOL, "millimole per liter", "UCUM", "mmol/L"),
    (RATIO, "ratio", "UCUM", "{ratio}"),
    (BELOW, "<", "SNOMED", "invented"),
    (WOMAN, "FEMALE", "Gender", "F"),
    (ABOUT, "about", "SNOMED", "invented too"),
    (LATE, "Acute arterial embolism", "ICD10CM", "I74.3"),
    (0, "No matching concept", "None", "No matching concept"),
]
SOON = {"measurement_date": "2026-01-05", "measurement_datetime": "2026-01-05 07:00:00"}
OLD = {"measurement_date": "2025-01-05", "measurement_datetime": "2025-01-05 07:00:00"}


class Tiny:
    """A CDM with one person, to which what a test is about is added."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.here = sqlite3.connect(":memory:")
        self.here.executescript(FILES["mapping.sql"])
        for table, columns in CDM.items():
            self.here.execute(f"CREATE TABLE {table} ({', '.join(columns.split())})")
        self.here.executemany("INSERT INTO concept VALUES (?, ?, ?, ?)", CONCEPTS)
        self.here.executemany("INSERT INTO concept_ancestor VALUES (?, ?)", [(METFORMIN, TABLET), (TABLET, TABLET)])
        self.here.executescript(FILES["omop.sql"])
        self.add("person", gender_concept_id=0, year_of_birth=1950)

    def add(self, table: str, **cells: Any) -> Tiny:
        (count,) = self.here.execute(f"SELECT count(*) FROM {table}").fetchone()
        cells = {f"{table}_id": count + 1} | {"person_id": 1} | cells
        columns = f"{table} ({', '.join(cells)})"
        self.here.execute(f"INSERT INTO {columns} VALUES ({', '.join('?' * len(cells))})", list(cells.values()))
        return self

    def result(self, concept: int, value: float, unit: int = MMOL, **more: Any) -> Tiny:
        return self.add(
            "measurement",
            **{"measurement_concept_id": concept, "value_as_number": value, "unit_concept_id": unit} | SOON | more,
        )

    def case(self) -> Case:
        """The person's case, as the cohort reads it from the table that the SQL made."""
        found = self.here.execute("SELECT * FROM pulsefirst_cohort")
        rows = [dict(zip([one[0] for one in found.description], row, strict=True)) for row in found]
        assert len(rows) == 1
        path = self.folder / "cohort.parquet"
        pyarrow.parquet.write_table(
            pa.Table.from_pylist([{name: cell for name, cell in rows[0].items() if cell is not None}]), path
        )
        mapping = mapping_of(names_of(path), GUIDELINE)
        assert mapping.unread == {}
        reader = BlockReader(GUIDELINE, mapping, 64)
        (batch,) = batches(path, mapping.columns, 64)
        block = reader.block(batch)
        assert reader.refused == {}
        return case_of(block, 0, GUIDELINE)

    def facts(self) -> dict[Key, object]:
        """What the case knows but the age."""
        return {key: value for key, value in self.case().facts.items() if key.finding != "age"}


@pytest.fixture
def cdm(tmp_path: Path) -> Tiny:
    return Tiny(tmp_path)


def test_a_result_is_read_by_its_code_and_unit(cdm):
    assert cdm.result(POTASSIUM, 4.1).facts() == {Key("potassium", None): Decimal("4.1")}


def test_a_result_is_read_by_its_source_code_and_in_the_other_table(cdm):
    cells = {"observation_concept_id": 0, "observation_source_concept_id": POTASSIUM, "value_as_number": 4.1}
    cdm.add("observation", **cells, unit_source_value="mmol/L", observation_date="2026-01-05")
    assert cdm.facts() == {Key("potassium", None): Decimal("4.1")}


@pytest.mark.parametrize(
    "more",
    [
        {"unit": METFORMIN},
        {"unit": 0},
        {"operator_concept_id": ABOUT},
        OLD,
        {"measurement_date": "2026-01-06", "measurement_datetime": "2026-01-06 07:00:00"},
    ],
    ids=["another unit", "no unit", "another operator", "too old", "in the future"],
)
def test_a_result_that_does_not_count_is_unknown(cdm, more):
    assert cdm.result(POTASSIUM, 4.1, **more).facts() == {}


def test_a_comparator_is_kept(cdm):
    (value,) = cdm.result(POTASSIUM, 2.5, operator_concept_id=BELOW).facts().values()
    assert isinstance(value, Span)
    assert Decimal("2.4") < value.high < Decimal("2.5")


def test_the_newest_result_stands_and_two_of_one_time_that_disagree_are_unknown(cdm):
    cdm.result(POTASSIUM, 4.1).result(POTASSIUM, 5.9, measurement_datetime="2026-01-05 08:00:00")
    assert cdm.facts() == {Key("potassium", None): Decimal("5.9")}
    assert cdm.result(POTASSIUM, 4.4, measurement_datetime="2026-01-05 08:00:00").facts() == {}


def test_a_leg_is_known_where_the_code_says_it(cdm):
    cdm.result(LEFT_INDEX, 0.62, RATIO).result(ANY_INDEX, 0.4, RATIO)
    assert cdm.facts() == {Key("ankle_brachial_index", Leg.LEFT): Decimal("0.62")}


def test_a_diagnosis_is_read_by_the_category_above_its_code_until_it_ends(cdm):
    cells = {"condition_source_concept_id": DIABETES, "condition_start_date": "2020-01-05"}
    assert cdm.add("condition_occurrence", **cells, condition_end_date="2021-01-01").facts() == {}
    assert cdm.add("condition_occurrence", **cells).facts() == {Key("diabetes", None): True}


def test_a_medicine_is_read_by_its_ingredient_while_it_is_taken(cdm):
    cells = {"drug_concept_id": TABLET, "drug_exposure_start_date": "2025-12-01"}
    assert cdm.add("drug_exposure", **cells, drug_exposure_end_date="2025-12-31").facts() == {}
    assert cdm.add("drug_exposure", **cells, drug_exposure_end_date="2026-01-31").facts() == {
        Key("takes_metformin", None): True
    }


def test_the_sex_and_the_age_are_read_of_the_person(cdm):
    assert cdm.case().facts[Key("age", None)] == Span(Decimal(75), Decimal(76))
    cdm.here.execute("UPDATE person SET gender_concept_id = ?, month_of_birth = 1, day_of_birth = 6", [WOMAN])
    assert cdm.case().facts == {Key("age", None): Decimal(75), Key("sex", None): Sex.FEMALE}


def test_every_column_is_one_of_a_cohort():
    mapping = mapping_of([name for name, _, _ in columns_of_cohort(GUIDELINE)], GUIDELINE)
    assert mapping.unread == {}


def test_the_mapping_says_what_is_a_text_a_number_and_a_time():
    said = FILES["mapping.sql"]
    assert ", code VARCHAR, below INTEGER, finding VARCHAR," in said
    assert "within_hours INTEGER, past INTEGER" in said
    assert "CREATE TABLE windows (within_hours INTEGER, since TIMESTAMP);" in said
    assert "('medicine', 'http://www.nlm.nih.gov/research/umls/rxnorm', 'RxNorm', '6809', 0, " in said


def test_no_concept_id_stands_in_what_is_exported():
    assert not re.findall(r"concept_id\s*=\s*[1-9]", FILES["omop.sql"])
    assert "concept_id" not in FILES["mapping.sql"]


def test_the_command_writes_the_same_files(tmp_path, monkeypatch, capsys):
    ran = run_cli(monkeypatch, capsys, "export", "omop", tmp_path / "omop", "--at", AT.isoformat())
    assert ran.code == 0, ran.err
    assert {path.name: path.read_text(encoding="utf-8") for path in (tmp_path / "omop").iterdir()} == FILES
