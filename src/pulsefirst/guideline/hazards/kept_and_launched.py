"""What can go wrong with the record of what was said, and where a record system launches the page."""

from pulsefirst.guideline.hazards.ratings import CONSIDERABLE, DESIGN, LOW, MAJOR, MEDIUM, PROCESS, TEST, TRANSFERRED
from pulsefirst.model.safety import Control, Hazard, Rating, Verification

RECORD_LOST = Hazard(
    id="H38",
    hazard="What was said to a record system is not kept, is lost, or is changed afterwards.",
    effect="A rule that harms is not found, a dispute cannot be settled, and what went silent is not seen; or an alarm waits for a record.",
    causes=(
        "The disk is full, the database is lost, or the file is gone or was replaced.",
        "The process is killed, or the machine loses its power, after it has answered.",
        "The store is slow, and answers wait for it.",
        "Whoever has the database changes a record, cuts the end off, or puts an older copy in its place.",
        "The key is lost, or more is purged than may go.",
    ),
    existing=("The record system keeps its own record of what it showed.",),
    initial=Rating(CONSIDERABLE, MEDIUM),
    additional=(
        Control(
            DESIGN,
            "Where no record can be made the service still answers: no alarm is withheld for a record, unless the site has chosen so.",
        ),
        Control(
            DESIGN,
            "Such an answer is marked, readiness turns red, and once the store can be written a record says how many are missing.",
        ),
        Control(DESIGN, "An answer is given once its record is committed to the disk; the store is waited for a second."),
        Control(
            DESIGN,
            "Each record is bound to the one before it by a keyed hash; the database refuses a change, and a purge leaves its trace.",
        ),
        Control(TEST, "The service is killed under load again and again, and nothing that was acknowledged may be missing."),
        Control(
            PROCESS, "Readiness is watched, the head of the chain is noted elsewhere, store and key are backed up apart."
        ),
    ),
    residual=Rating(CONSIDERABLE, LOW),
    justification="While the store cannot be written nothing is kept, which is said and counted; what nobody watches is found late.",
    verification=Verification(
        tests=(
            "tests/audit/test_keeper.py::test_a_full_disk_is_told_at_once_and_what_is_missing_later",
            "tests/audit/test_keeper.py::test_a_lost_database_is_told_and_kept_again_once_it_is_back",
            "tests/audit/test_keeper.py::test_a_file_that_is_gone_is_told_though_nobody_asks",
            "tests/audit/test_keeper.py::test_a_file_that_was_replaced_is_told_and_the_new_one_gets_what_follows",
            "tests/audit/test_keeper.py::test_more_than_can_be_waited_for_is_not_kept",
            "tests/audit/test_service.py::test_a_database_that_is_down_at_start_keeps_nobody_from_an_answer",
            "tests/audit/test_service.py::test_on_a_full_disk_it_refuses_where_the_site_wants_it_and_the_page_goes_on",
            "tests/audit/test_kills.py::test_nothing_that_was_acknowledged_is_lost",
            "tests/audit/test_chain.py::test_any_field_that_was_changed_is_found",
            "tests/audit/test_chain.py::test_an_older_copy_of_the_whole_store_is_found_by_a_head_that_was_noted",
            "tests/audit/test_chain.py::test_what_is_not_whole_is_not_purged",
            "tests/contract/test_cds_hooks_kept.py::test_what_is_not_kept_is_answered_and_marked",
            "tests/contract/test_cds_hooks_kept.py::test_a_site_may_choose_a_refusal",
        ),
    ),
    status=TRANSFERRED,
    transferred="Watching readiness, disk and database; noting the head of the chain; backup of store and key; how long records are kept.",
)

LAUNCHED_OF_ANOTHER = Hazard(
    id="H39",
    hazard="A page that a record system launched shows, or writes to, another patient than the one in view, or an access that has ended.",
    effect="A plan is followed for the wrong patient, or a note stands in the wrong record, or is believed to stand in one.",
    causes=(
        "The record system names another patient than the one who is open there, or changes the patient when access is renewed.",
        "Two patients are open in two tabs of one browser.",
        "The page stays open after the patient in the record system has changed.",
        "A token has ended, or was taken back, and what is written with it is refused or its fate is not known.",
        "A link, an answer or a cookie of another launch, browser or server is used.",
        "The record has changed since it was read.",
    ),
    existing=("The record system gives a token for one patient, and refuses another.",),
    initial=Rating(MAJOR, MEDIUM),
    additional=(
        Control(DESIGN, "The page names the patient, the record system and when the record was read, on every view."),
        Control(
            DESIGN,
            "Each record that is open has an address, a cookie and a case of its own; no other patient comes on its page.",
        ),
        Control(DESIGN, "What is of another patient than the one of the launch is left out, and said so."),
        Control(DESIGN, "An access that is renewed for another patient is not used, and nothing is written with it."),
        Control(
            DESIGN,
            "A launch is good once, in the browser that began it, from a record system of the site file, and by S256 alone.",
        ),
        Control(
            DESIGN,
            "A token that has ended and cannot be renewed is told and nothing is written; where it is not known what became of a note, that is said.",
        ),
        Control(
            PROCESS, "The patient on the page is compared with the one in view before a plan is followed or a note written."
        ),
    ),
    residual=Rating(MAJOR, LOW),
    justification="A record system that launches with the wrong patient cannot be seen through from here; it shows by the name alone.",
    verification=Verification(
        tests=(
            "tests/contract/test_smart.py::test_a_launch_from_an_open_record_opens_the_page_with_its_case",
            "tests/contract/test_smart.py::test_two_patients_in_one_browser_are_two_pages",
            "tests/contract/test_smart_failures.py::test_access_that_is_renewed_for_another_patient_is_not_used",
            "tests/contract/test_smart_failures.py::test_access_without_a_patient_opens_nothing",
            "tests/contract/test_smart_failures.py::test_no_other_patient_comes_on_the_page",
            "tests/contract/test_smart_failures.py::test_no_other_browser_reaches_the_page",
            "tests/contract/test_smart_failures.py::test_another_issuer_may_not_launch_and_is_not_asked",
            "tests/contract/test_smart_failures.py::test_a_launch_is_answered_in_the_browser_that_began_it_and_in_no_other",
            "tests/contract/test_smart_failures.py::test_a_token_that_has_ended_and_cannot_be_renewed_is_told_and_nothing_is_written",
            "tests/contract/test_smart_failures.py::test_a_refresh_token_that_is_taken_back_is_told",
            "tests/contract/test_smart_failures.py::test_whether_a_note_was_written_that_took_too_long_is_not_known",
        ),
    ),
    status=TRANSFERRED,
    transferred="Which record systems may launch it, that they launch with the patient in view, and comparing the two.",
)
