"""What can go wrong with what is recorded: signs, images, vital signs and results of which nothing comes."""

from pulsefirst.guideline.brain.alarms import arm_in_a_disease_of_both_legs, arm_newly_weak_of_late, stroke_by_arm
from pulsefirst.guideline.hazards.ratings import (
    AWAITING,
    CONSIDERABLE,
    DESIGN,
    LOW,
    MAJOR,
    MEDIUM,
    PROCESS,
    TEST,
    TRANSFERRED,
)
from pulsefirst.guideline.nerves.alarms_of_strength import both_legs_test_weak
from pulsefirst.guideline.patient.alarms import severe_pressure_in_pregnancy
from pulsefirst.guideline.salts.alarms import (
    cramp_with_a_reason_today,
    hypercalcemia_today,
    hypocalcemia_today,
    severe_hypercalcemia_call,
    tetany_after_neck_surgery,
    tetany_today,
)
from pulsefirst.guideline.salts.alarms_of_blood import (
    b12_and_the_cord,
    glucose_today,
    glucose_very_high,
    glucose_very_low,
    hemoglobin_today,
    hemoglobin_with_signs,
    kidneys_today,
    platelets_today,
    several_dangerous_results,
)
from pulsefirst.guideline.salts.alarms_of_magnesium_and_sodium import (
    hypermagnesemia_today,
    hypomagnesemia_today,
    magnesium_low_with_tetany,
    phosphate_today,
    phosphate_with_weakness,
    sodium_today,
    sodium_with_signs,
)
from pulsefirst.guideline.spine.alarms import (
    brisk_reflex_and_unsteady,
    brisk_reflex_today,
    sudden_back_pain_today,
    whole_spine_imaging_for_bleeding,
    whole_spine_imaging_for_infection,
    whole_spine_imaging_for_infection_risk,
)
from pulsefirst.guideline.spine.alarms_by_imaging import (
    blood_on_imaging,
    compressed_on_imaging,
    fracture_or_tumor_on_imaging,
    fracture_or_tumor_with_deficit,
    infection_on_imaging,
)
from pulsefirst.guideline.spine.alarms_cauda_equina import (
    both_legs_test_weak_with_back_pain,
    cauda_equina_by_anal_tone,
    cauda_equina_by_leak,
    cauda_equina_imaging,
    cauda_equina_imaging_for_leak,
    imaging_for_weak_legs,
    sexual_change_with_a_root,
    whole_spine_imaging_for_weak_legs,
)
from pulsefirst.guideline.spine.alarms_of_the_root import marked_weakness, root_marked_weakness, root_progressive_weakness
from pulsefirst.guideline.spine.alarms_old_saddle import injured_spine
from pulsefirst.guideline.spine.alarms_weak_legs import weak_legs_worse_of_late, weak_legs_worse_of_late_to_neurology
from pulsefirst.guideline.trunk.alarms import (
    aorta_cord_or_cauda,
    saturation_low,
    saturation_very_low,
    trunk_pain_today,
    vital_signs_failing,
    vital_signs_failing_of_breathing,
    vital_signs_failing_of_pulse,
    vital_signs_today,
    vital_signs_today_of_breathing,
    vital_signs_today_of_pulse,
    vital_signs_today_of_saturation,
)
from pulsefirst.model.safety import Control, Hazard, Rating, Verification

SIGN_OR_IMAGE_UNHEARD = Hazard(
    id="H32",
    hazard="A sign of spine, root, cord or brain, or what an image showed, is recorded and nothing comes of it.",
    effect="Lasting paralysis or incontinence that an operation in time would have spared.",
    causes=(
        "The picture is not complete: a leak without retention, an arm without a face, strength that tests weak and is not said to be.",
        "The report of the image comes after the plan was read.",
        "One service waits for the other.",
    ),
    existing=("Radiologists telephone what cannot wait.",),
    initial=Rating(MAJOR, MEDIUM),
    additional=(
        Control(DESIGN, "Each such sign calls by itself, or is a matter of the same day, until its age is known."),
        Control(DESIGN, "Imaging is called for beside the surgeon, at once, and what it shows has its own call."),
        Control(
            DESIGN,
            "An abnormal answer without which no line would be another is listed as judged by nothing, and nothing is settled.",
        ),
        Control(TEST, "A check that some rule reads each finding that can be abnormal."),
    ),
    residual=Rating(MAJOR, LOW),
    justification="What no finding of the vocabulary can say is heard by nothing here.",
    verification=Verification(
        rules=(
            cauda_equina_by_leak,
            cauda_equina_by_anal_tone,
            cauda_equina_imaging,
            cauda_equina_imaging_for_leak,
            imaging_for_weak_legs,
            whole_spine_imaging_for_weak_legs,
            injured_spine,
            weak_legs_worse_of_late,
            weak_legs_worse_of_late_to_neurology,
            compressed_on_imaging,
            infection_on_imaging,
            blood_on_imaging,
            fracture_or_tumor_with_deficit,
            fracture_or_tumor_on_imaging,
            whole_spine_imaging_for_infection,
            whole_spine_imaging_for_infection_risk,
            whole_spine_imaging_for_bleeding,
            sudden_back_pain_today,
            marked_weakness,
            root_marked_weakness,
            root_progressive_weakness,
            sexual_change_with_a_root,
            both_legs_test_weak,
            both_legs_test_weak_with_back_pain,
            brisk_reflex_and_unsteady,
            brisk_reflex_today,
            stroke_by_arm,
            arm_newly_weak_of_late,
            arm_in_a_disease_of_both_legs,
            b12_and_the_cord,
        ),
        tests=("tests/test_cases.py::test_vignette",),
        proofs=("S1", "S2", "S21"),
    ),
    status=AWAITING,
)
RESULT_UNHEARD = Hazard(
    id="H33",
    hazard="A failing vital sign, a dangerous result or the outcome of an instrument is recorded, and the plan says routine.",
    effect="An arrhythmia, a seizure, a collapse, a bleed, in a patient who was sent home.",
    causes=(
        "The number is entered without the laboratory's flag, or in another unit.",
        "Each of several results is tolerable alone.",
        "An instrument is scored, and its outcome is not acted on.",
    ),
    existing=("The laboratory telephones critical results; wards use early warning scores.",),
    initial=Rating(MAJOR, MEDIUM),
    additional=(
        Control(
            DESIGN,
            "A number is judged with or without a flag, by cited limits; a bare number that fits two units asks for its unit.",
        ),
        Control(
            DESIGN, "Each result has its same day and its within days; several dangerous ones together are an emergency."
        ),
        Control(DESIGN, "What is abnormal and judged by nothing takes the word routine away."),
        Control(
            TEST, "Proofs that triage is never below what an instrument names; thresholds have cases on them and beyond."
        ),
        Control(PROCESS, "Results that arrive later are entered, and the plan is read again."),
    ),
    residual=Rating(MAJOR, LOW),
    justification="Limits are of adults, from guidance on the laboratory or the ward and not on the leg; some are unverified and say so.",
    verification=Verification(
        rules=(
            severe_pressure_in_pregnancy,
            aorta_cord_or_cauda,
            vital_signs_failing,
            vital_signs_failing_of_breathing,
            vital_signs_failing_of_pulse,
            saturation_very_low,
            saturation_low,
            tetany_after_neck_surgery,
            severe_hypercalcemia_call,
            glucose_very_low,
            glucose_very_high,
            hemoglobin_with_signs,
            several_dangerous_results,
            magnesium_low_with_tetany,
            sodium_with_signs,
            phosphate_with_weakness,
            trunk_pain_today,
            vital_signs_today,
            vital_signs_today_of_breathing,
            vital_signs_today_of_pulse,
            vital_signs_today_of_saturation,
            hypocalcemia_today,
            tetany_today,
            cramp_with_a_reason_today,
            hypercalcemia_today,
            glucose_today,
            hemoglobin_today,
            platelets_today,
            kidneys_today,
            hypomagnesemia_today,
            hypermagnesemia_today,
            sodium_today,
            phosphate_today,
        ),
        tests=("tests/test_cases.py::test_vignette",),
        proofs=("S9", "S21", "S23"),
    ),
    status=TRANSFERRED,
    transferred="That results reach the case, and that someone reads the plan again.",
)
EVERY_ANSWER_ALARMS = Hazard(
    id="H34",
    hazard="A question is put of which every answer raises the alarm, so that asking it only delays or frightens.",
    effect="Minutes are lost on a question that decides nothing; alarms are no longer believed.",
    causes=(
        "Alternatives of one finding are each taken for a reason to call.",
        "What is not known was rated below what every answer means.",
    ),
    existing=("None.",),
    initial=Rating(CONSIDERABLE, MEDIUM),
    additional=(
        Control(DESIGN, "Where any answer would raise triage, not to know already does."),
        Control(
            TEST,
            "A search over partial cases near every alarm, for each open finding and for the pulses of a foot together.",
        ),
    ),
    residual=Rating(CONSIDERABLE, LOW),
    justification="It is searched for, not proved.",
    verification=Verification(
        tests=("tests/unit/test_answers_judged.py::test_a_question_that_alarms_whatever_is_answered_is_found",),
        proofs=("S22",),
    ),
    status=AWAITING,
)
