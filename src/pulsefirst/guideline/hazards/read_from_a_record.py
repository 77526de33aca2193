"""What can go wrong when a case is read from a health record."""

from pulsefirst.guideline.hazards.ratings import DESIGN, LOW, MAJOR, MEDIUM, PROCESS, TEST, TRANSFERRED
from pulsefirst.model.safety import Control, Hazard, Rating, Verification

RECORD_MISREAD = Hazard(
    id="H35",
    hazard="A health record is read as saying of this leg, now, what it does not say; or what it says is passed over in silence.",
    effect="A leg without flow is taken for one with flow; a dangerous result is not seen.",
    causes=(
        "A result of last year, of the other leg, of another patient, or entered in error counts as of now.",
        "A unit is missing, or is not the one that the code has.",
        "A template says that pulses are present, and nobody felt them.",
        "A code, a side or a shape that the reader does not know is dropped.",
        "A newer result cannot be read, and an older one stands in its place.",
        "A pulse that was heard by Doppler is recorded as one that was felt.",
        "Two results of one time disagree, or words contradict the code beside them.",
        "An alarm has no side or no time, counts for nothing, and the answer is silence.",
    ),
    existing=("The clinician sees the patient, and the record itself.",),
    initial=Rating(MAJOR, MEDIUM),
    additional=(
        Control(
            DESIGN,
            "A value counts only with its code, unit, side, time and status; what lacks one is shown and stays a question.",
        ),
        Control(
            DESIGN, "Each kind of finding counts for so long as its row says; a side that is not said is never guessed."
        ),
        Control(DESIGN, "What is not in the record is unknown and never no; words alone raise an alarm and end none."),
        Control(
            DESIGN,
            "A report says of every entry what became of it; what was meant for a finding and does not count is told.",
        ),
        Control(
            TEST, "Shapes of real records, hostile input, and the way to a record and back are tested on every example."
        ),
        Control(
            PROCESS, "Whoever deploys reads the report of records of their own system before use, and maps what it lists."
        ),
    ),
    residual=Rating(MAJOR, LOW),
    justification="No reader can tell a value that was recorded wrongly; the periods for which findings count await a signature.",
    verification=Verification(
        tests=(
            "tests/contract/test_fhir_read.py::test_what_was_found_last_year_is_shown_and_never_proves_flow",
            "tests/contract/test_fhir_read.py::test_a_side_that_is_not_said_is_unknown_and_never_guessed",
            "tests/contract/test_fhir_read.py::test_a_result_in_a_wrong_unit_or_none_is_refused_and_shown",
            "tests/contract/test_fhir_read.py::test_a_template_in_words_never_proves_flow",
            "tests/contract/test_fhir_read.py::test_what_is_of_another_patient_is_shown_and_never_counts",
            "tests/contract/test_fhir_read.py::test_beside_a_newer_result_that_cannot_be_read_an_older_one_reassures_nobody",
            "tests/contract/test_fhir_read.py::test_a_diagnosis_that_is_not_there_is_never_a_no",
            "tests/contract/test_fhir_traps.py::test_a_pulse_found_by_another_method_calms_nobody",
            "tests/contract/test_fhir_traps.py::test_among_values_of_one_time_that_disagree_the_alarming_one_stands_and_the_other_is_set_aside",
            "tests/contract/test_fhir_traps.py::test_a_code_that_its_words_contradict_is_no_answer",
            "tests/contract/test_cds_hooks_calls.py::test_what_would_speak_of_a_leg_if_its_side_were_said_is_never_passed_over_in_silence",
            "tests/contract/test_cds_hooks_calls.py::test_an_alarm_of_yesterday_that_nobody_looked_at_again_is_never_passed_over_in_silence",
            "tests/contract/test_fhir_round_trip.py::test_every_example_comes_back_and_gives_the_same_plan",
        ),
    ),
    status=TRANSFERRED,
    transferred="Whether the codes, units and sides of the record system are those that the mapping reads.",
)
