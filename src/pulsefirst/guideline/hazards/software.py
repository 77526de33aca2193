"""What can go wrong in what was written: the source, the content, the codes, the software."""

from pulsefirst.guideline.hazards.ratings import (
    AWAITING,
    CATASTROPHIC,
    CONSIDERABLE,
    DESIGN,
    HIGH,
    LOW,
    MAJOR,
    MEDIUM,
    OPEN,
    PROCESS,
    TEST,
    TRANSFERRED,
    VERY_LOW,
)
from pulsefirst.guideline.limb.alarms import absent_pulses
from pulsefirst.guideline.limb.conflicts import (
    dorsalis_pedis_felt_but_silent,
    posterior_tibial_felt_but_silent,
    recorded_index_above_pressures,
    recorded_index_below_pressures,
)
from pulsefirst.guideline.nerves.conflicts import not_weak_but_weak_on_testing
from pulsefirst.guideline.nerves.treatment import neuropathy_duloxetine
from pulsefirst.guideline.nights.treatment import consider_quinine
from pulsefirst.guideline.salts.treatment import correct_calcium
from pulsefirst.guideline.salts.workup import calcium_for_cramp
from pulsefirst.model.safety import Control, Hazard, Rating, Verification

SOURCE_OUTDATED = Hazard(
    id="H15",
    hazard="The source is wrong, out of date or read wrongly.",
    effect="What is carried out faithfully is not best practice.",
    causes=(
        "It is a web article marked as awaiting human review, with references that lead nowhere.",
        "It says within 6 hours where every hour counts, and names quinine, which the US regulator warns of, and a dose without checks.",
        "A vague statement was read in a way its author did not mean.",
    ),
    existing=("Local guidelines.",),
    initial=Rating(MAJOR, MEDIUM),
    additional=(
        Control(DESIGN, "Every line names its statement; what goes beyond the source says so; no citation is invented."),
        Control(DESIGN, "Within 6 hours is read as: call at once."),
        Control(
            DESIGN, "Newer guidance stands beside each affected line as a remark with its citation; quinine is held back."
        ),
        Control(DESIGN, "Each reading of a vague statement stands on a sheet for a clinician to sign."),
        Control(
            TEST, "A hash for each line of the source tells when it changes; every statement is traced to what reads it."
        ),
    ),
    residual=Rating(MAJOR, LOW),
    justification="No clinician has signed the readings, and the source itself has not been reviewed.",
    verification=Verification(
        rules=(absent_pulses, consider_quinine, neuropathy_duloxetine),
        tests=(
            "tests/unit/test_source.py::test_a_line_that_reads_differently_has_changed",
            "tests/unit/test_source.py::test_each_statement_is_whole",
            "tests/unit/test_cli_commands.py::test_readings_is_a_sheet_to_sign",
            "tests/unit/test_cli_commands.py::test_trace_as_data_names_readers_and_cases",
        ),
    ),
    status=OPEN,
    transferred="Clinical review of source and readings, and their renewal.",
)

DEAD_END = Hazard(
    id="H16",
    hazard="A finding or result leads nowhere, or a cause that could be treated is never looked for.",
    effect="A test is done for nothing; low calcium behind cramps stays untreated.",
    causes=(
        "The source asks for tests and says nothing of their results.",
        "A rule can never hold.",
        "Two rules say the same.",
    ),
    existing=("The clinician reads the result.",),
    initial=Rating(CONSIDERABLE, MEDIUM),
    additional=(
        Control(
            TEST, "Lint of the content: dead ends, rules that cannot hold, thresholds without a case, causes without a plan."
        ),
        Control(TEST, "Each rule can be true, false and undetermined, and changes some plan, by proof."),
        Control(DESIGN, "What the source leaves without a consequence stands in a closed list, shown in the documents."),
        Control(DESIGN, "Cramp with an endocrine disorder or 22q11.2 deletion calls for calcium until it is known."),
    ),
    residual=Rating(CONSIDERABLE, LOW),
    justification="Results in the closed list have no consequence here, and the clinician is told so.",
    verification=Verification(
        rules=(calcium_for_cramp, correct_calcium),
        tests=(
            "tests/unit/test_lint.py::test_the_guideline_passes",
            "tests/unit/test_source.py::test_gaps_say_what_to_write",
        ),
        proofs=("S7", "S11", "S14", "S21"),
    ),
    status=AWAITING,
)

WRONG_CODE = Hazard(
    id="H17",
    hazard="A terminology code stands for something else than the finding or act that carries it.",
    effect="Findings are read from the wrong place of a record; orders go astray.",
    causes=("A code from a secondary source.", "A code that was retired.", "A mapping by whoever integrates it."),
    existing=("Integrators test their mappings.",),
    initial=Rating(CONSIDERABLE, MEDIUM),
    additional=(
        Control(DESIGN, "Each code says how far it was checked; a code that could not be verified is left out."),
        Control(PROCESS, "Codes are checked against licensed releases before use."),
    ),
    residual=Rating(CONSIDERABLE, LOW),
    justification="No test can tell a wrong code from a right one; several come from secondary sources and say so.",
    verification=Verification(),
    status=TRANSFERRED,
    transferred="Verification of every code against the licensed terminology in use.",
)

ONE_FIELD = Hazard(
    id="H18",
    hazard="An integrator shows one field of the plan, and a reassurance is read from it.",
    effect="An open emergency looks settled.",
    causes=("Only what is demanded now is shown.", "Unknown is shown as none.", "Questions and limits are cut off."),
    existing=("The plan's format is documented.",),
    initial=Rating(MAJOR, HIGH),
    additional=(
        Control(
            DESIGN, "There is one level only when triage is settled; the word for nothing demanded stands nowhere else."
        ),
        Control(
            DESIGN, "Triage is an interval, now and could be; the schema refuses a level that both ends do not bear out."
        ),
        Control(PROCESS, "Integrations show both ends, the next question and the limits."),
    ),
    residual=Rating(MAJOR, LOW),
    justification="Now is a field too: shown alone, where nothing is demanded yet, it can be misread.",
    verification=Verification(
        tests=(
            "tests/contract/test_plan_schema.py::test_a_level_that_is_not_settled_is_refused",
            "tests/contract/test_plan_schema.py::test_a_level_that_the_two_ends_do_not_bear_out_is_refused",
            "tests/contract/test_plan_schema.py::test_the_word_routine_stands_nowhere_but_in_the_level",
            "tests/unit/test_content.py::test_no_content_uses_the_word_for_nothing_demanded",
        ),
        proofs=("S1", "S9", "S21"),
    ),
    status=TRANSFERRED,
    transferred="What a screen shows of a plan.",
)

CONFLICT_UNSEEN = Hazard(
    id="H19",
    hazard="Of two facts that cannot both hold one is set aside, and nobody notices.",
    effect="The plan rests on the wrong one of them.",
    causes=("A correction is entered beside the mistake.", "Palpation and Doppler, or two indices, disagree."),
    existing=("The clinician knows what was found.",),
    initial=Rating(CONSIDERABLE, MEDIUM),
    additional=(
        Control(DESIGN, "A conflict is never refused and never resolved in silence: it is shown first and asked first."),
        Control(DESIGN, "The more alarming fact stands."),
        Control(TEST, "Every conflict arose in generated cases; what stands and what does not is told for each."),
    ),
    residual=Rating(CONSIDERABLE, LOW),
    justification="The proofs speak of cases without a conflict; those with one are tested, not proved.",
    verification=Verification(
        rules=(
            dorsalis_pedis_felt_but_silent,
            posterior_tibial_felt_but_silent,
            recorded_index_above_pressures,
            recorded_index_below_pressures,
            not_weak_but_weak_on_testing,
        ),
        tests=(
            "tests/spec/test_11_conflicts.py::test_several_conflicts_are_all_shown",
            "tests/spec/test_11_conflicts.py::test_what_was_set_aside_is_asked_first",
            "tests/unit/test_cli_assess.py::test_a_conflict_comes_first",
            "tests/generative/test_guideline.py::test_every_conflict_arose_and_peaceful_cases_have_none",
        ),
    ),
    status=AWAITING,
)

WRONG_CLOCK = Hazard(
    id="H20",
    hazard="A clock or a time zone is wrong.",
    effect="A deadline in the past or hours off; an age of symptoms on the wrong side of 14 days.",
    causes=("A server in another zone.", "A time without an offset.", "Daylight saving.", "A date mistyped."),
    existing=("Clocks of servers are usually set over the network.",),
    initial=Rating(CONSIDERABLE, MEDIUM),
    additional=(
        Control(DESIGN, "Times need an offset from UTC; the future and a mistyped century are refused."),
        Control(DESIGN, "No rule reads a clock: ages count back from when the findings were made."),
        Control(DESIGN, "An emergency says: now. The limb's clock is information, and never counts below zero."),
    ),
    residual=Rating(CONSIDERABLE, VERY_LOW),
    justification="A wrong date that stays plausible is not noticed.",
    verification=Verification(
        tests=(
            "tests/spec/test_09_time.py::test_a_time_of_assessment_carries_its_offset",
            "tests/spec/test_09_time.py::test_the_deadline_of_an_emergency_is_the_time_of_assessment_always",
            "tests/unit/test_notation_values.py::test_the_time_of_the_findings_has_a_date_a_time_and_an_offset",
            "tests/unit/test_notation_values.py::test_the_future_and_a_mistyped_century_are_implausible",
            "tests/generative/test_guideline.py::test_the_clock_changes_no_status",
        ),
        proofs=("S13",),
    ),
    status=TRANSFERRED,
    transferred="A server's clock that is right.",
)

SOFTWARE_DEFECT = Hazard(
    id="H21",
    hazard="A defect of an engine, a backend or a library gives a wrong plan.",
    effect="Many patients, before anyone notices.",
    causes=(
        "A mistake in evaluation.",
        "A fast engine departs from the plain one.",
        "A dependency changes.",
        "Missing read as no.",
    ),
    existing=("Code review.",),
    initial=Rating(CATASTROPHIC, MEDIUM),
    additional=(
        Control(DESIGN, "One plain engine is the referee; every other is held against it on invented cases."),
        Control(
            TEST,
            "Properties proved on a translation of the content that agrees with the engine case by case; obligations re-checked by a second solver.",
        ),
        Control(TEST, "Mutation of the clinical content: each change must be caught by a case or a proof."),
        Control(DESIGN, "Dependencies are pinned with hashes; the core uses the standard library alone."),
        Control(
            PROCESS, "`pulsefirst examples` is run after each installation: twenty plans against what is expected of them."
        ),
    ),
    residual=Rating(CATASTROPHIC, VERY_LOW),
    justification="A proof is of the translation; that the translation is the engine is tested on many cases, not proved.",
    verification=Verification(
        tests=(
            "tests/generative/test_guideline.py::test_laws_of_a_plan",
            "tests/generative/test_guideline.py::test_settled_statuses_stay",
            "tests/generative/test_proof_agrees.py::test_on_cases_of_the_guideline",
            "tests/spec/test_01_truth.py::test_all_and_any_of_what_is_known",
            "tests/house/test_laws.py::test_law_8_learning_never_flips_a_settled_operation",
            "tests/house/test_laws.py::test_law_1_the_core_imports_only_the_standard_library",
        ),
        proofs=("S6", "S7", "S9", "S10"),
    ),
    status=TRANSFERRED,
    transferred="Running the examples after each installation, and telling the developers what was wrong.",
)

UNAVAILABLE = Hazard(
    id="H22",
    hazard="The product is not available when it is relied on.",
    effect="Examination and call wait for a screen.",
    causes=("Network, server or battery.", "An update.", "A case that is refused."),
    existing=("The pathway can be followed without it.",),
    initial=Rating(CONSIDERABLE, MEDIUM),
    additional=(
        Control(DESIGN, "It runs on one machine, without a network; a refused case says what to correct and where."),
        Control(DESIGN, "The guideline is printed in English and as a poster, for use on paper."),
        Control(PROCESS, "What to do without it is written down and practised."),
    ),
    residual=Rating(CONSIDERABLE, VERY_LOW),
    justification="Nothing in the care of a threatened limb needs this product.",
    verification=Verification(
        tests=(
            "tests/unit/test_cli_assess.py::test_a_bad_file_is_reported_and_the_others_still_print",
            "tests/unit/test_cli_commands.py::test_the_guideline_in_english_and_as_a_picture",
        ),
    ),
    status=TRANSFERRED,
    transferred="Hosting, monitoring, and care without it.",
)

SWITCHED_OFF = Hazard(
    id="H37",
    hazard="A place switches a rule off, and whoever reads a plan there takes it for the whole guideline.",
    effect="What that rule would have called for is not called for, and nobody misses it.",
    causes=(
        "A service that the rule calls is not there, or wants fewer calls.",
        "A rule that alarms too often is switched off instead of being mended.",
        "Whoever decided it has left, and nobody knows why it is off.",
        "A rule that only calms, or only obtains a test, is switched off, and what hangs on it is not thought of.",
    ),
    existing=("The clinician knows the service of this place.",),
    initial=Rating(MAJOR, MEDIUM),
    additional=(
        Control(DESIGN, "A red flag of the source is never switched off, nor what obtains a test that one of them reads."),
        Control(DESIGN, "It takes a reason, a role and a day, and each plan, the about page and discovery say all three."),
        Control(
            DESIGN,
            "Where its condition holds for a patient, the plan says so before anything else, and the word routine does not stand.",
        ),
        Control(
            DESIGN,
            "Where it would have kept an emergency possible that the plan no longer names, the plan and its cards name the rule instead.",
        ),
        Control(DESIGN, "What it calmed alarms again; what only it judged is listed as judged by nothing."),
        Control(DESIGN, "The hash on each letter, card and record is another one."),
        Control(
            TEST,
            "With all off that can be off, now is never below what the red flags of the source demand, on every example.",
        ),
        Control(PROCESS, "Who may switch a rule off is settled, and what is off is looked at again at each new version."),
    ),
    residual=Rating(MAJOR, LOW),
    justification="A rule beyond the source may be an emergency, and a place can do without it: it is said, and not prevented.",
    verification=Verification(
        tests=(
            "tests/unit/test_switched_off.py::test_a_red_flag_of_the_source_is_never_switched_off_and_it_is_said_why",
            "tests/unit/test_switched_off.py::test_what_obtains_a_test_that_a_red_flag_of_the_source_reads_stays_too",
            "tests/unit/test_switched_off.py::test_the_rule_is_gone_and_the_plan_says_so_by_name_with_why_by_whom_and_when",
            "tests/unit/test_switched_off.py::test_where_it_would_have_demanded_something_the_level_is_not_settled",
            "tests/unit/test_switched_off.py::test_what_a_calming_rule_withheld_is_no_longer_withheld",
            "tests/unit/test_switched_off.py::test_with_all_off_that_can_be_off_now_is_never_below_what_red_flags_of_the_source_demand",
            "tests/unit/test_switched_off.py::test_with_all_off_that_can_be_off_no_red_flag_of_the_source_falls_silent",
            "tests/unit/test_switched_off_open.py::test_the_plan_says_first_which_rules_could_have_made_it_an_emergency",
            "tests/contract/test_switched_off.py::test_every_way_in_says_it",
        ),
    ),
    status=TRANSFERRED,
    transferred="Who may switch a rule off here, and looking at it again.",
)
