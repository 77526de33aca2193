"""The SQL that joins the views with the tables of the mapping: what each entry says in the guideline's own words.

It is plain SQL (tried in SQLite; nothing in it is of one dialect): `pulsefirst_facts` has a line for each thing that an entry says, with its
time and for how many hours it counts. Which of several stands at a time of assessment is the last step, and the reader's; docs/cohort.md
says what no view can tell.
"""

from __future__ import annotations

from typing import Final

from pulsefirst.backends.fhir.conditions import ACTIVE, OVER
from pulsefirst.backends.fhir.observations import FINAL, NOT_YET
from pulsefirst.backends.fhir.orders import PLACED
from pulsefirst.backends.fhir.own import ASKED


def one_of(words: tuple[str, ...]) -> str:
    """Words as SQL has a list of them."""
    return f"({', '.join(map(repr, words))})"


MATCH: Final = "c.system = v.system AND c.code = v.code"
MATCH_ABOVE: Final = "c.system = v.system AND (c.code = v.code OR c.below = 1 AND v.code LIKE c.code || '%')"
"""A code, or a category above it: of a diagnosis alone."""
SIDE: Final = """(c.scope = 'patient' AND l.leg = ''
      OR c.scope = 'leg' AND c.leg = l.leg AND l.leg = 'left' AND NOT v.is_right
      OR c.scope = 'leg' AND c.leg = l.leg AND l.leg = 'right' AND NOT v.is_left
      OR c.scope = 'leg' AND c.leg = '' AND (l.leg = 'left' AND v.is_left OR l.leg = 'right' AND v.is_right))"""
"""The leg that the code says, unless the place says the other; else the legs that the place says; where neither does, none."""
LEGS: Final = "(SELECT '' AS leg UNION ALL SELECT 'left' UNION ALL SELECT 'right')"
SEEN: Final = f"""FROM pulsefirst_observation v
  JOIN codes c ON {MATCH}
  JOIN {LEGS} l ON {SIDE}"""
GIVEN: Final = f"v.status IN {one_of((*FINAL, NOT_YET))}"
FOUND: Final = "COALESCE(v.found, v.found_instant, v.found_start)"
HEAD: Final = "v.patient_id, c.finding, l.leg"
TAIL: Final = "c.within_hours, c.prefer, c.provisional"
BY_METHOD: Final = """(NOT v.has_method OR NOT EXISTS (SELECT 1 FROM methods m WHERE m.finding = c.finding)
    OR EXISTS (SELECT 1 FROM methods m WHERE m.finding = c.finding AND m.system = v.method_system AND m.code = v.method_code))"""
HELD: Final = f"""COALESCE(v.verification_status, 'confirmed') = 'confirmed'
  AND (v.clinical_status IN {one_of(ACTIVE)} OR v.clinical_status IS NULL AND NOT v.abated
    OR c.past = 1 AND (v.clinical_status IN {one_of(OVER)} OR v.clinical_status IS NULL))"""
MEDICATION: Final = """LEFT JOIN pulsefirst_medication m ON m.id = v.medication_id AND COALESCE(m.status, 'active') = 'active'
  JOIN codes c ON c.system = COALESCE(v.system, m.system) AND c.code = COALESCE(v.code, m.code)"""
TAKEN: Final = "v.status = 'active' AND c.reads = 'medicine'"
ASKED_FOR: Final = f"v.intent IN {one_of(PLACED)} AND COALESCE(v.not_to_be_done, FALSE) = FALSE"

FACTS: Final = f"""-- What each entry says in the guideline's own words, from the views and the tables of the mapping.
-- answer: a word, or NULL beside a number; number: already multiplied into `unit`; found: NULL where it holds until it is ended;
-- until: what is over by then no longer counts. A fact counts at a time of assessment that is at most within_hours after it was found.
CREATE VIEW pulsefirst_facts AS
-- results: a number in a unit that its code is read in
SELECT {HEAD}, CAST(NULL AS VARCHAR) AS answer,
  COALESCE(v.number, v.whole_number) * CAST(u.factor AS NUMERIC) AS number, v.comparator, u.unit,
  {FOUND} AS found, CAST(NULL AS VARCHAR) AS until, {TAIL}, 'Observation' AS resource, v.id AS entry
{SEEN}
  JOIN units u ON u.system = v.system AND u.code = v.code AND u.finding = c.finding
    AND u.written = COALESCE(v.unit_code, v.unit, '')
WHERE c.reads = 'result' AND {GIVEN} AND NOT v.absent
  AND COALESCE(v.number, v.whole_number) IS NOT NULL AND (c.scope = 'leg' OR v.site_code IS NULL)
UNION
-- flags of the laboratory
SELECT v.patient_id, f.finding, l.leg, f.answer, NULL, NULL, NULL, {FOUND}, NULL, {TAIL}, 'Observation', v.id
{SEEN}
  JOIN flags f ON f.system = v.system AND f.code = v.code AND f.letter = v.flag
WHERE c.reads IN ('result', 'answer') AND {GIVEN} AND NOT v.absent AND (c.scope = 'leg' OR v.site_code IS NULL)
UNION
-- answers by their code, at the place and by the method that the mapping asks for
SELECT {HEAD}, a.answer, NULL, NULL, NULL, {FOUND}, NULL, {TAIL}, 'Observation', v.id
{SEEN}
  JOIN answers a ON a.system = v.system AND a.code = v.code AND a.finding = c.finding
    AND a.answer_system = v.answer_system AND a.answer_code = v.answer_code
WHERE c.reads = 'answer' AND {GIVEN} AND NOT v.absent AND {BY_METHOD}
  AND (c.site = '' OR EXISTS (SELECT 1 FROM sites s WHERE s.system = v.site_system AND s.code = v.site_code AND s.site = c.site))
UNION
-- signs whose code says what was found, where it is observed to be so
SELECT {HEAD}, c.answer, NULL, NULL, NULL, {FOUND}, NULL, {TAIL}, 'Observation', v.id
{SEEN}
WHERE c.reads = 'diagnosis' AND {GIVEN} AND v.yes
UNION
-- answers under the guideline's own codes
SELECT {HEAD},
  CASE WHEN v.absent_code = '{ASKED}' THEN 'not assessed' WHEN v.yes THEN 'yes' WHEN NOT v.yes THEN 'no'
    ELSE COALESCE(v.words, v.answer_code) END,
  COALESCE(v.number, v.whole_number) * CAST(COALESCE(u.factor, '1') AS NUMERIC), v.comparator, u.unit,
  {FOUND}, NULL, {TAIL}, 'Observation', v.id
{SEEN}
  LEFT JOIN units u ON u.system = v.system AND u.code = v.code AND u.written = COALESCE(v.unit_code, v.unit, '')
WHERE c.reads = 'own' AND {GIVEN} AND (v.answer_code IS NULL OR v.answer_system = v.system) AND {BY_METHOD}
  AND (NOT v.absent OR v.absent_code = '{ASKED}')
  AND (v.number IS NULL OR u.written IS NOT NULL)
UNION
-- diagnoses
SELECT {HEAD}, c.answer, NULL, NULL, NULL,
  CASE WHEN c.within_hours IS NULL THEN NULL ELSE COALESCE(v.onset, v.onset_start, v.recorded) END, NULL, {TAIL}, 'Condition', v.id
FROM pulsefirst_condition v
  JOIN codes c ON {MATCH_ABOVE}
  JOIN {LEGS} l ON {SIDE}
WHERE c.reads = 'diagnosis' AND {HELD}
UNION
-- allergies and intolerances
SELECT v.patient_id, c.finding, '', c.answer, NULL, NULL, NULL, NULL, NULL, {TAIL}, 'AllergyIntolerance', v.id
FROM pulsefirst_allergy_intolerance v
  JOIN codes c ON {MATCH}
WHERE c.reads = 'reaction' AND COALESCE(v.verification_status, 'confirmed') IN ('confirmed', 'unconfirmed')
  AND COALESCE(v.clinical_status, 'active') IN {one_of(ACTIVE)}
UNION
-- medicines that are taken
SELECT v.patient_id, c.finding, '', c.answer, NULL, NULL, NULL, NULL, NULL, {TAIL}, 'MedicationRequest', v.id
FROM pulsefirst_medication_request v
  {MEDICATION}
WHERE {TAKEN} AND {ASKED_FOR}
UNION
SELECT v.patient_id, c.finding, '', c.answer, NULL, NULL, NULL, NULL, v.ended, {TAIL}, 'MedicationStatement', v.id
FROM pulsefirst_medication_statement v
  {MEDICATION}
WHERE {TAKEN}
UNION
-- the sex, by its word
SELECT v.id, c.finding, '', c.answer, NULL, NULL, NULL, NULL, NULL, {TAIL}, 'Patient', v.id
FROM pulsefirst_patient v
  JOIN codes c ON c.reads = 'sex' AND c.code = v.sex;

-- What was ordered or done: `act` is the name of a target. A side that no code says stays empty.
CREATE VIEW pulsefirst_acts AS
SELECT v.patient_id, c.finding AS act, l.leg, COALESCE(v.authored, v.occurred) AS done, c.within_hours,
  'ServiceRequest' AS resource, v.id AS entry
FROM pulsefirst_service_request v
  JOIN codes c ON {MATCH} AND c.reads = 'act'
  JOIN {LEGS} l ON l.leg = 'left' AND v.is_left OR l.leg = 'right' AND v.is_right OR l.leg = '' AND NOT v.is_left AND NOT v.is_right
WHERE v.status IN ('active', 'completed') AND {ASKED_FOR}
UNION
SELECT v.patient_id, c.finding, l.leg, COALESCE(v.performed, v.performed_start), c.within_hours, 'Procedure', v.id
FROM pulsefirst_procedure v
  JOIN codes c ON {MATCH} AND c.reads = 'act'
  JOIN {LEGS} l ON l.leg = 'left' AND v.is_left OR l.leg = 'right' AND v.is_right OR l.leg = '' AND NOT v.is_left AND NOT v.is_right
WHERE v.status = 'completed'
UNION
SELECT v.patient_id, c.finding, '', v.authored, c.within_hours, 'MedicationRequest', v.id
FROM pulsefirst_medication_request v
  {MEDICATION}
WHERE v.status = 'active' AND c.reads = 'act' AND {ASKED_FOR};
"""
"""Two views over those of ViewDefinitions: `pulsefirst_facts` and `pulsefirst_acts`."""
