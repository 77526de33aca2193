"""What can go wrong when an answer is weighed: by its age, by proof of flow, by how the limb looks, by its number."""

from pulsefirst.guideline.hazards.ratings import (
    AWAITING,
    DESIGN,
    LOW,
    MAJOR,
    MEDIUM,
    OPEN,
    TEST,
    TRAINING,
)
from pulsefirst.guideline.limb.alarms import (
    ischemic_looking_limb,
    limb_threat_by_wider_limits,
    low_pressures_recent_change,
    one_pulse_missing_today,
    one_pulse_missing_within_a_day,
    silent_ankle,
    sudden_claudication,
    theatre_now,
)
from pulsefirst.guideline.limb.alarms_at_rest import pain_at_rest_in_artery_disease
from pulsefirst.guideline.limb.alarms_calmed import (
    deficit_gone_from_an_ischemic_leg,
    flow_is_proven,
    groin_pulse_with_good_index,
    old_missing_pulse,
    old_skin_change,
    old_sudden_claudication,
    one_missing_with_good_index,
    stated_ischemia_needs_no_elective_imaging,
    surgeon_decides,
)
from pulsefirst.guideline.limb.meanwhile import swollen_blue_leg_meanwhile
from pulsefirst.guideline.nerves.alarms_of_strength import (
    both_legs_long_weak_on_testing,
    both_legs_long_weak_with_back_pain,
    long_weak_on_testing,
)
from pulsefirst.guideline.salts.alarms import cramp_of_old_with_a_reason
from pulsefirst.guideline.salts.workup import potassium_of_old_weakness
from pulsefirst.guideline.spine.alarms import weak_legs_of_unknown_trend
from pulsefirst.guideline.spine.alarms_calmed import (
    brisk_reflex_with_old_deficit,
    old_deficit_is_no_fresh_blood,
    old_leak,
    old_sciatica_of_both_legs,
    old_upper_signs_with_old_deficit,
    sphincter_trouble_of_months,
    sphincter_trouble_of_weeks,
    spinal_infection_within_days,
    weak_legs_of_months,
    weakness_no_worse_for_14_days,
)
from pulsefirst.guideline.spine.alarms_old_saddle import retention_today
from pulsefirst.guideline.spine.alarms_weak_legs import weak_legs_in_trouble_of_months
from pulsefirst.guideline.spine.treatment import stenosis_surgery_for_slow_deficit
from pulsefirst.guideline.trunk.alarms import (
    aortic_block_of_old,
    breath_and_chest_known,
    known_aorta_of_old,
    known_aorta_today,
    low_back_strain,
    old_trunk_pain,
    pulsating_belly_today,
    saturation_of_lung_disease,
)
from pulsefirst.model.safety import Control, Hazard, Rating, Verification

CALMED_WRONGLY = Hazard(
    id="H30",
    hazard="A call beyond the source, or one of the source by name, is withheld because something is taken for old, proven or explained.",
    effect="A new deficit, a new bleed or a new ischemia is referred within days instead of now.",
    causes=(
        "An old complaint dates a new sign: last year's sciatica, this morning's foot drop.",
        "No worse is recorded where nobody asked.",
        "An index that was taken before the latest change is entered as of now.",
        "A plausible explanation stops the thinking: a strained back, a diseased lung.",
    ),
    existing=("The clinician's own doubt.",),
    initial=Rating(MAJOR, MEDIUM),
    additional=(
        Control(DESIGN, "It acts only when known true: an age that is unknown, or not of this very sign, keeps the call."),
        Control(
            DESIGN,
            "A deficit without a beginning of its own began at some time up to now; a new step is as recent as the step.",
        ),
        Control(
            DESIGN,
            "Flow is proven by instruments alone, after the latest change, and never beside trunk pain, blue skin or tissue loss.",
        ),
        Control(
            DESIGN,
            "What is withheld stays on the plan with its reason, beside the referral or the advice that stands for it.",
        ),
        Control(
            TEST,
            "Proofs that now falls only by such a rule, and that none withholds a call of the source unless it is promised.",
        ),
        Control(TRAINING, "No worse within 14 days is asked of each sign by itself."),
    ),
    residual=Rating(MAJOR, LOW),
    justification="The limits of 14 days, 4 and 8 weeks rest on guidance or on judgement as each line says; no clinician has signed them.",
    verification=Verification(
        rules=(
            old_skin_change,
            groin_pulse_with_good_index,
            flow_is_proven,
            one_missing_with_good_index,
            old_missing_pulse,
            old_sudden_claudication,
            pain_at_rest_in_artery_disease,
            sphincter_trouble_of_weeks,
            sphincter_trouble_of_months,
            retention_today,
            weak_legs_of_months,
            brisk_reflex_with_old_deficit,
            old_upper_signs_with_old_deficit,
            spinal_infection_within_days,
            weakness_no_worse_for_14_days,
            weak_legs_in_trouble_of_months,
            both_legs_long_weak_on_testing,
            both_legs_long_weak_with_back_pain,
            long_weak_on_testing,
            known_aorta_of_old,
            old_trunk_pain,
            aortic_block_of_old,
            breath_and_chest_known,
            cramp_of_old_with_a_reason,
            potassium_of_old_weakness,
            old_leak,
            old_sciatica_of_both_legs,
            old_deficit_is_no_fresh_blood,
            low_back_strain,
            saturation_of_lung_disease,
            stenosis_surgery_for_slow_deficit,
            weak_legs_of_unknown_trend,
        ),
        tests=("tests/test_cases.py::test_vignette", "tests/generative/test_guideline.py::test_laws_of_learning"),
        proofs=("S2", "S9", "S20"),
    ),
    status=OPEN,
    transferred="Asking of each sign by itself since when it is there and whether it got worse; measuring flow after the latest change.",
)
LOOKS_ISCHEMIC = Hazard(
    id="H31",
    hazard="A limb without flow is judged by a finger on one artery, against its look, its silence or its pressures.",
    effect="A pulse felt wrongly, or one of two, reassures; the limb is lost.",
    causes=(
        "One of four pulses is felt and the rest is not looked at.",
        "Skin that is dark, or light that is poor, hides pallor.",
        "Silence at the ankle is recorded and weighs no more than a doubt.",
    ),
    existing=("The examiner may listen with a hand-held Doppler.",),
    initial=Rating(MAJOR, MEDIUM),
    additional=(
        Control(
            DESIGN, "A limb that is pale, cool, blue or mottled anew and hurts, is numb or weak calls, whatever was felt."
        ),
        Control(DESIGN, "Silence or no signal at both ankle arteries calls by itself; instruments outrank fingers."),
        Control(DESIGN, "Colder to the back of the hand counts as pallor does, where color cannot be judged."),
        Control(
            DESIGN, "In a limb that is immediately threatened all imaging of it is withheld, and theater is called for."
        ),
        Control(TEST, "The red flags stand a second time, and proofs hold the rules to them."),
    ),
    residual=Rating(MAJOR, LOW),
    justification="A limb that neither looks nor feels ischemic, with pulses felt wrongly, cannot be seen through from here.",
    verification=Verification(
        rules=(
            silent_ankle,
            ischemic_looking_limb,
            low_pressures_recent_change,
            limb_threat_by_wider_limits,
            one_pulse_missing_within_a_day,
            one_pulse_missing_today,
            sudden_claudication,
            theatre_now,
            surgeon_decides,
            deficit_gone_from_an_ischemic_leg,
            swollen_blue_leg_meanwhile,
            stated_ischemia_needs_no_elective_imaging,
            known_aorta_today,
            pulsating_belly_today,
        ),
        proofs=("S1", "S2", "S4", "S16"),
    ),
    status=AWAITING,
)
