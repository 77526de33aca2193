"""The columns of a cohort from the tables of OMOP CDM 5.4: what each kind of row of the mapping is read from, and the SQL that reads it.

Concepts are found by vocabulary and code in `concept`; no concept id stands here. A number that an installation gave a concept is its own
business, and a code can be checked.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any, Final, NamedTuple

from pulsefirst.backends.views.codes import (
    DIAGNOSIS,
    MEDICINE,
    RESULT,
    SEX,
    AssessmentLine,
    CodeLine,
    WindowLine,
    code_lines,
)
from pulsefirst.backends.views.facts import one_of
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.record import Demographics, only

CLOCK: Final = "%Y-%m-%d %H:%M:%S"
"""How OMOP writes a time: it has no offset."""
COMPARATORS: Final = ("<", "<=", ">", ">=")


class Source(NamedTuple):
    """Where a kind of row stands in the CDM: its tables, the columns that hold its code, its value, and its time."""

    tables: str
    code: str
    value: str
    time: str


SOURCES: Final = {
    RESULT: Source(
        "measurement, observation",
        "`measurement_concept_id` or `measurement_source_concept_id` (of an observation `observation_...`)",
        "`value_as_number`; the unit by `unit_concept_id` (UCUM), else `unit_source_value`; "
        "a comparator by the name of `operator_concept_id`",
        "`measurement_datetime`, else `measurement_date`",
    ),
    DIAGNOSIS: Source(
        "condition_occurrence",
        "`condition_concept_id` or `condition_source_concept_id`; of ICD-10-CM also the codes below it",
        "the answer of the row; one that has ended counts only where the row reads what is over",
        "`condition_start_datetime`, else `condition_start_date`; over by `condition_end_date`",
    ),
    MEDICINE: Source(
        "drug_exposure",
        "`drug_concept_id`, by its ingredient in `concept_ancestor`",
        "yes",
        "from `drug_exposure_start_date` to `drug_exposure_end_date`",
    ),
    SEX: Source("person", "the name of `gender_concept_id`", "the answer of the row", ""),
}
"""What is read from where."""
NOT_READ: Final = (
    "a newer result that could not be read: an older one stands, also where it is normal",
    "a result or a diagnosis of a leg whose code does not say which: a table of the CDM has no column for a side",
    "an examination that is read by its place or its method: the CDM keeps neither beside a measurement",
    "a flag of the laboratory: the CDM has the range, and not the flag",
    "an allergy or intolerance: where it stands in `observation` differs from one installation to the next",
    "an order, and what was done",
    "an answer under the guideline's own codes, unless the installation has loaded them into `concept`",
    "`condition_status_concept_id`: a preliminary diagnosis counts as one unless it is left out before",
)
"""What is not read from a CDM, with the reason."""


def columns_of_cohort(guideline: Guideline) -> Iterator[tuple[str, str, str]]:
    """The columns that the CDM can fill, each with its finding and leg (empty: the patient's), in the order of the mapping."""
    lines = [line for line in code_lines(guideline) if is_read(line)]
    for finding, leg in dict.fromkeys((line.finding, line.leg) for line in lines):
        yield (f"{leg}.{finding}" if leg else finding), finding, leg


def is_read(line: CodeLine) -> bool:
    """Whether a CDM can say what this line reads."""
    return line.reads in SOURCES and (line.scope == "patient" or bool(line.leg))


def times_of(guideline: Guideline, at: datetime) -> dict[str, list[tuple[Any, ...]]]:
    """The time of assessment, and since when what counts for so many hours does."""
    hours = sorted({line.within_hours for line in code_lines(guideline) if line.within_hours is not None})
    return {
        "assessment": [AssessmentLine(f"{at:{CLOCK}}", at.year, at.month, at.day)],
        "windows": [WindowLine(each, f"{at - timedelta(hours=each):{CLOCK}}") for each in hours],
    }


EVENTS: Final = "\n  UNION ALL\n".join(
    f"""  SELECT person_id, {table}_id AS entry, '{table}' AS cdm_table, {table}_concept_id AS standard, {table}_source_concept_id AS source,
    COALESCE({table}_datetime, {table}_date) AS found, value_as_number, {operator} AS operator, unit_concept_id, unit_source_value
  FROM {table}"""
    for table, operator in (("measurement", "operator_concept_id"), ("observation", "NULL"))
)
"""Results stand in either table; which of the two is the vocabulary's decision."""

FACTS: Final = f"""-- What the tables of OMOP CDM 5.4 say in the guideline's own words. Run mapping.sql first.
CREATE VIEW pulsefirst_omop_facts AS
-- results
SELECT v.person_id, c.finding, c.leg, CAST(NULL AS VARCHAR) AS answer, v.value_as_number * CAST(u.factor AS NUMERIC) AS number,
  CASE WHEN o.concept_name IN {one_of(COMPARATORS)} THEN o.concept_name ELSE '' END AS comparator, u.unit,
  v.found, c.within_hours, c.prefer, v.cdm_table, v.entry
FROM (
{EVENTS}
) v
  JOIN concept k ON k.concept_id = v.standard OR k.concept_id = v.source
  JOIN codes c ON c.reads = 'result' AND c.vocabulary_id = k.vocabulary_id AND c.code = k.concept_code
    AND (c.scope = 'patient' OR c.leg <> '')
  LEFT JOIN concept w ON w.concept_id = v.unit_concept_id AND w.vocabulary_id = 'UCUM'
  JOIN units u ON u.vocabulary_id = c.vocabulary_id AND u.code = c.code AND u.finding = c.finding
    AND u.written = COALESCE(w.concept_code, v.unit_source_value, '')
  LEFT JOIN concept o ON o.concept_id = v.operator
WHERE v.value_as_number IS NOT NULL
  AND (COALESCE(v.operator, 0) = 0 OR o.concept_name IN {one_of(("=", *COMPARATORS))})
UNION
-- diagnoses
SELECT v.person_id, c.finding, c.leg, c.answer, NULL, '', NULL,
  CASE WHEN c.within_hours IS NULL THEN NULL ELSE COALESCE(v.condition_start_datetime, v.condition_start_date) END,
  c.within_hours, c.prefer, 'condition_occurrence', v.condition_occurrence_id
FROM condition_occurrence v
  CROSS JOIN assessment t
  JOIN concept k ON k.concept_id = v.condition_concept_id OR k.concept_id = v.condition_source_concept_id
  JOIN codes c ON c.reads = 'diagnosis' AND c.vocabulary_id = k.vocabulary_id AND (c.scope = 'patient' OR c.leg <> '')
    AND (c.code = k.concept_code OR c.below = 1 AND k.concept_code LIKE c.code || '%')
WHERE v.condition_start_date <= t.assessed_at AND (c.past = 1 OR v.condition_end_date IS NULL OR v.condition_end_date >= t.assessed_at)
UNION
-- medicines that are taken
SELECT v.person_id, c.finding, '', c.answer, NULL, '', NULL, NULL, c.within_hours, c.prefer, 'drug_exposure', v.drug_exposure_id
FROM drug_exposure v
  CROSS JOIN assessment t
  JOIN concept_ancestor a ON a.descendant_concept_id = v.drug_concept_id
  JOIN concept k ON k.concept_id = a.ancestor_concept_id
  JOIN codes c ON c.reads = 'medicine' AND c.vocabulary_id = k.vocabulary_id AND c.code = k.concept_code
WHERE v.drug_exposure_start_date <= t.assessed_at AND v.drug_exposure_end_date >= t.assessed_at
UNION
-- the sex, by its word
SELECT v.person_id, c.finding, '', c.answer, NULL, '', NULL, NULL, c.within_hours, c.prefer, 'person', v.person_id
FROM person v
  JOIN concept k ON k.concept_id = v.gender_concept_id AND k.vocabulary_id = 'Gender'
  JOIN codes c ON c.reads = 'sex' AND c.code = LOWER(k.concept_name);

-- What stands at the time of assessment: what counts then, and of each finding the newest; where two of one time disagree, nothing.
CREATE VIEW pulsefirst_omop_standing AS
SELECT person_id, finding, leg, MIN(said) AS said
FROM (
  SELECT f.person_id, f.finding, f.leg,
    CASE WHEN f.number IS NULL THEN f.answer ELSE f.comparator || CAST(f.number AS VARCHAR) || ' ' || f.unit END AS said,
    RANK() OVER (PARTITION BY f.person_id, f.finding, f.leg ORDER BY f.found DESC, f.prefer DESC) AS place
  FROM pulsefirst_omop_facts f
    CROSS JOIN assessment t
    LEFT JOIN windows w ON w.within_hours = f.within_hours
  WHERE f.within_hours IS NULL OR f.found >= w.since AND f.found <= t.assessed_at
) counted
WHERE place = 1
GROUP BY person_id, finding, leg
HAVING MIN(said) = MAX(said);
"""


def omop_sql(guideline: Guideline) -> str:
    """The SQL that makes the table of a cohort from a CDM: `pulsefirst_cohort`, a row for each person, columns as docs/cohort.md has them."""
    who = only(guideline.record, Demographics)
    born = "({year} * 10000 + {month} * 100 + {day})"
    columns = [
        f"""  MAX(CASE WHEN s.finding = '{finding}' AND s.leg = '{leg}' THEN s.said END) AS "{name}\""""
        for name, finding, leg in columns_of_cohort(guideline)
    ]
    if who is not None:
        today = born.format(year="t.year", month="t.month", day="t.day")
        for end, month, day in (("low", 12, 31), ("high", 1, 1)):
            birth = born.format(
                year="p.year_of_birth", month=f"COALESCE(p.month_of_birth, {month})", day=f"COALESCE(p.day_of_birth, {day})"
            )
            columns.append(f"""  MAX(FLOOR(({today} - {birth}) / 10000.0)) AS "{who.age.name}.{end}\"""")
    selected = ",\n".join(columns)
    return f"""{FACTS}
-- A row for each person, columns as a cohort has them. Write it as Parquet or CSV, and judge it with `pulsefirst cohort run`.
CREATE VIEW pulsefirst_cohort AS
SELECT p.person_id AS id, t.assessed_at AS recorded_at,
{selected}
FROM person p
  CROSS JOIN assessment t
  LEFT JOIN pulsefirst_omop_standing s ON s.person_id = p.person_id
GROUP BY p.person_id, t.assessed_at;
"""
