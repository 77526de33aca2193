"""What the guideline promises about itself, as data that the proofs hold it to."""

from pulsefirst.guideline.brain.alarms import (
    arm_in_a_disease_of_both_legs,
    brain_signs_more_than_a_week_ago,
    deficit_that_is_gone,
    perfused_so_the_brain,
    root_or_nerve_rather_than_artery,
    root_or_nerve_rather_than_brain,
    sudden_deficit_of_an_ischemic_leg,
)
from pulsefirst.guideline.foot.pictures_of_stages import wifi_stage_by_ankle, wifi_stage_by_index, wifi_stage_by_toe
from pulsefirst.guideline.foot.workup import think_of_diabetes
from pulsefirst.guideline.limb.alarms import (
    absent_pulses,
    arteriography_for_absent_pulses,
    arteriography_for_recent_change,
    ischemic_looking_limb,
    low_pressures_recent_change,
    reduced_pulses_recent_change,
    salvage_decision,
)
from pulsefirst.guideline.limb.alarms_calmed import (
    claudication_of_long_standing,
    deficit_gone_from_an_ischemic_leg,
    flow_is_proven,
    groin_pulse_with_good_index,
    old_skin_change,
    perfused_progression,
    slow_progression,
    stable_absent_pulses,
    surgeon_decides,
)
from pulsefirst.guideline.limb.findings import (
    comes_with_walking,
    dorsalis_pedis,
    gone_within_10_minutes_of_rest,
    posterior_tibial,
    stated_peripheral_artery_disease,
)
from pulsefirst.guideline.limb.flow import a_pedal_pulse_missing
from pulsefirst.guideline.limb.measurements import (
    abi,
    ankle_pressure,
    toe_pressure,
)
from pulsefirst.guideline.limb.pictures import (
    absent_with_symptoms,
    acute_ischemia_suspected,
    acute_on_reduced_pulses,
    ankle_pressure_low,
    ankle_pressure_not_low,
    cold_pale_pain_above_ankle,
    immediately_threatened_or_worse,
    index_borderline,
    index_low,
    index_normal,
    index_not_compressible,
    limb_looks_ischemic,
    not_immediately_threatened,
    toe_pressure_low,
    toe_pressure_not_low,
)
from pulsefirst.guideline.limb.workup import anatomic_imaging, measure_limb_pressures
from pulsefirst.guideline.medicines.findings import takes_anticoagulant, takes_antiplatelet, takes_qt_medicine
from pulsefirst.guideline.medicines.heparin import (
    ask_about_heparin,
    ask_about_heparin_when_stated,
    nothing_holds_heparin,
)
from pulsefirst.guideline.muscle.alarms import old_tense_leg
from pulsefirst.guideline.nerves.alarms import (
    both_legs_weak_for_over_4_weeks,
    climbing_weakness_of_long_standing,
    guillain_barre_monitoring,
)
from pulsefirst.guideline.nerves.alarms_breathing import swallowing_trouble_in_slow_weakness
from pulsefirst.guideline.nerves.findings import ascending_weakness, infection_within_6_weeks, stated_diabetic_neuropathy
from pulsefirst.guideline.patient.findings import (
    age,
    body_weight,
    chronic_kidney_disease,
    creatinine,
    creatinine_flag,
    diabetes,
    on_dialysis,
    pregnant,
    qt_prolonged,
    weeks_pregnant,
)
from pulsefirst.guideline.safety.brain_and_nerves import (
    flag_ascending_weakness,
    flag_both_legs_newly_weak,
    flag_face_arm_speech,
    flag_sudden_leg,
    flag_sudden_leg_and_artery,
    flag_throat_weak,
)
from pulsefirst.guideline.safety.limb import (
    flag_both_legs_without_flow,
    flag_cold_pale_pain,
    flag_getting_worse,
    flag_immediately_threatened,
    flag_looks_ischemic,
    flag_pulses_absent,
    flag_reduced_and_recent,
)
from pulsefirst.guideline.safety.muscle_and_skin import flag_compartment
from pulsefirst.guideline.safety.spine import (
    flag_both_legs_weak,
    flag_leak_of_urine,
    flag_saddle_or_sphincter,
    flag_spinal_bleeding,
    flag_spinal_infection_risk,
    flag_weak_after_spinal_procedure,
)
from pulsefirst.guideline.safety.trunk import (
    flag_both_legs_without_pulses,
    flag_breathless,
    flag_saturation,
    flag_trunk_pain,
)
from pulsefirst.guideline.salts.findings import deletion_22q11, endocrine_disorder
from pulsefirst.guideline.salts.measurements import hba1c
from pulsefirst.guideline.salts.pictures import hba1c_above_target, hba1c_on_target
from pulsefirst.guideline.salts.workup import calcium_for_cramp
from pulsefirst.guideline.shared.answers import Change, Reflex
from pulsefirst.guideline.shared.complaint import cramp, gangrene, pain, weakness, wound
from pulsefirst.guideline.shared.examination import ankle_reflex, knee_reflex
from pulsefirst.guideline.shared.targets import immobilization, splint
from pulsefirst.guideline.shared.tempo import old_and_no_worse
from pulsefirst.guideline.spine.alarms_calmed import (
    old_deficit_is_no_fresh_blood,
    old_leak,
    sphincter_trouble_of_months,
    sphincter_trouble_of_weeks,
    spinal_infection_within_days,
    weak_legs_of_months,
)
from pulsefirst.guideline.spine.alarms_cauda_equina import (
    cauda_equina_by_leak,
    cauda_equina_by_sphincter,
    cauda_equina_by_weakness,
)
from pulsefirst.guideline.spine.alarms_weak_legs import weak_legs_in_trouble_of_months
from pulsefirst.guideline.spine.findings import stated_spinal_stenosis
from pulsefirst.guideline.spine.targets import bed_rest
from pulsefirst.guideline.trunk.alarms import (
    aortic_block_of_old,
    breath_and_chest_known,
    low_back_strain,
    old_trunk_pain,
    saturation_of_lung_disease,
)
from pulsefirst.language import SOURCE_ALONE, WITH_SUPPLEMENT, all_of, any_of, at_most, in_either_leg, not_
from pulsefirst.model.promises import (
    AskedTogether,
    Bands,
    Indifferent,
    Lowers,
    Monotone,
    NeverAdds,
    NeverAnAct,
    NotWhile,
    OnlyIf,
    Subsumed,
    Whenever,
    Withholding,
)

ISCHEMIC_AND_NOT_YET_THREATENED = all_of(
    any_of(acute_on_reduced_pulses, limb_looks_ischemic, cold_pale_pain_above_ankle),
    not_immediately_threatened,
    not_(old_and_no_worse),
)
PROMISES = (
    Withholding(
        flag=flag_pulses_absent, by=(claudication_of_long_standing, stable_absent_pulses, groin_pulse_with_good_index)
    ),
    Withholding(flag=flag_reduced_and_recent, by=(claudication_of_long_standing, stable_absent_pulses)),
    Withholding(flag=flag_looks_ischemic, by=(old_skin_change,)),
    Withholding(flag=flag_immediately_threatened, by=(surgeon_decides, deficit_gone_from_an_ischemic_leg)),
    Withholding(flag=flag_getting_worse, by=(perfused_progression, slow_progression)),
    Withholding(flag=flag_ascending_weakness, by=(climbing_weakness_of_long_standing,)),
    Withholding(flag=flag_compartment, by=(old_tense_leg,)),
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
        ),
    ),
    NotWhile(
        property="S4",
        rules=(anatomic_imaging, arteriography_for_absent_pulses, arteriography_for_recent_change),
        condition=immediately_threatened_or_worse,
    ),
    Whenever(
        property="S4",
        condition=ISCHEMIC_AND_NOT_YET_THREATENED,
        rules=(arteriography_for_recent_change,),
        only=SOURCE_ALONE,
    ),
    OnlyIf(property="S4", rules=(anatomic_imaging,), condition=any_of(not_(acute_ischemia_suspected), old_and_no_worse)),
    OnlyIf(
        property="S5",
        rules=(anatomic_imaging, arteriography_for_absent_pulses, arteriography_for_recent_change),
        condition=any_of(
            at_most(abi, "0.90"),
            all_of(comes_with_walking, gone_within_10_minutes_of_rest, a_pedal_pulse_missing),
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
        flags=(flag_pulses_absent, flag_reduced_and_recent),
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
            in_either_leg(weakness.among(Change.NEW)),
            in_either_leg(
                any_of(
                    knee_reflex.among(Reflex.REDUCED, Reflex.ABSENT),
                    ankle_reflex.among(Reflex.REDUCED, Reflex.ABSENT),
                )
            ),
            infection_within_6_weeks,
        ),
        rules=(guillain_barre_monitoring, climbing_weakness_of_long_standing),
    ),
    AskedTogether(findings=(dorsalis_pedis, posterior_tibial)),
    Subsumed(
        rule=salvage_decision,
        why="It calls the surgeon whom other rules call as well; it adds that the surgeon decides on salvage.",
    ),
    Subsumed(
        rule=think_of_diabetes,
        why="The screen for diabetes is proposed for everyone; this says why it must not be left out where tissue is lost.",
    ),
)
FLOW_IS_PROVEN = (
    "Flow proven by instruments, after the latest change and in a warm foot, is the one override of a recent change; trunk pain, blue or "
    "mottled skin, tissue loss, a bypass or a stent keep the call."
)
SPHINCTER_TROUBLE_IS_OLD = (
    "Trouble of bladder, bowel or saddle known to be older than 14 days, and known to be no worse since, goes to the spinal service in days, as "
    "the national pathway has it; a leak that is long-standing is asked about."
)
LEGS_LONG_WEAK = (
    "Weakness of both legs known to be older than 4 weeks, slow or as old as the legs' trouble, and known to be no worse within 14 days, is "
    "referred; in trouble of more than 8 weeks of which nobody knows whether it is worse of late they are seen the same day, and being worse is "
    "asked next and calls. A sphincter change or a sign of the cord calls by itself."
)
PROMISES_BEYOND = (
    Lowers(
        rule=cauda_equina_by_sphincter,
        by=(sphincter_trouble_of_weeks, sphincter_trouble_of_months),
        why=SPHINCTER_TROUBLE_IS_OLD,
    ),
    Lowers(
        rule=cauda_equina_by_leak,
        by=(sphincter_trouble_of_weeks, sphincter_trouble_of_months, old_leak),
        why=SPHINCTER_TROUBLE_IS_OLD,
    ),
    Lowers(rule=cauda_equina_by_weakness, by=(weak_legs_of_months, weak_legs_in_trouble_of_months), why=LEGS_LONG_WEAK),
    Withholding(
        flag=flag_saddle_or_sphincter,
        by=(sphincter_trouble_of_weeks, sphincter_trouble_of_months),
        only=WITH_SUPPLEMENT,
    ),
    Withholding(
        flag=flag_leak_of_urine,
        by=(sphincter_trouble_of_weeks, sphincter_trouble_of_months, old_leak),
        only=WITH_SUPPLEMENT,
    ),
    Withholding(flag=flag_both_legs_weak, by=(weak_legs_of_months, weak_legs_in_trouble_of_months), only=WITH_SUPPLEMENT),
    Withholding(flag=flag_spinal_infection_risk, by=(spinal_infection_within_days,), only=WITH_SUPPLEMENT),
    Withholding(flag=flag_spinal_bleeding, by=(old_deficit_is_no_fresh_blood,), only=WITH_SUPPLEMENT),
    Withholding(flag=flag_weak_after_spinal_procedure, by=(old_deficit_is_no_fresh_blood,), only=WITH_SUPPLEMENT),
    Withholding(flag=flag_trunk_pain, by=(old_trunk_pain, low_back_strain)),
    Withholding(flag=flag_both_legs_without_pulses, by=(aortic_block_of_old,)),
    Withholding(flag=flag_both_legs_without_flow, by=(aortic_block_of_old,)),
    Withholding(flag=flag_breathless, by=(breath_and_chest_known,)),
    Withholding(flag=flag_saturation, by=(saturation_of_lung_disease,)),
    OnlyIf(property="S18", rules=(ask_about_heparin, ask_about_heparin_when_stated), condition=nothing_holds_heparin),
    Whenever(
        property="S4",
        condition=ISCHEMIC_AND_NOT_YET_THREATENED,
        rules=(arteriography_for_recent_change, flow_is_proven),
        only=WITH_SUPPLEMENT,
    ),
    Lowers(rule=absent_pulses, by=(flow_is_proven,), why=FLOW_IS_PROVEN),
    Lowers(rule=reduced_pulses_recent_change, by=(flow_is_proven,), why=FLOW_IS_PROVEN),
    Lowers(rule=low_pressures_recent_change, by=(flow_is_proven,), why=FLOW_IS_PROVEN),
    Lowers(rule=ischemic_looking_limb, by=(flow_is_proven,), why=FLOW_IS_PROVEN),
    Lowers(rule=arteriography_for_absent_pulses, by=(flow_is_proven,), why=FLOW_IS_PROVEN),
    Lowers(rule=arteriography_for_recent_change, by=(flow_is_proven,), why=FLOW_IS_PROVEN),
    Withholding(flag=flag_pulses_absent, by=(flow_is_proven,), only=WITH_SUPPLEMENT),
    Withholding(flag=flag_reduced_and_recent, by=(flow_is_proven,), only=WITH_SUPPLEMENT),
    Withholding(flag=flag_looks_ischemic, by=(flow_is_proven,), only=WITH_SUPPLEMENT),
    Withholding(
        flag=flag_both_legs_newly_weak,
        by=(both_legs_weak_for_over_4_weeks, weak_legs_in_trouble_of_months),
        only=WITH_SUPPLEMENT,
    ),
    Withholding(flag=flag_throat_weak, by=(swallowing_trouble_in_slow_weakness,), only=WITH_SUPPLEMENT),
    Withholding(
        flag=flag_face_arm_speech, by=(brain_signs_more_than_a_week_ago, arm_in_a_disease_of_both_legs), only=WITH_SUPPLEMENT
    ),
    Withholding(
        flag=flag_sudden_leg,
        by=(sudden_deficit_of_an_ischemic_leg, root_or_nerve_rather_than_brain, deficit_that_is_gone),
        only=WITH_SUPPLEMENT,
    ),
    Withholding(
        flag=flag_sudden_leg_and_artery,
        by=(perfused_so_the_brain, root_or_nerve_rather_than_artery, deficit_that_is_gone),
        only=WITH_SUPPLEMENT,
    ),
    NeverAdds(
        property="S18",
        findings=(
            pregnant,
            weeks_pregnant,
            creatinine,
            creatinine_flag,
            body_weight,
            chronic_kidney_disease,
            on_dialysis,
            takes_anticoagulant,
            takes_antiplatelet,
            qt_prolonged,
            takes_qt_medicine,
        ),
        only=WITH_SUPPLEMENT,
    ),
)
PROMISES_OF_INSTRUMENTS = (
    Monotone(property="S19", tables=(wifi_stage_by_toe, wifi_stage_by_ankle, wifi_stage_by_index), only=WITH_SUPPLEMENT),
)
