"""What this guideline promises about itself: the clinical half of the safety properties. The proofs hold it to them."""

from pulsefirst.guideline.background import (
    stated_diabetic_neuropathy,
    stated_peripheral_artery_disease,
    stated_spinal_stenosis,
)
from pulsefirst.guideline.diagnoses import hba1c_above_target, hba1c_on_target
from pulsefirst.guideline.emergencies import (
    arteriography_for_absent_pulses,
    arteriography_for_recent_change,
    claudication_of_long_standing,
    guillain_barre_monitoring,
    perfused_progression,
    salvage_decision,
    slow_progression,
    stable_absent_pulses,
)
from pulsefirst.guideline.examination import ankle_reflex, knee_reflex
from pulsefirst.guideline.history import (
    age,
    ascending_weakness,
    comes_with_walking,
    cramp,
    deletion_22q11,
    diabetes,
    endocrine_disorder,
    gangrene,
    gone_within_10_minutes_of_rest,
    infection_within_6_weeks,
    pain,
    wound,
)
from pulsefirst.guideline.ischemia import (
    absent_with_symptoms,
    acute_ischemia_in_question,
    acute_ischemia_suspected,
    acute_on_reduced_pulses,
    cold_pale_pain_above_ankle,
    immediately_threatened_or_worse,
    not_immediately_threatened,
    pulses_reduced,
)
from pulsefirst.guideline.measurements import (
    ankle_brachial_index,
    arm_systolic,
    dorsalis_pedis_pressure,
    hba1c,
    posterior_tibial_pressure,
    toe_pressure,
)
from pulsefirst.guideline.pitfalls import think_of_diabetes
from pulsefirst.guideline.quantities import abi, ankle_pressure
from pulsefirst.guideline.safety import (
    flag_ascending_weakness,
    flag_both_legs_weak,
    flag_cold_pale_pain,
    flag_getting_worse,
    flag_immediately_threatened,
    flag_pulses_absent,
    flag_reduced_and_recent,
    flag_saddle_or_sphincter,
)
from pulsefirst.guideline.suspicions import (
    ankle_pressure_low,
    ankle_pressure_not_low,
    index_borderline,
    index_low,
    index_normal,
    index_not_compressible,
    toe_pressure_low,
    toe_pressure_not_low,
)
from pulsefirst.guideline.targets import bed_rest, immobilization, splint
from pulsefirst.guideline.vocabulary import Reflex
from pulsefirst.guideline.workup import anatomic_imaging, calcium_for_cramp, measure_limb_pressures
from pulsefirst.language import all_of, any_of, at_most, in_either_leg, not_
from pulsefirst.model.promises import Bands, Indifferent, NeverAnAct, NotWhile, OnlyIf, Subsumed, Whenever, Withholding

PROMISES = (
    Withholding(flag=flag_pulses_absent, by=(claudication_of_long_standing, stable_absent_pulses)),
    Withholding(flag=flag_getting_worse, by=(perfused_progression, slow_progression)),
    Indifferent(
        property="S3",
        flags=(
            flag_pulses_absent,
            flag_reduced_and_recent,
            flag_getting_worse,
            flag_cold_pale_pain,
            flag_immediately_threatened,
            flag_saddle_or_sphincter,
            flag_both_legs_weak,
            flag_ascending_weakness,
        ),
        findings=(
            diabetes,
            stated_spinal_stenosis,
            stated_diabetic_neuropathy,
            stated_peripheral_artery_disease,
            age,
            ankle_brachial_index,
            arm_systolic,
            dorsalis_pedis_pressure,
            posterior_tibial_pressure,
            toe_pressure,
        ),
    ),
    NotWhile(
        property="S4",
        rules=(anatomic_imaging, arteriography_for_absent_pulses, arteriography_for_recent_change),
        condition=immediately_threatened_or_worse,
    ),
    Whenever(
        property="S4",
        condition=all_of(
            any_of(acute_on_reduced_pulses, cold_pale_pain_above_ankle),
            not_immediately_threatened,
        ),
        rules=(arteriography_for_recent_change,),
    ),
    OnlyIf(property="S4", rules=(anatomic_imaging,), condition=not_(acute_ischemia_in_question)),
    OnlyIf(
        property="S5",
        rules=(anatomic_imaging, arteriography_for_absent_pulses, arteriography_for_recent_change),
        condition=any_of(
            at_most(abi, "0.90"),
            all_of(comes_with_walking, gone_within_10_minutes_of_rest, pulses_reduced),
            acute_ischemia_suspected,
            absent_with_symptoms,
        ),
    ),
    Bands(quantity=hba1c, criteria=(hba1c_on_target, hba1c_above_target)),
    Bands(quantity=ankle_pressure, criteria=(ankle_pressure_low, ankle_pressure_not_low)),
    Bands(quantity=toe_pressure, criteria=(toe_pressure_low, toe_pressure_not_low)),
    Bands(quantity=abi, criteria=(index_low, index_borderline, index_normal, index_not_compressible)),
    NeverAnAct(property="S14", targets=(bed_rest, splint, immobilization)),
    Indifferent(
        property="S14",
        flags=(flag_pulses_absent, flag_reduced_and_recent, flag_immediately_threatened),
        findings=(pain,),
        given=all_of(diabetes, any_of(wound, gangrene)),
    ),
    Whenever(
        property="S14",
        condition=all_of(diabetes, any_of(wound, gangrene)),
        rules=(measure_limb_pressures,),
    ),
    Whenever(
        property="S14",
        condition=all_of(in_either_leg(cramp), any_of(deletion_22q11, endocrine_disorder)),
        rules=(calcium_for_cramp,),
    ),
    Whenever(
        property="S15",
        condition=all_of(
            ascending_weakness,
            in_either_leg(
                any_of(
                    knee_reflex.among(Reflex.REDUCED, Reflex.ABSENT),
                    ankle_reflex.among(Reflex.REDUCED, Reflex.ABSENT),
                )
            ),
            infection_within_6_weeks,
        ),
        rules=(guillain_barre_monitoring,),
    ),
    Subsumed(
        rule=salvage_decision,
        why="It calls the surgeon whom other rules call as well; it adds that the surgeon decides on salvage.",
    ),
    Subsumed(
        rule=think_of_diabetes,
        why="The screen for diabetes is proposed for everyone; this says why it must not be left out where tissue is lost.",
    ),
)
